// Pairs that may be one object or one person: found by comparing all entries of registers with each other and with the exhibits, explained point by point,
// and decided by a person.
import { z } from 'zod';
import { comparedFacts } from '../domain/register/candidates/compared.ts';
import { pointKinds } from '../domain/register/candidates/points.ts';
import { caseReaders, languages } from '../domain/roles.ts';
import { ExhibitId, RegisterId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { JobStarted, Nothing, Paragraph } from './fields.ts';
import { separators } from './lists.ts';
import { entryDecisions, importers } from './registers.ts';

const reads = { appendsNothing: 'reads' };

export const candidateKinds = ['object', 'person'] as const;
export const candidateStates = ['open', ...entryDecisions] as const;
export const candidateScopes = ['across', 'within', 'exhibits'] as const;

const CandidateId = z.number().int().min(1);

/** One of the two: an entry of a register, or an exhibit of this station. */
export const CandidateSide = z.strictObject({
  entry: z.number().optional(),
  exhibitId: ExhibitId.optional(),
  /** The register, or the case and mark. */
  from: z.string(),
  /** What it is in a few words of its own. */
  what: z.string(),
  /** A newer version of the entry stands. */
  isSuperseded: z.boolean(),
});

export const RegisterCandidate = z.strictObject({
  id: CandidateId,
  kind: z.enum(candidateKinds),
  state: z.enum(candidateStates),
  score: z.number(),
  left: CandidateSide,
  right: CandidateSide,
  points: z.array(
    z.strictObject({
      fact: z.enum(comparedFacts),
      kind: z.enum(pointKinds),
      weight: z.number(),
      left: z.string(),
      right: z.string(),
    }),
  ),
  /** The newest first; the first is what holds. */
  decisions: z.array(
    z.strictObject({ decision: z.enum(entryDecisions), reason: z.string(), by: z.string(), recordedAt: Instant }),
  ),
});
export type RegisterCandidate = z.infer<typeof RegisterCandidate>;

const CandidateQuestion = z.strictObject({
  state: z.enum(candidateStates),
  kind: z.enum(candidateKinds).optional(),
  scope: z.enum(candidateScopes).optional(),
  /** One side is of this register. */
  registerId: RegisterId.optional(),
  /** One side is this entry, or a person named as it names one. */
  entryId: z.number().int().min(1).optional(),
  least: z.number().int().min(0).max(40),
  after: z.strictObject({ score: z.number().int(), id: CandidateId }).optional(),
});

export const registerCandidatesContract = {
  /** Compares what came in since the last time with everything. Also started by itself when an import is complete. */
  'registers.compare': command({
    input: Nothing,
    output: JobStarted,
    errors: ['registers.compare-running'],
    allow: importers,
    ledger: { appendsNothing: 'finds leads; only what a person decides of one is on record' },
  }),
  'registers.candidates': command({
    input: CandidateQuestion,
    output: z.strictObject({
      candidates: z.array(RegisterCandidate),
      isMore: z.boolean(),
      /** Of all that the question asks for, by state. */
      counts: z.record(z.enum(candidateStates), z.number()),
      compared: z
        .strictObject({ at: Instant, entries: z.number(), leftOut: z.number(), isBehind: z.boolean() })
        .optional(),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  'registers.decide-candidate': command({
    input: z.strictObject({ id: CandidateId, decision: z.enum(entryDecisions), reason: Paragraph }),
    output: Nothing,
    errors: ['registers.candidate-unknown', 'registers.entry-unknown', 'exhibits.unknown'],
    allow: importers,
    ledger: { appends: ['register-match.recorded', 'register-decision.recorded'] },
  }),
  /** Entries, or pairs, that a question finds, as a spreadsheet that computes nothing. */
  'registers.export': command({
    input: z
      .strictObject({
        entries: z.strictObject({ registerId: RegisterId.optional(), text: z.string().trim().max(200) }).optional(),
        candidates: CandidateQuestion.optional(),
        language: z.enum(languages),
        separator: z.enum(separators),
      })
      .refine(({ entries, candidates }) => (entries === undefined) !== (candidates === undefined)),
    output: JobStarted,
    // Said by the job.
    errors: ['lists.nothing-chosen'],
    allow: caseReaders,
    ledger: { appends: ['list.exported'] },
  }),
};
