// Worksheets and what they are written with: entries that are never overwritten, instruments, methods, and stock that every use counts from.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const worksheets: Migration = {
  number: 180,
  name: 'worksheets',
  sql: `
create table worksheet_entry (
  id text primary key,
  task_id text not null references exam_task (id),
  definition_id text not null references examination_definition (id),
  previous text references worksheet_entry (id),
  kind text not null check (kind in ('saved', 'moved', 'signed', 'corrected')),
  content text not null check (json_valid(content)),
  -- What was entered under an older definition and has no place in this one.
  unfit text not null check (json_valid(unfit)),
  environment text check (environment is null or json_valid(environment)),
  performed_from text,
  performed_to text,
  -- Instruments, methods and lots as they were when it was signed.
  used text check (used is null or json_valid(used)),
  -- Why it was measured with what was overdue or used though it had expired.
  exception_reason text not null,
  reason text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null,
  signature_key text,
  signature text,
  check (kind in ('saved', 'moved') or (signature is not null and used is not null and performed_from is not null))
) strict, without rowid;
-- One line and no fork: whoever writes after somebody else must have seen what that one wrote.
create unique index worksheet_entry_chain on worksheet_entry (task_id, ifnull(previous, ''));
create index worksheet_entry_by_task on worksheet_entry (task_id, recorded_at);
${appendOnly('worksheet_entry')}
create table lab_instrument (
  id text primary key,
  number text not null unique,
  name text not null,
  kind text not null,
  serial text not null,
  needs_calibration integer not null check (needs_calibration in (0, 1)),
  note text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null
) strict, without rowid;
${appendOnly('lab_instrument')}
create table instrument_event (
  id text primary key,
  instrument_id text not null references lab_instrument (id),
  kind text not null check (kind in ('calibrated', 'retired', 'returned')),
  due_at text,
  certificate text not null,
  reason text not null,
  occurred_at text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null
) strict, without rowid;
create index instrument_event_by_instrument on instrument_event (instrument_id, occurred_at);
${appendOnly('instrument_event')}
create table exam_method (
  id text primary key,
  code text not null,
  version text not null,
  title text not null,
  -- Where it is written down.
  reference text not null,
  valid_from text not null,
  note text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (code, version)
) strict, without rowid;
${appendOnly('exam_method')}
create table method_end (
  id text primary key,
  method_id text not null unique references exam_method (id),
  valid_to text not null,
  reason text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null
) strict, without rowid;
${appendOnly('method_end')}
create table stock_lot (
  id text primary key,
  number text not null unique,
  kind text not null,
  name text not null,
  calibre text not null,
  manufacturer text not null,
  lot text not null,
  expires_at text,
  unit text not null,
  place text not null,
  note text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null
) strict, without rowid;
${appendOnly('stock_lot')}
create table stock_movement (
  id text primary key,
  lot_id text not null references stock_lot (id),
  kind text not null check (kind in ('received', 'used', 'discarded', 'corrected')),
  -- What it adds, or takes away where it is below zero.
  change integer not null check (change <> 0),
  -- What was there afterwards; never less than nothing.
  remaining integer not null check (remaining >= 0),
  task_id text references exam_task (id),
  task text,
  reason text not null,
  occurred_at text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null
) strict, without rowid;
create index stock_movement_by_lot on stock_movement (lot_id, recorded_at);
create index stock_movement_by_task on stock_movement (task_id) where task_id is not null;
${appendOnly('stock_movement')}
`,
};
