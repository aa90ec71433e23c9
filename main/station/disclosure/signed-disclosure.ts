// What was signed about disclosure and at the firewall, by one or by two: for the verification.
import { recordedTables } from '../recorded-tables.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { SignedRow, StoredRow } from '../signed-row.ts';

export function* signedDisclosure(db: ReadableDatabase): Iterable<SignedRow> {
  for (const row of db.each<StoredRow>(statement`select * from disclosure_event where signature is not null`))
    yield* signaturesOf('disclosure_event', row);
  for (const row of db.each<StoredRow>(statement`select * from handling_event where signature is not null`))
    yield* signaturesOf('handling_event', row);
}

/** Both signed all columns but the signatures. */
function* signaturesOf(table: 'disclosure_event' | 'handling_event', row: StoredRow): Iterable<SignedRow> {
  const { signature = null, second_signature: secondSignature = null, ...said } = row;
  const about = {
    kind: recordedTables[table],
    id: String(row['id']),
    said,
    label: `${String(row['kind'])} · ${String(row['recorded_at'])}`,
  };
  yield { ...about, by: signerOf(row, 'person_id', 'signature_key', signature) };
  if (row['second_id'] !== null) yield { ...about, by: signerOf(row, 'second_id', 'second_key', secondSignature) };
}

function signerOf(row: StoredRow, person: string, key: string, signature: StoredRow[string]): SignedRow['by'] {
  const fingerprint = row[key];
  return {
    signer_id: String(row[person]),
    signature_key: typeof fingerprint === 'string' ? fingerprint : null,
    signature: typeof signature === 'string' ? signature : null,
  };
}
