// What is said about a photograph beside its bytes: view, shown part, calibration, order; layers of marks; prints to find look-alikes.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const photographs: Migration = {
  number: 100,
  name: 'photographs',
  sql: `
-- How it is shown: quarter turns, mirrored, brightness; null as taken.
alter table attachment add column view text check (view is null or json_valid(view));
-- Which view of the exhibit it shows, a code of the shot list.
alter table attachment add column shot text;
-- The two ends of the known length behind micrometres_per_pixel; null where only the number was entered.
alter table attachment add column calibration text check (calibration is null or json_valid(calibration));
-- Who last set or cleared the time or the scale; null where it is the camera's own, or nobody's.
alter table attachment add column taken_at_by text references person (id);
alter table attachment add column scale_by text references person (id);
-- Its place among the photographs of its exhibit on paper; null in the order of numbers.
alter table attachment add column print_order integer;
-- The JPEG a camera wrote into its raw file, where it lies at a plain place.
alter table attachment add column preview_offset integer;
alter table attachment add column preview_bytes integer;
create index attachment_by_sha256 on attachment (sha256);
-- A card that was read before names its files the same.
create index attachment_by_name on attachment (file_name, bytes);
create index attachment_by_shot on attachment (exhibit_id, shot) where shot is not null;

create table photograph_layer (
  id text primary key,
  attachment_id text not null references attachment (id),
  version integer not null,
  previous_id text references photograph_layer (id),
  frame text not null check (json_valid(frame)),
  marks text not null check (json_valid(marks)),
  note text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  unique (attachment_id, version)
) strict, without rowid;
-- Exactly one next version: of two windows the second is told.
create unique index photograph_layer_one_next on photograph_layer (previous_id) where previous_id is not null;
${appendOnly('photograph_layer')}
-- Derived from the picture and made again at will; no evidence. Numbered, so that who holds them in memory reads only what is new.
create table picture_print (
  seq integer primary key,
  attachment_id text not null unique references attachment (id),
  high integer not null,
  low integer not null
) strict;
`,
};
