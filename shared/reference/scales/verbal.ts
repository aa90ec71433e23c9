// Words for likelihood ratios after the European habit. Sources differ about the bands, so this one is a proposal that nobody verified: the
// laboratory sets its own bands and says so in its reports.
import type { ConclusionScale, ScaleLevel } from '../../domain/examination/scale.ts';
import type { OwnWords } from '../../domain/examination/words.ts';

export const verbalScale: ConclusionScale = {
  code: 'likelihood-ratio',
  version: 1,
  words: {
    en: 'Likelihood ratio in words',
    sq: 'Raporti i gjasave me fjalë',
    sr: 'Однос веродостојности речима',
  },
  kind: 'likelihood-ratio',
  source: 'After the ENFSI guideline for evaluative reporting, 2015; bands not verified, to be set by the laboratory',
  isVerified: false,
  examinations: [],
  needsVerification: true,
  isOffered: true,
  levels: [
    band('no-support', ['1', '1'], false, {
      en: 'No support for either proposition',
      sq: 'Pa mbështetje për asnjërin pohim',
      sr: 'Нема подршке ниједној тврдњи',
    }),
    band('weak', ['1', '10'], false, { en: 'Weak support', sq: 'Mbështetje e dobët', sr: 'Слаба подршка' }),
    band('moderate', ['10', '100'], false, {
      en: 'Moderate support',
      sq: 'Mbështetje e moderuar',
      sr: 'Умерена подршка',
    }),
    band('moderately-strong', ['100', '1000'], false, {
      en: 'Moderately strong support',
      sq: 'Mbështetje mesatarisht e fortë',
      sr: 'Умерено јака подршка',
    }),
    band('strong', ['1000', '10000'], true, { en: 'Strong support', sq: 'Mbështetje e fortë', sr: 'Јака подршка' }),
    band('very-strong', ['10000', '1000000'], true, {
      en: 'Very strong support',
      sq: 'Mbështetje shumë e fortë',
      sr: 'Веома јака подршка',
    }),
    band('extremely-strong', ['1000000'], true, {
      en: 'Extremely strong support',
      sq: 'Mbështetje jashtëzakonisht e fortë',
      sr: 'Изузетно јака подршка',
    }),
  ],
};

function band(
  code: string,
  [from, to]: readonly [string, string?],
  isAssociation: boolean,
  words: OwnWords,
): ScaleLevel {
  const meaning: OwnWords =
    from === to
      ? {
          en: 'The findings are equally probable under both propositions.',
          sq: 'Gjetjet janë njësoj të mundshme sipas të dy pohimeve.',
          sr: 'Налази су једнако вероватни по обе тврдње.',
        }
      : {
          en: 'The findings are more probable if the first proposition is true than if the second is, by the factor of the band.',
          sq: 'Gjetjet janë më të mundshme nëse i vërtetë është pohimi i parë sesa i dyti, sipas faktorit të brezit.',
          sr: 'Налази су вероватнији ако је тачна прва тврдња него ако је тачна друга, за чинилац опсега.',
        };
  return { code, words, meaning, from, ...(to === undefined ? {} : { to }), isAssociation };
}
