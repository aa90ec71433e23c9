// Numbers: definitions of reports that a person made or changed, snapshots with the head they were counted at, and who signed them off. Nothing of it changes.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const numbers: Migration = {
  number: 240,
  name: 'numbers',
  sql: `
create table report_definition (
  id text primary key,
  code text not null,
  version integer not null check (version > 0),
  body text not null check (json_valid(body)),
  -- No more offered from this version on.
  is_retired integer not null check (is_retired in (0, 1)),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (code, version)
) strict, without rowid;
${appendOnly('report_definition')}
create table report_snapshot (
  id text primary key,
  number text not null unique,
  definition_code text not null,
  definition_version integer not null,
  -- In full: it is counted again by what it was, whatever becomes of the definition.
  definition text not null check (json_valid(definition)),
  parameters text not null check (json_valid(parameters)),
  -- Tables and footnotes; its hash is over these bytes.
  result text not null check (json_valid(result)),
  result_sha256 text not null,
  -- What the records lacked when it was made.
  lacking text not null check (json_valid(lacking)),
  ledger_size integer not null,
  ledger_root text not null,
  corrects text unique references report_snapshot (id),
  reason text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  check ((corrects is null) = (reason = ''))
) strict, without rowid;
create index report_snapshot_by_definition on report_snapshot (definition_code, recorded_at);
${appendOnly('report_snapshot')}
create table report_sign_off (
  id text primary key,
  snapshot_id text not null unique references report_snapshot (id),
  result_sha256 text not null,
  note text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null,
  signature_key text not null,
  signature text not null
) strict, without rowid;
${appendOnly('report_sign_off')}
-- A revised incident alters how its exhibits are counted.
create index exhibit_by_incident on exhibit (incident_id) where incident_id is not null;`,
};
