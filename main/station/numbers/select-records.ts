// Which records a report counts: of its base, by its day, in its period and in the one a year before; each surely equal firearm once. And which it does not.
import type { Condition, ReportDefinition } from '../../../shared/domain/numbers/definition.ts';
import type { Parameters } from '../../../shared/domain/numbers/report.ts';
import type { CountedTable } from './counted-table.ts';
import { dayNumber, yearEarlier } from './days.ts';
import type { CountedPart } from './exhibit-counts.ts';

export type Test = (row: number) => boolean;

/** Values of a field as codes; a month is made of the day that is counted by. */
export interface FieldReader {
  code(row: number): number;
  text(code: number): string;
}

export function readerOf(table: CountedTable, field: string, day: string): FieldReader {
  if (field === 'month') {
    const dayAt = table.day(day);
    return {
      code: (row) => Math.floor(dayAt(row) / 100),
      text: (code) => (code === 0 ? '' : `${Math.floor(code / 100)}-${String(code % 100).padStart(2, '0')}`),
    };
  }
  const texts = table.texts(field);
  return { code: table.code(field), text: (code) => texts[code] ?? '' };
}

export function testOf(table: CountedTable, { field, is, isNot }: Condition, day: string): Test {
  const { code, text } = readerOf(table, field, day);
  const known: boolean[] = [];
  const codes = new Set(is ?? isNot);
  const wants = is !== undefined;
  return (row) => {
    const at = code(row);
    return (known[at] ??= codes.has(text(at)) === wants);
  };
}

export function testOfAll(table: CountedTable, conditions: readonly Condition[], day: string): Test {
  const tests = conditions.map((condition) => testOf(table, condition, day));
  return (row) => tests.every((test) => test(row));
}

export interface SelectedPart {
  readonly table: CountedTable;
  readonly now: readonly number[];
  readonly before: readonly number[];
}

/** A row of one of the parts. */
export interface Place {
  readonly part: number;
  readonly row: number;
}

export interface Selection {
  readonly parts: readonly SelectedPart[];
  /** In the period, and kept out by one of the conditions that people ask about. */
  readonly notCounted: ReadonlyMap<string, readonly Place[]>;
  /** The same firearm again. */
  readonly twice: readonly Place[];
  /** Would be counted and have no day. */
  readonly undated: readonly Place[];
  /** Field → records of the period in which it is empty, as far as nothing else keeps them out. */
  readonly lacking: ReadonlyMap<string, readonly Place[]>;
}

/** That a cartridge is no firearm needs no footnote; that an arm said no way of recovery does. */
const saidWhenLeftOut: readonly string[] = ['arm', 'recovery'];

export function selectRecords(
  parts: readonly CountedPart[],
  definition: ReportDefinition,
  { from, until, by }: Parameters,
): Selection {
  const [first, last] = [dayNumber(from), dayNumber(until)];
  const [firstBefore, lastBefore] = [yearEarlier(first), yearEarlier(last)];
  const places = {
    notCounted: new Map<string, Place[]>(),
    undated: [] as Place[],
    lacking: new Map<string, Place[]>(),
  };
  const chosen = parts.map(({ table, without }, part) => {
    const dayAt = table.day(by);
    const conditions = definition.where.map((condition) => ({ condition, test: testOf(table, condition, by) }));
    const readers = definition.where.map(({ field }) => readerOf(table, field, by));
    const needs = definition.needs.map((field) => ({ field, reader: readerOf(table, field, by) }));
    const now: number[] = [];
    const before: number[] = [];
    for (let row = 0; row < table.size; row += 1) {
      if (table.isGone(row) || without.has(row)) continue;
      const day = dayAt(row);
      const isNow = day >= first && day <= last;
      if (!isNow && day !== 0 && (day < firstBefore || day > lastBefore)) continue;
      const failing = conditions.findIndex(({ test }) => !test(row));
      if (failing === -1 && day === 0) places.undated.push({ part, row });
      if (day === 0) continue;
      if (failing === -1) (isNow ? now : before).push(row);
      if (!isNow) continue;
      if (failing === -1) {
        for (const { field, reader } of needs)
          if (reader.text(reader.code(row)) === '') keep(places.lacking, field, { part, row });
        continue;
      }
      const { field } = definition.where[failing] ?? { field: '' };
      const fitsElse = conditions.every(({ test }, at) => at === failing || test(row));
      if (saidWhenLeftOut.includes(field) && fitsElse) keep(places.notCounted, field, { part, row });
      const reader = readers[failing];
      if (fitsElse && definition.needs.includes(field) && reader?.text(reader.code(row)) === '')
        keep(places.lacking, field, { part, row });
    }
    return { table, now, before };
  });
  if (!definition.countsOnce) return { parts: chosen, ...places, twice: [] };
  const once = { now: countOnce(chosen, 'now', by), before: countOnce(chosen, 'before', by) };
  return {
    parts: chosen.map(({ table }, at) => ({ table, now: once.now.rows[at] ?? [], before: once.before.rows[at] ?? [] })),
    ...places,
    twice: once.now.twice,
  };
}

function keep(places: Map<string, Place[]>, name: string, place: Place): void {
  const list = places.get(name);
  if (list === undefined) places.set(name, [place]);
  else list.push(place);
}

/** Of each identity the one with the earliest day, then the smallest id. */
function countOnce(
  parts: readonly SelectedPart[],
  period: 'now' | 'before',
  by: string,
): { readonly rows: number[][]; readonly twice: Place[] } {
  const twice: Place[] = [];
  const first = parts[0]?.table;
  const met = new Map<number, Place>();
  for (const [part, selected] of parts.entries())
    for (const row of selected[period]) {
      const own = selected.table.identityAt(row);
      if (own === 0) continue;
      const code = part === 0 ? own : (first?.identityCode(selected.table.identityText(own)) ?? 0);
      const key = code === 0 ? -own : code;
      const other = met.get(key);
      if (other === undefined) {
        met.set(key, { part, row });
        continue;
      }
      const isEarlier = comesBefore(parts, by, { part, row }, other);
      twice.push(isEarlier ? other : { part, row });
      if (isEarlier) met.set(key, { part, row });
    }
  const out = new Set(twice.map(({ part, row }) => `${part} ${row}`));
  const rows = parts.map((selected, part) =>
    out.size === 0 ? [...selected[period]] : selected[period].filter((row) => !out.has(`${part} ${row}`)),
  );
  return { rows, twice };
}

function comesBefore(parts: readonly SelectedPart[], by: string, one: Place, other: Place): boolean {
  const [table, otherTable] = [parts[one.part]?.table, parts[other.part]?.table];
  if (table === undefined || otherTable === undefined) return false;
  const difference = table.day(by)(one.row) - otherTable.day(by)(other.row);
  return difference === 0 ? table.idAt(one.row) < otherTable.idAt(other.row) : difference < 0;
}
