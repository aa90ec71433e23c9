// How many exhibits belong where, lie where, and of which kind. Counted in memory once the lines are loaded, which takes a few
// milliseconds at 250,000; before that from the database, which reads and decrypts their pages.
import type { ExhibitKind } from '../../../shared/domain/exhibit.ts';
import type { PlacePair } from '../../../shared/domain/place-totals.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { exhibitTableOf, type ExhibitTable } from '../lists/exhibit-table.ts';

/** The kinds that each place does not take in; places of one rule share one set. */
export type RefusedKinds = ReadonlyMap<string, ReadonlySet<ExhibitKind>>;

export interface PlacedExhibits {
  readonly pairs: readonly PlacePair[];
  /** What lies in a place, not further in, and is of a kind that its rule does not take in. */
  readonly refused: readonly { readonly place: string; readonly count: number }[];
}

export function placedExhibits(db: ReadableDatabase, now: Instant, refused: RefusedKinds): PlacedExhibits {
  const table = exhibitTableOf(db);
  if (!table.isLoaded) return placedInDatabase(db, now, refused);
  table.bringUpToDate(db);
  return placedInMemory(table, now, refused);
}

/** One walk along each of the indexes `exhibit_line_by_places` and `exhibit_line_by_seen_place`. */
export function placedInDatabase(db: ReadableDatabase, now: Instant, refused: RefusedKinds): PlacedExhibits {
  const pairs = db.all<PlacePair>(
    statement`select home_id as home, last_seen_place as seen, count(*) as count,
        sum(holder_kind in ('person', 'outside')) as away, sum(ifnull(loan_due_at < ${now}, 0)) as overdue
      from exhibit_line where closed_as is null and (home_id is not null or last_seen_place is not null)
      group by home_id, last_seen_place`,
  );
  const lying = db.each<{ place: string; kind: ExhibitKind; count: number }>(
    statement`select last_seen_place as place, kind, count(*) as count from exhibit_line
      where closed_as is null and last_seen_place is not null group by last_seen_place, kind`,
  );
  const counts = new Map<string, number>();
  for (const { place, kind, count } of lying)
    if (refused.get(place)?.has(kind) === true) counts.set(place, (counts.get(place) ?? 0) + count);
  return { pairs, refused: [...counts].map(([place, count]) => ({ place, count })) };
}

/** The same from the codes of the lines: texts are touched once for each place and not for each exhibit. */
export function placedInMemory({ columns, rows }: ExhibitTable, now: Instant, refused: RefusedKinds): PlacedExhibits {
  const { homeId, seenPlace, kind, holderKind, loanDue, closed } = columns;
  const isOpen = closed.fitting((value) => value === 'no');
  const isAway = holderKind.fitting((value) => value === 'person' || value === 'outside');
  const [homes, noHome, noPlace] = [homeId.values.length, homeId.values.indexOf(''), seenPlace.values.indexOf('')];
  const pairs = new Map<number, { -readonly [Key in keyof PlacePair]: PlacePair[Key] }>();
  const refusedOf = refusedByCode(seenPlace.values, kind.values, refused);
  const counts = new Uint32Array(seenPlace.values.length);
  for (let slot = 0; slot < rows.size; slot += 1) {
    if (!isOpen(slot)) continue;
    const home = homeId.codeAt(slot);
    const seen = seenPlace.codeAt(slot);
    if (home === noHome && seen === noPlace) continue;
    const key = seen * homes + home;
    let pair = pairs.get(key);
    if (pair === undefined) {
      pair = {
        home: home === noHome ? null : (homeId.values[home] ?? null),
        seen: seen === noPlace ? null : (seenPlace.values[seen] ?? null),
        count: 0,
        away: 0,
        overdue: 0,
      };
      pairs.set(key, pair);
    }
    pair.count += 1;
    if (isAway(slot)) pair.away += 1;
    const due = loanDue.at(slot) ?? '';
    if (due !== '' && due < now) pair.overdue += 1;
    if (refusedOf[seen]?.[kind.codeAt(slot)] === 1) counts[seen] = (counts[seen] ?? 0) + 1;
  }
  return {
    pairs: [...pairs.values()],
    refused: Array.from(counts, (count, code) => ({ place: seenPlace.values[code] ?? '', count })).filter(
      ({ count }) => count > 0,
    ),
  };
}

/** For the code of each place, whether it refuses the code of each kind; one table for all places of one rule. */
function refusedByCode(places: readonly string[], kinds: readonly string[], refused: RefusedKinds): Uint8Array[] {
  const none = new Uint8Array(kinds.length);
  const tables = new Map<ReadonlySet<string>, Uint8Array>();
  return places.map((place) => {
    const set: ReadonlySet<string> | undefined = refused.get(place);
    if (set === undefined) return none;
    const known = tables.get(set);
    if (known !== undefined) return known;
    const table = Uint8Array.from(kinds, (kind) => (set.has(kind) ? 1 : 0));
    tables.set(set, table);
    return table;
  });
}
