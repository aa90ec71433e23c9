// What was found in documents that others made, and the passwords that open them. Each look and each password is a row of its own.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const documentInspection: Migration = {
  number: 205,
  name: 'document-inspection',
  sql: `
create table document_password (
  id text primary key,
  attachment_id text not null references attachment (id),
  -- Sealed under the vault's master key; it opens a copy, never the original.
  sealed text not null,
  recorded_at text not null,
  recorded_by text not null references person (id)
) strict, without rowid;
create index document_password_by_attachment on document_password (attachment_id, recorded_at);
${appendOnly('document_password')}
create table document_inspection (
  id text primary key,
  attachment_id text not null references attachment (id),
  -- Name and version of what looked: a newer one looks again, and both are kept.
  engine text not null,
  password_id text references document_password (id),
  finding text not null check (json_valid(finding)),
  recorded_at text not null,
  recorded_by text not null references person (id)
) strict, without rowid;
create index document_inspection_by_attachment on document_inspection (attachment_id, recorded_at);
${appendOnly('document_inspection')}`,
};
