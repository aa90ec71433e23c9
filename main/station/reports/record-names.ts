// What records that a worksheet names by id are called on paper.
import type { CaseId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { NameOf } from './worksheet-sections.ts';

/** Exhibits by their mark, photographs by their number. */
export function namesOf(db: ReadableDatabase, caseId: CaseId): NameOf {
  const names = new Map<string, string>();
  for (const { id, name } of db.each<{ id: string; name: string }>(
    statement`select id, mark as name from exhibit where case_id = ${caseId}
      union all select id, '#' || number as name from attachment where case_id = ${caseId}`,
  ))
    names.set(id, name);
  return (id) => names.get(id) ?? id;
}
