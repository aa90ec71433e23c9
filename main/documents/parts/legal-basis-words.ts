// How a legal basis and a threshold are written on paper; whether anybody compared them with the law is never left out.
import { wordsIn } from '../../../shared/domain/examination/words.ts';
import type { LegalBasis } from '../../../shared/domain/prosecution/legal-basis.ts';
import type { JudgedThreshold } from '../../../shared/domain/prosecution/thresholds.ts';
import { formatDay, formatNumber } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';

/** `Art. 366 ¶ 2, Criminal Code 06/L-074` */
export function basisName(basis: LegalBasis, text: DocumentText): string {
  const { article, paragraph, law } = basis;
  const named =
    paragraph === ''
      ? text.text('prosecution.article', { article })
      : text.text('prosecution.articleParagraph', { article, paragraph });
  return `${named}, ${wordsIn(law, text.language)}`;
}

export function basisWords({ text: words }: LegalBasis, text: DocumentText): string {
  return wordsIn(words, text.language);
}

/** `version 1 · in force from 14.04.2019 · not compared with the official text` */
export function basisStanding(basis: LegalBasis, text: DocumentText): string {
  const day = (value: string) => formatDay(`${value}T12:00:00.000Z`);
  const force =
    basis.validFrom === undefined
      ? text.text('prosecution.sinceUnknown')
      : text.text(basis.validTo === undefined ? 'prosecution.since' : 'prosecution.sinceUntil', {
          from: day(basis.validFrom),
          until: basis.validTo === undefined ? '' : day(basis.validTo),
        });
  return [
    text.text('prosecution.version', { version: basis.version }),
    force,
    text.vocabulary(`basisChecked.${basis.checked}`),
  ].join(' · ');
}

/** `9 weapons: four or more are enough` as number and rule. */
export function thresholdWords(what: 'weapons' | 'cartridges', judged: JudgedThreshold, text: DocumentText): string {
  const { threshold, total } = judged;
  return text.text(`prosecution.${what}.${threshold.comparison}`, {
    total: formatNumber(total, text.language, 0),
    number: formatNumber(threshold.number, text.language, 0),
  });
}
