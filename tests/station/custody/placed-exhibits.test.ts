// What is counted in memory is what the database counts: for hundreds of lines in every state that a line can have, and after changes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { statement } from '../../../main/database/index.ts';
import { casesHandlers } from '../../../main/station/cases/handlers.ts';
import { placeHandlers } from '../../../main/station/custody/place-handlers.ts';
import { placedExhibits, placedInDatabase, placedInMemory } from '../../../main/station/custody/placed-exhibits.ts';
import { exhibitTableOf } from '../../../main/station/lists/exhibit-table.ts';
import { exhibitKinds, type ExhibitKind } from '../../../shared/domain/exhibit.ts';
import { aRecord } from '../a-record.ts';
import { aCase } from '../intake/entered.ts';

const record = aRecord({ ...casesHandlers, ...placeHandlers });
const { db } = record.table;
const idOf = (number: number): string => `01912345-0000-7000-9000-${number.toString(16).padStart(12, '0')}`;
/** One of several by a number that runs: every mixture comes up, the same each time. */
const oneOf = <Value>(values: readonly Value[], number: number): Value | null => values[number % values.length] ?? null;

const refused = new Map<string, ReadonlySet<ExhibitKind>>();

beforeAll(() => {
  const caseId = record.ask('cases.open', aCase()).id;
  const shelves = [1, 2, 3].map((number) => record.ask('places.add', { kind: 'shelf', name: `Shelf ${number}` }).id);
  const somewhere = [...shelves, null];
  // The first takes everything in; the other two share a rule.
  const rule = new Set<ExhibitKind>(['firearm', 'ammunition', 'cash']);
  for (const shelf of shelves.slice(1)) refused.set(shelf, rule);
  for (let number = 0; number < 720; number += 1) {
    const kind = oneOf(exhibitKinds, number * 7 + Math.floor(number / 16));
    const home = oneOf(somewhere, number);
    const seen = oneOf(somewhere, Math.floor(number / 4));
    const holder = oneOf(['place', 'person', 'outside', null], Math.floor(number / 16));
    const due = oneOf(['2020-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z', null], number);
    const closed = oneOf([null, null, null, null, 'destroyed'], number);
    db.run(
      statement`insert into exhibit (id, case_id, number, mark, kind, description, quantity, unit, found_at, facts, serials,
          markings, handling, recorded_at, recorded_by)
        values (${idOf(number)}, ${caseId}, ${`EX-${number}`}, ${`K${number}`}, ${kind}, '', 1, 'piece', '', '{}', '[]', '[]', '',
          ${record.now()}, ${record.actor.id})`,
    );
    db.run(
      statement`insert into exhibit_line (exhibit_id, case_id, case_title, number, mark, mark_order, kind, description, make,
          model, calibre, serial, quantity, unit, recorded_at, folded, holder_kind, home_id, last_seen_place, loan_due_at,
          loan_event_id, closed_as)
        values (${idOf(number)}, ${caseId}, 'CASE', ${`EX-${number}`}, ${`K${number}`}, ${`k${number}`}, ${kind}, '', '', '', '',
          '', 1, 'piece', ${record.now()}, '', ${holder}, ${home}, ${seen}, ${due}, ${due === null ? null : 'event'}, ${closed})`,
    );
  }
});
afterAll(() => record.release());

/** In an order of its own: neither way of counting promises one. */
function counted({ pairs, refused: wrong }: ReturnType<typeof placedExhibits>) {
  const sorted = (lines: readonly object[]): string[] =>
    lines.map((line) => JSON.stringify(Object.entries(line).toSorted())).toSorted();
  return { pairs: sorted(pairs), refused: sorted(wrong) };
}

test('counts in memory are those of the database, before and after lines change', () => {
  const table = exhibitTableOf(db);
  // Nobody loaded the lines yet.
  expect(counted(placedExhibits(db, record.now(), refused))).toEqual(
    counted(placedInDatabase(db, record.now(), refused)),
  );
  expect(table.isLoaded).toBe(false);
  table.bringUpToDate(db);
  const first = counted(placedInMemory(table, record.now(), refused));
  expect(first).toEqual(counted(placedInDatabase(db, record.now(), refused)));
  expect(first.pairs.length).toBeGreaterThan(10);
  expect(first.refused.length).toBe(2);

  db.run(statement`update exhibit_line set last_seen_place = null, holder_kind = 'person' where number like 'EX-1%'`);
  db.run(statement`update exhibit_line set closed_as = 'released' where number like 'EX-2%'`);
  const second = counted(placedExhibits(db, record.now(), refused));
  expect(second).toEqual(counted(placedInDatabase(db, record.now(), refused)));
  expect(second).not.toEqual(first);
});
