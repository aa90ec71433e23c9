// Custody as events: what may happen to an exhibit, who holds it, and what follows from the events. Pure rules; storage is elsewhere.
import { missingCase } from '../language/habits.ts';
import type { CustodyGapKind } from './custody-gaps.ts';

export const custodyEventTypes = [
  'seized',
  'swabbed',
  'rendered-safe',
  'packaged',
  'sealed',
  'received',
  'stored',
  'moved',
  'offered',
  'accepted',
  'rejected',
  'withdrawn',
  'seal-opened',
  'seal-closed',
  'split',
  'examined',
  'test-fired',
  'returned',
  'sent-to-court',
  'received-from-court',
  'photographed',
  'labelled',
  'packed-together',
  'sent-to-laboratory',
  'received-from-laboratory',
  'consumed',
  'lost',
  'released',
  'transferred',
  'destroyed',
  'discrepancy',
  'seen',
  'counted',
  'explained',
  'corrected',
] as const;
export type CustodyEventType = (typeof custodyEventTypes)[number];

/** What a person may record directly; offers, answers, splitting, counting, disposal, explanations and corrections have commands of their own. */
export const recordableCustodyEvents = [
  'seized',
  'swabbed',
  'rendered-safe',
  'packaged',
  'sealed',
  'received',
  'stored',
  'moved',
  'seal-opened',
  'seal-closed',
  'examined',
  'test-fired',
  'returned',
  'sent-to-court',
  'received-from-court',
  'photographed',
  'labelled',
  'packed-together',
  'sent-to-laboratory',
  'received-from-laboratory',
  'consumed',
  'lost',
  'discrepancy',
  'seen',
] as const satisfies readonly CustodyEventType[];
export type RecordableCustodyEvent = (typeof recordableCustodyEvents)[number];

/** Of these it is said where the exhibit went. */
export const endsSomewhere: readonly CustodyEventType[] = [
  'stored',
  'moved',
  'received',
  'returned',
  'sent-to-court',
  'received-from-court',
  'sent-to-laboratory',
  'received-from-laboratory',
];

/** After one of these the exhibit is gone for good; its record stays and takes no further movement. */
export const closingCustodyEvents = [
  'released',
  'transferred',
  'destroyed',
] as const satisfies readonly CustodyEventType[];
export type ClosingCustodyEvent = (typeof closingCustodyEvents)[number];

/** Both ends of these were written by one person alone and may be corrected; those of a hand-over carry the signatures of two. */
export const correctableEnds = [
  'seized',
  'received',
  'stored',
  'moved',
  'returned',
  'sent-to-court',
  'received-from-court',
  'sent-to-laboratory',
  'received-from-laboratory',
  'seen',
] as const satisfies readonly CustodyEventType[];

/** Either end of a movement: a person of this station, somebody outside by name, or a place. `label` is what was shown (law 5). */
export interface CustodyEnd {
  readonly kind: 'person' | 'outside' | 'place';
  readonly id?: string;
  readonly label: string;
}

/** What whoever takes over says of the seal: read from the package, none was on it, or nobody looked, and why. */
export const sealReadings = ['read', 'not-sealed', 'not-looked-at'] as const;
export type SealReading = (typeof sealReadings)[number];

export interface CustodyFact {
  readonly id: string;
  readonly type: CustodyEventType;
  readonly occurredAt: string;
  readonly from?: CustodyEnd | undefined;
  readonly to?: CustodyEnd | undefined;
  readonly sealOut?: string | undefined;
  readonly sealIn?: string | undefined;
  /** Of an acceptance; those recorded before it was asked say nothing. */
  readonly sealReading?: SealReading | undefined;
  readonly answers?: string | undefined;
  readonly corrects?: string | undefined;
  /** How much this event took away, in the unit of the exhibit; only where something was split off, consumed or fired. */
  readonly quantity?: number | undefined;
  /** When a loan is due back. */
  readonly dueAt?: string | undefined;
  /** The finding that this event explains. */
  readonly explains?: ExplainedGap | undefined;
}

/** A finding as it was when somebody explained it: where, of which kind, and what was expected and found. */
export interface ExplainedGap {
  readonly eventId: string;
  readonly gap: CustodyGapKind;
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
}

/** Three separate facts: who answers for it, where it belongs, where it was last physically seen. */
export interface CustodyState {
  readonly holder?: CustodyEnd | undefined;
  readonly home?: CustodyEnd | undefined;
  readonly lastSeen?: { readonly at: string; readonly where: CustodyEnd } | undefined;
  readonly seal?: string | undefined;
  readonly sealIsOpen: boolean;
  readonly openOffer?: string | undefined;
  /** How much was split off, consumed or fired so far; what is left is what was received less this (law 8). */
  readonly taken: number;
  /** Set while it is lent to somebody outside. */
  readonly loan?: { readonly eventId: string; readonly since: string; readonly dueAt?: string | undefined } | undefined;
  /** Set once it was released, transferred or destroyed. */
  readonly closed?: { readonly as: ClosingCustodyEvent; readonly at: string } | undefined;
}

export const noCustody: CustodyState = { sealIsOpen: false, taken: 0 };

/** The state after `event`; a pure fold, so that the stored state can be made again and compared at any time. */
export function afterCustodyEvent(state: CustodyState, event: CustodyFact): CustodyState {
  switch (event.type) {
    case 'offered':
      return { ...state, openOffer: event.id };
    case 'rejected':
    case 'withdrawn':
      return { ...state, openOffer: undefined };
    case 'accepted':
      return seenAt({ ...moved(state, event), sealIsOpen: isOpenAfter(state, event), openOffer: undefined }, event);
    case 'seal-opened':
      return { ...state, sealIsOpen: true };
    case 'sealed':
    case 'seal-closed':
      return { ...state, seal: event.sealIn ?? state.seal, sealIsOpen: false };
    case 'stored':
      return seenAt({ ...moved(state, event), home: event.to ?? state.home }, event);
    case 'seized':
    case 'received':
    case 'moved':
      return seenAt(moved(state, event), event);
    case 'sent-to-court':
    case 'sent-to-laboratory':
      return {
        ...seenAt(moved(state, event), event),
        loan: { eventId: event.id, since: event.occurredAt, dueAt: event.dueAt },
      };
    case 'returned':
    case 'received-from-court':
    case 'received-from-laboratory':
      return { ...seenAt(moved(state, event), event), loan: undefined };
    case 'released':
    case 'transferred':
    case 'destroyed':
      return { ...moved(state, event), loan: undefined, closed: { as: event.type, at: event.occurredAt } };
    case 'split':
      // On the child it says in whose hands it began; on the parent, what it lost.
      if (event.to !== undefined) return seenAt(moved(state, event), event);
      return { ...state, taken: state.taken + (event.quantity ?? 0) };
    case 'consumed':
    case 'test-fired':
      return { ...state, taken: state.taken + (event.quantity ?? 0) };
    case 'seen':
    case 'counted':
      return seenAt(state, event);
    case 'swabbed':
    case 'rendered-safe':
    case 'packaged':
    case 'photographed':
    case 'labelled':
    case 'packed-together':
    case 'examined':
    case 'lost':
    case 'discrepancy':
    case 'explained':
    case 'corrected':
      return state;
    default:
      return missingCase(event.type);
  }
}

/** A seal that should be there and is not protects no more than an open one. */
function isOpenAfter({ seal, sealIsOpen }: CustodyState, { sealReading }: CustodyFact): boolean {
  return sealIsOpen || (sealReading === 'not-sealed' && seal !== undefined);
}

function moved(state: CustodyState, event: CustodyFact): CustodyState {
  const seal = event.sealIn ?? state.seal;
  return { ...state, holder: event.to ?? state.holder, seal };
}

/** What is written down late, as a count at the end of its inventory, does not undo what was seen after it. */
function seenAt(state: CustodyState, event: CustodyFact): CustodyState {
  const where = event.to ?? event.from;
  if (where === undefined || (state.lastSeen !== undefined && state.lastSeen.at > event.occurredAt)) return state;
  return { ...state, lastSeen: { at: event.occurredAt, where } };
}

/** The seal that was read on a package when its exhibit was recorded, and when that was. */
export interface ArrivalSeal {
  readonly seal: string;
  readonly at: string;
}

/** Not the id of any event: the fact that `withArrivalSeal` puts in is part of the record of the exhibit. */
export const arrivalFactId = '';

/**
 * Puts the seal on arrival where it belongs in time, unless what happened before speaks of a seal itself. People enter minutes, so what is
 * dated in the same one came later; and whatever was opened had been read before, though it was recorded afterwards.
 */
export function withArrivalSeal(
  facts: readonly CustodyFact[],
  arrival: ArrivalSeal | undefined,
): readonly CustodyFact[] {
  if (arrival === undefined) return facts;
  const later = facts.findIndex(
    ({ type, occurredAt }) => type === 'seal-opened' || minuteOf(occurredAt) >= minuteOf(arrival.at),
  );
  const before = later === -1 ? facts : facts.slice(0, later);
  const speaks = before.some(({ sealIn, sealOut = arrival.seal }) => sealIn !== undefined || sealOut !== arrival.seal);
  if (speaks) return facts;
  const read: CustodyFact = { id: arrivalFactId, type: 'sealed', occurredAt: arrival.at, sealIn: arrival.seal };
  return [...before, read, ...facts.slice(before.length)];
}

function minuteOf(instant: string): string {
  return instant.slice(0, 'yyyy-mm-ddThh:mm'.length);
}

/** The events as they stand after their corrections: each says what its last correction says, and the corrections themselves are gone. */
export function withCorrections(events: readonly CustodyFact[]): CustodyFact[] {
  const corrections = new Map(
    events.flatMap((event) => (event.corrects === undefined ? [] : [[event.corrects, event] as const])),
  );
  const said = events.filter((event) => event.type !== 'corrected');
  // Nearly every chain: nothing to copy.
  if (corrections.size === 0) return said;
  return said.map((event) => {
    let stands = event;
    // A correction may be corrected in its turn.
    for (let next = corrections.get(event.id); next !== undefined; next = corrections.get(next.id))
      stands = corrected(stands, next);
    return stands;
  });
}

/** What `correction` leaves unsaid stays as it was. */
export function corrected(event: CustodyFact, correction: CustodyFact): CustodyFact {
  return {
    ...event,
    occurredAt: correction.occurredAt,
    from: correction.from ?? event.from,
    to: correction.to ?? event.to,
    sealOut: correction.sealOut ?? event.sealOut,
    sealIn: correction.sealIn ?? event.sealIn,
    // Whoever corrects which seal was there says that there was one.
    sealReading: correction.sealIn === undefined ? event.sealReading : 'read',
    quantity: correction.quantity ?? event.quantity,
    dueAt: correction.dueAt ?? event.dueAt,
  };
}
