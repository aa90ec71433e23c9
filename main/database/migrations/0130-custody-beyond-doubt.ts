// What custody needs to be beyond doubt: the seal that was read when an exhibit was recorded, and what a gap was when it was explained.
import type { Migration } from '../migrate.ts';

export const custodyBeyondDoubt: Migration = {
  number: 130,
  name: 'custody-beyond-doubt',
  sql: `
alter table exhibit add column arrival_seal text;
alter table custody_event add column explains_expected text;
alter table custody_event add column explains_found text;
`,
};
