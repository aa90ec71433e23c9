// Facts as words, for reading, section by section: what was not recorded does not appear; as marked and as concluded stay apart.
import type { FactDescription, Facts, FactSection, FactValue } from '../../shared/domain/exhibit.ts';
import {
  headstampWords,
  isCodeList,
  isDenominationList,
  isHeadstampList,
  isMarkedFact,
} from '../../shared/domain/exhibit.ts';
import type { HeadstampMark } from '../../shared/domain/exhibit/headstamp.ts';
import { formatDayOrMoment } from '../../shared/text/format.ts';
import { useFormat, useText, useTextOr } from '../text.tsx';

export interface PlainFactWords {
  readonly label: string;
  /** One line each; most facts have one. */
  readonly words: string;
  readonly isWide: boolean;
  readonly isMono: boolean;
}
export interface MarkedFactWords {
  readonly label: string;
  readonly asMarked: string;
  readonly asConcluded: string;
  readonly confidence: string;
}
export interface FactWords {
  readonly sections: readonly SectionWords[];
  readonly marked: readonly MarkedFactWords[];
}
export interface SectionWords {
  readonly title: string;
  readonly plain: readonly PlainFactWords[];
}

export function useFactWords(described: readonly FactSection[], facts: Facts): FactWords {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();

  const wordsOf = (fact: FactDescription, value: FactValue): string => {
    const option = (code: string) => textOr(`vocabulary:factOption.${fact.name}.${code}`, code);
    if (isHeadstampList(value)) {
      const say = {
        number: format.number,
        script: (script: HeadstampMark['script']) => t(`vocabulary:script.${script}`),
        meaning: (meaning: NonNullable<HeadstampMark['meaning']>) => t(`vocabulary:headstampMeaning.${meaning}`),
      };
      return value.map((one) => headstampWords(one, say)).join('\n');
    }
    if (isDenominationList(value)) {
      return value
        .filter(({ count }) => count > 0)
        .map(
          ({ count, hundredths }) =>
            `${format.number(count)} × ${format.number(hundredths / 100, hundredths % 100 === 0 ? 0 : 2)}`,
        )
        .join(', ');
    }
    if (isCodeList(value)) return format.list(value.map(option));
    if (typeof value === 'boolean') return value ? t('work:form.yes') : t('work:form.no');
    if (typeof value === 'number') {
      if (fact.type === 'number' && fact.unit === 'year') return String(value);
      const unit = fact.type === 'number' && fact.unit !== 'count' ? `\u00a0${t(`vocabulary:unit.${fact.unit}`)}` : '';
      return `${format.number(value, Number.isInteger(value) ? 0 : 1)}${unit}`;
    }
    if (typeof value !== 'string') return '';
    if (fact.type === 'moment') return formatDayOrMoment(value);
    return fact.type === 'choice' ? option(value) : value;
  };

  const marked: MarkedFactWords[] = [];
  const sections = described.map((section): SectionWords => {
    const plain: PlainFactWords[] = [];
    for (const fact of section.facts) {
      const value = facts[fact.name];
      if (value === undefined) continue;
      const label = textOr(`vocabulary:fact.${fact.name}`, fact.name);
      if (isMarkedFact(value)) {
        marked.push({
          label,
          asMarked: value.asMarked ?? '',
          asConcluded: value.asConcluded ?? '',
          confidence: value.confidence === undefined ? '' : t(`vocabulary:confidence.${value.confidence}`),
        });
      } else {
        const isWide = fact.type === 'choices' || fact.type === 'long-text' || fact.type === 'headstamps';
        const isMono = fact.type === 'headstamps' || (fact.type === 'text' && fact.isIdentifier === true);
        plain.push({ label, words: wordsOf(fact, value), isWide, isMono });
      }
    }
    return { title: textOr(`vocabulary:factSection.${section.name}`, section.name), plain };
  });
  return { sections: sections.filter(({ plain }) => plain.length > 0), marked };
}
