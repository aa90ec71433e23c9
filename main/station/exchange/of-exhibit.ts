// What other stations say of an exhibit of ours, beside its own custody and never in it; and where it stands between two stations.
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { JoinedEvent } from '../../../shared/contract/joined-records.ts';
import { missingNumbers } from '../../../shared/domain/exchange/union.ts';
import type { ExhibitId, ForeignPackageId, MergeId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { CustodyFileEvent } from '../../packages/index.ts';
import { dispatchStanding, type DispatchStanding } from '../dispatch-standing.ts';
import { readStoredJson } from '../stored-json.ts';

/** Their exhibit that is ours: sent there and joined, or received from there. */
interface Counterpart {
  readonly station_id: string;
  readonly exhibit_id: string;
}

export function ofExhibit(db: ReadableDatabase, exhibitId: ExhibitId): OutputOf<'exchange.of-exhibit'> {
  if (db.first(statement`select 1 from exhibit where id = ${exhibitId}`) === undefined)
    throw new FocalPointError('exhibits.unknown');
  const dispatch = dispatchStanding(db, exhibitId);
  const origin = originOf(db, exhibitId);
  const counterparts = db.all<Counterpart>(
    statement`select station_id, exhibit_id from joined_exhibit where own_exhibit_id = ${exhibitId}
      union select station_id, foreign_exhibit from consignment_arrival where own_exhibit_id = ${exhibitId}`,
  );
  const joined = counterparts.flatMap((one) => joinedEvents(db, one));
  const noted = notedEvents(db, exhibitId, counterparts);
  const chains = Map.groupBy(joined, ({ station }) => station);
  return {
    ...(dispatch === undefined ? {} : { dispatch: shownDispatch(db, dispatch) }),
    ...(origin === undefined ? {} : { origin }),
    events: [...joined, ...noted].toSorted(
      (left, right) => left.station.localeCompare(right.station) || left.number - right.number,
    ),
    holes: [...chains].flatMap(([station, events]) => {
      const numbers = missingNumbers(events.map(({ number }) => number));
      return numbers.length === 0 ? [] : [{ station, numbers }];
    }),
    open: openDivergences(db, exhibitId, counterparts),
  };
}

function shownDispatch(db: ReadableDatabase, { offerId, ...said }: DispatchStanding) {
  return { ...said, ...transferNaming(db, offerId) };
}

function transferNaming(db: ReadableDatabase, offerId: string): { transfer?: string } {
  const sent = db.first<{ number: string }>(
    statement`select number from transfer_sent where kind = 'transfer'
      and exists (select 1 from json_each(content, '$.dispatched') d where d.value ->> '$.offerId' = ${offerId}) order by id desc limit 1`,
  );
  return sent === undefined ? {} : { transfer: sent.number };
}

function originOf(db: ReadableDatabase, exhibitId: ExhibitId) {
  return db.first<{ station: string; number: string; at: Instant; joinedId: MergeId }>(
    statement`select p.station_name as station, a.foreign_number as number, a.occurred_at as at, a.joined_id as joinedId
      from consignment_arrival a join transfer_joined j on j.id = a.joined_id join foreign_package p on p.id = j.package_id
      where a.own_exhibit_id = ${exhibitId}`,
  );
}

interface EventRow {
  readonly content: string;
  readonly station_name: string;
  readonly package_id: ForeignPackageId;
}

/** Only of unions that are complete. */
function joinedEvents(db: ReadableDatabase, { station_id, exhibit_id }: Counterpart): JoinedEvent[] {
  return db
    .all<EventRow>(
      statement`select e.content, p.station_name, j.package_id from joined_event e
        join transfer_joined j on j.id = e.joined_id join foreign_package p on p.id = j.package_id
        where e.station_id = ${station_id} and e.exhibit_id = ${exhibit_id}
          and exists (select 1 from transfer_joined_event c where c.joined_id = j.id and c.kind = 'completed')
        order by e.number`,
    )
    .map((row) => shownEvent(row, 'joined'));
}

/** Put aside, and noted as theirs or left open by a person who is not sure. */
function notedEvents(db: ReadableDatabase, exhibitId: ExhibitId, counterparts: readonly Counterpart[]): JoinedEvent[] {
  return divergencesOf(db, exhibitId, counterparts)
    .filter(({ decision, event_id }) => event_id !== null && (decision === 'note-theirs' || decision === 'unsure'))
    .map((row) => shownEvent({ ...row, content: row.theirs }, row.decision === 'unsure' ? 'unsure' : 'noted'));
}

function openDivergences(db: ReadableDatabase, exhibitId: ExhibitId, counterparts: readonly Counterpart[]): number {
  return divergencesOf(db, exhibitId, counterparts).filter(({ decision }) => decision === null).length;
}

interface DivergenceOfExhibit extends EventRow {
  readonly event_id: string | null;
  readonly theirs: string;
  readonly decision: 'keep-ours' | 'note-theirs' | 'unsure' | null;
}

function divergencesOf(
  db: ReadableDatabase,
  exhibitId: ExhibitId,
  counterparts: readonly Counterpart[],
): DivergenceOfExhibit[] {
  const pairs = JSON.stringify(counterparts.map(({ station_id, exhibit_id }) => `${station_id} ${exhibit_id}`));
  return db.all<DivergenceOfExhibit>(
    statement`select d.event_id, d.theirs, d.theirs as content, p.station_name, j.package_id,
        (select e.decision from divergence_event e where e.divergence_id = d.id order by e.number desc limit 1) as decision
      from divergence d join transfer_joined j on j.id = d.joined_id join foreign_package p on p.id = j.package_id
      where d.station_id || ' ' || d.exhibit_id in (select value from json_each(${pairs}))
        or (d.kind = 'not-dispatched' and d.ours ->> '$.id' = ${exhibitId})`,
  );
}

function shownEvent({ content, station_name, package_id }: EventRow, standing: JoinedEvent['standing']): JoinedEvent {
  const event = readStoredJson<CustodyFileEvent>(content);
  return {
    station: station_name,
    number: event.number,
    type: event.type,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    ...(event.from === undefined ? {} : { from: event.from.label }),
    ...(event.to === undefined ? {} : { to: event.to.label }),
    ...(event.sealIn === undefined ? {} : { sealIn: event.sealIn }),
    ...(event.note === undefined ? {} : { note: event.note }),
    actor: event.actor,
    ...(event.signedBy === undefined ? {} : { signedBy: event.signedBy }),
    packageId: package_id,
    standing,
  };
}
