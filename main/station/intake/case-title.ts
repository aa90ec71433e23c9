// What intake needs to know of a case: that it exists, and the name under which people see it.
import type { CaseId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

/** @throws FocalPointError `cases.unknown` */
export function caseTitle(db: ReadableDatabase, id: CaseId): string {
  const row = db.first<{ title: string }>(statement`select title from case_record where id = ${id}`);
  if (row === undefined) throw new FocalPointError('cases.unknown');
  return row.title;
}
