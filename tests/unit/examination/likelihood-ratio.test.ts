// A likelihood ratio is read as people write it, and belongs to exactly one level of its scale.
import { describe, expect, test } from 'vitest';
import { bandFault, levelOfRatio, readLikelihoodRatio } from '../../../shared/domain/examination/scale.ts';
import { builtInScales } from '../../../shared/reference/scales/index.ts';
import { present } from '../../present.ts';

const verbal = present(builtInScales.find(({ kind }) => kind === 'likelihood-ratio'));

describe('a likelihood ratio', () => {
  test.each([
    ['1200000', 1_200_000],
    ['1.2×10⁶', 1_200_000],
    ['1,2·10^6', 1_200_000],
    ['1.2 x 10^6', 1_200_000],
    ['1.2e6', 1_200_000],
    ['1.2E+6', 1_200_000],
    ['1 200 000', 1_200_000],
    ['1,200,000', 1_200_000],
    ['1.200.000', 1_200_000],
    ['1,200,000.5', 1_200_000.5],
    ['10⁶', 1_000_000],
    ['10^-3', 0.001],
    ['3.4×10⁻²', 0.034],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['12,5', 12.5],
  ])('written %s is %d', (text, value) => {
    expect(readLikelihoodRatio(text)).toEqual({ value, isAbove: false });
  });

  test('written as more than a bound stays a bound', () => {
    expect(readLikelihoodRatio('> 10⁹')).toEqual({ value: 1e9, isAbove: true });
  });

  test.each(['', 'very strong', '1,200', '1.234', '-5', '0', '1.2×106', '1e999', '1,20,000', '10^', '1/3', 'NaN'])(
    'is not guessed where %j could mean two things or nothing',
    (text) => {
      expect(readLikelihoodRatio(text)).toBeUndefined();
    },
  );
});

describe('the bands of a scale', () => {
  const levelOf = (text: string): string | undefined =>
    levelOfRatio(verbal.levels, present(readLikelihoodRatio(text)))?.code;

  test('hold each ratio once, with the upper bound inside', () => {
    expect(['1', '1.5', '10', '10.1', '10000', '1000000', '1000001', '1.2×10⁶'].map(levelOf)).toEqual([
      'no-support',
      'weak',
      'weak',
      'moderate',
      'strong',
      'very-strong',
      'extremely-strong',
      'extremely-strong',
    ]);
  });

  test('hold nothing below the lowest: the propositions are to be stated the other way round', () => {
    expect(levelOf('0.5')).toBeUndefined();
  });

  test('hold a lower bound only where there is no upper one', () => {
    expect(levelOf('> 10⁹')).toBe('extremely-strong');
    expect(levelOf('> 1000000')).toBe('extremely-strong');
    expect(levelOf('> 500')).toBeUndefined();
  });

  test.each(builtInScales.map((scale) => [scale.code, scale] as const))('of %s have no gap', (_code, scale) => {
    expect(bandFault(scale)).toBeUndefined();
  });

  test('are refused with a gap, an overlap, an open middle, a missing bound, or where none belongs', () => {
    const changed = (level: number, band: { from?: string; to?: string }) => ({
      kind: verbal.kind,
      levels: verbal.levels.map((one, index) => {
        if (index !== level) return one;
        const { from: _from, to: _to, ...rest } = one;
        return { ...rest, ...band };
      }),
    });
    expect(bandFault(changed(2, { from: '11', to: '100' }))).toEqual({ level: 2, fault: 'band-gap' });
    expect(bandFault(changed(2, { from: '10', to: '10' }))).toEqual({ level: 2, fault: 'band-not-ascending' });
    expect(bandFault(changed(2, { from: '10' }))).toEqual({ level: 2, fault: 'band-open' });
    expect(bandFault(changed(2, { to: '100' }))).toEqual({ level: 2, fault: 'band-missing' });
    expect(bandFault({ ...verbal, kind: 'categorical' })).toEqual({ level: 0, fault: 'band-unasked' });
  });
});
