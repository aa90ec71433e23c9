// The certificate a station signs papers with, each one brought and ended as events, and what a paper was signed with.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const stationCertificate: Migration = {
  number: 172,
  name: 'station-certificate',
  sql: `
create table station_certificate (
  id text primary key,
  name text not null,
  -- Base64 of DER; the chain is a list of them, nearest first.
  certificate text not null,
  chain text not null check (json_valid(chain)),
  fingerprint text not null,
  brought_at text not null,
  brought_by text not null references person (id)
) strict, without rowid;
create index station_certificate_by_time on station_certificate (brought_at);
${appendOnly('station_certificate')}
create table station_certificate_end (
  id text primary key,
  certificate_id text not null unique references station_certificate (id),
  how text not null check (how in ('removed', 'replaced')),
  reason text,
  recorded_at text not null,
  recorded_by text not null references person (id)
) strict, without rowid;
${appendOnly('station_certificate_end')}
-- The private key, sealed under the vault's master key. No evidence: it goes when the certificate ends.
create table station_certificate_key (
  certificate_id text primary key references station_certificate (id),
  sealed text not null
) strict, without rowid;
alter table issued_document add column certificate_id text references station_certificate (id);
alter table issued_document add column left_unsigned text;
`,
};
