// The print by which pictures that look alike are pointed out.
import { expect, test } from 'vitest';
import { bitsApart, bitsIn, likeness, picturePrint, printSide } from '../../../shared/domain/picture-print.ts';

/** A bright disc and a dark bar, moved and brightened as asked. */
function grey({ shift = 0, brighter = 0, isOther = false } = {}): number[] {
  return Array.from({ length: printSide * printSide }, (_, index) => {
    const [x, y] = [index % printSide, Math.floor(index / printSide)];
    const disc = Math.hypot(x - 9 - shift, y - (isOther ? 24 : 10)) < 6 ? 200 : 90;
    const bar = isOther ? x > 24 : y > 22 && x > 12;
    return Math.min(255, (bar ? 20 : disc) + brighter);
  });
}

test('stays nearly the same when a picture is brightened, and differs for another one', () => {
  const print = picturePrint(grey());
  expect(bitsApart(print, picturePrint(grey({ brighter: 25 })))).toBeLessThanOrEqual(likeness);
  expect(bitsApart(print, print)).toBe(0);
  expect(bitsApart(print, picturePrint(grey({ isOther: true })))).toBeGreaterThan(2 * likeness);
});

test('counts the bits of words, also of negative ones', () => {
  expect([0, 1, -1, 0x7fffffff, -2147483648].map(bitsIn)).toEqual([0, 1, 32, 31, 1]);
});
