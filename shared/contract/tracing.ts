// Tracing: checks of a firearm, its readiness, what is known of its origin, and what traced firearms share.
import { z } from 'zod';
import { checkKinds, checkResults } from '../domain/tracing/check.ts';
import { commonKinds } from '../domain/tracing/common-ground.ts';
import { AnsweredFirearm, evidentialStatuses } from '../domain/tracing/answer.ts';
import { establishedMeans } from '../domain/tracing/records.ts';
import { readinessItems, traceFlags } from '../domain/tracing/readiness.ts';
import { traceStates } from '../domain/tracing/request.ts';
import { Day } from '../domain/day-or-instant.ts';
import { type Role, caseReaders } from '../domain/roles.ts';
import {
  AttachmentId,
  CaseId,
  ExhibitId,
  OriginFindingId,
  TraceCheckId,
  TraceRequestId,
} from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line, Nothing, Paragraph } from './fields.ts';

const reads = { appendsNothing: 'reads' };
const checkers = ['tracing-officer', 'analyst', 'registrar', 'supervisor'] as const satisfies readonly Role[];
/** As somebody writes them beside a step. */
export const Note = z.string().trim().max(10_000);
export const Reference = z.string().trim().max(200);

export const ShownCheck = z.strictObject({
  id: TraceCheckId,
  kind: z.enum(checkKinds),
  result: z.enum(checkResults),
  system: z.string(),
  reference: z.string(),
  note: z.string(),
  attachmentId: AttachmentId.optional(),
  corrects: TraceCheckId.optional(),
  correctedBy: TraceCheckId.optional(),
  occurredAt: Instant,
  recordedAt: Instant,
  by: z.string(),
});
export type ShownCheck = z.infer<typeof ShownCheck>;

export const ShownOrigin = z.strictObject({
  id: OriginFindingId,
  means: z.enum(establishedMeans),
  statement: z.string(),
  document: z.string(),
  attachmentId: AttachmentId.optional(),
  stands: z.boolean(),
  isCorrected: z.boolean(),
  occurredAt: Instant,
  by: z.string(),
});
export type ShownOrigin = z.infer<typeof ShownOrigin>;

export const ShownReadiness = z.strictObject({
  score: z.number(),
  missing: z.array(z.strictObject({ item: z.enum(readinessItems), adds: z.number(), isPartly: z.boolean() })),
  flags: z.array(z.enum(traceFlags)),
});

export const FirearmLine = z.strictObject({
  id: ExhibitId,
  caseId: CaseId,
  caseTitle: z.string(),
  mark: z.string(),
  number: z.string(),
  description: z.string(),
  serial: z.string(),
  readiness: ShownReadiness,
  /** Kinds of checks of the protocol that nobody recorded. */
  unchecked: z.array(z.enum(checkKinds)),
  requests: z.array(z.strictObject({ id: TraceRequestId, number: z.string(), state: z.enum(traceStates) })),
  origin: z.enum(['traced', 'established', 'asked', 'not-asked']),
});
export type FirearmLine = z.infer<typeof FirearmLine>;

const TimeToCrime = z.strictObject({
  holder: z.string(),
  from: z.string(),
  to: Day,
  leastDays: z.number(),
  mostDays: z.number(),
});

/** One answer about one firearm. Withheld from whoever may not see it: then it has no legs and says so. */
export const ShownAnswer = z.strictObject({
  requestId: TraceRequestId,
  requestNumber: z.string(),
  answeredBy: z.string(),
  dated: Day,
  reference: z.string(),
  attachmentId: AttachmentId.optional(),
  firearm: AnsweredFirearm,
  status: z.enum(evidentialStatuses),
  statement: z.string(),
  restrictions: z.string(),
  isWithheld: z.boolean(),
  timeToCrime: TimeToCrime.optional(),
});
export type ShownAnswer = z.infer<typeof ShownAnswer>;

const Photograph = z.strictObject({ id: AttachmentId, caption: z.string(), hasScale: z.boolean() });

export const tracingContract = {
  'tracing.firearms': command({
    input: z.strictObject({ caseId: CaseId.optional() }),
    output: z.strictObject({
      firearms: z.array(FirearmLine),
      /** There are more than are listed. */
      total: z.number(),
      success: z.strictObject({
        recovered: z.number(),
        traced: z.number(),
        established: z.number(),
        percent: z.number().optional(),
      }),
    }),
    errors: ['cases.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  'tracing.firearm': command({
    input: z.strictObject({ exhibitId: ExhibitId }),
    output: z.strictObject({
      isFirearm: z.boolean(),
      line: FirearmLine.optional(),
      checks: z.array(ShownCheck),
      origins: z.array(ShownOrigin),
      answers: z.array(ShownAnswer),
      photographs: z.array(Photograph),
    }),
    errors: ['tracing.exhibit-unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  'tracing.record-check': command({
    input: z.strictObject({
      exhibitIds: z.array(ExhibitId).min(1).max(200),
      kind: z.enum(checkKinds),
      result: z.enum(checkResults),
      system: Line,
      reference: Reference,
      note: Note,
      occurredAt: Instant,
      attachmentId: AttachmentId.optional(),
      corrects: TraceCheckId.optional(),
    }),
    output: z.strictObject({ ids: z.array(TraceCheckId) }),
    errors: [
      'tracing.exhibit-unknown',
      'tracing.not-a-firearm',
      'tracing.in-the-future',
      'tracing.words-missing',
      'tracing.check-unknown',
      'tracing.corrected-already',
      'attachments.unknown',
      'tracing.file-of-another-case',
    ],
    allow: checkers,
    ledger: { appends: ['trace-check.recorded'] },
  }),
  /** An authority says where the firearm left lawful hands, by other means than a trace. */
  'tracing.establish': command({
    input: z.strictObject({
      exhibitId: ExhibitId,
      means: z.enum(establishedMeans),
      statement: Paragraph.min(1),
      document: Line,
      occurredAt: Instant,
      attachmentId: AttachmentId.optional(),
      corrects: OriginFindingId.optional(),
      /** `false`: nothing is established after all. */
      stands: z.boolean(),
    }),
    output: z.strictObject({ id: OriginFindingId }),
    errors: [
      'tracing.exhibit-unknown',
      'tracing.not-a-firearm',
      'tracing.in-the-future',
      'tracing.finding-unknown',
      'tracing.corrected-already',
      'attachments.unknown',
      'tracing.file-of-another-case',
    ],
    allow: ['tracing-officer', 'analyst', 'supervisor'],
    ledger: { appends: ['origin-finding.recorded'] },
  }),
  'tracing.common-grounds': command({
    input: Nothing,
    output: z.strictObject({
      grounds: z.array(
        z.strictObject({
          kind: z.enum(commonKinds),
          what: z.string(),
          exhibits: z.array(z.strictObject({ id: ExhibitId, label: z.string() })),
        }),
      ),
      /** Firearms whose answers this person may not see are not counted in. */
      withheld: z.number(),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
};
