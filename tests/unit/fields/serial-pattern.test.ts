// What a pattern of a worn serial says, and which patterns say nothing.
import { describe, expect, test } from 'vitest';
import { readSerialPattern } from '../../../shared/domain/exhibit/serial-pattern.ts';

describe('a pattern of a worn serial', () => {
  test('keeps known, unknown and either-or positions apart', () => {
    const read = readSerialPattern('С-4?8[38]52');
    expect(read).toMatchObject({ ok: true });
    expect(read.ok && read.positions.map(({ kind }) => kind)).toEqual([
      'exact',
      'exact',
      'exact',
      'unknown',
      'exact',
      'one-of',
      'exact',
      'exact',
    ]);
  });

  test.each([
    ['[', 'bracket-not-closed'],
    ['4[38', 'bracket-not-closed'],
    ['4[3[8]', 'bracket-not-closed'],
    ['4]', 'bracket-not-opened'],
    ['4[]2', 'bracket-empty'],
    ['*', 'nothing-known'],
    ['???', 'nothing-known'],
    ['', 'nothing-known'],
    ['1?'.repeat(100), 'too-long'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(readSerialPattern(typed)).toEqual({ ok: false, problem });
  });

  test('an emoji is one character, not two', () => {
    const read = readSerialPattern('A🙂?');
    expect(read.ok && read.positions.length).toBe(3);
  });
});
