// One stored custody event, read the same way by every area: custody itself, case files, packages, verification.
import type {
  ArrivalSeal,
  CustodyEnd,
  CustodyEventType,
  CustodyFact,
  SealReading,
} from '../../shared/domain/custody.ts';
import { findCustodyGaps, type CustodyGap, type CustodyGapKind } from '../../shared/domain/custody-gaps.ts';
import type { ExhibitCondition } from '../../shared/domain/exhibit-condition.ts';
import type { QuantityUnit } from '../../shared/domain/exhibit.ts';
import type { Json } from '../../shared/language/canonical-json.ts';
import type { AttachmentId, CustodyEventId, ExhibitId } from '../../shared/language/identity.ts';
import type { Instant } from '../../shared/language/instant.ts';
import type { LocalOffset } from '../../shared/language/local-offset.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';
import { readStoredJson } from './stored-json.ts';

export interface CustodyRow {
  readonly id: CustodyEventId;
  readonly exhibit_id: ExhibitId;
  readonly number: number;
  readonly type: CustodyEventType;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  readonly from_end: string | null;
  readonly to_end: string | null;
  readonly seal_out: string | null;
  readonly seal_in: string | null;
  readonly purpose: string;
  readonly authority: string;
  readonly note: string;
  readonly actor_id: string;
  readonly actor: string;
  readonly answers: CustodyEventId | null;
  readonly corrects: CustodyEventId | null;
  readonly signer_id: string | null;
  readonly signer: string | null;
  readonly signature_key: string | null;
  readonly signature: string | null;
  readonly witness_id: string | null;
  readonly witness: string | null;
  readonly witness_key: string | null;
  readonly witness_signature: string | null;
  /** How much was taken away, in the unit of the exhibit. */
  readonly quantity: number | null;
  readonly due_at: Instant | null;
  readonly explains: CustodyEventId | null;
  readonly explains_gap: CustodyGapKind | null;
  readonly explains_expected: string | null;
  readonly explains_found: string | null;
  readonly entry_mode: 'scan' | 'manual' | null;
  readonly entry_reason: string | null;
  readonly occasion_id: string | null;
  readonly seal_reading: SealReading | null;
  readonly seal_reading_reason: string | null;
  /** Which clock was read; null where a machine took the time. */
  readonly occurred_offset: LocalOffset | null;
  readonly condition: ExhibitCondition | null;
  readonly condition_words: string | null;
  readonly document_id: AttachmentId | null;
  /** Name and hash of the document when it was named. */
  readonly document: string | null;
  readonly document_sha256: string | null;
}

export function custodyRowsOf(db: ReadableDatabase, exhibitId: ExhibitId): CustodyRow[] {
  return db.all<CustodyRow>(statement`select * from custody_event where exhibit_id = ${exhibitId} order by number`);
}

export function endOf(text: string | null): CustodyEnd | undefined {
  // Written from a checked end when the event was recorded.
  return text === null ? undefined : readStoredJson<CustodyEnd>(text);
}

/** What states and gaps are made of; signatures and texts are not. */
export type FactColumns = Pick<
  CustodyRow,
  | 'id'
  | 'type'
  | 'occurred_at'
  | 'from_end'
  | 'to_end'
  | 'seal_out'
  | 'seal_in'
  | 'seal_reading'
  | 'answers'
  | 'corrects'
  | 'quantity'
  | 'due_at'
  | 'explains'
  | 'explains_gap'
  | 'explains_expected'
  | 'explains_found'
>;

export function factOf(row: FactColumns): CustodyFact {
  return {
    id: row.id,
    type: row.type,
    occurredAt: row.occurred_at,
    from: endOf(row.from_end),
    to: endOf(row.to_end),
    sealOut: row.seal_out ?? undefined,
    sealIn: row.seal_in ?? undefined,
    sealReading: row.seal_reading ?? undefined,
    answers: row.answers ?? undefined,
    corrects: row.corrects ?? undefined,
    quantity: row.quantity ?? undefined,
    dueAt: row.due_at ?? undefined,
    explains:
      row.explains === null || row.explains_gap === null
        ? undefined
        : {
            eventId: row.explains,
            gap: row.explains_gap,
            expected: row.explains_expected ?? undefined,
            found: row.explains_found ?? undefined,
          },
  };
}

/** What the record of an exhibit says of its seal. */
interface ArrivalColumns {
  readonly arrival_seal: string | null;
  readonly recorded_at: string;
}

/** Of the record of an exhibit: the seal that was read then, if one was. */
export function arrivalSealOf({ arrival_seal, recorded_at }: ArrivalColumns): ArrivalSeal | undefined {
  return arrival_seal === null ? undefined : { seal: arrival_seal, at: recorded_at };
}

/** What gaps are judged by beside the events: how much there was, how much of it is in parts of its kind, which seal was read. */
export interface JudgedExhibit extends ArrivalColumns {
  readonly quantity: number;
  readonly in_parts: number | null;
}

/** Every gap of one exhibit as its events stand. @param now  a seal may stand open too long by this moment */
export function gapsOfChain(rows: readonly FactColumns[], exhibit: JudgedExhibit, now?: string): CustodyGap[] {
  return findCustodyGaps(rows.map(factOf), exhibit.quantity, {
    now,
    inParts: exhibit.in_parts ?? undefined,
    arrivalSeal: arrivalSealOf(exhibit),
  });
}

/**
 * The plus keeps SQLite from looking for parts by their kind, among all exhibits there are, instead of by their parent.
 * @throws FocalPointError `exhibits.unknown`
 */
export function readJudgedExhibit(db: ReadableDatabase, exhibitId: ExhibitId): JudgedExhibit & { unit: QuantityUnit } {
  const exhibit = db.first<JudgedExhibit & { unit: QuantityUnit }>(
    statement`select quantity, unit, arrival_seal, recorded_at, (select sum(part.quantity) from exhibit part
        where part.parent_id = exhibit.id and +part.kind = exhibit.kind and part.unit = exhibit.unit) as in_parts
      from exhibit where id = ${exhibitId}`,
  );
  if (exhibit === undefined) throw new FocalPointError('exhibits.unknown');
  return exhibit;
}

/** Columns of the first format: signed as null where they are empty. Later ones are signed only where they say something. */
const firstColumns: readonly string[] = [
  'id',
  'exhibit_id',
  'number',
  'type',
  'occurred_at',
  'recorded_at',
  'from_end',
  'to_end',
  'seal_out',
  'seal_in',
  'purpose',
  'authority',
  'note',
  'actor_id',
  'actor',
  'answers',
  'corrects',
  'signer_id',
  'signer',
  'signature_key',
];

/** What the signer and the witness of an event sign: everything it says, their signatures excepted. */
export function signedStatement(row: Omit<CustodyRow, 'signature' | 'witness_signature'>): Record<string, Json> {
  const signed: Record<string, Json> = {};
  for (const [column, value] of Object.entries(row)) {
    if (column === 'signature' || column === 'witness_signature') continue;
    if (value !== null || firstColumns.includes(column)) signed[column] = value;
  }
  return signed;
}
