// Disclosure: the items of a case with numbers that are never reused, everything that was decided about them in one series of steps, and the
// handling codes and releases that hold files and leads back from every way out.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

const said = `reason text not null,
  occurred_at text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null,
  -- The second person, where one is needed.
  second_id text references person (id),
  second text,
  signature_key text,
  signature text,
  second_key text,
  second_signature text,
  check ((signature is null) = (signature_key is null)),
  check ((second_id is null) = (second_signature is null)),
  check (second_id is null or second_id <> person_id),
  check (second_id is null or signature is not null)`;

export const disclosure: Migration = {
  number: 215,
  name: 'disclosure',
  sql: `
create table disclosure_item (
  id text primary key,
  case_id text not null references case_record (id),
  number integer not null check (number > 0),
  subject_kind text not null,
  subject_id text not null,
  -- What it was called when it got its number.
  label text not null,
  -- When the station came to know of it.
  known_since text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (case_id, number),
  unique (case_id, subject_kind, subject_id)
) strict, without rowid;
create index disclosure_item_by_subject on disclosure_item (subject_id);
${appendOnly('disclosure_item')}
create table disclosure_event (
  id text primary key,
  case_id text not null references case_record (id),
  step integer not null check (step > 0),
  kind text not null check (kind in ('decided', 'described', 'statement', 'scheduled', 'handed')),
  item_id text references disclosure_item (id),
  content text not null check (json_valid(content)),
  ${said},
  unique (case_id, step),
  check ((kind in ('decided', 'described')) = (item_id is not null)),
  check (kind <> 'scheduled' or signature is not null)
) strict, without rowid;
create index disclosure_event_by_item on disclosure_event (item_id, step) where item_id is not null;
${appendOnly('disclosure_event')}
create table handling_event (
  id text primary key,
  case_id text not null references case_record (id),
  -- As disclosure_item names it.
  subject_kind text not null,
  subject_id text not null,
  -- Its place in the series of this subject.
  number integer not null check (number > 0),
  kind text not null check (kind in ('marked', 'released', 'answered')),
  code text check (code in ('H0', 'H1', 'H2', 'H3')),
  attachment_id text references attachment (id),
  content text not null check (json_valid(content)),
  ${said},
  unique (subject_kind, subject_id, number),
  check ((kind = 'marked') = (code is not null)),
  check (kind <> 'released' or second_id is not null)
) strict, without rowid;
create index handling_event_by_case on handling_event (case_id, recorded_at);
${appendOnly('handling_event')}`,
};
