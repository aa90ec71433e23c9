// How far the clock that a person read was ahead of UTC. Kept beside an instant, never inside it: the instant says when, this says what
// stood on the wall. Reading and writing it is in offset-text.ts.
import { z } from 'zod';

/** `+01:00`, in quarters of an hour as time zones have them, from −12:00 to +14:00. */
export const LocalOffset = z
  .string()
  .regex(/^(?:\+(?:0\d|1[0-3]):(?:00|15|30|45)|\+14:00|-(?:0\d|1[01]):(?:00|15|30|45)|-12:00)$/)
  .brand<'LocalOffset'>();
export type LocalOffset = z.infer<typeof LocalOffset>;
