// Tracing: checks of the recovery protocol, requests out and in with everything that happened to them, and origins that an authority established
// by other means. Nothing of it ever changes; a correction names what it corrects.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const tracing: Migration = {
  number: 230,
  name: 'tracing',
  sql: `
create table trace_check (
  id text primary key,
  exhibit_id text not null references exhibit (id),
  kind text not null,
  result text not null check (result in ('negative', 'hit', 'inconclusive', 'not-possible')),
  system text not null,
  reference text not null,
  note text not null,
  attachment_id text references attachment (id),
  corrects text references trace_check (id),
  occurred_at text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null
) strict, without rowid;
create index trace_check_by_exhibit on trace_check (exhibit_id);
create unique index trace_check_corrected_once on trace_check (corrects) where corrects is not null;
${appendOnly('trace_check')}
create table trace_request (
  id text primary key,
  number text not null unique,
  direction text not null check (direction in ('out', 'in')),
  -- What others ask belongs to no case of ours.
  case_id text references case_record (id),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  check ((direction = 'out') = (case_id is not null))
) strict, without rowid;
create index trace_request_by_case on trace_request (case_id) where case_id is not null;
${appendOnly('trace_request')}
create table trace_event (
  id text primary key,
  request_id text not null references trace_request (id),
  step integer not null check (step > 0),
  kind text not null,
  content text not null check (json_valid(content)),
  reference text not null,
  note text not null,
  attachment_id text references attachment (id),
  occurred_at text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null,
  signature_key text,
  signature text,
  unique (request_id, step),
  check ((kind = 'sent') = (signature is not null))
) strict, without rowid;
create unique index trace_event_sent_once on trace_event (request_id) where kind = 'sent';
${appendOnly('trace_event')}
create table origin_finding (
  id text primary key,
  exhibit_id text not null references exhibit (id),
  means text not null,
  statement text not null,
  document text not null,
  attachment_id text references attachment (id),
  corrects text references origin_finding (id),
  -- A correction may also say that nothing is established after all.
  stands integer not null check (stands in (0, 1)),
  occurred_at text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null
) strict, without rowid;
create index origin_finding_by_exhibit on origin_finding (exhibit_id);
create unique index origin_finding_corrected_once on origin_finding (corrects) where corrects is not null;
${appendOnly('origin_finding')}`,
};
