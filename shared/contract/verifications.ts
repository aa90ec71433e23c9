// Verification: a second person concludes for themselves, blind to the first where the station says so; where the two differ, a third who sees
// both settles it. Everything stays on the file.
import { z } from 'zod';
import { conclusionStates } from '../domain/examination/conclusion.ts';
import { ConclusionScale } from '../domain/examination/scale.ts';
import { OwnWords } from '../domain/examination/words.ts';
import { caseReaders } from '../domain/roles.ts';
import { AttachmentId, CaseId, ConclusionId, ExhibitId, PersonId, TaskId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { Level, Ratio } from './conclusions.ts';
import { command } from './define.ts';
import { Nothing, Paragraph, Signature } from './fields.ts';

const reads = { appendsNothing: 'reads' };
const signing = ['vault.wrong-passphrase', 'vault.throttled', 'people.passphrase-not-own'] as const;
const seconds = ['examiner', 'reviewer', 'supervisor'] as const;

/** Why somebody cannot be the second or the third person. */
export const hindrances = [
  'own',
  'worked-on-task',
  'concluded-before',
  'knows-expectation',
  'not-an-examiner',
] as const;

const shown = {
  conclusionId: ConclusionId,
  taskId: TaskId,
  task: z.string(),
  caseId: CaseId,
  exhibitId: ExhibitId,
  exhibit: z.string(),
  examination: OwnWords,
  comparedWith: z.string(),
  question: z.string(),
  mode: z.enum(['blind', 'open']),
  state: z.enum(conclusionStates),
  /** When the first conclusion was recorded, and by whom. */
  since: Instant,
  by: z.string(),
  isOverdue: z.boolean(),
  /** Who was asked, or took it: to verify, and to settle once the two differ. */
  askedOf: z.strictObject({ id: PersonId, name: z.string() }).optional(),
  /** Why the person who asks cannot do it; absent where they can. */
  hindrance: z.enum(hindrances).optional(),
};

const PictureOfExhibit = z.strictObject({
  attachmentId: AttachmentId,
  exhibitId: ExhibitId,
  exhibit: z.string(),
  /** By its number and not by its name: what somebody called a picture may say what they saw in it. */
  number: z.number(),
});

export const verificationsContract = {
  /** Conclusions that wait for a second person, and disagreements that wait for a third. */
  'verifications.list': command({
    input: Nothing,
    output: z.strictObject({ verifications: z.array(z.strictObject(shown)) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** What the second person works with: the exhibits, their pictures, the question and the scale; nothing of the first conclusion. */
  'verifications.read': command({
    input: z.strictObject({ conclusionId: ConclusionId }),
    output: z.strictObject({
      ...shown,
      scale: ConclusionScale,
      propositions: z.strictObject({ first: z.string(), second: z.string() }),
      comparedExhibitId: ExhibitId.optional(),
      pictures: z.array(PictureOfExhibit),
    }),
    errors: ['conclusions.unknown', 'verifications.not-needed'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** Who may be asked, and why the others may not. */
  'verifications.people': command({
    input: z.strictObject({ conclusionId: ConclusionId }),
    output: z.strictObject({
      people: z.array(z.strictObject({ id: PersonId, name: z.string(), hindrance: z.enum(hindrances).optional() })),
    }),
    errors: ['conclusions.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** A supervisor names the second person; whoever may verify takes what nobody has. */
  'verifications.assign': command({
    input: z.strictObject({ conclusionId: ConclusionId, personId: PersonId }),
    output: Nothing,
    errors: [
      'conclusions.unknown',
      'conclusions.corrected-already',
      'people.unknown',
      'people.is-retired',
      'verifications.not-needed',
      'verifications.done-already',
      'verifications.own',
      'verifications.worked-on-task',
      'verifications.concluded-before',
      'verifications.knows-expectation',
      'verifications.not-an-examiner',
      'verifications.of-somebody-else',
    ],
    allow: seconds,
    ledger: { appends: ['conclusion.verifier-named'] },
  }),
  'verifications.record': command({
    input: z.strictObject({
      conclusionId: ConclusionId,
      value: Level,
      likelihoodRatio: Ratio.optional(),
      basis: Paragraph.min(1),
      signature: Signature,
    }),
    output: z.strictObject({ state: z.enum(conclusionStates) }),
    errors: [
      'conclusions.unknown',
      'conclusions.corrected-already',
      'conclusions.level-unknown',
      'conclusions.ratio-unreadable',
      'conclusions.ratio-outside-level',
      'conclusions.ratio-not-asked',
      'verifications.not-needed',
      'verifications.done-already',
      'verifications.own',
      'verifications.worked-on-task',
      'verifications.concluded-before',
      'verifications.knows-expectation',
      'verifications.not-an-examiner',
      'verifications.not-yours',
      ...signing,
    ],
    allow: ['examiner', 'reviewer'],
    ledger: { appends: ['conclusion.verified', 'file.entered'] },
  }),
  /** A supervisor names the third person, who may be an examiner, a reviewer or a supervisor. */
  'resolutions.assign': command({
    input: z.strictObject({ conclusionId: ConclusionId, personId: PersonId }),
    output: Nothing,
    errors: [
      'conclusions.unknown',
      'conclusions.corrected-already',
      'people.unknown',
      'people.is-retired',
      'resolutions.no-disagreement',
      'resolutions.one-of-the-two',
      'verifications.worked-on-task',
      'verifications.knows-expectation',
      'verifications.not-an-examiner',
    ],
    allow: ['supervisor'],
    ledger: { appends: ['conclusion.resolver-named'] },
  }),
  /** The third person has seen both and says what stands, and why. A supervisor needs no naming. */
  'resolutions.record': command({
    input: z.strictObject({
      conclusionId: ConclusionId,
      value: Level,
      likelihoodRatio: Ratio.optional(),
      reason: Paragraph.min(1),
      signature: Signature,
    }),
    output: Nothing,
    errors: [
      'conclusions.unknown',
      'conclusions.corrected-already',
      'conclusions.level-unknown',
      'conclusions.ratio-unreadable',
      'conclusions.ratio-outside-level',
      'conclusions.ratio-not-asked',
      'resolutions.no-disagreement',
      'resolutions.one-of-the-two',
      'resolutions.not-yours',
      'verifications.worked-on-task',
      'verifications.knows-expectation',
      'verifications.not-an-examiner',
      ...signing,
    ],
    allow: seconds,
    ledger: { appends: ['conclusion.resolved', 'file.entered'] },
  }),
};
