// Reports that are neither issued nor withdrawn: what waits for somebody.
import type { ReportState } from '../../../shared/domain/report/report-state.ts';
import type { PersonId, ReportId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readReport } from './report-records.ts';

const shownAtMost = 50;

export interface OpenReport {
  readonly id: ReportId;
  readonly number: string;
  readonly caseTitle: string;
  readonly state: ReportState;
  readonly authorId: PersonId;
  readonly author: string;
  /** When it came into this state, or was written last. */
  readonly since: Instant;
}

/** The oldest first. */
export function openReports(db: ReadableDatabase): OpenReport[] {
  return db
    .all<{ id: ReportId }>(
      statement`select id from lab_report report where not exists (select 1 from lab_report_event event
          where event.report_id = report.id and event.kind in ('issued', 'withdrawn'))
        order by begun_at, id limit ${shownAtMost}`,
    )
    .map(({ id }) => {
      const { report, state, author, events, text, number } = readReport(db, id);
      const since = state === 'draft' ? text.recorded_at : (events.at(-1)?.recorded_at ?? text.recorded_at);
      return { id, number, caseTitle: report.case_title, state, authorId: author.id, author: author.name, since };
    });
}
