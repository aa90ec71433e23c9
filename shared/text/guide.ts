// The user guide in each language: the same chapters in the same order; a missing or extra one does not compile.
import type { Language } from '../domain/roles.ts';
import { serbianLatinCatalogue } from './serbian-latin.ts';

export const chapterIds = [
  'beginning',
  'unlocking',
  'roles',
  'cases',
  'lists',
  'intake',
  'deliveries',
  'splitting',
  'firearms',
  'serials',
  'photographs',
  'labels',
  'custody',
  'witnesses',
  'loans',
  'seals',
  'places',
  'inventory',
  'requests',
  'worksheets',
  'comparison',
  'conclusions',
  'reports',
  'disposal',
  'tracing',
  'numbers',
  'exchange',
  'registers',
  'intelligence',
  'links',
  'court-file',
  'redaction',
  'prosecution',
  'disclosure',
  'case-file',
  'packages',
  'ledger',
  'recovery',
  'trouble',
] as const;
export type ChapterId = (typeof chapterIds)[number];

export interface ChapterText {
  readonly title: string;
  readonly text: readonly string[];
  /** Numbered: what to do, in order. */
  readonly steps?: readonly string[];
  readonly notes?: readonly string[];
}
export type GuideText = { readonly [Id in ChapterId]: ChapterText };
export type GuideChapter = ChapterText & { readonly id: ChapterId };
export type Guide = readonly GuideChapter[];

/** All chapters of the guide in one language, in reading order. */
export async function loadGuide(language: Language): Promise<Guide> {
  const text = await readGuide(language);
  return chapterIds.map((id) => ({ ...text[id], id }));
}

async function readGuide(language: Language): Promise<GuideText> {
  switch (language) {
    case 'en':
      return (await import('./en/help.ts')).help;
    case 'sq':
      return (await import('./sq/help.ts')).help;
    case 'sr-Cyrl':
      return (await import('./sr/help.ts')).help;
    case 'sr-Latn':
      return serbianLatinCatalogue((await import('./sr/help.ts')).help);
  }
}
