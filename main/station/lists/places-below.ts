// A place and everything that stands in it.
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { versionOf } from './version.ts';

const kept = new WeakMap<ReadableDatabase, { readonly asked: string; readonly places: ReadonlySet<string> }>();

/** @throws FocalPointError `lists.unknown-place` for one that is not there: an empty list would look like an empty room. */
export function placesBelow(db: ReadableDatabase, ids: readonly string[]): ReadonlySet<string> {
  const wanted = JSON.stringify(ids);
  const asked = `${versionOf(db)} ${wanted}`;
  const known = kept.get(db);
  if (known?.asked === asked) return known.places;
  const found = new Set(
    db
      .all<{ id: string }>(
        statement`with recursive below (id) as (
                    select id from place where id in (select value from json_each(${wanted}))
                    union select place.id from place join below on place.parent_id = below.id
                  ) select id from below`,
      )
      .map(({ id }) => id),
  );
  if (ids.some((id) => !found.has(id))) throw new FocalPointError('lists.unknown-place');
  kept.set(db, { asked, places: found });
  return found;
}
