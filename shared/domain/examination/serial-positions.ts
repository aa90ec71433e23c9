// A restored serial number: readings position by position become one pattern, in the form that the search for serials understands.
import type { PositionReading } from './worksheet.ts';

const unknown = '?';

/**
 * What stands at each position after everything that was done, from the first to the last: `С-4?8[38]52`.
 *
 * @returns `?` where nothing was seen or nothing was recorded, `[38]` where it may be either; empty where there is no reading at all.
 *          Of several readings of one position the latest counts: by their times where both have one, by their order otherwise.
 */
export function patternOf(readings: readonly PositionReading[]): string {
  const latest = latestReadings(readings);
  const last = Math.max(0, ...latest.keys());
  let pattern = '';
  for (let position = 1; position <= last; position += 1) {
    const reading = latest.get(position);
    pattern += reading === undefined ? unknown : signOf(reading);
  }
  return pattern;
}

export function latestReadings(readings: readonly PositionReading[]): ReadonlyMap<number, PositionReading> {
  const latest = new Map<number, PositionReading>();
  for (const reading of readings) {
    const before = latest.get(reading.position);
    const isEarlier = before?.at !== undefined && reading.at !== undefined && reading.at < before.at;
    if (!isEarlier) latest.set(reading.position, reading);
  }
  return latest;
}

/** The signs that a pattern is written with stand for themselves on no serial number; what was typed as one is no character that was seen. */
function signOf({ seen, sureness }: PositionReading): string {
  if (sureness === 'nothing') return unknown;
  const characters = [...new Set(Array.from(seen.normalize('NFC')))].filter((one) => !/[\s?*[\]]/u.test(one));
  const [only, second] = characters;
  if (only === undefined) return unknown;
  return second === undefined ? only : `[${characters.join('')}]`;
}

/** Whether every position is one certain or probable character, some are, or none is: which status the number gets. */
export function restoredStatus(
  readings: readonly PositionReading[],
): 'restored-full' | 'restored-partial' | 'restoration-failed' {
  const pattern = patternOf(readings);
  if (!/[^?]/u.test(pattern)) return 'restoration-failed';
  const isSure = [...latestReadings(readings).values()].every(({ sureness }) => sureness !== 'uncertain');
  return isSure && !/[?[]/u.test(pattern) ? 'restored-full' : 'restored-partial';
}
