// What persons signed about a delivery, as they signed it: for the verification.
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { signedRow, type SignedRow, type StoredRow } from '../signed-row.ts';

/**
 * Blocks, clearances and refusals of packages, and every step of a discrepancy. A block that came with the delivery has no signature
 * of its own, nor has an addition in words; whatever names a signer has one, and so has every clearance and refusal.
 */
export function* signedArrivals(db: ReadableDatabase): Iterable<SignedRow> {
  for (const { label, ...row } of db.each<StoredRow>(
    statement`select event.*, submission.receipt_number as label from submission_event event
      join submission on submission.id = event.submission_id
      where event.signer_id is not null or event.type in ('cleared', 'package-refused')`,
  )) {
    yield signedRow('submission_event', row, 'signer_id', `${String(label)} · ${String(row['type'])}`);
  }
  for (const { label, ...row } of db.each<StoredRow>(
    statement`select event.*, discrepancy.number as label from discrepancy_event event
      join discrepancy on discrepancy.id = event.discrepancy_id`,
  )) {
    yield signedRow('discrepancy_event', row, 'signer_id', `${String(label)} · ${String(row['type'])}`);
  }
}
