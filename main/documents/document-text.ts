// The sentences and the words of one language, as the papers ask for them. No sentence is written in this room itself.
import type { Language } from '../../shared/domain/roles.ts';
import type { documents as english } from '../../shared/text/en/documents.ts';
import { pluralForm } from '../../shared/text/format.ts';
import { serbianLatinCatalogue } from '../../shared/text/serbian-latin.ts';

type Paths<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Stem<Key> : `${Key}.${Paths<Node[Key]>}`;
}[keyof Node & string];
type Stem<Key extends string> = Key extends `${infer Name}_one` | `${infer Name}_other` ? Name : Key;

/** The address of a sentence of the papers, without its plural ending. */
export type DocumentKey = Paths<typeof english>;
export type TextValues = Readonly<Record<string, string | number>>;

/** What a paper needs to speak a language. */
export interface DocumentText {
  readonly language: Language;
  /** A sentence, its `{{values}}` filled in; `count` chooses the plural form. */
  text(key: DocumentKey, values?: TextValues): string;
  /** The name of a code, e.g. `exhibitKind.firearm`; an unknown code is printed as it is. */
  vocabulary(key: string, values?: TextValues): string;
}

/** Reads the sentences of a language once. */
export async function loadDocumentText(language: Language): Promise<DocumentText> {
  const { documents, vocabulary } = await cataloguesOf(language);
  return documentText(language, documents, vocabulary);
}

export function documentText(language: Language, documents: unknown, vocabulary: unknown): DocumentText {
  return {
    language,
    text: (key, values = {}) => sentence(documents, key, values, language) ?? key,
    vocabulary: (key, values = {}) =>
      sentence(vocabulary, key, values, language) ?? key.slice(key.lastIndexOf('.') + 1),
  };
}

async function cataloguesOf(language: Language): Promise<{ documents: unknown; vocabulary: unknown }> {
  switch (language) {
    case 'en': {
      const [{ documents }, { vocabulary }] = await Promise.all([
        import('../../shared/text/en/documents.ts'),
        import('../../shared/text/en/vocabulary.ts'),
      ]);
      return { documents, vocabulary };
    }
    case 'sq': {
      const [{ documents }, { vocabulary }] = await Promise.all([
        import('../../shared/text/sq/documents.ts'),
        import('../../shared/text/sq/vocabulary.ts'),
      ]);
      return { documents, vocabulary };
    }
    case 'sr-Cyrl':
    case 'sr-Latn': {
      const [{ documents }, { vocabulary }] = await Promise.all([
        import('../../shared/text/sr/documents.ts'),
        import('../../shared/text/sr/vocabulary.ts'),
      ]);
      const both = { documents, vocabulary };
      return language === 'sr-Latn' ? serbianLatinCatalogue(both) : both;
    }
  }
}

function sentence(catalogue: unknown, key: string, values: TextValues, language: Language): string | undefined {
  const { count } = values;
  const counted = typeof count === 'number' ? read(catalogue, `${key}_${pluralForm(count, language)}`) : undefined;
  const found = counted ?? read(catalogue, `${key}_other`) ?? read(catalogue, key);
  return found?.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

function read(catalogue: unknown, key: string): string | undefined {
  let node = catalogue;
  for (const part of key.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, part)) return undefined;
    node = (node as Record<string, unknown>)[part]; // an object was just proven
  }
  return typeof node === 'string' ? node : undefined;
}
