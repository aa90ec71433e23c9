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
  place_exception: 'place-exception',
  custody_event: 'custody-event',
  attachment: 'attachment',
  photograph_layer: 'photograph-layer',
  comparison: 'comparison',
  issued_document: 'document',
  sealed_package: 'package',
  disposal_decision: 'disposal',
  disposal_item: 'disposal-item',
  disposal_step: 'disposal-step',
  exhibit_template: 'template',
  serial_entry: 'serial-entry',
  label: 'label',
  label_void: 'label-void',
  scan_session: 'scan-session',
  scan: 'scan',
  scan_session_end: 'scan-session-end',
  inventory_session: 'inventory',
  inventory_expected: 'inventory-expected',
  inventory_counter: 'inventory-counter',
  inventory_count: 'inventory-count',
  inventory_count_end: 'inventory-count-end',
  inventory_check: 'inventory-check',
  inventory_disposition: 'inventory-disposition',
  inventory_end: 'inventory-end',
  exported_list: 'export',
  submission_event: 'submission-event',
  discrepancy: 'discrepancy',
  discrepancy_event: 'discrepancy-event',
  lab_request: 'request',
  request_exhibit: 'request-exhibit',
  request_event: 'request-event',
  examination_definition: 'definition',
  exam_task: 'task',
  task_event: 'task-event',
  file_entry: 'file-entry',
  worksheet_entry: 'worksheet',
  lab_instrument: 'instrument',
  instrument_event: 'instrument-event',
  exam_method: 'method',
  method_end: 'method-end',
  stock_lot: 'stock-lot',
  stock_movement: 'stock-movement',
  lab_report: 'report',
  lab_report_text: 'report-text',
  lab_report_event: 'report-event',
  report_block: 'report-block',
  conclusion_scale: 'scale',
  conclusion: 'conclusion',
  conclusion_event: 'conclusion-event',
  database_search: 'search',
  search_candidate: 'candidate',
  candidate_decision: 'candidate-decision',
  ballistic_hit: 'hit',
  quality_expectation: 'expectation',
  quality_outcome: 'quality-outcome',
  court_document: 'court-document',
  court_file_event: 'court-file',
  file_template: 'file-template',
  bundle_profile: 'bundle-profile',
  court_bundle: 'court-bundle',
  station_certificate: 'certificate',
  station_certificate_end: 'certificate-end',
  legal_basis: 'legal-basis',
  charge_event: 'charge',
  attribution_event: 'attribution',
  clock_event: 'clock-event',
  suggestion_event: 'suggestion',
  document_inspection: 'inspection',
  document_password: 'document-password',
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
