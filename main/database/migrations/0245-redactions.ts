// Redactions of documents of the court file: marks and what became of them as events, and the versions that were made, each proved and checked;
// and the notes of readers, which are no records.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const redactions: Migration = {
  number: 245,
  name: 'redactions',
  sql: `
create table redaction (
  id text primary key,
  case_id text not null references case_record (id),
  document_id text not null unique references court_document (id),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null
) strict, without rowid;
create index redaction_by_case on redaction (case_id);
${appendOnly('redaction')}
create table redacted_version (
  id text primary key,
  redaction_id text not null references redaction (id),
  number integer not null check (number > 0),
  -- Of what it was made from.
  source_sha256 text not null,
  -- Title, author and note that go with it, the marks it was made by, and what the machine found when it opened it again.
  content text not null check (json_valid(content)),
  sha256 text not null,
  bytes integer not null,
  pages integer not null check (pages > 0),
  file_id text not null,
  wrapped_key text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (redaction_id, number)
) strict, without rowid;
${appendOnly('redacted_version')}
create table redaction_event (
  id text primary key,
  redaction_id text not null references redaction (id),
  step integer not null check (step > 0),
  kind text not null check (kind in ('marked', 'unmarked', 'submitted', 'returned', 'approved', 'lifted')),
  version_id text references redacted_version (id),
  -- The paper that an approved version is.
  issued_id text references issued_document (id),
  -- Its place in the series of the court file's events: from there on the file is another one.
  file_step integer,
  content text not null check (json_valid(content)),
  reason text not null,
  occurred_at text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null,
  second_id text references person (id),
  second text,
  signature_key text,
  signature text,
  second_key text,
  second_signature text,
  unique (redaction_id, step),
  check ((kind in ('submitted', 'returned', 'approved', 'lifted')) = (signature is not null)),
  check ((kind in ('submitted', 'returned', 'approved')) = (version_id is not null)),
  check ((kind = 'approved') = (issued_id is not null)),
  check ((kind in ('approved', 'lifted')) = (file_step is not null)),
  check ((kind = 'lifted') = (second_signature is not null)),
  check (second_id is null or second_id <> person_id)
) strict, without rowid;
create index redaction_event_by_issued on redaction_event (issued_id) where issued_id is not null;
${appendOnly('redaction_event')}
-- What somebody noted while reading, for themselves alone: no evidence and in no list of records, like a draft.
create table reader_note (
  id text primary key,
  person_id text not null references person (id),
  case_id text not null references case_record (id),
  document_id text not null references court_document (id),
  page integer not null check (page > 0),
  text text not null,
  written_at text not null
) strict, without rowid;
create index reader_note_by_person on reader_note (person_id, case_id);`,
};
