// Entries of other registers by their serial, for whoever looks for a number: shown as entries, apart from our exhibits.
import { factText, type ReadFact } from '../../../shared/domain/register/read-row.ts';
import { SerialExplainer, type SerialQuery } from '../../../shared/domain/serial/index.ts';
import { statement, statementOf, type ReadableDatabase } from '../../database/index.ts';
import { findRegisterRows } from '../serials/index.ts';
import { readStoredJson } from '../stored-json.ts';
import { uncountedImports } from './register-records.ts';

export interface FoundRegisterSerial {
  /** Of the entry. */
  readonly id: number;
  readonly text: string;
  readonly register: string;
  /** Make and model as they stand. */
  readonly what: string;
  readonly status: string;
}

interface Row {
  readonly id: number;
  readonly serial: string;
  readonly facts: string;
  readonly register: string;
}

/**
 * Entries that stand, the nearest first.
 * @param db  of the reading thread, where their serials are in memory.
 * @param most  so many are read and given back.
 */
export function findRegisterSerials(db: ReadableDatabase, query: SerialQuery, most: number): FoundRegisterSerial[] {
  const { ids } = findRegisterRows(db, query);
  if (ids.length === 0) return [];
  const explainer = new SerialExplainer(query);
  const nearest = db
    .all<{ id: number; serial: string }>(
      statement`select s.id, s.serial from json_each(${JSON.stringify(ids)}) hit join register_serial s on s.id = hit.value`,
    )
    .map(({ id, serial }) => ({ id, cost: explainer.costOf(serial) }))
    .toSorted((a, b) => a.cost - b.cost || a.id - b.id);
  const found: FoundRegisterSerial[] = [];
  // Entries are wide and lie far apart: only as many are read as are given back, and those that have a newer version.
  for (let at = 0; at < nearest.length && found.length < most; at += most)
    found.push(...standing(db, nearest.slice(at, at + most)).slice(0, most - found.length));
  return found;
}

/** In the order in which they are asked for. */
function standing(db: ReadableDatabase, asked: readonly { readonly id: number }[]): FoundRegisterSerial[] {
  const uncounted = uncountedImports(db);
  const rows = db.all<Row>(
    statementOf(
      `select e.id, e.serial, e.facts, r.name as register from json_each(?) hit join register_row e on e.id = hit.value
        join register r on r.no = e.register_no
        where e.import_no not in (select value from json_each(?))
          and (e.superseded_by is null or e.superseded_by in (select value from json_each(?))) order by hit.key`,
      [JSON.stringify(asked.map(({ id }) => id)), uncounted, uncounted],
    ),
  );
  return rows.map(({ id, serial, register, facts: stored }) => {
    const facts = readStoredJson<ReadFact[]>(stored);
    const what = [factText(facts, 'make'), factText(facts, 'model')].filter((text) => text !== '').join(' ');
    return { id, text: serial, register, what, status: factText(facts, 'status') };
  });
}
