// How far the clock that a person read was ahead of UTC. Kept beside an instant, never inside it: the instant says when, this says what
// stood on the wall.
import { z } from 'zod';

/** `+01:00`, in quarters of an hour as time zones have them, from −12:00 to +14:00. */
export const LocalOffset = z
  .string()
  .regex(/^(?:\+(?:0\d|1[0-3]):(?:00|15|30|45)|\+14:00|-(?:0\d|1[01]):(?:00|15|30|45)|-12:00)$/)
  .brand<'LocalOffset'>();
export type LocalOffset = z.infer<typeof LocalOffset>;

/** Minutes ahead of UTC; negative west of it. */
export function minutesOfOffset(offset: string): number {
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':');
  const ahead = Number(hours) * 60 + Number(minutes);
  return offset.startsWith('-') ? -ahead : ahead;
}

export function offsetOfMinutes(ahead: number): LocalOffset {
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(ahead);
  return LocalOffset.parse(`${ahead < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`);
}
