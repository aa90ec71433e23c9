// Records of a table put together by the values the table looks at: a million records are some hundred groups, and lines are asked about groups alone.
import { linesOf, type Axis, type TableDescription } from '../../../shared/domain/numbers/definition.ts';
import type { Parameters } from '../../../shared/domain/numbers/report.ts';
import type { CountedTable } from './counted-table.ts';
import { readerOf, type FieldReader, type SelectedPart } from './select-records.ts';

export interface Group {
  /** A record of it; all others have the same values. */
  readonly row: number;
  records: number;
  sum: number;
  readonly spans: number[];
}

/** Fields that decide into which cells a record falls. */
export function fieldsOf({ where, rows, columns }: TableDescription): string[] {
  return [...new Set([...where.map(({ field }) => field), ...[rows, columns].flatMap((axis) => fieldsOfAxis(axis))])];
}

function fieldsOfAxis(axis: Axis): string[] {
  if ('field' in axis) return [axis.field];
  return linesOf(axis).flatMap((line) => [
    ...('where' in line ? line.where.map(({ field }) => field) : []),
    ...('orWith' in line ? (line.orWith?.where ?? []).map(({ field }) => field) : []),
  ]);
}

/** Beyond so many combinations a map holds only those that occur. */
export const mostDense = 4_000_000;

/** A number for the combination of values of a record. */
export function combinationOf(table: CountedTable, fields: readonly string[], by: string) {
  const readers = fields.map((field) => readerOf(table, field, by));
  const possible = readers.reduce((product, { size }) => product * Math.max(1, size), 1);
  return { of: combiner(readers), possible };
}

function combiner(readers: readonly FieldReader[]): (row: number) => number {
  const [first, second, third] = readers;
  if (first === undefined) return () => 0;
  if (second === undefined) return first.code;
  if (third === undefined) return (row) => first.code(row) * second.size + second.code(row);
  return (row) => {
    let combination = 0;
    for (const { size, code } of readers) combination = combination * size + code(row);
    return combination;
  };
}

export function groupRecords(
  { table, ...selected }: SelectedPart,
  period: 'now' | 'before',
  fields: readonly string[],
  { by, unit }: Parameters,
): ReadonlyMap<number, Group> {
  const groups = new Map<number, Group>();
  const { of, possible } = combinationOf(table, fields, by);
  const dense = possible <= mostDense ? ([] as (Group | undefined)[]) : undefined;
  const countsRecords = unit === 'records';
  for (const row of selected[period]) {
    const combination = of(row);
    let group = dense === undefined ? groups.get(combination) : dense[combination];
    if (group === undefined) {
      group = { row, records: 0, sum: 0, spans: [] };
      groups.set(combination, group);
      if (dense !== undefined) dense[combination] = group;
    }
    group.records += 1;
    group.sum += countsRecords ? 1 : table.quantityAt(row);
    const span = table.spanAt(row);
    if (span >= 0) group.spans.push(span);
  }
  return groups;
}
