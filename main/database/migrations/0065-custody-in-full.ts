// Custody in full: the list of gaps, what was left open when a package was sealed, movements by person and place, loans of before.
import type { Migration } from '../migrate.ts';

export const custodyInFull: Migration = {
  number: 65,
  name: 'custody-in-full',
  sql: `
-- What the gap detector finds, derived from the events in the same transaction; it can be made again at any time, and is no evidence.
create table custody_gap (
  exhibit_id text not null references exhibit (id),
  event_id text not null references custody_event (id),
  kind text not null,
  event_number integer not null,
  expected text not null,
  found text not null,
  explained_by text references custody_event (id),
  primary key (exhibit_id, event_number, kind)
) strict, without rowid;
create index custody_gap_open on custody_gap (exhibit_id) where explained_by is null;
create index custody_gap_explained on custody_gap (exhibit_id) where explained_by is not null;
-- When every exhibit was last looked through, and how much that was.
create table custody_gap_search (
  id text primary key,
  finished_at text not null,
  exhibits integer not null,
  events integer not null,
  open integer not null,
  explained integer not null
) strict, without rowid;
-- What was knowingly left without an explanation when a package was sealed, and why.
alter table sealed_package add column open_gaps integer;
alter table sealed_package add column gaps_reason text;
-- Everything a person or a place gave and took, in order of time.
create index custody_event_by_to on custody_event (to_end ->> '$.id', occurred_at) where to_end is not null;
create index custody_event_by_from on custody_event (from_end ->> '$.id', occurred_at) where from_end is not null;
-- What belongs here and is with somebody outside although no loan says so.
create index exhibit_line_gone_out on exhibit_line (holder)
  where holder_kind = 'outside' and home_id is not null and loan_event_id is null and closed_as is null;
-- Sent to court before loans were kept: the newest of the events that begin or end a loan decides.
update exhibit_line set loan_event_id = (
  select case event.type when 'sent-to-court' then event.id end from custody_event event
    where event.exhibit_id = exhibit_line.exhibit_id and event.type in ('sent-to-court', 'returned', 'received-from-court')
    order by event.number desc limit 1)
  where loan_event_id is null and exists (
    select 1 from custody_event event where event.exhibit_id = exhibit_line.exhibit_id and event.type = 'sent-to-court');
`,
};
