// Orders and counts of the lists straight from an index, so that 100,000 exhibits are ordered without sorting them.
import type { Migration } from '../migrate.ts';

export const listOrders: Migration = {
  number: 30,
  name: 'list-orders',
  sql: `
create index exhibit_line_by_mark_everywhere on exhibit_line (mark_order, number);
drop index exhibit_line_by_recorded;
create index exhibit_line_by_recorded on exhibit_line (recorded_at, number);
create index exhibit_line_by_count on exhibit_line (case_id, kind, unit, quantity);
-- The desk asks which firearms still have no photograph.
create index exhibit_line_without_picture on exhibit_line (case_id, exhibit_id)
  where thumbnail_id is null and kind = 'firearm';
create index case_record_by_opening on case_record (opened_at, id);
create index ledger_entry_by_subject_id on ledger_entry (subject_id);
`,
};
