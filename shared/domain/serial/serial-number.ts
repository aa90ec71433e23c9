// The number within a serial: its last run of figures, with what stands before and after. Serials of one make and model whose numbers follow
// one another may have left the factory together.
import { encoded, elementsOf, positionsOf } from './serial-encoding.ts';
import { isDigitSymbol, serialCost } from './serial-symbols.ts';

export interface SerialNumber {
  readonly before: Uint8Array;
  readonly value: number;
  readonly after: Uint8Array;
}

/** Fewer figures are no count of a factory; more are no safe whole number. */
const fewestFigures = 3;
const mostFigures = 15;

/** @returns undefined for a pattern, and where no run of figures can be counted. */
export function serialNumberOf(text: string): SerialNumber | undefined {
  const [elements, ...further] = elementsOf(positionsOf(text));
  if (elements === undefined || further.length > 0 || elements.some(({ kind }) => kind !== 'symbols')) return undefined;
  const bytes = encoded(elements);
  const end = bytes.findLastIndex(isDigitSymbol) + 1;
  const start = bytes.subarray(0, end).findLastIndex((symbol) => !isDigitSymbol(symbol)) + 1;
  if (end - start < fewestFigures || end - start > mostFigures) return undefined;
  return { before: bytes.subarray(0, start), value: valueOf(bytes, start, end), after: bytes.subarray(end) };
}

/**
 * How far the number of these bytes is from this one; undefined where what stands around it differs beyond script, or is no number.
 * Leading zeros do not count.
 */
export function distanceOf(own: SerialNumber, bytes: Uint8Array, from: number, to: number): number | undefined {
  const start = from + own.before.length;
  const end = to - own.after.length;
  if (end - start < fewestFigures || end - start > mostFigures) return undefined;
  for (let at = start; at < end; at += 1) if (!isDigitSymbol(bytes[at] ?? 0)) return undefined;
  if (!isSame(own.before, bytes, from) || !isSame(own.after, bytes, end)) return undefined;
  return valueOf(bytes, start, end) - own.value;
}

function isSame(these: Uint8Array, bytes: Uint8Array, from: number): boolean {
  return these.every((symbol, at) => serialCost(symbol, bytes[from + at] ?? 0) === 0);
}

function valueOf(bytes: Uint8Array, from: number, to: number): number {
  // The first ten symbols are the figures in their order.
  return bytes.subarray(from, to).reduce((value, symbol) => value * 10 + symbol, 0);
}
