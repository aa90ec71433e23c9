// What a chart shows of a table: its rows without totals and rates, and of the columns those that are counted. Screen and paper draw the same.
import type { MapValue } from '../map/country-map.ts';
import { linesOf, type Axis, type TableDescription } from './definition.ts';
import { wordsOfField, type Base } from './fields.ts';
import { total, type ReportTable } from './report.ts';

export interface ChartSeries {
  readonly key: string;
  readonly values: readonly number[];
}

export interface ChartOf {
  /** Keys of the rows that are drawn. */
  readonly rows: readonly string[];
  /** Parts of a row, in the order of the table; one for plain bars. */
  readonly series: readonly ChartSeries[];
  readonly isStacked: boolean;
}

/** Bars for more rows than this are read by nobody; the table has them all. */
const mostRows = 24;

function isDrawn(axis: Axis, key: string): boolean {
  if (key === total) return false;
  const line = linesOf(axis).find(({ name }) => name === key);
  return line === undefined || ('where' in line && !('median' in line));
}

/** `undefined` for a table without anything to draw. */
export function chartOf(description: TableDescription, table: ReportTable): ChartOf | undefined {
  const { chart, rows, columns } = description;
  if (chart === 'none') return undefined;
  const shown = table.rows.filter(({ key }) => isDrawn(rows, key)).slice(0, mostRows);
  const drawn = table.columns.map((key, at) => ({ key, at })).filter(({ key }) => isDrawn(columns, key));
  // Lines that overlap, such as all and seized, are not parts of one bar.
  const isStacked = chart === 'stacked' && drawn.length > 1;
  const parts = isStacked ? drawn.filter(({ key }) => key !== 'all') : [whole(table, drawn)];
  const series = parts.map(({ key, at }) => ({ key, values: shown.map(({ cells }) => cells[at]?.value ?? 0) }));
  const isEmpty = series.every(({ values }) => values.every((value) => value === 0));
  return isEmpty ? undefined : { rows: shown.map(({ key }) => key), series, isStacked };
}

/** The column that says how many there are at all. */
function whole(table: ReportTable, drawn: readonly { readonly key: string; readonly at: number }[]) {
  const all = [total, 'all', 'now'].map((key) => ({ key, at: table.columns.indexOf(key) })).find(({ at }) => at >= 0);
  return all ?? drawn[0] ?? { key: '', at: 0 };
}

/** What a map shows of a table whose rows are countries: all rows that have a country, by the column that says how many there are at all. */
export function mapOf(base: Base, description: TableDescription, table: ReportTable): MapValue[] | undefined {
  const { rows, columns } = description;
  if (!('field' in rows) || wordsOfField(base, rows.field) !== 'country') return undefined;
  const { at } = whole(
    table,
    table.columns.map((key, column) => ({ key, at: column })).filter(({ key }) => isDrawn(columns, key)),
  );
  const values = table.rows
    .filter(({ key }) => isDrawn(rows, key) && /^[A-Z]{2}$/.test(key))
    .map(({ key, cells }) => ({ code: key, value: cells[at]?.value ?? 0 }));
  return values.some(({ value }) => value > 0) ? values : undefined;
}
