// Clocks of a case, from the events that start and stop them. Hours are hours that passed: the change to summer time neither gives nor takes one;
// months and years are counted on the calendar here.
import { instantOf, type Instant } from '../../language/instant.ts';
import { localOffsetMinutes } from '../../text/format.ts';

export const clockEventKinds = [
  'arrested',
  'brought-before-judge',
  'detention-ordered',
  'detention-extended',
  'released',
  'investigation-begun',
  'investigation-extended',
  'indictment-filed',
] as const;
export type ClockEventKind = (typeof clockEventKinds)[number];

/** Those of the case as a whole; all others are of one suspect. */
export const eventsOfCase: readonly ClockEventKind[] = [
  'investigation-begun',
  'investigation-extended',
  'indictment-filed',
];
export const ordersOfDetention: readonly ClockEventKind[] = ['detention-ordered', 'detention-extended'];

export interface ClockEvent {
  readonly kind: ClockEventKind;
  readonly partyId?: string | undefined;
  readonly occurredAt: Instant;
  /** From when to when an order holds somebody. */
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
}

export const clockKinds = ['forty-eight-hours', 'detention', 'indictment', 'investigation'] as const;
export type ClockKind = (typeof clockKinds)[number];

export interface ProsecutionClock {
  readonly kind: ClockKind;
  readonly partyId?: string | undefined;
  readonly began: Instant;
  readonly ends: Instant;
  /** `met`: what it waited for happened, at `at`; `over`: it ran out, and nothing happened. */
  readonly state: 'running' | 'met' | 'over';
  readonly at?: Instant | undefined;
  /** What it waited for came after its end. */
  readonly isLate: boolean;
  /** Whether its length is a rule that nobody compared with the official text. */
  readonly isUnverified: boolean;
  /** Time in detention that no order covers. */
  readonly hole?: { readonly from: Instant; readonly until: Instant } | undefined;
}

const hour = 3_600_000;
const hoursToJudge = 48;
/** Unverified: CPC of 2022, two years and six months more (firearms-domain §7.4). */
const investigationMonths = { begun: 24, extended: 6 } as const;

/** Every clock that was ever started, suspects in the order given. */
export function clocksOf(events: readonly ClockEvent[], now: Instant): ProsecutionClock[] {
  const inOrder = events.toSorted((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1));
  const persons = [...new Set(inOrder.flatMap(({ partyId }) => (partyId === undefined ? [] : [partyId])))];
  return [
    ...persons.flatMap((partyId) => {
      const own = inOrder.filter((event) => event.partyId === partyId);
      return [...hoursOf(own, partyId, now), ...detentionOf(own, partyId, now)];
    }),
    ...indictmentOf(inOrder, now),
    ...investigationOf(inOrder, now),
  ];
}

/** When the first of those who are held must be released or held longer; undefined while nobody is held. */
export function detentionEndOf(events: readonly ClockEvent[]): Instant | undefined {
  return heldOf(events)[0]?.until;
}

/** Since when whoever must be released first is held; undefined while nobody is held. */
export function detentionBeginOf(events: readonly ClockEvent[]): Instant | undefined {
  return heldOf(events)[0]?.from;
}

export interface Held {
  readonly partyId: string;
  readonly from: Instant;
  readonly until: Instant;
}

/** Detention of everybody who was not released, the nearest end first; of those that end alike the longest. */
export function heldOf(events: readonly ClockEvent[]): Held[] {
  const persons = new Set(events.flatMap(({ partyId }) => (partyId === undefined ? [] : [partyId])));
  return [...persons]
    .flatMap((partyId) => {
      const { orders, released } = runOf(events.filter((event) => event.partyId === partyId));
      const held = spanOf(orders);
      return held === undefined || released !== undefined ? [] : [{ partyId, ...held }];
    })
    .toSorted((one, other) => (`${one.until} ${one.from}` < `${other.until} ${other.from}` ? -1 : 1));
}

/** From the first beginning to the last end. */
function spanOf(orders: readonly ClockEvent[]): Omit<Held, 'partyId'> | undefined {
  const from = orders.map((order) => order.from ?? order.occurredAt).toSorted()[0];
  const until = orders.at(-1)?.until;
  return from === undefined || until === undefined ? undefined : { from, until };
}

/** The orders since the last release that came before them, and the release that ended them. */
function runOf(own: readonly ClockEvent[]) {
  const inOrder = own.toSorted((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1));
  let orders: ClockEvent[] = [];
  let released: ClockEvent | undefined;
  for (const event of inOrder) {
    if (ordersOfDetention.includes(event.kind)) {
      if (released !== undefined) orders = [];
      released = undefined;
      orders.push(event);
    } else if (event.kind === 'released' && orders.length > 0) released = event;
  }
  return { orders: orders.toSorted((one, other) => ((one.until ?? '') < (other.until ?? '') ? -1 : 1)), released };
}

function hoursOf(own: readonly ClockEvent[], partyId: string, now: Instant): ProsecutionClock[] {
  return own
    .filter(({ kind }) => kind === 'arrested')
    .map(({ occurredAt }) => {
      const answers: readonly ClockEventKind[] = ['brought-before-judge', 'detention-ordered', 'released'];
      const answer = own.find((event) => answers.includes(event.kind) && event.occurredAt >= occurredAt);
      const ends = after(occurredAt, hoursToJudge * hour);
      return {
        kind: 'forty-eight-hours',
        partyId,
        began: occurredAt,
        ends,
        ...stateOf(ends, answer?.occurredAt, now),
        isUnverified: false,
      };
    });
}

function detentionOf(own: readonly ClockEvent[], partyId: string, now: Instant): ProsecutionClock[] {
  const { orders, released } = runOf(own);
  const held = spanOf(orders);
  if (held === undefined) return [];
  const { from: began, until: ends } = held;
  const hole = holeIn(orders);
  return [
    {
      kind: 'detention',
      partyId,
      began,
      ends,
      ...stateOf(ends, released?.occurredAt, now),
      isUnverified: false,
      ...(hole === undefined ? {} : { hole }),
    },
  ];
}

function holeIn(orders: readonly ClockEvent[]): ProsecutionClock['hole'] {
  for (const [index, order] of orders.entries()) {
    const next = orders[index + 1];
    const from = next?.from ?? next?.occurredAt;
    if (order.until !== undefined && from !== undefined && from > order.until)
      return { from: order.until, until: from };
  }
  return undefined;
}

/** The indictment must be filed before the first suspect's detention ends. */
function indictmentOf(events: readonly ClockEvent[], now: Instant): ProsecutionClock[] {
  const filed = events.find(({ kind }) => kind === 'indictment-filed')?.occurredAt;
  const orders = events.filter(({ kind }) => ordersOfDetention.includes(kind));
  // Filed once, it is measured by the orders that stood then.
  const ends = heldOf(filed === undefined ? events : events.filter(({ occurredAt }) => occurredAt <= filed))[0]?.until;
  const began = orders[0]?.occurredAt;
  if (ends === undefined || began === undefined) return [];
  return [{ kind: 'indictment', began, ends, ...stateOf(ends, filed, now), isUnverified: true }];
}

function investigationOf(events: readonly ClockEvent[], now: Instant): ProsecutionClock[] {
  const begun = events.find(({ kind }) => kind === 'investigation-begun')?.occurredAt;
  if (begun === undefined) return [];
  const isExtended = events.some(({ kind }) => kind === 'investigation-extended');
  const ends = monthsAfter(begun, investigationMonths.begun + (isExtended ? investigationMonths.extended : 0));
  const filed = events.find(({ kind }) => kind === 'indictment-filed')?.occurredAt;
  return [{ kind: 'investigation', began: begun, ends, ...stateOf(ends, filed, now), isUnverified: true }];
}

function stateOf(
  ends: Instant,
  answered: Instant | undefined,
  now: Instant,
): Pick<ProsecutionClock, 'state' | 'at' | 'isLate'> {
  if (answered !== undefined) return { state: 'met', at: answered, isLate: answered > ends };
  return { state: ends <= now ? 'over' : 'running', isLate: false };
}

function after(at: Instant, milliseconds: number): Instant {
  return instantOf(new Date(Date.parse(at) + milliseconds));
}

/** The same local time so many months later; the last day of a shorter month where there is no such day. */
export function monthsAfter(at: Instant, months: number): Instant {
  const time = Date.parse(at);
  const local = new Date(time + localOffsetMinutes(time) * 60_000);
  const day = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() + months);
  const days = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
  local.setUTCDate(Math.min(day, days));
  const wanted = local.getTime();
  const ahead = [120, 60].find((minutes) => localOffsetMinutes(wanted - minutes * 60_000) === minutes) ?? 60;
  return instantOf(new Date(wanted - ahead * 60_000));
}

export const missingKinds = [
  'no-charge',
  'no-counsel',
  'no-interpreter',
  'reports-not-issued',
  'tasks-open',
  'open-questions',
  'custody-gaps',
  'not-attributed',
] as const;
export type MissingKind = (typeof missingKinds)[number];
