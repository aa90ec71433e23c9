// What was handed in, returned, approved and lifted, as it was signed: for the verification.
import { statement, type ReadableDatabase } from '../../../database/index.ts';
import { signedByTwo, type SignedRow, type StoredRow } from '../../signed-row.ts';

export function* signedRedactions(db: ReadableDatabase): Iterable<SignedRow> {
  for (const row of db.each<StoredRow>(statement`select * from redaction_event where signature is not null`))
    yield* signedByTwo('redaction_event', row);
}
