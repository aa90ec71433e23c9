// What a court asks of a custody event: which clock was read, in which condition the exhibit was, which paper goes with it. Events of
// before say nothing of it, and keep their hash and their signature.
import type { Migration } from '../migrate.ts';

export const custodyCircumstances: Migration = {
  number: 195,
  name: 'custody-circumstances',
  sql: `
-- '+01:00': how far the clock that was read was ahead of UTC; null where a machine took the time.
alter table custody_event add column occurred_offset text
  check (occurred_offset is null or occurred_offset glob '[+-][01][0-9]:[0-5][0-9]');
alter table custody_event add column condition text
  check (condition is null or condition in ('as-received', 'packaging-damaged', 'packaging-open', 'wet', 'soiled', 'damaged',
    'incomplete', 'changed', 'not-looked-at'));
alter table custody_event add column condition_words text
  check (condition_words is null or condition is not null);
-- The paper that goes with it, with the name and the hash it had when it was named (law 5).
alter table custody_event add column document_id text references attachment (id);
alter table custody_event add column document text check ((document is null) = (document_id is null));
alter table custody_event add column document_sha256 text check ((document_sha256 is null) = (document_id is null));
create index custody_event_by_document on custody_event (document_id) where document_id is not null;
-- Whoever writes past the commands cannot name a paper of another case either.
create trigger custody_event_document_of_its_case before insert on custody_event when new.document_id is not null
begin
  select raise(abort, 'the document of a custody event belongs to another case')
    where (select case_id from attachment where id = new.document_id)
      is not (select case_id from exhibit where id = new.exhibit_id);
end;
`,
};
