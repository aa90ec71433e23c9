// What other states ask: registered, searched among the exhibits here, answered or refused.
import { z } from 'zod';
import { IncomingText } from '../domain/tracing/records.ts';
import { traceSteps } from '../domain/tracing/request.ts';
import { ExhibitId, TraceRequestId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Nothing, Paragraph } from './fields.ts';
import { Reference } from './tracing.ts';
import { tracers, TraceLine, ShownTraceEvent, stepInput, stepRefusals } from './traces.ts';
import type { Role } from '../domain/roles.ts';

const reads = { appendsNothing: 'reads' };
/** What other states ask is for those who answer and those who inspect (ITI ¶15). */
const incomingReaders = ['tracing-officer', 'analyst', 'supervisor', 'inspector'] as const satisfies readonly Role[];

const Candidate = z.strictObject({
  exhibitId: ExhibitId,
  number: z.string(),
  mark: z.string(),
  caseTitle: z.string(),
  serial: z.string(),
  isExact: z.boolean(),
});

export const incomingTracesContract = {
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
    allow: tracers,
    ledger: { appends: ['incoming-trace.registered'] },
  }),
  /** Looks for its numbers among the exhibits here and keeps what was found, also nothing. */
  'incoming-traces.search': command({
    input: z.strictObject({ id: TraceRequestId }),
    output: z.strictObject({ found: z.number() }),
    errors: ['tracing.unknown', 'tracing.step-not-now', 'tracing.no-serial'],
    allow: tracers,
    ledger: { appends: ['incoming-trace.searched'] },
  }),
  'incoming-traces.record-step': command({
    input: z.strictObject(stepInput),
    output: Nothing,
    errors: stepRefusals,
    allow: tracers,
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
    allow: tracers,
    ledger: { appends: ['incoming-trace.answered'] },
  }),
};
