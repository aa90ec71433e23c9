// What a careful reader would ask about a chain of custody. Each finding wants an explanation; none is silently repaired.
import {
  afterCustodyEvent,
  closingCustodyEvents,
  noCustody,
  withCorrections,
  type CustodyEventType,
  type CustodyFact,
  type CustodyState,
} from './custody.ts';

export const custodyGapKinds = [
  'holder-differs',
  'seal-differs',
  'time-runs-back',
  'seal-left-open',
  'quantity-exceeded',
  'after-disposal',
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

/**
 * Finds breaks in the order the events were recorded. Corrected events are judged by their correction.
 *
 * @param received  how much of the exhibit there was at first, in its unit; without it amounts are not judged.
 */
export function findCustodyGaps(events: readonly CustodyFact[], received?: number): CustodyGap[] {
  const explanations = new Map(
    events.flatMap(({ id, explains }) =>
      explains === undefined ? [] : [[`${explains.gap} ${explains.eventId}`, id] as const],
    ),
  );
  const gaps: CustodyGap[] = [];
  let state = noCustody;
  let previous: CustodyFact | undefined;
  for (const event of withCorrections(events)) {
    const after = afterCustodyEvent(state, event);
    for (const [kind, expected, found] of breaksAt(event, { state, after, previous, received })) {
      const explainedBy = explanations.get(`${kind} ${event.id}`);
      gaps.push({ kind, eventId: event.id, expected, found, ...(explainedBy === undefined ? {} : { explainedBy }) });
    }
    state = after;
    // A count is entered when its inventory is closed, hours after others may have moved the exhibit: its time breaks no order.
    if (event.type !== 'counted') previous = event;
  }
  return gaps;
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
  if (event.type === 'explained') return;
  if (event.type !== 'counted' && previous !== undefined && event.occurredAt < previous.occurredAt)
    yield ['time-runs-back', previous.occurredAt, event.occurredAt];
  if (event.from !== undefined && state.holder !== undefined && event.from.label !== state.holder.label)
    yield ['holder-differs', state.holder.label, event.from.label];
  if (event.sealOut !== undefined && state.seal !== undefined && event.sealOut !== state.seal)
    yield ['seal-differs', state.seal, event.sealOut];
  if (state.sealIsOpen && leavesTheRoom(event.type)) yield ['seal-left-open', '', ''];
  if (received !== undefined && after.taken > received && after.taken > state.taken)
    yield ['quantity-exceeded', String(received), String(after.taken)];
  if (state.closed !== undefined) yield ['after-disposal', state.closed.at, event.occurredAt];
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
