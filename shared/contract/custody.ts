// Custody: events, and offers that a second person accepts. Places are in places.ts.
import { z } from 'zod';
import { custodyEventTypes, recordableCustodyEvents } from '../domain/custody.ts';
import { custodyGapKinds } from '../domain/custody-gaps.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { placeRefusals } from '../domain/storage.ts';
import { Instant } from '../language/instant.ts';
import { CustodyEventId, ExhibitId, PersonId } from '../language/identity.ts';
import { command } from './define.ts';
import { EnteredEnd, JobStarted, Line, Paragraph, SealNumber, SecondPerson, ShownEnd, Signature } from './fields.ts';

export const CustodyEvent = z.strictObject({
  id: CustodyEventId,
  exhibitId: ExhibitId,
  number: z.number(),
  type: z.enum(custodyEventTypes),
  occurredAt: Instant,
  recordedAt: Instant,
  /** Recorded more than a day after it occurred: allowed, and visible. */
  isLateEntry: z.boolean(),
  from: ShownEnd.optional(),
  to: ShownEnd.optional(),
  sealOut: z.string().optional(),
  sealIn: z.string().optional(),
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
});

export const OpenOffer = z.strictObject({
  id: CustodyEventId,
  exhibitId: ExhibitId,
  exhibit: z.string(),
  description: z.string(),
  from: ShownEnd,
  to: ShownEnd,
  offeredAt: Instant,
  purpose: z.string(),
  seal: z.string(),
});

const Gap = z.strictObject({
  kind: z.enum(custodyGapKinds),
  eventId: z.string(),
  expected: z.string(),
  found: z.string(),
  /** What a person wrote about it; without it the finding is open. */
  explanation: z.strictObject({ text: z.string(), by: z.string(), at: Instant }).optional(),
});

const keepers = ['registrar', 'custodian', 'examiner', 'supervisor'] as const;
const holders = ['registrar', 'custodian', 'examiner', 'prosecutor', 'supervisor'] as const;
const reads = { appendsNothing: 'reads' };
const SomeExhibits = z.array(ExhibitId).min(1).max(500);

export const custodyContract = {
  'custody.record': command({
    input: z.strictObject({
      exhibitIds: SomeExhibits,
      type: z.enum(recordableCustodyEvents),
      occurredAt: Instant,
      from: EnteredEnd.optional(),
      to: EnteredEnd.optional(),
      sealOut: SealNumber.optional(),
      sealIn: SealNumber.optional(),
      purpose: z.string().trim().max(500),
      authority: z.string().trim().max(500),
      note: Paragraph,
      signature: Signature,
    }),
    output: z.strictObject({ eventIds: z.array(CustodyEventId) }),
    errors: [
      'exhibits.unknown',
      'custody.in-the-future',
      'custody.before-seizure',
      'custody.needs-destination',
      'custody.needs-seal',
      'custody.offer-open',
      'custody.to-person-needs-offer',
      'custody.place-unknown',
      ...placeRefusals,
      'people.unknown',
      'vault.wrong-passphrase',
      'vault.throttled',
    ],
    allow: keepers,
    ledger: { appends: ['custody.recorded'] },
  }),
  'custody.offer': command({
    input: z.strictObject({
      exhibitIds: SomeExhibits,
      to: PersonId,
      occurredAt: Instant,
      purpose: Line,
      authority: z.string().trim().max(500),
      note: Paragraph,
      signature: Signature,
    }),
    output: z.strictObject({ offerIds: z.array(CustodyEventId) }),
    errors: [
      'exhibits.unknown',
      'people.unknown',
      'people.is-retired',
      'custody.to-oneself',
      'custody.already-holder',
      'custody.not-holder',
      'custody.offer-open',
      'custody.receiver-may-not-hold',
      'custody.in-the-future',
      'vault.wrong-passphrase',
      'vault.throttled',
    ],
    allow: holders,
    ledger: { appends: ['custody.offered'] },
  }),
  /** The receiving person authenticates here, also at somebody else's open station. */
  'custody.accept': command({
    input: z.strictObject({
      offerId: CustodyEventId,
      receiver: SecondPerson,
      sealAsRead: SealNumber.optional(),
      occurredAt: Instant,
      note: Paragraph,
    }),
    output: z.strictObject({ eventId: CustodyEventId, sealDiffers: z.boolean() }),
    errors: [
      'custody.offer-unknown',
      'custody.already-answered',
      'custody.not-the-receiver',
      'custody.by-the-offerer',
      'custody.in-the-future',
      'custody.before-offer',
      'vault.wrong-passphrase',
      'vault.throttled',
    ],
    allow: holders,
    ledger: { appends: ['custody.accepted', 'seal.discrepancy'] },
  }),
  'custody.reject': command({
    input: z.strictObject({ offerId: CustodyEventId, receiver: SecondPerson, occurredAt: Instant, reason: Line }),
    output: z.strictObject({ eventId: CustodyEventId }),
    errors: [
      'custody.offer-unknown',
      'custody.already-answered',
      'custody.not-the-receiver',
      'custody.in-the-future',
      'custody.before-offer',
      'vault.wrong-passphrase',
      'vault.throttled',
    ],
    allow: holders,
    ledger: { appends: ['custody.rejected'] },
  }),
  'custody.withdraw': command({
    input: z.strictObject({ offerId: CustodyEventId, occurredAt: Instant, reason: Line, signature: Signature }),
    output: z.strictObject({ eventId: CustodyEventId }),
    errors: [
      'custody.offer-unknown',
      'custody.already-answered',
      'custody.not-the-offerer',
      'custody.in-the-future',
      'custody.before-offer',
      'vault.wrong-passphrase',
      'vault.throttled',
    ],
    allow: holders,
    ledger: { appends: ['custody.withdrawn'] },
  }),
  /** A correction is a new event that names what it corrects; both are shown and printed (law 1). */
  'custody.correct': command({
    input: z.strictObject({
      eventId: CustodyEventId,
      occurredAt: Instant,
      sealOut: SealNumber.optional(),
      sealIn: SealNumber.optional(),
      reason: Line,
      note: Paragraph,
      signature: Signature,
    }),
    output: z.strictObject({ eventId: CustodyEventId }),
    errors: [
      'custody.event-unknown',
      'custody.already-corrected',
      'custody.in-the-future',
      'vault.wrong-passphrase',
      'vault.throttled',
    ],
    allow: keepers,
    ledger: { appends: ['custody.corrected'] },
  }),
  'custody.timeline': command({
    input: z.strictObject({ exhibitId: ExhibitId }),
    output: z.strictObject({ events: z.array(CustodyEvent), gaps: z.array(Gap) }),
    errors: ['exhibits.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
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
    ledger: { appends: ['document.issued'] },
  }),
};
