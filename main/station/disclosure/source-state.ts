// In which state the source of an item is: kept with each line of a schedule, so that what was corrected after it was disclosed is seen.
import type { ItemKind } from '../../../shared/domain/disclosure/item.ts';
import { missingCase } from '../../../shared/language/habits.ts';
import { statement, type ReadableDatabase, type Statement } from '../../database/index.ts';

/** Compared and never shown: another text is another state. What cannot change has always the same. */
export function sourceState(db: ReadableDatabase, kind: ItemKind, id: string): string {
  const question = questionOf(kind, id);
  if (question === undefined) return 'fixed';
  return String(db.first<{ state: number | null }>(question)?.state ?? 0);
}

function questionOf(kind: ItemKind, id: string): Statement | undefined {
  switch (kind) {
    case 'case':
    case 'incident':
    case 'exhibit':
      return lastEntry(kind, id);
    case 'photograph':
    case 'attachment':
      return lastEntry('attachment', id);
    case 'custody':
      return statement`select count(*) as state from custody_event where exhibit_id = ${id}`;
    case 'submission':
      return statement`select count(*) as state from submission_event where submission_id = ${id}`;
    case 'discrepancy':
      return statement`select count(*) as state from discrepancy_event where discrepancy_id = ${id}`;
    case 'request':
      return statement`select count(*) as state from request_event where request_id = ${id}`;
    case 'task':
      return statement`select count(*) as state from task_event where task_id = ${id}`;
    case 'disposal':
      return statement`select count(*) as state from disposal_step where decision_id = ${id}`;
    case 'inventory':
      return statement`select (select count(*) from inventory_end where session_id = ${id})
        + (select count(*) from inventory_disposition where session_id = ${id}) as state`;
    case 'conclusion':
      return statement`select (select count(*) from conclusion_event where conclusion_id = ${id})
        + (select count(*) from conclusion where corrects = ${id}) as state`;
    case 'document':
      // A report that another one amends.
      return statement`select count(*) as state from lab_report_event old join lab_report newer on newer.amends = old.report_id
        join lab_report_event issued on issued.report_id = newer.id and issued.kind = 'issued'
        where old.document_id = ${id} and old.kind = 'issued'`;
    case 'trace':
      return statement`select count(*) as state from trace_event where request_id = ${id}`;
    case 'trace-check':
      return statement`select count(*) as state from trace_check where corrects = ${id}`;
    case 'origin-finding':
      return statement`select count(*) as state from origin_finding where corrects = ${id}`;
    case 'foreign-package':
      return statement`select count(*) as state from foreign_package_event where package_id = ${id} and kind = 'key-confirmed'`;
    case 'intelligence':
      // Of another station's: each later version and notice of the same report.
      return statement`select coalesce((select max(version) from intel_report_version where report_id = ${id}), 0)
        + (select count(*) from intel_report_event where report_id = ${id} and kind = 'withdrawn')
        + (select count(*) from foreign_intelligence f join foreign_intelligence other
            on other.station_id = f.station_id and other.item_id = f.item_id and other.what = 'report' where f.id = ${id})
        + (select count(*) from foreign_intelligence f join foreign_intelligence_notice n
            on n.station_id = f.station_id and n.report_id = f.item_id where f.id = ${id}) as state`;
    case 'comparison':
    case 'worksheet':
    case 'search':
    case 'candidate':
    case 'candidate-decision':
    case 'conclusion-event':
    case 'hit':
    case 'expectation':
    case 'quality-outcome':
    case 'report':
    case 'report-text':
    case 'report-event':
    case 'package':
      return undefined;
    default:
      return missingCase(kind);
  }
}

/** The last change of the row itself; what was only noted about it changes nothing. */
function lastEntry(kind: string, id: string): Statement {
  return statement`select max(seq) as state from ledger_entry
    where subject_kind = ${kind} and subject_id = ${id} and body ->> '$.rowHash' is not null`;
}
