// Moments are ISO 8601 UTC text with milliseconds everywhere; only screens and papers turn them into local time.
import { z } from 'zod';

/** `2025-03-14T21:40:00.000Z`: sorts as text, survives JSON, and is the same in SQLite and on paper. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** Where the time comes from. Tests hold it still; nobody else calls `new Date()`. */
export interface Clock {
  now(): Instant;
}

export function instantOf(date: Date): Instant {
  return Instant.parse(date.toISOString());
}
