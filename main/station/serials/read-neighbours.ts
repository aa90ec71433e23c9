// Serials that follow one another on arms of one make and model: perhaps one batch, perhaps one delivery. A lead that says only that numbers are near.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { foldText } from '../../../shared/domain/fold-text.ts';
import type { ExhibitKind } from '../../../shared/domain/exhibit.ts';
import { distanceOf, serialNumberOf, type SerialNumber } from '../../../shared/domain/serial/index.ts';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { searchedReadings } from './serial-index.ts';

const mostShown = 100;

type Neighbours = OutputOf<'serials.neighbours'>;

/** @throws FocalPointError `exhibits.unknown` */
export const readNeighbours: ReadHandler<'serials.neighbours'> = readsLong(({ db }, { exhibitId, within }) =>
  neighboursOf(db, exhibitId, within),
);

/** @param within  so far apart at most. @throws FocalPointError `exhibits.unknown` */
export function neighboursOf(db: ReadableDatabase, exhibitId: ExhibitId, within: number): Neighbours {
  const own = db.first<{ make: string; model: string }>(
    statement`select make, model from exhibit_line where exhibit_id = ${exhibitId}`,
  );
  if (own === undefined) throw new FocalPointError('exhibits.unknown');
  const nothing = { neighbours: [], total: 0 };
  if (own.make === '' || own.model === '') return { ...nothing, lacks: 'make-and-model' };
  const numbers = ownNumbers(db, exhibitId);
  if (numbers.length === 0) return { ...nothing, lacks: 'number' };
  const found = nearReadings(db, numbers, within).flatMap((near) => neighbourAt(db, near, exhibitId, own));
  // One gun bears its number on several parts; it is one neighbour.
  const nearest = [...Map.groupBy(found.toSorted(byDistance), (one) => one.exhibitId).values()].flatMap(
    ([first]) => first ?? [],
  );
  return { neighbours: nearest.slice(0, mostShown), total: nearest.length };
}

function byDistance(a: { readonly distance: number }, b: { readonly distance: number }): number {
  return Math.abs(a.distance) - Math.abs(b.distance) || a.distance - b.distance;
}

interface OwnNumber {
  readonly text: string;
  readonly number: SerialNumber;
}

function ownNumbers(db: ReadableDatabase, exhibitId: ExhibitId): OwnNumber[] {
  const texts = db.all<{ text: string }>(
    statement`select distinct text from serial_reading where exhibit_id = ${exhibitId} and source = 'serial' order by id`,
  );
  return texts.flatMap(({ text }) => {
    const number = serialNumberOf(text);
    return number === undefined ? [] : [{ text, number }];
  });
}

interface NearReading {
  readonly id: number;
  readonly own: string;
  readonly distance: number;
}

function nearReadings(db: ReadableDatabase, numbers: readonly OwnNumber[], within: number): NearReading[] {
  const near: NearReading[] = [];
  const { blocks, gone } = searchedReadings(db);
  for (const block of blocks) {
    block.visit((id, bytes, from, to) => {
      for (const { text, number } of numbers) {
        const distance = distanceOf(number, bytes, from, to);
        if (distance !== undefined && Math.abs(distance) <= within && !gone.has(id))
          near.push({ id, own: text, distance });
      }
    });
  }
  // As recorded, whatever order a block holds them in.
  return near.toSorted((a, b) => a.id - b.id);
}

interface NearExhibit {
  readonly exhibitId: ExhibitId;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly number: string;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly make: string;
  readonly model: string;
  readonly calibre: string;
  readonly text: string;
}

function neighbourAt(
  db: ReadableDatabase,
  { id, own, distance }: NearReading,
  exhibitId: ExhibitId,
  described: { readonly make: string; readonly model: string },
): Neighbours['neighbours'] {
  const row = db.first<NearExhibit>(
    statement`select l.exhibit_id as exhibitId, l.case_id as caseId, l.case_title as caseTitle, l.number, l.mark, l.kind, l.make, l.model,
                l.calibre, r.text
              from serial_reading r join exhibit_line l on l.exhibit_id = r.exhibit_id
              where r.id = ${id} and r.source = 'serial' and r.exhibit_id <> ${exhibitId}`,
  );
  if (row === undefined) return [];
  const isSameKind =
    foldText(row.make) === foldText(described.make) && foldText(row.model) === foldText(described.model);
  return isSameKind ? [{ ...row, own, distance }] : [];
}
