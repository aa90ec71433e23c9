// What persons signed in disposal, as they signed it: for the verification.
import type { Json } from '../../../shared/language/canonical-json.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';

type Row = Readonly<Record<string, string | number | null>>;

export interface SignedDisposal {
  readonly id: string;
  /** Everything that was signed. */
  readonly said: Readonly<Record<string, Json>>;
  readonly by: { readonly signer_id: string; readonly signature_key: string | null; readonly signature: string | null };
  readonly label: string;
}

/** Decisions with the exhibits they name, and every step that somebody signed; one after the other. */
export function* signedDisposals(db: ReadableDatabase): Iterable<SignedDisposal> {
  for (const row of db.each<Row>(statement`select * from disposal_decision`)) {
    const { signature, ...said } = row;
    const id = String(row['id']);
    yield {
      id,
      // The exhibits are part of what was signed: another one cannot be put under a decision.
      said: { ...said, exhibits: namedBy(db, id) },
      by: signedBy(row, 'recorded_by', signature),
      label: String(row['number']),
    };
  }
  for (const { label, ...row } of db.each<Row>(
    statement`select step.*, decision.number as label from disposal_step step
      join disposal_decision decision on decision.id = step.decision_id where step.signature_key is not null`,
  )) {
    const { signature, ...said } = row;
    yield {
      id: String(row['id']),
      said,
      by: signedBy(row, 'person_id', signature),
      label: `${String(label)} · ${String(row['kind'])}`,
    };
  }
}

function signedBy(row: Row, person: string, signature: Row[string] | undefined): SignedDisposal['by'] {
  const text = (value: Row[string] | undefined): string | null => (typeof value === 'string' ? value : null);
  return { signer_id: String(row[person]), signature_key: text(row['signature_key']), signature: text(signature) };
}

function namedBy(db: ReadableDatabase, decisionId: string): string[] {
  const rows = db.each<{ exhibit_id: string }>(
    statement`select exhibit_id from disposal_item where decision_id = ${decisionId} order by position`,
  );
  return [...rows].map(({ exhibit_id }) => exhibit_id);
}
