// From what stands on a label to the exhibit it names, or to what is wrong with the label. Nothing that was read is refused here: it is kept.
import type { z } from 'zod';
import type { CountFault } from '../../../shared/contract/counting.ts';
import { markOrder } from '../../../shared/domain/fold-text.ts';
import { missingCase } from '../../../shared/language/habits.ts';
import { ExhibitId, type StationId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readLabel, type LabelReading } from '../labels.ts';

export type StoredFault = z.infer<typeof CountFault>;
type Found =
  | { readonly exhibitId: ExhibitId; readonly fault?: undefined }
  | { readonly exhibitId?: undefined; readonly fault: StoredFault };

interface NamedRow {
  readonly exhibit_id: ExhibitId;
}

/** What a scanner delivered: only the code of a label names an exhibit. */
export function findScanned(db: ReadableDatabase, station: StationId, text: string): Found {
  return foundBy(readLabel(db, station, text));
}

/**
 * What a person typed: the code of a label, an exhibit number, a mark, or case and mark as lists show them (`LUGINA-14 / K5`).
 *
 * @throws FocalPointError `inventory.ambiguous-mark` when exhibits of several cases carry the mark: who typed it types more.
 */
export function findTyped(db: ReadableDatabase, station: StationId, text: string): Found {
  const reading = readLabel(db, station, text);
  const isCode = reading.outcome === 'current' || reading.outcome === 'voided';
  const exhibitId = isCode ? undefined : findByNumberOrMark(db, text);
  return exhibitId === undefined ? foundBy(reading) : { exhibitId };
}

function foundBy(reading: LabelReading): Found {
  switch (reading.outcome) {
    case 'fault': {
      const { fault } = reading;
      if (fault.reason !== 'unknown-alphabet') return { fault: { reason: fault.reason } };
      const { reason, found, meant } = fault;
      return { fault: { reason, found, ...(meant === undefined ? {} : { meant }) } };
    }
    case 'unknown':
      return { fault: { reason: 'unknown' } };
    case 'current':
    case 'voided': {
      const { type, subject, subjectId } = reading.label;
      if (type !== 'exhibit') return { fault: { reason: 'another-kind', of: subject } };
      if (reading.outcome === 'current') return { exhibitId: ExhibitId.parse(subjectId) };
      const { replacedBy } = reading;
      return { fault: { reason: 'voided', of: subject, ...(replacedBy === undefined ? {} : { replacedBy }) } };
    }
    default:
      return missingCase(reading);
  }
}

function findByNumberOrMark(db: ReadableDatabase, text: string): ExhibitId | undefined {
  const numbered = db.first<NamedRow>(
    statement`select exhibit_id from exhibit_line where number in (${text}, ${text.toUpperCase()})`,
  );
  if (numbered !== undefined) return numbered.exhibit_id;
  const { caseTitle, mark } = splitLabel(text);
  // `mark_order` has an index and the mark has none; the mark itself is compared exactly: identifiers are text (law 6).
  const marked = db.all<NamedRow>(
    statement`select exhibit_id from exhibit_line where mark_order = ${markOrder(mark)}
      and mark = ${mark} and (${caseTitle ?? null} is null or case_title = ${caseTitle ?? null}) limit 2`,
  );
  if (marked.length > 1) throw new FocalPointError('inventory.ambiguous-mark', { mark: text });
  return marked[0]?.exhibit_id;
}

function splitLabel(text: string): { readonly caseTitle?: string; readonly mark: string } {
  const at = text.lastIndexOf(' / ');
  return at === -1 ? { mark: text } : { caseTitle: text.slice(0, at), mark: text.slice(at + 3) };
}
