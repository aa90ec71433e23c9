// Comparisons: two pictures laid side by side, what was seen of them kept, and seen again.
import type { comparisonContract } from '../../../shared/contract/comparison.ts';
import { reads, writes, type Handlers } from '../handler.ts';
import { comparedPicture, listComparisons, readComparison } from './read-comparisons.ts';
import { saveComparison } from './save-comparison.ts';

export const comparisonHandlers: Handlers<keyof typeof comparisonContract> = {
  'comparisons.pictures': reads((view, { left, right }) => ({
    left: comparedPicture(view, left),
    right: comparedPicture(view, right),
  })),
  'comparisons.save': writes(['comparisons'], saveComparison),
  'comparisons.list': reads((view, asked) => listComparisons(view, asked)),
  'comparisons.read': reads((view, { id }) => readComparison(view, id)),
};
