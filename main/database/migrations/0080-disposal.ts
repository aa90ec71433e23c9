// Disposal: decisions, the exhibits they name, and what was done on them. Everything is an event; nothing is overwritten.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const disposal: Migration = {
  number: 80,
  name: 'disposal',
  sql: `
create table disposal_decision (
  id text primary key,
  number text not null unique,
  outcome text not null check (outcome in ('released', 'transferred', 'destroyed')),
  authority text not null,
  reference text not null,
  decided_on text not null,
  recipient text,
  method text not null,
  note text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  signature_key text not null,
  signature text not null
) strict, without rowid;
create index disposal_decision_by_time on disposal_decision (recorded_at);
${appendOnly('disposal_decision')}
-- The label, kind and amount are what was shown when the decision was recorded (law 5).
create table disposal_item (
  id text primary key,
  decision_id text not null references disposal_decision (id),
  exhibit_id text not null references exhibit (id),
  position integer not null,
  label text not null,
  kind text not null,
  quantity integer not null,
  unit text not null,
  unique (decision_id, exhibit_id),
  unique (decision_id, position)
) strict, without rowid;
create index disposal_item_by_exhibit on disposal_item (exhibit_id);
${appendOnly('disposal_item')}
create table disposal_step (
  id text primary key,
  decision_id text not null references disposal_decision (id),
  exhibit_id text references exhibit (id),
  kind text not null,
  grams integer check (grams is null or grams > 0),
  -- How many exhibits lay on the scale together; the weight is of all of them.
  weighed_together integer,
  note text not null,
  occurred_at text not null,
  recorded_at text not null,
  person_id text not null references person (id),
  person text not null,
  signature_key text,
  signature text
) strict, without rowid;
create index disposal_step_by_decision on disposal_step (decision_id, recorded_at);
create unique index disposal_step_once on disposal_step (decision_id, exhibit_id, kind)
  where exhibit_id is not null and kind in ('withdrawn', 'carried-out');
create unique index disposal_step_authorised_once on disposal_step (decision_id, person_id) where kind = 'authorised';
${appendOnly('disposal_step')}
create index exhibit_line_by_kind_and_age on exhibit_line (kind, recorded_at) where closed_as is null;
`,
};
