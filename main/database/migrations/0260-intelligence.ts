// Intelligence: reports in versions, their sources apart, entities, what words are tagged to, links, whether two entities are one, and the register
// of releases. Nothing of it changes or goes; a correction is a new row.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

const recorded = `recorded_at text not null,
  person_id text not null references person (id),
  person text not null`;
const signed = `signature_key text not null,
  signature text not null`;

export const intelligence: Migration = {
  number: 260,
  name: 'intelligence',
  sql: `
create table intel_report (
  id text primary key,
  number text not null unique,
  -- The report of which this is a sanitised version. Read at this station only, never printed or exported.
  sanitises text references intel_report (id),
  ${recorded},
  check (sanitises is null or sanitises <> id)
) strict, without rowid;
create index intel_report_sanitised on intel_report (sanitises) where sanitises is not null;
${appendOnly('intel_report')}
-- Who or what the source is: apart from the report, and in nothing that leaves.
create table intel_source (
  id text primary key,
  report_id text not null references intel_report (id),
  step integer not null check (step > 0),
  description text not null,
  ${recorded},
  unique (report_id, step)
) strict, without rowid;
${appendOnly('intel_source')}
create table intel_report_version (
  id text primary key,
  report_id text not null references intel_report (id),
  version integer not null check (version > 0),
  source_id text not null references intel_source (id),
  case_id text references case_record (id),
  text text not null,
  received_from text not null,
  -- The provider's own number of it.
  reference text not null,
  received_at text not null,
  scheme text not null,
  source_grade text not null,
  information_grade text not null,
  handling text not null check (handling in ('H0', 'H1', 'H2', 'H3')),
  conditions text not null,
  classification text not null,
  review_on text not null,
  reason text not null,
  ${recorded},
  ${signed},
  -- Who lets a report out of a code that holds back does not do so alone.
  second_id text references person (id),
  second text,
  second_key text,
  second_signature text,
  unique (report_id, version),
  check ((second_id is null) = (second_signature is null)),
  check (second_id is null or second_id <> person_id),
  check (handling <> 'H3' or conditions <> ''),
  check ((version = 1) = (reason = ''))
) strict, without rowid;
create index intel_report_version_by_case on intel_report_version (case_id) where case_id is not null;
${appendOnly('intel_report_version')}
create table intel_report_event (
  id text primary key,
  report_id text not null references intel_report (id),
  step integer not null check (step > 0),
  kind text not null check (kind in ('reviewed', 'withdrawn')),
  review_on text,
  reason text not null,
  ${recorded},
  ${signed},
  unique (report_id, step),
  check ((kind = 'reviewed') = (review_on is not null))
) strict, without rowid;
create unique index intel_report_withdrawn_once on intel_report_event (report_id) where kind = 'withdrawn';
${appendOnly('intel_report_event')}
create table intel_entity (
  id text primary key,
  number text not null unique,
  kind text not null,
  ${recorded}
) strict, without rowid;
${appendOnly('intel_entity')}
create table intel_entity_version (
  id text primary key,
  entity_id text not null references intel_entity (id),
  version integer not null check (version > 0),
  name text not null,
  aliases text not null check (json_valid(aliases)),
  facts text not null check (json_valid(facts)),
  note text not null,
  -- Names, aliases and facts folded for finding.
  folded text not null,
  reason text not null,
  ${recorded},
  unique (entity_id, version),
  check ((version = 1) = (reason = ''))
) strict, without rowid;
${appendOnly('intel_entity_version')}
-- On which reports a version of an entity, or a state of a link, rests.
create table intel_basis (
  id text primary key,
  owner_id text not null,
  report_id text not null references intel_report (id),
  unique (owner_id, report_id)
) strict, without rowid;
create index intel_basis_by_report on intel_basis (report_id);
${appendOnly('intel_basis')}
create table intel_same (
  id text primary key,
  -- The lesser id first: one pair is one pair.
  one_id text not null references intel_entity (id),
  other_id text not null references intel_entity (id),
  step integer not null check (step > 0),
  verdict text not null check (verdict in ('same', 'different', 'unsure')),
  reason text not null,
  ${recorded},
  unique (one_id, other_id, step),
  check (one_id < other_id)
) strict, without rowid;
create index intel_same_by_other on intel_same (other_id);
${appendOnly('intel_same')}
create table intel_mention (
  id text primary key,
  report_id text not null references intel_report (id),
  -- The version in whose text the words stand from … to.
  version integer not null check (version > 0),
  from_at integer not null check (from_at >= 0),
  to_at integer not null,
  words text not null,
  target_kind text not null,
  target_id text not null,
  ${recorded},
  check (to_at > from_at)
) strict, without rowid;
create index intel_mention_by_report on intel_mention (report_id);
create index intel_mention_by_target on intel_mention (target_id);
${appendOnly('intel_mention')}
create table intel_mention_end (
  id text primary key,
  mention_id text not null unique references intel_mention (id),
  reason text not null,
  ${recorded}
) strict, without rowid;
${appendOnly('intel_mention_end')}
create table intel_link (
  id text primary key,
  type text not null,
  from_kind text not null,
  from_id text not null,
  to_kind text not null,
  to_id text not null,
  ${recorded},
  check (from_id <> to_id),
  check (from_kind = 'entity' or to_kind = 'entity')
) strict, without rowid;
create index intel_link_by_from on intel_link (from_id);
create index intel_link_by_to on intel_link (to_id);
${appendOnly('intel_link')}
create table intel_link_event (
  id text primary key,
  link_id text not null references intel_link (id),
  step integer not null check (step > 0),
  kind text not null check (kind in ('stated', 'changed', 'withdrawn')),
  certainty text check (certainty in ('confirmed', 'probable', 'possible')),
  since text,
  until text,
  -- Examined and excluded.
  is_negative integer check (is_negative in (0, 1)),
  note text not null,
  reason text not null,
  ${recorded},
  unique (link_id, step),
  check ((kind = 'withdrawn') = (certainty is null)),
  check ((certainty is null) = (is_negative is null)),
  check ((kind = 'stated') = (step = 1))
) strict, without rowid;
create unique index intel_link_withdrawn_once on intel_link_event (link_id) where kind = 'withdrawn';
${appendOnly('intel_link_event')}
create table intel_release (
  id text primary key,
  report_id text not null references intel_report (id),
  receiver_kind text not null check (receiver_kind in ('court', 'named')),
  receiver text not null,
  provider text not null,
  purpose text not null,
  asked_on text not null,
  ${recorded},
  check ((receiver_kind = 'court') = (receiver = ''))
) strict, without rowid;
create index intel_release_by_report on intel_release (report_id);
${appendOnly('intel_release')}
create table intel_release_event (
  id text primary key,
  release_id text not null references intel_release (id),
  step integer not null check (step > 0),
  kind text not null check (kind in ('permitted', 'refused', 'approved', 'ended')),
  answered_on text,
  scope text not null,
  document text not null,
  attachment_id text references attachment (id),
  reason text not null,
  ${recorded},
  ${signed},
  unique (release_id, step),
  check ((kind in ('permitted', 'refused')) = (answered_on is not null)),
  check ((kind in ('permitted', 'refused')) = (document <> ''))
) strict, without rowid;
${appendOnly('intel_release_event')}
-- Which report a paper shows, in which version: asked at every way out.
create table intel_paper (
  id text primary key,
  document_id text not null unique references issued_document (id),
  report_id text not null references intel_report (id),
  version integer not null check (version > 0),
  ${recorded}
) strict, without rowid;
create index intel_paper_by_report on intel_paper (report_id);
${appendOnly('intel_paper')}`,
};
