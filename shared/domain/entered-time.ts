// What a person may enter as the time something happened: late is allowed and visible, tomorrow is a typing error.
import type { Instant } from '../language/instant.ts';
import { FocalPointError } from '../language/result.ts';

/** Clocks of two offices differ; more than this is not a clock. */
const toleranceMilliseconds = 5 * 60_000;

/** @throws FocalPointError `code` when `entered` lies more than five minutes after `now`. */
export function demandPast(entered: Instant, now: Instant, code: string): void {
  if (Date.parse(entered) > Date.parse(now) + toleranceMilliseconds) throw new FocalPointError(code);
}

/**
 * Whether something was entered as older than what the station recorded. Persons enter minutes and the station writes milliseconds: what
 * happened in the minute of `recorded` is not before it.
 */
export function isEnteredBefore(entered: Instant, recorded: Instant): boolean {
  const minute = 60_000;
  return Date.parse(entered) < Math.floor(Date.parse(recorded) / minute) * minute;
}
