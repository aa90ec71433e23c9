// Templates of products that are the station's own: copies of built-in ones, kept in versions, retired and brought back.
import { z } from 'zod';
import { intelligenceReaders, intelligenceWriters } from '../domain/intelligence/report.ts';
import { OwnSections } from '../domain/products/own-template.ts';
import { ProductKind } from '../domain/products/product.ts';
import { ProductTemplate, StandingWords } from '../domain/products/template.ts';
import { languages } from '../domain/roles.ts';
import { ProductTemplateId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { JobStarted, Line, Nothing } from './fields.ts';
import { KeptVersion, Retired, RetirementEvent, Version, VersionNote } from './kept-versions.ts';

const reads = { appendsNothing: 'reads' };
const Name = Line.max(120);

/** What a person enters; the rest is the built-in template's. */
const entered = { kind: ProductKind, name: Name, sections: OwnSections, standing: StandingWords };

export const OwnTemplateLine = z.strictObject({
  id: ProductTemplateId,
  kind: ProductKind,
  name: z.string(),
  /** The newest. */
  version: Version,
  savedAt: Instant,
  savedBy: z.string(),
  changedAt: Instant,
  changedBy: z.string(),
  /** Products that were begun with any version of it. */
  uses: z.number(),
  retired: Retired.optional(),
});
export type OwnTemplateLine = z.infer<typeof OwnTemplateLine>;

export const productTemplatesContract = {
  'products.templates': command({
    input: Nothing,
    output: z.strictObject({ templates: z.array(OwnTemplateLine) }),
    errors: [],
    allow: intelligenceReaders,
    ledger: reads,
  }),
  'products.template': command({
    input: z.strictObject({ id: ProductTemplateId }),
    output: z.strictObject({
      line: OwnTemplateLine,
      /** When it was retired and brought back, the newest first. */
      events: z.array(RetirementEvent),
      /** The newest first. */
      versions: z.array(KeptVersion.extend({ template: ProductTemplate })),
    }),
    errors: ['products.template-unknown'],
    allow: intelligenceReaders,
    ledger: reads,
  }),
  /** A new one, or the next version of one. */
  'products.save-template': command({
    input: z.strictObject({
      id: ProductTemplateId.optional(),
      ...entered,
      note: VersionNote,
    }),
    output: z.strictObject({ id: ProductTemplateId, version: Version }),
    errors: [
      'products.template-unknown',
      'products.template-retired',
      'products.template-name-taken',
      'products.template-same',
      'products.template-other-kind',
      'products.template-sections',
    ],
    allow: intelligenceWriters,
    ledger: { appends: ['product-template.saved', 'product-template.changed'] },
  }),
  'products.retire-template': command({
    input: z.strictObject({ id: ProductTemplateId, reason: Line }),
    output: Nothing,
    errors: ['products.template-unknown', 'products.template-retired'],
    allow: intelligenceWriters,
    ledger: { appends: ['product-template.retired'] },
  }),
  /** A retired one is in use again, under its name where no other has that by now. */
  'products.restore-template': command({
    input: z.strictObject({ id: ProductTemplateId, reason: Line }),
    output: Nothing,
    errors: ['products.template-unknown', 'products.template-in-use', 'products.template-name-taken'],
    allow: intelligenceWriters,
    ledger: { appends: ['product-template.restored'] },
  }),
  /** A paper with nothing in it, as the words stand in the form; it is not kept. */
  'products.preview-template': command({
    input: z.strictObject({ ...entered, language: z.enum(languages) }),
    output: JobStarted,
    errors: ['products.template-sections'],
    allow: intelligenceWriters,
    ledger: { appendsNothing: 'a preview is not kept' },
  }),
};
