// Imports of several tables that keys join: the files beside the main one, and the rows that a corrected key of a held row led to. See docs/decisions/0037.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const joinedRegisterFiles: Migration = {
  number: 300,
  name: 'joined-register-files',
  sql: `
create table register_import_file (
  id text primary key,
  import_id text not null references register_import (id),
  -- Which of the joined tables.
  place integer not null check (place > 0),
  -- That of the main file where it is another sheet of it.
  file_id text not null,
  wrapped_key text not null,
  file_name text not null,
  bytes integer not null,
  sha256 text not null,
  way text not null check (json_valid(way)),
  unique (import_id, place)
) strict, without rowid;
${appendOnly('register_import_file')}
alter table register_review_event add column joined text check (joined is null or json_valid(joined));`,
};
