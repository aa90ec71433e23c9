// The storage tree: adding, renaming, moving, closing and reopening places. A place is never taken away; events keep the name
// that people saw (law 5), and the path of everything further in follows its outer places in the same act.
import {
  admittedCategories,
  mayStandIn,
  pathSeparator,
  widens,
  type PlaceCategory,
  type PlaceKind,
} from '../../../shared/domain/storage.ts';
import { foldText, foldTextByLook } from '../../../shared/domain/fold-text.ts';
import { PlaceId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act, Row } from '../act.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';
import { changedColumns, storedJson } from '../stored-json.ts';
import { admittedAlong, keptIn, lineTo, placesFrom, ruleOf, type PlaceRow } from './place-records.ts';
import { demandOpen } from './place-rules.ts';

const changes = ['places'];

export const listPlaces: ReadHandler<'places.list'> = reads(({ db }) => ({
  places: db
    .all<PlaceRow>(statement`select id, parent_id, kind, name, path, closed_at from place order by path`)
    .map(({ parent_id, closed_at, ...place }) => ({
      ...place,
      ...(parent_id === null ? {} : { parentId: parent_id }),
      isClosed: closed_at !== null,
    })),
}));

export const addPlace: Handler<'places.add'> = writes(changes, (act, { parentId, kind, name, ...said }) => {
  const above = parentId === undefined ? [] : lineTo(act.db, parentId);
  demandOpen(above);
  demandOrder(kind, name, above.at(-1));
  demandMayWiden(act, admittedAlong(above), admittedCategories([...above.map(ruleOf), said.admits]));
  const path = freePath(act.db, name, above.at(-1));
  const id = PlaceId.parse(act.nextId());
  act.record(
    'place',
    { id, parent_id: parentId ?? null, kind, name, path, ...columnsOf(said), closed_at: null },
    { action: 'place.added', label: path },
  );
  return { id };
});

export const revisePlace: Handler<'places.revise'> = writes(changes, (act, { id, name, reason, ...said }) => {
  const line = lineTo(act.db, id);
  const place = line.at(-1) ?? line[0];
  const above = line.slice(0, -1);
  const path = name === place.name ? place.path : freePath(act.db, name, above.at(-1), id);
  const changed = changedColumns({ ...place }, { name, path, ...columnsOf(said) });
  if (Object.keys(changed).length === 0) throw new FocalPointError('places.unchanged', { place: place.path });
  demandMayWiden(act, admittedAlong(line), admittedCategories([...above.map(ruleOf), said.admits]));
  const isRename = name !== place.name;
  act.revise('place', id, changed, {
    action: isRename ? 'place.renamed' : 'place.revised',
    label: place.path,
    reason,
  });
  return { pathsChanged: isRename ? letPathsFollow(act, place, path) : 0 };
});

export const movePlace: Handler<'places.move'> = writes(changes, (act, { id, parentId, reason }) => {
  const line = lineTo(act.db, id);
  const place = line.at(-1) ?? line[0];
  const above = parentId === undefined ? [] : lineTo(act.db, parentId);
  if (above.some((outer) => outer.id === id)) throw new FocalPointError('places.below-itself', { place: place.path });
  if ((parentId ?? null) === place.parent_id) throw new FocalPointError('places.unchanged', { place: place.path });
  demandOpen(above);
  demandOrder(place.kind, place.name, above.at(-1));
  demandMayWiden(act, admittedAlong(line), admittedAlong([...above, place]));
  const path = freePath(act.db, place.name, above.at(-1), id);
  act.revise('place', id, { parent_id: parentId ?? null, path }, { action: 'place.moved', label: place.path, reason });
  return { pathsChanged: letPathsFollow(act, place, path) };
});

export const closePlace: Handler<'places.close'> = writes(changes, (act, { id, reason }) => {
  const places = placesFrom(act.db, id);
  const place = places[0];
  if (place === undefined) throw new FocalPointError('custody.place-unknown');
  if (place.closed_at !== null) throw new FocalPointError('places.already-closed', { place: place.path });
  const kept = keptIn(act.db, id);
  if (kept > 0) throw new FocalPointError('places.not-empty', { place: place.path, kept });
  const open = places.filter(({ closed_at }) => closed_at === null);
  for (const each of open) {
    act.revise('place', each.id, { closed_at: act.now }, { action: 'place.closed', label: each.path, reason });
  }
  return { closed: open.length };
});

export const reopenPlace: Handler<'places.reopen'> = writes(changes, (act, { id, reason }) => {
  const line = lineTo(act.db, id);
  const place = line.at(-1) ?? line[0];
  if (place.closed_at === null) throw new FocalPointError('places.not-closed', { place: place.path });
  demandOpen(line.slice(0, -1));
  act.revise('place', id, { closed_at: null }, { action: 'place.reopened', label: place.path, reason });
  return {};
});

interface Said {
  readonly capacity?: number | undefined;
  readonly admits?: readonly PlaceCategory[] | undefined;
  readonly note?: string | undefined;
  readonly accessNote?: string | undefined;
}

function columnsOf({ capacity, admits, note, accessNote }: Said): Row {
  return {
    capacity: capacity ?? null,
    admits: admits === undefined ? null : storedJson(admits),
    note: note === undefined || note === '' ? null : note,
    access_note: accessNote === undefined || accessNote === '' ? null : accessNote,
  };
}

function demandOrder(kind: PlaceKind, name: string, above: PlaceRow | undefined): void {
  if (above !== undefined && !mayStandIn(kind, above.kind))
    throw new FocalPointError('places.wrong-order', { name, above: above.path });
}

/** A wider rule is the decision of a supervisor; anyone who keeps places may make one narrower. */
function demandMayWiden(act: Act, before: readonly PlaceCategory[], after: readonly PlaceCategory[]): void {
  if (widens(before, after) && !act.actor.roles.includes('supervisor'))
    throw new FocalPointError('places.rule-needs-supervisor');
}

/**
 * The path of a name within `above`.
 * @throws FocalPointError `places.name-taken` where a neighbour has that name, also in other letters: `S4` and `s4`, `Р1` and `P1`.
 */
function freePath(db: ReadableDatabase, name: string, above: PlaceRow | undefined, self?: PlaceId): string {
  const path = above === undefined ? name : `${above.path}${pathSeparator}${name}`;
  const neighbours = db.all<{ id: PlaceId; name: string; path: string }>(
    above === undefined
      ? statement`select id, name, path from place where parent_id is null or path = ${path}`
      : statement`select id, name, path from place where parent_id = ${above.id} or path = ${path}`,
  );
  const looksLike = neighbours.find(
    (other) => other.id !== self && (other.path === path || isOneName(other.name, name)),
  );
  if (looksLike !== undefined) throw new FocalPointError('places.name-taken', { name: looksLike.path });
  return path;
}

function isOneName(left: string, right: string): boolean {
  return foldText(left) === foldText(right) || foldTextByLook(left) === foldTextByLook(right);
}

/** Writes the path of everything within `place` anew, each with its entry. @returns how many there were */
function letPathsFollow(act: Act, place: PlaceRow, path: string): number {
  const within = placesFrom(act.db, place.id).slice(1);
  for (const each of within) {
    act.revise(
      'place',
      each.id,
      { path: path + each.path.slice(place.path.length) },
      { action: 'place.path-follows', label: each.path },
    );
  }
  return within.length;
}
