// The records behind a cell: the groups that were summed up in it, and then the records of these groups. A cell and its records cannot differ.
import { linesOf, type Axis, type TableDescription } from '../../../shared/domain/numbers/definition.ts';
import { others, total, type Parameters } from '../../../shared/domain/numbers/report.ts';
import { isOfPeriod, type CountedLines, type GroupInLines, type ShownAxis } from './count-table.ts';
import { combinationOf, fieldsOf, mostDense } from './group-records.ts';
import type { Selection } from './select-records.ts';

/** Tells of each record, part by part. Asked twice it tells the same: hundreds of thousands are not kept in a list. */
export type EachRecord = (visit: (part: number, row: number) => void) => void;

/** Of a line that is worked out those of its upper part; undefined where the table has no such cell. */
export function recordsOfCell(
  selection: Selection,
  table: TableDescription,
  parameters: Parameters,
  { rows, columns, inLines }: CountedLines,
  cell: { readonly row: string; readonly column: string },
): EachRecord | undefined {
  const wantedRows = namesBehind(table.rows, cell.row, rows);
  const wantedColumns = namesBehind(table.columns, cell.column, columns);
  if (wantedRows === undefined || wantedColumns === undefined) return undefined;
  const isIn = ({ rows: inRows, columns: inColumns, period }: GroupInLines) =>
    inRows.some(
      (row) =>
        isWanted(wantedRows, inLines.rows.keys[row]) &&
        inColumns.some(
          (column) => isWanted(wantedColumns, inLines.columns.keys[column]) && isOfPeriod(row, column, period, inLines),
        ),
    );
  const wanted = Map.groupBy(inLines.groups.filter(isIn), ({ part, period }) => `${part} ${period}`);
  const spansOnly = linesOf(table.rows).some((line) => line.name === cell.row && 'median' in line);
  return (visit) => {
    for (const [part, selected] of selection.parts.entries())
      for (const period of ['now', 'before'] as const) {
        const groups = wanted.get(`${part} ${period}`);
        if (groups === undefined) continue;
        const { of, possible } = combinationOf(selected.table, fieldsOf(table), parameters.by);
        const isAmong = membership(
          groups.map(({ combination }) => combination),
          possible,
        );
        for (const row of selected[period])
          if (isAmong(of(row)) && (!spansOnly || selected.table.spanAt(row) >= 0)) visit(part, row);
      }
  };
}

/** Whether a number below `possible` is one of these; by a table of bytes where that is small enough. */
function membership(numbers: readonly number[], possible: number): (number: number) => boolean {
  if (possible > mostDense) {
    const known = new Set(numbers);
    return (number) => known.has(number);
  }
  const known = new Uint8Array(possible);
  for (const number of numbers) known[number] = 1;
  return (number) => known[number] === 1;
}

function isWanted(wanted: ReadonlySet<string> | 'all', key: string | undefined): boolean {
  return wanted === 'all' || (key !== undefined && wanted.has(key));
}

function namesBehind(axis: Axis, key: string, shown: ShownAxis): ReadonlySet<string> | 'all' | undefined {
  if (!shown.keys.includes(key)) return undefined;
  if (key === total) return 'all';
  if (key === others) return new Set(shown.rest);
  const line = linesOf(axis).find(({ name }) => name === key);
  if (line === undefined) return new Set([key]);
  if ('percent' in line) return new Set(line.percent.of);
  if ('change' in line) return new Set([line.change.of]);
  return new Set('entered' in line ? [] : [key]);
}
