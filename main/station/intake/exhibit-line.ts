// What lists sort and search by, made from the exhibit in the same transaction. Seal, holder, home and offers in the same row
// belong to custody and are never touched here.
import { isHeadstampList, isMarkedFact } from '../../../shared/domain/exhibit.ts';
import { patternGlobs, readSerialPattern } from '../../../shared/domain/exhibit/serial-pattern.ts';
import {
  foldForSearch,
  foldSerial,
  isSerialPattern,
  markOrder,
  serialLookAlikes,
} from '../../../shared/domain/fold-text.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import { sql, statement, type WritableDatabase } from '../../database/index.ts';
import { enteredExhibit, type EnteredExhibit, type ExhibitRow } from './exhibit-row.ts';

export function addExhibitLine(db: WritableDatabase, row: ExhibitRow, caseTitle: string, seal: string): void {
  const fixed = { exhibit_id: row.id, case_id: row.case_id, number: row.number, recorded_at: row.recorded_at };
  db.run(sql('exhibit_line').insert({ ...fixed, ...describingColumns(row, caseTitle), seal }));
  writeSerials(db, row.id, enteredExhibit(row));
}

export function reviseExhibitLine(db: WritableDatabase, row: ExhibitRow, caseTitle: string): void {
  db.run(sql('exhibit_line').where({ exhibit_id: row.id }).update(describingColumns(row, caseTitle)));
  db.run(statement`delete from exhibit_serial where exhibit_id = ${row.id}`);
  db.run(statement`delete from exhibit_serial_pattern where exhibit_id = ${row.id}`);
  writeSerials(db, row.id, enteredExhibit(row));
}

/** The serial a list shows: as marked, and only where nothing is marked as concluded. */
export function shownSerial(entered: EnteredExhibit): string {
  const readings = entered.serials.map((serial) => serial.asMarked || (serial.asConcluded ?? ''));
  return readings.find((reading) => reading !== '') ?? '';
}

/** What a line says of an exhibit as it was entered; custody adds the rest. */
export function describingColumns(row: ExhibitRow, caseTitle: string) {
  const entered = enteredExhibit(row);
  const make = shownFact(entered, 'make');
  const model = shownFact(entered, 'model');
  const calibre = shownFact(entered, 'calibre');
  return {
    case_title: caseTitle,
    mark: row.mark,
    mark_order: markOrder(row.mark),
    kind: row.kind,
    description: row.description,
    make,
    model,
    calibre,
    serial: shownSerial(entered),
    quantity: row.quantity,
    unit: row.unit,
    folded: foldForSearch([
      row.mark,
      row.number,
      // The first lines carry what one searches for; a page of remarks would only make every search slower.
      row.description.slice(0, 1000),
      ...factTexts(entered),
      ...entered.serials.flatMap((serial) => serialTexts(serial.asMarked, serial.asConcluded)),
      ...entered.markings.flatMap(({ text, symbol = '' }) => [text, symbol]),
    ]),
  };
}

function shownFact(entered: EnteredExhibit, name: string): string {
  const fact = entered.facts[name];
  if (!isMarkedFact(fact)) return '';
  return fact.asConcluded ?? fact.asMarked ?? '';
}

function factTexts(entered: EnteredExhibit): string[] {
  return Object.values(entered.facts).flatMap((fact) => {
    if (typeof fact === 'string') return [fact.slice(0, 500)];
    if (isHeadstampList(fact)) return fact.map(({ at12, at3, at6, at9 }) => [at12, at3, at6, at9].join(' '));
    return isMarkedFact(fact) ? [fact.asMarked ?? '', fact.asConcluded ?? ''] : [];
  });
}

function serialTexts(...readings: readonly (string | undefined)[]): string[] {
  return readings.flatMap((reading) => (reading === undefined || reading === '' ? [] : [reading, foldSerial(reading)]));
}

function writeSerials(db: WritableDatabase, exhibitId: ExhibitId, entered: EnteredExhibit): void {
  const { numbers, patterns } = searchedSerials(entered);
  for (const { position, serial, folded } of numbers) {
    db.run(
      statement`insert into exhibit_serial (exhibit_id, position, serial, folded) values (${exhibitId}, ${position}, ${serial}, ${folded})`,
    );
  }
  for (const { position, pattern, glob } of patterns) {
    db.run(
      statement`insert into exhibit_serial_pattern (exhibit_id, position, pattern, glob) values (${exhibitId}, ${position}, ${pattern}, ${glob})`,
    );
  }
}

export interface SearchedSerials {
  readonly numbers: { position: number; serial: string; folded: string }[];
  readonly patterns: { position: number; pattern: string; glob: string }[];
}

/** What the search for numbers is made of: each reading as it looks and as it may be misread, worn ones as patterns. */
export function searchedSerials(entered: EnteredExhibit): SearchedSerials {
  const found: SearchedSerials = { numbers: [], patterns: [] };
  const next = (): number => found.numbers.length + found.patterns.length;
  for (const serial of entered.serials) {
    for (const reading of new Set([serial.asMarked, serial.asConcluded ?? ''])) {
      if (reading === '') continue;
      if (isSerialPattern(reading)) {
        for (const glob of globsOf(reading)) found.patterns.push({ position: next(), pattern: reading, glob });
      } else {
        for (const folded of serialLookAlikes(reading))
          found.numbers.push({ position: next(), serial: reading, folded });
      }
    }
  }
  return found;
}

/** What stands on the object may hold a star or bracket of its own; only what reads as a pattern is kept as one. */
function globsOf(reading: string): Iterable<string> {
  const pattern = readSerialPattern(reading);
  return pattern.ok ? patternGlobs(pattern.positions) : [];
}
