// Which columns a list begins with, before anybody chose their own.
import { expect, test } from 'vitest';
import { exhibitList } from '../../../shared/domain/lists/exhibits.ts';
import { firstLayout, type ListFilter } from '../../../shared/domain/lists/list-description.ts';

const columns = (...filters: ListFilter[]) => firstLayout(exhibitList, filters).map(({ name }) => name);

test('the case stands beside each exhibit: two cases have a K1 each', () => {
  expect(columns()).toContain('case');
  expect(columns({ name: 'closed', values: ['no'] })).toContain('case');
  expect(columns({ name: 'case', values: ['one', 'other'] })).toContain('case');
});

test('where only one case is listed, its name in each row says nothing', () => {
  const all = columns();
  const ofOne = columns({ name: 'case', values: ['one'] });
  expect(ofOne).toEqual(all.filter((name) => name !== 'case'));
});

test('the first columns fit beside the rail of a window 1280 pixels wide', () => {
  const shown = new Set<string>(columns());
  const width = exhibitList.columns.reduce((sum, column) => sum + (shown.has(column.name) ? column.width : 0), 0);
  // Less the rail, the column of ticks and a scroll bar.
  expect(width).toBeLessThanOrEqual(1280 - 184 - 32 - 15);
});
