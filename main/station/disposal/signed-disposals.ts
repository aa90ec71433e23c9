// What persons signed in disposal, as they signed it: for the verification.
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { signedRow, type SignedRow, type StoredRow } from '../signed-row.ts';

/** Decisions with the exhibits they name, and every step; making ready was not signed at first, every other step always was. */
export function* signedDisposals(db: ReadableDatabase): Iterable<SignedRow> {
  for (const row of db.each<StoredRow>(statement`select * from disposal_decision`)) {
    const signed = signedRow('disposal_decision', row, 'recorded_by', String(row['number']));
    // The exhibits are part of what was signed: another one cannot be put under a decision.
    yield { ...signed, said: { ...signed.said, exhibits: namedBy(db, signed.id) } };
  }
  for (const { label, ...row } of db.each<StoredRow>(
    statement`select step.*, decision.number as label from disposal_step step
      join disposal_decision decision on decision.id = step.decision_id
      where step.signature_key is not null or step.kind not in ('stripped', 'weighed', 'photographed')`,
  )) {
    yield signedRow('disposal_step', row, 'person_id', `${String(label)} · ${String(row['kind'])}`);
  }
}

function namedBy(db: ReadableDatabase, decisionId: string): string[] {
  const rows = db.each<{ exhibit_id: string }>(
    statement`select exhibit_id from disposal_item where decision_id = ${decisionId} order by position`,
  );
  return [...rows].map(({ exhibit_id }) => exhibit_id);
}
