// Records as they were at a head of the ledger. The ledger keeps every value that a recorded row ever had: what came later is left out, what was revised
// later is put together again from the entries before. Only rows that changed since are read this way.
import type { Json } from '../../../shared/language/canonical-json.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { SubjectKind } from '../recorded-tables.ts';

/** How many entries there are: the size of the newest state. */
export function ledgerSize(db: ReadableDatabase): number {
  return db.first<{ size: number | null }>(statement`select max(seq) as size from ledger_entry`)?.size ?? 0;
}

/** What was recorded or revised after the first `size` entries, by the word the ledger has for it. */
export class ChangedSince {
  readonly #byKind = new Map<string, Set<string>>();

  constructor(db: ReadableDatabase, size: number, kinds: readonly SubjectKind[]) {
    for (const { kind, id } of db.each<{ kind: string; id: string }>(
      statement`select distinct subject_kind as kind, subject_id as id from ledger_entry
        where seq > ${size} and subject_kind in (select value from json_each(${JSON.stringify(kinds)}))`,
    )) {
      const ids = this.#byKind.get(kind) ?? new Set();
      ids.add(id);
      this.#byKind.set(kind, ids);
    }
  }

  /** Of tables whose rows never change, these are the ones that came later. */
  of(kind: SubjectKind): ReadonlySet<string> {
    return this.#byKind.get(kind) ?? new Set();
  }

  get isEmpty(): boolean {
    return this.#byKind.size === 0;
  }
}

export type PastRow = Readonly<Record<string, Json>>;

/** The columns of a row after the first `size` entries; undefined where it was not recorded yet. Columns that were empty are absent or null. */
export function rowAsOf(db: ReadableDatabase, kind: SubjectKind, id: string, size: number): PastRow | undefined {
  let row: Record<string, Json> | undefined;
  for (const { change } of db.each<{ change: string }>(
    statement`select body ->> '$.change' as change from ledger_entry
      where subject_kind = ${kind} and subject_id = ${id} and seq <= ${size} order by seq`,
  ))
    row = { ...row, ...(JSON.parse(change) as Record<string, Json>) };
  return row;
}
