// What is due next of an open request, and whether it is late. The Instrument names no number of days (¶19): the days here are targets of
// the house, not law.
import { openStates, type Direction, type TraceState, type TraceStep } from './request.ts';

/** Days after which an acknowledgement, information that was asked for, or anything after a chaser is late. */
export const targetDays = { acknowledgement: 14, information: 7, chaser: 14 } as const;

export const dueKinds = ['acknowledgement', 'information', 'answer'] as const;
export type DueKind = (typeof dueKinds)[number];

export interface Due {
  readonly kind: DueKind;
  /** The last day on which it is in time. */
  readonly day: string;
  readonly isLate: boolean;
}

interface DatedStep {
  readonly kind: TraceStep;
  readonly occurredAt: string;
}

/**
 * @param answerBy  the day that was named for the answer, or ''.
 * @param expected  the day that a delay promised, or ''.
 * @param today     `2025-03-14`
 */
export function dueOf(
  told: {
    readonly direction: Direction;
    readonly state: TraceState;
    readonly steps: readonly DatedStep[];
    readonly answerBy: string;
    readonly expected: string;
  },
  today: string,
): Due | undefined {
  const { state, steps, answerBy, expected } = told;
  if (!openStates.includes(state)) return undefined;
  const last = (kinds: readonly TraceStep[]) => steps.findLast(({ kind }) => kinds.includes(kind))?.occurredAt;
  const due = (kind: DueKind, day: string): Due => ({ kind, day, isLate: day < today });
  const asked = last(['information-asked']);
  if (state === 'information-asked' && asked !== undefined)
    return due('information', dayAfter(asked, targetDays.information));
  const left = last(['sent', 'received']);
  // Whoever chased waits again before it is late again.
  const chased = told.direction === 'out' ? last(['chased']) : undefined;
  const patience = chased === undefined ? '' : dayAfter(chased, targetDays.chaser);
  if ((state === 'sent' || state === 'received') && left !== undefined) {
    return due('acknowledgement', latest(dayAfter(left, targetDays.acknowledgement), patience));
  }
  const day = latest(answerBy, expected);
  return day === '' ? undefined : due('answer', latest(day, patience));
}

function dayAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10);
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}
