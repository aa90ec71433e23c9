// The paper that a custody event names: an order, a transport paper, a loan contract. It is of the case of the exhibit or it is refused.
import type { AttachmentId, ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

/** As it was when it was named: a later caption changes nothing of what was signed (law 5). */
export interface NamedDocument {
  readonly id: AttachmentId;
  /** `12 · order-PKR-58.pdf`: its number in the case, and its file name. */
  readonly label: string;
  readonly sha256: string;
}

/** @throws FocalPointError `attachments.unknown`, `custody.document-of-another-case` */
export function namedDocument(
  db: ReadableDatabase,
  exhibit: { readonly id: ExhibitId; readonly label: string },
  documentId: AttachmentId | undefined,
): NamedDocument | undefined {
  if (documentId === undefined) return undefined;
  const found = db.first<{ number: number; file_name: string; sha256: string; is_of_case: number }>(
    statement`select number, file_name, sha256, case_id = (select case_id from exhibit where id = ${exhibit.id}) as is_of_case
      from attachment where id = ${documentId}`,
  );
  if (found === undefined) throw new FocalPointError('attachments.unknown');
  const label = `${found.number} · ${found.file_name}`;
  if (found.is_of_case !== 1)
    throw new FocalPointError('custody.document-of-another-case', { document: label, exhibit: exhibit.label });
  return { id: documentId, label, sha256: found.sha256 };
}
