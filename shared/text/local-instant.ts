// From a local time, as a person types it, to an instant. In the night in which the clocks go back two instants are shown alike.
import { localOffsetMinutes } from './format.ts';

/** The instant of a local time of Belgrade and Pristina; undefined for a day or an hour that does not exist. In the hour that autumn repeats, the first. */
export function instantOfLocal(...local: Parameters<typeof instantsOfLocal>): string | undefined {
  return instantsOfLocal(...local)[0];
}

/** Both instants that the clock showed alike in the hour that autumn repeats, the first one first; empty at any other time. */
export function instantsShownAlike(instant: string): readonly string[] {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return [];
  const local = new Date(at + localOffsetMinutes(at) * 60_000);
  const alike = instantsOfLocal(
    local.getUTCDate(),
    local.getUTCMonth() + 1,
    local.getUTCFullYear(),
    local.getUTCHours(),
    local.getUTCMinutes(),
  );
  return alike.length > 1 ? alike : [];
}

function instantsOfLocal(day: number, month: number, year: number, hour: number, minute: number): readonly string[] {
  const local = Date.UTC(year, month - 1, day, hour, minute);
  const back = new Date(local);
  if (back.getUTCDate() !== day || back.getUTCMonth() !== month - 1 || hour > 23 || minute > 59) return [];
  return [120, 60]
    .filter((ahead) => localOffsetMinutes(local - ahead * 60_000) === ahead)
    .map((ahead) => new Date(local - ahead * 60_000).toISOString());
}
