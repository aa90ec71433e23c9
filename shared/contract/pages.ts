// Documents that others made: what was found in them, their words, and the password that opens one. Their pages come as pictures.
import { z } from 'zod';
import { Inspection, PageRange, PageWord } from '../domain/foreign-pages.ts';
import { MachineWord, ReadingSummary } from '../domain/machine-reading.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { AttachmentId, CaseId, DocumentId, RedactedVersionId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Hash, JobStarted } from './fields.ts';
import { exhibitStaff } from './staff.ts';

const reads = { appendsNothing: 'reads' };
const pageErrors = [
  'attachments.unknown',
  'pages.not-a-document',
  'pages.password-needed',
  'pages.wrong-password',
  'pages.unreadable',
  'pages.page-unreadable',
  'pages.too-large',
  'pages.took-too-long',
  'pages.broke-the-reader',
] as const;

/** What is read page by page: a document that others made, or a volume or a redacted version that the station made of them. */
const ReadDocumentId = z.union([AttachmentId, DocumentId, RedactedVersionId]);

export const pagesContract = {
  /** The newest look at a document; absent while it has not been looked at. */
  'documents.inspection': command({
    input: z.strictObject({ attachmentId: AttachmentId }),
    output: z.strictObject({
      file: z.strictObject({ caseId: CaseId, fileName: z.string(), bytes: z.number(), sha256: Hash }),
      inspection: Inspection.optional(),
      inspectedAt: Instant.optional(),
      /** An older engine looked: it is worth looking again. */
      isOutdated: z.boolean(),
      /** What a machine read of it, newest first; of a page the newest counts. */
      readings: z.array(
        ReadingSummary.extend({
          pages: z.array(PageRange),
          engine: z.string(),
          by: z.string(),
          at: Instant,
        }),
      ),
      /** Who entered the password that opens it, and when; the password itself is never told. */
      password: z.strictObject({ by: z.string(), at: Instant }).optional(),
    }),
    errors: ['attachments.unknown', 'pages.not-a-document'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Looks again, with the engine and the password that the station has now. */
  'documents.inspect': command({
    input: z.strictObject({ attachmentId: AttachmentId }),
    output: JobStarted,
    errors: ['attachments.unknown', 'pages.not-a-document'],
    allow: [...exhibitStaff, 'prosecutor'],
    ledger: { appends: ['document.inspected'] },
  }),
  /** Tries a password; the right one is kept sealed, so that the pages can be read and carried. The original stays as it is. */
  'documents.open-with': command({
    input: z.strictObject({ attachmentId: AttachmentId, password: z.string().min(1).max(1024) }),
    output: z.strictObject({ inspection: Inspection }),
    errors: [...pageErrors, 'pages.no-password-needed'],
    allow: [...exhibitStaff, 'prosecutor'],
    ledger: { appends: ['document.password-kept', 'document.inspected'] },
  }),
  /**
   * Has the pages that have no words of their own read by a machine, as one job; those that were read already only where `again` is said.
   * What is read is a help for searching: it is marked wherever it is shown, and no evidence.
   */
  'documents.read-by-machine': command({
    input: z.strictObject({
      attachmentIds: z.array(AttachmentId).min(1).max(1000),
      /** In what the pages are written; each more makes it slower and less sure. */
      languages: z.array(z.enum(languages)).min(1).max(languages.length),
      again: z.boolean().default(false),
    }),
    output: JobStarted.extend({ pages: z.number().int().positive() }),
    errors: [...pageErrors, 'pages.nothing-to-read', 'pages.reader-missing'],
    allow: [...exhibitStaff, 'prosecutor'],
    ledger: { appends: ['document.read-by-machine', 'document.inspected'] },
  }),
  'documents.words': command({
    input: z.strictObject({ attachmentId: ReadDocumentId, page: z.number().int().positive().max(1_000_000) }),
    /** With a confidence where a machine read them: the page has no words of its own. */
    output: z.strictObject({ words: z.array(z.union([MachineWord, PageWord])) }),
    errors: [...pageErrors],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Pages that have the text, diacritics and scripts folded. */
  'documents.find': command({
    input: z.strictObject({ attachmentId: ReadDocumentId, text: z.string().trim().min(1).max(200) }),
    output: z.strictObject({
      pages: z.array(z.strictObject({ page: z.number(), count: z.number(), byMachine: z.boolean() })),
      isCut: z.boolean(),
    }),
    errors: [...pageErrors],
    allow: caseReaders,
    ledger: reads,
  }),
};
