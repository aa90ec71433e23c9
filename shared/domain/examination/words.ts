// Words that a laboratory writes itself, in as many languages as it needs; at least one, so that nothing is nameless.
import { z } from 'zod';
import type { Language } from '../roles.ts';
import { serbianLatin } from '../../text/serbian-latin.ts';

const Words = z.string().trim().min(1).max(500);

/** Serbian is written in Cyrillic; Latin is made from it. */
export const OwnWords = z
  .strictObject({ en: Words.optional(), sq: Words.optional(), sr: Words.optional() })
  .refine((words) => Object.values(words).some((text) => text !== undefined));
export type OwnWords = z.infer<typeof OwnWords>;

/** In the language asked; where it was never written, in the first one that was, English before Albanian before Serbian. */
export function wordsIn(words: OwnWords, language: Language): string {
  const { en, sq, sr } = words;
  switch (language) {
    case 'en':
      return en ?? sq ?? sr ?? '';
    case 'sq':
      return sq ?? en ?? sr ?? '';
    case 'sr-Cyrl':
      return sr ?? en ?? sq ?? '';
    case 'sr-Latn':
      return sr === undefined ? (en ?? sq ?? '') : serbianLatin(sr);
  }
}
