// Papers that go along in a sealed package: volumes of a bundle, schedules, laboratory reports.
import type { Migration } from '../migrate.ts';

export const packagedPapers: Migration = {
  number: 235,
  name: 'packaged-papers',
  sql: `
-- The issued documents in the order in which they lie in it; null where the case file is the only paper.
alter table sealed_package add column papers text check (papers is null or json_valid(papers));`,
};
