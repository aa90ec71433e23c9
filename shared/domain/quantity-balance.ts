// Law 8: quantities balance. What was received equals what is left, what was split off, what was fired and what was used up.
// A magazine taken out of a pistol is a part and takes nothing away from the pistol; a cartridge taken out of a lot is a fraction.
import { withCorrections, type CustodyFact } from './custody.ts';
import type { ExhibitKind, QuantityUnit } from './exhibit.ts';

/**
 * How a child came out of its parent.
 * `fraction`: some of the same thing; the parent has less of it afterwards, counted in the same unit.
 * `part`: a thing of its own that was in or on the parent; the parent's quantity stays.
 * `remains`: what a fired cartridge leaves behind, a case or a bullet; bounded by what was fired.
 */
export const splitRelations = ['fraction', 'part', 'remains'] as const;
export type SplitRelation = (typeof splitRelations)[number];

/** In the unit of the exhibit; `received = left + splitOff + testFired + consumed`, `left` below zero where that is broken. */
export interface QuantityBalance {
  readonly received: number;
  readonly left: number;
  readonly splitOff: number;
  readonly testFired: number;
  readonly consumed: number;
}

/** @param events  of one exhibit in the order of recording; corrected ones count as their correction says. */
export function balanceOf(received: number, events: readonly CustodyFact[]): QuantityBalance {
  const taken = { split: 0, 'test-fired': 0, consumed: 0 };
  for (const { type, quantity = 0 } of withCorrections(events)) {
    if (type === 'split' || type === 'test-fired' || type === 'consumed') taken[type] += quantity;
  }
  return {
    received,
    left: received - taken.split - taken['test-fired'] - taken.consumed,
    splitOff: taken.split,
    testFired: taken['test-fired'],
    consumed: taken.consumed,
  };
}

/** Several exhibits of one kind that are split off together: `marks × quantity` is what they are worth. */
export interface SplitRow {
  readonly relation: SplitRelation;
  readonly kind: ExhibitKind;
  readonly unit: QuantityUnit;
  /** How many exhibits are made. */
  readonly exhibits: number;
  /** Of each of them. */
  readonly quantity: number;
}

export interface SplitParent {
  readonly kind: ExhibitKind;
  readonly unit: QuantityUnit;
  readonly balance: QuantityBalance;
  /** Cases and bullets that were split off as remains before, by kind. */
  readonly remains: Readonly<Partial<Record<ExhibitKind, number>>>;
}

export const splitFaults = [
  'nothing-to-split',
  'quantity-missing',
  'unit-differs',
  'kind-differs',
  'more-than-left',
  'whole-cannot-be-fraction',
  'no-remains-of-this',
  'more-than-fired',
] as const;
export type SplitFault = (typeof splitFaults)[number];

const kindsThatRemain: readonly ExhibitKind[] = ['cartridge-case', 'bullet'];

/** The first thing that would unbalance the parent, with the row it is in; undefined where everything fits. */
export function splitFault(
  parent: SplitParent,
  rows: readonly SplitRow[],
): { readonly fault: SplitFault; readonly row: number; readonly most: number } | undefined {
  if (rows.length === 0) return { fault: 'nothing-to-split', row: 0, most: 0 };
  let { left } = parent.balance;
  const fired = parent.balance.testFired + parent.balance.consumed;
  const remains: Partial<Record<ExhibitKind, number>> = { ...parent.remains };
  for (const [row, { relation, kind, unit, exhibits, quantity }] of rows.entries()) {
    const amount = exhibits * quantity;
    if (!(quantity > 0) || exhibits < 1) return { fault: 'quantity-missing', row, most: 0 };
    if (relation === 'fraction') {
      // One pistol has no half: what comes out of a single piece is a part of it.
      if (parent.unit === 'piece' && parent.balance.received <= 1)
        return { fault: 'whole-cannot-be-fraction', row, most: 0 };
      if (unit !== parent.unit) return { fault: 'unit-differs', row, most: left };
      if (kind !== parent.kind) return { fault: 'kind-differs', row, most: left };
      if (amount > left) return { fault: 'more-than-left', row, most: left };
      left -= amount;
    }
    if (relation === 'remains') {
      if (parent.kind !== 'ammunition' || !kindsThatRemain.includes(kind))
        return { fault: 'no-remains-of-this', row, most: 0 };
      const before = remains[kind] ?? 0;
      if (before + amount > fired) return { fault: 'more-than-fired', row, most: fired - before };
      remains[kind] = before + amount;
    }
  }
  return undefined;
}

/** What a parent loses by these rows, in its own unit. */
export function takenByRows(rows: readonly SplitRow[]): number {
  return rows
    .filter(({ relation }) => relation === 'fraction')
    .reduce((sum, { exhibits, quantity }) => sum + exhibits * quantity, 0);
}
