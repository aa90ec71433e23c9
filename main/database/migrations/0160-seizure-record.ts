// The record of a seizure beyond where, when and by whom: who was there, which order, which precautions, which references.
import type { Migration } from '../migrate.ts';

export const seizureRecord: Migration = {
  number: 160,
  name: 'seizure-record',
  sql: `
alter table incident add column seizure text check (seizure is null or json_valid(seizure));
`,
};
