// Facts as they are printed, section by section: what was not recorded is not there, codes are named, everything else stands as written.
import {
  headstampWords,
  isCodeList,
  isDenominationList,
  isHeadstampList,
  type FactDescription,
  type Facts,
  type FactSection,
  type FactValue,
  type Headstamp,
} from '../../../shared/domain/exhibit.ts';
import { formatDayOrMoment, formatNumber } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import { styles } from '../layout/style.ts';
import type { Definition } from './definitions.ts';

export interface PrintedFactSection {
  readonly title: string;
  readonly pairs: readonly Definition[];
}

/** Sections of which something is recorded; what is marked beside concluded has a table of its own and is left out. */
export function printedFacts(
  sections: readonly FactSection[],
  facts: Facts,
  text: DocumentText,
): readonly PrintedFactSection[] {
  return sections
    .map(({ name, facts: described }) => ({
      title: text.vocabulary(`factSection.${name}`),
      pairs: described.flatMap((fact) => definitionOf(fact, facts[fact.name], text)),
    }))
    .filter(({ pairs }) => pairs.length > 0);
}

function definitionOf(fact: FactDescription, value: FactValue | undefined, text: DocumentText): Definition[] {
  if (fact.type === 'marked' || value === undefined) return [];
  const words = factText(fact, value, text);
  if (words === '') return [];
  const isMono = fact.type === 'headstamps' || (fact.type === 'text' && fact.isIdentifier === true);
  const style = isMono ? styles.cellMono : { ...styles.body, size: 8.8, leading: 12.6 };
  return [{ label: text.vocabulary(`fact.${fact.name}`), value: words, style }];
}

function factText(fact: FactDescription, value: FactValue, text: DocumentText): string {
  const option = (code: string): string => text.vocabulary(`factOption.${fact.name}.${code}`);
  if (isHeadstampList(value)) return value.map((headstamp) => headstampText(headstamp, text)).join('\n');
  if (isDenominationList(value)) {
    return value
      .filter(({ count }) => count > 0)
      .map(
        ({ count, hundredths }) =>
          `${formatNumber(count, text.language)} × ${formatNumber(hundredths / 100, text.language)}`,
      )
      .join('\n');
  }
  if (isCodeList(value)) return value.map(option).join(' · ');
  if (typeof value === 'boolean') return text.text(value ? 'exhibit.yes' : 'exhibit.no');
  if (typeof value === 'number') return numberText(fact, value, text);
  if (typeof value === 'string') {
    if (fact.type === 'moment') return formatDayOrMoment(value);
    return fact.type === 'choice' ? option(value) : value;
  }
  return '';
}

/** A year is no amount and has no separators; a count needs no unit. */
function numberText(fact: FactDescription, value: number, text: DocumentText): string {
  if (fact.type !== 'number' || fact.unit === 'count') return formatNumber(value, text.language);
  if (fact.unit === 'year') return String(value);
  return `${formatNumber(value, text.language)}\u00A0${text.vocabulary(`unit.${fact.unit}`)}`;
}

function headstampText(headstamp: Headstamp, text: DocumentText): string {
  return headstampWords(headstamp, {
    number: (value) => formatNumber(value, text.language),
    script: (script) => text.vocabulary(`script.${script}`),
    meaning: (meaning) => text.vocabulary(`headstampMeaning.${meaning}`),
  });
}
