// Definitions as data: every shipped one holds together, says that nobody verified it, and speaks three languages; what does not hold together is named.
import { describe, expect, test } from 'vitest';
import {
  armKindOf,
  armTypeOf,
  borderOf,
  concealmentKindOf,
  recoveryOf,
  serialStateOf,
} from '../../../shared/domain/numbers/arms.ts';
import { chartOf } from '../../../shared/domain/numbers/chart.ts';
import { ReportDefinition, faultOf } from '../../../shared/domain/numbers/definition.ts';
import { percentOf, periodOf, yearIn } from '../../../shared/domain/numbers/report.ts';
import { countryCodeOf, formerCountries } from '../../../shared/reference/country-code.ts';
import { builtInReports } from '../../../shared/reference/report-definitions/index.ts';
import { sdg1642 } from '../../../shared/reference/report-definitions/sdg.ts';

describe.each(builtInReports.map((definition) => [definition.code, definition] as const))('%s', (_, definition) => {
  test('is of the form, holds together, and is marked as not compared with the official text', () => {
    expect(ReportDefinition.parse(definition)).toEqual(definition);
    expect(faultOf(definition)).toBeUndefined();
    expect(definition.isVerified).toBe(false);
    expect(definition.source).not.toBe('');
  });

  test('says everything in three languages', () => {
    const words: unknown[] = [];
    JSON.stringify(definition, (key, value: unknown) => {
      if (key === 'words' || key === 'explains' || key === 'footnote') words.push(value);
      return value;
    });
    for (const one of words) expect(Object.keys(one as object).toSorted()).toEqual(['en', 'sq', 'sr']);
  });
});

test('no two shipped definitions have one code', () => {
  const codes = builtInReports.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

describe('a definition that does not hold together', () => {
  const table = sdg1642.tables[0];
  if (table === undefined) throw new Error('the indicator has a table');
  const withTable = (more: object): ReportDefinition => ({ ...sdg1642, tables: [{ ...table, ...more }] });

  test('is named by the field that is gone, wherever it stands', () => {
    const gone = { fault: 'field-gone', name: 'calibreOfShoe' };
    const condition = { field: 'calibreOfShoe', is: ['x'] };
    expect(faultOf(withTable({ rows: { field: 'calibreOfShoe' } }))).toEqual(gone);
    expect(faultOf({ ...sdg1642, where: [condition] })).toEqual(gone);
    expect(faultOf({ ...sdg1642, needs: ['calibreOfShoe'] })).toEqual(gone);
    expect(faultOf(withTable({ where: [condition] }))).toEqual(gone);
    const lines = [{ name: 'a', words: { en: 'A' }, where: [condition] }];
    expect(faultOf(withTable({ columns: { lines } }))).toEqual(gone);
    expect(faultOf(withTable({ rows: { field: 'constructor' } }))).toEqual({
      fault: 'field-gone',
      name: 'constructor',
    });
  });

  test('is named by the line that nobody counts, the name that stands twice, or the day of another base', () => {
    const percent = { name: 'rate', words: { en: 'R' }, percent: { of: ['nobody'], to: ['nobody'] } };
    expect(faultOf(withTable({ rows: { lines: [percent] } }))).toEqual({ fault: 'line-unknown', name: 'nobody' });
    const line = { name: 'a', words: { en: 'A' }, where: [] };
    expect(faultOf(withTable({ rows: { lines: [line, line] } }))).toEqual({ fault: 'name-twice', name: 'a' });
    expect(faultOf({ ...sdg1642, days: ['laid'] })).toEqual({ fault: 'day-or-unit', name: 'laid' });
  });
});

test('a rate without anything to divide by is not applicable; others have one decimal', () => {
  expect(percentOf(0, 0)).toBeNull();
  expect(percentOf(5, 9)).toBe(55.6);
  expect(percentOf(-1, 4)).toBe(-25);
});

test('a year and its halves, and only a whole year is one', () => {
  expect(periodOf(2025, 'second-half')).toEqual({ from: '2025-07-01', until: '2025-12-31' });
  expect(yearIn(periodOf(2025, 'year'))).toBe(2025);
  expect(yearIn(periodOf(2025, 'first-half'))).toBeUndefined();
});

test('what a firearm counts as', () => {
  expect(armTypeOf('assault-rifle', '')).toBe('rifle');
  expect(armTypeOf('', 'handgun')).toBe('pistol');
  expect(armTypeOf('', '')).toBe('');
  expect(armTypeOf('a type of tomorrow', '')).toBe('other');
  expect(armKindOf('alarm-pistol', '', 'converted')).toBe('arm');
  expect(armKindOf('alarm-pistol', '', 'industrial')).toBe('alarm');
  expect(armKindOf('antique', '', '')).toBe('not-an-arm');
  expect(recoveryOf('', 'crime-scene')).toBe('');
  expect(recoveryOf('found', 'traffic-stop')).toBe('found');
  expect(recoveryOf('', 'legalisation')).toBe('surrendered');
  expect(borderOf('traffic-stop', 'green-border')).toBe('border');
  expect(borderOf('', '')).toBe('');
  expect(serialStateOf(['obliterated-ground', 'restored-full'])).toBe('restored');
  expect(serialStateOf([])).toBe('');
  expect(concealmentKindOf(['seat', 'door-panel'])).toBe('vehicle');
  expect(concealmentKindOf(['seat', 'buried'])).toBe('several');
  expect(concealmentKindOf(['other-goods'])).toBe('other-goods');
  expect(concealmentKindOf([])).toBe('');
});

test('a country is known by its name in any language, also one that is gone; anything else stays as it was written', () => {
  expect(['Jugosllavia', 'Југославија', 'Jugoslavija', 'YU'].map(countryCodeOf)).toEqual(['YU', 'YU', 'YU', 'YU']);
  expect(countryCodeOf('Čehoslovačka')).toBe('CS');
  expect(countryCodeOf('Ruritania')).toBe('Ruritania');
  expect(formerCountries(['RS', 'YU', 'CS', 'Ruritania'])).toEqual(['YU', 'CS']);
});

test('a chart draws what is counted: no total, no rate, and nothing where nothing is', () => {
  const table = sdg1642.tables[0];
  if (table === undefined) throw new Error('the indicator has a table');
  const cell = (value: number | null) => ({ value, records: 0 });
  const counted = (value: number) => ({
    name: 'indicator',
    columns: ['all', 'seized'],
    rows: [
      { key: 'arms', cells: [cell(value), cell(value)] },
      { key: 'rate', cells: [cell(null), cell(null)] },
    ],
  });
  expect(chartOf(table, counted(9))).toEqual({
    rows: ['arms'],
    series: [{ key: 'all', values: [9] }],
    isStacked: false,
  });
  expect(chartOf(table, counted(0))).toBeUndefined();
});
