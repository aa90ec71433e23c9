// Conclusions: scales, what was concluded, what a second and a third person made of it, candidates of databases, hits, and known samples.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

const signed = `recorded_at text not null,
  person_id text not null references person (id),
  person text not null,
  signature_key text not null,
  signature text not null`;

export const conclusions: Migration = {
  number: 185,
  name: 'conclusions',
  sql: `
-- Every version of a scale that anything was concluded on, and every one the laboratory wrote.
create table conclusion_scale (
  id text primary key,
  code text not null,
  version integer not null,
  body text not null check (json_valid(body)),
  origin text not null check (origin in ('program', 'laboratory')),
  reason text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (code, version)
) strict, without rowid;
${appendOnly('conclusion_scale')}
create table conclusion (
  id text primary key,
  task_id text not null references exam_task (id),
  request_id text not null references lab_request (id),
  case_id text not null references case_record (id),
  exhibit_id text not null references exhibit (id),
  exhibit text not null,
  compared_kind text not null,
  compared_exhibit_id text references exhibit (id),
  -- What it was called when it was compared (law 5); empty where the result stands alone.
  compared_with text not null,
  question text not null,
  scale_id text not null references conclusion_scale (id),
  value text not null,
  likelihood_ratio text,
  first_proposition text not null,
  second_proposition text not null,
  basis text not null,
  limitations text not null,
  comparisons text not null check (json_valid(comparisons)),
  mode text not null check (mode in ('not-needed', 'blind', 'open')),
  -- A chain and no tree: what was corrected once is corrected further by correcting its correction.
  corrects text unique references conclusion (id),
  reason text not null,
  ${signed}
) strict, without rowid;
create index conclusion_by_task on conclusion (task_id, recorded_at);
create index conclusion_by_request on conclusion (request_id, recorded_at);
create index conclusion_by_case on conclusion (case_id, recorded_at);
create index conclusion_by_time on conclusion (recorded_at);
${appendOnly('conclusion')}
create table conclusion_event (
  id text primary key,
  conclusion_id text not null references conclusion (id),
  kind text not null,
  -- Who was named.
  named_id text references person (id),
  named text,
  mode text,
  value text,
  likelihood_ratio text,
  basis text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null,
  signature_key text,
  signature text
) strict, without rowid;
create index conclusion_event_by_conclusion on conclusion_event (conclusion_id, recorded_at);
create index conclusion_event_by_time on conclusion_event (kind, recorded_at);
create unique index conclusion_event_once on conclusion_event (conclusion_id, kind) where kind in ('verified', 'resolved');
${appendOnly('conclusion_event')}
create table database_search (
  id text primary key,
  task_id text not null references exam_task (id),
  case_id text not null references case_record (id),
  exhibit text not null,
  system text not null,
  system_name text not null,
  entry_number text not null,
  entered_at text not null,
  images text not null,
  note text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null,
  unique (task_id, system, system_name, entry_number)
) strict, without rowid;
create index database_search_by_case on database_search (case_id, recorded_at);
${appendOnly('database_search')}
create table search_candidate (
  id text primary key,
  search_id text not null references database_search (id),
  rank integer not null,
  score text not null,
  reference text not null,
  linked_case text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null,
  unique (search_id, rank, reference)
) strict, without rowid;
${appendOnly('search_candidate')}
create table candidate_decision (
  id text primary key,
  candidate_id text not null references search_candidate (id),
  decision text not null,
  reason text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null
) strict, without rowid;
create index candidate_decision_by_candidate on candidate_decision (candidate_id, recorded_at);
${appendOnly('candidate_decision')}
create table ballistic_hit (
  id text primary key,
  number text not null unique,
  case_id text not null references case_record (id),
  conclusion_id text not null unique references conclusion (id),
  candidate_id text references search_candidate (id),
  linked_case text not null,
  note text not null,
  ${signed}
) strict, without rowid;
create index ballistic_hit_by_case on ballistic_hit (case_id, recorded_at);
${appendOnly('ballistic_hit')}
-- What is expected of a known sample, laid down before anybody concluded on it; and how it came out.
create table quality_expectation (
  id text primary key,
  request_id text not null unique references lab_request (id),
  expected text not null,
  ${signed}
) strict, without rowid;
${appendOnly('quality_expectation')}
create table quality_outcome (
  id text primary key,
  request_id text not null unique references lab_request (id),
  outcome text not null,
  note text not null,
  ${signed}
) strict, without rowid;
${appendOnly('quality_outcome')}
`,
};
