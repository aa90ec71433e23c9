// Tracing: checks of a firearm, its readiness, requests out and in with everything that happened to them, and what traced firearms share.
import { z } from 'zod';
import { checkKinds, checkResults } from '../domain/tracing/check.ts';
import { commonKinds } from '../domain/tracing/common-ground.ts';
import { dueKinds } from '../domain/tracing/due.ts';
import { AnsweredFirearm, evidentialStatuses } from '../domain/tracing/answer.ts';
import { IncomingText, establishedMeans, visibilities } from '../domain/tracing/records.ts';
import { readinessItems, requiredElements, traceFlags } from '../domain/tracing/readiness.ts';
import { machineFormats } from '../domain/tracing/machine-file.ts';
import { RequestText, plainSteps, refusalReasons, traceStates, traceSteps } from '../domain/tracing/request.ts';
import { Day } from '../domain/day-or-instant.ts';
import { caseReaders, languages, type Role } from '../domain/roles.ts';
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
import { JobStarted, Line, Nothing, Paragraph, Signature, issuingPaper } from './fields.ts';

const reads = { appendsNothing: 'reads' };
/** The desk of tracing; analysts work beside it. */
const desk = ['tracing-officer', 'supervisor'] as const satisfies readonly Role[];
const checkers = ['tracing-officer', 'analyst', 'registrar', 'supervisor'] as const satisfies readonly Role[];
/** What other states ask is for those who answer and those who inspect (ITI ¶15). */
const incomingReaders = ['tracing-officer', 'analyst', 'supervisor', 'inspector'] as const satisfies readonly Role[];
const Note = z.string().trim().max(10_000);
const Reference = z.string().trim().max(200);

const Due = z.strictObject({ kind: z.enum(dueKinds), day: Day, isLate: z.boolean() });

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

const Candidate = z.strictObject({
  exhibitId: ExhibitId,
  number: z.string(),
  mark: z.string(),
  caseTitle: z.string(),
  serial: z.string(),
  isExact: z.boolean(),
});

const stepInput = {
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

const stepRefusals = [
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
    allow: desk,
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
    allow: desk,
    ledger: { appends: ['trace-request.sent'] },
  }),
  'traces.record-step': command({
    input: z.strictObject(stepInput),
    output: Nothing,
    errors: stepRefusals,
    allow: desk,
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
    allow: desk,
    ledger: { appends: ['trace-request.answered'] },
  }),
  'traces.document': command({
    /** `withAnswers`: for the file; the paper that goes out says nothing of what came back. */
    input: z.strictObject({ id: TraceRequestId, language: z.enum(languages), withAnswers: z.boolean() }),
    output: JobStarted,
    errors: ['handling.held-back', 'tracing.unknown'],
    allow: desk,
    ledger: { appends: issuingPaper },
  }),
  /** For a machine; not an official format, and it says so. */
  'traces.machine-file': command({
    input: z.strictObject({ id: TraceRequestId, format: z.enum(machineFormats) }),
    output: JobStarted,
    errors: ['tracing.unknown'],
    allow: desk,
    ledger: { appends: issuingPaper },
  }),
  /** Ready to be pasted into a message terminal. */
  'traces.message': command({
    input: z.strictObject({ id: TraceRequestId }),
    output: z.strictObject({ message: z.string() }),
    errors: ['tracing.unknown'],
    allow: desk,
    ledger: reads,
  }),
  'incoming-traces.list': command({
    input: Nothing,
    output: z.strictObject({ requests: z.array(TraceLine) }),
    errors: [],
    allow: incomingReaders,
    ledger: reads,
  }),
  'incoming-traces.read': command({
    input: z.strictObject({ id: TraceRequestId }),
    output: z.strictObject({
      line: TraceLine,
      text: IncomingText,
      events: z.array(ShownTraceEvent),
      searches: z.array(
        z.strictObject({
          at: Instant,
          by: z.string(),
          firearms: z.array(z.strictObject({ serial: z.string(), candidates: z.array(Candidate) })),
        }),
      ),
      answer: z
        .strictObject({ words: z.string(), exhibits: z.array(z.strictObject({ id: ExhibitId, label: z.string() })) })
        .optional(),
      steps: z.array(z.enum(traceSteps)),
    }),
    errors: ['tracing.unknown'],
    allow: incomingReaders,
    ledger: reads,
  }),
  'incoming-traces.register': command({
    input: z.strictObject({ text: IncomingText, receivedAt: Instant }),
    output: z.strictObject({ id: TraceRequestId, number: z.string() }),
    errors: ['tracing.in-the-future', 'tracing.country-unknown', 'tracing.country-gone', 'tracing.registered-already'],
    allow: desk,
    ledger: { appends: ['incoming-trace.registered'] },
  }),
  /** Looks for its numbers among the exhibits here and keeps what was found, also nothing. */
  'incoming-traces.search': command({
    input: z.strictObject({ id: TraceRequestId }),
    output: z.strictObject({ found: z.number() }),
    errors: ['tracing.unknown', 'tracing.step-not-now', 'tracing.no-serial'],
    allow: desk,
    ledger: { appends: ['incoming-trace.searched'] },
  }),
  'incoming-traces.record-step': command({
    input: z.strictObject(stepInput),
    output: Nothing,
    errors: stepRefusals,
    allow: desk,
    ledger: { appends: ['incoming-trace.step'] },
  }),
  'incoming-traces.answer': command({
    input: z.strictObject({
      id: TraceRequestId,
      occurredAt: Instant,
      reference: Reference,
      words: Paragraph.min(1),
      exhibitIds: z.array(ExhibitId).max(200),
      isComplete: z.boolean(),
    }),
    output: Nothing,
    errors: [
      'tracing.unknown',
      'tracing.step-not-now',
      'tracing.in-the-future',
      'tracing.before-request',
      'tracing.exhibit-unknown',
      'tracing.confidentiality-not-assured',
    ],
    allow: desk,
    ledger: { appends: ['incoming-trace.answered'] },
  }),
};
