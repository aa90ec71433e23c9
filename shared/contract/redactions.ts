// Redactions of documents of the court file: places marked and searched, a version made and proved, checked by a second person, lifted by two.
import { z } from 'zod';
import { Inspection } from '../domain/foreign-pages.ts';
import { Mark, NewMark, Region } from '../domain/redaction/mark.ts';
import { RedactionProof } from '../domain/redaction/proof.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { Instant } from '../language/instant.ts';
import {
  AttachmentId,
  CaseId,
  CourtDocumentId,
  DocumentId,
  RedactedVersionId,
  RedactionId,
  RedactionMarkId,
} from '../language/identity.ts';
import { documentTypes } from '../reference/document-types/index.ts';
import { command } from './define.ts';
import { Hash, issuingPaper, JobStarted, Nothing, SecondPerson, Signature } from './fields.ts';

const Reason = z.string().trim().min(1).max(1000);
const makers = ['prosecutor', 'supervisor'] as const;
const readsOnly = { appendsNothing: 'reads' };

/** What goes with a redacted version in place of what is said about the original. */
const VersionWords = z.strictObject({
  title: z.string().trim().min(1).max(300),
  author: z.string().trim().max(200),
  note: z.string().trim().max(1000),
});

export const redactionStates = ['none', 'marked', 'under-check', 'in-force', 'marked-again', 'lifted'] as const;

const Version = z.strictObject({
  id: RedactedVersionId,
  number: z.number(),
  ...VersionWords.shape,
  sha256: Hash,
  bytes: z.number(),
  pages: z.number(),
  marks: z.number(),
  /** Places where a marked text still stands for all to read, as whoever handed it in knew. */
  leftOpen: z.number(),
  proof: RedactionProof,
  madeAt: Instant,
  madeBy: z.string(),
});

const Happened = z.strictObject({
  kind: z.enum(['marked', 'unmarked', 'submitted', 'returned', 'approved', 'lifted']),
  at: Instant,
  by: z.string(),
  second: z.string().optional(),
  /** Marks placed or taken back. */
  marks: z.number().optional(),
  version: z.number().optional(),
  reason: z.string(),
});

const FoundPlace = z.strictObject({ ...Region.shape, words: z.string(), isMarked: z.boolean() });

const readErrors = ['pages.password-needed', 'pages.wrong-password', 'pages.unreadable', 'pages.too-large'] as const;
const signing = ['vault.wrong-passphrase', 'vault.throttled', 'people.passphrase-not-own'] as const;

export const redactionsContract = {
  /** Every document of the file that has or had a redaction. */
  'redactions.list': command({
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({
      redactions: z.array(
        z.strictObject({
          id: RedactionId,
          documentId: CourtDocumentId,
          number: z.number(),
          title: z.string(),
          state: z.enum(redactionStates),
          marks: z.number(),
          changedAt: Instant,
          changedBy: z.string(),
        }),
      ),
    }),
    errors: ['cases.unknown'],
    allow: caseReaders,
    ledger: readsOnly,
  }),
  'redactions.read': command({
    input: z.strictObject({ documentId: CourtDocumentId }),
    output: z.strictObject({
      id: RedactionId.optional(),
      caseId: CaseId,
      caseTitle: z.string(),
      /** Of the redaction: whoever hands it in names it. */
      step: z.number(),
      state: z.enum(redactionStates),
      document: z.strictObject({
        number: z.number(),
        type: z.enum(documentTypes),
        ...VersionWords.shape,
        /** Its pages are asked for by this. */
        sourceId: z.union([AttachmentId, DocumentId]),
        isStanding: z.boolean(),
      }),
      marks: z.array(z.strictObject({ ...Mark.shape, by: z.string(), at: Instant })),
      /** Texts that were searched for and marked. */
      texts: z.array(z.string()),
      pending: Version.optional(),
      inForce: z
        .strictObject({ ...Version.shape, issuedId: DocumentId, approvedBy: z.string(), approvedAt: Instant })
        .optional(),
      /** Why the person at the screen cannot check what is pending. */
      cannotCheck: z.enum(['own-work', 'role']).optional(),
      history: z.array(Happened),
    }),
    errors: ['court-file.unknown', 'redactions.no-pages'],
    allow: caseReaders,
    ledger: readsOnly,
  }),
  /** How the pages are: of the original, or of a version that was made. */
  'redactions.pages': command({
    input: z.strictObject({ documentId: CourtDocumentId, versionId: RedactedVersionId.optional() }),
    output: z.strictObject({ inspection: Inspection }),
    errors: ['court-file.unknown', 'redactions.no-pages', 'redactions.version-unknown', 'attachments.unknown'],
    allow: caseReaders,
    ledger: readsOnly,
  }),
  /** Where a text stands in the documents of the file, whatever its script and spelling. */
  'redactions.find': command({
    input: z.strictObject({
      caseId: CaseId,
      text: z.string().trim().min(2).max(200),
      /** Only there. */
      documentId: CourtDocumentId.optional(),
    }),
    output: z.strictObject({
      documents: z.array(
        z.strictObject({
          documentId: CourtDocumentId,
          number: z.number(),
          title: z.string(),
          places: z.array(FoundPlace),
          isCut: z.boolean(),
          /** The text also stands in what is said about the document. */
          isInTitle: z.boolean(),
        }),
      ),
      /** Pages without a word: what a picture shows was not searched. */
      silent: z.number(),
      /** Pages whose words a machine read: one that it misread is not found. */
      byMachine: z.number(),
      /** Files that have pages without a word, to be read by a machine. */
      scans: z.array(AttachmentId),
      /** Documents that could not be searched. */
      notSearched: z.array(z.number()),
    }),
    errors: ['cases.unknown', 'court-file.unknown'],
    allow: caseReaders,
    ledger: readsOnly,
  }),
  'redactions.mark': command({
    input: z.strictObject({ documentId: CourtDocumentId, marks: z.array(NewMark).min(1).max(500) }),
    output: z.strictObject({ redactionId: RedactionId, ids: z.array(RedactionMarkId) }),
    errors: [
      'court-file.unknown',
      'court-file.withdrawn',
      'redactions.no-pages',
      'redactions.no-such-page',
      'redactions.under-check',
      'redactions.too-many',
    ],
    allow: makers,
    ledger: { appends: ['redaction.begun', 'redaction.marked'] },
  }),
  'redactions.unmark': command({
    input: z.strictObject({ redactionId: RedactionId, ids: z.array(RedactionMarkId).min(1).max(500) }),
    output: Nothing,
    errors: ['redactions.unknown', 'redactions.mark-unknown', 'redactions.under-check'],
    allow: makers,
    ledger: { appends: ['redaction.unmarked'] },
  }),
  /** What is still open before a version is made: nothing is recorded. */
  'redactions.look': command({
    input: z.strictObject({ redactionId: RedactionId }),
    output: z.strictObject({
      /** Places where a marked text stands outside of every mark. */
      leftOpen: z.array(z.strictObject({ ...Region.shape, words: z.string(), text: z.string() })),
      /** How many, also beyond those listed. */
      count: z.number(),
      silent: z.number(),
      byMachine: z.number(),
    }),
    errors: ['redactions.unknown', ...readErrors],
    allow: makers,
    ledger: readsOnly,
  }),
  /** Makes the version and proves it; a second person then checks exactly these bytes. */
  'redactions.submit': command({
    input: z.strictObject({
      redactionId: RedactionId,
      seen: z.number().int().min(0),
      ...VersionWords.shape,
      /** As `redactions.look` counted them. */
      leftOpen: z.number().int().min(0),
      signature: Signature,
    }),
    output: JobStarted,
    errors: [
      'redactions.unknown',
      'redactions.nothing-marked',
      'redactions.under-check',
      'redactions.changed-meanwhile',
      'redactions.left-differs',
      'redactions.tells',
      'redactions.source-differs',
      'redactions.not-proved',
      'court-file.withdrawn',
      ...readErrors,
      ...signing,
    ],
    allow: makers,
    ledger: { appends: ['redaction.version-made', 'redaction.submitted'] },
  }),
  'redactions.return': command({
    input: z.strictObject({ versionId: RedactedVersionId, reason: Reason, signature: Signature }),
    output: Nothing,
    errors: ['redactions.version-unknown', 'redactions.not-pending', ...signing],
    allow: makers,
    ledger: { appends: ['redaction.returned'] },
  }),
  /** The version is proved once more and takes the original's place in everything that leaves. */
  'redactions.approve': command({
    input: z.strictObject({ versionId: RedactedVersionId, sha256: Hash, signature: Signature }),
    output: JobStarted,
    errors: [
      'redactions.version-unknown',
      'redactions.not-pending',
      'redactions.own-work',
      'redactions.other-bytes',
      'redactions.not-proved',
      'court-file.withdrawn',
      ...signing,
    ],
    allow: makers,
    ledger: { appends: ['document.issued', 'redaction.approved'] },
  }),
  'redactions.lift': command({
    input: z.strictObject({ redactionId: RedactionId, reason: Reason, signature: Signature, second: SecondPerson }),
    output: Nothing,
    errors: [
      'redactions.unknown',
      'redactions.not-in-force',
      'disclosure.second-is-first',
      'disclosure.second-not-entitled',
      'disclosure.second-not-proven',
      ...signing,
    ],
    allow: makers,
    ledger: { appends: ['redaction.lifted'] },
  }),
  /** The log of what was redacted and why: a paper that can be disclosed. */
  'redactions.paper': command({
    input: z.strictObject({ caseId: CaseId, language: z.enum(languages) }),
    output: JobStarted,
    errors: ['cases.unknown', 'redactions.none'],
    allow: makers,
    ledger: { appends: issuingPaper },
  }),
};
