// Days as numbers that sort: `20250314`; 0 where none is known.
import { localDay } from '../../../shared/text/format.ts';

export function dayNumber(day: string): number {
  return day === '' ? 0 : Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10));
}

/** One year earlier; the 29th of February becomes the 28th. */
export function yearEarlier(day: number): number {
  const earlier = day - 10_000;
  return earlier % 10_000 === 229 ? earlier - 1 : earlier;
}

/** Local time is ahead by whole hours, so that all moments of an hour are of one day. */
const known = new Map<string, number>();

/** The local day of a moment. */
export function dayOfMoment(instant: string): number {
  const hour = instant.slice(0, 13);
  const day = known.get(hour) ?? dayNumber(localDay(instant));
  if (known.size < 200_000) known.set(hour, day);
  return day;
}

/** Days up to the year 2200 have places of their own, in their order; whatever lies beyond shares the last. */
export const daySlots = 2200 * 13 * 32;

export function slotOfDay(day: number): number {
  const year = Math.floor(day / 10_000);
  const month = Math.floor(day / 100) % 100;
  return Math.min((year * 13 + month) * 32 + (day % 100), daySlots - 1);
}
