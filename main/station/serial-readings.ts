// Every text of an exhibit that the serial search knows, one row each: serial numbers as marked and as concluded, patterns among them, other marks, and
// what a second person read where two entries still differ. Derived in the transaction that records any of these.
import type { Marking, Serial } from '../../shared/domain/exhibit.ts';
import type { ExhibitId } from '../../shared/language/identity.ts';
import { sql, statement, type ReadableDatabase, type WritableDatabase } from '../database/index.ts';
import { readStoredJson } from './stored-json.ts';

export interface SerialReading {
  readonly source: 'serial' | 'marking' | 'second-entry';
  /** The line among the serials or the markings of the exhibit. */
  readonly position: number;
  readonly reading: 'marked' | 'concluded';
  readonly component: string;
  readonly status: string;
  readonly text: string;
}

interface DescribedExhibit {
  readonly id: ExhibitId;
  readonly serials: string;
  readonly markings: string;
}

/** Follows what was just recorded. Readings that stay keep their numbers, so that an index in memory need not read them again. */
export function followReadings(db: WritableDatabase, exhibit: DescribedExhibit): void {
  const wanted = new Map(readingsOfExhibit(db, exhibit).map((reading) => [keyOf(reading), reading]));
  for (const { id, ...stored } of storedReadings(db, exhibit.id)) {
    if (!wanted.delete(keyOf(stored))) db.run(statement`delete from serial_reading where id = ${id}`);
  }
  for (const reading of wanted.values()) db.run(sql('serial_reading').insert({ exhibit_id: exhibit.id, ...reading }));
}

/** The readings that are stored, in the order of `readingsOfExhibit`. */
export function storedReadings(
  db: ReadableDatabase,
  exhibitId: ExhibitId,
): (SerialReading & { readonly id: number })[] {
  return db.all(
    statement`select id, source, position, reading, component, status, text from serial_reading
      where exhibit_id = ${exhibitId} order by source, position, reading desc`,
  );
}

/** What should be stored of this exhibit: markings, what a second person read, serials. */
export function readingsOfExhibit(db: ReadableDatabase, exhibit: DescribedExhibit): SerialReading[] {
  const markings = [...readStoredJson<Marking[]>(exhibit.markings).entries()].map(
    ([position, { component, kind, text }]): SerialReading => ({
      source: 'marking',
      position,
      reading: 'marked',
      component,
      status: kind,
      text,
    }),
  );
  const serials = [...readStoredJson<Serial[]>(exhibit.serials).entries()].flatMap(([position, serial]) =>
    readingsOfSerial(position, serial),
  );
  return [...markings, ...differingEntries(db, exhibit.id), ...serials].filter(({ text }) => text !== '');
}

function readingsOfSerial(position: number, { component, status, asMarked, asConcluded }: Serial): SerialReading[] {
  const line = { source: 'serial', position, component, status } as const;
  const marked: SerialReading = { ...line, reading: 'marked', text: asMarked };
  if (asConcluded === undefined || asConcluded === asMarked) return [marked];
  return [marked, { ...line, reading: 'concluded', text: asConcluded }];
}

function differingEntries(db: ReadableDatabase, exhibitId: ExhibitId): SerialReading[] {
  const entries = db.all<{ position: number; component: string; text: string }>(
    statement`select s.position, s.component, n.reading as text from serial_state s join serial_entry n on n.id = s.entry_id
      where s.exhibit_id = ${exhibitId} and s.state = 'differs' order by s.position`,
  );
  return entries.map(({ position, component, text }) => ({
    source: 'second-entry',
    position,
    reading: 'marked',
    component,
    status: 'not-examined',
    text,
  }));
}

function keyOf({ source, position, reading, component, status, text }: SerialReading): string {
  return [source, position, reading, component, status, text].join('\n');
}
