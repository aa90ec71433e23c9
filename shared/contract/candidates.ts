// Searches in ballistic databases, the candidates they offer, and hits. A candidate is a lead; a hit is recorded only on a conclusion that joins
// the two and that a second person verified. Even then it opens a lead about who used the weapon, and proves nothing about it.
import { z } from 'zod';
import { candidateDecisions, searchImages, searchSystems } from '../domain/examination/database-search.ts';
import { caseReaders } from '../domain/roles.ts';
import { CandidateId, CaseId, ConclusionId, HitId, RequestId, SearchId, TaskId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line, Nothing, Paragraph, Signature } from './fields.ts';

const reads = { appendsNothing: 'reads' };
const signing = ['vault.wrong-passphrase', 'vault.throttled', 'people.passphrase-not-own'] as const;
const short = z.string().trim().max(200);

const Candidate = {
  rank: z.number().int().min(1).max(9999),
  /** As the system wrote it: scores of different systems mean different things. */
  score: z.string().trim().max(60),
  /** Their number of the event or item. */
  reference: Line,
  /** Case or exhibit it belongs to, as far as it is known. */
  linkedCase: short,
};
const Candidates = z.array(z.strictObject(Candidate)).max(500);

const inHand = ['tasks.unknown', 'tasks.over', 'tasks.not-yours', 'tasks.not-started'] as const;

export const ShownCandidate = z.strictObject({
  ...Candidate,
  id: CandidateId,
  /** Absent: nobody has looked at it. */
  decision: z.enum(candidateDecisions).optional(),
  reason: z.string(),
  viewedBy: z.string().optional(),
  viewedAt: Instant.optional(),
  /** Decisions that were taken back since. */
  earlierDecisions: z.number(),
});
export type ShownCandidate = z.infer<typeof ShownCandidate>;

export const Search = z.strictObject({
  id: SearchId,
  taskId: TaskId,
  task: z.string(),
  caseId: CaseId,
  exhibit: z.string(),
  system: z.enum(searchSystems),
  systemName: z.string(),
  entryNumber: z.string(),
  enteredAt: Instant,
  images: z.enum(searchImages),
  note: z.string(),
  recordedBy: z.string(),
  recordedAt: Instant,
  candidates: z.array(ShownCandidate),
});
export type Search = z.infer<typeof Search>;

export const candidatesContract = {
  /** No candidates is a result, and recorded as one. */
  'searches.record': command({
    input: z.strictObject({
      taskId: TaskId,
      system: z.enum(searchSystems),
      /** How it is called, where it is none of the list. */
      systemName: short,
      entryNumber: Line,
      enteredAt: Instant,
      images: z.enum(searchImages),
      note: z.string().trim().max(2000),
      candidates: Candidates,
    }),
    output: z.strictObject({ id: SearchId }),
    errors: [
      ...inHand,
      'searches.needs-name',
      'searches.rank-twice',
      'searches.recorded-already',
      'custody.in-the-future',
    ],
    allow: ['examiner'],
    ledger: { appends: ['search.recorded', 'candidate.recorded', 'file.entered'] },
  }),
  /** What a later correlation offers, in the same search. */
  'searches.add-candidates': command({
    input: z.strictObject({ searchId: SearchId, candidates: Candidates.min(1) }),
    output: Nothing,
    errors: [...inHand, 'searches.unknown', 'searches.rank-twice'],
    allow: ['examiner'],
    ledger: { appends: ['candidate.recorded', 'file.entered'] },
  }),
  'searches.list': command({
    input: z.strictObject({ taskId: TaskId.optional(), caseId: CaseId.optional() }),
    output: z.strictObject({ searches: z.array(Search) }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
  /** What the examiner made of candidates they looked at; a later decision stands beside the earlier one. */
  'candidates.decide': command({
    input: z.strictObject({
      ids: z.array(CandidateId).min(1).max(500),
      decision: z.enum(candidateDecisions),
      reason: Line,
    }),
    output: Nothing,
    errors: [...inHand, 'candidates.unknown'],
    allow: ['examiner'],
    ledger: { appends: ['candidate.decided', 'file.entered'] },
  }),
  'hits.record': command({
    input: z.strictObject({
      conclusionId: ConclusionId,
      /** The candidate that led to the comparison, where one did. */
      candidateId: CandidateId.optional(),
      /** The other case, as its house calls it. */
      linkedCase: Line,
      note: Paragraph,
      signature: Signature,
    }),
    output: z.strictObject({ id: HitId, number: z.string() }),
    errors: [
      'conclusions.unknown',
      'conclusions.corrected-already',
      'candidates.unknown',
      'candidates.of-another-case',
      'candidates.excluded',
      'hits.not-compared',
      'hits.not-verified',
      'hits.not-an-association',
      'hits.recorded-already',
      ...signing,
    ],
    allow: ['examiner', 'reviewer', 'supervisor'],
    ledger: { appends: ['hit.recorded', 'file.entered'] },
  }),
  'hits.list': command({
    input: z.strictObject({ caseId: CaseId.optional() }),
    output: z.strictObject({
      hits: z.array(
        z.strictObject({
          id: HitId,
          number: z.string(),
          caseId: CaseId,
          requestId: RequestId,
          conclusionId: ConclusionId,
          exhibit: z.string(),
          comparedWith: z.string(),
          linkedCase: z.string(),
          note: z.string(),
          candidate: z
            .strictObject({ rank: z.number(), score: z.string(), reference: z.string(), search: z.string() })
            .optional(),
          concludedBy: z.string(),
          verifiedBy: z.string(),
          /** The conclusion was corrected after the hit was recorded: whoever relies on the hit looks again. */
          isCorrected: z.boolean(),
          by: z.string(),
          at: Instant,
        }),
      ),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
};
