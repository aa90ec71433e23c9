// Numbers as one writes them in a sentence: 1–3, 7.
import { rangesOf, type PageRange } from '../../../shared/domain/foreign-pages.ts';

export function rangeWords(ranges: readonly PageRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

export function numbersInWords(numbers: readonly number[]): string {
  return rangeWords(rangesOf(numbers.toSorted((one, other) => one - other)));
}
