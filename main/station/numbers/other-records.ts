// Charges and ballistic searches as they are counted. Both are few beside exhibits and are read each time.
import { localDay } from '../../../shared/text/format.ts';
import type { ChargeField, SearchField } from '../../../shared/domain/numbers/fields.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { ChangedSince } from './as-of.ts';
import type { CountedRecord } from './counted-table.ts';
import { dayNumber } from './days.ts';

interface ChargeRow {
  readonly id: string;
  readonly charge_id: string;
  readonly kind: 'laid' | 'changed' | 'withdrawn';
  readonly concern: string | null;
  readonly legal_basis: string;
  readonly occurred_at: string;
}

/** One record for each charge, as it stood; by the day it was laid. What it is about is the first thing its legal basis names. */
export function* countedCharges(db: ReadableDatabase, later: ChangedSince): Iterable<CountedRecord> {
  const rows = db
    .all<ChargeRow>(
      statement`select event.id, event.charge_id, event.kind, basis.body ->> '$.concerns[0]' as concern, event.legal_basis, event.occurred_at
        from charge_event event join legal_basis basis on basis.id = event.legal_basis_id order by event.charge_id, event.recorded_at, event.id`,
    )
    .filter(({ id }) => !later.of('charge').has(id));
  for (const [id, events] of Map.groupBy(rows, (row) => row.charge_id)) {
    const newest = events.at(-1);
    const laid = events.find(({ kind }) => kind === 'laid');
    if (newest === undefined || laid === undefined) continue;
    const values: Record<Exclude<ChargeField, 'month'>, string> = {
      concern: newest.concern ?? '',
      basis: newest.legal_basis,
      state: events.some(({ kind }) => kind === 'withdrawn') ? 'withdrawn' : 'stands',
    };
    const days = { laid: dayNumber(localDay(laid.occurred_at)) };
    yield { id, values, days, quantity: 1, identity: '', span: -1 };
  }
}

interface SearchRow {
  readonly id: string;
  readonly system_name: string;
  readonly system: string;
  readonly entered_at: string;
  readonly hits: string;
}

/** One record for each entry into a system. A hit is one that a person verified; a candidate is a lead and counts for nothing. */
export function* countedSearches(db: ReadableDatabase, later: ChangedSince): Iterable<CountedRecord> {
  for (const row of db.each<SearchRow>(
    statement`select search.id, search.system_name, search.system, search.entered_at,
        (select json_group_array(hit.id) from ballistic_hit hit join search_candidate candidate on candidate.id = hit.candidate_id
          where candidate.search_id = search.id) as hits
      from database_search search order by search.id`,
  )) {
    if (later.of('search').has(row.id)) continue;
    // The ids of an aggregate of this statement are texts.
    const hits = (JSON.parse(row.hits) as string[]).filter((id) => !later.of('hit').has(id));
    const values: Record<Exclude<SearchField, 'month'>, string> = {
      system: row.system_name === '' ? row.system : row.system_name,
      outcome: hits.length > 0 ? 'hit' : 'none',
    };
    const days = { entered: dayNumber(localDay(row.entered_at)) };
    yield { id: row.id, values, days, quantity: 1, identity: '', span: -1 };
  }
}
