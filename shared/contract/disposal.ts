// Disposal: the decision, two persons who authorise it, making ready, carrying out before a witness, the certificate. And the clocks
// that say when to look whether an exhibit is still needed.
import { z } from 'zod';
import {
  disposalOutcomes,
  disposalStates,
  disposalStepKinds,
  disposalWarnings,
  ineligibilities,
  preparations,
  RetentionTable,
} from '../domain/disposal.ts';
import { exhibitKinds, quantityUnits } from '../domain/exhibit.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { DisposalId, ExhibitId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { clockRead } from './circumstances.ts';
import { namedWitnessErrors } from './custody.ts';
import { command } from './define.ts';
import { JobStarted, Line, Nothing, OptionalLine, Paragraph, SecondPerson, Signature, issuingPaper } from './fields.ts';

const keepers = ['custodian', 'supervisor'] as const;
const reads = { appendsNothing: 'reads' };
/** A thousand exhibits go under one decision; more are another decision. */
const SomeExhibits = z.array(ExhibitId).min(1).max(1000);

export const NamedExhibit = z.strictObject({
  id: ExhibitId,
  label: z.string(),
  kind: z.enum(exhibitKinds),
  description: z.string(),
  serial: z.string(),
  quantity: z.number(),
  unit: z.enum(quantityUnits),
});

export const Decision = z.strictObject({
  id: DisposalId,
  number: z.string(),
  outcome: z.enum(disposalOutcomes),
  authority: z.string(),
  reference: z.string(),
  decidedOn: Instant,
  recipient: z.string().optional(),
  recordedAt: Instant,
  recordedBy: z.string(),
  state: z.enum(disposalStates),
  exhibits: z.number(),
  carriedOut: z.number(),
  withdrawn: z.number(),
});

export const DecisionStep = z.strictObject({
  kind: z.enum(disposalStepKinds),
  exhibitId: ExhibitId.optional(),
  grams: z.number().optional(),
  weighedTogether: z.number().optional(),
  note: z.string(),
  occurredAt: Instant,
  recordedAt: Instant,
  person: z.string(),
  signatureKey: z.string().optional(),
});

const unknownOrOver = ['disposals.unknown', 'disposals.over'] as const;
const signing = ['vault.wrong-passphrase', 'vault.throttled', 'people.passphrase-not-own'] as const;

export const disposalContract = {
  /** What of a list may be named in a decision, and what one should know of it first. */
  'disposals.check': command({
    input: z.strictObject({ exhibitIds: SomeExhibits }),
    output: z.strictObject({
      eligible: z.array(NamedExhibit.extend({ warnings: z.array(z.enum(disposalWarnings)) })),
      refused: z.array(z.strictObject({ id: ExhibitId, label: z.string(), reason: z.enum(ineligibilities) })),
    }),
    errors: [],
    allow: keepers,
    ledger: reads,
  }),
  'disposals.decide': command({
    input: z.strictObject({
      outcome: z.enum(disposalOutcomes),
      /** The court or authority that decided, and the number of its decision. */
      authority: Line,
      reference: Line,
      decidedOn: Instant,
      recipient: OptionalLine,
      method: z.string().trim().max(200),
      note: Paragraph,
      exhibitIds: SomeExhibits,
      signature: Signature,
    }),
    output: z.strictObject({ id: DisposalId, number: z.string() }),
    errors: ['disposals.not-eligible', 'disposals.needs-recipient', 'custody.in-the-future', ...signing],
    allow: keepers,
    ledger: { appends: ['disposal.decided'] },
  }),
  'disposals.authorise': command({
    input: z.strictObject({ id: DisposalId, signature: Signature }),
    output: z.strictObject({ state: z.enum(disposalStates) }),
    errors: [
      ...unknownOrOver,
      'disposals.authorised-by-you',
      'disposals.already-authorised',
      'disposals.needs-supervisor',
      ...signing,
    ],
    allow: keepers,
    ledger: { appends: ['disposal.authorised'] },
  }),
  'disposals.prepare': command({
    input: z.strictObject({
      id: DisposalId,
      exhibitIds: SomeExhibits,
      kind: z.enum(preparations),
      /** Of all the exhibits named here together; only when weighed. */
      grams: z.number().int().min(1).max(100_000_000).optional(),
      occurredAt: Instant,
      note: Paragraph,
      /** One for all that was chosen together. */
      signature: Signature,
    }),
    output: Nothing,
    errors: [
      ...unknownOrOver,
      'disposals.not-authorised',
      'disposals.not-in-decision',
      'disposals.needs-weight',
      'disposals.no-photograph',
      'disposals.before-authorisation',
      'custody.in-the-future',
      ...signing,
    ],
    allow: keepers,
    ledger: { appends: ['disposal.prepared'] },
  }),
  /** Takes one exhibit out of the decision, such as after an appeal. */
  'disposals.withdraw': command({
    input: z.strictObject({ id: DisposalId, exhibitId: ExhibitId, reason: Line, signature: Signature }),
    output: z.strictObject({ state: z.enum(disposalStates) }),
    errors: [...unknownOrOver, 'disposals.not-in-decision', ...signing],
    allow: keepers,
    ledger: { appends: ['disposal.withdrawn'] },
  }),
  'disposals.stop': command({
    input: z.strictObject({ id: DisposalId, reason: Line, signature: Signature }),
    output: Nothing,
    errors: [...unknownOrOver, ...signing],
    allow: ['supervisor'],
    ledger: { appends: ['disposal.stopped'] },
  }),
  /** Closes the exhibits: each gets its last custody event, signed by who does it and by who sees it. */
  'disposals.carry-out': command({
    input: z.strictObject({
      id: DisposalId,
      exhibitIds: SomeExhibits,
      occurredAt: Instant,
      ...clockRead,
      place: Line,
      note: Paragraph,
      witness: SecondPerson,
      signature: Signature,
    }),
    output: z.strictObject({ state: z.enum(disposalStates) }),
    errors: [
      ...unknownOrOver,
      'disposals.not-authorised',
      'disposals.not-in-decision',
      'disposals.not-prepared',
      'disposals.before-decision',
      'disposals.before-authorisation',
      'disposals.not-eligible',
      'custody.in-the-future',
      'custody.before-seizure',
      'custody.before-incident',
      'custody.exhibit-closed',
      ...namedWitnessErrors,
      ...signing,
    ],
    allow: keepers,
    ledger: { appends: ['disposal.carried-out', 'custody.recorded'] },
  }),
  'disposals.certificate': command({
    input: z.strictObject({ id: DisposalId, language: z.enum(languages) }),
    output: JobStarted,
    errors: ['disposals.unknown', 'disposals.nothing-carried-out'],
    allow: keepers,
    ledger: { appends: issuingPaper },
  }),
  'disposals.list': command({
    input: Nothing,
    output: z.strictObject({ decisions: z.array(Decision) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'disposals.read': command({
    input: z.strictObject({ id: DisposalId }),
    output: Decision.extend({
      method: z.string(),
      note: z.string(),
      authorisations: z.array(
        z.strictObject({
          person: z.string(),
          at: Instant,
          signatureKey: z.string(),
          /** By the person who reads this: they cannot authorise a second time. */
          isYours: z.boolean(),
        }),
      ),
      /** The one authorisation that is still missing has to be a supervisor's. */
      needsSupervisor: z.boolean(),
      items: z.array(
        NamedExhibit.extend({
          state: z.enum(['named', 'withdrawn', 'carried-out']),
          missing: z.array(z.enum(preparations)),
          /** Who saw it carried out. */
          witness: z.string().optional(),
          steps: z.array(DecisionStep),
        }),
      ),
      steps: z.array(DecisionStep),
    }),
    errors: ['disposals.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  'retention.read': command({
    input: Nothing,
    output: z.strictObject({ table: RetentionTable }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'retention.change': command({
    input: z.strictObject({ table: RetentionTable, reason: Line }),
    output: Nothing,
    errors: [],
    allow: ['supervisor'],
    ledger: { appends: ['settings.changed'] },
  }),
  /** Exhibits whose clock has run out and that no decision names, oldest first. */
  'retention.due': command({
    input: z.strictObject({ limit: z.number().int().min(1).max(1000) }),
    output: z.strictObject({
      due: z.array(NamedExhibit.extend({ recordedAt: Instant, since: Instant })),
      inAll: z.number(),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
};
