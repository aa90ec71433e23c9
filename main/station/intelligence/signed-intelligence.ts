// What was signed of intelligence: for the verification.
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { signedByTwo, signedRow, type SignedRow, type StoredRow } from '../signed-row.ts';

export function* signedIntelligence(db: ReadableDatabase): Iterable<SignedRow> {
  for (const { number, ...row } of db.each<StoredRow>(
    statement`select v.*, r.number from intel_report_version v join intel_report r on r.id = v.report_id`,
  ))
    for (const signed of signedByTwo('intel_report_version', row)) yield { ...signed, label: String(number) };
  for (const { number, ...row } of db.each<StoredRow>(
    statement`select e.*, r.number from intel_report_event e join intel_report r on r.id = e.report_id`,
  ))
    yield signedRow('intel_report_event', row, 'person_id', String(number));
  for (const { number, ...row } of db.each<StoredRow>(
    statement`select e.*, r.number from intel_release_event e join intel_release l on l.id = e.release_id
      join intel_report r on r.id = l.report_id`,
  ))
    yield signedRow('intel_release_event', row, 'person_id', String(number));
}
