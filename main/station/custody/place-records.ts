// Places as they are stored: one, the line above it, everything in it, and the exhibits that take up its room.
import {
  admittedCategories,
  type PlaceCategory,
  type PlaceKind,
  type PlaceRule,
} from '../../../shared/domain/storage.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import type { ExhibitId, PlaceId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson } from '../stored-json.ts';

export interface PlaceRow {
  readonly id: PlaceId;
  readonly parent_id: PlaceId | null;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly path: string;
  readonly note: string | null;
  readonly access_note: string | null;
  readonly capacity: number | null;
  readonly admits: string | null;
  readonly closed_at: Instant | null;
}

/** @throws FocalPointError `custody.place-unknown` */
export function readPlace(db: ReadableDatabase, id: PlaceId): PlaceRow {
  const place = db.first<PlaceRow>(statement`select * from place where id = ${id}`);
  if (place === undefined) throw new FocalPointError('custody.place-unknown');
  return place;
}

/** From the outermost place to the one asked for. @throws FocalPointError `custody.place-unknown` */
export function lineTo(db: ReadableDatabase, id: PlaceId): readonly [PlaceRow, ...PlaceRow[]] {
  const rows = db.all<PlaceRow>(
    statement`with recursive line (id, height) as (
        select ${id}, 0
        union all
        select place.parent_id, line.height + 1 from line join place on place.id = line.id where place.parent_id is not null
      )
      select place.* from line join place on place.id = line.id order by line.height desc`,
  );
  const [outermost, ...inner] = rows;
  if (outermost === undefined) throw new FocalPointError('custody.place-unknown');
  return [outermost, ...inner];
}

/** The place and everything in it, outer before inner. */
export function placesFrom(db: ReadableDatabase, id: PlaceId): PlaceRow[] {
  return db.all<PlaceRow>(
    statement`with recursive below (id, depth) as (
        select ${id}, 0
        union all
        select place.id, below.depth + 1 from below join place on place.parent_id = below.id
      )
      select place.* from below join place on place.id = below.id order by below.depth, place.path`,
  );
}

export function ruleOf(place: Pick<PlaceRow, 'admits'>): PlaceRule {
  // Written from a checked list when the place was recorded.
  return place.admits === null ? undefined : readStoredJson<PlaceCategory[]>(place.admits);
}

export function admittedAlong(line: readonly PlaceRow[]): readonly PlaceCategory[] {
  return admittedCategories(line.map(ruleOf));
}

/**
 * How many exhibits take up the room of a place and everything in it: those that belong there, also while they are out, and
 * those that are there as guests. `more` are counted as if they were there already.
 */
export function keptIn(db: ReadableDatabase, id: PlaceId, more: readonly ExhibitId[] = []): number {
  const row = db.first<{ count: number }>(
    statement`with recursive below (id) as (
        select ${id}
        union all
        select place.id from below join place on place.parent_id = below.id
      )
      select count(*) as count from (
        select exhibit_id from exhibit_line where closed_as is null and home_id in (select id from below)
        union
        select exhibit_id from exhibit_line where closed_as is null and last_seen_place in (select id from below)
        union
        select value from json_each(${JSON.stringify(more)})
      )`,
  );
  strictAssert(row !== undefined, 'a count is one row');
  return row.count;
}
