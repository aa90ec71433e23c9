// Two readings of one serial, character by character, and why they may nevertheless be the same: for look-alikes on other exhibits, for a
// second person's entry, and for numbers on two parts of one gun.
import { lookAlikeWidths } from '../../reference/look-alikes.ts';
import { foldSerial, isSerialPattern } from '../fold-text.ts';
import { isSameByLook, serialCost, symbolsOf } from '../serial/serial-symbols.ts';
import type { Serial } from './marks.ts';

export const differenceReasons = [
  'separator',
  'letter-case',
  'script',
  'sound',
  'look-alike',
  'missing',
  'extra',
  'unknown',
  'one-of',
  'leading-zero',
  'prefix',
  'upside-down',
  'other',
] as const;
export type DifferenceReason = (typeof differenceReasons)[number];

/** One position of both readings; '' where one of them has nothing. `reason` is absent where both agree. */
export interface AlignedCharacter {
  readonly left: string;
  readonly right: string;
  readonly reason?: DifferenceReason;
}

/** Both readings side by side, aligned so that as much as possible agrees. */
export function alignSerials(left: string, right: string): AlignedCharacter[] {
  const a = Array.from(left.normalize('NFC'));
  const b = Array.from(right.normalize('NFC'));
  const costs = editCosts(a, b);
  const aligned: AlignedCharacter[] = [];
  let i = a.length;
  let j = b.length;
  while (i > 0 || j > 0) {
    const x = a[i - 1];
    const y = b[j - 1];
    const here = costs[i]?.[j] ?? 0;
    if (x !== undefined && y !== undefined && here === (costs[i - 1]?.[j - 1] ?? 0) + costOf(x, y)) {
      aligned.push(compared(x, y));
      i -= 1;
      j -= 1;
    } else if (x !== undefined && here === (costs[i - 1]?.[j] ?? 0) + costOf(x, '')) {
      aligned.push(compared(x, ''));
      i -= 1;
    } else {
      aligned.push(compared('', y ?? ''));
      j -= 1;
    }
  }
  return aligned.toReversed();
}

/** Why two different readings were joined, each reason once. Empty when they are the same. */
export function differenceReasonsOf(left: string, right: string): DifferenceReason[] {
  const found = new Set(alignSerials(left, right).flatMap(({ reason }) => (reason === undefined ? [] : [reason])));
  return differenceReasons.filter((reason) => found.has(reason));
}

/** Zero-width and direction marks that came with a paste: kept as typed, but said, because nobody can see them. */
export function invisibleCharacters(text: string): { readonly position: number; readonly code: string }[] {
  return Array.from(text).flatMap((character, at) =>
    /\p{Cf}|\p{Cc}/u.test(character)
      ? [{ position: at + 1, code: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` }]
      : [],
  );
}

/** What of a serial number its reading says; which photograph shows it does not matter here. */
type ReadSerial = Pick<Serial, 'asMarked' | 'asConcluded' | 'status'>;

/** Below this many characters a part bears the end of the number, as bolts do, and no number of its own. */
const shortestWhole = 5;

/**
 * Pairs of lines whose numbers do not belong together: legible on both parts, different, and neither the end of the other.
 * @returns positions in `serials`, the first line named first.
 */
export function mismatchedSerials(
  serials: readonly ReadSerial[],
): { readonly first: number; readonly second: number }[] {
  const readings = serials.map((serial) => comparableReading(serial));
  const pairs: { first: number; second: number }[] = [];
  for (const [first, a] of readings.entries()) {
    for (const [second, b] of readings.entries()) {
      if (second <= first || a === undefined || b === undefined) continue;
      if (a === b || (b.length < shortestWhole && a.endsWith(b)) || (a.length < shortestWhole && b.endsWith(a)))
        continue;
      pairs.push({ first, second });
    }
  }
  return pairs;
}

const comparableStatuses: readonly Serial['status'][] = [
  'intact',
  'restored-full',
  'altered',
  're-stamped',
  'covered',
  'corroded',
  'not-examined',
];

function comparableReading(serial: ReadSerial): string | undefined {
  const concluded = serial.asConcluded ?? '';
  const reading = concluded === '' ? serial.asMarked : concluded;
  if (reading === '' || isSerialPattern(reading) || !comparableStatuses.includes(serial.status)) return undefined;
  const folded = foldSerial(reading);
  return folded === '' ? undefined : folded;
}

function editCosts(a: readonly string[], b: readonly string[]): number[][] {
  const costs: number[][] = [[0]];
  for (const [j, y] of b.entries()) costs[0]?.push((costs[0][j] ?? 0) + costOf('', y));
  for (const [i, x] of a.entries()) {
    const above = costs[i] ?? [];
    const row = [(above[0] ?? 0) + costOf(x, '')];
    for (const [j, y] of b.entries()) {
      row.push(
        Math.min((above[j] ?? 0) + costOf(x, y), (above[j + 1] ?? 0) + costOf(x, ''), (row[j] ?? 0) + costOf('', y)),
      );
    }
    costs.push(row);
  }
  return costs;
}

/** A confusable pair is cheaper than two gaps, and a lost separator cheaper than a lost character: so columns fall where a reader sees them. */
function costOf(x: string, y: string): number {
  if (x === y) return 0;
  if (x === '' || y === '') return isSeparator(x === '' ? y : x) ? 2 : 4;
  const reason = reasonOf(x, y);
  return reason === 'other' ? 5 : reason === 'separator' ? 3 : 1;
}

function compared(left: string, right: string): AlignedCharacter {
  return left === right ? { left, right } : { left, right, reason: reasonOf(left, right) };
}

function reasonOf(x: string, y: string): DifferenceReason {
  const isX = isSeparator(x);
  const isY = isSeparator(y);
  if ((isX || x === '') && (isY || y === '')) return 'separator';
  if (x === '' || y === '') return 'missing';
  if (isX || isY) return 'other';
  if (x.toLowerCase() === y.toLowerCase()) return 'letter-case';
  const [a, ...furtherOfX] = symbolsOf(x);
  const [b, ...furtherOfY] = symbolsOf(y);
  if (a === undefined || b === undefined || furtherOfX.length + furtherOfY.length > 0) return 'other';
  if (isSameByLook(a, b)) return 'script';
  const cost = serialCost(a, b);
  if (cost === 0) return 'sound';
  return cost <= lookAlikeWidths.usual ? 'look-alike' : 'other';
}

function isSeparator(character: string): boolean {
  return character !== '' && !/[\p{L}\p{N}?]/u.test(character);
}
