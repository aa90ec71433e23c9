// The case as the prosecutor needs it: parties in full, legal bases, charges, who is said to have possessed what, clocks, dismissed suggestions.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

const recorded = `recorded_at text not null,
  person_id text not null references person (id),
  person text not null`;

export const prosecution: Migration = {
  number: 200,
  name: 'prosecution',
  sql: `
alter table party add column father_name text;
alter table party add column residence text;
alter table party add column contact text;
alter table party add column further_languages text;
alter table party add column needs_interpreter integer check (needs_interpreter in (0, 1));
-- Whom counsel defends and an interpreter interprets for: a list of parties of the same case.
alter table party add column clients text check (clients is null or json_valid(clients));
-- Every version of a legal basis that anybody was charged under, and every one this station wrote.
create table legal_basis (
  id text primary key,
  code text not null,
  version integer not null check (version > 0),
  body text not null check (json_valid(body)),
  origin text not null check (origin in ('program', 'station')),
  reason text not null,
  ${recorded},
  unique (code, version)
) strict, without rowid;
${appendOnly('legal_basis')}
create table charge_event (
  id text primary key,
  -- The event that laid the charge names itself.
  charge_id text not null references charge_event (id),
  case_id text not null references case_record (id),
  number integer not null,
  kind text not null check (kind in ('laid', 'changed', 'withdrawn')),
  party_id text not null references party (id),
  party text not null,
  incident_id text not null references incident (id),
  incident text not null,
  legal_basis_id text not null references legal_basis (id),
  legal_basis text not null,
  facts text not null,
  reason text not null,
  occurred_at text not null,
  ${recorded},
  signature_key text not null,
  signature text not null,
  check ((kind = 'laid') = (charge_id = id))
) strict, without rowid;
create index charge_event_by_charge on charge_event (charge_id, recorded_at);
create index charge_event_by_case on charge_event (case_id, recorded_at);
create unique index charge_event_withdrawn_once on charge_event (charge_id) where kind = 'withdrawn';
create unique index charge_event_number on charge_event (case_id, number) where kind = 'laid';
${appendOnly('charge_event')}
create table attribution_event (
  id text primary key,
  -- The event that attributes names itself; the one that takes it back names that one.
  attribution_id text not null references attribution_event (id),
  kind text not null check (kind in ('attributed', 'withdrawn')),
  case_id text not null references case_record (id),
  exhibit_id text not null references exhibit (id),
  exhibit text not null,
  party_id text not null references party (id),
  party text not null,
  basis text not null,
  conclusion_id text references conclusion (id),
  reason text not null,
  occurred_at text not null,
  ${recorded},
  check ((kind = 'attributed') = (attribution_id = id))
) strict, without rowid;
create index attribution_event_by_case on attribution_event (case_id, recorded_at);
create unique index attribution_event_withdrawn_once on attribution_event (attribution_id) where kind = 'withdrawn';
${appendOnly('attribution_event')}
create table clock_event (
  id text primary key,
  case_id text not null references case_record (id),
  kind text not null,
  party_id text references party (id),
  party text not null,
  occurred_at text not null,
  held_from text,
  held_until text,
  -- The paper it stands on, in words, and the paper itself where it was taken in.
  document text not null,
  attachment_id text references attachment (id),
  note text not null,
  -- Says that the named one was recorded in error.
  takes_back text unique references clock_event (id),
  ${recorded},
  check ((kind = 'taken-back') = (takes_back is not null)),
  check (held_until is null or held_from is null or held_until > held_from)
) strict, without rowid;
create index clock_event_by_case on clock_event (case_id, recorded_at);
${appendOnly('clock_event')}
create table suggestion_event (
  id text primary key,
  case_id text not null references case_record (id),
  suggestion text not null,
  -- The records it stood on when it was dismissed; others bring it back.
  records text not null check (json_valid(records)),
  kind text not null check (kind in ('dismissed', 'taken-up-again')),
  reason text not null,
  ${recorded}
) strict, without rowid;
create index suggestion_event_by_case on suggestion_event (case_id, recorded_at);
${appendOnly('suggestion_event')}
`,
};
