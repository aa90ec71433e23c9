// Which place lies in which: an inventory counts a place and everything below it.
import type { PlaceId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

export interface PlaceRow {
  readonly id: PlaceId;
  readonly path: string;
}

/** @throws FocalPointError `custody.place-unknown` */
export function readPlace(db: ReadableDatabase, id: PlaceId): PlaceRow {
  const place = db.first<PlaceRow>(statement`select id, path from place where id = ${id}`);
  if (place === undefined) throw new FocalPointError('custody.place-unknown');
  return place;
}

/** The place itself and all below it, by path. */
export function placesBelow(db: ReadableDatabase, id: PlaceId): PlaceRow[] {
  return db.all<PlaceRow>(
    statement`with recursive below (id, path) as (
        select id, path from place where id = ${id}
        union all select place.id, place.path from place join below on place.parent_id = below.id)
      select id, path from below order by path`,
  );
}

/** Whether `inner` is `outer` or lies somewhere below it. */
export function liesIn(db: ReadableDatabase, inner: PlaceId, outer: PlaceId): boolean {
  return (
    db.first(
      statement`with recursive above (id, parent_id) as (
          select id, parent_id from place where id = ${inner}
          union all select place.id, place.parent_id from place join above on place.id = above.parent_id)
        select 1 from above where id = ${outer}`,
    ) !== undefined
  );
}

/** Seen where it should be: there, or named more coarsely or more finely. A shelf counted as its room contradicts nothing. */
export function placesAgree(db: ReadableDatabase, expected: PlaceId, seen: PlaceId): boolean {
  return expected === seen || liesIn(db, expected, seen) || liesIn(db, seen, expected);
}
