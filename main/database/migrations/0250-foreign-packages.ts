// Packages of other stations that were taken in: what was sealed, kept byte for byte, and what its records say, apart from everything of this station.
// And of those sealed here: the recipient in the case, and the one that another takes the place of.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const foreignPackages: Migration = {
  number: 250,
  name: 'foreign-packages',
  sql: `
-- Of a sealed package: to whom in the case it goes, and which earlier one it takes the place of.
alter table sealed_package add column recipient_kind text
  check (recipient_kind is null or recipient_kind in ('court', 'defence', 'prosecution', 'laboratory', 'station', 'other'));
alter table sealed_package add column recipient_party text references party (id);
alter table sealed_package add column supersedes text references sealed_package (id);
alter table sealed_package add column supersedes_reason text;
create unique index sealed_package_superseded_once on sealed_package (supersedes) where supersedes is not null;
create table foreign_package (
  id text primary key,
  -- As its seal says; ids and times are those of its own station.
  package_id text not null unique,
  kind text not null,
  station_id text not null,
  station_name text not null,
  agency text not null,
  recipient text not null,
  created text not null,
  classification text not null,
  case_numbers text not null check (json_valid(case_numbers)),
  files integer not null,
  bytes integer not null,
  manifest_sha256 text not null,
  seal_sha256 text not null,
  key_fingerprint text not null,
  ledger_head text check (ledger_head is null or json_valid(ledger_head)),
  -- As its record of the case says; null where it holds none.
  foreign_case_id text,
  case_title text not null,
  case_record text check (case_record is null or json_valid(case_record)),
  -- What the check said when it was taken in.
  checks text not null check (json_valid(checks)),
  key_basis text not null check (key_basis in ('earlier', 'paper', 'unconfirmed')),
  cautions text not null check (json_valid(cautions)),
  reason text not null,
  -- As it was brought, and as it is kept: the plain ZIP, encrypted by the vault.
  brought_name text not null,
  brought_sha256 text not null,
  file_id text not null unique,
  wrapped_key text not null,
  file_bytes integer not null,
  file_sha256 text not null,
  -- The case of ours that it belongs to.
  case_id text references case_record (id),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null
) strict, without rowid;
create index foreign_package_by_case on foreign_package (case_id) where case_id is not null;
create index foreign_package_by_station on foreign_package (station_id, foreign_case_id);
${appendOnly('foreign_package')}
create table foreign_exhibit (
  id text primary key,
  package_id text not null references foreign_package (id),
  foreign_id text not null,
  position integer not null,
  number text not null,
  kind text not null,
  description text not null,
  -- As in records/exhibits.json and records/custody.json.
  content text not null check (json_valid(content)),
  custody text not null check (json_valid(custody)),
  folded text not null,
  unique (package_id, foreign_id)
) strict, without rowid;
${appendOnly('foreign_exhibit')}
create table foreign_package_event (
  id text primary key,
  package_id text not null references foreign_package (id),
  number integer not null check (number > 0),
  kind text not null check (kind in ('key-confirmed', 'filed', 'checked')),
  content text not null check (json_valid(content)),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (package_id, number)
) strict, without rowid;
${appendOnly('foreign_package_event')}
-- Where each file of the content begins in the kept ZIP: follows from it, and is compared with it whenever it is checked again.
create table foreign_file (
  id text primary key,
  package_id text not null references foreign_package (id),
  path text not null,
  bytes integer not null,
  sha256 text not null,
  start integer not null,
  unique (package_id, path)
) strict, without rowid;
${appendOnly('foreign_file')}`,
};
