// Places in full: how much they hold, what they take in, whether they are in use; exceptions from a rule; counts straight from an index.
import type { Migration } from '../migrate.ts';
import { neverDeleted } from '../triggers.ts';

export const storage: Migration = {
  number: 60,
  name: 'storage',
  sql: `
alter table place add column capacity integer check (capacity is null or capacity between 1 and 100000);
-- Null where the place only follows what stands above it.
alter table place add column admits text check (admits is null or json_valid(admits));
alter table place add column access_note text;
alter table place add column closed_at text;
create index place_by_parent on place (parent_id) where parent_id is not null;
create table place_exception (
  id text primary key,
  place_id text not null references place (id),
  exhibit_id text not null references exhibit (id),
  exhibit text not null,
  place text not null,
  reason text not null,
  allowed_at text not null,
  signer_id text not null references person (id),
  signer text not null,
  signature_key text not null,
  signature text not null,
  withdrawn_at text,
  withdrawn_by text
) strict, without rowid;
create index place_exception_by_place on place_exception (place_id);
create unique index place_exception_standing on place_exception (exhibit_id, place_id) where withdrawn_at is null;
${neverDeleted('place_exception')}
create trigger place_exception_stays before update of place_id, exhibit_id, exhibit, place, reason, allowed_at, signer_id, signer,
  signature_key, signature on place_exception
begin select raise(abort, 'append-only'); end;
-- The place an exhibit was last seen at; null where that was a person or somebody outside. The indexes hold closed_as itself too:
-- without it SQLite reads every row to see what the index already says.
alter table exhibit_line add column last_seen_place text;
update exhibit_line set last_seen_place = last_seen ->> '$.id' where last_seen ->> '$.kind' = 'place';
create index exhibit_line_by_places on exhibit_line (home_id, last_seen_place, holder_kind, loan_due_at, closed_as) where closed_as is null;
create index exhibit_line_by_seen_place on exhibit_line (last_seen_place, kind, closed_as) where closed_as is null;
create index custody_event_of_loss on custody_event (exhibit_id, occurred_at) where type = 'lost';
`,
};
