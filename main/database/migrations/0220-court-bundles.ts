// Bundles of court files: each made once from one step of its file, and never changed. Their volumes are issued documents.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const courtBundles: Migration = {
  number: 220,
  name: 'court-bundles',
  sql: `
create table court_bundle (
  id text primary key,
  case_id text not null references case_record (id),
  number text not null unique,
  -- Of the court file it was made from.
  step integer not null check (step > 0),
  is_draft integer not null check (is_draft in (0, 1)),
  language text not null,
  profile_code text not null,
  profile_version integer not null,
  -- The whole profile, its documents with hash and place, and its volumes with the issued documents they are.
  content text not null check (json_valid(content)),
  made_at text not null,
  made_by text not null references person (id),
  maker text not null
) strict, without rowid;
create index court_bundle_by_case on court_bundle (case_id, made_at);
${appendOnly('court_bundle')}`,
};
