// A product as a template: its sections in their order, what is read into each from the records, and where something has to stand. Data with a version; a
// product keeps the one it was begun with.
import { z } from 'zod';
import { OwnWords } from '../examination/words.ts';
import { lifeParts } from '../graph/life.ts';
import { Condition } from '../numbers/definition.ts';
import { bases } from '../numbers/fields.ts';
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

export const ProductTemplate = z.strictObject({
  kind: ProductKind,
  version: z.number().int().min(1),
  words: OwnWords,
  subject: z.enum(subjectKinds),
  /** Where its table of contents comes from. */
  source: z.string(),
  sections: z.array(ProductSection).min(1).max(20),
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
