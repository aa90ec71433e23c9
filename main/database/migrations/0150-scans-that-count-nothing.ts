// A scan that counts nothing is a row of the count like any other, with what was wrong with its label.
import type { Migration } from '../migrate.ts';

export const scansThatCountNothing: Migration = {
  number: 150,
  name: 'scans that count nothing',
  sql: `
-- Null for what was counted, and for unknown labels of sessions before this column.
alter table inventory_count add column fault text check (fault is null or (json_valid(fault) and exhibit_id is null));
`,
};
