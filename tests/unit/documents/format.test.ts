import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatDay,
  formatDayOrMoment,
  formatMoment,
  formatMomentAsRead,
  formatMomentInTable,
  formatMomentWithOffset,
  formatNumber,
  formatOccurredInTable,
  localDay,
  localOffsetOf,
  pluralForm,
} from '../../../shared/text/format.ts';

describe('times', () => {
  test('are local, with the offset beside them', () => {
    expect(formatMomentWithOffset('2025-03-14T22:55:00.000Z')).toBe('14.03.2025 23:55 (UTC+01:00)');
    expect(formatMomentInTable('2025-06-14T22:00:00.000Z')).toBe('15.06.2025 00:00 +02:00');
    expect(formatMoment('2025-12-31T23:30:00.000Z')).toBe('01.01.2026 00:30');
    expect(formatDay('2025-03-14T23:30:00.000Z')).toBe('15.03.2025');
  });

  test.each([
    ['2025-03-30T00:59:59.999Z', '30.03.2025 01:59 (UTC+01:00)'],
    ['2025-03-30T01:00:00.000Z', '30.03.2025 03:00 (UTC+02:00)'],
    ['2025-10-26T00:59:59.999Z', '26.10.2025 02:59 (UTC+02:00)'],
    ['2025-10-26T01:00:00.000Z', '26.10.2025 02:00 (UTC+01:00)'],
    ['2026-03-29T01:00:00.000Z', '29.03.2026 03:00 (UTC+02:00)'],
  ])('follow summer time to the second: %s', (instant, local) => {
    expect(formatMomentWithOffset(instant)).toBe(local);
  });

  test('agree with the time zone data of the platform for every day of forty years', () => {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Belgrade', timeZoneName: 'longOffset' });
    for (let at = Date.UTC(2000, 0, 1); at < Date.UTC(2040, 0, 1); at += 24 * 3_600_000) {
      const offset = format
        .formatToParts(at)
        .find(({ type }) => type === 'timeZoneName')
        ?.value.slice(3);
      expect(formatMomentInTable(new Date(at).toISOString())).toContain(offset);
    }
  });

  test('say what stood on the clock that was read, whatever the clocks here say', () => {
    expect(formatMomentAsRead('2025-03-17T13:05:00.000Z', '+01:00')).toBe('17.03.2025 14:05 (+01:00)');
    expect(formatMomentAsRead('2025-03-17T23:05:00.000Z', '-03:30')).toBe('17.03.2025 19:35 (-03:30)');
    expect(formatOccurredInTable('2025-03-17T13:05:00.000Z', undefined)).toBe('17.03.2025 14:05 +01:00');
    expect(formatOccurredInTable('2025-03-17T13:05:00.000Z', '+00:00')).toBe('17.03.2025 13:05 (+00:00)');
    expect(['2025-10-26T00:30:00.000Z', '2025-10-26T01:30:00.000Z'].map(localOffsetOf)).toEqual(['+02:00', '+01:00']);
  });

  test('of which only the day is known are not made midnight', () => {
    expect(formatDayOrMoment('2025-03-14')).toBe('14.03.2025');
    expect(formatDayOrMoment('2025-03-14T22:55:00.000Z')).toBe('14.03.2025 23:55');
    expect(formatDayOrMoment('14. mars, mbrëmje')).toBe('14. mars, mbrëmje');
    expect(localDay('2025-03-14T23:30:00.000Z')).toBe('2025-03-15');
  });

  test('that are no times stay as they were typed', () => {
    expect(formatMomentWithOffset('about noon')).toBe('about noon');
  });
});

test('numbers and sizes are written as in each language', () => {
  expect(formatNumber(1234567.891, 'en')).toBe('1,234,567.89');
  expect(formatNumber(1234567.891, 'sq')).toBe('1\u00A0234\u00A0567,89');
  expect(formatNumber(-1234.5, 'sr-Cyrl')).toBe('−1.234,5');
  expect(formatNumber(-0.001, 'en')).toBe('0');
  expect(formatNumber(98.5, 'sr-Latn')).toBe('98,5');
  expect(formatBytes(999, 'en')).toBe('999\u00A0B');
  expect(formatBytes(1_204_331, 'sq')).toBe('1,2\u00A0MB');
  expect(formatBytes(2_147_483_000, 'en')).toBe('2.1\u00A0GB');
});

test('Serbian counts in three, English and Albanian in two', () => {
  expect([1, 2, 4, 5, 11, 12, 21, 22, 25, 101, 111].map((count) => pluralForm(count, 'sr-Cyrl'))).toEqual([
    'one',
    'few',
    'few',
    'other',
    'other',
    'other',
    'one',
    'few',
    'other',
    'one',
    'other',
  ]);
  expect([0, 1, 2].map((count) => pluralForm(count, 'sq'))).toEqual(['other', 'one', 'other']);
});
