// Clocks of a case: the events that start and stop them, each with the paper it stands on, and what is still missing by then.
import { z } from 'zod';
import { clockEventKinds, clockKinds, missingKinds } from '../domain/prosecution/clocks.ts';
import { caseReaders } from '../domain/roles.ts';
import { AttachmentId, CaseId, ClockEventId, PartyId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line, Nothing } from './fields.ts';

const reads = { appendsNothing: 'reads' };
const recorders = ['prosecutor', 'registrar', 'supervisor'] as const;
const Note = z.string().trim().max(1000);

export const Missing = z.strictObject({
  kind: z.enum(missingKinds),
  count: z.number(),
  /** The person it is missing for. */
  person: z.string().optional(),
  /** Where it is mended. */
  address: z.string(),
});
export type Missing = z.infer<typeof Missing>;

export const ShownClock = z.strictObject({
  kind: z.enum(clockKinds),
  partyId: PartyId.optional(),
  party: z.string().optional(),
  began: Instant,
  ends: Instant,
  state: z.enum(['running', 'met', 'over']),
  at: Instant.optional(),
  isLate: z.boolean(),
  isUnverified: z.boolean(),
  hole: z.strictObject({ from: Instant, until: Instant }).optional(),
  /** Empty once the clock stopped. */
  missing: z.array(Missing),
});
export type ShownClock = z.infer<typeof ShownClock>;

export const ShownClockEvent = z.strictObject({
  id: ClockEventId,
  kind: z.enum(clockEventKinds),
  partyId: PartyId.optional(),
  party: z.string(),
  occurredAt: Instant,
  from: Instant.optional(),
  until: Instant.optional(),
  document: z.string(),
  attachmentId: AttachmentId.optional(),
  note: z.string(),
  recordedAt: Instant,
  by: z.string(),
  takenBack: z.strictObject({ reason: z.string(), at: Instant, by: z.string() }).optional(),
});
export type ShownClockEvent = z.infer<typeof ShownClockEvent>;

export const clocksContract = {
  'clocks.read': command({
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({
      clocks: z.array(ShownClock),
      events: z.array(ShownClockEvent),
      /** From the orders; absent while nobody is held by one. */
      detentionUntil: Instant.optional(),
    }),
    errors: ['cases.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  'clocks.record': command({
    input: z.strictObject({
      caseId: CaseId,
      kind: z.enum(clockEventKinds),
      /** Of the suspect; none for what concerns the case as a whole. */
      partyId: PartyId.optional(),
      occurredAt: Instant,
      from: Instant.optional(),
      until: Instant.optional(),
      document: Line,
      attachmentId: AttachmentId.optional(),
      note: Note,
    }),
    output: z.strictObject({ id: ClockEventId }),
    errors: [
      'cases.unknown',
      'charges.party-unknown',
      'charges.not-a-suspect',
      'clocks.person-missing',
      'clocks.of-the-case',
      'clocks.until-missing',
      'clocks.times-reversed',
      'clocks.in-the-future',
      'clocks.nothing-to-extend',
      'clocks.released-already',
      'clocks.filed-already',
      'attachments.unknown',
      'clocks.file-of-another-case',
    ],
    allow: recorders,
    ledger: { appends: ['clock-event.recorded', 'case.revised'] },
  }),
  /** Says that an event was recorded in error; the event stays and is shown as taken back. */
  'clocks.take-back': command({
    input: z.strictObject({ id: ClockEventId, reason: Line }),
    output: Nothing,
    errors: ['clocks.unknown', 'clocks.taken-back-already'],
    allow: recorders,
    ledger: { appends: ['clock-event.taken-back', 'case.revised'] },
  }),
};
