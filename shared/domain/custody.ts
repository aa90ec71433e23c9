// Custody as events: what may happen to an exhibit, who holds it, and what follows from the events. Pure rules; storage is elsewhere.
import { missingCase } from '../language/habits.ts';

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
  'discrepancy',
  'seen',
  'corrected',
] as const;
export type CustodyEventType = (typeof custodyEventTypes)[number];

/** What a person may record directly; offers, answers and corrections have commands of their own. */
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
  'discrepancy',
  'seen',
] as const satisfies readonly CustodyEventType[];
export type RecordableCustodyEvent = (typeof recordableCustodyEvents)[number];

/** Either end of a movement: a person of this station, somebody outside by name, or a place. `label` is what was shown (law 5). */
export interface CustodyEnd {
  readonly kind: 'person' | 'outside' | 'place';
  readonly id?: string;
  readonly label: string;
}

export interface CustodyFact {
  readonly id: string;
  readonly type: CustodyEventType;
  readonly occurredAt: string;
  readonly from?: CustodyEnd | undefined;
  readonly to?: CustodyEnd | undefined;
  readonly sealOut?: string | undefined;
  readonly sealIn?: string | undefined;
  readonly answers?: string | undefined;
  readonly corrects?: string | undefined;
}

/** Three separate facts: who answers for it, where it belongs, where it was last physically seen. */
export interface CustodyState {
  readonly holder?: CustodyEnd | undefined;
  readonly home?: CustodyEnd | undefined;
  readonly lastSeen?: { readonly at: string; readonly where: CustodyEnd } | undefined;
  readonly seal?: string | undefined;
  readonly sealIsOpen: boolean;
  readonly openOffer?: string | undefined;
}

export const noCustody: CustodyState = { sealIsOpen: false };

/** The state after `event`; a pure fold, so that the stored state can be made again and compared at any time. */
export function afterCustodyEvent(state: CustodyState, event: CustodyFact): CustodyState {
  switch (event.type) {
    case 'offered':
      return { ...state, openOffer: event.id };
    case 'rejected':
    case 'withdrawn':
      return { ...state, openOffer: undefined };
    case 'accepted':
      return seenAt({ ...moved(state, event), openOffer: undefined }, event);
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
    case 'returned':
    case 'sent-to-court':
    case 'received-from-court':
      return seenAt(moved(state, event), event);
    case 'seen':
      return seenAt(state, event);
    case 'swabbed':
    case 'rendered-safe':
    case 'packaged':
    case 'split':
    case 'examined':
    case 'test-fired':
    case 'discrepancy':
    case 'corrected':
      return state;
    default:
      return missingCase(event.type);
  }
}

function moved(state: CustodyState, event: CustodyFact): CustodyState {
  const seal = event.sealIn ?? state.seal;
  return { ...state, holder: event.to ?? state.holder, seal };
}

function seenAt(state: CustodyState, event: CustodyFact): CustodyState {
  const where = event.to ?? event.from;
  return where === undefined ? state : { ...state, lastSeen: { at: event.occurredAt, where } };
}

/** The events as they stand after their corrections: each says what its correction says, and the corrections themselves are gone. */
export function withCorrections(events: readonly CustodyFact[]): CustodyFact[] {
  const corrections = new Map(
    events.flatMap((event) => (event.corrects === undefined ? [] : [[event.corrects, event] as const])),
  );
  return events
    .filter((event) => event.type !== 'corrected')
    .map((event) => {
      const correction = corrections.get(event.id);
      if (correction === undefined) return event;
      return {
        ...event,
        occurredAt: correction.occurredAt,
        sealOut: correction.sealOut ?? event.sealOut,
        sealIn: correction.sealIn ?? event.sealIn,
      };
    });
}

/** What a careful reader would ask about the chain; each finding wants an explanation, none is silently repaired. */
export type CustodyGap =
  | { readonly kind: 'holder-differs'; readonly eventId: string; readonly expected: string; readonly found: string }
  | { readonly kind: 'seal-differs'; readonly eventId: string; readonly expected: string; readonly found: string }
  | { readonly kind: 'time-runs-back'; readonly eventId: string; readonly previous: string; readonly found: string }
  | { readonly kind: 'seal-left-open'; readonly eventId: string };

/** Finds breaks in the order the events were recorded. Corrected events are judged by their correction. */
export function findCustodyGaps(events: readonly CustodyFact[]): CustodyGap[] {
  const gaps: CustodyGap[] = [];
  let state = noCustody;
  let previous: CustodyFact | undefined;
  for (const event of withCorrections(events)) {
    if (previous !== undefined && event.occurredAt < previous.occurredAt) {
      gaps.push({ kind: 'time-runs-back', eventId: event.id, previous: previous.occurredAt, found: event.occurredAt });
    }
    if (event.from !== undefined && state.holder !== undefined && event.from.label !== state.holder.label) {
      gaps.push({ kind: 'holder-differs', eventId: event.id, expected: state.holder.label, found: event.from.label });
    }
    if (event.sealOut !== undefined && state.seal !== undefined && event.sealOut !== state.seal) {
      gaps.push({ kind: 'seal-differs', eventId: event.id, expected: state.seal, found: event.sealOut });
    }
    if (state.sealIsOpen && leavesTheRoom(event.type)) gaps.push({ kind: 'seal-left-open', eventId: event.id });
    state = afterCustodyEvent(state, event);
    previous = event;
  }
  return gaps;
}

function leavesTheRoom(type: CustodyEventType): boolean {
  return type === 'accepted' || type === 'returned' || type === 'sent-to-court' || type === 'stored';
}
