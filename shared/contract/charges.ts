// Charges, who is said to have possessed what, thresholds computed from that, and what the evidence suggests and nobody laid.
import { z } from 'zod';
import { incidentKinds } from '../domain/case.ts';
import { attributionBases } from '../domain/prosecution/attribution.ts';
import { chargeEventKinds } from '../domain/prosecution/charge.ts';
import { countedAs, leftOutReasons } from '../domain/prosecution/counting.ts';
import { forces, LegalBasis, Threshold } from '../domain/prosecution/legal-basis.ts';
import { suggestionKinds } from '../domain/prosecution/suggestions.ts';
import { thresholdStates } from '../domain/prosecution/thresholds.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { AttributionId, CaseId, ChargeId, ConclusionId, ExhibitId, IncidentId, PartyId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { issuingPaper, JobStarted, Nothing, Signature } from './fields.ts';

const reads = { appendsNothing: 'reads' };
const signing = ['vault.wrong-passphrase', 'vault.throttled', 'people.passphrase-not-own'] as const;
const prosecutors = ['prosecutor'] as const;
const attributors = ['prosecutor', 'supervisor', 'analyst'] as const;
const papersFor = ['prosecutor', 'supervisor'] as const;

const Facts = z.string().trim().max(4000);
const Reason = z.string().trim().min(1).max(1000);
const BasisName = z.strictObject({ code: z.string().max(60), version: z.number().int().min(1) });

export const Charge = z.strictObject({
  id: ChargeId,
  number: z.number(),
  partyId: PartyId,
  party: z.string(),
  incidentId: IncidentId,
  incident: z.string(),
  incidentAt: Instant,
  /** When the incident was as the charge was signed, where its record says otherwise by now. */
  signedIncidentAt: Instant.optional(),
  /** As it was when the charge was laid or last changed. */
  basis: LegalBasis,
  force: z.enum(forces),
  /** A later version of the row is on record. */
  hasNewerVersion: z.boolean(),
  facts: z.string(),
  isWithdrawn: z.boolean(),
  events: z.array(
    z.strictObject({
      kind: z.enum(chargeEventKinds),
      basis: z.string(),
      facts: z.string(),
      reason: z.string(),
      occurredAt: Instant,
      recordedAt: Instant,
      by: z.string(),
    }),
  ),
});
export type Charge = z.infer<typeof Charge>;

export const Attribution = z.strictObject({
  id: AttributionId,
  exhibitId: ExhibitId,
  exhibit: z.string(),
  partyId: PartyId,
  party: z.string(),
  basis: z.enum(attributionBases),
  conclusionId: ConclusionId.optional(),
  reason: z.string(),
  occurredAt: Instant,
  recordedAt: Instant,
  by: z.string(),
  /** Signed by the person it names; those recorded before that was asked are not. */
  isSigned: z.boolean(),
  /** The conclusion it rests on was corrected since: it counts no more until somebody names the new one. */
  isGroundCorrected: z.boolean(),
  withdrawn: z.strictObject({ reason: z.string(), at: Instant, by: z.string() }).optional(),
});
export type Attribution = z.infer<typeof Attribution>;

const Count = z.strictObject({
  total: z.number(),
  lines: z.array(
    z.strictObject({
      exhibitId: ExhibitId,
      mark: z.string(),
      number: z.number(),
      as: z.enum(countedAs),
      isEstimate: z.boolean(),
    }),
  ),
  leftOut: z.array(
    z.strictObject({ exhibitId: ExhibitId, mark: z.string(), number: z.number(), reason: z.enum(leftOutReasons) }),
  ),
  isEstimate: z.boolean(),
  isOpen: z.boolean(),
});

const JudgedThreshold = z.strictObject({
  threshold: Threshold,
  total: z.number(),
  state: z.enum(thresholdStates),
  readings: z.strictObject({ 'at-least': z.boolean(), 'more-than': z.boolean() }).optional(),
});

/** One suspect and one event: what counts, and which rules that reaches. */
export const PersonThresholds = z.strictObject({
  partyId: PartyId,
  party: z.string(),
  incidentId: IncidentId,
  incidentKind: z.enum(incidentKinds),
  place: z.string(),
  occurredFrom: Instant,
  weapons: Count,
  cartridges: Count,
  rules: z.array(
    z.strictObject({
      basis: LegalBasis,
      weapons: JudgedThreshold.optional(),
      cartridges: JudgedThreshold.optional(),
      state: z.enum(thresholdStates),
      isCharged: z.boolean(),
    }),
  ),
});
export type PersonThresholds = z.infer<typeof PersonThresholds>;

export const Suggestion = z.strictObject({
  kind: z.enum(suggestionKinds),
  key: z.string(),
  partyId: PartyId,
  party: z.string(),
  incidentId: IncidentId,
  incident: z.string(),
  basis: LegalBasis.optional(),
  exhibits: z.array(z.strictObject({ id: ExhibitId, mark: z.string() })),
  hits: z.array(z.string()),
  isDoubtful: z.boolean(),
  dismissed: z.strictObject({ reason: z.string(), at: Instant, by: z.string() }).optional(),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const chargesContract = {
  /** The case as the prosecutor needs it. Suggestions are there for prosecutor, supervisor and inspector only. */
  'prosecution.read': command({
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({
      charges: z.array(Charge),
      attributions: z.array(Attribution),
      thresholds: z.array(PersonThresholds),
      suggestions: z.array(Suggestion),
      showsSuggestions: z.boolean(),
      /** Firearms and ammunition that nobody is said to have possessed. */
      unattributed: z.array(z.strictObject({ id: ExhibitId, mark: z.string() })),
      /** Cases and bullets of our own test fires: attributed to nobody, because nobody had them. */
      madeByTests: z.array(z.strictObject({ id: ExhibitId, mark: z.string() })),
      /** Attributed, and of no recorded incident: counted for nobody until that is recorded. */
      withoutIncident: z.array(z.strictObject({ id: ExhibitId, mark: z.string() })),
    }),
    errors: ['cases.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  'charges.lay': command({
    input: z.strictObject({
      caseId: CaseId,
      partyId: PartyId,
      incidentId: IncidentId,
      basis: BasisName,
      facts: Facts,
      occurredAt: Instant,
      signature: Signature,
    }),
    output: z.strictObject({ id: ChargeId, number: z.number() }),
    errors: [
      'cases.unknown',
      'charges.party-unknown',
      'charges.not-a-suspect',
      'charges.incident-unknown',
      'legal-bases.unknown',
      'legal-bases.changed-meanwhile',
      'charges.before-event',
      'charges.in-the-future',
      'charges.laid-already',
      ...signing,
    ],
    allow: prosecutors,
    ledger: { appends: ['charge.laid', 'legal-basis.recorded'] },
  }),
  'charges.change': command({
    input: z.strictObject({
      id: ChargeId,
      basis: BasisName,
      facts: Facts,
      reason: Reason,
      occurredAt: Instant,
      signature: Signature,
    }),
    output: Nothing,
    errors: [
      'charges.unknown',
      'charges.withdrawn-already',
      'charges.unchanged',
      'charges.laid-already',
      'legal-bases.unknown',
      'legal-bases.changed-meanwhile',
      'charges.before-event',
      'charges.in-the-future',
      ...signing,
    ],
    allow: prosecutors,
    ledger: { appends: ['charge.changed', 'legal-basis.recorded'] },
  }),
  'charges.withdraw': command({
    input: z.strictObject({ id: ChargeId, reason: Reason, occurredAt: Instant, signature: Signature }),
    output: Nothing,
    errors: [
      'charges.unknown',
      'charges.withdrawn-already',
      'charges.before-event',
      'charges.in-the-future',
      ...signing,
    ],
    allow: prosecutors,
    ledger: { appends: ['charge.withdrawn'] },
  }),
  /** One signed event for each exhibit and each person. What is attributed on the same ground already is left as it is. */
  'attributions.record': command({
    input: z.strictObject({
      caseId: CaseId,
      exhibitIds: z.array(ExhibitId).min(1).max(500),
      partyIds: z.array(PartyId).min(1).max(20),
      basis: z.enum(attributionBases),
      conclusionId: ConclusionId.optional(),
      reason: Reason,
      occurredAt: Instant,
      signature: Signature,
    }),
    output: z.strictObject({ recorded: z.number() }),
    errors: [
      'cases.unknown',
      'charges.party-unknown',
      'charges.not-a-suspect',
      'exhibits.unknown',
      'attributions.exhibit-of-another-case',
      'attributions.exhibit-of-our-test',
      'attributions.conclusion-missing',
      'attributions.conclusion-of-another-case',
      'attributions.conclusion-unsettled',
      'attributions.conclusion-of-another-kind',
      'attributions.conclusion-not-an-association',
      'attributions.in-the-future',
      'attributions.recorded-already',
      ...signing,
    ],
    allow: attributors,
    ledger: { appends: ['attribution.recorded'] },
  }),
  'attributions.withdraw': command({
    input: z.strictObject({ id: AttributionId, reason: Reason, signature: Signature }),
    output: Nothing,
    errors: ['attributions.unknown', 'attributions.withdrawn-already', ...signing],
    allow: attributors,
    ledger: { appends: ['attribution.withdrawn'] },
  }),
  'suggestions.dismiss': command({
    input: z.strictObject({ caseId: CaseId, key: z.string().max(200), reason: Reason }),
    output: Nothing,
    errors: ['cases.unknown', 'suggestions.unknown', 'suggestions.dismissed-already'],
    allow: prosecutors,
    ledger: { appends: ['suggestion.dismissed'] },
  }),
  'suggestions.take-up': command({
    input: z.strictObject({ caseId: CaseId, key: z.string().max(200), reason: Reason }),
    output: Nothing,
    errors: ['cases.unknown', 'suggestions.unknown', 'suggestions.not-dismissed'],
    allow: prosecutors,
    ledger: { appends: ['suggestion.taken-up-again'] },
  }),
  /** The sum and its records, per person and event: document 42 of the file. */
  'prosecution.threshold-document': command({
    input: z.strictObject({ caseId: CaseId, language: z.enum(languages) }),
    output: JobStarted,
    errors: ['cases.unknown', 'prosecution.nothing-attributed'],
    allow: papersFor,
    ledger: { appends: issuingPaper },
  }),
  'prosecution.charge-sheet': command({
    input: z.strictObject({
      caseId: CaseId,
      language: z.enum(languages),
      /** Residence and contact leave only when somebody chose that they do. */
      withAddresses: z.boolean().default(false),
    }),
    output: JobStarted,
    errors: ['cases.unknown', 'prosecution.no-charge'],
    allow: papersFor,
    ledger: { appends: issuingPaper },
  }),
};
