// Every serial, marking and pattern as one row with a small number, so that a million of them can be kept in memory and followed. Takes the place of
// two tables that held folded forms: what may stand for what is now decided while searching, see docs/decisions/0023.
import type { Migration } from '../migrate.ts';

export const serialReadings: Migration = {
  number: 225,
  name: 'serial-readings',
  sql: `
-- Derived from exhibit and second entries in the same transaction; a number is never given twice, so that whoever read up to one knows what is new.
create table serial_reading (
  id integer primary key autoincrement,
  exhibit_id text not null references exhibit (id),
  -- A serial number, another mark, or what a second person read where the two still differ.
  source text not null check (source in ('serial', 'marking', 'second-entry')),
  position integer not null,
  reading text not null check (reading in ('marked', 'concluded')),
  component text not null,
  -- Of a serial its status, of a marking its kind.
  status text not null,
  text text not null,
  unique (exhibit_id, source, position, reading)
) strict;
create index serial_reading_by_text on serial_reading (text);
-- What left it, for whoever had already read it.
create table serial_reading_gone (
  number integer primary key autoincrement,
  reading_id integer not null
) strict;
create trigger serial_reading_left after delete on serial_reading begin
  insert into serial_reading_gone (reading_id) values (old.id);
end;
insert into serial_reading (exhibit_id, source, position, reading, component, status, text)
  select e.id, 'serial', s.key, 'marked', s.value ->> 'component', s.value ->> 'status', s.value ->> 'asMarked'
    from exhibit e, json_each(e.serials) s where s.value ->> 'asMarked' <> ''
  union all
  select e.id, 'serial', s.key, 'concluded', s.value ->> 'component', s.value ->> 'status', s.value ->> 'asConcluded'
    from exhibit e, json_each(e.serials) s where s.value ->> 'asConcluded' <> '' and s.value ->> 'asConcluded' <> s.value ->> 'asMarked'
  union all
  select e.id, 'marking', m.key, 'marked', m.value ->> 'component', m.value ->> 'kind', m.value ->> 'text'
    from exhibit e, json_each(e.markings) m where m.value ->> 'text' <> ''
  union all
  select s.exhibit_id, 'second-entry', s.position, 'marked', s.component, 'not-examined', n.reading
    from serial_state s join serial_entry n on n.id = s.entry_id where s.state = 'differs' and n.reading <> '';
drop table exhibit_serial_pattern;
drop table exhibit_serial;
`,
};
