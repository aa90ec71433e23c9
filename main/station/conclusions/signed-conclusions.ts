// What persons signed about conclusions, as they signed it: for the verification of the ledger.
import { statementOf, type ReadableDatabase } from '../../database/index.ts';
import type { RecordedTable } from '../recorded-tables.ts';
import { signedRow, type SignedRow, type StoredRow } from '../signed-row.ts';

const signed: readonly { readonly table: RecordedTable; readonly sql: string }[] = [
  { table: 'conclusion', sql: `select row.*, row.exhibit as row_label from conclusion row` },
  {
    table: 'conclusion_event',
    // Being named needs no signature; what was said about the evidence always has one.
    sql: `select row.*, c.exhibit as row_label from conclusion_event row join conclusion c on c.id = row.conclusion_id
      where row.signature_key is not null or row.kind in ('verified', 'resolved')`,
  },
  { table: 'ballistic_hit', sql: `select row.*, row.number as row_label from ballistic_hit row` },
  {
    table: 'quality_expectation',
    sql: `select row.*, r.number as row_label from quality_expectation row join lab_request r on r.id = row.request_id`,
  },
  {
    table: 'quality_outcome',
    sql: `select row.*, r.number as row_label from quality_outcome row join lab_request r on r.id = row.request_id`,
  },
];

export function* signedConclusions(db: ReadableDatabase): Iterable<SignedRow> {
  for (const { table, sql } of signed) {
    for (const { row_label: label, ...row } of db.each<StoredRow>(statementOf(sql, []))) {
      yield signedRow(table, row, 'person_id', String(label));
    }
  }
}
