// A template of the station's own: a copy of a built-in one under its own name, with its own headings, its own order and words that stand on every paper made of it. What
// a section reads, and where something has to stand, stays with the built-in one: a heading may say it otherwise, it may not undo it.
import { z } from 'zod';
import { wordsIn, type OwnWords } from '../examination/words.ts';
import type { Language } from '../roles.ts';
import { ProductSection, type ProductTemplate, type StandingWords } from './template.ts';

/** Sections in the order of the station, each under its heading. */
export const OwnSections = z
  .array(ProductSection.pick({ code: true, words: true }))
  .min(1)
  .max(20);
export type OwnSections = z.infer<typeof OwnSections>;

export interface OwnTemplate {
  readonly sections: OwnSections;
  readonly standing: StandingWords;
}

/** Each section of the built-in template stands in it exactly once. */
export function hasEachSection(base: ProductTemplate, sections: OwnSections): boolean {
  const codes = new Set(sections.map(({ code }) => code));
  return (
    codes.size === sections.length &&
    sections.length === base.sections.length &&
    base.sections.every(({ code }) => codes.has(code))
  );
}

/**
 * The built-in template as the station has it. A heading that was not written in a language is the built-in one in that language.
 * @param own  which has each section.
 */
export function ownCopy(base: ProductTemplate, { sections, standing }: OwnTemplate): ProductTemplate {
  return {
    ...base,
    sections: sections.flatMap(({ code, words }) => {
      const section = base.sections.find((one) => one.code === code);
      return section === undefined ? [] : [{ ...section, words: { ...section.words, ...words } }];
    }),
    standing,
  };
}

/** Sections of a copy as the built-in template has them by now: those it has no more are gone, new ones follow. */
export function fittedTo(base: ProductTemplate, sections: OwnSections): OwnSections {
  const kept = sections.filter(({ code }) => base.sections.some((one) => one.code === code));
  const added = base.sections.filter(({ code }) => kept.every((one) => one.code !== code));
  return [...kept, ...added.map(({ code, words }) => ({ code, words }))];
}

/** What stands on a paper in this language, in another where it was not written in it; '' where it was written in none. */
export function standingIn({ standing }: ProductTemplate, part: keyof StandingWords, language: Language): string {
  return standing === undefined ? '' : wordsIn(standing[part], language);
}

/** Where a section goes with one step; the same order where it is the first or the last. */
export function withStep<Section>(sections: readonly Section[], from: number, by: -1 | 1): readonly Section[] {
  const to = from + by;
  const [one, other] = [sections[from], sections[to]];
  if (one === undefined || other === undefined) return sections;
  return sections.with(from, other).with(to, one);
}

/** What is typed in a language; nothing where it is empty. */
export function withWords(words: Partial<OwnWords>, language: keyof OwnWords, typed: string): Partial<OwnWords> {
  const { [language]: _, ...others } = words;
  return typed.trim() === '' ? others : { ...others, [language]: typed };
}
