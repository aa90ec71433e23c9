// The list of reports and one report whole, to whoever may see them.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { foldForSearch, holdsWords } from '../../../shared/domain/fold-text.ts';
import { searchedWords } from '../../../shared/domain/place-names.ts';
import type { IntelReportId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { loadEntities } from './entity-records.ts';
import { reportsById } from './inheritance.ts';
import { loadLinks } from './link-records.ts';
import { loadMentions } from './mention-records.ts';
import { findReport, loadReports, versionsOf, type ReportRecord } from './report-records.ts';
import { isDue, isHeld, namedReport, reportLine, shownGrading, shownNode } from './shown.ts';
import { viewerOf, type IntelligenceViewer } from './viewer.ts';

export const listReports: ReadHandler<'intelligence.reports'> = readsLong(
  ({ db, actor, now }, { caseId, text, show }) => {
    const all = loadReports(db, viewerOf(actor), caseId === undefined ? {} : { caseId });
    const words = searchedWords(text);
    const shows: Readonly<Record<typeof show, (report: ReportRecord) => boolean>> = {
      all: () => true,
      due: (report) => isDue(report, now),
      held: isHeld,
      withdrawn: ({ isWithdrawn }) => isWithdrawn,
    };
    return {
      reports: all
        .filter((report) => shows[show](report) && hasWords(report, words))
        .map((report) => reportLine(report, now)),
      counts: {
        all: all.length,
        due: all.filter(shows.due).length,
        held: all.filter(shows.held).length,
        withdrawn: all.filter(shows.withdrawn).length,
      },
    };
  },
);

function hasWords({ number, reference, text, receivedFrom }: ReportRecord, words: readonly string[][]): boolean {
  if (words.length === 0) return true;
  return holdsWords(foldForSearch([number, reference, text, receivedFrom]), words);
}

export const readReport: ReadHandler<'intelligence.report'> = readsLong(
  ({ db, actor, now }, { id }): OutputOf<'intelligence.report'> => {
    const viewer = viewerOf(actor);
    const report = findReport(db, viewer, id);
    const reports = reportsById(db);
    const named = (reportId: IntelReportId) => {
      const found = reports.get(reportId);
      return found === undefined ? [] : [namedReport(found)];
    };
    const sanitisedAs = viewer.seesAll ? sanitisedFrom(db, id) : [];
    const [sanitises] = report.sanitises === undefined ? [] : named(report.sanitises);
    const seen = new Set<string>(loadEntities(db, viewer).map((entity) => entity.id));
    return {
      line: reportLine(report, now),
      version: report.version,
      text: {
        ...(report.caseId === undefined ? {} : { caseId: report.caseId }),
        text: report.text,
        receivedFrom: report.receivedFrom,
        reference: report.reference,
        receivedAt: report.receivedAt,
        grading: report.grading,
        handling: report.handling,
        conditions: report.conditions,
        classification: report.classification,
        reviewOn: report.reviewOn,
      },
      ...(viewer.seesSources ? { source: sourceOf(db, id) } : {}),
      ...(sanitises === undefined ? {} : { sanitises }),
      sanitisedAs: sanitisedAs.flatMap(named),
      releasedTo: [...report.releasedTo],
      mentions: loadMentions(db, { reportId: id })
        .filter(({ target }) => target.kind !== 'entity' || seen.has(target.id))
        .map((mention) => ({
          id: mention.id,
          words: mention.words,
          by: mention.by,
          recordedAt: mention.recordedAt,
          target: shownNode(db, mention.target),
          ...(mention.at === undefined ? {} : { at: mention.at }),
        })),
      versions: versionsSeen(db, viewer, id),
      events: eventsOf(db, id),
      entities: loadEntities(db, viewer).filter(({ reportIds }) => reportIds.includes(id)).length,
      links: loadLinks(db, viewer).filter(({ reportIds }) => reportIds.includes(id)).length,
    };
  },
);

/** Earlier versions may have borne a stricter code, or said more: they are read by who sees everything. */
function versionsSeen(
  db: ReadableDatabase,
  viewer: IntelligenceViewer,
  id: IntelReportId,
): OutputOf<'intelligence.report'>['versions'] {
  if (!viewer.seesAll) return [];
  return versionsOf(db, id)
    .map(({ version, text, grading, handling, reason, recordedAt, by, second }) => ({
      version,
      text,
      grading: shownGrading(grading),
      handling,
      reason,
      recordedAt,
      by,
      ...(second === undefined ? {} : { second }),
    }))
    .toReversed();
}

function sourceOf(db: ReadableDatabase, id: IntelReportId): string {
  const row = db.first<{ description: string }>(
    statement`select description from intel_source where report_id = ${id} order by step desc limit 1`,
  );
  return row?.description ?? '';
}

function sanitisedFrom(db: ReadableDatabase, id: IntelReportId): IntelReportId[] {
  return db
    .all<{ id: IntelReportId }>(statement`select id from intel_report where sanitises = ${id} order by number`)
    .map((row) => row.id);
}

function eventsOf(db: ReadableDatabase, id: IntelReportId): OutputOf<'intelligence.report'>['events'] {
  return db
    .all<{ kind: 'reviewed' | 'withdrawn'; review_on: string | null; reason: string; at: Instant; person: string }>(
      statement`select kind, review_on, reason, recorded_at as at, person from intel_report_event where report_id = ${id} order by step`,
    )
    .map(({ kind, review_on: reviewOn, reason, at, person }) => ({
      kind,
      reason,
      recordedAt: at,
      by: person,
      ...(reviewOn === null ? {} : { reviewOn }),
    }));
}
