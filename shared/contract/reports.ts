// The laboratory report: drafted by its author, approved by another person as exactly this text, issued once and never changed; an amendment is a
// new version that names the old one. And what a laboratory writes once for all reports: standard paragraphs and its letterhead.
import { z } from 'zod';
import { OwnWords } from '../domain/examination/words.ts';
import { blockPlaces, Letterhead, ReportContent } from '../domain/report/report-content.ts';
import { mendingPlaces, obstacles, reportPoints } from '../domain/report/report-points.ts';
import { reportEventKinds, reportStates } from '../domain/report/report-state.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import {
  AttachmentId,
  CaseId,
  DocumentId,
  ExhibitId,
  PersonId,
  ReportId,
  ReportTextId,
  RequestId,
  TaskId,
} from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { JobStarted, Line, Nothing, Paragraph, Signature } from './fields.ts';

const authors = ['examiner', 'supervisor'] as const;
const reviewers = ['reviewer', 'supervisor'] as const;
const reads = { appendsNothing: 'reads' };
const signing = ['vault.wrong-passphrase', 'vault.throttled', 'people.passphrase-not-own'] as const;
const ofAuthor = ['reports.unknown', 'reports.not-yours', 'reports.final'] as const;

export const ReportSummary = z.strictObject({
  id: ReportId,
  requestId: RequestId,
  requestNumber: z.string(),
  caseId: CaseId,
  caseTitle: z.string(),
  /** With its version: `ER-2025-0001-v2`. */
  number: z.string(),
  version: z.number(),
  title: z.string(),
  language: z.enum(languages),
  state: z.enum(reportStates),
  authorId: PersonId,
  author: z.string(),
  begunAt: Instant,
  issuedAt: Instant.optional(),
  documentId: DocumentId.optional(),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

export const ReportCheck = z.strictObject({
  points: z.array(
    z.strictObject({
      point: z.enum(reportPoints),
      state: z.enum(['fulfilled', 'missing', 'not-applicable']),
      place: z.enum(mendingPlaces),
      names: z.array(z.string()),
    }),
  ),
  obstacles: z.array(
    z.strictObject({
      kind: z.enum(obstacles),
      /** What it is about, by name. */
      name: z.string(),
      /** The address in the program where it is mended. */
      address: z.string(),
    }),
  ),
});
export type ReportCheck = z.infer<typeof ReportCheck>;

/** A standard paragraph in one language, in its newest version. */
export const ReportBlock = z.strictObject({
  code: z.string(),
  language: z.enum(languages),
  version: z.number(),
  place: z.enum(blockPlaces),
  title: z.string(),
  text: z.string(),
  /** Somebody of the laboratory read it and answers for it; what comes with the program was read by nobody. */
  isVerified: z.boolean(),
  recordedBy: z.string().optional(),
  recordedAt: Instant.optional(),
});
export type ReportBlock = z.infer<typeof ReportBlock>;

export const reportsContract = {
  'reports.begin': command({
    input: z.strictObject({ requestId: RequestId, language: z.enum(languages) }),
    output: z.strictObject({ id: ReportId, number: z.string() }),
    errors: ['requests.unknown', 'reports.request-withdrawn'],
    allow: authors,
    ledger: { appends: ['report.begun', 'report.written', 'file.entered'] },
  }),
  /** A new version of the text; the earlier ones stay. After an approval it is a draft again. */
  'reports.save': command({
    input: z.strictObject({
      id: ReportId,
      /** The text it was made from: another one is the newest when somebody else wrote in the meantime. */
      previous: ReportTextId,
      content: ReportContent,
    }),
    output: z.strictObject({ textId: ReportTextId }),
    errors: [...ofAuthor, 'reports.changed-meanwhile', 'reports.foreign'],
    allow: authors,
    ledger: { appends: ['report.written', 'file.entered'] },
  }),
  'reports.list': command({
    input: z.strictObject({ caseId: CaseId.optional(), requestId: RequestId.optional() }),
    output: z.strictObject({ reports: z.array(ReportSummary) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'reports.read': command({
    input: z.strictObject({ id: ReportId }),
    output: ReportSummary.extend({
      textId: ReportTextId,
      content: ReportContent,
      savedAt: Instant,
      savedBy: z.string(),
      texts: z.number(),
      reason: z.string(),
      amends: z.strictObject({ id: ReportId, number: z.string(), issuedAt: Instant.optional() }).optional(),
      amendedBy: z
        .strictObject({ id: ReportId, number: z.string(), isIssued: z.boolean(), reason: z.string() })
        .optional(),
      /** Of the same request. */
      others: z.array(ReportSummary),
      questions: z.array(z.string()),
      recordLanguage: z.enum(languages),
      exhibits: z.array(
        z.strictObject({
          id: ExhibitId,
          label: z.string(),
          description: z.string(),
          /** What was recorded at its receipt, offered as the condition. */
          suggestedCondition: z.string(),
        }),
      ),
      tasks: z.array(
        z.strictObject({
          id: TaskId,
          words: OwnWords,
          exhibit: z.string(),
          state: z.string(),
          laboratory: z.string().optional(),
        }),
      ),
      photographs: z.array(
        z.strictObject({
          id: AttachmentId,
          exhibitId: ExhibitId.optional(),
          mark: z.string(),
          caption: z.string(),
          hasScale: z.boolean(),
          hasThumbnail: z.boolean(),
          markCount: z.number(),
        }),
      ),
      events: z.array(
        z.strictObject({
          kind: z.enum(reportEventKinds),
          reason: z.string(),
          at: Instant,
          by: z.string(),
          signatureKey: z.string(),
          /** Of the text and the records that were signed, first sixteen digits. */
          seen: z.string(),
        }),
      ),
    }),
    errors: ['reports.unknown', 'reports.withheld'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** The points of the standard and what else keeps it from being issued; the stored photographs themselves are read when it is issued. */
  'reports.check': command({
    input: z.strictObject({ id: ReportId }),
    output: ReportCheck,
    errors: ['reports.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** The paper as it would be, with a watermark; it is not kept. */
  'reports.draft': command({
    input: z.strictObject({ id: ReportId }),
    output: JobStarted,
    errors: ['reports.unknown', 'reports.final', 'reports.withheld'],
    allow: caseReaders,
    ledger: { appendsNothing: 'a draft is shown and not kept' },
  }),
  'reports.submit': command({
    input: z.strictObject({ id: ReportId, textId: ReportTextId, signature: Signature }),
    output: Nothing,
    errors: [...ofAuthor, 'reports.changed-meanwhile', 'reports.submitted-already', ...signing],
    allow: authors,
    ledger: { appends: ['report.submitted', 'file.entered'] },
  }),
  /** Approves or returns exactly this text. */
  'reports.review': command({
    input: z.strictObject({
      id: ReportId,
      textId: ReportTextId,
      as: z.enum(['approved', 'returned']),
      reason: z.string().trim().max(2000),
      signature: Signature,
    }),
    output: Nothing,
    errors: [
      'reports.unknown',
      'reports.final',
      'reports.withheld',
      'reports.own-review',
      'reports.not-submitted',
      'reports.changed-meanwhile',
      'reports.needs-reason',
      'reports.points-missing',
      ...signing,
    ],
    allow: reviewers,
    ledger: { appends: ['report.approved', 'report.returned', 'file.entered'] },
  }),
  /** Draws the paper, keeps its bytes, signs that they are what was approved: all of it or nothing. */
  'reports.issue': command({
    input: z.strictObject({ id: ReportId, textId: ReportTextId, signature: Signature }),
    output: JobStarted,
    errors: [
      ...ofAuthor,
      'reports.changed-meanwhile',
      'reports.not-approved',
      'reports.records-changed',
      'reports.points-missing',
      'reports.tasks-open',
      'reports.conclusion-unverified',
      'reports.conclusion-disagreed',
      'reports.instrument-overdue',
      'reports.comparison-held',
      'reports.photograph-unsound',
      'handling.held-back',
      'redactions.original-held',
      'reports.author-retired',
      'reports.reviewer-retired',
      ...signing,
    ],
    allow: authors,
    ledger: { appends: ['document.issued', 'report.issued', 'file.entered'] },
  }),
  /** Begins the version that takes the place of an issued one, with its text; the old one and its paper stay. */
  'reports.amend': command({
    input: z.strictObject({ id: ReportId, reason: Line, signature: Signature }),
    output: z.strictObject({ id: ReportId, number: z.string() }),
    errors: ['reports.unknown', 'reports.not-issued', 'reports.amended-already', ...signing],
    allow: authors,
    ledger: { appends: ['report.begun', 'report.written', 'file.entered'] },
  }),
  /** A draft that will not be issued; it stays in the file of the case. */
  'reports.withdraw': command({
    input: z.strictObject({ id: ReportId, reason: Line, signature: Signature }),
    output: Nothing,
    errors: [...ofAuthor, ...signing],
    allow: authors,
    ledger: { appends: ['report.withdrawn', 'file.entered'] },
  }),
  /** Another examiner answers for a draft from here on: after its author retired, or when a supervisor says so. */
  'reports.take-over': command({
    input: z.strictObject({ id: ReportId, reason: Line, signature: Signature }),
    output: Nothing,
    errors: [
      'reports.unknown',
      'reports.final',
      'reports.withheld',
      'reports.yours-already',
      'reports.author-at-work',
      ...signing,
    ],
    allow: authors,
    ledger: { appends: ['report.taken-over', 'file.entered'] },
  }),
  'reports.blocks': command({
    input: z.strictObject({ language: z.enum(languages).optional() }),
    output: z.strictObject({ blocks: z.array(ReportBlock) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** A new version of a standard paragraph, or a new one. */
  'reports.write-block': command({
    input: z.strictObject({
      code: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
      language: z.enum(languages),
      place: z.enum(blockPlaces),
      title: Line,
      text: Paragraph.min(1),
      isVerified: z.boolean(),
    }),
    output: z.strictObject({ version: z.number() }),
    errors: [],
    allow: authors,
    ledger: { appends: ['report.block-written'] },
  }),
  'reports.letterhead': command({
    input: Nothing,
    output: z.strictObject({ letterhead: Letterhead }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'reports.change-letterhead': command({
    input: z.strictObject({ letterhead: Letterhead, reason: Line }),
    output: Nothing,
    errors: [],
    allow: ['supervisor'],
    ledger: { appends: ['settings.changed'] },
  }),
};
