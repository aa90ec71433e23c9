// What prosecutors signed about charges, as they signed it: for the verification.
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { signedRow, type SignedRow, type StoredRow } from '../signed-row.ts';

export function* signedCharges(db: ReadableDatabase): Iterable<SignedRow> {
  for (const row of db.each<StoredRow>(statement`select * from charge_event`)) {
    yield signedRow('charge_event', row, 'person_id', `${String(row['party'])} · ${String(row['legal_basis'])}`);
  }
}
