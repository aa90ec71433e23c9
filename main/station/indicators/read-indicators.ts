// The indicators of a case as one reader sees them: what the records say, what persons said, and how many of those looked at are present.
import type { ShownLook } from '../../../shared/contract/indicators.ts';
import {
  countOf,
  differs,
  standingOf,
  type IndicatorCode,
  type IndicatorVerdict,
} from '../../../shared/domain/indicators/indicator.ts';
import { recordedOf, rules } from '../../../shared/domain/indicators/rules.ts';
import type { CaseId, ExhibitId, IndicatorLookId, IntelReportId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { indicatorBounds, indicators } from '../../../shared/reference/indicators.ts';
import { statement } from '../../database/index.ts';
import type { View } from '../act.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { intelligenceGraph, viewerOf, type GraphNode, type IntelligenceGraph } from '../intelligence/index.ts';
import { readOfCase } from './read-of-case.ts';

export const readIndicators: ReadHandler<'indicators.read'> = readsLong((view, { caseId }) => {
  const found = view.db.first<{ title: string }>(statement`select title from case_record where id = ${caseId}`);
  if (found === undefined) throw new FocalPointError('cases.unknown');
  const graph = intelligenceGraph(view.db, viewerOf(view.actor));
  const { records, withheld, serialsSearched } = readOfCase(view, caseId, graph);
  const reports = reportsIn(graph);
  const looks = Map.groupBy(looksOf(view, caseId, reports), ({ code }) => code);
  const shown = indicators.rows.map(({ code }, place) => {
    const recorded = recordedOf(code, records, indicatorBounds);
    const said = looks.get(code) ?? [];
    // Counted among what this person sees: a gap would tell of a word that is kept from them. Whoever may say something sees all.
    const own = said.map(({ code: _, ...look }, at) => ({ ...look, step: said.length - at }));
    const verdict = own[0]?.verdict;
    return {
      code,
      number: place + 1,
      isComputed: rules[code] !== undefined,
      recorded: recorded.standing,
      grounds: [...recorded.grounds],
      standing: standingOf(recorded.standing, verdict),
      differs: differs(recorded.standing, verdict),
      looks: own,
    };
  });
  return {
    title: found.title,
    listVersion: indicators.version,
    ...indicatorBounds,
    indicators: shown,
    ...countOf(shown.map(({ standing }) => standing)),
    withheld,
    serialsSearched,
    exhibits: records.exhibits.map(({ id, mark, description }) => ({
      // Read from the table of exhibits.
      id: id as ExhibitId,
      label: `${mark} · ${description.slice(0, 80)}`,
    })),
    reports: [...reports.values()]
      .filter(({ isWithdrawn }) => !isWithdrawn)
      .map(({ id, name }) => ({ id: id as IntelReportId, label: name }))
      .toSorted((one, other) => (one.label < other.label ? 1 : -1)),
  };
});

interface LookRow {
  readonly id: IndicatorLookId;
  readonly code: IndicatorCode;
  readonly list_version: string;
  readonly step: number;
  readonly verdict: IndicatorVerdict;
  readonly reason: string;
  readonly exhibit_id: ExhibitId | null;
  readonly mark: string | null;
  readonly report_id: IntelReportId | null;
  readonly recorded_at: Instant;
  readonly recorder: string;
}

/** Of each case that somebody looked at, the codes among `wanted` whose last word is that they are present. What rests on a report is told to whoever sees the report. */
export function saidPresent(
  view: View,
  graph: IntelligenceGraph,
  wanted: readonly IndicatorCode[],
): ReadonlyMap<CaseId, readonly IndicatorCode[]> {
  const reports = reportsIn(graph);
  const looked = view.db.all<{ id: CaseId }>(statement`select distinct case_id as id from indicator_look`);
  return new Map(
    looked.map(({ id }) => {
      const last = Map.groupBy(looksOf(view, id, reports), ({ code }) => code);
      return [id, wanted.filter((code) => last.get(code)?.[0]?.verdict === 'present')] as const;
    }),
  );
}

function reportsIn({ nodes }: IntelligenceGraph): ReadonlyMap<string, GraphNode> {
  return new Map(nodes.flatMap((node) => (node.kind === 'report' ? [[node.id, node] as const] : [])));
}

/** That somebody looked and rested it on a report is itself kept from whoever may not see that report. */
function looksOf(
  { db }: View,
  caseId: CaseId,
  reports: ReadonlyMap<string, GraphNode>,
): (ShownLook & { readonly code: IndicatorCode })[] {
  return db
    .all<LookRow>(
      statement`select own.*, e.mark from indicator_look own left join exhibit e on e.id = own.exhibit_id
        where own.case_id = ${caseId} order by own.step desc`,
    )
    .flatMap((row) => {
      const report = row.report_id === null ? undefined : reports.get(row.report_id);
      if (row.report_id !== null && report === undefined) return [];
      return [
        {
          id: row.id,
          code: row.code,
          listVersion: row.list_version,
          step: row.step,
          verdict: row.verdict,
          reason: row.reason,
          recordedAt: row.recorded_at,
          by: row.recorder,
          ...(row.exhibit_id === null
            ? {}
            : { exhibit: { id: row.exhibit_id, label: row.mark ?? '', address: `/exhibits/${row.exhibit_id}` } }),
          ...(row.report_id === null || report === undefined
            ? {}
            : {
                report: {
                  id: row.report_id,
                  label: report.name,
                  address: `/intelligence/reports/${row.report_id}`,
                  handling: report.handling,
                  isWithdrawn: report.isWithdrawn,
                },
              }),
        },
      ];
    });
}
