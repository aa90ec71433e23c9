// Marks that are proposed for what is split off: always the next free ones, and never in place of what somebody typed.
import { describe, expect, test } from 'vitest';
import { firstMarksOf, type MarkedLine } from '../../../shared/domain/exhibit-marks.ts';

const inCase = ['07', '07.1', '08', '070.9', '07.x'];
const one: MarkedLine = { count: 1 };
const proposed = (...lines: MarkedLine[]) => firstMarksOf('07', inCase, lines);

describe('marks proposed for what is split off', () => {
  test('go on after the last one of the parent', () => {
    expect(firstMarksOf('07', [], [one, one])).toEqual(['07.1', '07.2']);
    expect(proposed(one, one, one)).toEqual(['07.2', '07.3', '07.4']);
  });

  test('leave room for each exhibit of the lines before them', () => {
    expect(proposed({ count: 5 }, one, one)).toEqual(['07.2', '07.7', '07.8']);
  });

  test('leave a typed mark as it was typed and go round it', () => {
    expect(proposed(one, one, { typed: '07.3', count: 1 })).toEqual(['07.2', '07.4', '07.3']);
    // Five in a row do not fit before the typed one; what stands alone does.
    expect(proposed({ count: 5 }, one, { typed: '07.3', count: 1 })).toEqual(['07.4', '07.2', '07.3']);
  });

  test('a typed mark uses up none of those that are counted', () => {
    expect(proposed({ typed: 'A1', count: 1 }, one)).toEqual(['A1', '07.2']);
    expect(proposed({ typed: 'K5a', count: 3 }, one)).toEqual(['K5a', '07.2']);
    expect(proposed({ typed: '', count: 1 }, one)).toEqual(['', '07.2']);
  });

  test('never fill a gap of the case: a mark that was given once may stand on paper', () => {
    expect(firstMarksOf('07', ['07.1', '07.4'], [one])).toEqual(['07.5']);
  });
});
