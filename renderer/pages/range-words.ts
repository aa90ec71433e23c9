// Runs of pages as one writes them: 1–3, 7.
import type { PageRange } from '../../shared/domain/foreign-pages.ts';

const mostRanges = 12;

export function rangeWords(ranges: readonly PageRange[]): string {
  const words = ranges.slice(0, mostRanges).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return `${words.join(', ')}${ranges.length > mostRanges ? ' …' : ''}`;
}
