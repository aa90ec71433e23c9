// Marks that the splitting form proposes: always the next free ones, and never in place of what somebody typed.
import { describe, expect, test } from 'vitest';
import { firstOfFreeRun } from '../../../shared/domain/exhibit-marks.ts';
import { counted, nextRow, withRow, withoutRow, type SplitRowValues } from '../../../renderer/exhibits/split-rows.ts';

const lot = { mark: '07', kind: 'ammunition', unit: 'round', quantity: 30 } as const;
const inCase = ['07', '07.1', '08'];

/** A form with as many untouched rows. */
function rowsOf(count: number): SplitRowValues[] {
  let rows: SplitRowValues[] = [];
  for (let row = 0; row < count; row += 1) rows = [...rows, nextRow(lot, rows, inCase)];
  return rows;
}

const recount = (rows: readonly SplitRowValues[]) => counted(rows, lot.mark, inCase);
const firstMarks = (rows: readonly SplitRowValues[]) => rows.map(({ firstMark }) => firstMark);

describe('marks proposed for what is split off', () => {
  test('count on from the last mark of the case', () => {
    expect(firstMarks(rowsOf(3))).toEqual(['07.2', '07.3', '07.4']);
  });

  test('close up when a row is taken away', () => {
    expect(firstMarks(recount(withoutRow(rowsOf(3), 1)))).toEqual(['07.2', '07.3']);
  });

  test('move on when a row before them becomes many exhibits, and back when it is one again', () => {
    const many = recount(withRow(rowsOf(3), 0, { quantity: 5, isEach: true }));
    expect(firstMarks(many)).toEqual(['07.2', '07.7', '07.8']);
    expect(firstMarks(recount(withRow(many, 0, { isEach: false })))).toEqual(['07.2', '07.3', '07.4']);
  });

  test('leave a typed mark as it was typed and go round it', () => {
    const typed = recount(withRow(rowsOf(3), 2, { firstMark: '07.3' }));
    expect(firstMarks(typed)).toEqual(['07.2', '07.4', '07.3']);
    // Five in a row do not fit before the typed one; what stands alone does.
    expect(firstMarks(recount(withRow(typed, 0, { quantity: 5, isEach: true })))).toEqual(['07.4', '07.2', '07.3']);
  });

  test('a typed mark frees the one that was proposed for its row', () => {
    expect(firstMarks(recount(withRow(rowsOf(2), 0, { firstMark: 'A1' })))).toEqual(['A1', '07.2']);
  });

  test('never fill a gap of the case: a mark that was given once may stand on paper', () => {
    expect(firstOfFreeRun('07', ['07.1', '07.4'], new Set(), 1)).toBe('07.5');
  });
});
