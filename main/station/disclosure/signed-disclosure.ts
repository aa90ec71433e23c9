// What was signed about disclosure and at the firewall, by one or by two: for the verification.
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { signedByTwo, type SignedRow, type StoredRow } from '../signed-row.ts';

export function* signedDisclosure(db: ReadableDatabase): Iterable<SignedRow> {
  for (const row of db.each<StoredRow>(statement`select * from disclosure_event where signature is not null`))
    yield* signedByTwo('disclosure_event', row);
  for (const row of db.each<StoredRow>(statement`select * from handling_event where signature is not null`))
    yield* signedByTwo('handling_event', row);
}
