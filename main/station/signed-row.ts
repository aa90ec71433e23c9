// A row that a person signed, as they signed it: for the verification.
import type { Json } from '../../shared/language/canonical-json.ts';
import { recordedTables, type RecordedTable, type SubjectKind } from './recorded-tables.ts';

export type StoredRow = Readonly<Record<string, string | number | null>>;

/** How the ledger names a row. */
export interface RecordedSubject {
  readonly kind: SubjectKind;
  readonly id: string;
}

export interface SignedRow extends RecordedSubject {
  /** Everything that was signed. */
  readonly said: Readonly<Record<string, Json>>;
  readonly by: { readonly signer_id: string; readonly signature_key: string | null; readonly signature: string | null };
  readonly label: string;
}

/**
 * All columns but the signature itself were signed.
 * @param person  the column that names who signed.
 */
export function signedRow(table: RecordedTable, row: StoredRow, person: string, label: string): SignedRow {
  const { signature = null, ...said } = row;
  return {
    kind: recordedTables[table],
    id: String(row['id']),
    said,
    by: {
      signer_id: String(row[person]),
      signature_key: textOf(row['signature_key']),
      signature: textOf(signature),
    },
    label,
  };
}

function textOf(value: StoredRow[string] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** A row that one or two persons signed, both all columns but the signatures. */
export function* signedByTwo(table: RecordedTable, row: StoredRow): Iterable<SignedRow> {
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
  return { signer_id: String(row[person]), signature_key: textOf(row[key]), signature: textOf(signature) };
}
