// Numbers: definitions of reports, counting them, the records behind a cell, snapshots, signing off, and the ways out.
import { z } from 'zod';
import { ReportDefinition } from '../domain/numbers/definition.ts';
import { CountedReport, Drill, Lacking, Parameters } from '../domain/numbers/report.ts';
import { caseReaders, languages, type Role } from '../domain/roles.ts';
import { ReportSnapshotId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Hash, HeadSummary, JobStarted, Line, Nothing, Signature, issuingPaper } from './fields.ts';

const reads = { appendsNothing: 'reads' };
const counters = ['analyst', 'tracing-officer', 'supervisor'] as const satisfies readonly Role[];

const Code = z.string().max(60);
const Version = z.number().int().min(1).max(10_000);
/** A definition that is known by its code (without a version: the newest), or one that is being put together. */
const Asked = z.union([z.strictObject({ code: Code, version: Version.optional() }), ReportDefinition]);
/** The state after so many entries of the ledger; absent: as it is now. */
const Size = z.number().int().min(0).optional();

const faults = ['field-gone', 'line-unknown', 'name-twice', 'day-or-unit', 'unreadable'] as const;

const KnownDefinition = z.strictObject({
  definition: ReportDefinition,
  origin: z.enum(['program', 'station']),
  isRetired: z.boolean(),
  /** Why it cannot be counted any more. */
  fault: z.strictObject({ fault: z.enum(faults), name: z.string() }).optional(),
});
export type KnownDefinition = z.infer<typeof KnownDefinition>;

export const SnapshotLine = z.strictObject({
  id: ReportSnapshotId,
  number: z.string(),
  code: z.string(),
  version: z.number(),
  words: ReportDefinition.shape.words,
  from: z.string(),
  until: z.string(),
  recordedAt: Instant,
  by: z.string(),
  isSignedOff: z.boolean(),
  isCorrected: z.boolean(),
});
export type SnapshotLine = z.infer<typeof SnapshotLine>;

export const CountedNow = z.union([
  /** Exhibits are still being read; ask again. */
  z.strictObject({ isReady: z.literal(false), loaded: z.number(), total: z.number() }),
  z.strictObject({
    isReady: z.literal(true),
    definition: ReportDefinition,
    report: CountedReport,
    lacking: z.array(Lacking),
    size: z.number(),
  }),
]);

export const BehindRecord = z.strictObject({
  id: z.string(),
  label: z.string(),
  detail: z.string(),
  /** In the program; '' where this person may not see it. */
  address: z.string(),
});
export type BehindRecord = z.infer<typeof BehindRecord>;

export const ShownSnapshot = z.strictObject({
  line: SnapshotLine,
  definition: ReportDefinition,
  parameters: Parameters,
  report: CountedReport,
  lacking: z.array(Lacking),
  sha256: Hash,
  head: HeadSummary.omit({ time: true }),
  reason: z.string(),
  corrects: z.strictObject({ id: ReportSnapshotId, number: z.string() }).optional(),
  correctedBy: z.strictObject({ id: ReportSnapshotId, number: z.string() }).optional(),
  signOff: z.strictObject({ by: z.string(), at: Instant, key: z.string(), note: z.string() }).optional(),
});
export type ShownSnapshot = z.infer<typeof ShownSnapshot>;

const countingRefusals = [
  'numbers.definition-unknown',
  'numbers.definition-wrong',
  'numbers.field-gone',
  'numbers.parameters-wrong',
] as const;

export const exportFormats = ['pdf', 'xlsx', 'csv'] as const;

export const numbersContract = {
  'numbers.reports': command({
    input: Nothing,
    output: z.strictObject({ definitions: z.array(KnownDefinition), snapshots: z.array(SnapshotLine) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'numbers.count': command({
    input: z.strictObject({ definition: Asked, parameters: Parameters, size: Size }),
    output: CountedNow,
    errors: countingRefusals,
    allow: caseReaders,
    ledger: reads,
  }),
  'numbers.records': command({
    input: z.strictObject({
      of: z.union([
        z.strictObject({ snapshotId: ReportSnapshotId }),
        z.strictObject({ definition: Asked, parameters: Parameters, size: Size }),
      ]),
      drill: Drill,
      from: z.number().int().min(0).max(10_000_000),
    }),
    output: z.strictObject({ total: z.number(), records: z.array(BehindRecord) }),
    errors: [...countingRefusals, 'numbers.snapshot-unknown', 'numbers.cell-unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** A cross-table of one's own; with `code` the next version of one. */
  'numbers.save-definition': command({
    input: z.strictObject({
      code: Code.optional(),
      definition: ReportDefinition.omit({ code: true, version: true, family: true, isVerified: true }),
    }),
    output: z.strictObject({ code: z.string(), version: z.number() }),
    errors: ['numbers.definition-unknown', 'numbers.definition-wrong', 'numbers.field-gone'],
    allow: counters,
    ledger: { appends: ['report-definition.recorded'] },
  }),
  'numbers.retire-definition': command({
    input: z.strictObject({ code: Code }),
    output: Nothing,
    errors: ['numbers.definition-unknown'],
    allow: counters,
    ledger: { appends: ['report-definition.retired'] },
  }),
  'numbers.make-snapshot': command({
    input: z.strictObject({
      code: Code,
      version: Version.optional(),
      parameters: Parameters,
      corrects: ReportSnapshotId.optional(),
      /** Why the old one is corrected. */
      reason: z.string().trim().max(2000),
    }),
    output: z.strictObject({ id: ReportSnapshotId, number: z.string() }),
    errors: [
      ...countingRefusals,
      'numbers.not-ready',
      'numbers.snapshot-unknown',
      'numbers.corrected-already',
      'numbers.another-report',
      'numbers.reason-missing',
    ],
    allow: counters,
    ledger: { appends: ['report-snapshot.made'] },
  }),
  'numbers.snapshot': command({
    input: z.strictObject({ id: ReportSnapshotId }),
    output: ShownSnapshot,
    errors: ['numbers.snapshot-unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Counts again what the ledger says was there at its head. */
  'numbers.check-snapshot': command({
    input: z.strictObject({ id: ReportSnapshotId }),
    output: z.strictObject({ isSame: z.boolean(), sha256: Hash, counted: Hash }),
    errors: ['numbers.snapshot-unknown', 'numbers.field-gone', 'numbers.definition-wrong', 'numbers.not-ready'],
    allow: caseReaders,
    ledger: reads,
  }),
  'numbers.sign-off': command({
    input: z.strictObject({ id: ReportSnapshotId, note: z.string().trim().max(2000), signature: Signature }),
    output: Nothing,
    errors: [
      'numbers.snapshot-unknown',
      'numbers.signed-already',
      'numbers.corrected-already',
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: ['analyst', 'supervisor'],
    ledger: { appends: ['report-snapshot.signed-off'] },
  }),
  'numbers.export': command({
    input: z.strictObject({ id: ReportSnapshotId, format: z.enum(exportFormats), language: z.enum(languages) }),
    output: JobStarted,
    errors: ['numbers.snapshot-unknown', 'numbers.held-back'],
    allow: counters,
    ledger: { appends: issuingPaper },
  }),
  /** What the focal point publishes of a year: reports that were signed off, one after the other. */
  'numbers.yearly': command({
    input: z.strictObject({
      title: Line,
      foreword: z.string().trim().max(5000),
      ids: z.array(ReportSnapshotId).min(1).max(40),
      language: z.enum(languages),
    }),
    output: JobStarted,
    errors: [
      'numbers.snapshot-unknown',
      'numbers.not-signed',
      'numbers.corrected-already',
      'numbers.another-period',
      'numbers.twice',
      'numbers.held-back',
    ],
    allow: counters,
    ledger: { appends: issuingPaper },
  }),
};
