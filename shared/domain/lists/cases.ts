// The list of cases.
import { classifications } from '../case.ts';
import type { ListDescription } from './list-description.ts';

export const caseList = {
  name: 'cases',
  columns: [
    { name: 'title', kind: 'text', width: 200, grow: 3, sorts: true, isShownFirst: true },
    { name: 'numbers', kind: 'identifier', width: 220, grow: 3, sorts: true, isShownFirst: true },
    { name: 'offence', kind: 'text', width: 160, grow: 2, sorts: true, isShownFirst: false },
    {
      name: 'classification',
      kind: 'code',
      width: 120,
      grow: 0,
      sorts: true,
      isShownFirst: false,
      words: 'vocabulary:classification',
    },
    { name: 'exhibits', kind: 'number', width: 100, grow: 0, sorts: true, isShownFirst: true },
    { name: 'firearms', kind: 'number', width: 112, grow: 0, sorts: true, isShownFirst: true },
    { name: 'rounds', kind: 'number', width: 96, grow: 0, sorts: true, isShownFirst: true },
    { name: 'detention', kind: 'moment', width: 180, grow: 1, sorts: true, isShownFirst: true },
    { name: 'opened', kind: 'day', width: 116, grow: 0, sorts: true, isShownFirst: true },
  ],
  filters: [
    { name: 'classification', kind: 'choice', options: classifications, words: 'vocabulary:classification' },
    { name: 'detention', kind: 'choice', options: ['running', 'ended', 'none'] },
    { name: 'opened', kind: 'between' },
  ],
  firstSort: { column: 'detention', descending: false },
  firstFilters: [],
} as const satisfies ListDescription;
