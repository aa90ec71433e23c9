// A report at a head of the ledger: records of its base, its tables, what stands below them, what its records lack, and the records behind any of it.
import type { ReportDefinition, TableDescription } from '../../../shared/domain/numbers/definition.ts';
import { baseDescriptions, restricted, wordsOfField, type Base } from '../../../shared/domain/numbers/fields.ts';
import type { CountedReport, Drill, Footnote, Lacking, Parameters } from '../../../shared/domain/numbers/report.ts';
import { formerCountries } from '../../../shared/reference/country-code.ts';
import { canonicalJson, type Json } from '../../../shared/language/canonical-json.ts';
import { missingCase } from '../../../shared/language/habits.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { ChangedSince, ledgerSize } from './as-of.ts';
import { daySlots, slotOfDay } from './days.ts';
import { CountedTable, type CountedRecord } from './counted-table.ts';
import { countTable, type CountedLines } from './count-table.ts';
import { recordsOfCell, type EachRecord } from './records-of-cell.ts';
import { exhibitCountsOf, type CountedPart } from './exhibit-counts.ts';
import { countedCharges, countedSearches } from './other-records.ts';
import { codesMeeting, readerOf, selectRecords, type Place, type Selection } from './select-records.ts';
import { countedTraces } from './traces.ts';

export interface Question {
  readonly definition: ReportDefinition;
  readonly parameters: Parameters;
  /** How many entries of the ledger count; more than there are is all of them. */
  readonly size: number;
}

/** The name under which a missing day stands among what records lack. */
export const dayField = '*day';

export function countReport(db: ReadableDatabase, question: Question): CountedReport & { readonly lacking: Lacking[] } {
  const { definition, parameters } = question;
  const asked = askedLast(db, question);
  const { selection } = asked;
  const tables = definition.tables.map((table) => linesOfTable(asked, table).counted);
  const countries = definition.tables.flatMap(({ rows, columns }, at) =>
    [rows, columns].flatMap((axis, side) => {
      if (!('field' in axis) || wordsOfField(definition.base, axis.field) !== 'country') return [];
      const table = tables[at];
      return side === 0 ? (table?.rows.map(({ key }) => key) ?? []) : (table?.columns ?? []);
    }),
  );
  const former = formerCountries([...new Set(countries)]);
  const footnotes: Footnote[] = [
    ...(selection.parts.every(({ now }) => now.length === 0)
      ? [{ kind: 'nothing-counted', count: 0, name: '' } as const]
      : []),
    ...[...selection.notCounted].map(([name, places]): Footnote => ({
      kind: 'not-counted',
      count: places.length,
      name,
    })),
    ...countedNote('counted-once', selection.twice.length),
    ...countedNote('undated', selection.undated.length),
    ...countedNote('restricted', restrictedOf(selection, question).length),
    ...(former.length === 0
      ? []
      : [{ kind: 'former-countries', count: former.length, name: former.join(' ') } as const]),
    ...definition.options
      .filter(({ name }) => parameters.options.includes(name))
      .map(({ name }): Footnote => ({ kind: 'option', count: 0, name })),
  ];
  const lacking: Lacking[] = [
    ...(selection.undated.length === 0 ? [] : [{ field: dayField, records: selection.undated.length }]),
    ...definition.needs.flatMap((field) => {
      const places = selection.lacking.get(field);
      return places === undefined ? [] : [{ field, records: places.length }];
    }),
  ];
  return { tables, footnotes, lacking };
}

function countedNote(kind: Footnote['kind'], count: number): Footnote[] {
  return count === 0 ? [] : [{ kind, count, name: '' }];
}

/** A stretch of the records behind a cell, a footnote or a line of the completeness; undefined where there is no such thing. */
export function recordsBehind(
  db: ReadableDatabase,
  question: Question,
  drill: Drill,
  { from, count }: { readonly from: number; readonly count: number },
): { readonly total: number; readonly ids: string[] } | undefined {
  const asked = askedLast(db, question);
  const each = eachRecord(asked, drill);
  return each === undefined ? undefined : stretchOf(asked, each, from, count);
}

/** In the order of their days, and on one day of their ids; only the days of the stretch are put in order. */
function stretchOf(
  { selection, question }: Asked,
  each: EachRecord,
  from: number,
  count: number,
): { readonly total: number; readonly ids: string[] } {
  const days = selection.parts.map(({ table }) => table.days(question.parameters.by));
  const onDay = new Uint32Array(daySlots);
  let [first, last] = [daySlots, -1];
  each((part, row) => {
    const slot = slotOfDay(days[part]?.[row] ?? 0);
    onDay[slot] = (onDay[slot] ?? 0) + 1;
    if (slot < first) first = slot;
    if (slot > last) last = slot;
  });
  /** From the first day on; those that lie in the stretch. */
  const wanted: (string[] | undefined)[] = [];
  let total = 0;
  let before = 0;
  for (let slot = first; slot <= last; slot += 1) {
    const records = onDay[slot] ?? 0;
    const isIn = records > 0 && total + records > from && total < from + count;
    wanted.push(isIn ? [] : undefined);
    if (!isIn && total < from) before += records;
    total += records;
  }
  each((part, row) => {
    const ofDay = wanted[slotOfDay(days[part]?.[row] ?? 0) - first];
    ofDay?.push(selection.parts[part]?.table.idAt(row) ?? '');
  });
  const ids = wanted.flatMap((ofDay) => ofDay?.toSorted() ?? []);
  return { total, ids: ids.slice(from - before, from - before + count) };
}

function eachRecord(asked: Asked, drill: Drill): EachRecord | undefined {
  const { selection, question } = asked;
  if ('table' in drill) {
    const table = question.definition.tables.find(({ name }) => name === drill.table);
    if (table === undefined) return undefined;
    return recordsOfCell(selection, table, question.parameters, linesOfTable(asked, table), drill);
  }
  const places = placesOf(asked, drill);
  return (visit) => {
    for (const { part, row } of places) visit(part, row);
  };
}

function placesOf({ selection, question }: Asked, drill: Exclude<Drill, { table: string }>): readonly Place[] {
  if ('lacking' in drill)
    return drill.lacking === dayField ? selection.undated : (selection.lacking.get(drill.lacking) ?? []);
  switch (drill.footnote) {
    case 'not-counted':
      return selection.notCounted.get(drill.name) ?? [];
    case 'counted-once':
      return selection.twice;
    case 'undated':
      return selection.undated;
    case 'restricted':
      return restrictedOf(selection, question);
    default:
      return missingCase(drill.footnote);
  }
}

function restrictedOf(selection: Selection, { definition, parameters }: Question): Place[] {
  if (definition.base !== 'exhibits' || !looksAtDiversion(definition)) return [];
  return selection.parts.flatMap(({ table, now }, part) => {
    const reader = readerOf(table, 'diversionKind', parameters.by);
    const isRestricted = codesMeeting({ field: 'diversionKind', is: [restricted] }, reader);
    return now.filter((row) => isRestricted[reader.code(row)] === 1).map((row) => ({ part, row }));
  });
}

/** Whether a report says where or how a firearm was diverted, in its lines or by its conditions. */
export function looksAtDiversion(definition: ReportDefinition): boolean {
  return /"field":"diversion/.test(JSON.stringify(definition));
}

/** What was asked last: whoever drills down asks about the same records again. */
interface Asked {
  readonly key: string;
  readonly question: Question;
  readonly selection: Selection;
  readonly lines: Map<string, CountedLines>;
}

const last = new WeakMap<ReadableDatabase, Asked>();

function askedLast(db: ReadableDatabase, question: Question): Asked {
  const { definition, parameters, size } = question;
  const present = ledgerSize(db);
  const at = Math.min(size, present);
  // The round trip drops absent fields; what remains of a parsed definition is JSON.
  const key = canonicalJson(JSON.parse(JSON.stringify([definition, parameters, at, present])) as Json);
  const known = last.get(db);
  if (known?.key === key) return known;
  const selection = selectRecords(partsOf(db, definition.base, at), definition, parameters);
  const asked = { key, question, selection, lines: new Map<string, CountedLines>() };
  last.set(db, asked);
  return asked;
}

function linesOfTable({ question, selection, lines }: Asked, table: TableDescription): CountedLines {
  const counted = lines.get(table.name) ?? countTable(selection, table, question.parameters);
  lines.set(table.name, counted);
  return counted;
}

function partsOf(db: ReadableDatabase, base: Base, size: number): CountedPart[] {
  switch (base) {
    case 'exhibits':
      return exhibitCountsOf(db).asOf(db, size);
    case 'traces':
      return [filled(base, countedTraces(db, new ChangedSince(db, size, ['trace-event'])))];
    case 'charges':
      return [filled(base, countedCharges(db, new ChangedSince(db, size, ['charge'])))];
    case 'searches':
      return [filled(base, countedSearches(db, new ChangedSince(db, size, ['search', 'hit'])))];
    default:
      return missingCase(base);
  }
}

function filled(base: Base, records: Iterable<CountedRecord>): CountedPart {
  const { fields, days } = baseDescriptions[base];
  const table = new CountedTable(
    Object.keys(fields).filter((field) => field !== 'month'),
    days,
  );
  for (const record of records) table.add(record);
  return { table, without: new Set() };
}
