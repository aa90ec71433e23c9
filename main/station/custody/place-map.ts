// Where everything is, in one set of questions: every place with its counts, what is wrong there, what is missing, what is overdue.
import { admittedCategories, verdictOf, type PlaceRule } from '../../../shared/domain/storage.ts';
import { exhibitKinds, type ExhibitKind } from '../../../shared/domain/exhibit.ts';
import { totalsOf, type PlaceCounts } from '../../../shared/domain/place-totals.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { ruleOf, type PlaceRow } from './place-records.ts';
import { placedExhibits, type PlacedExhibits, type RefusedKinds } from './placed-exhibits.ts';

type MapPlace = OutputOf<'places.map'>['places'][number];

export function placeMap(db: ReadableDatabase, now: Instant): OutputOf<'places.map'> {
  const rows = db.all<PlaceRow>(
    statement`select id, parent_id, kind, name, capacity, admits, closed_at from place order by path`,
  );
  const refused = refusedKinds(rows);
  const placed = placedExhibits(db, now, refused);
  const totals = totalsOf(
    rows.map(({ id, parent_id }) => ({ id, parentId: parent_id ?? undefined })),
    { pairs: placed.pairs, wrong: countedWrong(db, placed.refused, refused), missing: countedMissing(db) },
  );
  const places = rows.map(({ id, parent_id, kind, name, capacity, closed_at }): MapPlace => {
    const sums = totals.get(id);
    strictAssert(sums !== undefined, 'every place has its sums');
    return {
      id,
      ...(parent_id === null ? {} : { parentId: parent_id }),
      kind,
      name,
      ...(capacity === null ? {} : { capacity }),
      isClosed: closed_at !== null,
      ...sums,
    };
  });
  return { places, at: now };
}

/** Exhibits in a place whose rule does not take them in, less those that a supervisor allowed. */
function countedWrong(
  db: ReadableDatabase,
  lying: PlacedExhibits['refused'],
  refused: RefusedKinds,
): PlaceCounts['wrong'] {
  const wrong = new Map(lying.map(({ place, count }) => [place, count]));
  for (const { place, kind } of allowedExceptions(db))
    if (refused.get(place)?.has(kind) === true) wrong.set(place, (wrong.get(place) ?? 0) - 1);
  return [...wrong].map(([place, count]) => ({ place, count }));
}

/** Kinds that each place does not take in. Places of one rule share one set: there are few rules and many places. */
function refusedKinds(rows: readonly PlaceRow[]): RefusedKinds {
  const byId = new Map<string, PlaceRow>(rows.map((row) => [row.id, row]));
  const sets = new Map<string, ReadonlySet<ExhibitKind>>();
  const refused = new Map<string, ReadonlySet<ExhibitKind>>();
  for (const row of rows) {
    const rules: PlaceRule[] = [];
    let name = '';
    for (let at: PlaceRow | undefined = row; at !== undefined; at = byId.get(at.parent_id ?? '')) {
      if (at.admits === null) continue;
      rules.unshift(ruleOf(at));
      name += `${at.admits} `;
    }
    let set = sets.get(name);
    if (set === undefined) {
      const admitted = admittedCategories(rules);
      set = new Set(exhibitKinds.filter((kind) => verdictOf(kind, admitted) !== 'admitted'));
      sets.set(name, set);
    }
    refused.set(row.id, set);
  }
  return refused;
}

/** Exhibits that lie where an exception allows it: in its place or further in. Each once. */
function allowedExceptions(db: ReadableDatabase): { place: string; kind: ExhibitKind }[] {
  return db.all(
    statement`select distinct line.exhibit_id, line.last_seen_place as place, line.kind
      from place_exception exception join exhibit_line line on line.exhibit_id = exception.exhibit_id
      where exception.withdrawn_at is null and line.closed_as is null and exception.place_id in (
        with recursive up (id) as (
          select line.last_seen_place
          union all
          select place.parent_id from up join place on place.id = up.id where place.parent_id is not null
        ) select id from up)`,
  );
}

/** Reported lost and not seen since, by the place where they belong. */
function countedMissing(db: ReadableDatabase): PlaceCounts['missing'] {
  return db.all(
    statement`select line.home_id as place, count(*) as count from exhibit_line line
      where line.home_id is not null and line.exhibit_id in (
        select loss.exhibit_id from custody_event loss join exhibit_line lost on lost.exhibit_id = loss.exhibit_id
        where loss.type = 'lost' and lost.closed_as is null and loss.occurred_at >= ifnull(lost.last_seen_at, ''))
      group by line.home_id`,
  );
}
