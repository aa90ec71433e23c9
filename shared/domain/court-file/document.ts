// A document of the court file: what is said about it, and where its pages come from. Nothing is copied; a source is named by id and hash.
import { z } from 'zod';
import { documentTypes, fileSections } from '../../reference/document-types/index.ts';
import { AttachmentId, CourtDocumentId, DocumentId } from '../../language/identity.ts';
import { languages } from '../roles.ts';

/** What lies in the file: the original paper, a copy, or a copy somebody certified. */
export const copyKinds = ['original', 'copy', 'certified-copy'] as const;
export type CopyKind = (typeof copyKinds)[number];

/** Papers that are made when the bundle is made. */
export const madePapers = ['file-cover', 'document-index', 'media-manifest'] as const;
export type MadePaper = (typeof madePapers)[number];

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => !Number.isNaN(Date.parse(`${text}T00:00:00.000Z`)) && isRealDay(text));

function isRealDay(text: string): boolean {
  return new Date(`${text}T00:00:00.000Z`).toISOString().startsWith(text);
}

export const DocumentSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('attachment'), id: AttachmentId }),
  z.strictObject({ kind: z.literal('issued'), id: DocumentId }),
  z.strictObject({ kind: z.literal('made'), paper: z.enum(madePapers) }),
]);
export type DocumentSource = z.infer<typeof DocumentSource>;

/** What a person says about a document. The author is a text: an office, a person, whoever signed. */
export const DocumentDescription = z.strictObject({
  type: z.enum(documentTypes),
  title: z.string().trim().min(1).max(300),
  author: z.string().trim().max(200),
  dated: Day.optional(),
  language: z.enum(languages),
  copy: z.enum(copyKinds),
  isConfidential: z.boolean(),
  note: z.string().trim().max(1000),
  /** The document of the same file that this one is a translation of. */
  translates: CourtDocumentId.optional(),
});
export type DocumentDescription = z.infer<typeof DocumentDescription>;

export const FileSection = z.enum(fileSections);

/** A document as the file's own rules see it; what a screen shows of its source is not among it. */
export interface FiledDocument {
  readonly id: CourtDocumentId;
  readonly number: number;
  /** Its place in the series of the file's events. */
  readonly step: number;
  readonly source: DocumentSource;
  /** Of the source, when it was entered; absent of a paper that is not made yet. */
  readonly sha256: string | undefined;
  readonly bytes: number | undefined;
  /** Unknown of an upload until somebody counted them. */
  readonly pages: number | undefined;
  readonly description: DocumentDescription;
  readonly supersedes: CourtDocumentId | undefined;
  readonly supersededBy: CourtDocumentId | undefined;
  /** The step of its withdrawal. */
  readonly withdrawnAt: number | undefined;
}

/** Stands in the file and was not replaced. */
export function isGood({ supersededBy, withdrawnAt }: FiledDocument): boolean {
  return supersededBy === undefined && withdrawnAt === undefined;
}

/** One language in two scripts is one language to a reader. */
export function spoken(language: (typeof languages)[number]): 'en' | 'sq' | 'sr' {
  return language === 'en' || language === 'sq' ? language : 'sr';
}
