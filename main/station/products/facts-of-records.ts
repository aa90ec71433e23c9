// What our own records say: exhibits, what happened, exhibits that meet conditions, and counts. Counted as the numbers count.
import type { Condition, ReportDefinition } from '../../../shared/domain/numbers/definition.ts';
import { baseDescriptions, type Base } from '../../../shared/domain/numbers/fields.ts';
import { others, total, type Parameters } from '../../../shared/domain/numbers/report.ts';
import { recordFact, type ProductFact } from '../../../shared/domain/products/fact.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { localDay } from '../../../shared/text/format.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { View } from '../act.ts';
import { countReport, ledgerSize, recordsBehind } from '../numbers/index.ts';
import type { ProductScope } from './scope.ts';

/** So many lines of one kind a section reads; the others are counted. */
export const mostLines = 200;

interface ExhibitRow {
  readonly id: string;
  readonly label: string;
  readonly number: string;
  readonly kind: string;
  readonly description: string;
  readonly make: string;
  readonly model: string;
  readonly serial: string;
  readonly at: string | null;
}

export function exhibitFacts({ db }: View, { exhibitIds }: Pick<ProductScope, 'exhibitIds'>): ProductFact[] {
  return describedExhibits(db, exhibitIds);
}

export function describedExhibits(db: ReadableDatabase, ids: readonly string[]): ProductFact[] {
  return db
    .all<ExhibitRow>(
      statement`select l.exhibit_id as id, l.case_title || ' / ' || l.mark as label, l.number, l.kind, l.description, l.make, l.model,
          l.serial, i.occurred_from as at
        from exhibit_line l join exhibit e on e.id = l.exhibit_id left join incident i on i.id = e.incident_id
        where l.exhibit_id in (select value from json_each(${JSON.stringify(ids)})) order by l.case_title, l.mark_order`,
    )
    .map(({ id, label, number, kind, description, make, model, serial, at }) =>
      recordFact({
        id: `exhibit ${id}`,
        at: at === null ? '' : localDay(at),
        what: `exhibitKind.${kind}`,
        other: label,
        says: [[make, model, serial].filter((one) => one !== '').join(' '), description]
          .filter((text) => text !== '')
          .map((text) => ({ kind: 'text', text })),
        sources: [{ label: number, address: `/exhibits/${id}` }],
      }),
    );
}

export function incidentFacts({ db }: View, { caseIds }: Pick<ProductScope, 'caseIds'>): ProductFact[] {
  return db
    .all<{ id: string; case_id: string; title: string; kind: string; at: string; place: string; description: string }>(
      statement`select i.id, i.case_id, c.title, i.kind, i.occurred_from as at, i.place, i.description
        from incident i join case_record c on c.id = i.case_id
        where i.case_id in (select value from json_each(${JSON.stringify(caseIds)})) order by i.occurred_from, i.id`,
    )
    .map(({ id, case_id: caseId, title, kind, at, place, description }) =>
      recordFact({
        id: `incident ${id}`,
        at,
        what: `incidentKind.${kind}`,
        other: place,
        says: description === '' ? [] : [{ kind: 'text', text: description }],
        sources: [{ label: title, address: `/cases/${caseId}/incidents` }],
      }),
    );
}

const words = { en: 'All' };

/** Asked for this one product; never kept as a report. */
function definitionOf(base: Base, where: readonly Condition[], field: string): ReportDefinition {
  const { days, units } = baseDescriptions[base];
  return {
    code: 'product',
    version: 1,
    family: 'own',
    words,
    explains: words,
    source: '',
    isVerified: false,
    base,
    where: [...where],
    days: [...days],
    units: [...units],
    countsOnce: false,
    options: [],
    needs: [],
    tables: [
      {
        name: 'all',
        words,
        where: [],
        rows: { field },
        columns: { lines: [{ name: 'all', words, where: [] }] },
        chart: 'none',
      },
    ],
  };
}

function parametersOf(base: Base, { from, until }: { readonly from: string; readonly until: string }): Parameters {
  const { days, units } = baseDescriptions[base];
  const [by, unit] = [days[0], units[0]];
  if (by === undefined || unit === undefined) throw new Error('every base has a day and a unit');
  return { from, until, by, unit, options: [], entered: [], remark: '' };
}

/** One line for each value of the field, the same as a report of the numbers over the same days. */
export function countFacts(
  { db }: View,
  { period }: Pick<ProductScope, 'period'>,
  read: { readonly base: Base; readonly field: string; readonly where: readonly Condition[] },
): ProductFact[] {
  if (period === undefined) return [];
  const { base, field, where } = read;
  const size = ledgerSize(db);
  const definition = definitionOf(base, where, field);
  const { tables } = countReport(db, { definition, parameters: parametersOf(base, period), size });
  return (tables[0]?.rows ?? []).flatMap(({ key, cells }): ProductFact[] => {
    const value = cells[0]?.value ?? 0;
    if (key === total || key === others || value === 0) return [];
    return [
      recordFact({
        id: `count ${base} ${field} ${key} ${JSON.stringify(where)}`,
        what: '',
        other: '',
        counted: { base, field, value: key, count: value },
        sources: [{ label: `1–${size}`, address: '/numbers' }],
      }),
    ];
  });
}

/** Exhibits that meet the conditions: of the days of the period by their recovery, of a case whenever it was. */
export function matchingFacts(
  { db }: View,
  { period, caseIds }: Pick<ProductScope, 'period' | 'caseIds'>,
  where: readonly Condition[],
): ProductFact[] {
  const days = period ?? { from: '0001-01-01', until: '9999-12-31' };
  const definition = definitionOf('exhibits', where, 'kind');
  const question = { definition, parameters: parametersOf('exhibits', days), size: ledgerSize(db) };
  const { tables } = countReport(db, question);
  const kinds = (tables[0]?.rows ?? []).filter(({ key }) => key !== total && key !== others);
  const ids = kinds.flatMap(({ key }) => {
    const drill = { table: 'all', row: key, column: 'all' };
    return recordsBehind(db, question, drill, { from: 0, count: 100_000 })?.ids ?? [];
  });
  return describedExhibits(db, period === undefined ? ofCases(db, ids, caseIds) : ids);
}

function ofCases(db: ReadableDatabase, ids: readonly string[], caseIds: readonly CaseId[]): string[] {
  return db
    .all<{ id: string }>(
      statement`select id from exhibit where id in (select value from json_each(${JSON.stringify(ids)}))
        and case_id in (select value from json_each(${JSON.stringify(caseIds)}))`,
    )
    .map(({ id }) => id);
}
