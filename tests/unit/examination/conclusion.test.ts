// Where a conclusion stands follows from what people said, and who may see it follows from where it stands.
import { describe, expect, test } from 'vitest';
import {
  conclusionStanding,
  isWithheld,
  type ChainedConclusion,
  type ConclusionEvent,
} from '../../../shared/domain/examination/conclusion.ts';
import { readPastedCandidates } from '../../../shared/domain/examination/database-search.ts';
import { median } from '../../../shared/domain/examination/quality.ts';
import { modeOf } from '../../../shared/domain/examination/verification-rule.ts';

const blind = { mode: 'blind', value: 'identification' } as const;
const named: ConclusionEvent = { kind: 'verifier-named', personId: 'second' };
const verified = (value: string): ConclusionEvent => ({ kind: 'verified', personId: 'second', value });
const resolved = (value: string): ConclusionEvent => ({ kind: 'resolved', personId: 'third', value });

describe('a conclusion', () => {
  test('counts for nothing until a second person has concluded', () => {
    expect(conclusionStanding(blind, [])).toEqual({ state: 'unverified' });
    expect(conclusionStanding(blind, [named])).toEqual({ state: 'unverified', verifierId: 'second' });
  });

  test('stands when both came to the same', () => {
    expect(conclusionStanding(blind, [named, verified('identification')])).toMatchObject({
      state: 'agreed',
      settled: 'identification',
    });
  });

  test('is settled by a third where the two differ, at whatever the third finds', () => {
    const differing = conclusionStanding(blind, [named, verified('inconclusive-a')]);
    expect(differing).toMatchObject({ state: 'disagreed' });
    expect(differing.settled).toBeUndefined();
    const settled = conclusionStanding(blind, [named, verified('inconclusive-a'), resolved('inconclusive-b')]);
    expect(settled).toMatchObject({ state: 'resolved', settled: 'inconclusive-b', resolverId: 'third' });
  });

  test('counts at once where its scale asks for no second person', () => {
    expect(conclusionStanding({ mode: 'not-needed', value: 'none' }, [])).toEqual({
      state: 'not-needed',
      settled: 'none',
    });
  });
});

describe('a blind conclusion', () => {
  const waiting: ChainedConclusion = { mode: 'blind', state: 'unverified', concludedBy: ['first'] };
  const agreed: ChainedConclusion = { mode: 'blind', state: 'agreed', concludedBy: ['first', 'second'] };

  test('is seen by nobody but who wrote it, until it is verified', () => {
    expect(isWithheld([waiting], 'first')).toBe(false);
    expect(isWithheld([waiting], 'second')).toBe(true);
    expect(isWithheld([agreed], 'anybody')).toBe(false);
    expect(isWithheld([{ ...waiting, mode: 'open' }], 'anybody')).toBe(false);
  });

  test('takes what it corrects out of sight with it', () => {
    expect(isWithheld([agreed, waiting], 'anybody')).toBe(true);
    expect(isWithheld([agreed, waiting], 'second')).toBe(false);
  });

  test('that was corrected before anybody looked is seen as soon as its correction is verified', () => {
    expect(isWithheld([waiting, waiting], 'anybody')).toBe(true);
    expect(isWithheld([waiting, agreed], 'anybody')).toBe(false);
  });
});

describe('the mode of verification', () => {
  const sample = { blind: 'sample', percent: 20, dueDays: 7 } as const;

  test('follows the draw where a sample is verified blind', () => {
    expect(modeOf(sample, 0.19, false)).toBe('blind');
    expect(modeOf(sample, 0.2, false)).toBe('open');
  });

  test('is not drawn again by a correction', () => {
    expect(modeOf(sample, 0.9, true)).toBe('blind');
  });

  test('is the rule of the station otherwise', () => {
    expect(modeOf({ ...sample, blind: 'all' }, 0.99, false)).toBe('blind');
    expect(modeOf({ ...sample, blind: 'open' }, 0, false)).toBe('open');
  });
});

describe('a candidate list copied from another program', () => {
  test('is read line by line, with whatever separates its columns', () => {
    const text =
      'Rank\tScore\tReference\n1\t0.93\t2024-DR-1188 C1\n2;0,81;2023-DR-0722\n3  77  2022-DR-0001 C4\n4 70 X9';
    expect(readPastedCandidates(text)).toEqual({
      candidates: [
        { rank: 1, score: '0.93', reference: '2024-DR-1188 C1' },
        { rank: 2, score: '0,81', reference: '2023-DR-0722' },
        { rank: 3, score: '77', reference: '2022-DR-0001 C4' },
        { rank: 4, score: '70', reference: 'X9' },
      ],
      unread: [],
    });
  });

  test('names the lines it could not read', () => {
    expect(readPastedCandidates('1\t0.9\tA\nnonsense\n2\t0.8\t').unread).toEqual([2, 3]);
  });
});

test('the median is the middle, and nothing where there is nothing', () => {
  expect([median([]), median([3]), median([5, 1, 3]), median([4, 1, 3, 2])]).toEqual([undefined, 3, 3, 2.5]);
});
