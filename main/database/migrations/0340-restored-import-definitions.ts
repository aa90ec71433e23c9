// A retired way of reading may come back, and be retired once more: its events are a series, the last one counts. See docs/decisions/0046.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const restoredImportDefinitions: Migration = {
  number: 340,
  name: 'restored-import-definitions',
  sql: `
create table import_definition_series (
  id text primary key,
  definition_id text not null references import_definition (id),
  kind text not null check (kind in ('retired', 'restored')),
  reason text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null
) strict, without rowid;
insert into import_definition_series select id, definition_id, kind, reason, recorded_at, recorded_by, recorder from import_definition_event;
drop table import_definition_event;
alter table import_definition_series rename to import_definition_event;
create index import_definition_event_by_definition on import_definition_event (definition_id);
${appendOnly('import_definition_event')}
`,
};
