// What a filter of the exhibits can be set to, with how many exhibits each value has. Counted once for each state of the records.
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { ExhibitTable } from './exhibit-table.ts';
import type { Choice } from './list-source.ts';
import { versionOf } from './version.ts';

const counted = new WeakMap<ExhibitTable, Map<string, { readonly version: string; readonly choices: Choice[] }>>();

export function exhibitChoices(db: ReadableDatabase, table: ExhibitTable, filter: string): Choice[] {
  const version = versionOf(db);
  let known = counted.get(table);
  if (known === undefined) {
    known = new Map();
    counted.set(table, known);
  }
  const found = known.get(filter);
  if (found?.version === version) return found.choices;
  const choices = filter === 'place' ? placeChoices(db, table) : columnChoices(table, filter);
  known.set(filter, { version, choices });
  return choices;
}

function columnChoices({ columns, rows }: ExhibitTable, filter: string): Choice[] {
  const [values, labels] = {
    case: [columns.caseId, columns.case],
    holder: [columns.holderKey, columns.holder],
    calibre: [columns.calibre, columns.calibre],
  }[filter] ?? [columns.make, columns.make];
  const found = new Map<string, { label: string; count: number }>();
  for (let slot = 0; slot < rows.size; slot += 1) {
    const value = values?.at(slot) ?? '';
    const known = found.get(value);
    if (known === undefined) found.set(value, { label: labels?.at(slot) ?? value, count: 1 });
    else known.count += 1;
  }
  found.delete('');
  return byCount([...found].map(([value, choice]) => ({ value, ...choice })));
}

/** A place counts what is at home in it and in everything below it. */
function placeChoices(db: ReadableDatabase, { columns, rows }: ExhibitTable): Choice[] {
  const places = db.all<{ id: string; parent_id: string | null; path: string }>(
    statement`select id, parent_id, path from place`,
  );
  const parents = new Map(places.map(({ id, parent_id }) => [id, parent_id]));
  const own = new Map<string, number>();
  for (let slot = 0; slot < rows.size; slot += 1) {
    const home = columns.homeId.at(slot) ?? '';
    own.set(home, (own.get(home) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const [home, count] of own) {
    for (let at: string | null | undefined = home; at !== null && parents.has(at ?? ''); at = parents.get(at ?? ''))
      counts.set(at ?? '', (counts.get(at ?? '') ?? 0) + count);
  }
  return byCount(places.map(({ id, path }) => ({ value: id, label: path, count: counts.get(id) ?? 0 })));
}

function byCount(choices: Choice[]): Choice[] {
  return choices.toSorted((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1));
}
