// What somebody notes while reading a bundle: theirs alone, no record, in no paper and no package.
import { z } from 'zod';
import { CaseId, CourtDocumentId, ReaderNoteId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Nothing } from './fields.ts';

const readers = ['prosecutor', 'supervisor'] as const;
const isNoRecord = { appendsNothing: 'a note is its author’s alone and no record' };

export const readerNotesContract = {
  /** Those of the person at the screen. */
  'reader-notes.list': command({
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({
      notes: z.array(
        z.strictObject({
          id: ReaderNoteId,
          documentId: CourtDocumentId,
          /** Of the document, from 1: a new bundle does not move it. */
          page: z.number(),
          text: z.string(),
          writtenAt: Instant,
        }),
      ),
    }),
    errors: ['cases.unknown'],
    allow: readers,
    ledger: isNoRecord,
  }),
  'reader-notes.write': command({
    input: z.strictObject({
      documentId: CourtDocumentId,
      page: z.number().int().positive().max(1_000_000),
      text: z.string().trim().min(1).max(4000),
    }),
    output: z.strictObject({ id: ReaderNoteId }),
    errors: ['court-file.unknown'],
    allow: readers,
    ledger: isNoRecord,
  }),
  'reader-notes.remove': command({
    input: z.strictObject({ id: ReaderNoteId }),
    output: Nothing,
    errors: ['reader-notes.unknown'],
    allow: readers,
    ledger: isNoRecord,
  }),
};
