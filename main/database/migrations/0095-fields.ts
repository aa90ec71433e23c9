// What describing exhibits needs: templates, a second person's entry of serial numbers, and patterns of worn numbers to be found by.
import type { Migration } from '../migrate.ts';
import { appendOnly, neverDeleted } from '../triggers.ts';

export const fields: Migration = {
  number: 95,
  name: 'fields',
  sql: `
create table exhibit_template (
  id text primary key,
  kind text not null,
  name text not null,
  content text not null check (json_valid(content)),
  is_retired integer not null default 0 check (is_retired in (0, 1)),
  recorded_at text not null,
  recorded_by text not null references person (id)
) strict, without rowid;
${neverDeleted('exhibit_template')}
-- Both entries of a serial number, each with its person: entered again without seeing the first, or a difference resolved.
create table serial_entry (
  id text primary key,
  exhibit_id text not null references exhibit (id),
  position integer not null,
  component text not null,
  kind text not null check (kind in ('again', 'resolved')),
  first_reading text not null,
  first_by text not null references person (id),
  first_by_name text not null,
  reading text not null,
  agrees integer not null check (agrees in (0, 1)),
  reason text,
  -- The entry whose difference this one resolves.
  answers text references serial_entry (id),
  entered_by text not null references person (id),
  entered_by_name text not null,
  recorded_at text not null
) strict, without rowid;
create index serial_entry_by_exhibit on serial_entry (exhibit_id, recorded_at);
${appendOnly('serial_entry')}
-- Derived from exhibit and entries in the same transaction: how far each serial number of an exhibit is confirmed.
create table serial_state (
  exhibit_id text not null references exhibit (id),
  position integer not null,
  component text not null,
  reading text not null,
  first_by text not null,
  state text not null check (state in ('awaiting', 'confirmed', 'differs')),
  entry_id text references serial_entry (id),
  primary key (exhibit_id, position)
) strict, without rowid;
create index serial_state_open on serial_state (state, exhibit_id) where state <> 'confirmed';
-- Derived: a worn number as a pattern to compare whole numbers with.
create table exhibit_serial_pattern (
  exhibit_id text not null references exhibit (id),
  position integer not null,
  pattern text not null,
  glob text not null,
  primary key (exhibit_id, position)
) strict, without rowid;
-- Which makes and models still have to be found in the list.
create index exhibit_by_kind on exhibit (kind);
`,
};
