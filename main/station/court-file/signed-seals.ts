// Sealed indexes as they were signed: for the verification.
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { signedRow, type SignedRow, type StoredRow } from '../signed-row.ts';

export function* signedSeals(db: ReadableDatabase): Iterable<SignedRow> {
  for (const { label, ...row } of db.each<StoredRow>(
    statement`select event.*, c.title as label from court_file_event event join case_record c on c.id = event.case_id
      where event.kind = 'sealed'`,
  )) {
    yield signedRow('court_file_event', row, 'person_id', String(label));
  }
}
