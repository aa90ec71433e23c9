// Lists at 250,000 exhibits: each change of a line raises its revision, so that a list in memory reads only what changed; the plainest
// orders know from their index what is closed; views and layouts that people made; exports with their count and hash.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const lists: Migration = {
  number: 110,
  name: 'lists',
  sql: `
alter table exhibit_line add column revision integer not null default 0;
create index exhibit_line_by_revision on exhibit_line (revision);
create trigger exhibit_line_added after insert on exhibit_line begin
  update exhibit_line set revision = (select max(revision) + 1 from exhibit_line) where exhibit_id = new.exhibit_id;
end;
create trigger exhibit_line_changed after update on exhibit_line when new.revision = old.revision begin
  update exhibit_line set revision = (select max(revision) + 1 from exhibit_line) where exhibit_id = new.exhibit_id;
end;
drop index exhibit_line_by_number;
create index exhibit_line_by_number on exhibit_line (number, closed_as);
drop index exhibit_line_by_mark_everywhere;
create index exhibit_line_by_mark_everywhere on exhibit_line (mark_order, number, closed_as);
drop index exhibit_line_by_recorded;
create index exhibit_line_by_recorded on exhibit_line (recorded_at, number, closed_as);
create index if not exists place_by_parent on place (parent_id);
-- Working state, neither evidence nor logged: how people look at lists.
create table list_view (
  id text primary key,
  person_id text not null references person (id),
  list text not null,
  name text not null,
  name_folded text not null,
  is_shared integer not null default 0 check (is_shared in (0, 1)),
  content text not null check (json_valid(content)),
  saved_at text not null,
  unique (person_id, list, name_folded)
) strict, without rowid;
create index list_view_shared on list_view (list) where is_shared = 1;
create table list_layout (
  person_id text not null references person (id),
  list text not null,
  content text not null check (json_valid(content)),
  saved_at text not null,
  primary key (person_id, list)
) strict, without rowid;
create table exported_list (
  id text primary key,
  list text not null,
  title text not null,
  file_name text not null,
  media_type text not null,
  language text not null,
  question text not null check (json_valid(question)),
  made_at text not null,
  made_by text not null references person (id),
  row_count integer not null check (row_count >= 0),
  bytes integer not null,
  sha256 text not null,
  file_id text not null unique,
  wrapped_key text not null,
  ledger_size integer not null,
  ledger_root text not null
) strict, without rowid;
${appendOnly('exported_list')}
`,
};
