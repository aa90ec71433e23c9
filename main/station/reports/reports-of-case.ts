// The issued reports of a case as its file lists them, each version of its own, in the order they were issued.
import { reportNumber } from '../../../shared/domain/report/report-state.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { PrintedReport } from '../../documents/index.ts';

interface IssuedRow {
  readonly number: string;
  readonly version: number;
  readonly title: string;
  readonly reason: string;
  readonly issued_at: string;
  readonly author: string;
  readonly reviewer: string;
  readonly sha256: string;
  readonly pages: number;
  readonly old_number: string | null;
  readonly old_version: number | null;
  readonly old_issued_at: string | null;
  readonly new_number: string | null;
  readonly new_version: number | null;
}

export function issuedReportsOf(db: ReadableDatabase, caseId: CaseId): PrintedReport[] {
  return db
    .all<IssuedRow>(
      // Approved is what was issued: the newest approval of the same text.
      statement`select report.number, report.version, report.reason, json_extract(text.content, '$.title') as title,
          issued.recorded_at as issued_at, issued.person as author, document.sha256, document.pages,
          (select approved.person from lab_report_event approved where approved.report_id = report.id
            and approved.kind = 'approved' and approved.text_id = issued.text_id order by approved.number desc limit 1) as reviewer,
          old.number as old_number, old.version as old_version, old_issued.recorded_at as old_issued_at,
          new.number as new_number, new.version as new_version
        from lab_report report
          join lab_report_event issued on issued.report_id = report.id and issued.kind = 'issued'
          join lab_report_text text on text.id = issued.text_id
          join issued_document document on document.id = issued.document_id
          left join lab_report old on old.id = report.amends
          left join lab_report_event old_issued on old_issued.report_id = old.id and old_issued.kind = 'issued'
          left join lab_report new on new.amends = report.id
            and exists (select 1 from lab_report_event later where later.report_id = new.id and later.kind = 'issued')
        where report.case_id = ${caseId} order by issued.recorded_at, report.number, report.version`,
    )
    .map((row) => ({
      number: reportNumber(row.number, row.version),
      version: row.version,
      title: row.title,
      pages: row.pages,
      issuedAt: row.issued_at,
      author: row.author,
      reviewer: row.reviewer,
      sha256: row.sha256,
      ...(row.old_number === null || row.old_version === null
        ? {}
        : {
            amends: {
              number: reportNumber(row.old_number, row.old_version),
              issuedAt: row.old_issued_at ?? '',
              reason: row.reason,
            },
          }),
      ...(row.new_number === null || row.new_version === null
        ? {}
        : { amendedBy: reportNumber(row.new_number, row.new_version) }),
    }));
}
