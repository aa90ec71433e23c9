// Where exhibits are kept: a tree of sites, rooms, cabinets, shelves and boxes.
import { PlaceId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { placeKinds } from '../../../shared/contract/custody.ts';
import { statement } from '../../database/index.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';

interface PlaceRow {
  readonly id: PlaceId;
  readonly parent_id: PlaceId | null;
  readonly kind: (typeof placeKinds)[number];
  readonly name: string;
  readonly path: string;
}

export const listPlaces: ReadHandler<'places.list'> = reads(({ db }) => ({
  places: db
    .all<PlaceRow>(statement`select id, parent_id, kind, name, path from place order by path`)
    .map(({ parent_id, ...place }) => ({ ...place, ...(parent_id === null ? {} : { parentId: parent_id }) })),
}));

export const addPlace: Handler<'places.add'> = writes(['places'], (act, { parentId, kind, name, note }) => {
  const parent =
    parentId === undefined ? undefined : act.db.first<PlaceRow>(statement`select * from place where id = ${parentId}`);
  if (parentId !== undefined && parent === undefined) throw new FocalPointError('custody.place-unknown');
  const path = parent === undefined ? name : `${parent.path} / ${name}`;
  if (act.db.first(statement`select 1 from place where path = ${path}`) !== undefined) {
    throw new FocalPointError('places.name-taken', { name: path });
  }
  const id = PlaceId.parse(act.nextId());
  act.record(
    'place',
    { id, parent_id: parentId ?? null, kind, name, path, note: note ?? null },
    { action: 'place.added', label: path },
  );
  return { id };
});
