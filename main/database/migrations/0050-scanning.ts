// Labels as they were issued and voided, and scanning as it happened: sessions, every scan, how each session ended. Nothing of it changes or goes.
import type { Migration } from '../migrate.ts';
import { appendOnly } from '../triggers.ts';

export const scanning: Migration = {
  number: 50,
  name: 'scanning',
  sql: `
create table label (
  id text primary key,
  code text not null unique,
  type text not null check (type in ('exhibit', 'package', 'place', 'person')),
  -- The exhibit, place or person; of a package its submission and its place in it: id/number.
  subject_id text not null,
  -- What the label was printed for, as the person who printed it saw it (law 5); of a person only the number of the card.
  subject text not null,
  issued_at text not null,
  issued_by text not null references person (id),
  document_id text not null references issued_document (id),
  replaces text references label (id),
  -- Why it was printed again.
  reason text
) strict, without rowid;
create index label_by_subject on label (subject_id, issued_at);
create unique index label_replaces on label (replaces) where replaces is not null;
${appendOnly('label')}
create table label_void (
  id text primary key,
  label_id text not null unique references label (id),
  voided_at text not null,
  voided_by text not null references person (id),
  reason text not null,
  replaced_by text references label (id)
) strict, without rowid;
${appendOnly('label_void')}
create table scan_session (
  id text primary key,
  started_at text not null,
  started_by text not null references person (id),
  starter text not null
) strict, without rowid;
${appendOnly('scan_session')}
create table scan (
  id text primary key,
  session_id text not null references scan_session (id),
  number integer not null,
  scanned_at text not null,
  -- What came in, as it came in.
  given text not null,
  source text not null check (source in ('scanner', 'camera', 'typed', 'picked', 'screen')),
  outcome text not null,
  type text,
  subject_id text,
  subject text,
  label_id text references label (id),
  -- Why a label could not be read, in the person's words.
  reason text,
  -- What the answer says beside its outcome, such as the label that replaced a voided one.
  detail text check (detail is null or json_valid(detail)),
  undoes text references scan (id),
  unique (session_id, number)
) strict, without rowid;
create unique index scan_undone_once on scan (undoes) where undoes is not null;
${appendOnly('scan')}
create table scan_session_end (
  id text primary key,
  session_id text not null unique references scan_session (id),
  ended_at text not null,
  ended_by text not null references person (id),
  ending text not null check (ending in ('confirmed', 'closed')),
  note text not null,
  events integer not null
) strict, without rowid;
${appendOnly('scan_session_end')}
`,
};
