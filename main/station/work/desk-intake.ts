// What intake puts on the desk: differences nobody settled, packages nobody cleared, announced packages that did not come.
import type { DeskLine } from '../../../shared/contract/work.ts';
import { discrepancyState, tookPart, type DiscrepancyEvent } from '../../../shared/domain/discrepancy.ts';
import { statement } from '../../database/index.ts';
import type { View } from '../act.ts';

const shownAtMost = 30;

export function intakeLines({ db, actor }: View): DeskLine[] {
  return [...openDiscrepancies(db, actor.id), ...blockedPackages(db), ...outstandingPackages(db)];
}

/** What is next differs: a side has not stated yet, it may be settled, or another person has to settle it. */
function openDiscrepancies(db: View['db'], readerId: string): DeskLine[] {
  return db
    .all<{
      id: string;
      title: string;
      number: string;
      package: string;
      as_written: string;
      as_found: string;
      opened_at: string;
      opened_by: string;
    }>(
      statement`select d.id, c.title, d.number, d.package, d.as_written, d.as_found, d.opened_at, d.opened_by
        from discrepancy d join case_record c on c.id = d.case_id
        where not exists (select 1 from discrepancy_event e where e.discrepancy_id = d.id and e.type = 'resolved')
        order by d.opened_at limit ${shownAtMost}`,
    )
    .map((row) => ({
      kind: kindOf(db, row, readerId),
      label: `${row.title} / ${row.package}`,
      detail: `${row.number} · ${row.as_written || '–'} ≠ ${row.as_found || '–'}`,
      at: row.opened_at,
      address: `/intake/discrepancy/${row.id}`,
    }));
}

function kindOf(
  db: View['db'],
  { id, opened_by }: { readonly id: string; readonly opened_by: string },
  readerId: string,
): Extract<DeskLine['kind'], `discrepancy-${string}`> {
  const events = db.all<DiscrepancyEvent>(
    statement`select type, side, signer_id as signerId from discrepancy_event where discrepancy_id = ${id} order by number`,
  );
  if (discrepancyState(events) === 'open') return 'discrepancy-unstated';
  return tookPart(opened_by, events, readerId) ? 'discrepancy-elsewhere' : 'discrepancy-open';
}

function blockedPackages(db: View['db']): DeskLine[] {
  return db
    .all<{ submission_id: string; title: string; label: string | null; quarantined: string | null; at: string }>(
      statement`select b.submission_id, c.title, s.packages ->> ('$[' || (b.package_number - 1) || '].label') as label,
          b.content ->> '$.quarantinedAt' as quarantined, b.occurred_at as at
        from submission_event b join submission s on s.id = b.submission_id join case_record c on c.id = s.case_id
        where b.type = 'blocked' and not exists
          (select 1 from submission_event e where e.submission_id = b.submission_id and e.package_number = b.package_number
             and e.number > b.number and e.type in ('cleared', 'package-refused'))
        order by b.occurred_at limit ${shownAtMost}`,
    )
    .map((row) => ({
      kind: 'package-blocked',
      label: `${row.title} / ${row.label ?? ''}`,
      detail: row.quarantined ?? '',
      at: row.at,
      address: `/intake/packages/${row.submission_id}`,
    }));
}

function outstandingPackages(db: View['db']): DeskLine[] {
  return db
    .all<{ id: string; case_id: string; title: string; receipt_number: string; missing: number; at: string }>(
      statement`select s.id, s.case_id, c.title, s.receipt_number, s.received_at as at,
          s.packages_announced - json_array_length(s.packages) -
            coalesce((select sum(json_array_length(l.packages)) from submission l where l.continues = s.id and l.state = 'received'), 0) as missing
        from submission s join case_record c on c.id = s.case_id
        where s.state = 'received' and s.continues is null and s.outstanding is not null and missing > 0
        order by s.received_at desc limit ${shownAtMost}`,
    )
    .map((row) => ({
      kind: 'packages-outstanding',
      label: `${row.title} / ${row.receipt_number}`,
      detail: String(row.missing),
      at: row.at,
      address: `/intake/packages/${row.id}`,
    }));
}
