// Conclusions as the report prints them: each with its scale, both propositions and how it was verified. What is not settled says so and shows
// no value: whoever verifies must not read it in a draft.
import { isUnsettled } from '../../../shared/domain/examination/conclusion.ts';
import { wordsIn } from '../../../shared/domain/examination/words.ts';
import type { ConclusionId } from '../../../shared/language/identity.ts';
import { formatNumber } from '../../../shared/text/format.ts';
import type { DocumentText, PrintedConclusion, PrintedScale } from '../../documents/index.ts';
import type { SettledConclusion } from '../conclusions/index.ts';

/** @param figures  by the conclusion: the numbers of the comparisons printed in the annex. */
export function printedConclusions(
  conclusions: readonly SettledConclusion[],
  figures: ReadonlyMap<ConclusionId, readonly number[]>,
  text: DocumentText,
): PrintedConclusion[] {
  return conclusions.map((conclusion, index) => {
    const { scale, state, verification, resolution, likelihoodRatio, hit } = conclusion;
    const isSettled = !isUnsettled(state);
    const level = isSettled ? scale.levels.find(({ code }) => code === conclusion.value) : undefined;
    return {
      number: index + 1,
      exhibit: conclusion.exhibit,
      comparedWith: conclusion.comparedWith,
      question: conclusion.question,
      scale: `${wordsIn(scale.words, text.language)}, ${text.text('report.version', { version: scale.version })}`,
      value:
        level === undefined
          ? text.text(`report.unsettled.${state === 'disagreed' ? 'disagreed' : 'unverified'}`)
          : wordsIn(level.words, text.language),
      meaning: level === undefined ? '' : wordsIn(level.meaning, text.language),
      ...(isSettled && likelihoodRatio !== undefined ? { likelihoodRatio } : {}),
      propositions: conclusion.propositions,
      basis: isSettled ? conclusion.basis : '',
      figures: figures.get(conclusion.id) ?? [],
      ...(hit === undefined ? {} : { hit }),
      limitations: isSettled ? conclusion.limitations : '',
      by: conclusion.by,
      at: conclusion.at,
      ...(isSettled && verification !== undefined
        ? {
            verification: {
              by: verification.by,
              at: verification.at,
              mode: verification.mode,
              agreed: state === 'agreed',
            },
          }
        : {}),
      ...(resolution === undefined
        ? {}
        : { resolution: { by: resolution.by, at: resolution.at, reason: resolution.reason } }),
    };
  });
}

/** Every scale a conclusion stands on, whole, in the version it was recorded with. */
export function printedScales(conclusions: readonly SettledConclusion[], text: DocumentText): PrintedScale[] {
  const scales = new Map(conclusions.map(({ scale }) => [`${scale.code} ${scale.version}`, scale]));
  return [...scales.values()].map(({ code, version, words, levels, source, isVerified }) => ({
    code,
    version,
    name: wordsIn(words, text.language),
    source,
    isVerified,
    levels: levels.map((level) => ({
      code: level.code,
      name: wordsIn(level.words, text.language),
      meaning: wordsIn(level.meaning, text.language),
      bounds: boundsOf(level, text),
    })),
  }));
}

/** `100 – 1,000`; one number where both are the same, as of no support for either proposition. */
function boundsOf({ from, to }: SettledConclusion['scale']['levels'][number], text: DocumentText): string {
  if ((from ?? '') === '' && (to ?? '') === '') return '';
  const shown = (bound: string): string =>
    /^\d{1,15}$/.test(bound) ? formatNumber(Number(bound), text.language, 0) : bound;
  return from === to ? shown(from ?? '') : `${shown(from ?? '')} – ${shown(to ?? '∞')}`;
}
