// What whoever took over said of the seal: read, none there, or not looked at and why. Events of before say nothing of it.
import type { Migration } from '../migrate.ts';

export const sealReadings: Migration = {
  number: 165,
  name: 'seal-readings',
  sql: `
alter table custody_event add column seal_reading text
  check (seal_reading is null or seal_reading in ('read', 'not-sealed', 'not-looked-at'));
alter table custody_event add column seal_reading_reason text;
`,
};
