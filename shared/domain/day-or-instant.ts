// When something was done as far as anybody knows: the day alone, or the minute. A day is no instant, and is never made one.
import { z } from 'zod';
import { Instant } from '../language/instant.ts';

/** `2025-03-14`, a day that exists, by the calendar of the place. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((day) => {
    const at = Date.parse(`${day}T00:00:00.000Z`);
    return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
  });

export const DayOrInstant = z.union([Day, Instant]);

export function isDay(text: string): boolean {
  return Day.safeParse(text).success;
}
