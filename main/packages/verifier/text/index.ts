// The four languages of the page: its own sentences, and the words and findings that every face of the program shares.
import { packageErrors as englishFindings } from '../../../../shared/text/en/package-errors.ts';
import { packageErrors as albanianFindings } from '../../../../shared/text/sq/package-errors.ts';
import { packageErrors as serbianFindings } from '../../../../shared/text/sr/package-errors.ts';
import { vocabulary as englishWords } from '../../../../shared/text/en/vocabulary.ts';
import { vocabulary as albanianWords } from '../../../../shared/text/sq/vocabulary.ts';
import { vocabulary as serbianWords } from '../../../../shared/text/sr/vocabulary.ts';
import { serbianLatinCatalogue } from '../../../../shared/text/serbian-latin.ts';
import { english, type VerifierText } from './en.ts';
import { albanian } from './sq.ts';
import { serbian } from './sr.ts';

export const languages = ['en', 'sq', 'sr-Cyrl', 'sr-Latn'] as const;
export type Language = (typeof languages)[number];

/** Each language in its own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  sq: 'Shqip',
  'sr-Cyrl': 'Српски',
  'sr-Latn': 'Srpski',
};

/** What a package may hold is named by whoever made it; a word that is not here is shown as its code. */
type RecordWords = Readonly<
  Record<
    'custodyEventType' | 'exhibitCondition' | 'packageKind' | 'classification' | 'caseNumberKind',
    Readonly<Record<string, string>>
  >
>;
/** What a check says: the same words on this page and at a station. */
type CheckWords = {
  readonly [
    Name in 'packageVerdict' | 'packageCheck' | 'packageCheckStatus' | 'packageFileStatus' | 'packageNotProved'
  ]: Readonly<Record<keyof (typeof englishWords)[Name], string>>;
};
type Words = RecordWords & CheckWords;

export interface Catalogue {
  readonly text: VerifierText;
  readonly words: Words;
  readonly findings: Readonly<Record<string, string>>;
}

function wordsOf(words: Words): Words {
  const { custodyEventType, exhibitCondition, packageKind, classification, caseNumberKind } = words;
  const { packageVerdict, packageCheck, packageCheckStatus, packageFileStatus, packageNotProved } = words;
  const ofRecords = { custodyEventType, exhibitCondition, packageKind, classification, caseNumberKind };
  return { ...ofRecords, packageVerdict, packageCheck, packageCheckStatus, packageFileStatus, packageNotProved };
}

const cyrillic: Catalogue = { text: serbian, words: wordsOf(serbianWords), findings: serbianFindings };

export const catalogues: Readonly<Record<Language, Catalogue>> = {
  en: { text: english, words: wordsOf(englishWords), findings: englishFindings },
  sq: { text: albanian, words: wordsOf(albanianWords), findings: albanianFindings },
  'sr-Cyrl': cyrillic,
  'sr-Latn': serbianLatinCatalogue(cyrillic),
};

/** Puts `values` in; what stands in braces without a value is a name that keeps its letters. */
export function filled(sentence: string, values: Readonly<Record<string, string>> = {}): string {
  return sentence.replace(/\{\{([^}]*)\}\}/g, (_, name: string) => values[name] ?? name);
}

/** @returns the first of the reader's languages that the page has; English otherwise. */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred.map((one) => one.toLowerCase())) {
    if (tag.startsWith('sq')) return 'sq';
    if (/^(sr|hr|bs|cnr|sh)\b/.test(tag))
      return tag.includes('cyrl') || tag === 'sr' || tag === 'sr-rs' ? 'sr-Cyrl' : 'sr-Latn';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}
