// What inventories put on the desk: a session of mine that is open, rooms not counted for long, a new custodian, an audit nobody foresaw.
import type { DeskLine } from '../../../shared/contract/work.ts';
import { auditDayOf } from '../../../shared/domain/inventory.ts';
import type { InventoryId, PlaceId } from '../../../shared/language/identity.ts';
import { statement } from '../../database/index.ts';
import type { View } from '../act.ts';
import { readInventorySettings } from './inventory-settings.ts';
import { sha256 } from './signed-result.ts';

const linesShown = 20;
const inquiryDays = 730;
const day = 86_400_000;

/** For whoever may begin a session; what a counter still has open, for the counter. */
export function inventoryDesk(view: View): DeskLine[] {
  const mayStart = view.actor.roles.some((role) => role === 'custodian' || role === 'supervisor');
  return [
    ...openOfMine(view),
    ...(mayStart ? [...inquiries(view), ...custodianChanged(view), ...rooms(view), ...audit(view)] : []),
  ];
}

function openOfMine({ db, actor }: View): DeskLine[] {
  return db
    .all<{ id: InventoryId; number: string; place: string; started_at: string }>(
      statement`select session.id, session.number, session.place, session.started_at
        from inventory_counter counter join inventory_session session on session.id = counter.session_id
        where counter.person_id = ${actor.id}
          and not exists (select 1 from inventory_end where inventory_end.session_id = session.id)
        order by session.started_at limit ${linesShown}`,
    )
    .map(({ id, number, place, started_at }) => ({
      kind: 'inventory-open',
      label: number,
      detail: place,
      at: started_at,
      address: `/custody/inventory/${id}`,
    }));
}

/**
 * What a closed session left under inquiry, until something happens to the exhibit: it is seen, counted or moved, or reported lost. The
 * word that decides begins with the exhibit it is about (`InventoryPoint.key`).
 */
function inquiries({ db, now }: View): DeskLine[] {
  const since = new Date(Date.parse(now) - inquiryDays * day).toISOString();
  return db
    .all<{ id: InventoryId; number: string; ended_at: string; count: number }>(
      statement`select session.id, session.number, ended.ended_at, count(*) as count
        from inventory_end ended join inventory_session session on session.id = ended.session_id
          join inventory_disposition word on word.session_id = session.id
        where ended.how = 'closed' and ended.ended_at >= ${since} and word.disposition = 'under-inquiry'
          and word.discrepancy not like 'label:%'
          and not exists (select 1 from inventory_disposition later where later.session_id = word.session_id
            and later.discrepancy = word.discrepancy and later.number > word.number)
          and not exists (select 1 from custody_event event
            where event.exhibit_id = substr(word.discrepancy, 1, instr(word.discrepancy, '|') - 1)
              and event.recorded_at > ended.ended_at)
        group by session.id order by ended.ended_at desc limit ${linesShown}`,
    )
    .map(({ id, number, ended_at, count }) => ({
      kind: 'inventory-inquiry',
      label: number,
      detail: String(count),
      at: ended_at,
      address: `/custody/inventory/${id}`,
    }));
}

interface KeptRow {
  readonly id: PlaceId;
  readonly parent_id: PlaceId | null;
  readonly kind: string;
  readonly path: string;
  readonly keeps: 0 | 1;
}

/** Rooms that keep firearms or ammunition and were in no closed inventory for longer than the station allows. */
function rooms({ db, now }: View): DeskLine[] {
  const { countEveryDays } = readInventorySettings(db);
  const places = db.all<KeptRow>(
    statement`select id, parent_id, kind, path, exists (select 1 from exhibit_line line where line.home_id = place.id
        and line.kind in ('firearm', 'ammunition') and line.closed_as is null) as keeps from place`,
  );
  const byId = new Map(places.map((place) => [place.id, place]));
  const above = (place: KeptRow): KeptRow[] => {
    const chain = [place];
    for (let at = place.parent_id; at !== null;) {
      const next = byId.get(at);
      // A place that lies in itself would never end.
      if (next === undefined || chain.includes(next)) break;
      chain.push(next);
      at = next.parent_id;
    }
    return chain;
  };
  const kept = new Map<PlaceId, KeptRow>();
  for (const place of places) {
    if (place.keeps === 0) continue;
    const chain = above(place);
    const room = chain.find(({ kind }) => kind === 'room') ?? chain.at(-1) ?? place;
    kept.set(room.id, room);
  }
  const counted = lastCounted(db);
  const limit = new Date(Date.parse(now) - countEveryDays * day).toISOString();
  return [...kept.values()]
    .flatMap((room) => {
      const times = above(room).flatMap(({ id }) => counted.get(id) ?? []);
      const last = times.toSorted().at(-1) ?? addedAt(db, room.id);
      return last === undefined || last > limit ? [] : [{ room, last }];
    })
    .toSorted((left, right) => (left.last < right.last ? -1 : 1))
    .slice(0, linesShown)
    .map(({ room, last }) => ({
      kind: 'inventory-due',
      label: room.path,
      detail: '',
      at: last,
      address: `/custody/inventory/new/inventory/${room.id}`,
    }));
}

function lastCounted(db: View['db']): Map<PlaceId, string> {
  const rows = db.all<{ place_id: PlaceId; at: string }>(
    statement`select session.place_id, max(ended.ended_at) as at from inventory_session session
      join inventory_end ended on ended.session_id = session.id
      where session.kind = 'inventory' and ended.how = 'closed' group by session.place_id`,
  );
  return new Map(rows.map(({ place_id, at }) => [place_id, at]));
}

/** A room that was never counted is measured from the day it was set up. */
function addedAt(db: View['db'], id: PlaceId): string | undefined {
  return db.first<{ at: string }>(
    statement`select recorded_at as at from ledger_entry where subject_kind = 'place' and subject_id = ${id} order by seq limit 1`,
  )?.at;
}

/** Another person keeps the room: what they take over is counted whole, or nobody can say later who lost it. */
function custodianChanged({ db }: View): DeskLine[] {
  const changes = db.all<{ at: string; name: string }>(
    statement`select recorded_at as at, body ->> '$.subject.label' as name from ledger_entry
      where action in ('people.added', 'people.roles-changed', 'people.retired')
        and (body ->> '$.change.roles' like '%"custodian"%' or action = 'people.retired')
      order by seq desc limit 1`,
  );
  const [change] = changes;
  // The first custodian of a station takes over nothing.
  const first = db.first<{ at: string }>(
    statement`select min(recorded_at) as at from ledger_entry where subject_kind = 'custody-event'`,
  )?.at;
  if (change === undefined || first === undefined || change.at < first) return [];
  const since = db.first(
    statement`select 1 from inventory_session session join inventory_end ended on ended.session_id = session.id
      where session.kind = 'inventory' and ended.how = 'closed' and session.started_at >= ${change.at}`,
  );
  if (since !== undefined) return [];
  return [
    {
      kind: 'custodian-changed',
      label: change.name,
      detail: '',
      at: change.at,
      address: '/custody/inventory/new/inventory',
    },
  ];
}

/** From a day of the month that nobody is told in advance until an audit of that month has begun. */
function audit({ db, now }: View): DeskLine[] {
  if (!readInventorySettings(db).suggestsAudits) return [];
  const station = db.first<{ id: string }>(statement`select id from station_record`);
  const month = now.slice(0, 7);
  if (station === undefined || Number(now.slice(8, 10)) < auditDayOf(station.id, month, sha256)) return [];
  const begun = db.first(
    statement`select 1 from inventory_session where kind = 'audit' and started_at >= ${`${month}-01`}`,
  );
  const keepsAnything = db.first(statement`select 1 from exhibit_line where home_id is not null limit 1`);
  if (begun !== undefined || keepsAnything === undefined) return [];
  return [{ kind: 'audit-suggested', label: '', detail: '', address: '/custody/inventory/new/audit' }];
}
