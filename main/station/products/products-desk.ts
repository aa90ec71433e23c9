// Products on the desk: issued ones whose review is due, or that draw on a report that was corrected or withdrawn since.
import type { DeskLine } from '../../../shared/contract/work.ts';
import { intelligenceWriters } from '../../../shared/domain/intelligence/report.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import type { View } from '../act.ts';
import { loadProducts } from './product-records.ts';
import { lineOf } from './read-products.ts';

const theirs: readonly Role[] = intelligenceWriters;
const linesShown = 30;

/** Numbers alone: the desk says nothing of what a product says. */
export function productLines({ db, actor, now }: View): DeskLine[] {
  if (!actor.roles.some((role) => theirs.includes(role))) return [];
  return loadProducts(db, actor)
    .filter(({ state }) => state === 'issued')
    .map((product) => lineOf(product, now))
    .flatMap(({ id, number, isDue, isOutdated, reviewOn, at }): DeskLine[] => {
      if (!isDue && !isOutdated) return [];
      return [
        {
          kind: isOutdated ? 'product-outdated' : 'product-review-due',
          label: number,
          detail: '',
          at: isOutdated ? at : `${reviewOn}T12:00:00.000Z`,
          address: `/intelligence/products/${id}`,
        },
      ];
    })
    .slice(0, linesShown);
}
