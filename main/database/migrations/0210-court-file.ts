// The court file: documents with numbers that are never reused, each naming its source; everything said of them later is an event, in one
// series for each case. Templates and profiles a station wrote or brought, each version kept.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const courtFile: Migration = {
  number: 210,
  name: 'court-file',
  sql: `
create table court_document (
  id text primary key,
  case_id text not null references case_record (id),
  number integer not null check (number > 0),
  -- Its place in the series of the file's events; documents and events count together.
  step integer not null check (step > 0),
  source_kind text not null check (source_kind in ('attachment', 'issued', 'made')),
  attachment_id text references attachment (id),
  issued_id text references issued_document (id),
  made_paper text,
  -- Of the source as it was when the document was entered.
  source_sha256 text,
  source_bytes integer,
  source_label text not null,
  supersedes text references court_document (id),
  reason text not null,
  description text not null check (json_valid(description)),
  occurred_at text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (case_id, number),
  unique (case_id, step),
  check ((source_kind = 'attachment') = (attachment_id is not null)),
  check ((source_kind = 'issued') = (issued_id is not null)),
  check ((source_kind = 'made') = (made_paper is not null)),
  check ((source_kind = 'made') = (source_sha256 is null))
) strict, without rowid;
create index court_document_by_attachment on court_document (attachment_id) where attachment_id is not null;
create index court_document_by_issued on court_document (issued_id) where issued_id is not null;
${appendOnly('court_document')}
create table court_file_event (
  id text primary key,
  case_id text not null references case_record (id),
  step integer not null check (step > 0),
  kind text not null check (kind in ('described', 'withdrawn', 'moved', 'chosen', 'answered', 'checked', 'sealed')),
  document_id text references court_document (id),
  content text not null check (json_valid(content)),
  reason text not null,
  occurred_at text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null,
  -- A sealed index is signed.
  signature_key text,
  signature text,
  unique (case_id, step),
  check ((kind in ('described', 'withdrawn')) = (document_id is not null)),
  check ((kind = 'sealed') = (signature is not null))
) strict, without rowid;
create index court_file_event_by_document on court_file_event (document_id, step) where document_id is not null;
create unique index court_file_withdrawn_once on court_file_event (document_id) where kind = 'withdrawn';
${appendOnly('court_file_event')}
create table file_template (
  id text primary key,
  offence text not null,
  version integer not null check (version > 0),
  content text not null check (json_valid(content)),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (offence, version)
) strict, without rowid;
${appendOnly('file_template')}
create table bundle_profile (
  id text primary key,
  code text not null,
  version integer not null,
  content text not null check (json_valid(content)),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (code, version)
) strict, without rowid;
${appendOnly('bundle_profile')}`,
};
