// What a machine read from pages that have no words of their own: a row for each run, the words as a sealed file beside the document. A later
// run of a page counts; no earlier one is changed.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const machineReadings: Migration = {
  number: 280,
  name: 'machine-readings',
  sql: `
create table machine_reading (
  id text primary key,
  attachment_id text not null references attachment (id),
  -- The document as it was read.
  source_sha256 text not null,
  engine text not null,
  -- Runs of pages, from 1.
  pages text not null check (json_valid(pages)),
  -- In which languages, how many words, how many of them doubtful, pages that failed.
  summary text not null check (json_valid(summary)),
  sha256 text not null,
  bytes integer not null,
  file_id text not null,
  wrapped_key text not null,
  recorded_at text not null,
  recorded_by text not null references person (id)
) strict, without rowid;
create index machine_reading_by_attachment on machine_reading (attachment_id, recorded_at);
${appendOnly('machine_reading')}`,
};
