// What a careful reader would ask about a chain of custody. Each finding wants an explanation; none is silently repaired.
import {
  afterCustodyEvent,
  arrivalFactId,
  closingCustodyEvents,
  noCustody,
  withCorrections,
  type CustodyEnd,
  type CustodyEventType,
  type CustodyFact,
  type CustodyState,
  type ExplainedGap,
  withArrivalSeal,
  type ArrivalSeal,
} from './custody.ts';

export const custodyGapKinds = [
  'holder-differs',
  'seal-differs',
  'time-runs-back',
  'seal-left-open',
  'quantity-exceeded',
  'after-disposal',
  'seal-replaced',
  'seal-absent',
  'seal-open-too-long',
  'parts-unbalanced',
  'begins-in-the-middle',
] as const;
export type CustodyGapKind = (typeof custodyGapKinds)[number];

/** `expected` and `found` hold only what was recorded: labels, seals, times or amounts; empty where the kind says it all. */
export interface CustodyGap {
  readonly kind: CustodyGapKind;
  readonly eventId: string;
  readonly expected: string;
  readonly found: string;
  /** The event that explains it; a finding without one stays open. */
  readonly explainedBy?: string | undefined;
}

/** What the events alone do not say. */
export interface AroundCustody {
  /** Now: a seal that stands open may have been open too long by this moment. Without it only what ended is judged. */
  readonly now?: string | undefined;
  /** How much the parts that are exhibits of their own hold together, where they are of the same kind and unit; without parts absent. */
  readonly inParts?: number | undefined;
  /** The seal that was read when the exhibit was recorded. */
  readonly arrivalSeal?: ArrivalSeal | undefined;
}

/**
 * A working week. An examination may take days and the package stays open over night; whoever leaves it open longer without recording
 * that somebody worked on it is asked why. Fixed: a finding must not vanish because somebody changed a setting.
 */
export const sealOpenAtMostHours = 120;

/**
 * Finds breaks in the order the events were recorded. Corrected events are judged by their correction.
 *
 * @param received  how much of the exhibit there was at first, in its unit; without it amounts are not judged.
 */
export function findCustodyGaps(
  events: readonly CustodyFact[],
  received?: number,
  around: AroundCustody = {},
): CustodyGap[] {
  const explanations = events.flatMap(({ id, explains }) => (explains === undefined ? [] : [{ id, explains }]));
  const gaps: CustodyGap[] = [];
  const find = (kind: CustodyGapKind, eventId: string, expected: string, found: string): void => {
    const gap = { kind, eventId, expected, found };
    const explanation = explanations.find(({ explains }) => isExplained(gap, explains));
    gaps.push({ ...gap, ...(explanation === undefined ? {} : { explainedBy: explanation.id }) });
  };
  let state = noCustody;
  let previous: CustodyFact | undefined;
  /** The last event that says somebody worked on the open package. */
  let worked: CustodyFact | undefined;
  const own = withCorrections(events).filter(({ type }) => type !== 'explained');
  const facts = withArrivalSeal(own, around.arrivalSeal);
  for (const event of facts) {
    const after = afterCustodyEvent(state, event);
    if (event.id === arrivalFactId) {
      state = after;
      continue;
    }
    // What is gone stands open no longer.
    const isWorkOver = !after.sealIsOpen || work.includes(event.type) || after.closed !== undefined;
    if (worked !== undefined && isWorkOver) {
      if (isTooLong(worked.occurredAt, event.occurredAt))
        find('seal-open-too-long', worked.id, worked.occurredAt, event.occurredAt);
      worked = undefined;
    }
    for (const [kind, expected, found] of breaksAt(event, { state, after, previous, received })) {
      find(kind, event.id, expected, found);
    }
    if (after.sealIsOpen && after.closed === undefined && work.includes(event.type)) worked = event;
    state = after;
    // A count is entered when its inventory is closed, hours after others may have moved the exhibit: its time breaks no order.
    if (event.type !== 'counted') previous = event;
  }
  if (worked !== undefined && around.now !== undefined && isTooLong(worked.occurredAt, around.now))
    find('seal-open-too-long', worked.id, worked.occurredAt, around.now);
  const [first] = own;
  const taking = own.find(({ type }) => takesOver.includes(type));
  if (taking !== undefined && !beginnings.includes(taking.type)) find('begins-in-the-middle', taking.id, '', '');
  const splitOff = facts.reduce((sum, { type, quantity }) => sum + (type === 'split' ? (quantity ?? 0) : 0), 0);
  if (first !== undefined && around.inParts !== undefined && around.inParts !== splitOff)
    find('parts-unbalanced', first.id, String(splitOff), String(around.inParts));
  return gaps;
}

/** Whoever explained a finding explained what was found then; of a seal that stood open, the finding grows by itself. */
function isExplained({ kind, eventId, expected, found }: CustodyGap, explained: ExplainedGap): boolean {
  if (explained.gap !== kind || explained.eventId !== eventId) return false;
  if (explained.expected !== undefined && explained.expected !== expected) return false;
  return explained.found === undefined || explained.found === found || kind === 'seal-open-too-long';
}

/** What says who has an exhibit now, and what of it may be the first that is known. */
const takesOver: readonly CustodyEventType[] = [
  'seized',
  'received',
  'split',
  'stored',
  'moved',
  'accepted',
  'returned',
  'sent-to-court',
  'received-from-court',
  'sent-to-laboratory',
  'received-from-laboratory',
  ...closingCustodyEvents,
];
const beginnings: readonly CustodyEventType[] = ['seized', 'received', 'split'];

const work: readonly CustodyEventType[] = [
  'seal-opened',
  'examined',
  'test-fired',
  'photographed',
  'swabbed',
  'consumed',
  'split',
];

function isTooLong(since: string, until: string): boolean {
  return Date.parse(until) - Date.parse(since) > sealOpenAtMostHours * 3_600_000;
}

interface Circumstances {
  readonly state: CustodyState;
  readonly after: CustodyState;
  readonly previous: CustodyFact | undefined;
  readonly received: number | undefined;
}

function* breaksAt(
  event: CustodyFact,
  { state, after, previous, received }: Circumstances,
): Iterable<[CustodyGapKind, string, string]> {
  if (event.type !== 'counted' && previous !== undefined && event.occurredAt < previous.occurredAt)
    yield ['time-runs-back', previous.occurredAt, event.occurredAt];
  if (event.from !== undefined && state.holder !== undefined && !isSameEnd(event.from, state.holder))
    yield ['holder-differs', state.holder.label, event.from.label];
  const found = sealFound(event);
  if (found !== undefined && state.seal !== undefined && found !== state.seal)
    yield ['seal-differs', state.seal, found];
  if (event.sealReading === 'not-sealed' && state.seal !== undefined && !state.sealIsOpen)
    yield ['seal-absent', state.seal, ''];
  if (isReplaced(event, state)) yield ['seal-replaced', state.seal ?? '', event.sealIn ?? ''];
  if (state.sealIsOpen && leavesTheRoom(event.type)) yield ['seal-left-open', '', ''];
  if (received !== undefined && after.taken > received && after.taken > state.taken)
    yield ['quantity-exceeded', String(received), String(after.taken)];
  if (state.closed !== undefined) yield ['after-disposal', state.closed.at, event.occurredAt];
}

/** A place or person that is called otherwise by now is still the same. */
function isSameEnd(one: CustodyEnd, other: CustodyEnd): boolean {
  if (one.id === undefined || other.id === undefined) return one.label === other.label;
  return one.kind === other.kind && one.id === other.id;
}

const arrivals: readonly CustodyEventType[] = [
  'received',
  'returned',
  'received-from-court',
  'received-from-laboratory',
  'stored',
  'moved',
];

/** The seal that somebody read on the package. Who accepts reads the one that is on it; who receives may say only that one. */
function sealFound({ type, sealOut, sealIn }: CustodyFact): string | undefined {
  if (type === 'accepted') return sealIn ?? sealOut;
  return sealOut ?? (arrivals.includes(type) ? sealIn : undefined);
}

/** Another seal was put on although nothing says that the one before was ever opened. */
function isReplaced({ type, sealIn, sealOut }: CustodyFact, state: CustodyState): boolean {
  if (state.sealIsOpen || state.seal === undefined || sealIn === undefined || sealIn === state.seal) return false;
  if (type === 'sealed' || type === 'seal-closed') return true;
  return arrivals.includes(type) && sealOut !== undefined && sealOut !== sealIn;
}

const leaving: readonly CustodyEventType[] = [
  'accepted',
  'returned',
  'sent-to-court',
  'sent-to-laboratory',
  'stored',
  ...closingCustodyEvents,
];

function leavesTheRoom(type: CustodyEventType): boolean {
  return leaving.includes(type);
}
