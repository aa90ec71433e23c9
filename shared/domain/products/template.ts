// A product as a template: its sections in their order, what is read into each from the records, and where something has to stand. Data with a version; a
// product keeps the one it was begun with.
import { z } from 'zod';
import { OwnWords } from '../examination/words.ts';
import { lifeParts } from '../graph/life.ts';
import { Condition } from '../numbers/definition.ts';
import { bases } from '../numbers/fields.ts';
import { ProductTemplateId } from '../../language/identity.ts';
import { ProductKind, subjectKinds } from './product.ts';

/** What a section reads. `count` and `exhibits` with conditions ask the same records as the numbers. */
export const FactRead = z.discriminatedUnion('read', [
  z.strictObject({
    read: z.enum([
      'hits',
      'candidates',
      'exhibits',
      'incidents',
      'traces',
      'open-questions',
      'identity',
      'mentions',
      'links',
      'excluded',
      'around',
      'reports',
    ]),
  }),
  z.strictObject({ read: z.literal('life'), parts: z.array(z.enum(lifeParts)).min(1) }),
  z.strictObject({ read: z.literal('matching'), where: z.array(Condition).min(1).max(10) }),
  z.strictObject({
    read: z.literal('count'),
    base: z.enum(bases),
    field: z.string().max(60),
    where: z.array(Condition).max(10),
  }),
]);
export type FactRead = z.infer<typeof FactRead>;

export const ProductSection = z.strictObject({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  words: OwnWords,
  /** What belongs there. */
  asks: OwnWords,
  /** A product is not issued while nothing stands there, neither read nor written; or `text`: nothing written. */
  needs: z.enum(['nothing', 'anything', 'text']),
  reads: z.array(FactRead).max(6),
});
export type ProductSection = z.infer<typeof ProductSection>;

/** So long may one standing text be, in characters. */
export const longestStanding = 2000;
const Standing = z.string().trim().max(longestStanding);
const StandingText = z.strictObject({ en: Standing.optional(), sq: Standing.optional(), sr: Standing.optional() });

/** What stands on every paper of a template of the station's own, in each language it was written in. */
export const StandingWords = z.strictObject({
  letterhead: StandingText,
  legalBasis: StandingText,
  /** To whom copies go, a line for each. */
  distribution: StandingText,
});
export type StandingWords = z.infer<typeof StandingWords>;
export const standingParts = [
  'letterhead',
  'legalBasis',
  'distribution',
] as const satisfies readonly (keyof StandingWords)[];

export const ProductTemplate = z.strictObject({
  kind: ProductKind,
  version: z.number().int().min(1),
  words: OwnWords,
  subject: z.enum(subjectKinds),
  /** Where its table of contents comes from. */
  source: z.string(),
  sections: z.array(ProductSection).min(1).max(20),
  /** Of a station's own copy of a template, which it is. */
  own: z.strictObject({ id: ProductTemplateId, name: z.string(), version: z.number().int().min(1) }).optional(),
  standing: StandingWords.optional(),
});
export type ProductTemplate = z.infer<typeof ProductTemplate>;

/** The first section in which something has to stand and nothing does. */
export function emptySection(
  { sections }: ProductTemplate,
  said: { readonly texts: Readonly<Record<string, string>>; readonly facts: Readonly<Record<string, number>> },
): ProductSection | undefined {
  return sections.find(({ code, needs }) => {
    if (needs === 'nothing' || (said.texts[code] ?? '').trim() !== '') return false;
    return needs === 'text' || (said.facts[code] ?? 0) === 0;
  });
}
