// Rows of inventory sessions, read in one place. All of them are append-only; what stands follows from what came later.
import type { z } from 'zod';
import type { SealSeen } from '../../../shared/contract/counting.ts';
import type { ExhibitKind, QuantityUnit } from '../../../shared/domain/exhibit.ts';
import type {
  ExpectedExhibit,
  InspectionAnswer,
  InspectionItem,
  InventoryDisposition,
  InventoryKind,
  RecordedStanding,
  StandingCount,
} from '../../../shared/domain/inventory.ts';
import type { ExhibitId, InventoryCountId, InventoryId, PersonId, PlaceId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, statementOf, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson } from '../stored-json.ts';
import type { StoredFault } from './find-counted.ts';

export interface SessionRow {
  readonly id: InventoryId;
  readonly number: string;
  readonly kind: InventoryKind;
  readonly place_id: PlaceId;
  readonly place: string;
  readonly is_blind: 0 | 1;
  readonly percent: number | null;
  readonly high_risk_kinds: string;
  readonly seed: string;
  readonly occasion: string;
  readonly corrects: InventoryId | null;
  readonly expected: number;
  readonly head_size: number;
  readonly head_root: string;
  readonly head_time: Instant;
  readonly started_at: Instant;
  readonly started_by: PersonId;
  readonly starter: string;
}

export interface ExpectedRow {
  readonly position: number;
  readonly exhibit_id: ExhibitId;
  readonly number: string;
  readonly label: string;
  readonly kind: ExhibitKind;
  readonly description: string;
  readonly unit: QuantityUnit;
  readonly standing: 'present' | 'checked-out';
  readonly place_id: PlaceId | null;
  readonly place: string;
  readonly holder: string;
  readonly seal: string;
  readonly left_over: number;
  readonly is_asked: 0 | 1;
}

export interface CounterRow {
  readonly person_id: PersonId;
  readonly name: string;
  readonly is_custodian: 0 | 1;
  readonly ended_at: Instant | null;
}

export interface CountRow {
  readonly id: InventoryCountId;
  readonly session_id: InventoryId;
  readonly number: number;
  readonly counter_id: PersonId;
  readonly counter: string;
  readonly exhibit_id: ExhibitId | null;
  readonly label: string;
  readonly read_text: string;
  readonly place_id: PlaceId;
  readonly place: string;
  readonly is_at_its_place: 0 | 1 | null;
  readonly seal_read: string | null;
  readonly quantity: number | null;
  readonly condition: string;
  readonly entry_mode: 'scan' | 'manual';
  readonly entry_reason: string | null;
  readonly fault: string | null;
  readonly record: string | null;
  readonly counted_at: Instant;
  readonly corrects: InventoryCountId | null;
  readonly correction_reason: string | null;
  readonly is_withdrawn: 0 | 1;
}

export interface CheckRow {
  readonly item: InspectionItem;
  readonly answer: InspectionAnswer;
  readonly note: string;
  readonly checker: string;
}

export interface DispositionRow {
  readonly discrepancy: string;
  readonly disposition: InventoryDisposition;
  readonly words: string;
  readonly records: 'nothing' | 'discrepancy' | 'lost';
  readonly settled_at: Instant;
  readonly settler: string;
}

export interface EndRow {
  readonly id: string;
  readonly session_id: InventoryId;
  readonly how: 'closed' | 'abandoned';
  readonly note: string;
  readonly statement: string;
  readonly head_size: number;
  readonly head_root: string;
  readonly head_time: Instant;
  readonly ended_at: Instant;
  readonly first_id: PersonId;
  readonly first_name: string;
  readonly first_key: string;
  readonly first_signature: string;
  readonly second_id: PersonId | null;
  readonly second_name: string | null;
  readonly second_key: string | null;
  readonly second_signature: string | null;
}

/** What the record said of an exhibit off the list when it was counted; kept with the count. */
export interface StoredStanding extends RecordedStanding {
  readonly number: string;
  readonly kind: ExhibitKind;
  readonly unit: QuantityUnit;
  readonly description: string;
}

/** @throws FocalPointError `inventory.unknown` */
export function readSession(db: ReadableDatabase, id: InventoryId): SessionRow {
  const row = db.first<SessionRow>(statement`select * from inventory_session where id = ${id}`);
  if (row === undefined) throw new FocalPointError('inventory.unknown');
  return row;
}

export function findEnd(db: ReadableDatabase, id: InventoryId): EndRow | undefined {
  return db.first<EndRow>(statement`select * from inventory_end where session_id = ${id}`);
}

/** @throws FocalPointError `inventory.unknown`, `inventory.ended` */
export function readOpenSession(db: ReadableDatabase, id: InventoryId): SessionRow {
  const session = readSession(db, id);
  if (findEnd(db, id) !== undefined) throw new FocalPointError('inventory.ended', { number: session.number });
  return session;
}

export function countersOf(db: ReadableDatabase, id: InventoryId): CounterRow[] {
  return db.all<CounterRow>(
    statement`select counter.person_id, counter.name, counter.is_custodian, ended.ended_at
      from inventory_counter counter
      left join inventory_count_end ended on ended.session_id = counter.session_id and ended.counter_id = counter.person_id
      where counter.session_id = ${id} order by counter.position`,
  );
}

export function expectedOf(db: ReadableDatabase, id: InventoryId): ExpectedRow[] {
  return db.all<ExpectedRow>(statement`select * from inventory_expected where session_id = ${id} order by position`);
}

export function findExpected(db: ReadableDatabase, id: InventoryId, exhibitId: ExhibitId): ExpectedRow | undefined {
  return db.first<ExpectedRow>(
    statement`select * from inventory_expected where session_id = ${id} and exhibit_id = ${exhibitId}`,
  );
}

/** Every count ever made in the session, in the order made. */
export function countsOf(db: ReadableDatabase, id: InventoryId): CountRow[] {
  return db.all<CountRow>(statement`select * from inventory_count where session_id = ${id} order by number`);
}

/** Those that no later one corrects and nobody took back. */
export function standingOf(rows: readonly CountRow[]): CountRow[] {
  const corrected = new Set(rows.flatMap(({ corrects }) => corrects ?? []));
  return rows.filter((row) => row.is_withdrawn === 0 && !corrected.has(row.id));
}

/** How many counts of one person stand, and how many of their scans that counted nothing. */
export function standingCounts(
  db: ReadableDatabase,
  id: InventoryId,
  counterId: PersonId,
): { readonly counted: number; readonly notCounted: number } {
  const row = db.first<{ counted: number; notCounted: number }>(
    statement`select count(*) filter (where fault is null) as counted, count(fault) as notCounted from inventory_count counted where session_id = ${id} and counter_id = ${counterId}
      and is_withdrawn = 0 and not exists (select 1 from inventory_count later where later.corrects = counted.id)`,
  );
  return row ?? { counted: 0, notCounted: 0 };
}

/** How many rows of one person stand, counted or not: what their screen must show as saved. */
export function savedCount(db: ReadableDatabase, id: InventoryId, counterId: PersonId): number {
  const { counted, notCounted } = standingCounts(db, id, counterId);
  return counted + notCounted;
}

/** The next number of a row of the session: what came later counts, and two acts may share a millisecond. */
export function nextInSession(
  db: ReadableDatabase,
  table: 'inventory_count' | 'inventory_check' | 'inventory_disposition',
  id: InventoryId,
): number {
  const last = db.first<{ number: number }>(
    statementOf(`select coalesce(max(number), 0) as number from ${table} where session_id = ?`, [id]),
  );
  return (last?.number ?? 0) + 1;
}

/** The last answer to each item of an inspection. */
export function checksOf(db: ReadableDatabase, id: InventoryId): Map<InspectionItem, CheckRow> {
  const rows = db.all<CheckRow>(
    statement`select item, answer, note, checker from inventory_check where session_id = ${id} order by number`,
  );
  return new Map(rows.map((row) => [row.item, row]));
}

/** The last word on each discrepancy. */
export function dispositionsOf(db: ReadableDatabase, id: InventoryId): Map<string, DispositionRow> {
  const rows = db.all<DispositionRow>(
    statement`select * from inventory_disposition where session_id = ${id} order by number`,
  );
  return new Map(rows.map((row) => [row.discrepancy, row]));
}

export function expectedExhibit(row: ExpectedRow): ExpectedExhibit {
  return {
    exhibitId: row.exhibit_id,
    label: row.label,
    where: row.standing === 'present' ? row.place : row.holder,
    standing: row.standing,
    seal: row.seal,
    left: row.left_over,
    isAsked: row.is_asked === 1,
  };
}

export function standingCountOf(row: CountRow): StandingCount {
  return {
    countId: row.id,
    counterId: row.counter_id,
    exhibitId: row.exhibit_id ?? undefined,
    fault: storedFault(row)?.reason,
    label: row.label,
    text: row.read_text,
    seenAt: row.place,
    isAtItsPlace: row.is_at_its_place === null ? undefined : row.is_at_its_place === 1,
    sealRead: row.seal_read ?? undefined,
    quantity: row.quantity ?? undefined,
    record: storedStanding(row),
  };
}

export function storedStanding(row: CountRow): StoredStanding | undefined {
  // Written from a checked standing when the count was made.
  return row.record === null ? undefined : readStoredJson<StoredStanding>(row.record);
}

export function storedFault(row: CountRow): StoredFault | undefined {
  // Written from a checked fault when the label was read.
  return row.fault === null ? undefined : readStoredJson<StoredFault>(row.fault);
}

export function sealSeen(read: string | null): z.infer<typeof SealSeen> | undefined {
  if (read === null) return undefined;
  return read === '' ? { kind: 'none' } : { kind: 'read', number: read };
}
