// Where each intelligence report stands: its code, to whom it was released, whether it was withdrawn. The firewall, disclosure and intelligence itself ask
// here; none has an answer of its own.
import { holdsBack, type HandlingCode } from '../../shared/domain/disclosure/handling.ts';
import { mayGo, type Receiver } from '../../shared/domain/intelligence/release.ts';
import type { CaseId, DocumentId, IntelReportId } from '../../shared/language/identity.ts';
import type { Instant } from '../../shared/language/instant.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';
import { foreignStandings } from './foreign-intelligence.ts';

export interface IntelligenceStanding {
  readonly id: IntelReportId;
  readonly number: string;
  readonly caseId: CaseId | undefined;
  readonly version: number;
  readonly handling: HandlingCode;
  /** Since when it has this code without a break. */
  readonly since: Instant;
  readonly isWithdrawn: boolean;
  /** By releases in force that were approved under this code. */
  readonly releasedTo: readonly Receiver[];
}

export const court: Receiver = { kind: 'court' };

interface Row {
  readonly id: IntelReportId;
  readonly number: string;
  readonly case_id: CaseId | null;
  readonly version: number;
  readonly handling: HandlingCode;
  readonly since: Instant;
  readonly is_withdrawn: 0 | 1;
}

/** All reports, by number; of a case those that ever belonged to it. */
export function intelligenceStandings(
  db: ReadableDatabase,
  { caseId = '', id = '' }: { readonly caseId?: CaseId | ''; readonly id?: IntelReportId | '' } = {},
): IntelligenceStanding[] {
  const rows = db.all<Row>(
    statement`select r.id, r.number, v.case_id, v.version, v.handling,
        (select min(same.recorded_at) from intel_report_version same where same.report_id = r.id and same.version >
          coalesce((select max(other.version) from intel_report_version other where other.report_id = r.id and other.handling <> v.handling), 0)) as since,
        exists (select 1 from intel_report_event e where e.report_id = r.id and e.kind = 'withdrawn') as is_withdrawn
      from intel_report r join intel_report_version v on v.report_id = r.id
        and v.version = (select max(version) from intel_report_version where report_id = r.id)
      where (${id} = '' or r.id = ${id})
        and (${caseId} = '' or exists (select 1 from intel_report_version c where c.report_id = r.id and c.case_id = ${caseId}))
      order by r.number`,
  );
  const released = Map.groupBy(
    db.all<{ report_id: string; receiver_kind: 'court' | 'named'; receiver: string; at: Instant }>(
      statement`select l.report_id, l.receiver_kind, l.receiver, e.recorded_at as at
        from intel_release l join intel_release_event e on e.release_id = l.id and e.kind = 'approved'
        where not exists (select 1 from intel_release_event later where later.release_id = l.id and later.kind = 'ended')
          and (${id} = '' or l.report_id = ${id})`,
    ),
    ({ report_id: reportId }) => reportId,
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    caseId: row.case_id ?? undefined,
    version: row.version,
    handling: row.handling,
    since: row.since,
    isWithdrawn: row.is_withdrawn === 1,
    releasedTo: (released.get(row.id) ?? [])
      .filter(({ at }) => at >= row.since)
      .map(({ receiver_kind: kind, receiver }) => (kind === 'court' ? court : { kind: 'named', name: receiver })),
  }));
}

export function mayReportGo({ handling, releasedTo }: IntelligenceStanding, receiver: Receiver): boolean {
  return mayGo(handling, receiver, releasedTo);
}

/** Reports of the case that may not reach the court, nor whoever reads its file: our own, and those of other stations, which no release here lets go. */
export function heldIntelligence(
  db: ReadableDatabase,
  caseId: CaseId,
): { readonly id: string; readonly number: string; readonly code: 'H1' | 'H2' }[] {
  const own = intelligenceStandings(db, { caseId }).filter((report) => !mayReportGo(report, court));
  return [...own, ...foreignStandings(db, caseId).values()].flatMap(({ id, number, handling: code }) =>
    holdsBack(code) ? [{ id, number, code }] : [],
  );
}

/**
 * A paper that shows an intelligence report, or a volume of a bundle that has such a paper in it, leaves towards the court only where the report
 * may, in the version that counts.
 * @throws FocalPointError `intelligence.held-back`, `intelligence.paper-outdated`
 */
export function demandIntelligencePaper(db: ReadableDatabase, documentId: DocumentId): void {
  const shown = db.all<{ report_id: IntelReportId; version: number }>(
    statement`select report_id, version from intel_paper where document_id = ${documentId}
      union select paper.report_id, paper.version from court_bundle bundle, json_each(bundle.content, '$.volumes') volume
        join json_each(bundle.content, '$.documents') document
        join issued_document issued on issued.sha256 = document.value ->> '$.sha256'
        join intel_paper paper on paper.document_id = issued.id
        where volume.value ->> '$.documentId' = ${documentId}`,
  );
  for (const { report_id: id, version } of shown) {
    const [report] = intelligenceStandings(db, { id });
    strictAssert(report !== undefined, 'a report is never deleted');
    const { number, handling: code } = report;
    if (!mayReportGo(report, court)) throw new FocalPointError('intelligence.held-back', { number, code });
    if (report.isWithdrawn || report.version !== version)
      throw new FocalPointError('intelligence.paper-outdated', { number });
  }
}
