// What was concluded, verified without knowing it, settled where two differed, and the hit that stands on it.
import { questionIn } from '../../shared/reference/standard-questions.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import type { ConclusionId } from '../../shared/language/identity.ts';
import type { SampleConclusion, SampleExamination } from './examination-data.ts';
import { taskKey, taskOf, type SampleLaboratory } from './examination-acts.ts';
import type { SampleHand } from './sample-hand.ts';
import { written } from './written.ts';

/** One conclusion of an examination, by its place among them. */
export interface PlacedConclusion {
  readonly examination: SampleExamination;
  readonly conclusion: SampleConclusion;
  readonly index: number;
}

export function conclusionsIn(examinations: readonly SampleExamination[]): PlacedConclusion[] {
  return examinations.flatMap((examination) =>
    (examination.conclusions ?? []).map((conclusion, index) => ({ examination, conclusion, index })),
  );
}

const keyOf = ({ examination, conclusion, index }: PlacedConclusion): string =>
  `${taskKey(examination)} ${'mark' in conclusion.with ? conclusion.with.mark : index}`;

export function conclusionOf({ conclusions }: SampleLaboratory, key: string): ConclusionId {
  const id = conclusions.get(key);
  strictAssert(id !== undefined, `${key} is concluded`);
  return id;
}

/** All conclusions of one examination; the last of them finishes its task. */
export async function conclude(
  hand: SampleHand,
  laboratory: SampleLaboratory,
  examination: SampleExamination,
): Promise<void> {
  const { by, to, concludedAt = to } = examination;
  await hand.become(by, concludedAt);
  const placed = conclusionsIn([examination]);
  for (const one of placed) {
    const { conclusion, index } = one;
    const { with: compared, likelihoodRatio, comparison } = conclusion;
    const { id } = await hand.ask('conclusions.record', {
      taskId: taskOf(laboratory, taskKey(examination)),
      comparedWith:
        'mark' in compared
          ? { kind: 'exhibit', exhibitId: hand.exhibitId(compared.mark) }
          : { kind: 'named', words: hand.write(compared.words) },
      question: questionIn(conclusion.question, hand.language) ?? conclusion.question,
      scale: { code: conclusion.scale, version: conclusion.scale === 'likelihood-ratio' ? 2 : 1 },
      value: conclusion.value,
      ...(likelihoodRatio === undefined ? {} : { likelihoodRatio }),
      propositions: { first: hand.write(conclusion.first), second: hand.write(conclusion.second) },
      basis: hand.write(conclusion.basis),
      limitations: conclusion.limitations === undefined ? '' : hand.write(conclusion.limitations),
      comparisons: comparison === undefined ? [] : [laboratory.comparisons.get(comparison) ?? ''],
      finishes: index === placed.length - 1,
      signature: { passphrase: hand.passphrase },
    });
    laboratory.conclusions.set(keyOf(one), id);
  }
}

/** The second person takes it and says what they found, without having seen the first. */
export async function verify(hand: SampleHand, laboratory: SampleLaboratory, placed: PlacedConclusion): Promise<void> {
  const { verified, value, likelihoodRatio } = placed.conclusion;
  await hand.become(verified.by, verified.at);
  const conclusionId = conclusionOf(laboratory, keyOf(placed));
  await hand.ask('verifications.assign', { conclusionId, personId: hand.personId(verified.by) });
  await hand.ask('verifications.record', {
    conclusionId,
    value: verified.value ?? value,
    ...(likelihoodRatio === undefined ? {} : { likelihoodRatio }),
    basis: hand.write(verified.basis),
    signature: { passphrase: hand.passphrase },
  });
}

/** The supervisor has seen both and says what stands: here the first. */
export async function resolve(
  hand: SampleHand,
  laboratory: SampleLaboratory,
  placed: PlacedConclusion,
  { at, reason }: NonNullable<SampleConclusion['resolved']>,
): Promise<void> {
  await hand.become('supervisor', at);
  await hand.ask('resolutions.record', {
    conclusionId: conclusionOf(laboratory, keyOf(placed)),
    value: placed.conclusion.value,
    reason: hand.write(reason),
    signature: { passphrase: hand.passphrase },
  });
}

/** K5 and the older case: the third candidate of the database became a hit by a comparison that a second person verified. */
export async function recordHitOfK5(hand: SampleHand, laboratory: SampleLaboratory, at: string): Promise<void> {
  await hand.become('examiner', at);
  const { searches } = await hand.ask('searches.list', { taskId: taskOf(laboratory, 'K5 database') });
  const candidate = searches[0]?.candidates.find(({ rank }) => rank === 3);
  strictAssert(candidate !== undefined, 'the search of K5 has a third candidate');
  await hand.ask('hits.record', {
    conclusionId: conclusionOf(laboratory, 'K5 cartridge-case-comparison C1'),
    candidateId: candidate.id,
    linkedCase: '2024-DR-1188',
    note: hand.write(
      written(
        'C1 and C2. A lead about the use of the weapon on 09.11.2024; it proves nobody’s hand.',
        'C1 dhe C2. E dhënë për përdorimin e armës më 09.11.2024; nuk vërteton dorën e askujt.',
        'C1 и C2. Траг о употреби оружја 09.11.2024; не доказује ничију руку.',
      ),
    ),
    signature: { passphrase: hand.passphrase },
  });
}
