// A table of a report: records sorted into rows and columns, sums and medians, then what is worked out from other lines.
import {
  linesOf,
  type Axis,
  type Line,
  type ReportDefinition,
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
import { readerOf, testOfAll, type Place, type Selection, type Test } from './select-records.ts';

/** Into which lines of an axis a record falls. */
type Sorter = (row: number) => readonly number[];

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
  spans: number[];
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

/** Goes through the records of a table once. @param visit  is told of each with its lines. */
function goThrough(
  selection: Selection,
  table: TableDescription,
  parameters: Parameters,
  visit: (
    place: Place,
    rows: readonly number[],
    columns: readonly number[],
    isBefore: boolean,
    lines: [Lines, Lines],
  ) => void,
): [Lines, Lines] {
  const lines: [Lines, Lines] = [new Lines(), new Lines()];
  for (const [part, { table: records, now, before }] of selection.parts.entries()) {
    const fits = testOfAll(records, table.where, parameters.by);
    const rowsOf = sorterOf(records, table.rows, lines[0], parameters);
    const columnsOf = sorterOf(records, table.columns, lines[1], parameters);
    const looksBack = [table.rows, table.columns].some((axis) => linesOf(axis).some((line) => 'before' in line));
    for (const row of now) if (fits(row)) visit({ part, row }, rowsOf(row), columnsOf(row), false, lines);
    if (looksBack)
      for (const row of before) if (fits(row)) visit({ part, row }, rowsOf(row), columnsOf(row), true, lines);
  }
  return lines;
}

/** A record of this period falls into lines of this period; one of a year before into pairs of which a line looks back. */
function isOfPeriod(row: number, column: number, isBefore: boolean, [rows, columns]: [Lines, Lines]): boolean {
  return ((rows.isOfBefore[row] ?? false) || (columns.isOfBefore[column] ?? false)) === isBefore;
}

function sortRecords(selection: Selection, table: TableDescription, parameters: Parameters): Sorted {
  const sums = new Map<number, Sum>();
  const ofRow = new Map<number, Sum>();
  const ofColumn = new Map<number, Sum>();
  const ofAll = emptySum();
  const [rows, columns] = goThrough(selection, table, parameters, (place, inRows, inColumns, isBefore, lines) => {
    const records = selection.parts[place.part]?.table;
    if (records === undefined) return;
    const amount = parameters.unit === 'records' ? 1 : records.quantityAt(place.row);
    const span = records.spanAt(place.row);
    for (const row of inRows)
      for (const column of inColumns)
        if (isOfPeriod(row, column, isBefore, lines)) add(sums, row * width + column, amount, span);
    for (const row of inRows) if ((lines[0].isOfBefore[row] ?? false) === isBefore) add(ofRow, row, amount, span);
    for (const column of inColumns)
      if ((lines[1].isOfBefore[column] ?? false) === isBefore) add(ofColumn, column, amount, span);
    if (!isBefore) addTo(ofAll, amount, span);
  });
  return { rows, columns, sums, ofRow, ofColumn, ofAll };
}

function emptySum(): Sum {
  return { records: 0, sum: 0, spans: [] };
}

function add(sums: Map<number, Sum>, key: number, amount: number, span: number): void {
  let sum = sums.get(key);
  if (sum === undefined) {
    sum = emptySum();
    sums.set(key, sum);
  }
  addTo(sum, amount, span);
}

function addTo(sum: Sum, amount: number, span: number): void {
  sum.records += 1;
  sum.sum += amount;
  if (span >= 0) sum.spans.push(span);
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

export function countTable(
  selection: Selection,
  table: TableDescription,
  parameters: Parameters,
): { readonly counted: ReportTable; readonly rows: ShownAxis; readonly columns: ShownAxis } {
  const sorted = sortRecords(selection, table, parameters);
  const rows = shownAxis(table.rows, sorted.rows, (at) => sorted.ofRow.get(at)?.sum ?? 0);
  const columns = shownAxis(table.columns, sorted.columns, (at) => sorted.ofColumn.get(at)?.sum ?? 0);
  const cellOf = cellsOf(table, parameters, sorted, rows, columns);
  return {
    counted: {
      name: table.name,
      columns: [...columns.keys],
      rows: rows.keys.map((key) => ({ key, cells: columns.keys.map((column) => cellOf(key, column)) })),
    },
    rows,
    columns,
  };
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
      if (pair === undefined) continue;
      all.records += pair.records;
      all.sum += pair.sum;
      all.spans.push(...pair.spans);
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

/** The records behind a cell: of a line that is worked out those of its upper part. */
export function recordsOfCell(
  selection: Selection,
  definition: ReportDefinition,
  parameters: Parameters,
  cell: { readonly table: string; readonly row: string; readonly column: string },
): Place[] | undefined {
  const table = definition.tables.find(({ name }) => name === cell.table);
  if (table === undefined) return undefined;
  const { rows, columns } = countTable(selection, table, parameters);
  const wantedRows = namesBehind(table.rows, cell.row, rows);
  const wantedColumns = namesBehind(table.columns, cell.column, columns);
  if (wantedRows === undefined || wantedColumns === undefined) return undefined;
  const median = linesOf(table.rows).some((line) => line.name === cell.row && 'median' in line);
  const places: Place[] = [];
  goThrough(selection, table, parameters, (place, inRows, inColumns, isBefore, lines) => {
    const named = (wanted: readonly string[] | 'all', at: readonly number[], axis: Lines) =>
      wanted === 'all' ? at : at.filter((one) => wanted.includes(axis.keys[one] ?? ''));
    const isIn = named(wantedRows, inRows, lines[0]).some((row) =>
      named(wantedColumns, inColumns, lines[1]).some((column) => isOfPeriod(row, column, isBefore, lines)),
    );
    if (isIn && (!median || (selection.parts[place.part]?.table.spanAt(place.row) ?? -1) >= 0)) places.push(place);
  });
  return places;
}

function namesBehind(axis: Axis, key: string, shown: ShownAxis): readonly string[] | 'all' | undefined {
  if (!shown.keys.includes(key)) return undefined;
  if (key === total) return 'all';
  if (key === others) return shown.rest;
  const line = linesOf(axis).find(({ name }) => name === key);
  if (line === undefined) return [key];
  if ('percent' in line) return line.percent.of;
  if ('change' in line) return [line.change.of];
  return 'entered' in line ? [] : [key];
}
