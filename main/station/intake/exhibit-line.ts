// What lists sort and search by, made from the exhibit in the same transaction. Seal, holder, home and offers in the same row
// belong to custody and are never touched here.
import { isHeadstampList, isMarkedFact } from '../../../shared/domain/exhibit.ts';
import { foldForSearch, foldSerial, markOrder } from '../../../shared/domain/fold-text.ts';
import { sql, type WritableDatabase } from '../../database/index.ts';
import { enteredExhibit, type EnteredExhibit, type ExhibitRow } from './exhibit-row.ts';

export function addExhibitLine(db: WritableDatabase, row: ExhibitRow, caseTitle: string, seal: string): void {
  const fixed = { exhibit_id: row.id, case_id: row.case_id, number: row.number, recorded_at: row.recorded_at };
  db.run(sql('exhibit_line').insert({ ...fixed, ...describingColumns(row, caseTitle), seal }));
}

export function reviseExhibitLine(db: WritableDatabase, row: ExhibitRow, caseTitle: string): void {
  db.run(sql('exhibit_line').where({ exhibit_id: row.id }).update(describingColumns(row, caseTitle)));
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
