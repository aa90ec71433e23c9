// What the ledger cannot say by itself: whether lists show what the record gives, and whether each custody event, each step of a disposal
// and what was signed about a delivery was signed by the person it names. Reads only; runs on the reading thread after the ledger itself was checked.
import { setImmediate } from 'node:timers/promises';
import type { Json } from '../../shared/language/canonical-json.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';
import { isRemark, type LedgerFinding, type LedgerReport } from '../ledger/index.ts';
import { throwIfCancelled } from '../threads/index.ts';
import { provesAct } from '../vault/index.ts';
import { stateAfter, stateColumns } from './custody/custody-records.ts';
import { arrivalSealOf, custodyRowsOf, signedStatement, type CustodyRow } from './custody-event-row.ts';
import { signedConclusions } from './conclusions/signed-conclusions.ts';
import { signedDisclosure } from './disclosure/signed-disclosure.ts';
import { signedDisposals } from './disposal/signed-disposals.ts';
import { differingTaskLines } from './examination/check-lines.ts';
import { signedExamination } from './examination/signed-examination.ts';
import { askedTwice, differingCaseNumbers, differingSerials } from './derived-serials.ts';
import { unexplainedHeaders } from './header-history.ts';
import { exceptionStatement, type PlaceExceptionRow } from './custody/place-exception-row.ts';
import { findingsOfInventories } from './inventory/check-results.ts';
import { describingColumns } from './intake/exhibit-line.ts';
import type { ExhibitRow } from './intake/exhibit-row.ts';
import { signedArrivals } from './intake/signed-arrivals.ts';
import { signedRedactions } from './court-file/redaction/signed-redactions.ts';
import { signedSeals } from './court-file/signed-seals.ts';
import { signedCharges } from './prosecution/signed-charges.ts';
import { signedSnapshots } from './numbers/signed-snapshots.ts';
import { signedIntelligence } from './intelligence/signed-intelligence.ts';
import { signedProducts } from './products/signed-products.ts';
import { signedTraces } from './tracing/signed-traces.ts';
import { differingBlocks } from './registers/check-blocks.ts';
import { differingUnions } from './exchange/check-joined.ts';
import { signedReports } from './reports/signed-reports.ts';
import type { RecordedSubject, SignedRow } from './signed-row.ts';
import { signedWorksheetRows } from './worksheets/signed-worksheets.ts';
import { keysWhenRecorded, type KeyWhenRecorded } from './signing-keys.ts';

/** Every row that somebody signed, area by area. */
const signedRows: readonly ((db: ReadableDatabase) => Iterable<SignedRow>)[] = [
  signedDisposals,
  signedArrivals,
  signedExamination,
  signedWorksheetRows,
  signedConclusions,
  signedReports,
  signedSeals,
  signedRedactions,
  signedDisclosure,
  signedCharges,
  signedTraces,
  signedSnapshots,
  signedIntelligence,
  signedProducts,
];

const findingsKept = 1000;
const rowsBetweenPauses = 256;

/** `report` with what was found here added. @throws FocalPointError `threads.cancelled`, `database.damaged` */
export async function checkRecords(
  db: ReadableDatabase,
  report: LedgerReport,
  signal: AbortSignal,
): Promise<LedgerReport> {
  const findings: LedgerFinding[] = [];
  let done = 0;
  const breathe = async (): Promise<void> => {
    done += 1;
    if (done % rowsBetweenPauses !== 0) return;
    await setImmediate();
    throwIfCancelled(signal);
  };
  const isAskedAt = askedTwice(db);
  // One question for all rows holds one moment of the database; what others write meanwhile cannot be mistaken for damage.
  for (const exhibit of db.each<ExhibitRow & { case_title: string }>(
    statement`select exhibit.*, case_record.title as case_title from exhibit join case_record on case_record.id = exhibit.case_id`,
  )) {
    const { case_title: _, ...row } = exhibit;
    const columns = [...differingColumns(db, exhibit), ...differingSerials(db, row, isAskedAt)];
    const label = `${exhibit.case_title} / ${exhibit.mark}`;
    if (columns.length > 0)
      findings.push({ code: 'derived-differs', id: exhibit.id, label, columns: columns.join(', ') });
    await breathe();
  }
  for (const finding of differingCaseNumbers(db)) {
    if (finding !== undefined) findings.push(finding);
    await breathe();
  }
  for (const finding of differingBlocks(db)) {
    if (finding !== undefined) findings.push(finding);
    await breathe();
  }
  for (const finding of differingUnions(db)) {
    if (finding !== undefined) findings.push(finding);
    await breathe();
  }
  for (const finding of differingTaskLines(db)) {
    if (finding !== undefined) findings.push(finding);
    await breathe();
  }
  const keyOf = keysWhenRecorded(db);
  for (const event of db.each<CustodyRow & { label: string }>(
    statement`select custody_event.*, exhibit.number || ' #' || custody_event.number as label
      from custody_event join exhibit on exhibit.id = custody_event.exhibit_id`,
  )) {
    const { label, ...row } = event;
    if (!isSignedByItsPeople(row, keyOf)) findings.push({ code: 'act-signature-wrong', id: row.id, label });
    await breathe();
  }
  for (const signed of signedRows) {
    for (const row of signed(db)) {
      const { id, label, said, by } = row;
      if (!isSigned(said, by, keyOf, row)) findings.push({ code: 'act-signature-wrong', id, label });
      await breathe();
    }
  }
  for (const { seq, at, standing, isExplained } of unexplainedHeaders(db)) {
    if (standing === 'older') findings.push({ code: 'header-older', seq, time: at, remarked: isExplained });
  }
  for (const exception of db.each<PlaceExceptionRow>(statement`select * from place_exception`)) {
    const recorded = { kind: 'place-exception', id: exception.id } as const;
    if (!isSigned(exceptionStatement(exception), exception, keyOf, recorded)) {
      const label = `${exception.exhibit} → ${exception.place}`;
      findings.push({ code: 'act-signature-wrong', id: exception.id, label });
    }
    await breathe();
  }
  const keyOfEnd = (personId: string, fingerprint: string, id: string): string | undefined =>
    keyOf(personId, fingerprint, { kind: 'inventory-end', id });
  for (const finding of findingsOfInventories(db, keyOfEnd)) {
    if (finding !== undefined) findings.push(finding);
    await breathe();
  }
  return {
    ...report,
    isSound: report.isSound && findings.every(isRemark),
    findings: [...report.findings, ...findings].slice(0, findingsKept),
    findingsInAll: report.findingsInAll + findings.length,
  };
}

/** Makes the line of an exhibit again, from the record and its custody, and names what the stored one says otherwise. */
function differingColumns(db: ReadableDatabase, { case_title, ...row }: ExhibitRow & { case_title: string }): string[] {
  const stored = db.first<Record<string, unknown>>(statement`select * from exhibit_line where exhibit_id = ${row.id}`);
  if (stored === undefined) return ['exhibit_id'];
  const { seal, ...state } = stateColumns(stateAfter(custodyRowsOf(db, row.id), arrivalSealOf(row)));
  const expected: Record<string, unknown> = {
    case_id: row.case_id,
    number: row.number,
    recorded_at: row.recorded_at,
    ...describingColumns(row, case_title),
    ...state,
    seal: seal ?? sealOnArrival(db, row.id),
  };
  return Object.keys(expected).filter((column) => stored[column] !== expected[column]);
}

/** Of exhibits recorded before their seal had a column: it was said in the ledger. */
function sealOnArrival(db: ReadableDatabase, exhibitId: string): string {
  const said = db.first<{ seal: string }>(
    statement`select body ->> '$.change.seal' as seal from ledger_entry
      where subject_kind = 'exhibit' and subject_id = ${exhibitId} and body ->> '$.change.seal' is not null order by seq limit 1`,
  );
  return said?.seal ?? '';
}

function isSignedByItsPeople(row: CustodyRow, keyOf: KeyWhenRecorded): boolean {
  const signed = signedStatement(row);
  const recorded = { kind: 'custody-event', id: row.id } as const;
  if (!isSigned(signed, row, keyOf, recorded)) return false;
  const { witness_id, witness_key, witness_signature } = row;
  const witness = { signer_id: witness_id, signature_key: witness_key, signature: witness_signature };
  return witness_id === null || isSigned(signed, witness, keyOf, recorded);
}

/** Whether the person it names signed exactly this, with the key that was theirs then. */
function isSigned(
  said: Readonly<Record<string, Json>>,
  by: Pick<CustodyRow, 'signer_id' | 'signature_key' | 'signature'>,
  keyOf: KeyWhenRecorded,
  recorded: RecordedSubject,
): boolean {
  if (by.signature === null || by.signer_id === null) return false;
  const key = keyOf(by.signer_id, by.signature_key, recorded);
  return key !== undefined && provesAct(said, by.signature, key);
}
