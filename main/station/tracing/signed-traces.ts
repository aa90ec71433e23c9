// Requests as they were signed when they left: for the verification.
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { signedRow, type SignedRow, type StoredRow } from '../signed-row.ts';

export function* signedTraces(db: ReadableDatabase): Iterable<SignedRow> {
  for (const { label, ...row } of db.each<StoredRow>(
    statement`select event.*, request.number as label from trace_event event join trace_request request on request.id = event.request_id
      where event.kind = 'sent'`,
  )) {
    yield signedRow('trace_event', row, 'person_id', String(label));
  }
}
