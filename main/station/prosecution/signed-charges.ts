// What was signed about charges and about who possessed what, as it was signed: for the verification.
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { signedRow, type SignedRow, type StoredRow } from '../signed-row.ts';

/**
 * Charges of before did not say when their incident was, and were signed without it. Attributions of before were not signed; from the first
 * signed one on every one is.
 */
export function* signedCharges(db: ReadableDatabase): Iterable<SignedRow> {
  for (const { incident_kind, incident_from, ...before } of db.each<StoredRow>(statement`select * from charge_event`)) {
    const saysWhen = incident_kind !== undefined && incident_from !== undefined && incident_from !== null;
    const row: StoredRow = saysWhen ? { ...before, incident_kind, incident_from } : before;
    yield signedRow('charge_event', row, 'person_id', `${String(row['party'])} · ${String(row['legal_basis'])}`);
  }
  for (const { entry: _, ...row } of db.each<StoredRow>(
    // By the order of the ledger: a clock may have been set back.
    statement`with recorded as (
        select event.*, (select min(seq) from ledger_entry where subject_kind = 'attribution' and subject_id = event.id) as entry
        from attribution_event event)
      select * from recorded where signature is not null
        or entry > (select min(entry) from recorded where signature is not null)`,
  )) {
    yield signedRow('attribution_event', row, 'person_id', `${String(row['exhibit'])} · ${String(row['party'])}`);
  }
}
