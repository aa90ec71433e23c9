// Facts as words, for reading: what was not recorded does not appear; as marked and as concluded stay apart.
import type { Facts } from '../../shared/domain/exhibit.ts';
import { factsOf } from '../../shared/domain/exhibit.ts';
import type { ExhibitKind } from '../../shared/domain/exhibit.ts';
import { useFormat, useText, useTextOr } from '../text.tsx';

export interface PlainFactWords {
  readonly label: string;
  readonly words: string;
}
export interface MarkedFactWords {
  readonly label: string;
  readonly asMarked: string;
  readonly asConcluded: string;
  readonly confidence: string;
}

export function useFactWords(kind: ExhibitKind, facts: Facts): { plain: PlainFactWords[]; marked: MarkedFactWords[] } {
  const t = useText();
  const textOr = useTextOr();
  const format = useFormat();
  const plain: PlainFactWords[] = [];
  const marked: MarkedFactWords[] = [];
  for (const fact of factsOf[kind]) {
    const value = facts[fact.name];
    if (value === undefined) continue;
    const label = textOr(`vocabulary:fact.${fact.name}`, fact.name);
    const option = (code: string) => textOr(`vocabulary:factOption.${fact.name}.${code}`, code);
    if (Array.isArray(value)) plain.push({ label, words: format.list(value.map(option)) });
    else if (typeof value === 'object') {
      marked.push({
        label,
        asMarked: value.asMarked ?? '',
        asConcluded: value.asConcluded ?? '',
        confidence: value.confidence === undefined ? '' : t(`vocabulary:confidence.${value.confidence}`),
      });
    } else if (typeof value === 'boolean') plain.push({ label, words: value ? t('work:form.yes') : t('work:form.no') });
    else if (typeof value === 'number') {
      const unit = fact.type === 'number' && fact.unit !== 'count' ? `\u00a0${t(`vocabulary:unit.${fact.unit}`)}` : '';
      plain.push({ label, words: `${format.number(value, Number.isInteger(value) ? 0 : 1)}${unit}` });
    } else plain.push({ label, words: fact.type === 'choice' ? option(value) : value });
  }
  return { plain, marked };
}
