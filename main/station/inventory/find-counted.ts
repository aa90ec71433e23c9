// From what stands on a label to the exhibit it names. The one door for every label there will be: what a scanner delivers comes here.
import { markOrder } from '../../../shared/domain/fold-text.ts';
import { ExhibitId, type StationId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readLabel } from '../labels.ts';

interface NamedRow {
  readonly exhibit_id: ExhibitId;
}

/**
 * Finds the exhibit that `text` names: the code of its label, its number, its mark, or case and mark as lists show them
 * (`LUGINA-14 / K5`).
 *
 * @returns undefined for a text that names nothing here: of another station, of something else, or misread.
 * @throws FocalPointError `inventory.ambiguous-mark` when exhibits of several cases carry the mark; `inventory.label-voided`,
 *         `inventory.label-of-another-kind` for a label of this station that counts nothing.
 */
export function findCounted(db: ReadableDatabase, station: StationId, text: string): ExhibitId | undefined {
  const reading = readLabel(db, station, text);
  if (reading.outcome === 'current' || reading.outcome === 'voided') {
    const { type, subject, subjectId } = reading.label;
    if (type !== 'exhibit') throw new FocalPointError('inventory.label-of-another-kind', { label: subject });
    if (reading.outcome === 'voided') throw new FocalPointError('inventory.label-voided', { label: subject });
    return ExhibitId.parse(subjectId);
  }
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
