// A label reading in words: the heading of its outcome, and what to do about it.
import type { OutputOf } from '../../shared/contract/index.ts';
import { shownLabelCode } from '../../shared/domain/label-code.ts';
import type { Translate } from '../text.tsx';

type Reading = Pick<OutputOf<'labels.read'>, 'outcome' | 'replacedBy' | 'found' | 'meant'>;

/** What a person does now about a label that names nothing; undefined for one that does. */
export function labelAdvice(t: Translate, reading: Reading): string | undefined {
  const { outcome, replacedBy, found = '', meant } = reading;
  switch (outcome) {
    case 'current':
      return undefined;
    case 'voided':
      return replacedBy === undefined
        ? t('scanning:advice.voided-alone')
        : t('scanning:advice.voided', { code: shownLabelCode(replacedBy) });
    case 'unknown-alphabet':
      return meant === undefined
        ? t('scanning:advice.unknown-alphabet-alone', { found })
        : t('scanning:advice.unknown-alphabet', { found, meant });
    default:
      return t(`scanning:advice.${outcome}`);
  }
}
