// A fact of a product in words, the same on the screen and on paper.
import type { ProductFact } from '../domain/products/fact.ts';
import { shownPartialDay } from '../domain/tracing/partial-day.ts';
import { formatMomentInTable, formatNumber } from './format.ts';
import { eventInWords, handlingInWords, sayingsInWords, type LinkWords } from './links-in-words.ts';
import { fieldInWords, valueInWords } from './numbers-in-words.ts';

/** `06.2018`, `14.06.2018`, a moment, or ''. */
export function whenInWords({ at }: Pick<ProductFact, 'at'>): string {
  return at.length > 10 ? formatMomentInTable(at) : shownPartialDay(at);
}

/** What happened or was counted, as the beginning of a line. */
export function factInWords(fact: ProductFact, words: LinkWords): string {
  const { counted } = fact;
  if (counted === undefined) return eventInWords(fact, words);
  const { base, field, value } = counted;
  return `${fieldInWords(field, words)}: ${valueInWords(base, field, value, words)}`;
}

/** Whom it concerns; of what is counted, the number. */
export function concernedInWords({ counted, other }: ProductFact, { language }: LinkWords): string {
  return counted === undefined ? other : formatNumber(counted.count, language, 0);
}

export function saidInWords(fact: ProductFact, words: LinkWords): string {
  return sayingsInWords(fact, words);
}

/** How sure, how graded, under which code; and that it was taken back or is not so. */
export function worthInWords(fact: ProductFact, words: LinkWords): string {
  const { certainty, grading, isNegative, isWithdrawn, isLead } = fact;
  return [
    ...(isWithdrawn ? [words.vocabulary('linkStanding.withdrawn')] : []),
    ...(isNegative ? [words.vocabulary('linkStanding.negative')] : []),
    ...(isLead && certainty !== undefined ? [words.vocabulary(`certainty.${certainty}`)] : []),
    grading,
    handlingInWords(fact, words),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
