// Inventories, audits and inspections. Every row is an event of the session: nothing of it is ever changed, a correction is a new row.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

const tables = [
  'inventory_session',
  'inventory_expected',
  'inventory_counter',
  'inventory_count',
  'inventory_count_end',
  'inventory_check',
  'inventory_disposition',
  'inventory_end',
] as const;

export const inventory: Migration = {
  number: 70,
  name: 'inventory',
  sql: `
create table inventory_session (
  id text primary key,
  number text not null unique,
  kind text not null check (kind in ('inventory', 'audit', 'inspection')),
  place_id text not null references place (id),
  place text not null,
  is_blind integer not null check (is_blind in (0, 1)),
  percent integer check (percent is null or percent between 1 and 100),
  high_risk_kinds text not null check (json_valid(high_risk_kinds)),
  seed text not null,
  occasion text not null,
  corrects text references inventory_session (id),
  expected integer not null,
  head_size integer not null,
  head_root text not null,
  head_time text not null,
  started_at text not null,
  started_by text not null references person (id),
  starter text not null
) strict, without rowid;
create unique index inventory_session_one_correction on inventory_session (corrects) where corrects is not null;
create index inventory_session_by_start on inventory_session (started_at, id);
-- The expectation as it was frozen, with the labels shown (law 5). position keeps the order of the list.
create table inventory_expected (
  id text primary key,
  session_id text not null references inventory_session (id),
  position integer not null,
  exhibit_id text not null references exhibit (id),
  number text not null,
  label text not null,
  kind text not null,
  description text not null,
  unit text not null,
  standing text not null check (standing in ('present', 'checked-out')),
  place_id text references place (id),
  place text not null,
  holder text not null,
  seal text not null,
  left_over integer not null,
  is_asked integer not null check (is_asked in (0, 1)),
  unique (session_id, exhibit_id)
) strict, without rowid;
create unique index inventory_expected_by_position on inventory_expected (session_id, position);
create table inventory_counter (
  id text primary key,
  session_id text not null references inventory_session (id),
  position integer not null check (position in (1, 2)),
  person_id text not null references person (id),
  name text not null,
  is_custodian integer not null check (is_custodian in (0, 1)),
  unique (session_id, position),
  unique (session_id, person_id)
) strict, without rowid;
create table inventory_count (
  id text primary key,
  session_id text not null references inventory_session (id),
  number integer not null,
  counter_id text not null references person (id),
  counter text not null,
  exhibit_id text references exhibit (id),
  label text not null,
  read_text text not null,
  place_id text not null references place (id),
  place text not null,
  is_at_its_place integer check (is_at_its_place is null or is_at_its_place in (0, 1)),
  -- Null: nobody looked. Empty: looked, and there is none.
  seal_read text,
  quantity integer check (quantity is null or quantity >= 0),
  condition text not null,
  entry_mode text not null check (entry_mode in ('scan', 'manual')),
  entry_reason text,
  -- What the record said of an exhibit that is not on the list, at this moment.
  record text check (record is null or json_valid(record)),
  counted_at text not null,
  corrects text references inventory_count (id),
  correction_reason text,
  is_withdrawn integer not null check (is_withdrawn in (0, 1)),
  unique (session_id, number),
  check ((entry_mode = 'manual') = (entry_reason is not null)),
  check ((corrects is null) = (correction_reason is null))
) strict, without rowid;
-- Of two windows that correct the same count, one is told.
create unique index inventory_count_one_correction on inventory_count (corrects) where corrects is not null;
create index inventory_count_by_exhibit on inventory_count (session_id, counter_id, exhibit_id) where exhibit_id is not null;
create index inventory_count_by_text on inventory_count (session_id, counter_id, read_text) where exhibit_id is null;
create table inventory_count_end (
  id text primary key,
  session_id text not null references inventory_session (id),
  counter_id text not null references person (id),
  counts integer not null,
  ended_at text not null,
  unique (session_id, counter_id)
) strict, without rowid;
create table inventory_check (
  id text primary key,
  session_id text not null references inventory_session (id),
  number integer not null,
  item text not null,
  answer text not null check (answer in ('in-order', 'finding', 'not-applicable')),
  note text not null,
  checked_at text not null,
  checked_by text not null references person (id),
  checker text not null,
  unique (session_id, number)
) strict, without rowid;
-- The last word on a discrepancy counts; earlier ones stay.
create table inventory_disposition (
  id text primary key,
  session_id text not null references inventory_session (id),
  number integer not null,
  discrepancy text not null,
  disposition text not null check (disposition in ('corrected', 'under-inquiry', 'explained')),
  words text not null,
  records text not null check (records in ('nothing', 'discrepancy', 'lost')),
  settled_at text not null,
  settled_by text not null references person (id),
  settler text not null,
  unique (session_id, number)
) strict, without rowid;
-- How it ended: signed by two, or given up with a reason. statement is what both signed, as canonical JSON.
create table inventory_end (
  id text primary key,
  session_id text not null unique references inventory_session (id),
  how text not null check (how in ('closed', 'abandoned')),
  note text not null,
  statement text not null check (json_valid(statement)),
  head_size integer not null,
  head_root text not null,
  head_time text not null,
  ended_at text not null,
  first_id text not null references person (id),
  first_name text not null,
  first_key text not null,
  first_signature text not null,
  second_id text references person (id),
  second_name text,
  second_key text,
  second_signature text,
  check (how = 'abandoned' or (second_signature is not null and second_id <> first_id))
) strict, without rowid;
-- Which rooms hold firearms or ammunition is asked at every look at the desk.
create index exhibit_line_by_home_and_kind on exhibit_line (home_id, kind, closed_as) where home_id is not null;
${tables.map(appendOnly).join('')}`,
};
