// The record files of a sealed package, from the records as they are: formats are the packages room's, nothing is reworded here.
import type { Json } from '../../../shared/language/canonical-json.ts';
import type { CustodyEnd } from '../../../shared/domain/custody.ts';
import type { Serial } from '../../../shared/domain/exhibit.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import type { NextTurn } from '../../../shared/language/in-turns.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import type { Ledger, SignedHead } from '../../ledger/index.ts';
import type { CaseFile, CustodyFile, CustodyFileEvent, ExhibitsFile, LedgerProofsFile } from '../../packages/index.ts';
import { custodyRowsOf, type CustodyRow } from '../custody-event-row.ts';
import { readStoredJson } from '../stored-json.ts';
import { enteredCase, findCase } from './case-row.ts';
import { printableExhibitsOf, type PrintableExhibit } from './printed-exhibit.ts';
import { incidentsOf } from './record-incident.ts';
import { partiesOf } from './record-party.ts';

/** A file of the package that belongs to an exhibit. */
export interface PackagedFile {
  readonly path: string;
  readonly title: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** Absent for a file of the case as a whole. */
  readonly exhibitId?: string;
}

export function caseFileRecord(db: ReadableDatabase, caseId: CaseId): CaseFile {
  const row = findCase(db, caseId);
  const { title, numbers, classification } = enteredCase(row);
  return {
    format: 'focal-point/case/1',
    id: caseId,
    title,
    numbers,
    classification,
    openedAt: row.opened_at,
    incidents: incidentsOf(db, caseId).map(({ id, kind, occurredFrom, occurredTo, place }) => ({
      id,
      kind,
      occurredFrom,
      ...(occurredTo === undefined ? {} : { occurredTo }),
      place,
    })),
    parties: partiesOf(db, caseId).map(({ id, role, name }) => ({ id, role, name })),
  };
}

export function exhibitsRecord(db: ReadableDatabase, caseId: CaseId, files: readonly PackagedFile[]): ExhibitsFile {
  const exhibits = printableExhibitsOf(db, caseId);
  const entryOf = exhibitEntries(exhibits, files);
  return { format: 'focal-point/exhibits/1', exhibits: exhibits.map(entryOf) };
}

/** What the record says of an exhibit. @param marks  of all exhibits of the case: a parent is named by its mark. */
export function exhibitEntries(
  marks: readonly Pick<PrintableExhibit, 'id' | 'mark'>[],
  files: readonly PackagedFile[],
): (exhibit: PrintableExhibit) => ExhibitsFile['exhibits'][number] {
  const markOf = new Map(marks.map(({ id, mark }) => [id, mark]));
  const filesOf = Map.groupBy(files, ({ exhibitId }) => exhibitId);
  return (exhibit) => {
    const parent = exhibit.parent_id === null ? undefined : markOf.get(exhibit.parent_id);
    return {
      id: exhibit.id,
      number: exhibit.mark,
      kind: exhibit.kind,
      description: exhibit.description,
      quantity: exhibit.quantity,
      unit: exhibit.unit,
      ...(parent === undefined ? {} : { parent }),
      ...(exhibit.seal === '' ? {} : { seal: exhibit.seal }),
      serials: serialsOf(exhibit),
      facts: readStoredJson<Readonly<Record<string, Json>>>(exhibit.facts),
      files: (filesOf.get(exhibit.id) ?? []).map(({ exhibitId: _, ...file }) => file),
    };
  };
}

/** Every custody event of the case, none left out, each exactly as the ledger has it. */
export function custodyRecord(db: ReadableDatabase, caseId: CaseId): CustodyFile {
  return {
    format: 'focal-point/custody/1',
    exhibits: printableExhibitsOf(db, caseId).map((exhibit) => custodyEntry(db, exhibit)),
  };
}

export function custodyEntry(
  db: ReadableDatabase,
  { id, mark, description }: Pick<PrintableExhibit, 'id' | 'mark' | 'description'>,
): CustodyFile['exhibits'][number] {
  return {
    id,
    number: mark,
    description,
    events: custodyRowsOf(db, id).map((row) => custodyFileEvent(row, mark)),
  };
}

/** The way of each custody event up to `head`. @param head  made after the last of them. */
export async function ledgerProofs(
  ledger: Ledger,
  head: SignedHead,
  custody: CustodyFile,
  nextTurn: NextTurn,
): Promise<LedgerProofsFile> {
  const entries: LedgerProofsFile['entries'][number][] = [];
  for (const { id } of custody.exhibits.flatMap(({ events }) => events)) {
    const [entry] = ledger.entriesOf('custody-event', id, { limit: 1 });
    strictAssert(entry !== undefined, 'every custody event has its ledger entry');
    const { path } = ledger.inclusionProof(entry.seq, head.head.size);
    // An entry holds only JSON values; its interface has no index signature to say so.
    entries.push({ entry: entry as unknown as LedgerProofsFile['entries'][number]['entry'], path });
    await nextTurn();
  }
  return { format: 'focal-point/ledger-proofs/1', head, entries };
}

function serialsOf(exhibit: PrintableExhibit): ExhibitsFile['exhibits'][number]['serials'] {
  return readStoredJson<Serial[]>(exhibit.serials).map(({ asMarked, component }) => ({
    text: asMarked,
    place: component,
  }));
}

function custodyFileEvent(row: CustodyRow, exhibit: string): CustodyFileEvent {
  return {
    id: row.id,
    exhibitId: row.exhibit_id,
    exhibit,
    number: row.number,
    type: row.type,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    ...(row.from_end === null ? {} : { from: readStoredJson<CustodyEnd>(row.from_end) }),
    ...(row.to_end === null ? {} : { to: readStoredJson<CustodyEnd>(row.to_end) }),
    ...withText({
      sealOut: row.seal_out,
      sealIn: row.seal_in,
      purpose: row.purpose,
      authority: row.authority,
      note: row.note,
      answers: row.answers,
      corrects: row.corrects,
      signedBy: row.signer,
      signatureKey: row.signature_key,
      signature: row.signature,
      witness: row.witness,
      witnessKey: row.witness_key,
      witnessSignature: row.witness_signature,
      dueAt: row.due_at,
      explains: row.explains,
      explainsGap: row.explains_gap,
      sealReading: row.seal_reading,
      sealReadingReason: row.seal_reading_reason,
      entryMode: row.entry_mode,
      entryReason: row.entry_reason,
      occasion: row.occasion_id,
      occurredOffset: row.occurred_offset,
      condition: row.condition,
      conditionWords: row.condition_words,
      documentId: row.document_id,
      document: row.document,
      documentSha256: row.document_sha256,
    }),
    ...(row.quantity === null ? {} : { quantity: row.quantity }),
    actor: row.actor,
  };
}

/** Optional fields are absent, never null or empty. */
function withText<Name extends string>(fields: Readonly<Record<Name, string | null>>): Partial<Record<Name, string>> {
  const kept: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(fields) as Name[]) {
    const text = fields[name];
    if (text !== null && text !== '') kept[name] = text;
  }
  return kept;
}
