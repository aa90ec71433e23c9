// What goes along with all work: jobs, drafts, the desk, the search box, the ledger.
import { z } from 'zod';
import { OwnWords } from '../domain/examination/words.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { Instant } from '../language/instant.ts';
import { DraftId, JobId } from '../language/identity.ts';
import { command } from './define.ts';
import { HeadSummary, JobStarted, Nothing, issuingPaper } from './fields.ts';

export const jobStates = ['running', 'done', 'failed', 'cancelled', 'interrupted'] as const;
export const jobKinds = [
  'case-file',
  'labels',
  'receipt',
  'custody-record',
  'custody-movements',
  'disposal-certificate',
  'custody-gaps',
  'recovery-sheet',
  'ledger-report',
  'ledger-verify',
  'take-in',
  'attachment-verify',
  'seal-package',
  'package-receipt',
  'verify-package',
  'examine-package',
  'backup',
  'restore',
  'rescue',
  'sample',
  'save-copy',
  'place-contents',
  'photo-sheet',
  'inspect',
  'read-by-machine',
  'inventory-result',
  'export-list',
  'discrepancy-record',
  'examination-report',
  'threshold-computation',
  'charge-sheet',
  'examination-report-draft',
  'file-cover',
  'document-index',
  'media-manifest',
  'court-file-take-in',
  'court-file-check',
  'court-bundle',
  'disclosure-schedule',
  'exclusion-list',
  'disclosure-log',
  'trace-request',
  'intelligence-report',
  'intelligence-product',
  'intelligence-product-draft',
  'link-chart',
  'firearm-life',
  'event-map',
  'timeline',
  'redacted-version',
  'redaction-log',
  'statistical-report',
  'register-import',
  'register-compare',
  'register-check',
  'seal-transfer',
  'join-transfer',
  'take-in-package',
] as const;

/** Long work: it has an id, progress, an end, and it survives the window that started it. */
export const Job = z.strictObject({
  id: JobId,
  kind: z.enum(jobKinds),
  label: z.string(),
  state: z.enum(jobStates),
  startedAt: Instant,
  finishedAt: Instant.optional(),
  startedBy: z.string(),
  done: z.number(),
  total: z.number(),
  unit: z.enum(['bytes', 'pages', 'files', 'entries', 'steps']),
  secondsLeft: z.number().optional(),
  canCancel: z.boolean(),
  error: z
    .strictObject({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])).optional() })
    .optional(),
  /** Where the result is: a document, an attachment, a package, a report. */
  result: z
    .strictObject({
      documentId: z.string().optional(),
      /** A paper that is not kept: fetch it as media of kind `transient` before the vault locks. */
      transientId: z.string().optional(),
      attachmentId: z.string().optional(),
      packageId: z.string().optional(),
      /** An exported list: fetch it as media of kind `export`. */
      exportId: z.string().optional(),
      location: z.string().optional(),
      report: z.unknown().optional(),
      /** It was done, and not quite as asked: a key under `errors`. */
      warning: z.string().optional(),
    })
    .optional(),
});
export type Job = z.infer<typeof Job>;

const LedgerLine = z.strictObject({
  seq: z.number(),
  recordedAt: Instant,
  occurredAt: z.string().optional(),
  actor: z.string(),
  action: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string(), label: z.string() }),
});

const DeskLine = z.strictObject({
  kind: z.enum([
    'offer-to-accept',
    'offer-waiting',
    'offer-rejected',
    'detention-ends',
    'draft',
    'seal-discrepancy',
    'no-photograph',
    'recovery-not-confirmed',
    'no-backup',
    'header-unexplained',
    'disposal-to-authorise',
    'verification-asked',
    'disagreement-asked',
    'verification-overdue',
    'retention-due',
    'job-failed',
    'offer-overdue',
    'dispatch-unanswered',
    'divergence-open',
    'receipt-to-sign',
    'loan-overdue',
    'loan-without-due',
    'shots-missing',
    'serials-awaiting',
    'serials-differ',
    'inventory-open',
    'inventory-due',
    'inventory-inquiry',
    'custodian-changed',
    'audit-suggested',
    'discrepancy-unstated',
    'discrepancy-open',
    'discrepancy-elsewhere',
    'package-blocked',
    'packages-outstanding',
    'passphrase-to-change',
    'report-draft',
    'report-returned',
    'report-to-review',
    'report-to-issue',
    'task-given',
    'task-in-work',
    'tasks-more',
    'request-unplanned',
    'request-detention',
    'request-overdue',
    'judge-within-48-hours',
    'clock-over',
    'indictment-due',
    'trace-overdue',
    'trace-acknowledgement-overdue',
    'trace-information-due',
    'trace-unsent',
    'incoming-trace-due',
    'intelligence-review-due',
    'product-review-due',
    'product-outdated',
    'intelligence-release-to-approve',
  ]),
  label: z.string(),
  detail: z.string(),
  at: z.string().optional(),
  /** What is to be done, as the laboratory calls it in its languages. */
  words: OwnWords.optional(),
  /** The address in the program that leads to the act that clears the line. */
  address: z.string(),
});

const reads = { appendsNothing: 'reads' };

export const workContract = {
  'jobs.list': command({
    input: Nothing,
    output: z.strictObject({ jobs: z.array(Job) }),
    errors: [],
    allow: 'before-unlock',
    ledger: reads,
  }),
  'jobs.cancel': command({
    input: z.strictObject({ id: JobId }),
    output: Nothing,
    errors: ['jobs.unknown', 'jobs.ended'],
    allow: 'anyone',
    ledger: { appendsNothing: 'the job itself says in the ledger what it did' },
  }),
  'drafts.save': command({
    input: z.strictObject({
      id: DraftId.optional(),
      kind: z.enum([
        'exhibit',
        'submission',
        'case',
        'custody',
        'marks',
        'request',
        'comparison',
        'worksheet',
        'conclusion',
        'report',
        'court-document',
        'disclosure',
        'prosecution',
        'tracing',
        'product',
        'definition',
      ]),
      label: z.string().max(200),
      address: z.string().max(300),
      content: z.string().max(400_000),
      /** The version that was last seen; another one is there when a second window wrote in the meantime. */
      version: z.number().int().min(1).optional(),
      /** A name of the window, made anew by each. */
      window: z.string().max(60).optional(),
    }),
    output: z.strictObject({ id: DraftId, savedAt: Instant, version: z.number() }),
    errors: ['drafts.of-another', 'drafts.changed-elsewhere'],
    allow: 'anyone',
    ledger: { appendsNothing: 'a draft is not evidence' },
  }),
  'drafts.list': command({
    input: Nothing,
    output: z.strictObject({
      drafts: z.array(
        z.strictObject({
          id: DraftId,
          kind: z.string(),
          label: z.string(),
          address: z.string(),
          savedAt: Instant,
          version: z.number(),
          window: z.string(),
        }),
      ),
    }),
    errors: [],
    allow: 'anyone',
    ledger: reads,
  }),
  'drafts.read': command({
    input: z.strictObject({ id: DraftId }),
    output: z.strictObject({
      id: DraftId,
      kind: z.string(),
      label: z.string(),
      content: z.string(),
      savedAt: Instant,
      version: z.number(),
      window: z.string(),
    }),
    errors: ['drafts.unknown'],
    allow: 'anyone',
    ledger: reads,
  }),
  'drafts.discard': command({
    input: z.strictObject({ id: DraftId }),
    output: Nothing,
    errors: ['drafts.unknown'],
    allow: 'anyone',
    ledger: { appendsNothing: 'a draft is not evidence' },
  }),
  'desk.read': command({
    input: Nothing,
    output: z.strictObject({ lines: z.array(DeskLine), counts: z.record(z.string(), z.number()) }),
    errors: [],
    allow: 'anyone',
    ledger: reads,
  }),
  'search.find': command({
    input: z.strictObject({ text: z.string().max(200) }),
    output: z.strictObject({
      hits: z.array(
        z.strictObject({
          kind: z.enum(['case', 'exhibit', 'submission', 'serial', 'foreign', 'register']),
          label: z.string(),
          detail: z.string(),
          address: z.string(),
        }),
      ),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'ledger.state': command({
    input: Nothing,
    output: z.strictObject({
      size: z.number(),
      root: z.string(),
      newestHead: HeadSummary.optional(),
      keyFingerprint: z.string(),
      lastVerified: z.strictObject({ at: Instant, size: z.number(), findings: z.number() }).optional(),
    }),
    errors: [],
    allow: 'anyone',
    ledger: reads,
  }),
  'ledger.page': command({
    input: z.strictObject({
      before: z.number().int().min(0).optional(),
      count: z.number().int().min(1).max(200),
      subjectId: z.string().max(60).optional(),
      action: z.string().max(60).optional(),
    }),
    output: z.strictObject({ entries: z.array(LedgerLine), total: z.number() }),
    errors: [],
    /** Labels of cases and exhibits are case content; the administrator sees the state, not the lines. */
    allow: caseReaders,
    ledger: reads,
  }),
  'ledger.verify': command({
    input: Nothing,
    output: JobStarted,
    errors: [],
    allow: 'anyone',
    ledger: { appends: ['ledger.verified'] },
  }),
  'ledger.report': command({
    input: z.strictObject({ language: z.enum(languages) }),
    output: JobStarted,
    errors: [],
    allow: 'anyone',
    ledger: { appends: ['ledger.verified', ...issuingPaper] },
  }),
};

export type DeskLine = z.infer<typeof DeskLine>;
