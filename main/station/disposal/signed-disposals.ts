// What persons signed in disposal, as they signed it: for the verification.
import { statement, type ReadableDatabase } from '../../database/index.ts';

export interface SignedDisposal {
  /** Everything that was signed, and the signature. */
  readonly row: Readonly<Record<string, unknown>>;
  readonly label: string;
  readonly personId: string;
}

/** Decisions with the exhibits they name, and every step that somebody signed; one after the other. */
export function* signedDisposals(db: ReadableDatabase): Iterable<SignedDisposal> {
  for (const row of db.each<Record<string, unknown>>(statement`select * from disposal_decision`)) {
    yield {
      // The exhibits are part of what was signed: another one cannot be put under a decision.
      row: { ...row, exhibits: namedBy(db, String(row['id'])) },
      label: String(row['number']),
      personId: String(row['recorded_by']),
    };
  }
  for (const row of db.each<Record<string, unknown>>(
    statement`select step.*, decision.number as label from disposal_step step
      join disposal_decision decision on decision.id = step.decision_id where step.signature_key is not null`,
  )) {
    const { label, ...step } = row;
    yield { row: step, label: `${String(label)} · ${String(step['kind'])}`, personId: String(step['person_id']) };
  }
}

function namedBy(db: ReadableDatabase, decisionId: string): string[] {
  const rows = db.each<{ exhibit_id: string }>(
    statement`select exhibit_id from disposal_item where decision_id = ${decisionId} order by position`,
  );
  return [...rows].map(({ exhibit_id }) => exhibit_id);
}
