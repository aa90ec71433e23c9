// Which earlier package one of another station says it takes the place of, as its `records/supersedes.json` says it.
import type { Migration } from '../migrate.ts';

export const foreignSupersedes: Migration = {
  number: 305,
  name: 'foreign-supersedes',
  sql: `
-- JSON: packageId, created, manifestSha256, reason; null where it says nothing.
alter table foreign_package add column supersedes text check (supersedes is null or json_valid(supersedes));
create index foreign_package_supersedes on foreign_package (station_id, supersedes ->> '$.packageId') where supersedes is not null;
`,
};
