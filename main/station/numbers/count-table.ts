// A table of a report: records sorted into rows and columns, sums and medians, then what is worked out from other lines.
import {
  linesOf,
  type Axis,
  type Condition,
  type Line,
  type TableDescription,
} from '../../../shared/domain/numbers/definition.ts';
import {
  others,
  percentOf,
  total,
  type Cell,
  type Parameters,
  type ReportTable,
} from '../../../shared/domain/numbers/report.ts';
import { restricted } from '../../../shared/domain/numbers/fields.ts';
import type { CountedTable } from './counted-table.ts';
import { fieldsOf, groupRecords, type Group } from './group-records.ts';
import { codesMeeting, readerOf, type Selection } from './select-records.ts';

/** Into which lines of an axis a record falls. */
type Sorter = (row: number) => readonly number[];
type Test = (row: number) => boolean;

function testOfAll(table: CountedTable, conditions: readonly Condition[], day: string): Test {
  const tests = conditions.map((condition) => {
    const reader = readerOf(table, condition.field, day);
    return { reader, meets: codesMeeting(condition, reader) };
  });
  return (row) => tests.every(({ reader, meets }) => meets[reader.code(row)] === 1);
}

/** The lines of an axis while counting: those a definition names, or values in the order in which they were met. */
class Lines {
  readonly keys: string[] = [];
  readonly isOfBefore: boolean[] = [];
  readonly #at = new Map<string, number>();

  at(key: string, isOfBefore = false): number {
    const known = this.#at.get(key);
    if (known !== undefined) return known;
    this.keys.push(key);
    this.isOfBefore.push(isOfBefore);
    this.#at.set(key, this.keys.length - 1);
    return this.keys.length - 1;
  }
}

function sorterOf(table: CountedTable, axis: Axis, lines: Lines, { by, options }: Parameters): Sorter {
  if ('field' in axis) {
    const { code, text } = readerOf(table, axis.field, by);
    const known: (readonly number[])[] = [];
    return (row) => {
      const at = code(row);
      return (known[at] ??= [lines.at(text(at))]);
    };
  }
  const tests = axis.lines.flatMap((line): { at: number; test: Test }[] => {
    if (!('where' in line)) return [];
    const meets = testOfAll(table, line.where, by);
    const orWith = 'orWith' in line ? line.orWith : undefined;
    const at = lines.at(line.name, 'before' in line);
    if (orWith === undefined || !options.includes(orWith.option)) return [{ at, test: meets }];
    const alsoMeets = testOfAll(table, orWith.where, by);
    return [{ at, test: (row) => meets(row) || alsoMeets(row) }];
  });
  return (row) => tests.flatMap(({ at, test }) => (test(row) ? [at] : []));
}

interface Sum {
  records: number;
  sum: number;
  readonly spans: number[];
}

interface Sorted {
  readonly rows: Lines;
  readonly columns: Lines;
  /** By row, then column. */
  readonly sums: ReadonlyMap<number, Sum>;
  /** Of all records of the table that fall into this row, or column, whatever the other. */
  readonly ofRow: ReadonlyMap<number, Sum>;
  readonly ofColumn: ReadonlyMap<number, Sum>;
  readonly ofAll: Sum;
}

/** More than any axis has lines. */
const width = 1_048_576;

export interface GroupInLines {
  readonly part: number;
  readonly period: 'now' | 'before';
  readonly combination: number;
  readonly group: Group;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export interface InLines {
  readonly rows: Lines;
  readonly columns: Lines;
  readonly groups: readonly GroupInLines[];
}

/** The records of a table as groups, each with the lines it falls into. */
function groupsInLines(selection: Selection, table: TableDescription, parameters: Parameters): InLines {
  const [rows, columns] = [new Lines(), new Lines()];
  const fields = fieldsOf(table);
  const looksBack = [table.rows, table.columns].some((axis) => linesOf(axis).some((line) => 'before' in line));
  const groups = selection.parts.flatMap((selected, part) => {
    const { table: records } = selected;
    const fits = testOfAll(records, table.where, parameters.by);
    const rowsOf = sorterOf(records, table.rows, rows, parameters);
    const columnsOf = sorterOf(records, table.columns, columns, parameters);
    return (looksBack ? (['now', 'before'] as const) : (['now'] as const)).flatMap((period) =>
      [...groupRecords(selected, period, fields, parameters)].flatMap(([combination, group]): GroupInLines[] =>
        fits(group.row)
          ? [{ part, period, combination, group, rows: rowsOf(group.row), columns: columnsOf(group.row) }]
          : [],
      ),
    );
  });
  return { rows, columns, groups };
}

/** A record of this period falls into lines of this period; one of a year before into pairs of which a line looks back. */
export function isOfPeriod(
  row: number,
  column: number,
  period: GroupInLines['period'],
  { rows, columns }: InLines,
): boolean {
  const looksBack = (rows.isOfBefore[row] ?? false) || (columns.isOfBefore[column] ?? false);
  return looksBack === (period === 'before');
}

function sumUpLines(inLines: InLines): Sorted {
  const sums = new Map<number, Sum>();
  const ofRow = new Map<number, Sum>();
  const ofColumn = new Map<number, Sum>();
  const ofAll = emptySum();
  for (const { group, period, rows, columns } of inLines.groups) {
    const isBefore = period === 'before';
    for (const row of rows)
      for (const column of columns)
        if (isOfPeriod(row, column, period, inLines)) add(sums, row * width + column, group);
    for (const row of rows) if ((inLines.rows.isOfBefore[row] ?? false) === isBefore) add(ofRow, row, group);
    for (const column of columns)
      if ((inLines.columns.isOfBefore[column] ?? false) === isBefore) add(ofColumn, column, group);
    if (!isBefore) addTo(ofAll, group);
  }
  return { rows: inLines.rows, columns: inLines.columns, sums, ofRow, ofColumn, ofAll };
}

function emptySum(): Sum {
  return { records: 0, sum: 0, spans: [] };
}

function add(sums: Map<number, Sum>, key: number, more: Sum): void {
  let sum = sums.get(key);
  if (sum === undefined) {
    sum = emptySum();
    sums.set(key, sum);
  }
  addTo(sum, more);
}

function addTo(sum: Sum, more: Sum): void {
  sum.records += more.records;
  sum.sum += more.sum;
  for (const span of more.spans) sum.spans.push(span);
}

/** The lines that are shown: values with most first, months in their order, what nobody recorded last; the rest together. */
export interface ShownAxis {
  readonly keys: readonly string[];
  /** Values that stand under `others`. */
  readonly rest: readonly string[];
}

function shownAxis(axis: Axis, lines: Lines, sumOf: (at: number) => number): ShownAxis {
  if ('lines' in axis) return { keys: axis.lines.map(({ name }) => name), rest: [] };
  const rank = (key: string) => (key === '' ? 2 : key === restricted ? 1 : 0);
  const sorted = lines.keys
    .map((key, at) => ({ key, sum: axis.field === 'month' ? 0 : sumOf(at) }))
    .toSorted((one, other) => rank(one.key) - rank(other.key) || other.sum - one.sum || (one.key < other.key ? -1 : 1))
    .map(({ key }) => key);
  const most = axis.top ?? 200;
  return {
    keys: [...sorted.slice(0, most), ...(sorted.length > most ? [others] : []), total],
    rest: sorted.slice(most),
  };
}

export interface CountedLines {
  readonly counted: ReportTable;
  readonly rows: ShownAxis;
  readonly columns: ShownAxis;
  readonly inLines: InLines;
}

export function countTable(selection: Selection, table: TableDescription, parameters: Parameters): CountedLines {
  const inLines = groupsInLines(selection, table, parameters);
  const sorted = sumUpLines(inLines);
  const rows = shownAxis(table.rows, sorted.rows, (at) => sorted.ofRow.get(at)?.sum ?? 0);
  const columns = shownAxis(table.columns, sorted.columns, (at) => sorted.ofColumn.get(at)?.sum ?? 0);
  const cellOf = cellsOf(table, parameters, sorted, rows, columns);
  const counted = {
    name: table.name,
    columns: [...columns.keys],
    rows: rows.keys.map((key) => ({ key, cells: columns.keys.map((column) => cellOf(key, column)) })),
  };
  return { counted, rows, columns, inLines };
}

const notApplicable: Cell = { value: null, records: 0 };

function cellsOf(
  table: TableDescription,
  parameters: Parameters,
  sorted: Sorted,
  rows: ShownAxis,
  columns: ShownAxis,
): (row: string, column: string) => Cell {
  const sumOf = (row: string, column: string): Sum => {
    const inRows = positions(sorted.rows, row, rows);
    const inColumns = positions(sorted.columns, column, columns);
    // Values of a field exclude one another, so that a total is the sum of them.
    const pairs =
      inRows === 'all' && inColumns === 'all'
        ? [sorted.ofAll]
        : inRows === 'all'
          ? (inColumns as number[]).map((at) => sorted.ofColumn.get(at))
          : inColumns === 'all'
            ? inRows.map((at) => sorted.ofRow.get(at))
            : inRows.flatMap((at) => inColumns.map((other) => sorted.sums.get(at * width + other)));
    const all = emptySum();
    for (const pair of pairs) {
      if (pair !== undefined) addTo(all, pair);
    }
    return all;
  };
  const rowLines = new Map(linesOf(table.rows).map((line) => [line.name, line]));
  const columnLines = new Map(linesOf(table.columns).map((line) => [line.name, line]));
  return (row, column) => {
    const [rowLine, columnLine] = [rowLines.get(row), columnLines.get(column)];
    if (isWorkedOut(rowLine) && isWorkedOut(columnLine)) return notApplicable;
    if (rowLine !== undefined && 'entered' in rowLine)
      return { value: parameters.entered.find((one) => one.line === row)?.value ?? null, records: 0 };
    if (isWorkedOut(rowLine)) return workedOut(rowLine, (name) => sumOf(name, column));
    if (isWorkedOut(columnLine))
      return rowLine !== undefined && 'median' in rowLine
        ? notApplicable
        : workedOut(columnLine, (name) => sumOf(row, name));
    const sum = sumOf(row, column);
    if (rowLine !== undefined && 'median' in rowLine) return { value: medianOf(sum.spans), records: sum.spans.length };
    return { value: sum.sum, records: sum.records };
  };
}

/** Where a line stands among those that were met; `all` for a total of values, none for a value that was not met. */
function positions(lines: Lines, key: string, { rest }: ShownAxis): number[] | 'all' {
  if (key === total) return 'all';
  const keys = key === others ? rest : [key];
  return keys.map((one) => lines.keys.indexOf(one)).filter((at) => at >= 0);
}

type WorkedOut = Extract<Line, { percent: unknown } | { change: unknown }>;

function isWorkedOut(line: Line | undefined): line is WorkedOut {
  return line !== undefined && ('percent' in line || 'change' in line);
}

function workedOut(line: WorkedOut, sumOf: (name: string) => Sum): Cell {
  if ('percent' in line) {
    const part = line.percent.of.map(sumOf);
    const whole = line.percent.to.map(sumOf);
    return {
      value: percentOf(sumUp(part), sumUp(whole)),
      records: part.reduce((sum, { records }) => sum + records, 0),
    };
  }
  const [now, before] = [sumOf(line.change.of), sumOf(line.change.from)];
  return { value: percentOf(now.sum - before.sum, before.sum), records: now.records };
}

function sumUp(sums: readonly Sum[]): number {
  return sums.reduce((sum, one) => sum + one.sum, 0);
}

function medianOf(spans: readonly number[]): number | null {
  if (spans.length === 0) return null;
  const sorted = spans.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}
