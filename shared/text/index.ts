// The door of every sentence the program says: one typed catalogue per language, Serbian Latin made from Cyrillic.
// Catalogues are loaded one language at a time, so that a screen carries only what it shows.
import type { Language } from '../domain/roles.ts';
import type { conclusions } from './en/conclusions.ts';
import type { certificate } from './en/certificate.ts';
import type { comparison } from './en/comparison.ts';
import type { courtFile } from './en/court-file.ts';
import type { disclosure } from './en/disclosure.ts';
import type { pages } from './en/pages.ts';
import type { custody } from './en/custody.ts';
import type { disposal } from './en/disposal.ts';
import type { documents } from './en/documents.ts';
import type { errors } from './en/errors.ts';
import type { examination } from './en/examination.ts';
import type { fields } from './en/fields.ts';
import type { exchange } from './en/exchange.ts';
import type { foreign } from './en/foreign.ts';
import type { frame } from './en/frame.ts';
import type { intake } from './en/intake.ts';
import type { intelligence } from './en/intelligence.ts';
import type { inventory } from './en/inventory.ts';
import type { ledger } from './en/ledger.ts';
import type { indicators } from './en/indicators.ts';
import type { products } from './en/products.ts';
import type { links } from './en/links.ts';
import type { lists } from './en/lists.ts';
import type { photographs } from './en/photographs.ts';
import type { prosecution } from './en/prosecution.ts';
import type { candidates } from './en/register-candidates.ts';
import type { registers } from './en/registers.ts';
import type { reports } from './en/reports.ts';
import type { scanning } from './en/scanning.ts';
import type { serials } from './en/serials.ts';
import type { storage } from './en/storage.ts';
import type { numbers } from './en/numbers.ts';
import type { tracing } from './en/tracing.ts';
import type { vocabulary } from './en/vocabulary.ts';
import type { work } from './en/work.ts';
import type { worksheets } from './en/worksheets.ts';
import { serbianLatinCatalogue } from './serbian-latin.ts';
import type { Shape } from './shape.ts';

export const namespaces = [
  'frame',
  'vocabulary',
  'errors',
  'documents',
  'work',
  'ledger',
  'disposal',
  'custody',
  'storage',
  'numbers',
  'tracing',
  'photographs',
  'fields',
  'scanning',
  'serials',
  'intake',
  'intelligence',
  'inventory',
  'indicators',
  'products',
  'links',
  'lists',
  'registers',
  'candidates',
  'reports',
  'prosecution',
  'conclusions',
  'examination',
  'certificate',
  'comparison',
  'courtFile',
  'disclosure',
  'pages',
  'worksheets',
  'foreign',
  'exchange',
] as const;
export type Namespace = (typeof namespaces)[number];

/** English is the pattern: its keys are the keys of every language. */
export interface EnglishCatalogue {
  readonly exchange: typeof exchange;
  readonly foreign: typeof foreign;
  readonly frame: typeof frame;
  readonly vocabulary: typeof vocabulary;
  readonly errors: typeof errors;
  readonly documents: typeof documents;
  readonly work: typeof work;
  readonly ledger: typeof ledger;
  readonly disposal: typeof disposal;
  readonly custody: typeof custody;
  readonly storage: typeof storage;
  readonly numbers: typeof numbers;
  readonly tracing: typeof tracing;
  readonly photographs: typeof photographs;
  readonly fields: typeof fields;
  readonly scanning: typeof scanning;
  readonly serials: typeof serials;
  readonly intelligence: typeof intelligence;
  readonly inventory: typeof inventory;
  readonly indicators: typeof indicators;
  readonly products: typeof products;
  readonly links: typeof links;
  readonly lists: typeof lists;
  readonly registers: typeof registers;
  readonly candidates: typeof candidates;
  readonly reports: typeof reports;
  readonly prosecution: typeof prosecution;
  readonly intake: typeof intake;
  readonly conclusions: typeof conclusions;
  readonly examination: typeof examination;
  readonly certificate: typeof certificate;
  readonly comparison: typeof comparison;
  readonly courtFile: typeof courtFile;
  readonly disclosure: typeof disclosure;
  readonly pages: typeof pages;
  readonly worksheets: typeof worksheets;
}
export type Catalogue = { readonly [Name in Namespace]: Shape<EnglishCatalogue[Name]> };

/** Every sentence of one language. The first call reads it, later calls are answered from memory. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return (await import('./en/index.ts')).catalogue;
    case 'sq':
      return (await import('./sq/index.ts')).catalogue;
    case 'sr-Cyrl':
      return (await import('./sr/index.ts')).catalogue;
    case 'sr-Latn':
      return serbianLatinCatalogue((await import('./sr/index.ts')).catalogue);
  }
}

/** `frame:start.title`: the address of a sentence. Counted sentences are named without their `_one`, `_few`, `_other`. */
export type TextKey = { [Name in Namespace]: `${Name}:${Paths<EnglishCatalogue[Name]>}` }[Namespace];

type Paths<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Stem<Key> : `${Key}.${Paths<Node[Key]>}`;
}[keyof Node & string];

type Stem<Key extends string> = Key extends `${infer Name}_one` | `${infer Name}_other` | `${infer Name}_few`
  ? Name
  : Key;
