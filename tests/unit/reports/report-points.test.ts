// The points of ISO/IEC 17025 §7.8.2.1, judged over a plain report: what is there, what is missing and where it is mended.
import { describe, expect, test } from 'vitest';
import {
  judgePoints,
  reportPoints,
  type JudgedReport,
  type ReportPoint,
} from '../../../shared/domain/report/report-points.ts';
import { reportNumber, reportState } from '../../../shared/domain/report/report-state.ts';

const exhibit: JudgedReport['exhibits'][number] = {
  label: 'K5',
  description: 'Pistol',
  condition: 'Dry',
  receivedAt: '2025-03-17T08:00:00.000Z',
  hasOpenDiscrepancy: false,
};
const result: JudgedReport['results'][number] = {
  label: 'General description',
  hasMethod: true,
  performedFrom: '2025-03-20T08:00:00.000Z',
  values: 4,
};

/** A report that lacks nothing. */
const whole: JudgedReport = {
  title: 'One pistol',
  letterhead: { laboratory: 'Ballistics', address: 'Rr. e Shembullit 12' },
  number: 'ER-2025-0001',
  customer: { authority: 'Prosecution', contact: '038 000 000' },
  exhibits: [exhibit],
  questions: [{ answer: 'Yes' }],
  results: [result],
  isSampled: false,
  samplingPlan: '',
  interpretation: '',
  basis: '',
  deviations: '',
  departures: [],
  external: [],
  conclusions: [],
  isApproved: true,
};

const stateOf = (changes: Partial<JudgedReport>, point: ReportPoint) =>
  judgePoints({ ...whole, ...changes }).find((one) => one.point === point);

test('every point of the standard is judged, in its order', () => {
  expect(judgePoints(whole).map(({ point }) => point)).toEqual(reportPoints);
  expect(judgePoints(whole).filter(({ state }) => state === 'missing')).toEqual([]);
});

describe('is missing', () => {
  const conclusion = { label: 'K5', scale: 'afte', propositions: true };
  const cases: readonly (readonly [string, Partial<JudgedReport>, ReportPoint, readonly string[]])[] = [
    ['a title', { title: '' }, 'a-title', []],
    ['the address of the laboratory', { letterhead: { laboratory: 'B', address: '' } }, 'b-laboratory', []],
    ['a place', { letterhead: { laboratory: 'B', address: '' } }, 'c-location', []],
    ['a contact of the customer', { customer: { authority: 'P', contact: '' } }, 'e-customer', []],
    ['a method', { results: [{ ...result, hasMethod: false }] }, 'f-methods', ['General description']],
    ['a condition', { exhibits: [{ ...exhibit, condition: '' }] }, 'g-items', ['K5']],
    ['every exhibit', { exhibits: [] }, 'g-items', []],
    ['a date of receipt', { exhibits: [{ ...exhibit, receivedAt: undefined }] }, 'h-receipt', ['K5']],
    [
      'a date of work',
      { results: [{ ...result, performedFrom: undefined }] },
      'i-performance',
      ['General description'],
    ],
    ['a plan of sampling', { isSampled: true }, 'k-sampling', []],
    ['any result', { results: [] }, 'm-results', []],
    ['a value', { results: [{ ...result, values: 0 }] }, 'm-results', ['General description']],
    [
      'a word on what was done out of order',
      { departures: ['Trigger pull, K5'] },
      'n-deviations',
      ['Trigger pull, K5'],
    ],
    ['an approval', { isApproved: false }, 'o-authorised', []],
    [
      'the number of another laboratory',
      { external: [{ label: 'K5', laboratory: 'DNA', number: '' }] },
      'p-external',
      ['K5'],
    ],
    ['an answer', { questions: [{ answer: 'Yes' }, { answer: '' }] }, 'questions', ['2']],
    ['the basis of an opinion', { interpretation: 'The same tool' }, 'opinions', []],
    ['the scale of a conclusion', { conclusions: [{ ...conclusion, scale: '' }] }, 'scales', ['K5']],
    ['a proposition', { conclusions: [{ ...conclusion, propositions: false }] }, 'scales', ['K5']],
    ['why it amends', { amends: { number: 'ER-2025-0001', reason: '' } }, 'amendment', []],
    [
      'who settled a difference of seals',
      { exhibits: [{ ...exhibit, hasOpenDiscrepancy: true }] },
      'integrity',
      ['K5'],
    ],
  ];
  test.each(cases)('%s', (_, changes, point, names) => {
    expect(stateOf(changes, point)).toMatchObject({ state: 'missing', names });
  });
});

test('a report of nothing but another laboratory’s result needs no method of its own', () => {
  const external = [{ label: 'K5', laboratory: 'DNA', number: 'D-1' }];
  expect(stateOf({ results: [], external }, 'f-methods')?.state).toBe('not-applicable');
  expect(stateOf({ results: [], external }, 'm-results')?.state).toBe('fulfilled');
});

test('what does not arise is said not to apply', () => {
  const points = judgePoints(whole).filter(({ state }) => state === 'not-applicable');
  expect(points.map(({ point }) => point)).toEqual([
    'k-sampling',
    'n-deviations',
    'p-external',
    'opinions',
    'scales',
    'amendment',
  ]);
});

describe('the state of a report', () => {
  const event = (kind: Parameters<typeof reportState>[0][number]['kind'], textId = 't1') => ({ kind, textId });
  test('follows from what was signed about its newest text', () => {
    expect(reportState([], 't1', false)).toBe('draft');
    expect(reportState([event('submitted')], 't1', false)).toBe('in-review');
    expect(reportState([event('submitted'), event('returned')], 't1', false)).toBe('returned');
    expect(reportState([event('submitted'), event('approved')], 't1', false)).toBe('approved');
    expect(reportState([event('submitted'), event('approved')], 't2', false)).toBe('draft');
    expect(reportState([event('submitted'), event('taken-over')], 't1', false)).toBe('draft');
    expect(reportState([event('issued')], 't1', false)).toBe('issued');
    expect(reportState([event('issued')], 't1', true)).toBe('amended');
    expect(reportState([event('withdrawn')], 't2', false)).toBe('withdrawn');
  });

  test('its number says the version from the second on', () => {
    expect([reportNumber('ER-2025-0001', 1), reportNumber('ER-2025-0001', 2)]).toEqual([
      'ER-2025-0001',
      'ER-2025-0001-v2',
    ]);
  });
});
