// Examination: requests to the laboratory, the tasks that come of them, the definitions they follow, and the numbered file behind each case.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const examination: Migration = {
  number: 170,
  name: 'examination',
  sql: `
create table lab_request (
  id text primary key,
  case_id text not null references case_record (id),
  number text not null unique,
  kind text not null,
  -- The request this one adds to.
  supplements text references lab_request (id),
  authority text not null,
  contact text not null,
  reference text not null,
  legal_basis text not null,
  questions text not null check (json_valid(questions)),
  consumption text not null,
  consumption_authority text not null,
  priority text not null,
  due_at text,
  precautions text not null,
  prior_handling text not null,
  return_to text not null,
  language text not null,
  note text not null,
  received_at text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null
) strict, without rowid;
create index lab_request_by_case on lab_request (case_id, recorded_at);
create index lab_request_by_time on lab_request (recorded_at);
${appendOnly('lab_request')}
-- The label is what was shown when the request was recorded (law 5).
create table request_exhibit (
  id text primary key,
  request_id text not null references lab_request (id),
  exhibit_id text not null references exhibit (id),
  position integer not null,
  label text not null,
  unique (request_id, exhibit_id)
) strict, without rowid;
create index request_exhibit_by_exhibit on request_exhibit (exhibit_id);
${appendOnly('request_exhibit')}
create table request_event (
  id text primary key,
  request_id text not null references lab_request (id),
  kind text not null,
  priority text,
  consumption text,
  authority text not null,
  reason text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null,
  signature_key text not null,
  signature text not null
) strict, without rowid;
create index request_event_by_request on request_event (request_id, recorded_at);
${appendOnly('request_event')}
-- Every version of a definition that anything was recorded under.
create table examination_definition (
  id text primary key,
  code text not null,
  version integer not null,
  body text not null check (json_valid(body)),
  origin text not null check (origin in ('program', 'laboratory')),
  recorded_at text not null,
  recorded_by text not null references person (id),
  unique (code, version)
) strict, without rowid;
${appendOnly('examination_definition')}
create table exam_task (
  id text primary key,
  request_id text not null references lab_request (id),
  case_id text not null references case_record (id),
  exhibit_id text not null references exhibit (id),
  exhibit text not null,
  number integer not null,
  examination text not null,
  definition_id text not null references examination_definition (id),
  phase text not null,
  -- Set where another laboratory does it.
  laboratory text,
  note text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (request_id, number)
) strict, without rowid;
create index exam_task_by_exhibit on exam_task (exhibit_id);
create index exam_task_by_case on exam_task (case_id);
${appendOnly('exam_task')}
create table task_event (
  id text primary key,
  task_id text not null references exam_task (id),
  kind text not null,
  assignee_id text references person (id),
  assignee text,
  -- What another laboratory answered: its name, its number, the date and the file.
  result text check (result is null or json_valid(result)),
  reason text not null,
  occurred_at text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null,
  signature_key text,
  signature text
) strict, without rowid;
create index task_event_by_task on task_event (task_id, recorded_at);
${appendOnly('task_event')}
-- What the queue sorts by, derived from the task and its events in the same transaction; it can be made again at any time.
create table task_line (
  task_id text primary key references exam_task (id),
  state text not null,
  assignee_id text,
  assignee text not null default '',
  is_excepted integer not null default 0,
  started_at text,
  finished_at text
) strict, without rowid;
create index task_line_by_state on task_line (state, assignee_id);
-- The file behind the report: everything that led to it, with numbers that never change.
create table file_entry (
  id text primary key,
  case_id text not null references case_record (id),
  number integer not null,
  request_id text references lab_request (id),
  subject_kind text not null,
  subject_id text not null,
  label text not null,
  recorded_at text not null,
  unique (case_id, number)
) strict, without rowid;
create index file_entry_by_subject on file_entry (subject_id);
${appendOnly('file_entry')}
`,
};
