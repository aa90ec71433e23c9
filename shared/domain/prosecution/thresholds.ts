// Whether a count reaches a threshold. Where the law's own comparison is not certain and the other reading comes out differently, nobody decides
// here: both are given.
import type { Count } from './counting.ts';
import type { Comparison, Threshold } from './legal-basis.ts';

export const thresholdStates = ['met', 'depends', 'not-met', 'open'] as const;
export type ThresholdState = (typeof thresholdStates)[number];

export interface JudgedThreshold {
  readonly threshold: Threshold;
  readonly total: number;
  readonly state: ThresholdState;
  /** By each of both readings, where they come out differently. */
  readonly readings?: Readonly<Record<Comparison, boolean>> | undefined;
}

export function judgeThreshold(
  { total, isOpen }: Pick<Count, 'total' | 'isOpen'>,
  threshold: Threshold,
): JudgedThreshold {
  const readings = { 'at-least': total >= threshold.number, 'more-than': total > threshold.number };
  const isMet = readings[threshold.comparison];
  const differs = !threshold.isVerified && readings['at-least'] !== readings['more-than'];
  const state = differs ? 'depends' : isMet ? 'met' : isOpen ? 'open' : 'not-met';
  return { threshold, total, state, ...(differs ? { readings } : {}) };
}

/** One threshold of a rule is enough; what is certain goes before what depends, and that before what is still open. */
export function ruleState(judged: readonly (JudgedThreshold | undefined)[]): ThresholdState {
  const states = judged.flatMap((one) => (one === undefined ? [] : [one.state]));
  return (['met', 'depends', 'open'] as const).find((state) => states.includes(state)) ?? 'not-met';
}
