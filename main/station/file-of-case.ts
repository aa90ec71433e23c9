// A file that is named beside an act belongs to the case of the act.
import type { AttachmentId, CaseId } from '../../shared/language/identity.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';

/**
 * Names the file as a list does. An act of no case takes a file of any.
 * @throws FocalPointError `attachments.unknown`; `refusal` for a file of another case
 */
export function demandFileOfCase(
  db: ReadableDatabase,
  caseId: CaseId | undefined,
  id: AttachmentId,
  refusal = 'attachments.of-another-case',
): string {
  const row = db.first<{ case_id: CaseId; label: string }>(
    statement`select case_id, number || ' · ' || file_name as label from attachment where id = ${id}`,
  );
  if (row === undefined) throw new FocalPointError('attachments.unknown');
  if (caseId !== undefined && row.case_id !== caseId) throw new FocalPointError(refusal);
  return row.label;
}
