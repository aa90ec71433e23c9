// Products of intelligence: what an analyst writes in versions, and once issued the facts and the exact bytes, with the reports they draw on. Nothing changes.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

const recorded = `recorded_at text not null,
  person_id text not null references person (id),
  person text not null`;
const signed = `signature_key text not null,
  signature text not null`;

export const products: Migration = {
  number: 290,
  name: 'products',
  sql: `
create table intel_product (
  id text primary key,
  number text not null unique,
  kind text not null,
  subject text not null check (json_valid(subject)),
  -- The template in full: a product stays what it was begun as.
  template text not null check (json_valid(template)),
  -- The issued product in whose place this one comes.
  amends text references intel_product (id),
  reason text not null,
  ${recorded},
  check ((amends is null) = (reason = '')),
  check (amends is null or amends <> id)
) strict, without rowid;
create index intel_product_by_amended on intel_product (amends) where amends is not null;
${appendOnly('intel_product')}
create table intel_product_version (
  id text primary key,
  product_id text not null references intel_product (id),
  version integer not null check (version > 0),
  title text not null,
  receiver_kind text not null check (receiver_kind in ('own', 'court', 'named')),
  receiver text not null,
  handling text not null check (handling in ('H0', 'H3')),
  conditions text not null,
  classification text not null,
  language text not null,
  review_on text not null,
  -- Code of a section → what the analyst wrote.
  texts text not null check (json_valid(texts)),
  -- Reports the words draw on, beside those the facts rest on.
  report_ids text not null check (json_valid(report_ids)),
  ${recorded},
  unique (product_id, version),
  check ((receiver_kind = 'named') = (receiver <> '')),
  check ((handling = 'H3') = (conditions <> ''))
) strict, without rowid;
${appendOnly('intel_product_version')}
create table intel_product_issue (
  id text primary key,
  product_id text not null unique references intel_product (id),
  version integer not null check (version > 0),
  document_id text not null unique references issued_document (id),
  document_sha256 text not null,
  -- Everything the paper says, and its hash.
  content text not null check (json_valid(content)),
  content_sha256 text not null,
  ${recorded},
  ${signed},
  -- What holds H1 or H2 is issued by two.
  second_id text references person (id),
  second text,
  second_key text,
  second_signature text,
  check ((second_id is null) = (second_signature is null)),
  check (second_id is null or second_id <> person_id)
) strict, without rowid;
${appendOnly('intel_product_issue')}
-- Which reports an issued product draws on, each in the version that counted then.
create table intel_product_source (
  id text primary key,
  product_id text not null references intel_product (id),
  report_id text not null references intel_report (id),
  version integer not null check (version > 0),
  is_withdrawn integer not null check (is_withdrawn in (0, 1)),
  unique (product_id, report_id)
) strict, without rowid;
create index intel_product_source_by_report on intel_product_source (report_id);
${appendOnly('intel_product_source')}
create table intel_product_event (
  id text primary key,
  product_id text not null references intel_product (id),
  step integer not null check (step > 0),
  -- Reviewed once issued; a draft is put away.
  kind text not null check (kind in ('reviewed', 'put-away')),
  review_on text,
  reason text not null,
  ${recorded},
  ${signed},
  unique (product_id, step),
  check ((kind = 'reviewed') = (review_on is not null))
) strict, without rowid;
create unique index intel_product_put_away_once on intel_product_event (product_id) where kind = 'put-away';
${appendOnly('intel_product_event')}`,
};
