// How a legal basis is named on the screen, and what has to be said of it wherever it stands.
import { wordsIn } from '../../shared/domain/examination/words.ts';
import type { LegalBasis } from '../../shared/domain/prosecution/legal-basis.ts';
import type { Language } from '../../shared/domain/roles.ts';
import type { Format } from '../format.ts';
import type { Translate } from '../text.tsx';

/** `Art. 366 ¶ 2, Criminal Code 06/L-074` */
export function basisName({ article, paragraph, law }: LegalBasis, t: Translate, language: Language): string {
  const named =
    paragraph === ''
      ? t('documents:prosecution.article', { article })
      : t('documents:prosecution.articleParagraph', { article, paragraph });
  return `${named}, ${wordsIn(law, language)}`;
}

export function basisWords({ text }: LegalBasis, language: Language): string {
  return wordsIn(text, language);
}

/** A day of the table in the way people write it here. */
export function shownDay(day: string, format: Format): string {
  return format.moment(`${day}T12:00:00.000Z`, 'day');
}

/** `version 1 · in force from 14.04.2019` */
export function basisStanding({ version, validFrom, validTo }: LegalBasis, t: Translate, format: Format): string {
  const force =
    validFrom === undefined
      ? t('prosecution:sinceUnknown')
      : validTo === undefined
        ? t('prosecution:since', { from: shownDay(validFrom, format) })
        : t('prosecution:sinceUntil', { from: shownDay(validFrom, format), until: shownDay(validTo, format) });
  return `${t('prosecution:version', { version })} · ${force}`;
}
