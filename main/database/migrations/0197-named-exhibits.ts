// Worksheets may name exhibits of other cases: each entry keeps what the exhibits it names were called when it was written.
import type { Migration } from '../migrate.ts';

export const namedExhibits: Migration = {
  number: 197,
  name: 'named-exhibits',
  sql: `
-- Id → label, as the person saw it; absent on entries that were written before labels were kept.
alter table worksheet_entry add column named text check (named is null or json_valid(named));
`,
};
