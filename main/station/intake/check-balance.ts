// Law 8 at revising: a description may change, an amount that custody counted on may not fall below what was taken from it.
import { balanceOf } from '../../../shared/domain/quantity-balance.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { custodyRowsOf, factOf } from '../custody-event-row.ts';
import type { EnteredExhibit, ExhibitRow } from './exhibit-row.ts';

/**
 * @throws FocalPointError `exhibits.quantity-by-split`: amount, unit or parent of what was split off are what the event on the
 *         parent says; `exhibits.quantity-below-taken`: more was taken from it than there would have been.
 */
export function checkBalanceAfterRevision(db: ReadableDatabase, before: ExhibitRow, entered: EnteredExhibit): void {
  const isCounted = before.split_as === 'fraction' || before.split_as === 'remains';
  const isSame = entered.quantity === before.quantity && entered.unit === before.unit;
  if ((isCounted && !isSame) || (before.split_as !== null && (entered.parentId ?? null) !== before.parent_id)) {
    throw new FocalPointError('exhibits.quantity-by-split', { mark: before.mark }, [
      { path: isSame ? 'parentId' : 'quantity', code: 'invalid' },
    ]);
  }
  if (isSame) return;
  const { received, left } = balanceOf(entered.quantity, custodyRowsOf(db, before.id).map(factOf));
  const taken = received - left;
  if (taken > 0 && (left < 0 || entered.unit !== before.unit)) {
    throw new FocalPointError('exhibits.quantity-below-taken', { mark: before.mark, taken }, [
      { path: 'quantity', code: 'out-of-range' },
    ]);
  }
}
