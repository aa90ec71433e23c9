import { describe, expect, test } from 'vitest';
import type { CustodyFact } from '../../../shared/domain/custody.ts';
import {
  balanceOf,
  splitFault,
  takenByRows,
  type SplitParent,
  type SplitRow,
} from '../../../shared/domain/quantity-balance.ts';

let number = 0;
const event = (type: CustodyFact['type'], more: Partial<CustodyFact> = {}): CustodyFact => ({
  id: `e${(number += 1)}`,
  type,
  occurredAt: '2025-03-24T10:00:00.000Z',
  ...more,
});

const rounds = (quantity: number, more: Partial<SplitRow> = {}): SplitRow => ({
  relation: 'fraction',
  kind: 'ammunition',
  unit: 'round',
  exhibits: 1,
  quantity,
  ...more,
});

const lot = (received: number, events: readonly CustodyFact[] = []): SplitParent => ({
  kind: 'ammunition',
  unit: 'round',
  balance: balanceOf(received, events),
  remains: {},
});

const pistol: SplitParent = { kind: 'firearm', unit: 'piece', balance: balanceOf(1, []), remains: {} };

describe('what is left', () => {
  test('is what was received less what was split off, fired and used up', () => {
    const events = [event('split', { quantity: 12 }), event('test-fired', { quantity: 7 }), event('seen')];
    expect(balanceOf(300, events)).toEqual({ received: 300, left: 281, splitOff: 12, testFired: 7, consumed: 0 });
  });

  test('is everything where nothing was taken', () => {
    expect(balanceOf(112, [])).toEqual({ received: 112, left: 112, splitOff: 0, testFired: 0, consumed: 0 });
  });

  test('falls below zero where the record does not balance, and hides nothing', () => {
    expect(balanceOf(5, [event('consumed', { quantity: 6 })]).left).toBe(-1);
  });

  test('a corrected event counts once', () => {
    const fired = event('test-fired', { quantity: 3 });
    expect(balanceOf(10, [fired, event('corrected', { corrects: fired.id })]).left).toBe(7);
  });
});

describe('splitting a lot', () => {
  test('twelve of three hundred may go', () => {
    expect(splitFault(lot(300), [rounds(12)])).toBeUndefined();
    expect(takenByRows([rounds(12), rounds(1, { exhibits: 3 })])).toBe(15);
  });

  test('all of it may go, one more may not', () => {
    expect(splitFault(lot(12), [rounds(12)])).toBeUndefined();
    expect(splitFault(lot(12), [rounds(13)])).toEqual({ fault: 'more-than-left', row: 0, most: 12 });
  });

  test('what several rows take together counts', () => {
    expect(splitFault(lot(12), [rounds(8), rounds(1, { exhibits: 5 })])).toEqual({
      fault: 'more-than-left',
      row: 1,
      most: 4,
    });
  });

  test('nothing, less than nothing and no row at all are refused', () => {
    expect(splitFault(lot(12), [rounds(0)])?.fault).toBe('quantity-missing');
    expect(splitFault(lot(12), [rounds(-1)])?.fault).toBe('quantity-missing');
    expect(splitFault(lot(12), [rounds(Number.NaN)])?.fault).toBe('quantity-missing');
    expect(splitFault(lot(12), [])?.fault).toBe('nothing-to-split');
  });

  test('a fraction is counted in the unit of the lot and is of its kind', () => {
    expect(splitFault(lot(12), [rounds(1, { unit: 'gram' })])?.fault).toBe('unit-differs');
    expect(splitFault(lot(12), [rounds(1, { kind: 'bullet' })])?.fault).toBe('kind-differs');
  });
});

describe('splitting a pistol', () => {
  const magazine: SplitRow = { relation: 'part', kind: 'magazine', unit: 'piece', exhibits: 1, quantity: 1 };

  test('a magazine taken out is a part: the pistol stays one pistol', () => {
    expect(splitFault(pistol, [magazine, rounds(7, { relation: 'part' })])).toBeUndefined();
    expect(takenByRows([magazine])).toBe(0);
  });

  test('there is no fraction of one piece', () => {
    const fault = splitFault(pistol, [{ ...magazine, relation: 'fraction' }])?.fault;
    expect(fault).toBe('whole-cannot-be-fraction');
  });

  test('one of nine magazines in one bag is a fraction', () => {
    const bag: SplitParent = { kind: 'magazine', unit: 'piece', balance: balanceOf(9, []), remains: {} };
    expect(splitFault(bag, [{ ...magazine, relation: 'fraction' }])).toBeUndefined();
  });
});

describe('what firing leaves behind', () => {
  const fired = [event('test-fired', { quantity: 3 })];
  const cases = (quantity: number): SplitRow =>
    rounds(quantity, { relation: 'remains', kind: 'cartridge-case', unit: 'case' });

  test('three rounds fired give three cases and three bullets', () => {
    expect(splitFault(lot(50, fired), [cases(3), { ...cases(3), kind: 'bullet', unit: 'bullet' }])).toBeUndefined();
  });

  test('and not one more, counting those of before', () => {
    expect(splitFault(lot(50, fired), [cases(4)])).toEqual({ fault: 'more-than-fired', row: 0, most: 3 });
    const parent = { ...lot(50, fired), remains: { 'cartridge-case': 2 } };
    expect(splitFault(parent, [cases(2)])).toEqual({ fault: 'more-than-fired', row: 0, most: 1 });
  });

  test('nothing remains of what is not ammunition', () => {
    expect(splitFault(pistol, [cases(1)])?.fault).toBe('no-remains-of-this');
    expect(splitFault(lot(50, fired), [rounds(1, { relation: 'remains' })])?.fault).toBe('no-remains-of-this');
  });
});
