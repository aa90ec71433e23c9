// The register of releases: the provider asked for permission, what they answered, and the second person who lets it count.
import { z } from 'zod';
import { Day } from '../domain/day-or-instant.ts';
import { HandlingCode } from '../domain/disclosure/handling.ts';
import { Receiver, releaseStates } from '../domain/intelligence/release.ts';
import { intelligenceReaders, intelligenceWriters } from '../domain/intelligence/report.ts';
import { languages } from '../domain/roles.ts';
import { AttachmentId, IntelReleaseId, IntelReportId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { issuingPaper, JobStarted, Line, Nothing, Signature } from './fields.ts';

const signing = ['vault.wrong-passphrase', 'vault.throttled', 'people.passphrase-not-own'] as const;
const Reason = z.string().trim().min(1).max(1000);

export const ShownRelease = z.strictObject({
  id: IntelReleaseId,
  report: z.strictObject({ id: IntelReportId, number: z.string(), handling: HandlingCode }),
  receiver: Receiver,
  provider: z.string(),
  purpose: z.string(),
  askedOn: Day,
  state: z.enum(releaseStates),
  /** Whether it lets the report through now: approved under the code that it still bears. */
  isInForce: z.boolean(),
  answeredOn: Day.optional(),
  scope: z.string(),
  document: z.string(),
  events: z.array(
    z.strictObject({
      kind: z.enum(['asked', 'permitted', 'refused', 'approved', 'ended']),
      reason: z.string(),
      recordedAt: Instant,
      by: z.string(),
    }),
  ),
  /** May the person asking approve it: not who recorded the permission. */
  mayApprove: z.boolean(),
});
export type ShownRelease = z.infer<typeof ShownRelease>;

export const intelligenceReleasesContract = {
  /** As a paper for the court: without the source, and without what it was made of. */
  'intelligence.paper': command({
    input: z.strictObject({ id: IntelReportId, language: z.enum(languages) }),
    output: JobStarted,
    errors: [
      'intelligence.unknown',
      'intelligence.withdrawn',
      'intelligence.no-case',
      // Said by the job too.
      'intelligence.held-back',
    ],
    allow: intelligenceWriters,
    ledger: { appends: [...issuingPaper, 'intelligence-report.printed'] },
  }),
  'intelligence.releases': command({
    input: z.strictObject({ reportId: IntelReportId.optional() }),
    output: z.strictObject({ releases: z.array(ShownRelease) }),
    errors: [],
    allow: intelligenceReaders,
    ledger: { appendsNothing: 'reads' },
  }),
  'intelligence.ask-release': command({
    input: z.strictObject({
      reportId: IntelReportId,
      receiver: Receiver,
      provider: Line,
      purpose: Line,
      askedOn: Day,
    }),
    output: z.strictObject({ id: IntelReleaseId }),
    errors: [
      'intelligence.unknown',
      'intelligence.withdrawn',
      'intelligence.not-held',
      'intelligence.received-ahead',
      'intelligence.asked-already',
    ],
    allow: intelligenceWriters,
    ledger: { appends: ['intelligence-release.asked'] },
  }),
  'intelligence.answer-release': command({
    input: z.strictObject({
      id: IntelReleaseId,
      isPermitted: z.boolean(),
      answeredOn: Day,
      /** What exactly is permitted, in the provider's words. */
      scope: z.string().trim().max(2000),
      /** Number and day of the letter. */
      document: Line,
      /** The letter as a file of the case. */
      attachmentId: AttachmentId.optional(),
      signature: Signature,
    }),
    output: Nothing,
    errors: [
      'intelligence.release-unknown',
      'intelligence.release-not-now',
      'intelligence.answer-before-asked',
      'intelligence.received-ahead',
      'intelligence.scope-missing',
      'attachments.unknown',
      'attachments.of-another-case',
      ...signing,
    ],
    allow: intelligenceWriters,
    ledger: { appends: ['intelligence-release.permitted', 'intelligence-release.refused'] },
  }),
  'intelligence.approve-release': command({
    input: z.strictObject({ id: IntelReleaseId, reason: Reason, signature: Signature }),
    output: Nothing,
    errors: ['intelligence.release-unknown', 'intelligence.release-not-now', 'intelligence.approves-own', ...signing],
    allow: intelligenceWriters,
    ledger: { appends: ['intelligence-release.approved'] },
  }),
  'intelligence.end-release': command({
    input: z.strictObject({ id: IntelReleaseId, reason: Reason, signature: Signature }),
    output: Nothing,
    errors: ['intelligence.release-unknown', 'intelligence.release-not-now', ...signing],
    allow: intelligenceWriters,
    ledger: { appends: ['intelligence-release.ended'] },
  }),
};
