// Registers of others: which there are, files of them that were brought in, their rows in blocks, and the entries these give. An entry is what somebody
// else says and never an exhibit; nothing of it ever changes, see docs/decisions/0028.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const registers: Migration = {
  number: 255,
  name: 'registers',
  sql: `
create table register (
  id text primary key,
  -- A small number by which derived rows name it.
  no integer not null unique,
  name text not null unique,
  holder text not null,
  kind text not null check (kind in ('firearm', 'person', 'event')),
  note text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null
) strict, without rowid;
${appendOnly('register')}
create table register_import (
  id text primary key,
  no integer not null unique,
  number text not null unique,
  register_id text not null references register (id),
  file_id text not null,
  wrapped_key text not null,
  file_name text not null,
  bytes integer not null,
  sha256 text not null,
  way text not null check (json_valid(way)),
  rules text not null check (json_valid(rules)),
  mode text not null check (mode in ('all-or-nothing', 'good-rows')),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null
) strict, without rowid;
create index register_import_by_register on register_import (register_id);
${appendOnly('register_import')}
create table register_import_event (
  id text primary key,
  import_id text not null references register_import (id),
  step integer not null check (step > 0),
  kind text not null check (kind in ('stopped', 'resumed', 'completed', 'given-up')),
  content text not null check (json_valid(content)),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (import_id, step)
) strict, without rowid;
create unique index register_import_ended_once on register_import_event (import_id) where kind in ('completed', 'given-up');
${appendOnly('register_import_event')}
create table register_block (
  id text primary key,
  import_id text not null references register_import (id),
  number integer not null check (number > 0),
  first_row integer not null,
  last_row integer not null,
  rows integer not null,
  entries integer not null,
  unchanged integer not null,
  held integer not null,
  sha256 text not null,
  unique (import_id, number)
) strict, without rowid;
${appendOnly('register_block')}
-- The cells as they stood, deflated; the block has their hash.
create table register_block_content (
  block_id text primary key references register_block (id),
  content blob not null
) strict;
${appendOnly('register_block_content')}
create table register_review_event (
  id text primary key,
  import_id text not null references register_import (id),
  row integer not null,
  decision text not null check (decision in ('taken-in', 'left-out')),
  corrections text not null check (json_valid(corrections)),
  reason text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (import_id, row)
) strict, without rowid;
${appendOnly('register_review_event')}
-- Derived from blocks and from what was decided of held rows.
create table register_row (
  id integer primary key,
  register_no integer not null,
  import_no integer not null,
  row integer not null,
  -- Which of the import.
  block integer not null,
  key text not null,
  serial text not null,
  facts text not null,
  remarks text not null,
  -- The import that has a newer version; none: it is the newest.
  superseded_by integer,
  seen_import integer not null,
  seen_row integer not null,
  unique (register_no, key, import_no)
) strict;
create unique index register_row_by_source on register_row (import_no, row);
create table register_row_words (
  id integer primary key,
  register_no integer not null,
  folded text not null
) strict;
create table register_review (
  import_no integer not null,
  row integer not null,
  block integer not null,
  holds text not null check (json_valid(holds)),
  decision text check (decision in ('taken-in', 'left-out')),
  primary key (import_no, row)
) strict, without rowid;
create table register_decision (
  id text primary key,
  entry_id integer not null,
  -- The entry by its own names, so that the decision says what was decided whatever becomes of the derived row.
  import_id text not null references register_import (id),
  row integer not null,
  exhibit_id text not null references exhibit (id),
  decision text not null check (decision in ('same', 'different', 'unsure')),
  reason text not null,
  seen text not null check (json_valid(seen)),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null
) strict, without rowid;
create index register_decision_by_exhibit on register_decision (exhibit_id);
create index register_decision_by_entry on register_decision (entry_id);
${appendOnly('register_decision')}`,
};
