// Snapshots as they were signed off: for the verification.
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { signedRow, type SignedRow, type StoredRow } from '../signed-row.ts';

export function* signedSnapshots(db: ReadableDatabase): Iterable<SignedRow> {
  for (const { label, ...row } of db.each<StoredRow>(
    statement`select sign_off.*, snapshot.number as label from report_sign_off sign_off
      join report_snapshot snapshot on snapshot.id = sign_off.snapshot_id`,
  )) {
    yield signedRow('report_sign_off', row, 'person_id', String(label));
  }
}
