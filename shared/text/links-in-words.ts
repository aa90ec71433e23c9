// Links in words, the same on the screen, in pictures, on paper and in tables for other programs.
import { wordsIn } from '../domain/examination/words.ts';
import type { GraphLink, GraphNode, NodeKind, Saying } from '../domain/graph/graph.ts';
import type { Language } from '../domain/roles.ts';
import { linkTypes } from '../domain/intelligence/link.ts';
import { shownPartialDay } from '../domain/tracing/partial-day.ts';
import { countryNames } from '../reference/look-up.ts';

export interface LinkWords {
  readonly language: Language;
  readonly vocabulary: (key: string, values?: Readonly<Record<string, string | number>>) => string;
}

export function kindInWords(kind: NodeKind, { vocabulary }: LinkWords): string {
  return vocabulary(`nodeKind.${kind}`);
}

/** Detail and country of a thing, in one line. */
export function detailInWords(
  { detail, country }: Pick<GraphNode, 'detail' | 'country'>,
  { language }: LinkWords,
): string {
  return [detail, country === '' ? '' : countryNames([country], language)].filter((part) => part !== '').join(' · ');
}

export function typeInWords({ type }: Pick<GraphLink, 'type'>, { vocabulary }: LinkWords): string {
  const own = type.replace(/^intel-/, '');
  const isOfIntelligence = own !== type && linkTypes.some((one) => one === own);
  return vocabulary(isOfIntelligence ? `intelLinkType.${own}` : `linkType.${type}`);
}

export function sayingInWords(saying: Saying, { language, vocabulary }: LinkWords): string {
  switch (saying.kind) {
    case 'words':
      return wordsIn(saying.words, language);
    case 'text':
      return saying.text;
    case 'code':
      return vocabulary(`${saying.list}.${saying.code}`);
  }
}

export function sayingsInWords({ says }: Pick<GraphLink, 'says'>, words: LinkWords): string {
  return says.map((saying) => sayingInWords(saying, words)).join('; ');
}

/** `06.2018 – 09.2018`, `09.2018`, or ''. */
export function daysInWords({ begin, end }: Pick<GraphLink, 'begin' | 'end'>, { vocabulary }: LinkWords): string {
  const [from, until] = [shownPartialDay(begin), shownPartialDay(end)];
  if (from === '' && until === '') return '';
  if (from === '') return vocabulary('days.until', { until });
  return until === '' || until === from ? from : vocabulary('days.between', { from, until });
}

/** What it is worth: a record, a lead, negative, withdrawn; several where several hold. */
export function standingInWords(
  { isLead, isNegative, isWithdrawn }: Pick<GraphLink, 'isLead' | 'isNegative' | 'isWithdrawn'>,
  { vocabulary }: LinkWords,
): string {
  const all = [...(isWithdrawn ? ['withdrawn'] : []), ...(isNegative ? ['negative'] : []), isLead ? 'lead' : 'finding'];
  return all.map((one) => vocabulary(`linkStanding.${one}`)).join('; ');
}

/** Its code, and what holds it back; '' where nothing does. */
export function handlingInWords(
  { handling, held }: Partial<Pick<GraphLink, 'handling' | 'held'>>,
  { vocabulary }: LinkWords,
): string {
  if (held !== undefined) return vocabulary(`linkHolding.${held}`);
  return handling ?? '';
}

/** What happened, as the beginning of a line: `Left lawful hands at`. */
export function eventInWords({ what }: { readonly what: string }, { vocabulary }: LinkWords): string {
  const said = vocabulary(what);
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}`;
}
