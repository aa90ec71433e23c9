// Pairs of register entries, and of an entry and an exhibit, that may speak of one object or one person; and what people decided of two entries. A pair is
// found by a machine and derived; a decision is recorded, never changes, and a later one takes its place, see docs/decisions/0032.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const registerCandidates: Migration = {
  number: 275,
  name: 'register-candidates',
  sql: `
create table register_candidate (
  id integer primary key,
  kind text not null check (kind in ('object', 'person')),
  left_entry integer not null,
  -- One of the two: 0 and '' where it is the other.
  right_entry integer not null,
  exhibit_id text not null,
  -- Of persons: all that is said of them, by hash; entries that say the same are one person as named.
  left_key text not null,
  right_key text not null,
  is_across integer not null check (is_across in (0, 1)),
  score integer not null,
  -- The last decision, or none.
  state text not null default 'open' check (state in ('open', 'same', 'different', 'unsure')),
  check ((right_entry = 0) <> (exhibit_id = '')),
  unique (kind, left_entry, right_entry, exhibit_id)
) strict;
create index register_candidate_by_state on register_candidate (state, score desc, id);
create index register_candidate_by_right on register_candidate (right_entry);
create index register_candidate_by_left_key on register_candidate (left_key) where left_key <> '';
create index register_candidate_by_right_key on register_candidate (right_key) where right_key <> '';
-- How far the entries and the exhibits have been compared.
create table register_comparison (
  number integer primary key autoincrement,
  entries_to integer not null,
  readings_to integer not null,
  entries integer not null,
  found integer not null,
  -- Entries whose number or name so many others have that they were not all held beside each other.
  left_out integer not null,
  finished_at text not null
) strict;
create table register_match (
  id text primary key,
  kind text not null check (kind in ('object', 'person')),
  left_entry integer not null,
  left_import text not null references register_import (id),
  left_row integer not null,
  right_entry integer not null,
  right_import text not null references register_import (id),
  right_row integer not null,
  decision text not null check (decision in ('same', 'different', 'unsure')),
  reason text not null,
  seen text not null check (json_valid(seen)),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null
) strict, without rowid;
create index register_match_by_left on register_match (left_entry);
create index register_match_by_right on register_match (right_entry);
${appendOnly('register_match')}`,
};
