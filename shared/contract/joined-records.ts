// Records of another station beside ours: what they say otherwise and how that was decided, and what of them stands on the sheet of an exhibit.
import { z } from 'zod';
import { divergenceDecisions, divergenceKinds } from '../domain/exchange/union.ts';
import { caseReaders } from '../domain/roles.ts';
import { DivergenceId, ExhibitId, ForeignPackageId, MergeId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Nothing } from './fields.ts';
import { Foreign, Reason, takers } from './station-cards.ts';

const reads = { appendsNothing: 'reads' };

export const ShownDivergence = z.strictObject({
  id: DivergenceId,
  kind: z.enum(divergenceKinds),
  station: Foreign,
  exhibit: Foreign,
  ours: z.array(z.strictObject({ name: z.string(), value: Foreign })),
  theirs: z.array(z.strictObject({ name: z.string(), value: Foreign })),
  recordedAt: Instant,
  packageId: ForeignPackageId,
  decisions: z.array(
    z.strictObject({ decision: z.enum(divergenceDecisions), reason: z.string(), at: Instant, by: z.string() }),
  ),
});
export type ShownDivergence = z.infer<typeof ShownDivergence>;

export const JoinedEvent = z.strictObject({
  station: Foreign,
  number: z.number(),
  type: Foreign,
  occurredAt: Foreign,
  recordedAt: Foreign,
  from: Foreign.optional(),
  to: Foreign.optional(),
  sealIn: Foreign.optional(),
  note: Foreign.optional(),
  actor: Foreign,
  signedBy: Foreign.optional(),
  packageId: ForeignPackageId,
  /** It was put aside and noted as theirs, or nobody is sure of it. */
  standing: z.enum(['joined', 'noted', 'unsure']),
});
export type JoinedEvent = z.infer<typeof JoinedEvent>;

export const joinedRecordsContract = {
  'exchange.divergences': command({
    input: Nothing,
    output: z.strictObject({ divergences: z.array(ShownDivergence) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Keeps what is here, notes what they say beside it, or says that nobody is sure; a later decision takes its place. */
  'exchange.decide': command({
    input: z.strictObject({ id: DivergenceId, decision: z.enum(divergenceDecisions), reason: Reason }),
    output: Nothing,
    errors: ['exchange.divergence-unknown', 'exchange.decided-so'],
    allow: takers,
    ledger: { appends: ['divergence.decided'] },
  }),
  /** What other stations say of an exhibit of ours, and where it stands between two stations. */
  'exchange.of-exhibit': command({
    input: z.strictObject({ exhibitId: ExhibitId }),
    output: z.strictObject({
      dispatch: z
        .strictObject({
          station: z.string(),
          at: Instant,
          state: z.enum(['dispatched', 'acknowledged']),
          /** Who answers for it now. */
          answers: z.string(),
          transfer: z.string().optional(),
          answeredAt: Instant.optional(),
        })
        .optional(),
      origin: z.strictObject({ station: Foreign, number: Foreign, at: Instant, joinedId: MergeId }).optional(),
      events: z.array(JoinedEvent),
      holes: z.array(z.strictObject({ station: Foreign, numbers: z.array(z.number()) })),
      open: z.number(),
    }),
    errors: ['exhibits.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
};
