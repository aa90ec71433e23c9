// What a case consists of, read from the tables. Work of the laboratory is taken from the numbered file of the case, which lists it already.
import type { ItemKind } from '../../../shared/domain/disclosure/item.ts';
import type { CaseId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

export interface KnownItem {
  readonly kind: ItemKind;
  readonly id: string;
  readonly label: string;
  readonly knownSince: Instant;
}

/** Every item of the case, in the order in which the station came to know of it. */
export function knownItems(db: ReadableDatabase, caseId: CaseId): KnownItem[] {
  return db.all<KnownItem>(
    statement`with item (place, kind, id, label, knownSince) as (
      select 1, 'case', id, title, opened_at from case_record where id = ${caseId}
      union all select 2, 'incident', i.id, i.place,
          coalesce((select min(said.recorded_at) from ledger_entry said where said.subject_kind = 'incident' and said.subject_id = i.id), i.occurred_from)
        from incident i where i.case_id = ${caseId}
      union all select 3, 'submission', id, receipt_number, recorded_at from submission where case_id = ${caseId}
      union all select 4, 'discrepancy', id, number, opened_at from discrepancy where case_id = ${caseId}
      union all select 5, 'exhibit', id, mark, recorded_at from exhibit where case_id = ${caseId}
      union all select 6, 'custody', e.id, e.mark, min(c.recorded_at)
        from custody_event c join exhibit e on e.id = c.exhibit_id where e.case_id = ${caseId} group by e.id
      union all select 7, case kind when 'photograph' then 'photograph' else 'attachment' end, id,
          number || ' · ' || case caption when '' then file_name else caption end, recorded_at
        from attachment where case_id = ${caseId}
      union all select 8, 'comparison', k.id, l.number || ' ↔ ' || r.number, k.recorded_at
        from comparison k join attachment l on l.id = k.left_id join attachment r on r.id = k.right_id where k.case_id = ${caseId}
      union all select 9, subject_kind, subject_id, label, min(recorded_at)
        from file_entry where case_id = ${caseId} and subject_kind <> 'attachment' group by subject_kind, subject_id
      union all select 10, 'inventory', s.id, s.number, s.started_at
        from inventory_session s where exists (select 1 from inventory_expected x join exhibit e on e.id = x.exhibit_id
          where x.session_id = s.id and e.case_id = ${caseId})
      union all select 11, 'disposal', d.id, d.number, d.recorded_at
        from disposal_decision d where exists (select 1 from disposal_item x join exhibit e on e.id = x.exhibit_id
          where x.decision_id = d.id and e.case_id = ${caseId})
      union all select 12, 'document', id, title, made_at from issued_document
        where case_id = ${caseId} and kind not in ('disclosure-schedule', 'exclusion-list', 'disclosure-log', 'redaction-log', 'redacted-version')
      union all select 13, 'package', id, file_name, created from sealed_package where case_id = ${caseId}
      union all select 14, 'trace', id, number, recorded_at from trace_request where case_id = ${caseId}
      union all select 15, 'trace-check', k.id, e.mark || ' · ' || k.system, k.recorded_at
        from trace_check k join exhibit e on e.id = k.exhibit_id where e.case_id = ${caseId}
      union all select 16, 'origin-finding', f.id, e.mark || ' · ' || f.document, f.recorded_at
        from origin_finding f join exhibit e on e.id = f.exhibit_id where e.case_id = ${caseId}
      union all select 17, 'foreign-package', id, station_name || ' · ' || brought_name, recorded_at
        from foreign_package where case_id = ${caseId}
      union all select 18, 'intelligence', r.id, r.number, min(v.recorded_at)
        from intel_report r join intel_report_version v on v.report_id = r.id
        where v.case_id = ${caseId} group by r.id
      union all select 19, 'intelligence',
          (select min(o.id) from foreign_intelligence o where o.what = 'report' and o.station_id = f.station_id and o.item_id = f.item_id),
          p.station_name || ' · ' || f.number, min(f.recorded_at)
        from foreign_intelligence f join joined_case c on c.joined_id = f.joined_id join transfer_joined j on j.id = f.joined_id
          join foreign_package p on p.id = j.package_id
        where f.what = 'report' and c.case_id = ${caseId} group by f.station_id, f.item_id
      union all select 18, 'package', id, file_name, created from transfer_sent
        where exists (select 1 from json_each(cases) where value = ${caseId})
    )
    select kind, id, label, knownSince from item order by knownSince, place, label, id`,
  );
}
