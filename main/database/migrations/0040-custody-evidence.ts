// What custody says beside who and when: a witness with a signature of their own, amounts, due dates, explanations, how it was entered.
import type { Migration } from '../migrate.ts';

export const custodyEvidence: Migration = {
  number: 40,
  name: 'custody-evidence',
  sql: `
alter table custody_event add column witness_id text references person (id);
alter table custody_event add column witness text;
alter table custody_event add column witness_key text;
alter table custody_event add column witness_signature text;
alter table custody_event add column quantity integer check (quantity is null or quantity > 0);
alter table custody_event add column due_at text;
alter table custody_event add column explains text references custody_event (id);
alter table custody_event add column explains_gap text;
-- Null where it was typed on a screen: 'scan', or 'manual' where a label could not be read, then with the reason.
alter table custody_event add column entry_mode text check (entry_mode in ('scan', 'manual'));
alter table custody_event add column entry_reason text;
-- The session, inventory or decision under which it was recorded together with others.
alter table custody_event add column occasion_id text;
create index custody_event_by_occasion on custody_event (occasion_id) where occasion_id is not null;
create index custody_event_by_signer on custody_event (signer_id, recorded_at);
alter table exhibit_line add column taken integer not null default 0;
alter table exhibit_line add column loan_due_at text;
alter table exhibit_line add column loan_event_id text;
alter table exhibit_line add column closed_as text;
alter table exhibit_line add column closed_at text;
create index exhibit_line_by_loan on exhibit_line (loan_due_at) where loan_event_id is not null;
create index exhibit_line_by_home_id on exhibit_line (home_id) where home_id is not null;
`,
};
