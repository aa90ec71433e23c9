// Conclusions: on a named scale in one version, signed by who examined, never replaced. What one person must not know before they concluded
// themselves is not in the answer: `said` is absent then.
import { z } from 'zod';
import { comparedKinds, conclusionStates, verificationModes } from '../domain/examination/conclusion.ts';
import { ConclusionScale } from '../domain/examination/scale.ts';
import { VerificationRule } from '../domain/examination/verification-rule.ts';
import { OwnWords } from '../domain/examination/words.ts';
import { caseReaders } from '../domain/roles.ts';
import { CaseId, ConclusionId, ExhibitId, PersonId, RequestId, TaskId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line, Nothing, Paragraph, Signature } from './fields.ts';

const reads = { appendsNothing: 'reads' };
const signing = ['vault.wrong-passphrase', 'vault.throttled', 'people.passphrase-not-own'] as const;

/** With what the exhibit is compared. */
export const ComparedWith = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exhibit'), exhibitId: ExhibitId }),
  /** Something this station holds no exhibit of: an item of an open-case file, a reference sample. */
  z.strictObject({ kind: z.literal('named'), words: Line }),
  /** The result stands alone. */
  z.strictObject({ kind: z.literal('none') }),
]);

/** As typed; read by `readLikelihoodRatio`. */
export const Ratio = z.string().trim().min(1).max(60);
export const Level = z.string().max(60);

const Propositions = z.strictObject({
  first: z.string().trim().max(1000),
  second: z.string().trim().max(1000),
});

/** What was concluded and why: what is kept from whoever is to conclude without knowing it. */
export const Said = z.strictObject({
  value: Level,
  likelihoodRatio: z.string().optional(),
  basis: z.string(),
  limitations: z.string(),
  /** Comparisons of pictures that it rests on. */
  comparisons: z.array(z.string()),
  /** Why it corrects an earlier one. */
  reason: z.string(),
});

export const Conclusion = z.strictObject({
  id: ConclusionId,
  taskId: TaskId,
  task: z.string(),
  requestId: RequestId,
  caseId: CaseId,
  exhibitId: ExhibitId,
  exhibit: z.string(),
  examination: OwnWords,
  comparedKind: z.enum(comparedKinds),
  comparedExhibitId: ExhibitId.optional(),
  comparedWith: z.string(),
  question: z.string(),
  /** The scale in the version it was made on. */
  scale: ConclusionScale,
  propositions: Propositions,
  mode: z.enum(verificationModes),
  state: z.enum(conclusionStates),
  by: z.string(),
  byId: PersonId,
  at: Instant,
  /** The one it corrects, and the one that corrects it. */
  corrects: ConclusionId.optional(),
  correctedBy: ConclusionId.optional(),
  said: Said.optional(),
  verifier: z.strictObject({ id: PersonId, name: z.string() }).optional(),
  resolver: z.strictObject({ id: PersonId, name: z.string() }).optional(),
  verification: z
    .strictObject({
      by: z.string(),
      byId: PersonId,
      at: Instant,
      value: Level,
      likelihoodRatio: z.string().optional(),
      basis: z.string(),
      mode: z.enum(['blind', 'open']),
    })
    .optional(),
  resolution: z
    .strictObject({
      by: z.string(),
      byId: PersonId,
      at: Instant,
      value: Level,
      likelihoodRatio: z.string().optional(),
      reason: z.string(),
    })
    .optional(),
});
export type Conclusion = z.infer<typeof Conclusion>;

export const conclusionsContract = {
  /** What somebody needs who is to conclude on a task. */
  'conclusions.to-record': command({
    input: z.strictObject({ taskId: TaskId }),
    output: z.strictObject({
      questions: z.array(z.string()),
      /** In their newest version, those that are for this examination. */
      scales: z.array(ConclusionScale),
      isWorksheetSigned: z.boolean(),
    }),
    errors: ['tasks.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  'conclusions.record': command({
    input: z.strictObject({
      taskId: TaskId,
      comparedWith: ComparedWith,
      /** One of the request's, as it was asked. */
      question: z.string().trim().min(1).max(1000),
      /** The version the person saw: an older one is refused, so that nobody concludes on words that were changed under their hands. */
      scale: z.strictObject({ code: z.string().max(60), version: z.number().int() }),
      value: Level,
      likelihoodRatio: Ratio.optional(),
      propositions: Propositions,
      basis: Paragraph.min(1),
      limitations: Paragraph,
      comparisons: z.array(z.string().trim().min(1).max(60)).max(100),
      /** A conclusion of the same task that this one takes the place of; the old one stays on the file. */
      corrects: z.strictObject({ id: ConclusionId, reason: Line }).optional(),
      /** The task is finished with it; otherwise another conclusion follows. */
      finishes: z.boolean(),
      signature: Signature,
    }),
    output: z.strictObject({ id: ConclusionId, mode: z.enum(verificationModes) }),
    errors: [
      'tasks.unknown',
      'tasks.over',
      'tasks.not-yours',
      'tasks.not-started',
      'requests.over',
      'exhibits.unknown',
      'conclusions.not-asked',
      'conclusions.knows-expectation',
      'conclusions.worksheet-unsigned',
      'conclusions.question-unknown',
      'conclusions.compared-with-itself',
      'conclusions.scale-unknown',
      'conclusions.scale-outdated',
      'conclusions.scale-unfit',
      'conclusions.level-unknown',
      'conclusions.ratio-unreadable',
      'conclusions.ratio-outside-level',
      'conclusions.ratio-not-asked',
      'conclusions.needs-ratio',
      'conclusions.needs-propositions',
      'conclusions.recorded-already',
      'conclusions.unknown',
      'conclusions.of-another-task',
      'conclusions.corrected-already',
      'comparisons.unknown',
      'comparisons.of-another-case',
      ...signing,
    ],
    allow: ['examiner'],
    ledger: { appends: ['conclusion.recorded', 'task.finished', 'scale.recorded', 'file.entered'] },
  }),
  'conclusions.list': command({
    input: z.strictObject({ taskId: TaskId.optional(), requestId: RequestId.optional(), caseId: CaseId.optional() }),
    output: z.strictObject({ conclusions: z.array(Conclusion) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'conclusions.read': command({
    input: z.strictObject({ id: ConclusionId }),
    output: Conclusion,
    errors: ['conclusions.unknown'],
    allow: caseReaders,
    ledger: reads,
  }),
  /** How this station verifies. */
  'verification-rule.read': command({
    input: Nothing,
    output: VerificationRule,
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'verification-rule.change': command({
    input: z.strictObject({ rule: VerificationRule, reason: Line }),
    output: Nothing,
    errors: [],
    allow: ['supervisor'],
    ledger: { appends: ['settings.changed'] },
  }),
};
