// Link charts that are kept: each version as it was saved, and what the records said of its things then.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const savedCharts: Migration = {
  number: 265,
  name: 'saved-charts',
  sql: `
create table saved_chart (
  id text primary key,
  -- The first version names itself.
  chart_id text not null references saved_chart (id),
  version integer not null check (version > 0),
  kind text not null check (kind in ('saved', 'put-away')),
  title text not null,
  note text not null,
  state text not null check (json_valid(state)),
  seen text not null check (json_valid(seen)),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (chart_id, version),
  check ((version = 1) = (chart_id = id))
) strict, without rowid;
create unique index saved_chart_put_away_once on saved_chart (chart_id) where kind = 'put-away';
${appendOnly('saved_chart')}`,
};
