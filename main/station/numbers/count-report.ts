// A report at a head of the ledger: records of its base, its tables, what stands below them, what its records lack, and the records behind any of it.
import type { ReportDefinition } from '../../../shared/domain/numbers/definition.ts';
import { baseDescriptions, restricted, wordsOfField, type Base } from '../../../shared/domain/numbers/fields.ts';
import type { CountedReport, Drill, Footnote, Lacking, Parameters } from '../../../shared/domain/numbers/report.ts';
import { formerCountries } from '../../../shared/reference/country-code.ts';
import { canonicalJson, type Json } from '../../../shared/language/canonical-json.ts';
import { missingCase } from '../../../shared/language/habits.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { ChangedSince, ledgerSize } from './as-of.ts';
import { CountedTable, type CountedRecord } from './counted-table.ts';
import { countTable, recordsOfCell } from './count-table.ts';
import { exhibitCountsOf, type CountedPart } from './exhibit-counts.ts';
import { countedCharges, countedSearches } from './other-records.ts';
import { selectRecords, testOf, type Place, type Selection } from './select-records.ts';
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
  const selection = selectionOf(db, question);
  const tables = definition.tables.map((table) => countTable(selection, table, parameters).counted);
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
    ...counted('counted-once', selection.twice.length),
    ...counted('undated', selection.undated.length),
    ...counted('restricted', restrictedOf(selection, question).length),
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

function counted(kind: Footnote['kind'], count: number): Footnote[] {
  return count === 0 ? [] : [{ kind, count, name: '' }];
}

/** Ids of the records behind a cell, a footnote or a line of the completeness, in the order of their days; undefined where there is no such thing. */
export function recordsBehind(db: ReadableDatabase, question: Question, drill: Drill): string[] | undefined {
  const selection = selectionOf(db, question);
  const places = placesOf(selection, question, drill);
  if (places === undefined) return undefined;
  const sorted = places.map(({ part, row }) => {
    const table = selection.parts[part]?.table;
    return { day: table?.day(question.parameters.by)(row) ?? 0, id: table?.idAt(row) ?? '' };
  });
  return sorted.toSorted((one, other) => one.day - other.day || (one.id < other.id ? -1 : 1)).map(({ id }) => id);
}

function placesOf(selection: Selection, question: Question, drill: Drill): readonly Place[] | undefined {
  if ('table' in drill) return recordsOfCell(selection, question.definition, question.parameters, drill);
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
    const isRestricted = testOf(table, { field: 'diversionKind', is: [restricted] }, parameters.by);
    return now.filter(isRestricted).map((row) => ({ part, row }));
  });
}

function looksAtDiversion({ tables }: ReportDefinition): boolean {
  return tables.some(({ rows, columns }) =>
    [rows, columns].some((axis) => 'field' in axis && axis.field.startsWith('diversion')),
  );
}

const lastSelections = new WeakMap<ReadableDatabase, { readonly key: string; readonly selection: Selection }>();

/** Whoever drills down asks about the same records again. */
function selectionOf(db: ReadableDatabase, { definition, parameters, size }: Question): Selection {
  const present = ledgerSize(db);
  const at = Math.min(size, present);
  // The round trip drops absent fields; what remains of a parsed definition is JSON.
  const asked = JSON.parse(JSON.stringify([definition, parameters, at, present])) as Json;
  const key = canonicalJson(asked);
  const last = lastSelections.get(db);
  if (last?.key === key) return last.selection;
  const selection = selectRecords(partsOf(db, definition.base, at), definition, parameters);
  lastSelections.set(db, { key, selection });
  return selection;
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
