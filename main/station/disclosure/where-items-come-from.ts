// For every table that the ledger answers for: whether its rows are items of a case, belong to an item, or are of no case. A table that is not here
// does not compile, so that nothing the station keeps can be missing from disclosure because nobody thought of it.
import type { ItemKind } from '../../../shared/domain/disclosure/item.ts';
import type { RecordedTable } from '../recorded-tables.ts';

export type Coverage =
  /** Each row of a case is an item. */
  | { readonly as: 'item'; readonly kinds: readonly ItemKind[] }
  /** Each row of a case is an item, under the number it has in the file of the case. */
  | { readonly as: 'in-file'; readonly kind: ItemKind }
  | { readonly as: 'within'; readonly kind: ItemKind }
  /** Of the station, of no case; or the record of what was handed out and arranged of the items themselves. */
  | { readonly as: 'of-no-case' }
  | { readonly as: 'about-items' };

const item = (...kinds: ItemKind[]): Coverage => ({ as: 'item', kinds });
const inFile = (kind: ItemKind): Coverage => ({ as: 'in-file', kind });
const within = (kind: ItemKind): Coverage => ({ as: 'within', kind });
const ofNoCase: Coverage = { as: 'of-no-case' };
const aboutItems: Coverage = { as: 'about-items' };

export const whereItemsComeFrom: Readonly<Record<RecordedTable, Coverage>> = {
  station_record: ofNoCase,
  setting: ofNoCase,
  person: ofNoCase,
  case_record: item('case'),
  party: within('case'),
  incident: item('incident'),
  submission: item('submission'),
  submission_event: within('submission'),
  exhibit: item('exhibit'),
  serial_entry: within('exhibit'),
  label: within('exhibit'),
  label_void: within('exhibit'),
  place: ofNoCase,
  place_exception: within('custody'),
  custody_event: within('custody'),
  scan_session: within('custody'),
  scan: within('custody'),
  scan_session_end: within('custody'),
  attachment: item('photograph', 'attachment'),
  photograph_layer: within('photograph'),
  document_inspection: within('attachment'),
  document_password: within('attachment'),
  comparison: item('comparison'),
  issued_document: item('document'),
  sealed_package: item('package'),
  disposal_decision: item('disposal'),
  disposal_item: within('disposal'),
  disposal_step: within('disposal'),
  exhibit_template: ofNoCase,
  inventory_session: item('inventory'),
  inventory_expected: within('inventory'),
  inventory_counter: within('inventory'),
  inventory_count: within('inventory'),
  inventory_count_end: within('inventory'),
  inventory_check: within('inventory'),
  inventory_disposition: within('inventory'),
  inventory_end: within('inventory'),
  exported_list: ofNoCase,
  discrepancy: item('discrepancy'),
  discrepancy_event: within('discrepancy'),
  lab_request: inFile('request'),
  request_exhibit: within('request'),
  request_event: within('request'),
  examination_definition: ofNoCase,
  exam_task: inFile('task'),
  task_event: within('task'),
  file_entry: aboutItems,
  worksheet_entry: inFile('worksheet'),
  lab_instrument: ofNoCase,
  instrument_event: ofNoCase,
  exam_method: ofNoCase,
  method_end: ofNoCase,
  stock_lot: ofNoCase,
  stock_movement: within('worksheet'),
  lab_report: inFile('report'),
  lab_report_text: inFile('report-text'),
  lab_report_event: inFile('report-event'),
  report_block: ofNoCase,
  conclusion_scale: ofNoCase,
  conclusion: inFile('conclusion'),
  conclusion_event: inFile('conclusion-event'),
  database_search: inFile('search'),
  search_candidate: inFile('candidate'),
  candidate_decision: inFile('candidate-decision'),
  ballistic_hit: inFile('hit'),
  quality_expectation: inFile('expectation'),
  quality_outcome: inFile('quality-outcome'),
  court_document: aboutItems,
  court_file_event: aboutItems,
  court_bundle: aboutItems,
  redaction: aboutItems,
  redacted_version: aboutItems,
  redaction_event: aboutItems,
  file_template: ofNoCase,
  bundle_profile: ofNoCase,
  disclosure_item: aboutItems,
  disclosure_event: aboutItems,
  handling_event: aboutItems,
  station_certificate: ofNoCase,
  station_certificate_end: ofNoCase,
  legal_basis: ofNoCase,
  charge_event: within('case'),
  attribution_event: within('case'),
  clock_event: within('case'),
  suggestion_event: within('case'),
  trace_check: item('trace-check'),
  // What others ask of us belongs to no case.
  trace_request: item('trace'),
  trace_event: within('trace'),
  origin_finding: item('origin-finding'),
  foreign_package: item('foreign-package'),
  foreign_exhibit: within('foreign-package'),
  foreign_package_event: within('foreign-package'),
  // Sums over all cases.
  report_definition: ofNoCase,
  report_snapshot: ofNoCase,
  report_sign_off: ofNoCase,
  // What registers of others say is of no case, until somebody decides that it speaks of an exhibit.
  register: ofNoCase,
  register_import: ofNoCase,
  register_import_event: ofNoCase,
  register_block: ofNoCase,
  register_review_event: ofNoCase,
  register_decision: within('exhibit'),
  // A chart is drawn of records that are items themselves.
  saved_chart: ofNoCase,
};
