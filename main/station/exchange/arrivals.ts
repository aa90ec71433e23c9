// What came as a thing: who opened the parcel says what is there, and from then on this station answers for it. A received exhibit enters our record in the
// words it was sent with, under a number and a custody of our own, and keeps what it is called where it comes from.
import { contract, type OutputOf, type ParsedInputOf } from '../../../shared/contract/index.ts';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { openCase } from '../cases/open-case.ts';
import {
  demandPast,
  readInCustody,
  recordEvent,
  signTogether,
  writesWitnessed,
  type Signers,
} from '../custody/index.ts';
import type { Handler } from '../handler.ts';
import { recordExhibit } from '../intake/record-exhibit.ts';
import { readSettings } from '../settings.ts';
import { findJoined, transferOf, type JoinedRow } from './joined-rows.ts';

type Order = ParsedInputOf<'exchange.arrive'>;
type Transfer = ReturnType<typeof transferOf>;

export const recordArrivals: Handler<'exchange.arrive'> = writesWitnessed(
  ['exchange', 'exhibits', 'custody', 'cases', 'desk'],
  signTogether,
  (act, order, signers) => arrive(act, order, signers),
);

interface Arriving {
  readonly row: JoinedRow;
  readonly transfer: Transfer;
  readonly order: Order;
  readonly signers: Signers;
  /** Their case → ours, as cases are opened. */
  readonly cases: Map<string, CaseId>;
  /** Their exhibit → ours, so that a part stays the part of what it came with. */
  readonly own: Map<string, ExhibitId>;
}

function arrive(act: Act, order: Order, signers: Signers): OutputOf<'exchange.arrive'> {
  const row = findJoined(act.db, order.id);
  if (row.kind === 'receipt') throw new FocalPointError('exchange.not-consigned');
  if (row.is_completed === 0) throw new FocalPointError('exchange.not-joined-yet');
  demandPast(order.occurredAt, act.now);
  const transfer = transferOf(act.db, row);
  const arriving: Arriving = { row, transfer, order, signers, cases: new Map(), own: ownOf(act, row) };
  if (order.into.as === 'ours') {
    const found = act.db.first(statement`select 1 from case_record where id = ${order.into.caseId}`);
    if (found === undefined) throw new FocalPointError('cases.unknown');
  }
  let received = 0;
  for (const one of inOrderOfParts(order.arrivals, transfer)) {
    recordArrival(act, arriving, one);
    if (one.outcome === 'received') received += 1;
  }
  const caseIds = order.into.as === 'ours' ? [order.into.caseId] : [...new Set(arriving.cases.values())];
  return { received, caseIds: received === 0 ? [] : caseIds };
}

/** What is a part comes after what it is a part of. */
function inOrderOfParts(arrivals: Order['arrivals'], { dispatched, exhibits }: Transfer): Order['arrivals'] {
  const parents = new Map(exhibits.map(({ id, entered }) => [id, entered['parentId']]));
  const depth = (id: string, steps = 0): number => {
    const parent = parents.get(id);
    return typeof parent === 'string' && steps < 100 ? depth(parent, steps + 1) : steps;
  };
  const exhibitOf = new Map(dispatched.map(({ exhibitId, offerId }) => [offerId, exhibitId]));
  return arrivals.toSorted(
    (left, right) => depth(exhibitOf.get(left.offerId) ?? '') - depth(exhibitOf.get(right.offerId) ?? ''),
  );
}

function ownOf(act: Act, { station_id: stationId }: JoinedRow): Map<string, ExhibitId> {
  return new Map(
    act.db
      .all<{ foreign_exhibit: string; own_exhibit_id: ExhibitId }>(
        statement`select foreign_exhibit, own_exhibit_id from consignment_arrival
          where station_id = ${stationId} and own_exhibit_id is not null`,
      )
      .map((row) => [row.foreign_exhibit, row.own_exhibit_id]),
  );
}

function recordArrival(act: Act, arriving: Arriving, one: Order['arrivals'][number]): void {
  const { row, transfer, order } = arriving;
  const consigned = transfer.dispatched.find(({ offerId }) => offerId === one.offerId);
  const theirs = transfer.exhibits.find(({ id }) => id === consigned?.exhibitId);
  if (consigned === undefined || theirs === undefined) throw new FocalPointError('exchange.not-consigned');
  const number = numberOf(act, row, theirs.id);
  const before = act.db.first(
    statement`select 1 from consignment_arrival where station_id = ${row.station_id} and offer_id = ${one.offerId}`,
  );
  if (before !== undefined) throw new FocalPointError('exchange.arrived-already', { exhibit: number });
  if (one.outcome !== 'received' && one.note === '')
    throw new FocalPointError('exchange.arrival-needs-words', { exhibit: number });
  const own = one.outcome === 'received' ? receive(act, arriving, one, theirs, number) : undefined;
  const reading = one.sealReading;
  act.record(
    'consignment_arrival',
    {
      id: act.nextId(),
      joined_id: row.id,
      station_id: row.station_id,
      foreign_exhibit: theirs.id,
      foreign_number: number,
      offer_id: one.offerId,
      outcome: one.outcome,
      occurred_at: order.occurredAt,
      note: one.note,
      seal_reading: reading?.as ?? null,
      seal: reading?.as === 'read' ? reading.seal : null,
      condition: one.condition?.as ?? null,
      condition_words: one.condition?.words ?? null,
      own_exhibit_id: own?.exhibitId ?? null,
      own_event_id: own?.eventId ?? null,
      recorded_at: act.now,
      recorded_by: act.actor.id,
      recorder: act.actor.name,
    },
    { action: 'arrival.recorded', label: `${row.station_name} / ${number}`, occurredAt: order.occurredAt },
  );
}

function numberOf(act: Act, row: JoinedRow, exhibitId: string): string {
  const kept = act.db.first<{ number: string }>(
    statement`select number from foreign_exhibit where package_id = ${row.package_id} and foreign_id = ${exhibitId}`,
  );
  return kept?.number ?? '';
}

/** @throws FocalPointError `exchange.exhibit-unfit` where what was sent is no exhibit as this program enters one; as `recordExhibit` and `recordEvent` */
function receive(
  act: Act,
  arriving: Arriving,
  one: Order['arrivals'][number],
  theirs: Transfer['exhibits'][number],
  number: string,
) {
  const { row, order, signers, own } = arriving;
  const caseId = caseFor(act, arriving, theirs.caseId, number);
  const { parentId, ...entered } = theirs.entered;
  const parent = typeof parentId === 'string' ? own.get(parentId) : undefined;
  const seal = one.sealReading?.as === 'read' ? one.sealReading.seal : undefined;
  const parsed = contract['exhibits.record'].input.safeParse({
    ...entered,
    caseId,
    ...(parent === undefined ? {} : { parentId: parent }),
    ...(seal === undefined ? {} : { seal }),
  });
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new FocalPointError('exchange.exhibit-unfit', { exhibit: number, field });
  }
  const { id: exhibitId } = recordExhibit(act, parsed.data);
  own.set(theirs.id, exhibitId);
  const eventId = recordEvent(act, {
    exhibit: readInCustody(act.db, exhibitId),
    type: 'received',
    occurredAt: order.occurredAt,
    occurredOffset: order.occurredOffset,
    from: { kind: 'outside', id: row.station_id, label: row.station_name },
    to: { kind: 'person', id: act.actor.id, label: act.actor.name },
    sealIn: seal,
    sealReading: one.sealReading,
    condition: one.condition,
    note: [`${row.number}: ${number}`, one.note].filter(Boolean).join(' · '),
    signer: signers.signer,
    witness: signers.witness,
    action: 'custody.arrived',
  });
  return { exhibitId, eventId };
}

/** One of ours, or one like theirs: opened with the first exhibit that needs it, and found again by the next. */
function caseFor(act: Act, { order, transfer, cases, row }: Arriving, theirId: string, number: string): CaseId {
  if (order.into.as === 'ours') return order.into.caseId;
  const made = cases.get(theirId) ?? openedBefore(act, row, transfer, theirId);
  if (made !== undefined) return made;
  const theirs = transfer.cases.find(({ id }) => id === theirId);
  const parsed = contract['cases.open'].input.safeParse({
    title: theirs?.title,
    numbers: theirs?.numbers ?? [],
    classification: theirs?.classification,
    offence: '',
    language: readSettings(act.db).recordLanguage,
    note: '',
  });
  if (!parsed.success) throw new FocalPointError('exchange.exhibit-unfit', { exhibit: number, field: 'case' });
  const { id } = openCase(act, parsed.data);
  cases.set(theirId, id);
  return id;
}

function openedBefore(act: Act, row: JoinedRow, transfer: Transfer, theirId: string): CaseId | undefined {
  const ids = transfer.exhibits.flatMap(({ id, caseId }) => (caseId === theirId ? [id] : []));
  return act.db.first<{ case_id: CaseId }>(
    statement`select e.case_id from consignment_arrival a join exhibit e on e.id = a.own_exhibit_id
      where a.station_id = ${row.station_id} and a.foreign_exhibit in (select value from json_each(${JSON.stringify(ids)})) limit 1`,
  )?.case_id;
}
