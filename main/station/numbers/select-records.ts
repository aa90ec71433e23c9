// Which records a report counts: of its base, by its day, in its period and in the one a year before; each surely equal firearm once. And which it does not.
import type { Condition, ReportDefinition } from '../../../shared/domain/numbers/definition.ts';
import type { Parameters } from '../../../shared/domain/numbers/report.ts';
import type { CodedColumn, CountedTable } from './counted-table.ts';
import { dayNumber, yearEarlier } from './days.ts';
import type { CountedPart } from './exhibit-counts.ts';

/** Values of a field as codes below `size`; a month is made of the day that is counted by. */
export interface FieldReader {
  readonly size: number;
  readonly code: (row: number) => number;
  readonly text: (code: number) => string;
}

/** Months are counted from this year on; a record of before is of the first. */
const firstYear = 1800;
const monthsKnown = 12 * 500;

export function readerOf(table: CountedTable, field: string, day: string): FieldReader {
  if (field === 'month') {
    const days = table.days(day);
    return {
      size: monthsKnown,
      code: (row) => {
        const at = days[row] ?? 0;
        const year = Math.floor(at / 10_000);
        return Math.min(Math.max((year - firstYear) * 12 + (Math.floor(at / 100) % 100) - 1, 0), monthsKnown - 1);
      },
      text: (code) => `${firstYear + Math.floor(code / 12)}-${String((code % 12) + 1).padStart(2, '0')}`,
    };
  }
  const texts = table.texts(field);
  const codes = table.codes(field);
  return { size: texts.length, code: (row) => codes[row] ?? 0, text: (code) => texts[code] ?? '' };
}

/** 1 for each code that meets the condition. */
export function codesMeeting({ is, isNot }: Condition, { size, text }: FieldReader): Uint8Array {
  const codes = new Set(is ?? isNot);
  const wants = is !== undefined;
  return Uint8Array.from({ length: size }, (_, code) => (codes.has(text(code)) === wants ? 1 : 0));
}

interface Tested {
  readonly field: string;
  readonly reader: FieldReader;
  readonly meets: Uint8Array;
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

interface LeftOut {
  readonly notCounted: Map<string, Place[]>;
  readonly undated: Place[];
  readonly lacking: Map<string, Place[]>;
}

export function selectRecords(
  parts: readonly CountedPart[],
  definition: ReportDefinition,
  parameters: Parameters,
): Selection {
  const leftOut: LeftOut = { notCounted: new Map(), undated: [], lacking: new Map() };
  const chosen = parts.map((counted, part) => selectOfPart(counted, part, definition, parameters, leftOut));
  if (!definition.countsOnce) return { parts: chosen, ...leftOut, twice: [] };
  const now = countOnce(chosen, 'now', parameters.by);
  const before = countOnce(chosen, 'before', parameters.by);
  return {
    parts: chosen.map(({ table }, at) => ({ table, now: now.rows[at] ?? [], before: before.rows[at] ?? [] })),
    ...leftOut,
    twice: now.twice,
  };
}

function selectOfPart(
  { table, without }: CountedPart,
  part: number,
  definition: ReportDefinition,
  { from, until, by }: Parameters,
  leftOut: LeftOut,
): SelectedPart {
  const [first, last] = [dayNumber(from), dayNumber(until)];
  const [firstBefore, lastBefore] = [yearEarlier(first), yearEarlier(last)];
  const days = table.days(by);
  const tested = definition.where.map((condition): Tested => {
    const reader = readerOf(table, condition.field, by);
    return { field: condition.field, reader, meets: codesMeeting(condition, reader) };
  });
  const needs = definition.needs.map((field) => {
    const reader = readerOf(table, field, by);
    return { field, reader, empty: codesMeeting({ field, is: [''] }, reader) };
  });
  const now: number[] = [];
  const before: number[] = [];
  for (let row = 0; row < table.size; row += 1) {
    const day = days[row] ?? 0;
    const isNow = day >= first && day <= last;
    if (!isNow && day !== 0 && (day < firstBefore || day > lastBefore)) continue;
    if (table.isGone(row) || without.has(row)) continue;
    const failing = failingOf(tested, row);
    if (day === 0) {
      // What lacks its day often lacks more: it is named once, by its day.
      if (failing === undefined || lacksOnly(failing, tested, row, definition.needs))
        leftOut.undated.push({ part, row });
    } else if (failing !== undefined) {
      if (isNow) keepLeftOut(leftOut, { part, row }, failing, tested, definition.needs);
    } else if (isNow) {
      now.push(row);
      for (const { field, reader, empty } of needs)
        if (empty[reader.code(row)] === 1) keep(leftOut.lacking, field, { part, row });
    } else before.push(row);
  }
  return { table, now, before };
}

function failingOf(tested: readonly Tested[], row: number): Tested | undefined {
  for (const one of tested) if (one.meets[one.reader.code(row)] !== 1) return one;
  return undefined;
}

function fitsElse(failing: Tested, tested: readonly Tested[], row: number): boolean {
  return tested.every((one) => one === failing || one.meets[one.reader.code(row)] === 1);
}

/** Nothing but a value that nobody recorded keeps it out. */
function lacksOnly(failing: Tested, tested: readonly Tested[], row: number, needs: readonly string[]): boolean {
  const { field, reader } = failing;
  return needs.includes(field) && reader.text(reader.code(row)) === '' && fitsElse(failing, tested, row);
}

/** Left out by one condition alone, it may be asked about. */
function keepLeftOut(
  { notCounted, lacking }: LeftOut,
  place: Place,
  failing: Tested,
  tested: readonly Tested[],
  needs: readonly string[],
): void {
  const { field } = failing;
  if (saidWhenLeftOut.includes(field) && fitsElse(failing, tested, place.row)) keep(notCounted, field, place);
  if (lacksOnly(failing, tested, place.row, needs)) keep(lacking, field, place);
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
): { readonly rows: (readonly number[])[]; readonly twice: Place[] } {
  const first = parts[0]?.table;
  /** By the identity's code in the first part: its row there, from 1. */
  const met = new Int32Array(first?.identities() ?? 0);
  /** Identities that were met in another part. */
  const metElsewhere = new Map<string, Place>();
  const twice: Place[] = [];
  for (const [part, { table, [period]: rows }] of parts.entries())
    for (const row of rows) {
      const code = table.identityAt(row);
      if (code === 0) continue;
      const place = { part, row };
      const name = parts.length === 1 ? '' : table.identityText(code);
      const inFirst = part === 0 ? code : (first?.identityCode(name) ?? 0);
      const rowInFirst = (met[inFirst] ?? 0) - 1;
      const other = metElsewhere.get(name) ?? (rowInFirst >= 0 ? { part: 0, row: rowInFirst } : undefined);
      const isEarlier = other === undefined || comesBefore(parts, by, place, other);
      if (other !== undefined) twice.push(isEarlier ? other : place);
      if (!isEarlier) continue;
      if (part === 0) met[code] = row + 1;
      else metElsewhere.set(name, place);
    }
  if (twice.length === 0) return { rows: parts.map((selected) => selected[period]), twice };
  const out = parts.map((_, part) => new Set(twice.flatMap((place) => (place.part === part ? [place.row] : []))));
  const rows = parts.map((selected, part) => selected[period].filter((row) => out[part]?.has(row) !== true));
  return { rows, twice };
}

function comesBefore(parts: readonly SelectedPart[], by: string, one: Place, other: Place): boolean {
  const [table, otherTable] = [parts[one.part]?.table, parts[other.part]?.table];
  if (table === undefined || otherTable === undefined) return false;
  const difference = dayAt(table.days(by), one.row) - dayAt(otherTable.days(by), other.row);
  return difference === 0 ? table.idAt(one.row) < otherTable.idAt(other.row) : difference < 0;
}

function dayAt(days: CodedColumn, row: number): number {
  return days[row] ?? 0;
}
