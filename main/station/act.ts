// The record layer: what a use case reads with (`View`) and writes with (`Act`). Every write goes with its ledger entry in
// the same transaction, so that no screen, importer or command line can forget it.
import type { Json } from '../../shared/language/canonical-json.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import type { PersonId, StationId } from '../../shared/language/identity.ts';
import type { Instant } from '../../shared/language/instant.ts';
import { numberSeries, type NumberSeries } from '../../shared/domain/number-series.ts';
import type { Role } from '../../shared/domain/roles.ts';
import { sql, statement, statementOf, type ReadableDatabase, type WritableDatabase } from '../database/index.ts';
import { rowHashOf, type Ledger } from '../ledger/index.ts';
import { recordedTables, type RecordedTable, type SubjectKind } from './recorded-tables.ts';

/** Who acts. `keyFingerprint` names the personal key that signs for this person. */
export interface Actor {
  readonly id: PersonId;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly keyFingerprint: string;
}

/** What a read sees: the records as they are, who asks, and when. */
export interface View {
  readonly db: ReadableDatabase;
  readonly actor: Actor;
  readonly now: Instant;
}

export type Row = Readonly<Record<string, string | number | null>>;

/** What goes into the ledger beside the row itself. */
export interface Said {
  readonly action: string;
  /** What the person saw as the name of the thing (law 5). */
  readonly label: string;
  readonly occurredAt?: Instant | undefined;
  /** Why a record was revised, in the person's words. */
  readonly reason?: string | undefined;
}

/** One person's act in one transaction. */
export class Act implements View {
  readonly db: WritableDatabase;
  readonly actor: Actor;
  readonly now: Instant;
  readonly station: StationId;
  readonly #ledger: Ledger;
  readonly #nextId: () => string;

  constructor(parts: {
    db: WritableDatabase;
    ledger: Ledger;
    actor: Actor;
    now: Instant;
    station: StationId;
    nextId: () => string;
  }) {
    this.db = parts.db;
    this.actor = parts.actor;
    this.now = parts.now;
    this.station = parts.station;
    this.#ledger = parts.ledger;
    this.#nextId = parts.nextId;
  }

  /** The next identifier; each table reads it with its own brand. */
  nextId(): string {
    return this.#nextId();
  }

  /** Inserts a recorded row and says so in the ledger. */
  record(table: RecordedTable, row: Row & { readonly id: string }, said: Said): void {
    this.db.run(sql(table).insert(row));
    const { id, ...change } = row;
    this.#append(table, id, withoutNulls(change), rowHashOf(row), said);
  }

  /** Changes columns of a recorded row; the ledger keeps each new value, the entry before it the old one. */
  revise(table: RecordedTable, id: string, changes: Row, said: Said): void {
    const { changes: changed } = this.db.run(sql(table).where({ id }).update(changes));
    strictAssert(changed === 1, 'exactly the row that was read is revised');
    const row = this.db.first<Record<string, unknown>>(statementOf(`select * from ${table} where id = ?`, [id]));
    strictAssert(row !== undefined, 'a revised row is still there');
    this.#append(table, id, { ...changes }, rowHashOf(row), said);
  }

  /** Says something in the ledger that changes no row: a verification, an export, a lock. */
  note(kind: SubjectKind, id: string, change: Readonly<Record<string, Json>>, said: Said): void {
    this.#appendEntry(kind, id, change, undefined, said);
  }

  #append(table: RecordedTable, id: string, change: Readonly<Record<string, Json>>, rowHash: string, said: Said): void {
    this.#appendEntry(recordedTables[table], id, change, rowHash, said);
  }

  #appendEntry(
    kind: SubjectKind,
    id: string,
    change: Readonly<Record<string, Json>>,
    rowHash: string | undefined,
    said: Said,
  ): void {
    this.#ledger.append({
      recordedAt: this.now,
      ...(said.occurredAt === undefined ? {} : { occurredAt: said.occurredAt }),
      actor: this.actor.id,
      action: said.action,
      subject: { kind, id, label: said.label },
      change: said.reason === undefined ? change : { ...change, reason: said.reason },
      ...(rowHash === undefined ? {} : { rowHash }),
    });
  }

  /** The next number of a series, such as exhibits of a year: 1, 2, 3 …, without gaps because it rolls back with the act. */
  nextNumber(series: string): number {
    this.db.run(
      statement`insert into counter (name, last) values (${series}, 1) on conflict (name) do update set last = last + 1`,
    );
    const row = this.db.first<{ last: number }>(statement`select last from counter where name = ${series}`);
    strictAssert(row !== undefined, 'a counter that was raised exists');
    return row.last;
  }

  /** The next number of this year as it is written: `RC-2025-00001`. @param digits  padded to so many; more are written in full. */
  nextOfYear(prefix: string, series: string, digits: number): string {
    const year = this.now.slice(0, 4);
    return `${prefix}-${year}-${String(this.nextNumber(`${series}-${year}`)).padStart(digits, '0')}`;
  }

  /** The next number of this year of a series that may go on from paper: `TR-2025-041`. */
  nextInSeries(series: NumberSeries): string {
    const { prefix, digits } = numberSeries[series];
    return this.nextOfYear(prefix, series, digits);
  }
}

function withoutNulls(row: Row): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(row)) if (value !== null) kept[name] = value;
  return kept;
}
