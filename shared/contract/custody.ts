// Custody: events, and offers that a second person accepts. Places are in places.ts.
import { z } from 'zod';
import { custodyEventTypes, recordableCustodyEvents, sealReadings } from '../domain/custody.ts';
import { custodyGapKinds } from '../domain/custody-gaps.ts';
import { exhibitConditions } from '../domain/exhibit-condition.ts';
import { quantityUnits } from '../domain/exhibit.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { mostHandedOver } from '../domain/lists/exhibits.ts';
import { placeRefusals } from '../domain/storage.ts';
import { Instant } from '../language/instant.ts';
import { AttachmentId, CaseId, CustodyEventId, ExhibitId, PersonId } from '../language/identity.ts';
import { LocalOffset } from '../language/local-offset.ts';
import { Condition, circumstances, clockRead, documentErrors, papersAndClock } from './circumstances.ts';
import { command } from './define.ts';
import {
  EnteredEnd,
  JobStarted,
  Line,
  Paragraph,
  SealNumber,
  SealReading,
  SecondPerson,
  ShownEnd,
  Signature,
  issuingPaper,
} from './fields.ts';
import { exhibitStaff } from './staff.ts';

export const CustodyEvent = z.strictObject({
  id: CustodyEventId,
  exhibitId: ExhibitId,
  number: z.number(),
  type: z.enum(custodyEventTypes),
  occurredAt: Instant,
  /** Which clock was read; absent where a machine took the time, and in events of before it was kept. */
  occurredOffset: LocalOffset.optional(),
  recordedAt: Instant,
  /** Recorded more than a day after it occurred: allowed, and visible. */
  isLateEntry: z.boolean(),
  from: ShownEnd.optional(),
  to: ShownEnd.optional(),
  sealOut: z.string().optional(),
  sealIn: z.string().optional(),
  /** What whoever took over said of the seal; absent in acceptances of before it was asked. */
  sealReading: z.enum(sealReadings).optional(),
  sealReadingReason: z.string().optional(),
  condition: z.strictObject({ as: z.enum(exhibitConditions), words: z.string().optional() }).optional(),
  /** Named as it was when the event was recorded. */
  document: z.strictObject({ id: AttachmentId, label: z.string(), sha256: z.string() }).optional(),
  purpose: z.string(),
  authority: z.string(),
  note: z.string(),
  actor: z.string(),
  signedBy: z.string().optional(),
  signatureKey: z.string().optional(),
  answers: CustodyEventId.optional(),
  corrects: CustodyEventId.optional(),
  correctedBy: CustodyEventId.optional(),
  witness: z.string().optional(),
  /** How much was taken away, in the unit of the exhibit. */
  quantity: z.number().optional(),
  dueAt: Instant.optional(),
  explains: CustodyEventId.optional(),
  entryMode: z.enum(['scan', 'manual']).optional(),
  entryReason: z.string().optional(),
  /** Recorded at an earlier time than the event before it: the clock of the station had been set back. */
  clockRanBack: z.boolean().optional(),
});

export const OpenOffer = z.strictObject({
  id: CustodyEventId,
  exhibitId: ExhibitId,
  caseId: CaseId,
  exhibit: z.string(),
  description: z.string(),
  from: ShownEnd,
  to: ShownEnd,
  offeredAt: Instant,
  purpose: z.string(),
  seal: z.string(),
});

export const Gap = z.strictObject({
  kind: z.enum(custodyGapKinds),
  eventId: CustodyEventId,
  expected: z.string(),
  found: z.string(),
  /** What a person wrote about it; without it the finding is open. */
  explanation: z.strictObject({ text: z.string(), by: z.string(), at: Instant }).optional(),
});

const holders = ['registrar', 'custodian', 'examiner', 'prosecutor', 'supervisor'] as const;
const reads = { appendsNothing: 'reads' };
const SomeExhibits = z.array(ExhibitId).min(1).max(500);

/** Of a witness who is always named. */
export const namedWitnessErrors = [
  'custody.witness-is-actor',
  'custody.witness-is-receiver',
  'custody.witness-may-not',
  'custody.witness-not-proven',
] as const;
/** Of a witness whom the rule of the station may ask for. */
export const witnessErrors = ['custody.needs-witness', ...namedWitnessErrors] as const;

export const custodyContract = {
  'custody.record': command({
    input: z.strictObject({
      exhibitIds: SomeExhibits,
      type: z.enum(recordableCustodyEvents),
      occurredAt: Instant,
      ...circumstances,
      from: EnteredEnd.optional(),
      to: EnteredEnd.optional(),
      sealOut: SealNumber.optional(),
      sealIn: SealNumber.optional(),
      purpose: z.string().trim().max(500),
      authority: z.string().trim().max(500),
      note: Paragraph,
      /** How much was used up, in the unit of the exhibit; for one exhibit at a time. */
      quantity: z.number().int().min(1).max(10_000_000).optional(),
      /** When a loan is due back. */
      dueAt: Instant.optional(),
      /** Another person who saw it and signs with their own key. */
      witness: SecondPerson.optional(),
      signature: Signature,
    }),
    output: z.strictObject({ eventIds: z.array(CustodyEventId) }),
    errors: [
      ...witnessErrors,
      ...documentErrors,
      'custody.exhibit-closed',
      'custody.more-than-left',
      'custody.needs-quantity',
      'custody.quantity-not-here',
      'custody.one-exhibit-at-a-time',
      'custody.needs-authority',
      'custody.due-not-here',
      'custody.due-before-departure',
      'exhibits.unknown',
      'custody.in-the-future',
      'custody.before-seizure',
      'custody.before-incident',
      'custody.needs-destination',
      'custody.needs-seal',
      'custody.offer-open',
      'custody.not-holder',
      'custody.to-person-needs-offer',
      'custody.place-unknown',
      ...placeRefusals,
      'people.unknown',
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: exhibitStaff,
    ledger: { appends: ['custody.recorded'] },
  }),
  /** All of them are offered, or none. */
  'custody.offer': command({
    input: z.strictObject({
      exhibitIds: z.array(ExhibitId).min(1).max(mostHandedOver),
      to: PersonId,
      occurredAt: Instant,
      ...circumstances,
      purpose: Line,
      authority: z.string().trim().max(500),
      note: Paragraph,
      signature: Signature,
    }),
    output: z.strictObject({ offerIds: z.array(CustodyEventId) }),
    errors: [
      ...documentErrors,
      'exhibits.unknown',
      'custody.exhibit-closed',
      'people.unknown',
      'people.is-retired',
      'custody.to-oneself',
      'custody.already-holder',
      'custody.not-holder',
      'custody.offer-open',
      'custody.receiver-may-not-hold',
      'custody.before-seizure',
      'custody.before-incident',
      'custody.in-the-future',
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: holders,
    ledger: { appends: ['custody.offered'] },
  }),
  /** The receiving person authenticates here, also at somebody else's open station. */
  'custody.accept': command({
    input: z.strictObject({
      offerId: CustodyEventId,
      receiver: SecondPerson,
      sealReading: SealReading,
      /** Demanded where the seal differs from the one on record. */
      ...circumstances,
      occurredAt: Instant,
      note: Paragraph,
    }),
    output: z.strictObject({ eventId: CustodyEventId, sealDiffers: z.boolean() }),
    errors: [
      ...documentErrors,
      'custody.needs-condition',
      'custody.offer-unknown',
      'custody.already-answered',
      'custody.not-the-receiver',
      'custody.exhibit-closed',
      'custody.by-the-offerer',
      'custody.in-the-future',
      'custody.before-offer',
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: holders,
    ledger: { appends: ['custody.accepted', 'seal.discrepancy'] },
  }),
  /** The offers of one hand-over, each with its own answer, in one act with one signature: all are answered, or none. */
  'custody.answer-all': command({
    input: z.strictObject({
      answers: z
        .array(
          z.discriminatedUnion('answer', [
            z.strictObject({
              answer: z.literal('accept'),
              offerId: CustodyEventId,
              sealReading: SealReading,
              condition: Condition.optional(),
            }),
            z.strictObject({
              answer: z.literal('reject'),
              offerId: CustodyEventId,
              condition: Condition,
              reason: Line,
            }),
          ]),
        )
        .min(1)
        .max(500),
      receiver: SecondPerson,
      occurredAt: Instant,
      ...papersAndClock,
      /** Of what is accepted; what is rejected has its reason. */
      note: Paragraph,
    }),
    output: z.strictObject({ eventIds: z.array(CustodyEventId), sealsDiffering: z.number() }),
    errors: [
      ...documentErrors,
      'custody.needs-condition',
      'custody.offer-unknown',
      'custody.already-answered',
      'custody.not-the-receiver',
      'custody.exhibit-closed',
      'custody.by-the-offerer',
      'custody.in-the-future',
      'custody.before-offer',
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: holders,
    ledger: { appends: ['custody.accepted', 'custody.rejected', 'seal.discrepancy'] },
  }),
  'custody.reject': command({
    input: z.strictObject({
      offerId: CustodyEventId,
      receiver: SecondPerson,
      occurredAt: Instant,
      ...papersAndClock,
      /** Whoever does not take it over says in which condition it was brought. */
      condition: Condition,
      reason: Line,
    }),
    output: z.strictObject({ eventId: CustodyEventId }),
    errors: [
      ...documentErrors,
      'custody.offer-unknown',
      'custody.already-answered',
      'custody.not-the-receiver',
      'custody.in-the-future',
      'custody.before-offer',
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: holders,
    ledger: { appends: ['custody.rejected'] },
  }),
  'custody.withdraw': command({
    input: z.strictObject({
      offerId: CustodyEventId,
      occurredAt: Instant,
      ...clockRead,
      reason: Line,
      signature: Signature,
    }),
    output: z.strictObject({ eventId: CustodyEventId }),
    errors: [
      'custody.offer-unknown',
      'custody.already-answered',
      'custody.not-the-offerer',
      'custody.in-the-future',
      'custody.before-offer',
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: holders,
    ledger: { appends: ['custody.withdrawn'] },
  }),
  /** A correction is a new event that names what it corrects; both are shown and printed (law 1). */
  'custody.correct': command({
    input: z.strictObject({
      eventId: CustodyEventId,
      occurredAt: Instant,
      ...circumstances,
      from: EnteredEnd.optional(),
      to: EnteredEnd.optional(),
      sealOut: SealNumber.optional(),
      sealIn: SealNumber.optional(),
      quantity: z.number().int().min(1).max(10_000_000).optional(),
      dueAt: Instant.optional(),
      reason: Line,
      note: Paragraph,
      signature: Signature,
      /** Asked for where what is corrected was witnessed, or would have been. */
      witness: SecondPerson.optional(),
    }),
    output: z.strictObject({ eventId: CustodyEventId }),
    errors: [
      ...documentErrors,
      'custody.event-unknown',
      'custody.already-corrected',
      'custody.not-of-the-hand-over',
      'custody.before-seizure',
      'custody.before-incident',
      'custody.quantity-of-parts',
      ...witnessErrors,
      ...placeRefusals,
      'custody.ends-not-here',
      'custody.to-person-needs-offer',
      'custody.place-unknown',
      'people.unknown',
      'custody.quantity-not-here',
      'custody.more-than-left',
      'custody.due-not-here',
      'custody.due-before-departure',
      'custody.in-the-future',
      'vault.wrong-passphrase',
      'vault.throttled',
      'people.passphrase-not-own',
    ],
    allow: exhibitStaff,
    ledger: { appends: ['custody.corrected'] },
  }),
  'custody.timeline': command({
    input: z.strictObject({ exhibitId: ExhibitId }),
    output: z.strictObject({
      events: z.array(CustodyEvent),
      gaps: z.array(Gap),
      /** Received, taken away, and what is left of it, in the unit of the exhibit (law 8). */
      amount: z.strictObject({
        received: z.number(),
        taken: z.number(),
        left: z.number(),
        unit: z.enum(quantityUnits),
      }),
    }),
    errors: ['exhibits.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  // The offers themselves say when they were made; how old is too old is in shared/domain/offer-age.ts.
  'custody.offers': command({
    input: z.strictObject({ mine: z.boolean() }),
    output: z.strictObject({ offers: z.array(OpenOffer) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'custody.record-document': command({
    input: z.strictObject({ exhibitId: ExhibitId, language: z.enum(languages) }),
    output: JobStarted,
    errors: ['exhibits.unknown'],
    allow: caseReaders,
    ledger: { appends: issuingPaper },
  }),
};
