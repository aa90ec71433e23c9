// The ledger's tables. An entry is its canonical text; every other column is computed from that text and cannot differ.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const ledger: Migration = {
  number: 10,
  name: 'ledger',
  sql: `
create table ledger_entry (
  seq integer primary key check (seq > 0),
  body text not null,
  subject_kind text not null generated always as (body ->> '$.subject.kind') virtual,
  subject_id text not null generated always as (body ->> '$.subject.id') virtual,
  actor text not null generated always as (body ->> '$.actor') virtual,
  action text not null generated always as (body ->> '$.action') virtual,
  recorded_at text not null generated always as (body ->> '$.recordedAt') virtual,
  check (body ->> '$.seq' = seq)
) strict;
create index ledger_entry_by_subject on ledger_entry (subject_kind, subject_id);
create index ledger_entry_by_actor on ledger_entry (actor);
create index ledger_entry_by_action on ledger_entry (action);
create index ledger_entry_by_time on ledger_entry (recorded_at);
${appendOnly('ledger_entry')}
-- Hashes of complete subtrees from level 4 (16 entries) upwards; smaller ones are computed from the entries.
create table ledger_node (
  level integer not null check (level >= 4),
  position integer not null check (position >= 0),
  hash blob not null check (length(hash) = 32),
  primary key (level, position)
) strict, without rowid;
${appendOnly('ledger_node')}
create table ledger_head (
  number integer primary key,
  size integer not null,
  line text not null
) strict;
${appendOnly('ledger_head')}
`,
};
