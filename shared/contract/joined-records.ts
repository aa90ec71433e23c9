// Records of another station beside ours: what they say otherwise and how that was decided, and what of them stands on the sheet of an exhibit.
import { z } from 'zod';
import { allDivergenceKinds, divergenceDecisions } from '../domain/exchange/union.ts';
import { caseReaders } from '../domain/roles.ts';
import { DivergenceId, ExhibitId, ForeignPackageId, MergeId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { HandlingCode } from '../domain/disclosure/handling.ts';
import { entityKinds } from '../domain/intelligence/entity.ts';
import { certainties } from '../domain/intelligence/link.ts';
import { intelligenceReaders } from '../domain/intelligence/report.ts';
import { ShownGrading } from './intelligence.ts';
import { command } from './define.ts';
import { Nothing } from './fields.ts';
import { Foreign, Reason, takers } from './station-cards.ts';

const reads = { appendsNothing: 'reads' };

export const ShownDivergence = z.strictObject({
  id: DivergenceId,
  kind: z.enum(allDivergenceKinds),
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

const Derived = {
  id: z.string(),
  station: Foreign,
  /** The strictest of the reports it rests on, as they stand here. */
  handling: HandlingCode,
  isOnWithdrawn: z.boolean(),
  /** Their numbers there. */
  reports: z.array(Foreign),
};

/** A report of another station: its words, its grading, its number there. */
export const ForeignReport = z.strictObject({
  id: z.string(),
  joinedId: MergeId,
  station: Foreign,
  recordedAt: Instant,
  number: Foreign,
  version: z.number(),
  text: Foreign,
  receivedFrom: Foreign,
  reference: Foreign,
  receivedAt: Foreign,
  grading: ShownGrading,
  /** As it stands here: the strictest that its station ever told. */
  handling: HandlingCode,
  /** As this version says. */
  said: HandlingCode,
  conditions: Foreign,
  classification: Foreign,
  isWithdrawn: z.boolean(),
});
export type ForeignReport = z.infer<typeof ForeignReport>;

export const joinedRecordsContract = {
  /** Intelligence that came from other stations, as far as whoever asks may see it; of one transfer where it is named. */
  'exchange.intelligence': command({
    input: z.strictObject({ joinedId: MergeId.optional(), text: z.string().trim().max(200).default('') }),
    output: z.strictObject({
      reports: z.array(ForeignReport),
      entities: z.array(
        z.strictObject({
          ...Derived,
          number: Foreign,
          kind: z.enum(entityKinds),
          name: Foreign,
          aliases: z.array(Foreign),
          facts: z.record(z.string(), Foreign),
        }),
      ),
      links: z.array(
        z.strictObject({
          ...Derived,
          type: Foreign,
          from: Foreign,
          to: Foreign,
          certainty: z.enum(certainties),
          isNegative: z.boolean(),
          isWithdrawn: z.boolean(),
          note: Foreign,
          since: Foreign.optional(),
          until: Foreign.optional(),
        }),
      ),
    }),
    errors: [],
    allow: intelligenceReaders,
    ledger: reads,
  }),
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
