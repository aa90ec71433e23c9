// What is out of the house, and everything that passed through the hands of a person or the doors of a place in a period.
import { z } from 'zod';
import { custodyEventTypes } from '../domain/custody.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { Instant } from '../language/instant.ts';
import { LocalOffset } from '../language/local-offset.ts';
import { CustodyEventId, ExhibitId, PersonId, PlaceId } from '../language/identity.ts';
import { command } from './define.ts';
import { JobStarted, ShownEnd, issuingPaper } from './fields.ts';

export const loanStates = ['overdue', 'due-soon', 'on-loan', 'without-due', 'without-loan'] as const;

export const Loan = z.strictObject({
  exhibitId: ExhibitId,
  exhibit: z.string(),
  description: z.string(),
  /** The event it left by; absent where nothing says that it was lent. */
  eventId: CustodyEventId.optional(),
  type: z.enum(custodyEventTypes).optional(),
  to: ShownEnd,
  since: Instant,
  dueAt: Instant.optional(),
  purpose: z.string(),
  authority: z.string(),
  seal: z.string(),
  state: z.enum(loanStates),
});

export const MovementSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), id: PersonId }),
  /** With everything inside it: a room with its cabinets and shelves. */
  z.strictObject({ kind: z.literal('place'), id: PlaceId }),
]);

export const Movement = z.strictObject({
  eventId: CustodyEventId,
  exhibitId: ExhibitId,
  exhibit: z.string(),
  description: z.string(),
  direction: z.enum(['in', 'out', 'within']),
  type: z.enum(custodyEventTypes),
  occurredAt: Instant,
  /** Which clock was read, where a person entered the time. */
  occurredOffset: LocalOffset.optional(),
  recordedAt: Instant,
  from: ShownEnd.optional(),
  to: ShownEnd.optional(),
  seal: z.string(),
  authority: z.string(),
  actor: z.string(),
  witness: z.string().optional(),
  /** A later entry says otherwise; the custody record of the exhibit shows both. */
  isCorrected: z.boolean(),
});

const period = { subject: MovementSubject, from: Instant, until: Instant };
const reads = { appendsNothing: 'reads' };

export const custodyMovementsContract = {
  /** Overdue first, then by the day they are due; at most 500, `total` says how many there are. */
  'custody.loans': command({
    input: z.strictObject({ state: z.enum(['all', ...loanStates]) }),
    output: z.strictObject({
      loans: z.array(Loan),
      total: z.number(),
      counts: z.record(z.enum(loanStates), z.number()),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** In the order they happened; at most 5,000, `isCut` says that there were more. */
  'custody.movements': command({
    input: z.strictObject(period),
    output: z.strictObject({
      /** As the person or place is called now. */
      name: z.string(),
      movements: z.array(Movement),
      isCut: z.boolean(),
      /** What is held or kept there now. */
      present: z.array(
        z.strictObject({ exhibitId: ExhibitId, exhibit: z.string(), description: z.string(), seal: z.string() }),
      ),
      presentInAll: z.number(),
    }),
    errors: ['people.unknown', 'custody.place-unknown', 'custody.period-reversed'],
    allow: caseReaders,
    ledger: reads,
  }),
  'custody.movements-document': command({
    input: z.strictObject({ ...period, language: z.enum(languages) }),
    output: JobStarted,
    errors: ['people.unknown', 'custody.place-unknown', 'custody.period-reversed'],
    allow: caseReaders.filter((role) => role !== 'inspector'),
    ledger: { appends: issuingPaper },
  }),
};
