// The file behind a report, for disclosure; and what the laboratory looks at month by month: disagreements, corrections, exceptions, known samples.
import { z } from 'zod';
import { qualityOutcomes } from '../domain/examination/quality.ts';
import { requestKinds } from '../domain/examination/request.ts';
import { OwnWords } from '../domain/examination/words.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { CaseId, ConclusionId, RequestId, TaskId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { JobStarted, Nothing, Paragraph, Signature } from './fields.ts';

const reads = { appendsNothing: 'reads' };
const signing = ['vault.wrong-passphrase', 'vault.throttled', 'people.passphrase-not-own'] as const;
const quality = ['examiner', 'reviewer', 'supervisor', 'inspector'] as const;

export const FileEntry = z.strictObject({
  number: z.number(),
  requestId: RequestId.optional(),
  request: z.string(),
  /** The word the ledger uses for it. */
  kind: z.string(),
  id: z.string(),
  label: z.string(),
  at: Instant,
  by: z.string(),
});
export type FileEntry = z.infer<typeof FileEntry>;

/** `2025-03`. */
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Something that happened, by its name, with what was said about it. */
const Happened = z.strictObject({ label: z.string(), at: Instant, by: z.string(), reason: z.string() });

const KnownSample = z.strictObject({
  requestId: RequestId,
  number: z.string(),
  kind: z.enum(requestKinds).exclude(['casework']),
  authority: z.string(),
  receivedAt: Instant,
  isExpectationRecorded: z.boolean(),
  /** Only once everything asked was concluded and verified, and for nobody before. */
  expected: z.string().optional(),
  /** Every task is over and no verification is open. */
  isConcluded: z.boolean(),
  outcome: z.enum(qualityOutcomes).optional(),
  note: z.string(),
  assessedBy: z.string().optional(),
  assessedAt: Instant.optional(),
});

export const qualityContract = {
  /** Everything that led to the reports of a case, with numbers that never change. */
  'file.list': command({
    input: z.strictObject({ caseId: CaseId, requestId: RequestId.optional() }),
    output: z.strictObject({ caseTitle: z.string(), entries: z.array(FileEntry) }),
    errors: ['cases.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** The list as a paper, for disclosure. */
  'file.document': command({
    input: z.strictObject({ caseId: CaseId, requestId: RequestId.optional(), language: z.enum(languages) }),
    output: JobStarted,
    errors: ['cases.unknown', 'file.empty'],
    allow: ['examiner', 'reviewer', 'supervisor', 'prosecutor'],
    ledger: { appends: ['document.issued'] },
  }),
  'quality.month': command({
    input: z.strictObject({ month: Month }),
    output: z.strictObject({
      month: Month,
      requestsReceived: z.number(),
      requestsAnswered: z.number(),
      /** Median days from receipt to answer of the casework answered in this month; absent where none was. */
      turnaroundDays: z.number().optional(),
      conclusions: z.number(),
      verifiedBlind: z.number(),
      verifiedOpen: z.number(),
      verificationsOpen: z.number(),
      disagreements: z.array(
        z.strictObject({
          conclusionId: ConclusionId,
          taskId: TaskId,
          label: z.string(),
          /** Absent as long as they are kept from who reads. */
          first: OwnWords.optional(),
          second: OwnWords.optional(),
          settled: OwnWords.optional(),
          at: Instant,
        }),
      ),
      /** Corrections of conclusions; the reason is kept back as long as the new conclusion is. */
      corrections: z.array(Happened),
      exceptions: z.array(Happened),
      reportsIssued: z.number(),
      amendments: z.array(Happened),
      overdueInstruments: z.array(Happened),
      /** Turn-around and disagreements of the twelve months up to this one. */
      course: z.array(
        z.strictObject({
          month: Month,
          conclusions: z.number(),
          disagreements: z.number(),
          corrections: z.number(),
          turnaroundDays: z.number().optional(),
        }),
      ),
    }),
    errors: [],
    allow: quality,
    ledger: reads,
  }),
  /** Proficiency tests and control samples, newest first. */
  'quality.samples': command({
    input: Nothing,
    output: z.strictObject({ samples: z.array(KnownSample) }),
    errors: [],
    allow: quality,
    ledger: reads,
  }),
  /** What is expected of a known sample, laid down before anybody concluded on it. */
  'quality.expect': command({
    input: z.strictObject({ requestId: RequestId, expected: Paragraph.min(1), signature: Signature }),
    output: Nothing,
    errors: [
      'requests.unknown',
      'quality.not-a-known-sample',
      'quality.expected-already',
      'quality.concluded-already',
      'quality.works-on-it',
      ...signing,
    ],
    allow: ['supervisor'],
    ledger: { appends: ['quality.expected', 'file.entered'] },
  }),
  /** How it came out, once everything is concluded. */
  'quality.assess': command({
    input: z.strictObject({
      requestId: RequestId,
      outcome: z.enum(qualityOutcomes),
      note: Paragraph.min(1),
      signature: Signature,
    }),
    output: Nothing,
    errors: [
      'requests.unknown',
      'quality.not-expected-yet',
      'quality.not-concluded-yet',
      'quality.assessed-already',
      ...signing,
    ],
    allow: ['supervisor'],
    ledger: { appends: ['quality.assessed', 'file.entered'] },
  }),
};
