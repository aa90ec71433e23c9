// What persons said of indicators of trafficking in a case. Who says otherwise later adds an event; the last one counts.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const indicatorLooks: Migration = {
  number: 285,
  name: 'indicator-looks',
  sql: `
create table indicator_look (
  id text primary key,
  case_id text not null references case_record (id),
  code text not null,
  -- Of the list as it was when somebody looked.
  list_version text not null,
  step integer not null check (step > 0),
  verdict text not null check (verdict in ('present', 'absent', 'not-known')),
  reason text not null,
  exhibit_id text references exhibit (id),
  -- Seen only by whoever may see the report.
  report_id text references intel_report (id),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (case_id, code, step),
  check (reason <> '' or exhibit_id is not null or report_id is not null)
) strict, without rowid;
${appendOnly('indicator_look')}`,
};
