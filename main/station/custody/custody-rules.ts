// What must hold before a custody event is recorded. Each refusal has a code; none depends on a screen.
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { EnteredEnd } from '../../../shared/contract/fields.ts';
import type { CustodyEnd, RecordableCustodyEvent } from '../../../shared/domain/custody.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readPerson } from '../person-records.ts';
import type { ExhibitInCustody } from './custody-records.ts';

/** Clocks of two stations differ; beyond this an event would lie in the future. */
const toleranceMilliseconds = 5 * 60_000;

/** @throws FocalPointError `custody.in-the-future` */
export function demandPast(occurredAt: Instant, now: Instant): void {
  if (Date.parse(occurredAt) > Date.parse(now) + toleranceMilliseconds)
    throw new FocalPointError('custody.in-the-future');
}

/** @throws FocalPointError `custody.before-seizure` */
export function demandAfterSeizure(exhibit: ExhibitInCustody, type: RecordableCustodyEvent, occurredAt: Instant): void {
  if (type === 'seized' || exhibit.firstSeizedAt === undefined) return;
  if (occurredAt < exhibit.firstSeizedAt)
    throw new FocalPointError('custody.before-seizure', { exhibit: exhibit.label });
}

/** @throws FocalPointError `custody.offer-open` */
export function demandNoOpenOffer(exhibit: ExhibitInCustody): void {
  if (exhibit.openOfferId !== undefined) throw new FocalPointError('custody.offer-open', { exhibit: exhibit.label });
}

const needsDestination: readonly RecordableCustodyEvent[] = [
  'stored',
  'moved',
  'received',
  'returned',
  'sent-to-court',
  'received-from-court',
];
const needsSeal: readonly RecordableCustodyEvent[] = ['sealed', 'seal-closed'];
/** These change who answers for the exhibit; while an offer is open only its answer may do that. */
const changesHolder: readonly RecordableCustodyEvent[] = [...needsDestination, 'seized'];

/**
 * @throws FocalPointError `custody.needs-destination`, `custody.needs-seal`, `custody.to-person-needs-offer` (law 7: custody
 *         passes to a person of the station by acceptance only), `custody.offer-open`.
 */
export function demandComplete(
  exhibit: ExhibitInCustody,
  event: { type: RecordableCustodyEvent; to: CustodyEnd | undefined; sealIn: string | undefined },
  actorId: string,
): void {
  if (needsDestination.includes(event.type) && event.to === undefined)
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
