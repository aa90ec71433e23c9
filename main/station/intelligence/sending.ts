// What of intelligence goes to another station: the chosen reports with what may leave of them, and the entities and links that rest on nothing else. Asked again
// at the moment of sealing.
import type { SendingBarrier } from '../../../shared/domain/exchange/intelligence.ts';
import {
  sendingBarrier,
  type IntelligenceFile,
  type IntelligenceNotice,
  type SentEntity,
  type SentLink,
  type SentReport,
} from '../../../shared/domain/exchange/intelligence.ts';
import type { HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import { isStricter } from '../../../shared/domain/intelligence/inherit.ts';
import type { NodeRef } from '../../../shared/domain/intelligence/entity.ts';
import type { IntelReportId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { intelligenceStandings } from '../intelligence-standing.ts';
import { loadEntities, type EntityRecord } from './entity-records.ts';
import { loadLinks } from './link-records.ts';
import { findNode } from './nodes.ts';
import { findReport, loadReports, type ReportRecord } from './report-records.ts';
import type { IntelligenceViewer } from './viewer.ts';

export interface SendingOrder {
  readonly station: { readonly id: string; readonly name: string };
  readonly reports: readonly { readonly id: IntelReportId; readonly areConditionsMet: boolean }[];
  /** Whose records go in the same transfer: a link may end there. */
  readonly exhibitIds: ReadonlySet<string>;
  readonly caseIds: ReadonlySet<string>;
}

export interface WeighedReport {
  readonly report: ReportRecord;
  readonly because: SendingBarrier | undefined;
}

export interface SendingIntelligence {
  readonly weighed: readonly WeighedReport[];
  readonly file: IntelligenceFile;
  /** Entities and links that rest on a chosen report and on another that does not go, or that name what does not go. */
  readonly staying: number;
}

/** @throws FocalPointError `intelligence.unknown` of a report that the viewer may not see */
export function sendingIntelligence(
  db: ReadableDatabase,
  viewer: IntelligenceViewer,
  order: SendingOrder,
): SendingIntelligence {
  const weighed = order.reports.map(({ id, areConditionsMet }): WeighedReport => {
    const report = findReport(db, viewer, id);
    return { report, because: sendingBarrier(report, order.station.name, areConditionsMet) };
  });
  const going = weighed.flatMap(({ report, because }) => (because === undefined ? [report] : []));
  const ids = new Set<string>(going.map(({ id }) => id));
  const restsHere = (reportIds: readonly string[]): boolean =>
    reportIds.length > 0 && reportIds.every((id) => ids.has(id));
  const touches = (reportIds: readonly string[]): boolean =>
    reportIds.some((id) => order.reports.some((one) => one.id === id));
  const about = ids.size === 0 ? [] : loadEntities(db, viewer).filter(({ reportIds }) => touches(reportIds));
  const entities = about.filter(({ reportIds }) => restsHere(reportIds));
  const named = new Map(entities.map((entity) => [entity.id as string, entity]));
  const touching = ids.size === 0 ? [] : loadLinks(db, viewer).filter(({ reportIds }) => touches(reportIds));
  const goes = ({ kind, id }: NodeRef): boolean =>
    kind === 'entity'
      ? named.has(id)
      : (kind === 'exhibit' && order.exhibitIds.has(id)) || (kind === 'case' && order.caseIds.has(id));
  const links = touching.filter(
    (link) => restsHere(link.inherited.sources.map(({ reportId }) => reportId)) && goes(link.from) && goes(link.to),
  );
  return {
    weighed,
    staying: about.length - entities.length + touching.length - links.length,
    file: {
      format: 'focal-point/intelligence/1',
      reports: going.map(sentReport),
      entities: entities.map(sentEntity),
      links: links.map((link): SentLink => ({
        id: link.id,
        version: link.events.at(-1)?.step ?? 1,
        type: link.type,
        from: sentEnd(db, link.from, named),
        to: sentEnd(db, link.to, named),
        certainty: link.certainty,
        ...(link.since === undefined ? {} : { since: link.since }),
        ...(link.until === undefined ? {} : { until: link.until }),
        isNegative: link.isNegative,
        isWithdrawn: link.isWithdrawn,
        note: link.note,
        reportIds: [...link.reportIds],
      })),
      notices: noticesFor(db, order.station.id, ids),
    },
  };
}

/** @throws FocalPointError `exchange.intelligence-held` naming the first report that may not go */
export function demandAllGo({ weighed }: SendingIntelligence): void {
  const held = weighed.find(({ because }) => because !== undefined);
  if (held === undefined) return;
  throw new FocalPointError('exchange.intelligence-held', { number: held.report.number });
}

/** Field by field: what is not named here, the source and what it was made of above all, does not go. */
function sentReport(report: ReportRecord): SentReport {
  const { id, number, version, text, receivedFrom, reference, receivedAt, grading } = report;
  const { handling, conditions, classification } = report;
  return {
    id,
    number,
    version,
    text,
    receivedFrom,
    reference,
    receivedAt,
    grading: { ...grading },
    handling,
    conditions,
    classification,
  };
}

/** Without the note, which is the analyst's own. */
function sentEntity({ id, number, version, kind, name, aliases, facts, reportIds }: EntityRecord): SentEntity {
  return { id, number, version, kind, name, aliases: [...aliases], facts: { ...facts }, reportIds: [...reportIds] };
}

function sentEnd(db: ReadableDatabase, ref: NodeRef, named: ReadonlyMap<string, EntityRecord>): SentLink['from'] {
  const kind = ref.kind === 'exhibit' || ref.kind === 'case' ? ref.kind : 'entity';
  return { kind, id: ref.id, label: (named.get(ref.id)?.name ?? findNode(db, ref).name).slice(0, 300) };
}

interface SentBefore {
  readonly reportId: IntelReportId;
  readonly handling: HandlingCode;
}

/** Of what went there before and does not go again now: withdrawn since, or bearing a stricter code than the one it went under. */
function noticesFor(db: ReadableDatabase, stationId: string, going: ReadonlySet<string>): IntelligenceNotice[] {
  const before = db.all<SentBefore>(
    statement`select one.value ->> '$.reportId' as reportId, one.value ->> '$.handling' as handling
      from transfer_sent t, json_each(t.content, '$.intelligence') one where t.station_id = ${stationId}`,
  );
  return [...Map.groupBy(before, ({ reportId }) => reportId)].flatMap(([reportId, sent]): IntelligenceNotice[] => {
    const [standing] = intelligenceStandings(db, { id: reportId });
    if (standing === undefined || going.has(reportId)) return [];
    const { number, handling, isWithdrawn } = standing;
    const isNowStricter = sent.every((one) => isStricter(handling, one.handling));
    return [
      ...(isWithdrawn ? [{ reportId, number, kind: 'withdrawn' as const, handling }] : []),
      ...(isNowStricter ? [{ reportId, number, kind: 'handling' as const, handling }] : []),
    ];
  });
}

/** What a person may choose from: everything they see that is in force, each with what stands in its way. */
export function sendableReports(db: ReadableDatabase, viewer: IntelligenceViewer, station: string): WeighedReport[] {
  return loadReports(db, viewer)
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map((report) => ({ report, because: sendingBarrier(report, station, false) }));
}
