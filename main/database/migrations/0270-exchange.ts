// Exchange between stations: whose keys are known, what was sent, what came and was joined with what came before, what diverged, what arrived as a thing.
// Nothing here touches the tables of this station's own exhibits and custody.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const exchange: Migration = {
  number: 270,
  name: 'exchange',
  sql: `
create table station_card (
  id text primary key,
  station_id text not null,
  station_name text not null,
  agency text not null,
  contact text not null,
  key_fingerprint text not null,
  receiving_key text not null,
  -- As it was brought, signed by its station.
  card text not null check (json_valid(card)),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (card)
) strict, without rowid;
create index station_card_by_station on station_card (station_id);
${appendOnly('station_card')}
create table station_card_event (
  id text primary key,
  card_id text not null references station_card (id),
  number integer not null check (number > 0),
  kind text not null check (kind in ('compared', 'revoked')),
  way text check (way is null or way in ('paper', 'camera')),
  words text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  check ((kind = 'compared') = (way is not null)),
  unique (card_id, number)
) strict, without rowid;
${appendOnly('station_card_event')}
-- The key that packages for this station are sealed to; its secret half is sealed by the vault.
create table receiving_key (
  id text primary key,
  recipient text not null unique,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null
) strict, without rowid;
${appendOnly('receiving_key')}
create table receiving_key_secret (
  key_id text primary key references receiving_key (id),
  sealed text not null
) strict, without rowid;
${appendOnly('receiving_key_secret')}
create table transfer_sent (
  id text primary key,
  number text not null unique,
  kind text not null check (kind in ('transfer', 'receipt')),
  card_id text not null references station_card (id),
  station_id text not null,
  station_name text not null,
  -- Of a receipt: the merge it answers.
  answers text,
  created text not null,
  cases text not null check (json_valid(cases)),
  content text not null check (json_valid(content)),
  file_name text not null,
  files integer not null,
  bytes integer not null,
  manifest_sha256 text not null,
  seal_sha256 text not null,
  head_size integer not null,
  head_root text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null
) strict, without rowid;
${appendOnly('transfer_sent')}
create table transfer_joined (
  id text primary key,
  package_id text not null unique references foreign_package (id),
  station_id text not null,
  kind text not null check (kind in ('transfer', 'receipt')),
  -- As its station numbers it, and how many things came along: said of each wherever all are listed.
  number text not null,
  consigned integer not null,
  -- records/transfer.json or records/receipt.json, as it came.
  content text not null check (json_valid(content)),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null
) strict, without rowid;
${appendOnly('transfer_joined')}
create table transfer_joined_event (
  id text primary key,
  joined_id text not null references transfer_joined (id),
  number integer not null check (number > 0),
  kind text not null check (kind in ('completed', 'stopped', 'resumed', 'settled')),
  content text not null check (json_valid(content)),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (joined_id, number)
) strict, without rowid;
${appendOnly('transfer_joined_event')}
-- The union of what a station sent: follows from the kept packages, and is compared with them whenever the ledger is checked.
create table joined_exhibit (
  station_id text not null,
  exhibit_id text not null,
  sha256 text not null,
  joined_id text not null references transfer_joined (id),
  created text not null,
  number text not null,
  description text not null,
  core text not null,
  content text not null check (json_valid(content)),
  -- Ours, where it is said to come from here and was sent there.
  own_exhibit_id text references exhibit (id),
  primary key (station_id, exhibit_id, sha256)
) strict, without rowid;
create index joined_exhibit_own on joined_exhibit (own_exhibit_id) where own_exhibit_id is not null;
${appendOnly('joined_exhibit')}
create table joined_event (
  station_id text not null,
  event_id text not null,
  exhibit_id text not null,
  number integer not null,
  sha256 text not null,
  joined_id text not null references transfer_joined (id),
  content text not null check (json_valid(content)),
  primary key (station_id, event_id),
  unique (station_id, exhibit_id, number)
) strict, without rowid;
${appendOnly('joined_event')}
create table divergence (
  id text primary key,
  joined_id text not null references transfer_joined (id),
  station_id text not null,
  kind text not null check (kind in ('event-differs', 'number-taken', 'exhibit-differs', 'not-dispatched')),
  exhibit_id text not null,
  event_id text,
  exhibit text not null,
  sha256 text not null,
  -- What is known here, and what came.
  ours text not null check (json_valid(ours)),
  theirs text not null check (json_valid(theirs)),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  -- The same once more is nothing new.
  unique (station_id, kind, exhibit_id, sha256)
) strict, without rowid;
${appendOnly('divergence')}
create table divergence_event (
  id text primary key,
  divergence_id text not null references divergence (id),
  number integer not null check (number > 0),
  decision text not null check (decision in ('keep-ours', 'note-theirs', 'unsure')),
  reason text not null,
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  unique (divergence_id, number)
) strict, without rowid;
${appendOnly('divergence_event')}
-- A thing that another station sent, and what became of it here.
create table consignment_arrival (
  id text primary key,
  joined_id text not null references transfer_joined (id),
  station_id text not null,
  foreign_exhibit text not null,
  foreign_number text not null,
  offer_id text not null,
  outcome text not null check (outcome in ('received', 'refused', 'not-there')),
  occurred_at text not null,
  note text not null,
  seal_reading text,
  seal text,
  condition text,
  condition_words text,
  own_exhibit_id text references exhibit (id),
  own_event_id text references custody_event (id),
  recorded_at text not null,
  recorded_by text not null references person (id),
  recorder text not null,
  check ((outcome = 'received') = (own_exhibit_id is not null and own_event_id is not null)),
  unique (station_id, offer_id)
) strict, without rowid;
create index consignment_arrival_own on consignment_arrival (own_exhibit_id) where own_exhibit_id is not null;
${appendOnly('consignment_arrival')}`,
};
