// What arithmetic says beside a field: the next mark, lengths, IMEI, sums of cash.
import { describe, expect, test } from 'vitest';
import { imeiHint, lengthHint, sumOf } from '../../../shared/domain/exhibit/fact-hints.ts';
import { nextMark } from '../../../shared/domain/exhibit/next-mark.ts';

describe('the next mark', () => {
  test.each([
    [[], undefined, 'K1'],
    [['K1', 'K2', 'K10'], undefined, 'K11'],
    [['01', '02', '09'], undefined, '10'],
    [['A7', 'K1', 'K2'], undefined, 'K3'],
    [['K4', 'K4.1', 'K14a'], undefined, 'K15'],
    [['K4', 'K4.1', 'K4.2'], 'K4', 'K4.3'],
    [['K4', 'K40.9'], 'K4', 'K4.1'],
    [['K99999999999999999999'], undefined, 'K1'],
  ] as const)('after %j, part of %s: %s', (marks, parent, next) => {
    expect(nextMark(marks, parent)).toBe(next);
  });
});

describe('lengths of the European directive', () => {
  test('a barrel of 30 cm or a whole of 60 cm makes a short firearm', () => {
    expect(lengthHint(600, 310).isShort).toBe(true);
    expect(lengthHint(890, 415)).toEqual({ isShort: false, overallAtLeast60: true, overallAtLeast28: true });
  });
  test('what was not measured says nothing, and nothing below zero does', () => {
    expect(lengthHint(undefined, -5)).toEqual({
      isShort: undefined,
      overallAtLeast60: undefined,
      overallAtLeast28: undefined,
    });
  });
});

test.each([
  ['490154203237518', 'fits'],
  ['49-015420-323751-8', 'fits'],
  ['490154203237517', 'check-digit-differs'],
  ['35-000000-000014', 'fits'],
  ['12345', 'length-differs'],
  ['ABC', 'length-differs'],
  ['', undefined],
])('an IMEI written %s: %s', (typed, hint) => {
  expect(imeiHint(typed)).toBe(hint);
});

test('the notes of K15 come to 8,450 euros, with no rounding', () => {
  const counted = [
    { hundredths: 5000, count: 160 },
    { hundredths: 2000, count: 22 },
    { hundredths: 1000, count: 1 },
  ];
  expect(sumOf(counted)).toBe(845_000);
});
