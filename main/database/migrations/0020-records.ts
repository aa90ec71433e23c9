// The records of a station: people, cases, exhibits, custody, files. Rows never go; what a person recorded as an event never changes.
import type { Migration } from '../migrate.ts';
import { appendOnly, neverDeleted } from '../triggers.ts';

export const records: Migration = {
  number: 20,
  name: 'records',
  sql: `
create table station_record (
  id text primary key,
  name text not null,
  agency text not null,
  kind text not null,
  created_at text not null,
  is_sample integer not null default 0 check (is_sample in (0, 1))
) strict, without rowid;
${neverDeleted('station_record')}
create table setting (
  id text primary key,
  value text not null check (json_valid(value))
) strict, without rowid;
${neverDeleted('setting')}
create table person (
  id text primary key,
  name text not null,
  login text not null,
  login_folded text not null unique,
  roles text not null check (json_valid(roles)),
  state text not null check (state in ('active', 'retired')),
  public_key text not null,
  key_fingerprint text not null,
  added_at text not null
) strict, without rowid;
${neverDeleted('person')}
create table case_record (
  id text primary key,
  title text not null,
  numbers text not null check (json_valid(numbers)),
  classification text not null,
  offence text not null,
  language text not null,
  detention_until text,
  note text not null,
  opened_at text not null,
  opened_by text not null references person (id)
) strict, without rowid;
${neverDeleted('case_record')}
create table case_number (
  kind text not null,
  number text not null,
  case_id text not null references case_record (id),
  primary key (kind, number)
) strict, without rowid;
create index case_number_by_case on case_number (case_id);
create table party (
  id text primary key,
  case_id text not null references case_record (id),
  role text not null,
  name text not null,
  born text,
  note text,
  language text
) strict, without rowid;
create index party_by_case on party (case_id);
${neverDeleted('party')}
create table incident (
  id text primary key,
  case_id text not null references case_record (id),
  kind text not null,
  occurred_from text not null,
  occurred_to text,
  place text not null,
  legal_basis text not null,
  seized_by text not null,
  description text not null
) strict, without rowid;
create index incident_by_case on incident (case_id);
${neverDeleted('incident')}
create table submission (
  id text primary key,
  case_id text not null references case_record (id),
  receipt_number text not null unique,
  state text not null check (state in ('received', 'refused')),
  refusal_reason text,
  received_at text not null,
  delivering_body text not null,
  delivering_person text not null,
  legal_basis text not null,
  questions text not null check (json_valid(questions)),
  packages_announced integer not null,
  packages text not null check (json_valid(packages)),
  note text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  check ((state = 'refused') = (refusal_reason is not null))
) strict, without rowid;
create index submission_by_case on submission (case_id);
${appendOnly('submission')}
create table exhibit (
  id text primary key,
  case_id text not null references case_record (id),
  number text not null unique,
  mark text not null,
  kind text not null,
  incident_id text references incident (id),
  submission_id text references submission (id),
  parent_id text references exhibit (id),
  description text not null,
  quantity integer not null check (quantity >= 0),
  unit text not null,
  found_at text not null,
  facts text not null check (json_valid(facts)),
  serials text not null check (json_valid(serials)),
  markings text not null check (json_valid(markings)),
  made_safe text check (made_safe is null or json_valid(made_safe)),
  explosive_clearance text,
  handling text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  unique (case_id, mark)
) strict, without rowid;
create index exhibit_by_parent on exhibit (parent_id) where parent_id is not null;
create index exhibit_by_submission on exhibit (submission_id) where submission_id is not null;
${neverDeleted('exhibit')}
-- What lists sort and search by, derived from the exhibit and its custody in the same transaction; it can be made again at any time.
create table exhibit_line (
  exhibit_id text primary key references exhibit (id),
  case_id text not null,
  case_title text not null,
  number text not null,
  mark text not null,
  mark_order text not null,
  kind text not null,
  description text not null,
  make text not null,
  model text not null,
  calibre text not null,
  serial text not null,
  quantity integer not null,
  unit text not null,
  recorded_at text not null,
  folded text not null,
  seal text not null default '',
  seal_is_open integer not null default 0,
  holder_kind text,
  holder_id text,
  holder text not null default '',
  home_kind text,
  home_id text,
  home text not null default '',
  last_seen_at text,
  last_seen text check (last_seen is null or json_valid(last_seen)),
  open_offer_id text,
  thumbnail_id text
) strict, without rowid;
create index exhibit_line_by_number on exhibit_line (number);
create index exhibit_line_by_mark on exhibit_line (case_id, mark_order);
create index exhibit_line_by_kind on exhibit_line (kind, number);
create index exhibit_line_by_make on exhibit_line (make, model, number);
create index exhibit_line_by_calibre on exhibit_line (calibre, number);
create index exhibit_line_by_serial on exhibit_line (serial, number);
create index exhibit_line_by_holder on exhibit_line (holder, number);
create index exhibit_line_by_holder_id on exhibit_line (holder_id) where holder_id is not null;
create index exhibit_line_by_recorded on exhibit_line (recorded_at);
create index exhibit_line_by_open_offer on exhibit_line (open_offer_id) where open_offer_id is not null;
create table exhibit_serial (
  exhibit_id text not null references exhibit (id),
  position integer not null,
  serial text not null,
  folded text not null,
  primary key (exhibit_id, position)
) strict, without rowid;
create index exhibit_serial_by_folded on exhibit_serial (folded);
create table place (
  id text primary key,
  parent_id text references place (id),
  kind text not null,
  name text not null,
  path text not null unique,
  note text
) strict, without rowid;
${neverDeleted('place')}
create table custody_event (
  id text primary key,
  exhibit_id text not null references exhibit (id),
  number integer not null,
  type text not null,
  occurred_at text not null,
  recorded_at text not null,
  from_end text check (from_end is null or json_valid(from_end)),
  to_end text check (to_end is null or json_valid(to_end)),
  seal_out text,
  seal_in text,
  purpose text not null,
  authority text not null,
  note text not null,
  actor_id text not null references person (id),
  actor text not null,
  answers text references custody_event (id),
  corrects text references custody_event (id),
  signer_id text references person (id),
  signer text,
  signature_key text,
  signature text,
  unique (exhibit_id, number)
) strict, without rowid;
-- Exactly one answer to an offer, exactly one correction of an event: the loser of a race is told, never doubled.
create unique index custody_event_one_answer on custody_event (answers) where answers is not null;
create unique index custody_event_one_correction on custody_event (corrects) where corrects is not null;
${appendOnly('custody_event')}
create table attachment (
  id text primary key,
  case_id text not null references case_record (id),
  exhibit_id text references exhibit (id),
  kind text not null check (kind in ('photograph', 'file')),
  number integer not null,
  file_name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  file_id text not null unique,
  wrapped_key text not null,
  caption text not null,
  taken_at text,
  width integer,
  height integer,
  micrometres_per_pixel real,
  camera text not null check (json_valid(camera)),
  problem text,
  recorded_at text not null,
  recorded_by text not null references person (id),
  unique (case_id, number)
) strict, without rowid;
create index attachment_by_exhibit on attachment (exhibit_id, number) where exhibit_id is not null;
${neverDeleted('attachment')}
-- Previews are derived and can be made again; they are no evidence.
create table thumbnail (
  attachment_id text primary key references attachment (id),
  media_type text not null,
  content blob not null
) strict, without rowid;
create table issued_document (
  id text primary key,
  kind text not null,
  case_id text references case_record (id),
  title text not null,
  file_name text not null,
  language text not null,
  made_at text not null,
  made_by text not null references person (id),
  sha256 text not null,
  bytes integer not null,
  pages integer not null,
  file_id text not null unique,
  wrapped_key text not null,
  ledger_size integer not null,
  ledger_root text not null
) strict, without rowid;
create index issued_document_by_case on issued_document (case_id, made_at) where case_id is not null;
${appendOnly('issued_document')}
create table sealed_package (
  id text primary key,
  case_id text not null references case_record (id),
  kind text not null,
  recipient text not null,
  created text not null,
  sealed_by text not null references person (id),
  file_name text not null,
  files integer not null,
  bytes integer not null,
  protection text not null,
  manifest_sha256 text not null,
  seal_sha256 text not null,
  key_fingerprint text not null
) strict, without rowid;
create index sealed_package_by_case on sealed_package (case_id, created);
${appendOnly('sealed_package')}
-- Working state, neither evidence nor logged: numbering, jobs, drafts, what was last verified.
create table counter (
  name text primary key,
  last integer not null
) strict, without rowid;
create table job (
  id text primary key,
  state text not null,
  started_at text not null,
  content text not null check (json_valid(content))
) strict, without rowid;
create table draft (
  id text primary key,
  person_id text not null references person (id),
  kind text not null,
  label text not null,
  address text not null,
  content text not null,
  saved_at text not null
) strict, without rowid;
create table verification (
  at text primary key,
  size integer not null,
  root text not null,
  findings integer not null
) strict, without rowid;
`,
};
