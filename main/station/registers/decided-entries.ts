// What was decided of entries and exhibits: the newest decision of each pair, whichever version of the entry it was made on.
import type { entryDecisions } from '../../../shared/contract/registers.ts';
import { factText, type ReadFact } from '../../../shared/domain/register/read-row.ts';
import type { ExhibitId, RegisterDecisionId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson } from '../stored-json.ts';

export interface DecidedEntry {
  readonly id: RegisterDecisionId;
  readonly entryId: number;
  readonly exhibitId: ExhibitId;
  readonly decision: (typeof entryDecisions)[number];
  readonly reason: string;
  readonly at: Instant;
  readonly isSuperseded: boolean;
}

export function decidedEntries(
  db: ReadableDatabase,
  of: { readonly exhibitIds: readonly string[]; readonly entryIds: readonly number[] },
): DecidedEntry[] {
  return db
    .all<Omit<DecidedEntry, 'isSuperseded'> & { readonly is_superseded: 0 | 1 }>(
      statement`select d.id, d.entry_id as entryId, d.exhibit_id as exhibitId, d.decision, d.reason, d.recorded_at as at,
          exists (select 1 from register_decision later where later.entry_id = d.entry_id and later.exhibit_id = d.exhibit_id
            and (later.recorded_at, later.id) > (d.recorded_at, d.id)) as is_superseded
        from register_decision d where d.exhibit_id in (select value from json_each(${JSON.stringify(of.exhibitIds)}))
          or d.entry_id in (select value from json_each(${JSON.stringify(of.entryIds)})) order by d.recorded_at, d.id`,
    )
    .map(({ is_superseded, ...decided }) => ({ ...decided, isSuperseded: is_superseded === 1 }));
}

/** What entries are called: their serial, or make and model, or their row; and the register they stand in. */
export function namedEntries(
  db: ReadableDatabase,
  ids: readonly number[],
): { readonly id: number; readonly label: string; readonly register: string }[] {
  return db
    .all<{ id: number; row: number; facts: string; register: string }>(
      statement`select e.id, e.row, e.facts, r.name as register from register_row e join register r on r.no = e.register_no
        where e.id in (select value from json_each(${JSON.stringify(ids)})) order by e.id`,
    )
    .map(({ id, row, facts, register }) => {
      const read = readStoredJson<ReadFact[]>(facts);
      const named = [factText(read, 'serial'), `${factText(read, 'make')} ${factText(read, 'model')}`.trim()];
      return { id, label: named.find((one) => one !== '') ?? `${register} ${row}`, register };
    });
}
