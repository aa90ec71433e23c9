// What a laboratory looks at month by month, and how the answer of a known sample turned out.

/** How a proficiency test or control sample came out beside what was expected. */
export const qualityOutcomes = ['as-expected', 'deviating', 'not-comparable'] as const;
export type QualityOutcome = (typeof qualityOutcomes)[number];

/** The middle of a list of numbers; of an even number of them the mean of the middle two. @returns undefined of nothing. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return undefined;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}
