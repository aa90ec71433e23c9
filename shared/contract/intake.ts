// Submissions: what arrives and what does not, seals as written and as read, refusals, and what is still to come.
import { z } from 'zod';
import { caseReaders, languages } from '../domain/roles.ts';
import { packageStates, refusalReasons, submissionEventTypes } from '../domain/submission.ts';
import { Instant } from '../language/instant.ts';
import { CaseId, SubmissionEventId, SubmissionId } from '../language/identity.ts';
import { command } from './define.ts';
import { JobStarted, Line, OptionalLine, Paragraph, Quantity, issuingPaper } from './fields.ts';
import { intakeStaff } from './staff.ts';

/** Why something is not taken: a code for the statistics, and the words of whoever refused it. */
export const Refusal = z.strictObject({ code: z.enum(refusalReasons), reason: Line });

/** Suspected explosives: where the package stands apart, and who was called. */
export const Block = z.strictObject({
  suspicion: Line,
  quarantinedAt: Line,
  calledWhom: Line,
  calledAt: Instant,
  reference: z.string().trim().max(200),
});

/** Seal as written on the paper against seal as read on the package; both are kept (issue of K6 in the sample). */
export const ReceivedPackage = z.strictObject({
  label: Line,
  sealAsWritten: z.string().trim().max(60),
  sealAsRead: z.string().trim().max(60),
  /** Of the seal; the package itself is described by `states`. */
  isIntact: z.boolean(),
  states: z.array(z.enum(packageStates)).max(packageStates.length).default([]),
  /** Not taken: it stays with the person who brought it. */
  refusal: Refusal.optional(),
  note: z.string().trim().max(1000),
});

/** As it comes in: a package may be blocked at once; that is recorded as an event of its own. */
const ArrivingPackage = ReceivedPackage.extend({ block: Block.optional() });

/** A question of the checklist, with the words that were shown (law 5). */
export const AskedQuestion = z.strictObject({ code: z.string().trim().min(1).max(60), shown: Line });

const SubmissionCore = {
  receivedAt: Instant,
  deliveringBody: Line,
  deliveringPerson: Line,
  /** Kind and number of what the person showed, such as a service card; empty where none was asked for. */
  identification: OptionalLine,
  legalBasis: Line,
  /** In the words of the request. */
  questions: z.array(Line).max(40),
  standardQuestions: z.array(AskedQuestion).max(40).optional(),
  packagesAnnounced: Quantity,
  note: Paragraph,
  /** Announced packages that did not come, as far as the papers name them. */
  outstanding: z.array(Line).max(500).optional(),
  /** The first submission, of which this one brings what was outstanding. */
  continues: SubmissionId.optional(),
  detentionUntil: Instant.optional(),
  /** Why a detention that had ended before the receipt is written down all the same. */
  detentionReason: OptionalLine,
};

const ArrivingCore = { ...SubmissionCore, packages: z.array(ArrivingPackage).max(500) };

/** What happened to a package of a submission after it was recorded, or what was added in words. */
export const SubmissionEvent = z.strictObject({
  id: SubmissionEventId,
  number: z.number(),
  packageNumber: z.number().optional(),
  type: z.enum(submissionEventTypes),
  occurredAt: Instant,
  recordedAt: Instant,
  content: z.record(z.string(), z.string()),
  actor: z.string(),
  signedBy: z.string().optional(),
});

export const Submission = z.strictObject({
  id: SubmissionId,
  caseId: CaseId,
  receiptNumber: z.string(),
  state: z.enum(['received', 'refused']),
  refusalReason: z.string().optional(),
  refusalCode: z.enum(refusalReasons).optional(),
  ...SubmissionCore,
  packages: z.array(ReceivedPackage),
  events: z.array(SubmissionEvent),
  /** Of a first submission: what is still to come after everything that was brought later. */
  stillOutstanding: z.strictObject({ count: z.number(), labels: z.array(z.string()) }),
  /** Receipt number of the submission that this one continues. */
  continuesNumber: z.string().optional(),
  /** Receipt numbers of those that continue this one. */
  continuedBy: z.array(z.string()),
  /** Recorded more than a day after it was received: allowed, and visible. */
  isLateEntry: z.boolean(),
  recordedAt: Instant,
  recordedBy: z.string(),
});

export const PackageNumber = z.number().int().min(1).max(500);

const reads = { appendsNothing: 'reads' };

const submissionErrors = [
  'cases.unknown',
  'intake.in-the-future',
  'intake.continuation-unknown',
  'intake.nothing-outstanding',
  'intake.before-the-first',
  'intake.package-twice',
  'intake.more-outstanding-than-announced',
  'intake.detention-before-receipt',
  'intake.all-refused',
] as const;
export const intakeContract = {
  'intake.record-submission': command({
    input: z.strictObject({ caseId: CaseId, ...ArrivingCore }),
    output: z.strictObject({ id: SubmissionId, receiptNumber: z.string() }),
    errors: submissionErrors,
    allow: intakeStaff,
    ledger: {
      appends: ['submission.received', 'seal.discrepancy', 'discrepancy.opened', 'package.blocked', 'case.revised'],
    },
  }),
  'intake.refuse-submission': command({
    input: z.strictObject({ caseId: CaseId, ...ArrivingCore, refusalCode: z.enum(refusalReasons), reason: Line }),
    output: z.strictObject({ id: SubmissionId, receiptNumber: z.string() }),
    errors: submissionErrors,
    allow: intakeStaff,
    ledger: { appends: ['submission.refused'] },
  }),
  'intake.submissions': command({
    input: z.strictObject({ caseId: CaseId.optional() }),
    output: z.strictObject({ submissions: z.array(Submission) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'intake.receipt': command({
    input: z.strictObject({ submissionId: SubmissionId, language: z.enum(languages) }),
    output: JobStarted,
    errors: ['intake.submission-unknown'],
    allow: intakeStaff,
    ledger: { appends: issuingPaper },
  }),
};
