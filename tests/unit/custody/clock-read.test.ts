import { describe, expect, test } from 'vitest';
import { LocalOffset } from '../../../shared/language/local-offset.ts';
import { minutesOfOffset, offsetOfMinutes } from '../../../shared/language/offset-text.ts';
import { Condition } from '../../../shared/contract/circumstances.ts';
import { exhibitConditions } from '../../../shared/domain/exhibit-condition.ts';
import { instantOfLocal, instantsShownAlike } from '../../../shared/text/local-instant.ts';

describe('an offset', () => {
  test.each([
    ['+01:00', 60],
    ['+00:00', 0],
    ['-03:30', -210],
    ['+05:45', 345],
    ['+14:00', 840],
    ['-12:00', -720],
  ])('%s is %i minutes, there and back', (offset, minutes) => {
    expect(minutesOfOffset(LocalOffset.parse(offset))).toBe(minutes);
    expect(offsetOfMinutes(minutes)).toBe(offset);
  });
});

describe('the hour that autumn repeats', () => {
  const [first, second] = ['2025-10-26T00:30:00.000Z', '2025-10-26T01:30:00.000Z'];

  test('is asked for, whichever of the two was meant', () => {
    expect(instantsShownAlike(first)).toEqual([first, second]);
    expect(instantsShownAlike(second)).toEqual([first, second]);
    expect(instantOfLocal(26, 10, 2025, 2, 30)).toBe(first);
  });

  test('is the only one: nothing is asked before, after, or of a text that is no moment', () => {
    for (const other of ['2025-10-25T23:59:00.000Z', '2025-10-26T02:00:00.000Z', '2025-03-30T00:30:00.000Z', '26.10.'])
      expect(instantsShownAlike(other)).toEqual([]);
  });
});

test('every condition but the first wants words', () => {
  const bare = exhibitConditions.filter((as) => Condition.safeParse({ as }).success);
  expect(bare).toEqual(['as-received']);
  for (const as of exhibitConditions) expect(Condition.safeParse({ as, words: 'Rain' }).success).toBe(true);
});
