// How this station verifies: blind, blind for a sample, or openly; and how long a verification may wait.
import { z } from 'zod';

export const blindness = ['all', 'sample', 'open'] as const;

export const VerificationRule = z.strictObject({
  blind: z.enum(blindness),
  /** Of a hundred conclusions, where a sample is verified blind. */
  percent: z.number().int().min(1).max(99),
  /** After so many days a verification is overdue. */
  dueDays: z.number().int().min(1).max(365),
});
export type VerificationRule = z.infer<typeof VerificationRule>;

export const firstVerificationRule: VerificationRule = { blind: 'all', percent: 20, dueDays: 7 };

/**
 * @param draw  0 ≤ draw < 1, from something the examiner cannot know beforehand.
 * @param wasBlind  what this one corrects was to be verified blind: a correction is no second draw.
 */
export function modeOf({ blind, percent }: VerificationRule, draw: number, wasBlind: boolean): 'blind' | 'open' {
  if (blind === 'all' || wasBlind) return 'blind';
  return blind === 'sample' && draw * 100 < percent ? 'blind' : 'open';
}
