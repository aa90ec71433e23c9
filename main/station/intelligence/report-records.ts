// Intelligence reports as their rows say: the version that counts with where it stands. The source is read apart, by who may see it.
import type { HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import type { Grading } from '../../../shared/domain/intelligence/grading.ts';
import type { Receiver } from '../../../shared/domain/intelligence/release.ts';
import type { CaseId, IntelReportId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { intelligenceStandings } from '../intelligence-standing.ts';
import { maySee, type IntelligenceViewer } from './viewer.ts';

export interface ReportVersion {
  readonly version: number;
  readonly caseId: CaseId | undefined;
  readonly caseTitle: string;
  readonly text: string;
  readonly receivedFrom: string;
  readonly reference: string;
  readonly receivedAt: string;
  readonly grading: Grading;
  readonly handling: HandlingCode;
  readonly conditions: string;
  readonly classification: string;
  readonly reviewOn: string;
  readonly reason: string;
  readonly recordedAt: Instant;
  readonly by: string;
  readonly second: string | undefined;
}

export interface ReportRecord extends ReportVersion {
  readonly id: IntelReportId;
  readonly number: string;
  /** Never beyond this station. */
  readonly sanitises: IntelReportId | undefined;
  readonly isWithdrawn: boolean;
  readonly releasedTo: readonly Receiver[];
}

interface Row {
  readonly id: IntelReportId;
  readonly sanitises: IntelReportId | null;
  readonly version: number;
  readonly case_id: CaseId | null;
  readonly case_title: string | null;
  readonly text: string;
  readonly received_from: string;
  readonly reference: string;
  readonly received_at: string;
  readonly scheme: Grading['scheme'];
  readonly source_grade: string;
  readonly information_grade: string;
  readonly handling: HandlingCode;
  readonly conditions: string;
  readonly classification: string;
  readonly review_on: string;
  readonly reason: string;
  readonly recorded_at: Instant;
  readonly person: string;
  readonly second: string | null;
}

const versionOf = (row: Row): ReportVersion => ({
  version: row.version,
  caseId: row.case_id ?? undefined,
  caseTitle: row.case_title ?? '',
  text: row.text,
  receivedFrom: row.received_from,
  reference: row.reference,
  receivedAt: row.received_at,
  grading: { scheme: row.scheme, source: row.source_grade, information: row.information_grade },
  handling: row.handling,
  conditions: row.conditions,
  classification: row.classification,
  reviewOn: row.review_on,
  reason: row.reason,
  recordedAt: row.recorded_at,
  by: row.person,
  second: row.second ?? undefined,
});

/** Every version, oldest first; of one report where it is named. */
export function versionsOf(db: ReadableDatabase, id: IntelReportId | ''): (ReportVersion & { id: IntelReportId })[] {
  return db.all<Row>(rowsOf(id)).map((row) => ({ id: row.id, ...versionOf(row) }));
}

const rowsOf = (id: IntelReportId | '') =>
  statement`select r.id, r.sanitises, v.version, v.case_id, c.title as case_title, v.text, v.received_from, v.reference, v.received_at,
      v.scheme, v.source_grade, v.information_grade, v.handling, v.conditions, v.classification,
      coalesce((select e.review_on from intel_report_event e where e.report_id = r.id and e.kind = 'reviewed' and e.recorded_at >= v.recorded_at
        order by e.step desc limit 1), v.review_on) as review_on,
      v.reason, v.recorded_at, v.person, v.second
    from intel_report r join intel_report_version v on v.report_id = r.id left join case_record c on c.id = v.case_id
    where (${id} = '' or r.id = ${id}) order by r.id, v.version`;

/** Every report the viewer may see, by number from the newest; those of another code are not even counted. */
export function loadReports(
  db: ReadableDatabase,
  viewer: IntelligenceViewer,
  { id = '', caseId = '' }: { readonly id?: IntelReportId | ''; readonly caseId?: CaseId | '' } = {},
): ReportRecord[] {
  const standings = intelligenceStandings(db, { id, caseId });
  const rows = new Map(db.all<Row>(rowsOf(id)).map((row) => [row.id, row]));
  return standings
    .flatMap((standing): ReportRecord[] => {
      const row = rows.get(standing.id);
      if (row === undefined || !maySee(viewer, [standing])) return [];
      return [
        {
          id: row.id,
          number: standing.number,
          // Whoever may not see everything is not told that there is another one behind it.
          sanitises: viewer.seesAll ? (row.sanitises ?? undefined) : undefined,
          ...versionOf(row),
          isWithdrawn: standing.isWithdrawn,
          releasedTo: standing.releasedTo,
        },
      ];
    })
    .toReversed();
}

/** What may not be seen is unknown: a refusal of its own would say that it exists. @throws FocalPointError `intelligence.unknown` */
export function findReport(db: ReadableDatabase, viewer: IntelligenceViewer, id: IntelReportId): ReportRecord {
  const [report] = loadReports(db, viewer, { id });
  if (report === undefined) throw new FocalPointError('intelligence.unknown');
  return report;
}
