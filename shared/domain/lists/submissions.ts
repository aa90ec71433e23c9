// The list of submissions: what was received and what was refused.
import type { ListDescription } from './list-description.ts';

export const submissionList = {
  name: 'submissions',
  columns: [
    { name: 'receipt', kind: 'identifier', width: 140, grow: 0, sorts: true, isShownFirst: true },
    {
      name: 'state',
      kind: 'code',
      width: 120,
      grow: 0,
      sorts: true,
      isShownFirst: true,
      words: 'lists:submissionState',
    },
    { name: 'received', kind: 'moment', width: 136, grow: 0, sorts: true, isShownFirst: true },
    { name: 'case', kind: 'text', width: 150, grow: 2, sorts: true, isShownFirst: true },
    { name: 'body', kind: 'text', width: 180, grow: 3, sorts: true, isShownFirst: true },
    { name: 'person', kind: 'text', width: 150, grow: 2, sorts: true, isShownFirst: false },
    { name: 'basis', kind: 'text', width: 120, grow: 1, sorts: true, isShownFirst: false },
    { name: 'announced', kind: 'number', width: 104, grow: 0, sorts: true, isShownFirst: true },
    { name: 'packages', kind: 'number', width: 104, grow: 0, sorts: true, isShownFirst: true },
    { name: 'discrepancies', kind: 'number', width: 120, grow: 0, sorts: true, isShownFirst: true },
    { name: 'reason', kind: 'text', width: 180, grow: 2, sorts: true, isShownFirst: false },
    { name: 'recordedBy', kind: 'text', width: 140, grow: 1, sorts: true, isShownFirst: false },
  ],
  filters: [
    { name: 'state', kind: 'choice', options: ['received', 'refused'], words: 'lists:submissionState' },
    { name: 'case', kind: 'reference' },
    { name: 'body', kind: 'reference' },
    { name: 'seal', kind: 'choice', options: ['differs', 'broken'] },
    { name: 'received', kind: 'between' },
  ],
  firstSort: { column: 'received', descending: true },
  firstFilters: [],
} as const satisfies ListDescription;
