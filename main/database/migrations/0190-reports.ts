// Laboratory reports: each version with every text that was ever written for it, and what was signed about which of them.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const reports: Migration = {
  number: 190,
  name: 'reports',
  sql: `
create table lab_report (
  id text primary key,
  request_id text not null references lab_request (id),
  case_id text not null references case_record (id),
  number text not null,
  version integer not null check (version > 0),
  amends text references lab_report (id),
  reason text not null,
  language text not null,
  begun_at text not null,
  begun_by text not null references person (id),
  beginner text not null,
  -- An amendment is signed by who begins it; a first version says nothing that anybody could answer for.
  signature_key text,
  signature text,
  unique (number, version),
  check ((version = 1) = (amends is null)),
  check ((amends is null) = (signature is null))
) strict, without rowid;
create index lab_report_by_request on lab_report (request_id, begun_at);
create index lab_report_by_case on lab_report (case_id, begun_at);
${appendOnly('lab_report')}
create table lab_report_text (
  id text primary key,
  report_id text not null references lab_report (id),
  number integer not null,
  content text not null check (json_valid(content)),
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null,
  unique (report_id, number)
) strict, without rowid;
${appendOnly('lab_report_text')}
create table lab_report_event (
  id text primary key,
  report_id text not null references lab_report (id),
  number integer not null,
  kind text not null check (kind in ('submitted', 'returned', 'approved', 'taken-over', 'issued', 'withdrawn')),
  text_id text not null references lab_report_text (id),
  -- SHA-256 of the text, and of everything the paper draws from the records beside it, as whoever signed saw them.
  text_sha256 text not null,
  records_sha256 text not null,
  document_id text references issued_document (id),
  document_sha256 text,
  reason text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null,
  signature_key text not null,
  signature text not null,
  unique (report_id, number),
  check ((kind = 'issued') = (document_id is not null and document_sha256 is not null))
) strict, without rowid;
create unique index lab_report_issued_once on lab_report_event (report_id) where kind in ('issued', 'withdrawn');
${appendOnly('lab_report_event')}
create table report_block (
  id text primary key,
  code text not null,
  language text not null,
  version integer not null,
  place text not null,
  title text not null,
  body text not null,
  is_verified integer not null check (is_verified in (0, 1)),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (code, language, version)
) strict, without rowid;
${appendOnly('report_block')}
`,
};
