// What an exhibit is called where records of one case name one of another: with its case, and the number that case has with its authority.
import type { CaseNumberKind } from '../../shared/domain/case.ts';
import type { CaseId, ExhibitId } from '../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';
import { readStoredJson } from './stored-json.ts';

interface CaseNumber {
  readonly kind: CaseNumberKind;
  readonly number: string;
}

export interface CalledExhibit {
  readonly id: ExhibitId;
  readonly mark: string;
  readonly caseId: CaseId;
  /** `BREGU-24 / C1`. */
  readonly label: string;
  /** In records of another case: `BREGU-24 / C1 (2024-DR-1188)`; without a number where the case has none or is called by it. */
  readonly elsewhere: string;
}

/** Undefined for an exhibit that nobody recorded. Roles restrict commands, not cases: whoever may name an exhibit may read every case. */
export function calledExhibit(db: ReadableDatabase, id: string): CalledExhibit | undefined {
  const row = db.first<{ id: ExhibitId; mark: string; case_id: CaseId; title: string; numbers: string }>(
    statement`select exhibit.id, exhibit.mark, exhibit.case_id, c.title, c.numbers
      from exhibit join case_record c on c.id = exhibit.case_id where exhibit.id = ${id}`,
  );
  if (row === undefined) return undefined;
  const number = numberOfCase(row.title, readStoredJson<CaseNumber[]>(row.numbers));
  const label = `${row.title} / ${row.mark}`;
  return {
    id: row.id,
    mark: row.mark,
    caseId: row.case_id,
    label,
    elsewhere: number === undefined ? label : `${label} (${number})`,
  };
}

function numberOfCase(title: string, numbers: readonly CaseNumber[]): string | undefined {
  const number = (numbers.find(({ kind }) => kind === 'police') ?? numbers[0])?.number;
  return number === undefined || title.includes(number) ? undefined : number;
}
