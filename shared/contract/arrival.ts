// After a submission was recorded: packages that are blocked, cleared or refused, additions in words, and discrepancies both sides sign.
import { z } from 'zod';
import { discrepancyKinds, discrepancyStates, resolutions, sides } from '../domain/discrepancy.ts';
import { caseReaders, caseRoles, languages } from '../domain/roles.ts';
import { refusalReasons } from '../domain/submission.ts';
import { Instant } from '../language/instant.ts';
import { AttachmentId, CaseId, DiscrepancyId, SubmissionEventId, SubmissionId } from '../language/identity.ts';
import { command } from './define.ts';
import { JobStarted, Line, Nothing, Paragraph, SecondPerson, Signature, issuingPaper } from './fields.ts';
import { Block, PackageNumber } from './intake.ts';
import { intakeStaff } from './staff.ts';

const Words = Paragraph.min(1);

const DiscrepancyStep = z.strictObject({
  id: z.string(),
  number: z.number(),
  type: z.enum(['statement', 'resolved']),
  side: z.enum(sides).optional(),
  occurredAt: Instant,
  recordedAt: Instant,
  name: z.string(),
  function: z.string(),
  statement: z.string(),
  /** Has an account here and signed with their own key. */
  hasOwnKey: z.boolean(),
  attachmentId: AttachmentId.optional(),
  resolution: z.enum(resolutions).optional(),
  signedBy: z.string(),
  signatureKey: z.string(),
});

export const Discrepancy = z.strictObject({
  id: DiscrepancyId,
  caseId: CaseId,
  caseTitle: z.string(),
  submissionId: SubmissionId,
  receiptNumber: z.string(),
  number: z.string(),
  packageNumber: z.number(),
  package: z.string(),
  kind: z.enum(discrepancyKinds),
  asWritten: z.string(),
  asFound: z.string(),
  state: z.enum(discrepancyStates),
  openedAt: Instant,
  openedBy: z.string(),
  /** Whether the person who asks may settle it: they neither found it nor signed a statement. */
  mayBeResolvedByMe: z.boolean(),
  steps: z.array(DiscrepancyStep),
});

const reads = { appendsNothing: 'reads' };
const signing = ['vault.wrong-passphrase', 'vault.throttled', 'people.passphrase-not-own'] as const;

export const arrivalContract = {
  /** A suspicion that comes up after the package was received. What was already taken from it stays on record. */
  'intake.block-package': command({
    input: z.strictObject({
      submissionId: SubmissionId,
      packageNumber: PackageNumber,
      occurredAt: Instant,
      ...Block.shape,
      signature: Signature,
    }),
    output: z.strictObject({ id: SubmissionEventId }),
    errors: [
      'intake.submission-unknown',
      'intake.package-unknown',
      'intake.package-refused',
      'intake.already-blocked',
      'intake.in-the-future',
      ...signing,
    ],
    allow: intakeStaff,
    ledger: { appends: ['package.blocked'] },
  }),
  /** Nothing of a blocked package is recorded as an exhibit before this. */
  'intake.clear-package': command({
    input: z.strictObject({
      submissionId: SubmissionId,
      packageNumber: PackageNumber,
      occurredAt: Instant,
      clearedBy: Line,
      certificate: Line,
      result: Words,
      signature: Signature,
    }),
    output: z.strictObject({ id: SubmissionEventId }),
    errors: [
      'intake.submission-unknown',
      'intake.package-unknown',
      'intake.not-blocked',
      'intake.cleared-before-blocked',
      'intake.in-the-future',
      ...signing,
    ],
    allow: intakeStaff,
    ledger: { appends: ['package.cleared'] },
  }),
  /** Only while nothing was taken from it and no receipt says that it was received. */
  'intake.refuse-package': command({
    input: z.strictObject({
      submissionId: SubmissionId,
      packageNumber: PackageNumber,
      occurredAt: Instant,
      code: z.enum(refusalReasons),
      reason: Line,
      signature: Signature,
    }),
    output: z.strictObject({ id: SubmissionEventId }),
    errors: [
      'intake.submission-unknown',
      'intake.package-unknown',
      'intake.package-refused',
      'intake.already-taken-in',
      'intake.receipt-issued',
      'intake.in-the-future',
      ...signing,
    ],
    allow: intakeStaff,
    ledger: { appends: ['package.refused'] },
  }),
  /** Something to add to what was recorded; the recorded words stay as they are (law 1). */
  'intake.add-to-submission': command({
    input: z.strictObject({
      submissionId: SubmissionId,
      packageNumber: PackageNumber.optional(),
      occurredAt: Instant,
      words: Words,
    }),
    output: z.strictObject({ id: SubmissionEventId }),
    errors: ['intake.submission-unknown', 'intake.package-unknown', 'intake.in-the-future'],
    allow: intakeStaff,
    ledger: { appends: ['submission.added-to'] },
  }),
  'discrepancies.list': command({
    input: z.strictObject({ caseId: CaseId.optional(), onlyOpen: z.boolean() }),
    output: z.strictObject({ discrepancies: z.array(Discrepancy) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'discrepancies.read': command({
    input: z.strictObject({ id: DiscrepancyId }),
    output: Discrepancy,
    errors: ['discrepancies.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** A seal that differs opens its record by itself; condition, contents and count are opened by whoever sees it. */
  'discrepancies.open': command({
    input: z.strictObject({
      submissionId: SubmissionId,
      packageNumber: PackageNumber,
      kind: z.enum(discrepancyKinds),
      asWritten: Line,
      asFound: Line,
    }),
    output: z.strictObject({ id: DiscrepancyId, number: z.string() }),
    errors: ['intake.submission-unknown', 'intake.package-unknown', 'discrepancies.already-open'],
    allow: intakeStaff,
    ledger: { appends: ['discrepancy.opened'] },
  }),
  'discrepancies.state': command({
    input: z.strictObject({
      id: DiscrepancyId,
      occurredAt: Instant,
      statement: Words,
      by: z.discriminatedUnion('as', [
        /** The person signed in speaks for this station. */
        z.strictObject({ as: z.literal('ours'), function: Line, signature: Signature }),
        /** The delivering side speaks by a paper it signed; our person signs that this is that paper. */
        z.strictObject({
          as: z.literal('theirs-on-paper'),
          name: Line,
          function: Line,
          attachmentId: AttachmentId,
          signature: Signature,
        }),
        /** The delivering person has an account here and signs with their own key. */
        z.strictObject({ as: z.literal('theirs-by-key'), function: Line, person: SecondPerson }),
      ]),
    }),
    output: Nothing,
    errors: [
      'discrepancies.unknown',
      'discrepancies.resolved',
      'discrepancies.both-sides-one-person',
      'discrepancies.before-opening',
      'intake.in-the-future',
      'attachments.unknown',
      'attachments.of-another-case',
      ...signing,
    ],
    allow: intakeStaff,
    ledger: { appends: ['discrepancy.stated'] },
  }),
  /** By a second person, who proves who they are here, also at somebody else's open station. */
  'discrepancies.resolve': command({
    input: z.strictObject({
      id: DiscrepancyId,
      occurredAt: Instant,
      resolution: z.enum(resolutions),
      statement: Words,
      resolver: SecondPerson,
    }),
    output: Nothing,
    errors: [
      'discrepancies.unknown',
      'discrepancies.resolved',
      'discrepancies.still-open',
      'discrepancies.own',
      'discrepancies.resolver-may-not',
      'discrepancies.before-opening',
      'intake.in-the-future',
      ...signing,
    ],
    allow: intakeStaff,
    ledger: { appends: ['discrepancy.resolved'] },
  }),
  'discrepancies.document': command({
    input: z.strictObject({ id: DiscrepancyId, language: z.enum(languages) }),
    output: JobStarted,
    errors: ['discrepancies.unknown'],
    allow: caseRoles,
    ledger: { appends: issuingPaper },
  }),
};
