// Ways of reading a register's files that a person keeps under a name. A change is a new version; an import says which version it was read with. See docs/decisions/0040.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const importDefinitions: Migration = {
  number: 310,
  name: 'import-definitions',
  sql: `
create table import_definition (
  id text primary key,
  register_id text not null references register (id),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null
) strict, without rowid;
create index import_definition_by_register on import_definition (register_id);
${appendOnly('import_definition')}
create table import_definition_version (
  id text primary key,
  definition_id text not null references import_definition (id),
  version integer not null check (version > 0),
  name text not null,
  note text not null,
  reading text not null check (json_valid(reading)),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (definition_id, version)
) strict, without rowid;
${appendOnly('import_definition_version')}
create table import_definition_event (
  id text primary key,
  definition_id text not null references import_definition (id),
  kind text not null check (kind in ('retired')),
  reason text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (definition_id, kind)
) strict, without rowid;
${appendOnly('import_definition_event')}
alter table register_import add column definition_id text references import_definition (id);
alter table register_import add column definition_version integer;
-- 1: a person said something else of this file than that version does.
alter table register_import add column definition_changed integer check (definition_changed in (0, 1));
create index register_import_by_definition on register_import (definition_id) where definition_id is not null;
`,
};
