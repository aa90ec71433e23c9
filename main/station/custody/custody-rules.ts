// What must hold before a custody event is recorded. Each refusal has a code; none depends on a screen.
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { EnteredEnd } from '../../../shared/contract/fields.ts';
import {
  endsSomewhere,
  type CustodyEnd,
  type CustodyEventType,
  type RecordableCustodyEvent,
} from '../../../shared/domain/custody.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readPerson } from '../person-records.ts';
import type { ExhibitInCustody } from './custody-records.ts';

/** Clocks of two stations differ; beyond this an event would lie in the future. */
const toleranceMilliseconds = 5 * 60_000;

/**
 * @param already  when something of the same exhibit was recorded: after a clock was set back that moment is past all the same.
 * @throws FocalPointError `custody.in-the-future`
 */
export function demandPast(occurredAt: Instant, now: Instant, already: Instant = now): void {
  const latest = Math.max(Date.parse(now), Date.parse(already));
  if (Date.parse(occurredAt) > latest + toleranceMilliseconds) throw new FocalPointError('custody.in-the-future');
}

/**
 * Nothing happens to an exhibit before it was seized; and until a seizure is on record, not before the incident it comes from began.
 * @throws FocalPointError `custody.before-seizure`, `custody.before-incident`
 */
export function demandAfterSeizure(
  exhibit: Pick<ExhibitInCustody, 'firstSeizedAt' | 'incidentFrom' | 'label'>,
  type: CustodyEventType,
  occurredAt: string,
): void {
  const { firstSeizedAt, incidentFrom, label } = exhibit;
  if (type !== 'seized' && firstSeizedAt !== undefined) {
    if (occurredAt < firstSeizedAt) throw new FocalPointError('custody.before-seizure', { exhibit: label });
    return;
  }
  if (incidentFrom !== undefined && occurredAt < incidentFrom)
    throw new FocalPointError('custody.before-incident', { exhibit: label, at: incidentFrom });
}

/** @throws FocalPointError `custody.offer-open` */
export function demandNoOpenOffer(exhibit: ExhibitInCustody): void {
  if (exhibit.openOfferId !== undefined) throw new FocalPointError('custody.offer-open', { exhibit: exhibit.label });
}

const needsSeal: readonly RecordableCustodyEvent[] = ['sealed', 'seal-closed'];
/** These change who answers for the exhibit; while an offer is open only its answer may do that. */
const changesHolder: readonly CustodyEventType[] = [...endsSomewhere, 'seized'];

const takesAway: readonly RecordableCustodyEvent[] = ['consumed', 'test-fired'];
const lends: readonly RecordableCustodyEvent[] = ['sent-to-court', 'sent-to-laboratory'];

/**
 * An amount is said where something is used up, of one exhibit, and under an authority (law 8); ammunition is never fired without one.
 * @throws FocalPointError `custody.needs-quantity`, `custody.quantity-not-here`, `custody.one-exhibit-at-a-time`, `custody.needs-authority`
 */
export function demandQuantity(
  exhibits: readonly ExhibitInCustody[],
  { type, quantity, authority }: { type: RecordableCustodyEvent; quantity?: number | undefined; authority: string },
): void {
  if (quantity === undefined) {
    const isFired = type === 'test-fired' && exhibits.some(({ kind }) => kind === 'ammunition');
    if (type === 'consumed' || isFired) throw new FocalPointError('custody.needs-quantity');
    return;
  }
  if (!takesAway.includes(type)) throw new FocalPointError('custody.quantity-not-here');
  if (exhibits.length > 1) throw new FocalPointError('custody.one-exhibit-at-a-time');
  if (authority === '') throw new FocalPointError('custody.needs-authority');
}

/** @throws FocalPointError `custody.due-not-here`, `custody.due-before-departure` */
export function demandDue(event: {
  type: RecordableCustodyEvent;
  occurredAt: Instant;
  dueAt?: Instant | undefined;
}): void {
  if (event.dueAt === undefined) return;
  if (!lends.includes(event.type)) throw new FocalPointError('custody.due-not-here');
  if (event.dueAt <= event.occurredAt) throw new FocalPointError('custody.due-before-departure');
}

/**
 * @throws FocalPointError `custody.needs-destination`, `custody.needs-seal`, `custody.to-person-needs-offer` (law 7: custody
 *         passes to a person of the station by acceptance only), `custody.offer-open`.
 */
export function demandComplete(
  exhibit: ExhibitInCustody,
  event: { type: RecordableCustodyEvent; to: CustodyEnd | undefined; sealIn: string | undefined },
  actorId: string,
): void {
  if (endsSomewhere.includes(event.type) && event.to === undefined)
    throw new FocalPointError('custody.needs-destination');
  if (needsSeal.includes(event.type) && event.sealIn === undefined) throw new FocalPointError('custody.needs-seal');
  if (changesHolder.includes(event.type)) demandNoOpenOffer(exhibit);
  const passesToAnother = event.to?.kind === 'person' && event.to.id !== actorId;
  if (passesToAnother) throw new FocalPointError('custody.to-person-needs-offer');
}

/**
 * The end as it is written down, with the label a person saw (law 5).
 * @throws FocalPointError `custody.place-unknown`, `people.unknown`
 */
export function shownEnd(db: ReadableDatabase, end: EnteredEnd | undefined): CustodyEnd | undefined {
  if (end === undefined) return undefined;
  switch (end.kind) {
    case 'outside':
      return { kind: 'outside', label: end.label };
    case 'person':
      return { kind: 'person', id: end.id, label: readPerson(db, end.id).name };
    case 'place': {
      const place = db.first<{ path: string }>(statement`select path from place where id = ${end.id}`);
      if (place === undefined) throw new FocalPointError('custody.place-unknown');
      return { kind: 'place', id: end.id, label: place.path };
    }
  }
}
