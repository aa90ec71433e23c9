// A station of 10,000 places and 250,000 exhibits: the map of where everything is, the contents of a room, renaming a site.
// Run: node tests/bench/storage-map.bench.ts [places] [exhibits]
import process from 'node:process';
import { custodyHandlers } from '../../main/station/custody/handlers.ts';
import { placeHandlers } from '../../main/station/custody/place-handlers.ts';
import { casesHandlers } from '../../main/station/cases/handlers.ts';
import { statement } from '../../main/database/index.ts';
import { exhibitTableOf } from '../../main/station/lists/exhibit-table.ts';
import { exhibitKinds } from '../../shared/domain/exhibit.ts';
import { placeCategories } from '../../shared/domain/storage.ts';
import { PlaceId } from '../../shared/language/identity.ts';
import { aRecord } from '../station/a-record.ts';
import { aCase } from '../station/intake/entered.ts';

const wantedPlaces = Number(process.argv[2] ?? 10_000);
const wantedExhibits = Number(process.argv[3] ?? 250_000);
const record = aRecord({ ...casesHandlers, ...custodyHandlers, ...placeHandlers });
const { db } = record.table;

function milliseconds(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function line(what: string, measured: number, limit: string): void {
  process.stdout.write(`${what.padEnd(58)} ${measured.toFixed(1).padStart(8)} ms   ${limit}\n`);
}

/** Four sites; in each, rooms with a rule and capacity, cabinets in them, and shelves in those. */
function addPlaces(): { site: PlaceId; rooms: PlaceId[]; shelves: PlaceId[] } {
  const add = (kind: 'site' | 'room' | 'cabinet' | 'shelf', name: string, more: object = {}): PlaceId =>
    record.ask('places.add', { kind, name, ...more }).id;
  const sites = Array.from({ length: 4 }, (_, index) => add('site', `Site ${index}`));
  const [site] = sites;
  if (site === undefined) throw new Error('Four sites were added');
  const rooms: PlaceId[] = [];
  const shelves: PlaceId[] = [];
  const perCabinet = 9;
  const perRoom = 20;
  let number = sites.length;
  for (let room = 0; number < wantedPlaces; room += 1) {
    const left = placeCategories.filter((_, index) => (index + room) % 5 !== 0 && index !== 3);
    // Everything below the first site, so that its rename touches all of it.
    const roomId = add('room', `Room ${room}`, { parentId: site, admits: left, capacity: 5000 });
    rooms.push(roomId);
    number += 1;
    for (let cabinet = 0; cabinet < perRoom && number < wantedPlaces; cabinet += 1) {
      const cabinetId = add('cabinet', `Cabinet ${cabinet}`, { parentId: roomId, capacity: 300 });
      number += 1;
      for (let shelf = 0; shelf < perCabinet && number < wantedPlaces; shelf += 1) {
        shelves.push(add('shelf', `Shelf ${shelf}`, { parentId: cabinetId, capacity: 30 }));
        number += 1;
      }
    }
  }
  return { site, rooms, shelves };
}

/** Straight into the tables: the map reads nothing else, and two million signatures would be made for nothing. */
function addExhibits(caseId: string, shelves: readonly PlaceId[]): void {
  const count = shelves.length;
  db.transaction(() => {
    for (let number = 0; number < wantedExhibits; number += 1) {
      const id = `01912345-0000-7000-9000-${number.toString(16).padStart(12, '0')}`;
      const kind = exhibitKinds[(number * 7919) % exhibitKinds.length] ?? 'other';
      const home = shelves[number % count] ?? null;
      // One in twenty is out with a person, one in thirty is a guest elsewhere, one in a hundred is lent.
      const isOut = number % 20 === 0;
      const isLent = number % 100 === 0;
      const seen = isOut ? null : number % 30 === 0 ? (shelves[(number * 31) % count] ?? null) : home;
      db.run(
        statement`insert into exhibit (id, case_id, number, mark, kind, description, quantity, unit, found_at, facts, serials,
            markings, handling, recorded_at, recorded_by)
          values (${id}, ${caseId}, ${`EX-${number}`}, ${`K${number}`}, ${kind}, '', 1, 'piece', '', '{}', '[]', '[]', '',
            ${record.now()}, ${record.actor.id})`,
      );
      db.run(
        statement`insert into exhibit_line (exhibit_id, case_id, case_title, number, mark, mark_order, kind, description, make,
            model, calibre, serial, quantity, unit, recorded_at, folded, holder_kind, holder_id, home_kind, home_id, last_seen_at,
            last_seen, last_seen_place, loan_due_at, loan_event_id)
          values (${id}, ${caseId}, 'CASE', ${`EX-${number}`}, ${`K${number}`}, ${`k${number}`}, ${kind}, '', '', '', '', '', 1,
            'piece', ${record.now()}, '', ${isOut ? 'person' : 'place'}, ${isOut ? record.actor.id : home}, 'place', ${home},
            ${record.now()}, ${JSON.stringify({ kind: isOut ? 'person' : 'place', id: seen ?? record.actor.id, label: 'x' })},
            ${seen}, ${isLent ? '2020-01-01T00:00:00.000Z' : null}, ${isLent ? 'event' : null})`,
      );
    }
  });
}

try {
  const caseId = record.ask('cases.open', aCase()).id;
  let tree: ReturnType<typeof addPlaces> | undefined;
  const planting = milliseconds(() => {
    tree = addPlaces();
  });
  if (tree === undefined) throw new Error('The tree was planted');
  const { site, rooms, shelves } = tree;
  const [room] = rooms;
  process.stdout.write(`${wantedPlaces} places recorded in ${(planting / 1000).toFixed(1)} s\n`);
  const filling = milliseconds(() => addExhibits(caseId, shelves));
  process.stdout.write(`${wantedExhibits} exhibits stored in ${(filling / 1000).toFixed(1)} s\n`);
  line(
    'the storage map, before the lines are in memory',
    milliseconds(() => record.ask('places.map', {})),
    'no limit: the pages are read and decrypted',
  );
  exhibitTableOf(db).bringUpToDate(db);
  const times = Array.from({ length: 9 }, () => milliseconds(() => record.ask('places.map', {})));
  line('the storage map, median', times.toSorted((a, b) => a - b)[4] ?? 0, 'limit 200 ms');
  if (room !== undefined)
    line(
      'the contents of a room',
      milliseconds(() => record.ask('places.contents', { id: PlaceId.parse(room), list: 'here', from: 0, count: 50 })),
      'no limit',
    );
  line(
    'renaming a site with everything in it',
    milliseconds(() => record.ask('places.revise', { id: site, name: 'Site zero', reason: 'bench' })),
    'no limit',
  );
} finally {
  record.release();
}
