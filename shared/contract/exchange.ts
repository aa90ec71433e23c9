// Exchange between stations: the register of transfers, taking one in, things that arrived, receipts.
import { z } from 'zod';
import { packageKinds } from '../domain/case.ts';
import { arrivalOutcomes } from '../domain/exchange/transfer.ts';
import { cautions } from '../domain/foreign/standing.ts';
import { allDivergenceKinds } from '../domain/exchange/union.ts';
import { HandlingCode } from '../domain/disclosure/handling.ts';
import { caseReaders } from '../domain/roles.ts';
import { CaseId, ExhibitId, ForeignPackageId, MergeId, StationCardId, TransferId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { LocalOffset } from '../language/local-offset.ts';
import { Condition } from './circumstances.ts';
import { witnessErrors } from './custody.ts';
import { command } from './define.ts';
import { signing } from './handling.ts';
import { Foreign, takers, Words } from './station-cards.ts';
import { JobStarted, Nothing, SealReading, SecondPerson, Signature } from './fields.ts';
import { dispatchers, readyErrors, senders } from './transfers-out.ts';

const reads = { appendsNothing: 'reads' };
const Upload = z.string().max(200);

export const SentTransfer = z.strictObject({
  id: TransferId,
  number: z.string(),
  kind: z.enum(['transfer', 'receipt']),
  station: z.strictObject({ name: Foreign, cardId: StationCardId }),
  created: Instant,
  by: z.string(),
  fileName: z.string(),
  bytes: z.number(),
  exhibits: z.number(),
  events: z.number(),
  leftOut: z.number(),
  dispatched: z.number(),
  /** Of what was dispatched: how much the other station answered for. */
  acknowledged: z.number(),
  receiptAt: Instant.optional(),
});
export type SentTransfer = z.infer<typeof SentTransfer>;

export const joinedStates = ['completed', 'running', 'interrupted'] as const;

export const JoinedTransfer = z.strictObject({
  id: MergeId,
  packageId: ForeignPackageId,
  kind: z.enum(['transfer', 'receipt']),
  number: Foreign,
  station: Foreign,
  created: Foreign,
  takenInAt: Instant,
  by: z.string(),
  state: z.enum(joinedStates),
  exhibits: z.number(),
  events: z.number(),
  quarantined: z.number(),
  consigned: z.number(),
  arrived: z.number(),
  /** A receipt that closes offers of this station waits to be signed. */
  toSign: z.number(),
  receipts: z.number(),
});
export type JoinedTransfer = z.infer<typeof JoinedTransfer>;

/** What the job of looking gives beside the report of the check: what taking it in would do, in numbers that the screen turns into words. */
export const DryRun = z.strictObject({
  kind: z.enum(packageKinds),
  number: z.string(),
  upload: z.string().optional(),
  /** Why nothing can be joined. */
  refusal: z
    .enum(['own', 'same', 'id-reused', 'not-a-transfer', 'for-another', 'key-revoked', 'another-station'])
    .optional(),
  /** A key that was not compared asks for the fingerprint on paper. */
  needsPaper: z.boolean(),
  cautions: z.array(z.enum(cautions)),
  station: z.string(),
  newExhibits: z.number(),
  changedExhibits: z.number(),
  sameExhibits: z.number(),
  newEvents: z.number(),
  sameEvents: z.number(),
  divergences: z.array(z.strictObject({ kind: z.enum(allDivergenceKinds), exhibit: Foreign, detail: Foreign })),
  holes: z.array(z.strictObject({ exhibit: Foreign, numbers: z.array(z.number()) })),
  conclusions: z.number(),
  files: z.number(),
  leftOut: z.number(),
  consigned: z.number(),
  /** Ours that it speaks of. */
  ofOurs: z.number(),
  daysAhead: z.number(),
  /** Of a receipt. */
  answers: z.strictObject({ number: z.string(), isOurs: z.boolean(), headHolds: z.boolean().optional() }).optional(),
  arrivals: z.array(z.strictObject({ exhibit: z.string(), outcome: z.enum(arrivalOutcomes) })),
  /** Reports, names and links of intelligence; each code that comes along, and what is said of reports that came before. */
  intelReports: z.number(),
  intelNames: z.number(),
  intelLinks: z.number(),
  intelCodes: z.array(HandlingCode),
  intelWithdrawn: z.number(),
  intelStricter: z.number(),
});
export type DryRun = z.infer<typeof DryRun>;

const ShownConclusion = z.strictObject({
  exhibit: Foreign,
  question: Foreign,
  comparedWith: Foreign,
  level: z.record(z.string(), Foreign),
  by: Foreign,
  at: Foreign,
  verifiedBy: Foreign.optional(),
});

const ToArrive = z.strictObject({
  exhibitId: Foreign,
  number: Foreign,
  description: Foreign,
  offerId: Foreign,
  seal: Foreign.optional(),
  outcome: z.enum(arrivalOutcomes).optional(),
  own: z.strictObject({ id: ExhibitId, label: z.string() }).optional(),
});

export const exchangeContract = {
  /** Verifies what was brought and says what taking it in would do; nothing is joined yet. */
  'exchange.look': command({
    input: z.strictObject({ upload: Upload }),
    output: JobStarted,
    errors: ['attachments.upload-unknown'],
    allow: takers,
    ledger: { appends: ['foreign-package.examined'] },
  }),
  /** Joins what was looked at with what is known of its station, or goes on where that was cut off. */
  'exchange.take-in': command({
    input: z.strictObject({
      upload: Upload,
      caseId: CaseId.optional(),
      /** Copied from paper; confirms a key that was not compared. */
      paperFingerprint: z.string().trim().max(200).optional(),
      reason: Words,
    }),
    output: JobStarted,
    errors: [
      'foreign.not-examined',
      'foreign.fingerprint-differs',
      'foreign.needs-reason',
      'foreign.came-meanwhile',
      'cases.unknown',
      'exchange.not-a-transfer',
      'exchange.not-compared',
      'exchange.key-revoked',
      'exchange.for-another',
      'exchange.receipt-not-ours',
    ],
    allow: takers,
    ledger: {
      appends: [
        'foreign-package.taken-in',
        'foreign-exhibit.taken-in',
        'joined-transfer.begun',
        'joined-transfer.completed',
        'joined-transfer.stopped',
        'divergence.put-aside',
        'foreign-intelligence.joined',
        'foreign-intelligence.put-aside',
        'foreign-intelligence.noticed',
        'foreign-package.begun',
        'foreign-package.completed',
      ],
    },
  }),
  'exchange.resume': command({
    input: z.strictObject({ id: MergeId }),
    output: JobStarted,
    errors: ['exchange.joined-unknown', 'exchange.joined-already', 'exchange.joining-now'],
    allow: takers,
    ledger: {
      appends: [
        'joined-transfer.resumed',
        'joined-transfer.completed',
        'joined-transfer.stopped',
        'divergence.put-aside',
        'foreign-intelligence.joined',
        'foreign-intelligence.put-aside',
        'foreign-intelligence.noticed',
        'foreign-exhibit.taken-in',
        'foreign-package.completed',
      ],
    },
  }),
  'exchange.list': command({
    input: Nothing,
    output: z.strictObject({ sent: z.array(SentTransfer), joined: z.array(JoinedTransfer) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'exchange.joined': command({
    input: z.strictObject({ id: MergeId }),
    output: z.strictObject({
      line: JoinedTransfer,
      note: Foreign,
      /** Reports of intelligence that came along; their words are read under `exchange.intelligence`. */
      intelReports: z.number(),
      cases: z.array(z.strictObject({ id: Foreign, title: Foreign, leftOut: z.number() })),
      consignment: z.array(ToArrive),
      conclusions: z.array(ShownConclusion),
      arrivals: z.array(
        z.strictObject({
          exhibit: z.string(),
          outcome: z.enum(arrivalOutcomes),
          at: Foreign,
          by: Foreign,
          note: Foreign,
        }),
      ),
      receipts: z.array(z.strictObject({ number: z.string(), fileName: z.string(), created: Instant })),
    }),
    errors: ['exchange.joined-unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** What came as a thing: received, and then an exhibit of this station in the words it was sent with; or refused; or not there. */
  'exchange.arrive': command({
    input: z.strictObject({
      id: MergeId,
      /** A case of ours, or one opened as theirs is called. */
      into: z.discriminatedUnion('as', [
        z.strictObject({ as: z.literal('ours'), caseId: CaseId }),
        z.strictObject({ as: z.literal('theirs') }),
      ]),
      occurredAt: Instant,
      occurredOffset: LocalOffset.optional(),
      arrivals: z
        .array(
          z.strictObject({
            offerId: z.string().max(100),
            outcome: z.enum(arrivalOutcomes),
            sealReading: SealReading.optional(),
            condition: Condition.optional(),
            note: Words,
          }),
        )
        .min(1)
        .max(500),
      signature: Signature,
      witness: SecondPerson.optional(),
    }),
    output: z.strictObject({ received: z.number(), caseIds: z.array(CaseId) }),
    errors: [
      'exchange.joined-unknown',
      'exchange.not-consigned',
      'exchange.arrived-already',
      'exchange.arrival-needs-words',
      'exchange.exhibit-unfit',
      'exchange.not-joined-yet',
      'cases.unknown',
      'cases.number-taken',
      'exhibits.mark-taken',
      'custody.in-the-future',
      ...witnessErrors,
      ...signing,
    ],
    allow: dispatchers,
    ledger: { appends: ['case.opened', 'exhibit.recorded', 'custody.arrived', 'arrival.recorded'] },
  }),
  /** Says to the sender, under the seal of this station, what arrived and what was joined. */
  'exchange.receipt': command({
    input: z.strictObject({ id: MergeId, saveHandle: z.string().max(4096).optional() }),
    output: JobStarted,
    errors: [
      ...readyErrors,
      'exchange.joined-unknown',
      'exchange.not-joined-yet',
      'exchange.is-a-receipt',
      'documents.no-save-handle',
    ],
    allow: senders,
    ledger: { appends: ['transfer.sealed'] },
  }),
  /** The receipt of the other station answers the offers of custody; who signs answers for having read it. */
  'exchange.settle': command({
    input: z.strictObject({ id: MergeId, signature: Signature }),
    output: z.strictObject({ accepted: z.number(), rejected: z.number(), open: z.number() }),
    errors: [
      'exchange.joined-unknown',
      'exchange.not-joined-yet',
      'exchange.not-a-receipt',
      'exchange.settled-already',
      'exchange.not-compared',
      'exchange.key-revoked',
      ...signing,
    ],
    allow: dispatchers,
    ledger: { appends: ['custody.acknowledged', 'custody.sent-back', 'joined-transfer.settled'] },
  }),
};
