// Intake in full: what a delivery says, what happens to a package afterwards, discrepancies that both sides sign, how a firearm was
// loaded, how a part came out of its parent, and which window wrote a draft last.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const intake: Migration = {
  number: 120,
  name: 'intake',
  sql: `
alter table submission add column identification text;
alter table submission add column standard_questions text check (standard_questions is null or json_valid(standard_questions));
alter table submission add column outstanding text check (outstanding is null or json_valid(outstanding));
alter table submission add column continues text references submission (id);
alter table submission add column detention_until text;
alter table submission add column detention_reason text;
alter table submission add column refusal_code text;
create index submission_by_continues on submission (continues) where continues is not null;
-- A package is named by its submission and its number there, from 1: the list of packages of a submission never changes.
alter table attachment add column submission_id text references submission (id);
alter table attachment add column package_number integer;
create index attachment_by_submission on attachment (submission_id, package_number) where submission_id is not null;
alter table exhibit add column package_number integer;
alter table exhibit add column loaded_state text check (loaded_state is null or json_valid(loaded_state));
alter table exhibit add column split_as text check (split_as in ('fraction', 'part', 'remains'));
-- What was split off a lot is counted with the lot already: counts of a case leave it out.
create index exhibit_by_fraction on exhibit (case_id, kind, unit, quantity) where split_as = 'fraction';
create table submission_event (
  id text primary key,
  submission_id text not null references submission (id),
  number integer not null,
  package_number integer,
  type text not null check (type in ('blocked', 'cleared', 'package-refused', 'added')),
  occurred_at text not null,
  recorded_at text not null,
  content text not null check (json_valid(content)),
  actor_id text not null references person (id),
  actor text not null,
  signer_id text references person (id),
  signer text,
  signature_key text,
  signature text,
  unique (submission_id, number)
) strict, without rowid;
create index submission_event_blocked on submission_event (submission_id, package_number) where type = 'blocked';
${appendOnly('submission_event')}
create table discrepancy (
  id text primary key,
  case_id text not null references case_record (id),
  submission_id text not null references submission (id),
  package_number integer not null,
  kind text not null check (kind in ('seal', 'condition', 'contents', 'count')),
  number text not null unique,
  package text not null,
  as_written text not null,
  as_found text not null,
  opened_at text not null,
  opened_by text not null references person (id),
  opened_by_name text not null,
  unique (submission_id, package_number, kind)
) strict, without rowid;
create index discrepancy_by_case on discrepancy (case_id, opened_at);
${appendOnly('discrepancy')}
create table discrepancy_event (
  id text primary key,
  discrepancy_id text not null references discrepancy (id),
  number integer not null,
  type text not null check (type in ('statement', 'resolved')),
  side text check (side in ('ours', 'theirs')),
  occurred_at text not null,
  recorded_at text not null,
  person_id text references person (id),
  name text not null,
  function text not null,
  statement text not null,
  attachment_id text references attachment (id),
  resolution text,
  actor_id text not null references person (id),
  actor text not null,
  signer_id text not null references person (id),
  signer text not null,
  signature_key text not null,
  signature text not null,
  unique (discrepancy_id, number),
  check ((type = 'resolved') = (resolution is not null)),
  check ((type = 'statement') = (side is not null))
) strict, without rowid;
-- One resolution, whoever else tried at the same moment.
create unique index discrepancy_event_one_resolution on discrepancy_event (discrepancy_id) where type = 'resolved';
${appendOnly('discrepancy_event')}
-- Drafts are no evidence: which window wrote last, and how often, so that a second window never overwrites the first unseen.
alter table draft add column version integer not null default 1;
alter table draft add column saved_in text not null default '';
`,
};
