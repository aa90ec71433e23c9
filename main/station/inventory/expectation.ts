// What the record says lies in a place and below it, and what belongs there but is with somebody. Read once, at the start.
import type { PlaceId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { ExpectedRow } from './session-records.ts';

export type Expectation = Omit<ExpectedRow, 'position' | 'is_asked'>;

/** More than one sitting counts; larger stations count room by room. */
const mostExpected = 20_000;

interface LineRow extends Omit<Expectation, 'standing' | 'place_id' | 'place'> {
  readonly holder_id: PlaceId | null;
  readonly home_id: PlaceId | null;
  readonly home: string;
  readonly is_here: 0 | 1;
}

/**
 * In the order of the places, then of the exhibit numbers. What was released, transferred or destroyed is not expected anywhere.
 * @throws FocalPointError `inventory.too-many`
 */
export function expectationAt(db: ReadableDatabase, placeId: PlaceId): Expectation[] {
  const rows = db.all<LineRow>(
    statement`with recursive below (id) as (
        select ${placeId} union all select place.id from place join below on place.parent_id = below.id),
      concerned (exhibit_id) as (
        select exhibit_id from exhibit_line where holder_id in (select id from below)
        union select exhibit_id from exhibit_line where home_id in (select id from below))
      select line.exhibit_id, line.number, line.case_title || ' / ' || line.mark as label, line.kind, line.description, line.unit,
        line.holder, line.holder_id, line.home_id, line.home, line.seal, line.quantity - line.taken as left_over,
        line.holder_kind = 'place' and line.holder_id in (select id from below) as is_here
      from concerned join exhibit_line line on line.exhibit_id = concerned.exhibit_id
      where line.closed_as is null
      limit ${mostExpected + 1}`,
  );
  if (rows.length > mostExpected) throw new FocalPointError('inventory.too-many', { count: mostExpected });
  return rows.map(expectationOf).toSorted(byPlaceAndNumber);
}

function expectationOf(row: LineRow): Expectation {
  const { holder_id, home_id, home, is_here, ...shown } = row;
  const isHere = is_here === 1;
  return {
    ...shown,
    // Lists, papers and files need to recognise it; the record keeps the rest.
    description: row.description.slice(0, 200),
    standing: isHere ? 'present' : 'checked-out',
    place_id: isHere ? holder_id : home_id,
    place: isHere ? row.holder : home,
  };
}

function byPlaceAndNumber(left: Expectation, right: Expectation): number {
  if (left.place !== right.place) return left.place < right.place ? -1 : 1;
  return left.number < right.number ? -1 : 1;
}
