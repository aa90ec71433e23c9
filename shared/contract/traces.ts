// Requests out: written, signed, sent, followed step by step and answered; on paper and for machines.
import { z } from 'zod';
import { dueKinds } from '../domain/tracing/due.ts';
import { AnsweredFirearm } from '../domain/tracing/answer.ts';
import { visibilities } from '../domain/tracing/records.ts';
import { requiredElements } from '../domain/tracing/readiness.ts';
import { machineFormats } from '../domain/tracing/machine-file.ts';
import { RequestText, plainSteps, refusalReasons, traceStates, traceSteps } from '../domain/tracing/request.ts';
import { Day } from '../domain/day-or-instant.ts';
import { type Role, caseReaders, languages } from '../domain/roles.ts';
import { AttachmentId, CaseId, ExhibitId, TraceRequestId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { JobStarted, Line, Nothing, Signature, issuingPaper } from './fields.ts';
import { ShownReadiness, ShownAnswer, Reference, Note } from './tracing.ts';

const reads = { appendsNothing: 'reads' };
/** The desk of tracing; analysts work beside it. */
export const tracers = ['tracing-officer', 'supervisor'] as const satisfies readonly Role[];

const Due = z.strictObject({ kind: z.enum(dueKinds), day: Day, isLate: z.boolean() });

export const TraceLine = z.strictObject({
  id: TraceRequestId,
  number: z.string(),
  caseId: CaseId.optional(),
  caseTitle: z.string(),
  /** The body that is asked, or that asks. */
  body: z.string(),
  country: z.string(),
  firearms: z.string(),
  state: z.enum(traceStates),
  isUrgent: z.boolean(),
  at: Instant,
  due: Due.optional(),
});
export type TraceLine = z.infer<typeof TraceLine>;

export const ShownTraceEvent = z.strictObject({
  step: z.number(),
  kind: z.enum(traceSteps),
  occurredAt: Instant,
  recordedAt: Instant,
  by: z.string(),
  reference: z.string(),
  note: z.string(),
  reason: z.enum(refusalReasons).optional(),
  /** The day that a delay promised. */
  expected: Day.optional(),
  attachmentId: AttachmentId.optional(),
  isSigned: z.boolean(),
});
export type ShownTraceEvent = z.infer<typeof ShownTraceEvent>;

/** Of requests out and in alike. */
export const stepInput = {
  id: TraceRequestId,
  kind: z.enum(plainSteps),
  occurredAt: Instant,
  reference: Reference,
  note: Note,
  /** ITI ¶22; for a refusal or a delay. */
  reason: z.enum(refusalReasons).optional(),
  expected: Day.optional(),
  attachmentId: AttachmentId.optional(),
};

export const stepRefusals = [
  'tracing.unknown',
  'tracing.step-not-now',
  'tracing.in-the-future',
  'tracing.before-request',
  'tracing.reason-missing',
  'tracing.words-missing',
  'tracing.expected-missing',
  'attachments.unknown',
  'tracing.file-of-another-case',
] as const;

const textRefusals = [
  'tracing.exhibit-unknown',
  'tracing.another-case',
  'tracing.not-a-firearm',
  'tracing.firearm-twice',
  'tracing.photograph-of-another',
  'tracing.country-unknown',
  'tracing.country-gone',
] as const;

export const tracesContract = {
  'traces.list': command({
    input: z.strictObject({ caseId: CaseId.optional() }),
    output: z.strictObject({ requests: z.array(TraceLine) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'traces.read': command({
    input: z.strictObject({ id: TraceRequestId }),
    output: z.strictObject({
      line: TraceLine,
      text: RequestText,
      firearms: z.array(
        z.strictObject({
          id: ExhibitId,
          mark: z.string(),
          number: z.string(),
          description: z.string(),
          serial: z.string(),
          readiness: ShownReadiness,
        }),
      ),
      missing: z.array(z.strictObject({ element: z.enum(requiredElements), marks: z.array(z.string()) })),
      events: z.array(ShownTraceEvent),
      answers: z.array(ShownAnswer),
      /** What may follow now. */
      steps: z.array(z.enum(traceSteps)),
      consent: z.enum(['none', 'asked', 'given', 'refused']),
    }),
    errors: ['tracing.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Begins a request, or writes the text of one anew that has not left. */
  'traces.write': command({
    input: z.strictObject({ id: TraceRequestId.optional(), caseId: CaseId, text: RequestText }),
    output: z.strictObject({ id: TraceRequestId, number: z.string() }),
    errors: ['cases.unknown', 'tracing.unknown', 'tracing.left-already', ...textRefusals],
    allow: tracers,
    ledger: { appends: ['trace-request.begun', 'trace-request.written'] },
  }),
  'traces.send': command({
    input: z.strictObject({ id: TraceRequestId, occurredAt: Instant, reference: Reference, signature: Signature }),
    output: Nothing,
    errors: [
      'handling.held-back',
      'tracing.unknown',
      'tracing.left-already',
      'tracing.incomplete',
      'tracing.asked-already',
      'tracing.in-the-future',
      ...textRefusals,
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: tracers,
    ledger: { appends: ['trace-request.sent'] },
  }),
  'traces.record-step': command({
    input: z.strictObject(stepInput),
    output: Nothing,
    errors: stepRefusals,
    allow: tracers,
    ledger: { appends: ['trace-request.step'] },
  }),
  'traces.record-answer': command({
    input: z.strictObject({
      id: TraceRequestId,
      occurredAt: Instant,
      /** The day the answer bears. */
      dated: Day,
      reference: Line,
      note: Note,
      isComplete: z.boolean(),
      firearms: z.array(AnsweredFirearm).min(1).max(200),
      /** The statement on the reliability of their records; '' where none came. */
      statement: z.string().trim().max(2000),
      restrictions: z.string().trim().max(2000),
      visibility: z.enum(visibilities),
      attachmentId: AttachmentId.optional(),
    }),
    output: Nothing,
    errors: [
      'tracing.unknown',
      'tracing.step-not-now',
      'tracing.in-the-future',
      'tracing.before-request',
      'tracing.answer-before-request',
      'tracing.answer-ahead',
      'tracing.firearm-not-asked',
      'tracing.firearm-twice',
      'tracing.leg-reversed',
      'tracing.legs-out-of-order',
      'tracing.leg-ahead',
      'tracing.country-unknown',
      'tracing.country-gone-then',
      'attachments.unknown',
      'tracing.file-of-another-case',
    ],
    allow: tracers,
    ledger: { appends: ['trace-request.answered'] },
  }),
  'traces.document': command({
    /** `withAnswers`: for the file; the paper that goes out says nothing of what came back. */
    input: z.strictObject({ id: TraceRequestId, language: z.enum(languages), withAnswers: z.boolean() }),
    output: JobStarted,
    errors: ['handling.held-back', 'tracing.unknown'],
    allow: tracers,
    ledger: { appends: issuingPaper },
  }),
  /** For a machine; not an official format, and it says so. */
  'traces.machine-file': command({
    input: z.strictObject({ id: TraceRequestId, format: z.enum(machineFormats) }),
    output: JobStarted,
    errors: ['tracing.unknown'],
    allow: tracers,
    ledger: { appends: issuingPaper },
  }),
  /** Ready to be pasted into a message terminal. */
  'traces.message': command({
    input: z.strictObject({ id: TraceRequestId }),
    output: z.strictObject({ message: z.string() }),
    errors: ['tracing.unknown'],
    allow: tracers,
    ledger: reads,
  }),
};
