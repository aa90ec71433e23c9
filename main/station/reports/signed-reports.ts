// What persons signed about reports, as they signed it: for the verification.
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { signedRow, type SignedRow, type StoredRow } from '../signed-row.ts';

/** Every event of a report, and the beginning of every amendment. */
export function* signedReports(db: ReadableDatabase): Iterable<SignedRow> {
  for (const row of db.each<StoredRow>(statement`select * from lab_report where amends is not null`)) {
    yield signedRow('lab_report', row, 'begun_by', `${String(row['number'])}-v${String(row['version'])}`);
  }
  for (const { label, ...row } of db.each<StoredRow>(
    statement`select event.*, report.number as label from lab_report_event event join lab_report report on report.id = event.report_id`,
  )) {
    yield signedRow('lab_report_event', row, 'person_id', `${String(label)} · ${String(row['kind'])}`);
  }
}
