// What reports and worksheets say about a month. Their tables belong to other areas; a station whose records do not have them yet counts nothing.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

type Happened = OutputOf<'quality.month'>['amendments'][number];

/** First moment of the time that is looked at, and the first one after it. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

function hasTable(db: ReadableDatabase, name: string): boolean {
  return db.first(statement`select 1 from sqlite_master where type = 'table' and name = ${name}`) !== undefined;
}

export function reportsIssuedIn(db: ReadableDatabase, { from, to }: Span): number {
  if (!hasTable(db, 'lab_report_event')) return 0;
  const issued = db.first<{ count: number }>(
    statement`select count(*) as count from lab_report_event
      where kind = 'issued' and recorded_at >= ${from} and recorded_at < ${to}`,
  );
  return issued?.count ?? 0;
}

/** Reports that amend an earlier one, by the time they were issued, each with its reason. */
export function amendmentsIn(db: ReadableDatabase, { from, to }: Span): Happened[] {
  if (!hasTable(db, 'lab_report_event')) return [];
  return db.all<Happened>(
    statement`select report.number || ' v' || report.version as label, e.recorded_at as at, e.person as by, report.reason
      from lab_report_event e join lab_report report on report.id = e.report_id
      where e.kind = 'issued' and report.amends is not null and e.recorded_at >= ${from} and e.recorded_at < ${to}
      order by e.recorded_at, e.id`,
  );
}

/** Instruments that were used on a worksheet though their calibration had run out when it was signed. */
export function overdueInstrumentsIn(db: ReadableDatabase, { from, to }: Span): Happened[] {
  if (!hasTable(db, 'worksheet_entry')) return [];
  return db.all<Happened>(
    statement`select used.value ->> '$.number' || ' · ' || (used.value ->> '$.name') || ' · ' || task.exhibit as label,
        entry.recorded_at as at, entry.person as by, entry.exception_reason as reason
      from worksheet_entry entry join exam_task task on task.id = entry.task_id, json_each(entry.used, '$.instruments') used
      where entry.signature is not null and used.value ->> '$.wasOverdue' = 1
        and entry.recorded_at >= ${from} and entry.recorded_at < ${to}
      order by entry.recorded_at, entry.id`,
  );
}
