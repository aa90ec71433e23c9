// The list of disclosure items as people arrange and save it. It is asked by a command of its own: its rows are computed and not stored.
import type { ViewedDescription } from '../lists/list-description.ts';
import { itemKinds } from './item.ts';

export const itemSorts = ['number', 'kind', 'item', 'since', 'decision'] as const;

const column = { kind: 'text', grow: 0, sorts: true, isShownFirst: true } as const;

export const itemList: ViewedDescription = {
  name: 'disclosure',
  columns: [
    { ...column, name: 'number', kind: 'number', width: 60 },
    { ...column, name: 'kind', kind: 'code', width: 150, grow: 1 },
    { ...column, name: 'item', width: 190, grow: 3 },
    { ...column, name: 'since', kind: 'moment', width: 130 },
    { ...column, name: 'decision', kind: 'code', width: 180, grow: 2 },
    { ...column, name: 'marks', kind: 'code', width: 120, grow: 1, sorts: false },
  ],
  filters: [
    {
      name: 'standing',
      kind: 'choice',
      options: ['undecided', 'reopened', 'decided', 'open', 'held', 'changed', 'all'],
    },
    { name: 'kind', kind: 'choice', options: itemKinds },
  ],
  firstSort: { column: 'number', descending: false },
  firstFilters: [],
};
