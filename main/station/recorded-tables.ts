// Every table whose rows the ledger answers for. A table that is not here cannot be written by an act.
import type { ReadableDatabase } from '../database/index.ts';
import { statementOf } from '../database/index.ts';
import { rowHashOf } from '../ledger/index.ts';

/** Table → the word the ledger uses for one of its rows. */
export const recordedTables = {
  station_record: 'station',
  setting: 'setting',
  person: 'person',
  case_record: 'case',
  party: 'party',
  incident: 'incident',
  submission: 'submission',
  exhibit: 'exhibit',
  place: 'place',
  custody_event: 'custody-event',
  attachment: 'attachment',
  issued_document: 'document',
  sealed_package: 'package',
  submission_event: 'submission-event',
  discrepancy: 'discrepancy',
  discrepancy_event: 'discrepancy-event',
} as const;
export type RecordedTable = keyof typeof recordedTables;
export type SubjectKind = (typeof recordedTables)[RecordedTable] | 'ledger' | 'recovery' | 'backup' | 'vault';

/** Every recorded row as it is now, for the comparison with what the ledger says it should be. */
export function* currentRows(db: ReadableDatabase): Iterable<{ kind: string; id: string; rowHash: string }> {
  for (const [table, kind] of Object.entries(recordedTables)) {
    for (const row of db.each<Record<string, unknown>>(statementOf(`select * from ${table}`))) {
      yield { kind, id: String(row['id']), rowHash: rowHashOf(row) };
    }
  }
}
