// What a court expects in a file, by offence, and what of it is missing, there twice, or said incompletely.
import { z } from 'zod';
import type { Language } from '../roles.ts';
import { documentType, documentTypes, type DocumentType } from '../../reference/document-types/index.ts';
import { isGood, spoken, type FiledDocument } from './document.ts';

/** `general` is what every file holds, whatever the offence. */
export const fileOffences = ['general', 'possession', 'trafficking', 'production', 'use'] as const;
export type FileOffence = (typeof fileOffences)[number];
export const chosenOffences = ['possession', 'trafficking', 'production', 'use'] as const;

export const needs = ['must', 'should'] as const;
export type Need = (typeof needs)[number];

export const Expectation = z.strictObject({ type: z.enum(documentTypes), need: z.enum(needs) });
export type Expectation = z.infer<typeof Expectation>;

export interface Expected extends Expectation {
  /** Whose template asks for it. */
  readonly offences: readonly FileOffence[];
}

/** Several templates as one list in the order of the file; where one says must, it must. */
export function joinTemplates(
  templates: readonly { readonly offence: FileOffence; readonly expectations: readonly Expectation[] }[],
): Expected[] {
  const joined = new Map<DocumentType, Expected>();
  for (const { offence, expectations } of templates) {
    for (const { type, need } of expectations) {
      const known = joined.get(type);
      const strongest = need === 'must' || known?.need === 'must' ? 'must' : 'should';
      joined.set(type, { type, need: strongest, offences: [...(known?.offences ?? []), offence] });
    }
  }
  return documentTypes.flatMap((type) => joined.get(type) ?? []);
}

export const lackKinds = ['missing', 'twice', 'no-date', 'no-author', 'no-translation'] as const;
export type LackKind = (typeof lackKinds)[number];

export interface Lack<Document extends FiledDocument = FiledDocument> {
  readonly kind: LackKind;
  readonly type: DocumentType;
  /** The document it is about; absent where the document itself is missing. */
  readonly document?: Document;
  readonly expected?: Expected;
  /** A person's language that a served document is not in. */
  readonly language?: 'en' | 'sq' | 'sr';
}

/**
 * What the file lacks, in the order of the file.
 * @param notApplicable  types somebody said, with a reason, this case has none of.
 * @param partyLanguages  of the suspects: a document that is served is needed in each.
 */
export function lacksOf<Document extends FiledDocument>(
  documents: readonly Document[],
  expected: readonly Expected[],
  notApplicable: ReadonlySet<DocumentType>,
  partyLanguages: readonly Language[],
): Lack<Document>[] {
  const good = documents.filter(isGood);
  const ofType = Map.groupBy(good, ({ description }) => description.type);
  const translations = Map.groupBy(good, ({ description }) => description.translates);
  const languages = [...new Set(partyLanguages.map(spoken))];
  const missing = expected
    .filter(({ type }) => !ofType.has(type) && !notApplicable.has(type))
    .map((one): Lack<Document> => ({ kind: 'missing', type: one.type, expected: one }));
  const ofDocuments = good.flatMap((document): Lack<Document>[] => {
    const { description } = document;
    const { type } = description;
    const isMade = document.source.kind === 'made';
    const lacks = (kind: LackKind): Lack<Document> => ({ kind, type, document });
    return [
      ...(isMade || description.dated !== undefined ? [] : [lacks('no-date')]),
      ...(isMade || description.author !== '' ? [] : [lacks('no-author')]),
      ...untranslated(document).map((language) => ({ ...lacks('no-translation'), language })),
    ];
  });
  const twice = [...ofType].flatMap(([type, all]): Lack<Document>[] => {
    const own = all.filter(({ description }) => description.translates === undefined);
    if (documentType(type).isSingle !== true || own.length < 2) return [];
    return own.slice(1).map((document) => ({ kind: 'twice', type, document }));
  });
  return [...missing, ...twice, ...ofDocuments];

  function untranslated({ id, description }: Document): ('en' | 'sq' | 'sr')[] {
    const { type } = description;
    const served = documentType(type).isServed;
    if (served === undefined || description.translates !== undefined) return [];
    const ofSameType = ofType.get(type) ?? [];
    // One paper for each person: which of them is whose is not on record, so each language has to be there once.
    if (served === 'by-person' && ofSameType[0]?.id !== id) return [];
    const counted = served === 'by-person' ? ofSameType : (translations.get(id) ?? []);
    const there = new Set([spoken(description.language), ...counted.map((one) => spoken(one.description.language))]);
    return languages.filter((language) => !there.has(language));
  }
}
