// How many exhibits belong where, lie where, and of which kind. Counted in memory once the lines are loaded, which takes a few
// milliseconds at 250,000; before that from the database, which reads and decrypts their pages.
import type { ExhibitKind } from '../../../shared/domain/exhibit.ts';
import type { PlacePair } from '../../../shared/domain/place-totals.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { exhibitTableOf, type ExhibitTable } from '../lists/exhibit-table.ts';

export interface PlacedExhibits {
  readonly pairs: readonly PlacePair[];
  /** What lies in each place itself, without what lies further in. */
  readonly lying: readonly { readonly place: string; readonly kind: ExhibitKind; readonly count: number }[];
}

export function placedExhibits(db: ReadableDatabase, now: Instant): PlacedExhibits {
  const table = exhibitTableOf(db);
  if (!table.isLoaded) return placedInDatabase(db, now);
  table.bringUpToDate(db);
  return placedInMemory(table, now);
}

/** One walk along each of the indexes `exhibit_line_by_places` and `exhibit_line_by_seen_place`. */
export function placedInDatabase(db: ReadableDatabase, now: Instant): PlacedExhibits {
  return {
    pairs: db.all<PlacePair>(
      statement`select home_id as home, last_seen_place as seen, count(*) as count,
          sum(holder_kind in ('person', 'outside')) as away, sum(ifnull(loan_due_at < ${now}, 0)) as overdue
        from exhibit_line where closed_as is null and (home_id is not null or last_seen_place is not null)
        group by home_id, last_seen_place`,
    ),
    lying: db.all<PlacedExhibits['lying'][number]>(
      statement`select last_seen_place as place, kind, count(*) as count from exhibit_line
        where closed_as is null and last_seen_place is not null group by last_seen_place, kind`,
    ),
  };
}

export function placedInMemory({ columns, rows }: ExhibitTable, now: Instant): PlacedExhibits {
  const { homeId, seenPlace, kind, holderKind, loanDue, closed } = columns;
  const isOpen = closed.fitting((value) => value === 'no');
  const isAway = holderKind.fitting((value) => value === 'person' || value === 'outside');
  const pairs = new Map<number, { -readonly [Key in keyof PlacePair]: PlacePair[Key] }>();
  const lying = new Map<number, { place: string; kind: ExhibitKind; count: number }>();
  // Codes instead of texts: two small numbers make one key.
  const [homes, kinds] = [homeId.values.length, kind.values.length];
  for (let slot = 0; slot < rows.size; slot += 1) {
    if (!isOpen(slot)) continue;
    const home = homeId.at(slot) ?? '';
    const seen = seenPlace.at(slot) ?? '';
    if (home === '' && seen === '') continue;
    const pairKey = seenPlace.codeAt(slot) * homes + homeId.codeAt(slot);
    let pair = pairs.get(pairKey);
    if (pair === undefined) {
      pair = { home: home === '' ? null : home, seen: seen === '' ? null : seen, count: 0, away: 0, overdue: 0 };
      pairs.set(pairKey, pair);
    }
    pair.count += 1;
    if (isAway(slot)) pair.away += 1;
    const due = loanDue.at(slot) ?? '';
    if (due !== '' && due < now) pair.overdue += 1;
    if (seen === '') continue;
    const lyingKey = seenPlace.codeAt(slot) * kinds + kind.codeAt(slot);
    let here = lying.get(lyingKey);
    if (here === undefined) {
      // A line's kind is one of the kinds.
      here = { place: seen, kind: kind.at(slot) as ExhibitKind, count: 0 };
      lying.set(lyingKey, here);
    }
    here.count += 1;
  }
  return { pairs: [...pairs.values()], lying: [...lying.values()] };
}
