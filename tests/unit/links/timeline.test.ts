// A timeline as rules: its order, how exactly a day is known, and what a filter leaves.
import { describe, expect, test } from 'vitest';
import {
  exactnessOf,
  linesInOrder,
  shownLines,
  wholeTimeline,
  type TimelineLine,
} from '../../../shared/domain/graph/timeline.ts';

const line = (id: string, at: string, more: Partial<TimelineLine> = {}): TimelineLine => ({
  id,
  kind: 'incident',
  at,
  until: '',
  said: '',
  what: 'incidentKind.search',
  other: '',
  of: { label: 'LUGINA-14', address: '' },
  nature: 'evidence',
  certainty: 'confirmed',
  isLead: false,
  isNegative: false,
  isWithdrawn: false,
  says: [],
  sources: [],
  ...more,
});
const ids = (lines: readonly TimelineLine[]) => lines.map(({ id }) => id);

test('a year comes before its days, what has no day comes last', () => {
  const lines = [
    line('none', ''),
    line('day', '2018-06-14'),
    line('year', '2018'),
    line('moment', '2018-06-14T08:00:00.000Z'),
  ];
  expect(ids(linesInOrder(lines))).toEqual(['year', 'day', 'moment', 'none']);
});

test.each([
  [{ at: '2018-06-14T08:00:00.000Z', until: '', said: '' }, 'exact'],
  [{ at: '2018-06-14', until: '2018-06-14', said: '' }, 'exact'],
  [{ at: '2018-06-14', until: '2018-06-15', said: '' }, 'stretch'],
  [{ at: '2018-06', until: '', said: '' }, 'month'],
  [{ at: '2018', until: '', said: '' }, 'year'],
  [{ at: '', until: '', said: 'a Friday in spring' }, 'words'],
  [{ at: '', until: '', said: '' }, 'none'],
] as const)('%o is %s', (of, expected) => {
  expect(exactnessOf(of)).toBe(expected);
});

describe('a filter', () => {
  test('leaves out kinds, leads and what is less certain', () => {
    const lines = [
      line('a', '2018'),
      line('lead', '2018', { isLead: true, certainty: 'possible' }),
      line('custody', '2018', { kind: 'custody' }),
      line('probable', '2018', { certainty: 'probable' }),
    ];
    expect(ids(shownLines(lines, { ...wholeTimeline, showsLeads: false }))).toEqual(['a', 'custody', 'probable']);
    expect(ids(shownLines(lines, { ...wholeTimeline, without: ['custody'], certainty: 'confirmed' }))).toEqual(['a']);
  });

  test('of time keeps whatever may lie within it: a year that touches it, a stretch across it, what has no day', () => {
    const lines = [
      line('before', '2018-05-31T23:00:00.000Z'),
      line('year', '2018'),
      line('across', '2018-05-01', { until: '2018-07-01' }),
      line('in', '2018-06-14'),
      line('after', '2018-07-01'),
      line('none', ''),
    ];
    const june = { ...wholeTimeline, from: '2018-06', until: '2018-06' };
    expect(ids(shownLines(lines, june))).toEqual(['year', 'across', 'in', 'none']);
    expect(ids(shownLines(lines, { ...wholeTimeline, from: '2019' }))).toEqual(['none']);
  });
});
