// Intelligence that other stations sent, as they sent it: their words, gradings and codes, apart from the reports of this station. What is put aside changes nothing.
// And of a package of many exhibits: that its taking in was begun, and that it is complete.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

const recorded = `recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null`;

export const foreignIntelligence: Migration = {
  number: 295,
  name: 'foreign-intelligence',
  sql: `
create table foreign_intelligence (
  id text primary key,
  joined_id text not null references transfer_joined (id),
  station_id text not null,
  what text not null check (what in ('report', 'entity', 'link')),
  -- Its id and number there.
  item_id text not null,
  number text not null,
  version integer not null check (version > 0),
  sha256 text not null,
  handling text check (handling is null or handling in ('H0', 'H1', 'H2', 'H3')),
  -- Why it does not count.
  aside text check (aside is null or aside in ('content-differs', 'weaker-handling')),
  content text not null check (json_valid(content)),
  ${recorded},
  unique (station_id, what, item_id, sha256),
  check ((what = 'report') = (handling is not null))
) strict, without rowid;
create index foreign_intelligence_by_joined on foreign_intelligence (joined_id);
${appendOnly('foreign_intelligence')}
create table foreign_intelligence_notice (
  id text primary key,
  joined_id text not null references transfer_joined (id),
  station_id text not null,
  report_id text not null,
  number text not null,
  kind text not null check (kind in ('withdrawn', 'handling')),
  handling text not null check (handling in ('H0', 'H1', 'H2', 'H3')),
  ${recorded},
  unique (station_id, report_id, kind, handling)
) strict, without rowid;
${appendOnly('foreign_intelligence_notice')}
create table foreign_intelligence_decision (
  id text primary key,
  aside_id text not null references foreign_intelligence (id),
  number integer not null check (number > 0),
  decision text not null check (decision in ('keep-ours', 'note-theirs', 'unsure')),
  reason text not null,
  ${recorded},
  unique (aside_id, number)
) strict, without rowid;
${appendOnly('foreign_intelligence_decision')}
-- The cases of ours that a joined transfer belongs to: named when it was taken in, or by things of it that arrived there or went from there.
create view joined_case as
  select j.id as joined_id, p.case_id from transfer_joined j join foreign_package p on p.id = j.package_id where p.case_id is not null
  union select a.joined_id, e.case_id from consignment_arrival a join exhibit e on e.id = a.own_exhibit_id
  union select x.joined_id, e.case_id from joined_exhibit x join exhibit e on e.id = x.own_exhibit_id;
-- Of a package too large for one act. One that has no row here was taken in whole.
create table foreign_take_in (
  id text primary key,
  package_id text not null references foreign_package (id),
  kind text not null check (kind in ('begun', 'completed')),
  exhibits integer not null,
  ${recorded},
  unique (package_id, kind)
) strict, without rowid;
${appendOnly('foreign_take_in')}
create index foreign_exhibit_by_position on foreign_exhibit (package_id, position);
create view incomplete_package as
  select b.package_id from foreign_take_in b where b.kind = 'begun'
    and not exists (select 1 from foreign_take_in c where c.package_id = b.package_id and c.kind = 'completed')`,
};
