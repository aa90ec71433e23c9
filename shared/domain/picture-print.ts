// The perceptual print of a picture: 64 bits that stay nearly the same when it is resized, re-saved or slightly brightened. It points out
// pictures to compare; it proves nothing, and nothing is ever removed because of it.

/** Two halves of 64 bits, as signed 32-bit numbers. */
export interface PicturePrint {
  readonly high: number;
  readonly low: number;
}

/** At most this many of 64 bits differ between two pictures that look alike. */
export const likeness = 6;

/** How many bits differ, 0 to 64. */
export function bitsApart(first: PicturePrint, second: PicturePrint): number {
  return bitsIn(first.high ^ second.high) + bitsIn(first.low ^ second.low);
}

export function bitsIn(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Side of the square of grey values that `picturePrint` takes. */
export const printSide = 32;
const frequencies = 8;

/**
 * The print of a picture: its eight lowest frequencies each way (DCT-II) against their median, without the very lowest, which is only brightness.
 * @param grey  `printSide` × `printSide` grey values, row by row.
 */
export function picturePrint(grey: ArrayLike<number>): PicturePrint {
  const lows: number[] = [];
  const rows = Array.from({ length: printSide }, (_, y) =>
    Array.from({ length: frequencies + 1 }, (_unused, u) => {
      let sum = 0;
      for (let x = 0; x < printSide; x += 1) sum += (grey[y * printSide + x] ?? 0) * cosine(u, x);
      return sum;
    }),
  );
  for (let v = 1; v <= frequencies; v += 1) {
    for (let u = 1; u <= frequencies; u += 1) {
      let sum = 0;
      for (let y = 0; y < printSide; y += 1) sum += (rows[y]?.[u] ?? 0) * cosine(v, y);
      lows.push(sum);
    }
  }
  const sorted = lows.toSorted((left, right) => left - right);
  const median = ((sorted[31] ?? 0) + (sorted[32] ?? 0)) / 2;
  return { high: wordOf(lows.slice(0, 32), median), low: wordOf(lows.slice(32), median) };
}

function cosine(frequency: number, at: number): number {
  return Math.cos(((2 * at + 1) * frequency * Math.PI) / (2 * printSide));
}

function wordOf(values: readonly number[], median: number): number {
  return values.reduce((word, value, bit) => (value > median ? word | (1 << bit) : word), 0) | 0;
}
