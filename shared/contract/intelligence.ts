// Intelligence reports: entered as given, corrected, reviewed, withdrawn, and the words in them that are tagged. A reader is told nothing of what is held
// back from them, not even that it is there.
import { z } from 'zod';
import { Day, DayOrInstant } from '../domain/day-or-instant.ts';
import { HandlingCode } from '../domain/disclosure/handling.ts';
import { NodeRef } from '../domain/intelligence/entity.ts';
import { Grading } from '../domain/intelligence/grading.ts';
import { Receiver } from '../domain/intelligence/release.ts';
import { intelligenceReaders, intelligenceWriters } from '../domain/intelligence/report.ts';
import { CaseId, IntelMentionId, IntelReportId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line, Nothing, SecondPerson, Signature } from './fields.ts';

const reads = { appendsNothing: 'reads' };
const signing = ['vault.wrong-passphrase', 'vault.throttled', 'people.passphrase-not-own'] as const;
export const byTwo = [
  'intelligence.second-not-proven',
  'intelligence.second-is-first',
  'intelligence.second-not-entitled',
] as const;
const Reason = z.string().trim().min(1).max(1000);

/** What is entered of a report; also of a correction. */
export const ReportText = z.strictObject({
  caseId: CaseId.optional(),
  text: z.string().trim().min(1).max(100_000),
  /** The body or officer it came from; the source itself is described apart. */
  receivedFrom: Line,
  reference: z.string().trim().max(200),
  receivedAt: DayOrInstant,
  grading: Grading,
  handling: HandlingCode,
  conditions: z.string().trim().max(2000),
  /** '' where it bears none. */
  classification: z.string().max(60),
  reviewOn: Day,
});
export type ReportText = z.infer<typeof ReportText>;

export const ShownGrading = z.strictObject({
  scheme: Grading.shape.scheme,
  source: z.string(),
  information: z.string(),
  /** How it reads on the 4×4; shown, never stored. */
  on4x4: z.string(),
});
export type ShownGrading = z.infer<typeof ShownGrading>;

export const ReportLine = z.strictObject({
  id: IntelReportId,
  number: z.string(),
  reference: z.string(),
  caseId: CaseId.optional(),
  caseTitle: z.string(),
  /** The beginning of the text. */
  words: z.string(),
  receivedFrom: z.string(),
  receivedAt: DayOrInstant,
  grading: ShownGrading,
  handling: HandlingCode,
  classification: z.string(),
  reviewOn: Day,
  isDue: z.boolean(),
  isWithdrawn: z.boolean(),
  isReleased: z.boolean(),
  recordedAt: Instant,
  by: z.string(),
});
export type ReportLine = z.infer<typeof ReportLine>;

/** A report as something derived names it. */
export const NamedReport = z.strictObject({
  id: IntelReportId,
  number: z.string(),
  grading: ShownGrading,
  handling: HandlingCode,
  isWithdrawn: z.boolean(),
});
export type NamedReport = z.infer<typeof NamedReport>;

export const ShownNode = z.strictObject({ ref: NodeRef, name: z.string(), is: z.string(), caseId: CaseId.optional() });
export type ShownNode = z.infer<typeof ShownNode>;

const refusedText = [
  'cases.unknown',
  'intelligence.classification-unknown',
  'intelligence.conditions-missing',
  'intelligence.received-ahead',
  'intelligence.review-past',
] as const;

export const intelligenceContract = {
  'intelligence.reports': command({
    input: z.strictObject({
      caseId: CaseId.optional(),
      text: z.string().trim().max(200).default(''),
      show: z.enum(['all', 'due', 'held', 'withdrawn']).default('all'),
    }),
    output: z.strictObject({
      reports: z.array(ReportLine),
      /** Of everything the person may see. */
      counts: z.strictObject({ all: z.number(), due: z.number(), held: z.number(), withdrawn: z.number() }),
    }),
    errors: [],
    allow: intelligenceReaders,
    ledger: reads,
  }),
  'intelligence.report': command({
    input: z.strictObject({ id: IntelReportId }),
    output: z.strictObject({
      line: ReportLine,
      version: z.number(),
      text: ReportText,
      /** undefined for whoever does not handle sources. */
      source: z.string().optional(),
      /** The report of which this is a sanitised version; at this station only. */
      sanitises: NamedReport.optional(),
      sanitisedAs: z.array(NamedReport),
      releasedTo: z.array(Receiver),
      mentions: z.array(
        z.strictObject({
          id: IntelMentionId,
          target: ShownNode,
          words: z.string(),
          /** Where they stand in the text; absent where a correction took them out. */
          at: z.strictObject({ from: z.number(), to: z.number() }).optional(),
          by: z.string(),
          recordedAt: Instant,
        }),
      ),
      versions: z.array(
        z.strictObject({
          version: z.number(),
          text: z.string(),
          grading: ShownGrading,
          handling: HandlingCode,
          reason: z.string(),
          recordedAt: Instant,
          by: z.string(),
          second: z.string().optional(),
        }),
      ),
      events: z.array(
        z.strictObject({
          kind: z.enum(['reviewed', 'withdrawn']),
          reviewOn: Day.optional(),
          reason: z.string(),
          recordedAt: Instant,
          by: z.string(),
        }),
      ),
      /** What rests on it. */
      entities: z.number(),
      links: z.number(),
    }),
    errors: ['intelligence.unknown'],
    allow: intelligenceReaders,
    ledger: reads,
  }),
  'intelligence.record-report': command({
    input: z.strictObject({
      ...ReportText.shape,
      source: z.string().trim().min(1).max(10_000),
      sanitises: IntelReportId.optional(),
      signature: Signature,
      /** Where a sanitised version is more open than what it was made of. */
      second: SecondPerson.optional(),
    }),
    output: z.strictObject({ id: IntelReportId, number: z.string() }),
    errors: [
      'intelligence.unknown',
      'intelligence.sanitised-same',
      'intelligence.names-original',
      'intelligence.lowering-needs-two',
      ...refusedText,
      ...signing,
      ...byTwo,
    ],
    allow: intelligenceWriters,
    ledger: { appends: ['intelligence-report.recorded', 'intelligence-source.described'] },
  }),
  'intelligence.correct-report': command({
    input: z.strictObject({
      id: IntelReportId,
      /** The version that was seen. */
      version: z.number().int().min(1),
      ...ReportText.shape,
      /** Absent where it stays as it is. */
      source: z.string().trim().min(1).max(10_000).optional(),
      reason: Reason,
      signature: Signature,
      second: SecondPerson.optional(),
    }),
    output: Nothing,
    errors: [
      'intelligence.unknown',
      'intelligence.changed-meanwhile',
      'intelligence.withdrawn',
      'intelligence.nothing-changed',
      'intelligence.names-original',
      'intelligence.sanitised-same',
      'intelligence.source-not-yours',
      'intelligence.lowering-needs-two',
      ...refusedText,
      ...signing,
      ...byTwo,
    ],
    allow: intelligenceWriters,
    ledger: { appends: ['intelligence-report.corrected', 'intelligence-source.described'] },
  }),
  'intelligence.review-report': command({
    input: z.strictObject({ id: IntelReportId, reviewOn: Day, reason: Reason, signature: Signature }),
    output: Nothing,
    errors: ['intelligence.unknown', 'intelligence.withdrawn', 'intelligence.review-past', ...signing],
    allow: intelligenceWriters,
    ledger: { appends: ['intelligence-report.reviewed'] },
  }),
  'intelligence.withdraw-report': command({
    input: z.strictObject({ id: IntelReportId, reason: Reason, signature: Signature }),
    output: Nothing,
    errors: ['intelligence.unknown', 'intelligence.withdrawn', ...signing],
    allow: intelligenceWriters,
    ledger: { appends: ['intelligence-report.withdrawn'] },
  }),
  'intelligence.tag': command({
    input: z.strictObject({
      reportId: IntelReportId,
      version: z.number().int().min(1),
      from: z.number().int().min(0).max(100_000),
      to: z.number().int().min(1).max(100_000),
      target: NodeRef,
    }),
    output: z.strictObject({ id: IntelMentionId }),
    errors: [
      'intelligence.unknown',
      'intelligence.changed-meanwhile',
      'intelligence.withdrawn',
      'intelligence.no-words',
      'intelligence.tagged-already',
      'intelligence.target-unknown',
    ],
    allow: intelligenceWriters,
    ledger: { appends: ['intelligence-mention.tagged'] },
  }),
  'intelligence.untag': command({
    input: z.strictObject({ id: IntelMentionId, reason: Reason }),
    output: Nothing,
    errors: ['intelligence.mention-unknown'],
    allow: intelligenceWriters,
    ledger: { appends: ['intelligence-mention.taken-off'] },
  }),
};
