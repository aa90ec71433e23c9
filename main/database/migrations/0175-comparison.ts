// Comparisons: what was seen of two pictures side by side, with everything that is needed to see it again. Each save is a row of its own.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const comparison: Migration = {
  number: 175,
  name: 'comparison',
  sql: `
create table comparison (
  id text primary key,
  case_id text not null references case_record (id),
  left_id text not null references attachment (id),
  right_id text not null references attachment (id),
  -- What the person saw: the bytes and the scale at that time. A scale may be set anew later; these do not change.
  left_sha256 text not null,
  right_sha256 text not null,
  left_scale real,
  right_scale real,
  view text not null check (json_valid(view)),
  features text not null check (json_valid(features)),
  note text not null,
  purpose text not null,
  -- The task of an examination it belongs to.
  task_id text,
  -- The comparison it goes on from.
  previous_id text references comparison (id),
  recorded_at text not null,
  recorded_by text not null references person (id)
) strict, without rowid;
create index comparison_by_left on comparison (left_id);
create index comparison_by_right on comparison (right_id);
create index comparison_by_task on comparison (task_id) where task_id is not null;
${appendOnly('comparison')}`,
};
