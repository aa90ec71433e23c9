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
import { signedDisposals } from './disposal/signed-disposals.ts';
import { unexplainedHeaders } from './header-history.ts';
import { exceptionStatement, type PlaceExceptionRow } from './custody/place-exception-row.ts';
import { findingsOfInventories } from './inventory/check-results.ts';
import { describingColumns } from './intake/exhibit-line.ts';
import type { ExhibitRow } from './intake/exhibit-row.ts';
import { signedArrivals } from './intake/signed-arrivals.ts';

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
  // One question for all rows holds one moment of the database; what others write meanwhile cannot be mistaken for damage.
  for (const exhibit of db.each<ExhibitRow & { case_title: string }>(
    statement`select exhibit.*, case_record.title as case_title from exhibit join case_record on case_record.id = exhibit.case_id`,
  )) {
    const columns = differingColumns(db, exhibit);
    const label = `${exhibit.case_title} / ${exhibit.mark}`;
    if (columns.length > 0)
      findings.push({ code: 'derived-differs', id: exhibit.id, label, columns: columns.join(', ') });
    await breathe();
  }
  const keys = signingKeys(db);
  for (const event of db.each<CustodyRow & { label: string }>(
    statement`select custody_event.*, exhibit.number || ' #' || custody_event.number as label
      from custody_event join exhibit on exhibit.id = custody_event.exhibit_id`,
  )) {
    const { label, ...row } = event;
    if (!isSignedByItsPeople(row, keys)) findings.push({ code: 'act-signature-wrong', id: row.id, label });
    await breathe();
  }
  for (const signed of [signedDisposals, signedArrivals]) {
    for (const { id, said, by, label } of signed(db)) {
      if (!isSigned(said, by, keys)) findings.push({ code: 'act-signature-wrong', id, label });
      await breathe();
    }
  }
  for (const { seq, at, standing, isExplained } of unexplainedHeaders(db)) {
    if (standing === 'older') findings.push({ code: 'header-older', seq, time: at, remarked: isExplained });
  }
  for (const exception of db.each<PlaceExceptionRow>(statement`select * from place_exception`)) {
    if (!isSigned(exceptionStatement(exception), exception, keys)) {
      const label = `${exception.exhibit} → ${exception.place}`;
      findings.push({ code: 'act-signature-wrong', id: exception.id, label });
    }
    await breathe();
  }
  const keyOf = (personId: string, fingerprint: string): string | undefined => {
    const key = keys.get(fingerprint);
    return key?.personId === personId ? key.publicKey : undefined;
  };
  for (const finding of findingsOfInventories(db, keyOf)) {
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

interface SigningKey {
  readonly personId: string;
  readonly publicKey: string;
}

/** Every key that the ledger ever named for a person, by fingerprint; those of retired people and of before a reset too. */
function signingKeys(db: ReadableDatabase): Map<string, SigningKey> {
  const named = db.all<{ personId: string; publicKey: string; fingerprint: string }>(
    statement`select subject_id as personId, body ->> '$.change.public_key' as publicKey, body ->> '$.change.key_fingerprint' as fingerprint
      from ledger_entry where subject_kind = 'person' and body ->> '$.change.public_key' is not null`,
  );
  return new Map(named.map(({ fingerprint, ...key }) => [fingerprint, key]));
}

function isSignedByItsPeople(row: CustodyRow, keys: ReadonlyMap<string, SigningKey>): boolean {
  const signed = signedStatement(row);
  if (!isSigned(signed, row, keys)) return false;
  const { witness_id, witness_key, witness_signature } = row;
  const witness = { signer_id: witness_id, signature_key: witness_key, signature: witness_signature };
  return witness_id === null || isSigned(signed, witness, keys);
}

/** Whether the person it names signed exactly this. */
function isSigned(
  said: Readonly<Record<string, Json>>,
  by: Pick<CustodyRow, 'signer_id' | 'signature_key' | 'signature'>,
  keys: ReadonlyMap<string, SigningKey>,
): boolean {
  const key = by.signature_key === null ? undefined : keys.get(by.signature_key);
  if (by.signature === null || key === undefined || key.personId !== by.signer_id) return false;
  return provesAct(said, by.signature, key.publicKey);
}
