// Templates of products that are the station's own, in versions; a product says which it was begun with, and keeps that one in full. See docs/decisions/0051.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

const recorded = `recorded_at text not null,
  person_id text not null references person (id),
  person text not null`;

export const productTemplates: Migration = {
  number: 347,
  name: 'product-templates',
  sql: `
create table product_template (
  id text primary key,
  kind text not null,
  ${recorded}
) strict, without rowid;
${appendOnly('product_template')}
create table product_template_version (
  id text primary key,
  template_id text not null references product_template (id),
  version integer not null check (version > 0),
  name text not null,
  note text not null,
  -- In full, with what its sections read: a built-in template may be another in a later program.
  template text not null check (json_valid(template)),
  ${recorded},
  unique (template_id, version)
) strict, without rowid;
${appendOnly('product_template_version')}
-- A series: the last one counts.
create table product_template_event (
  id text primary key,
  template_id text not null references product_template (id),
  kind text not null check (kind in ('retired', 'restored')),
  reason text not null,
  ${recorded}
) strict, without rowid;
create index product_template_event_by_template on product_template_event (template_id);
${appendOnly('product_template_event')}
alter table intel_product add column template_id text references product_template (id);
alter table intel_product add column template_version integer;
create index intel_product_by_template on intel_product (template_id) where template_id is not null;
`,
};
