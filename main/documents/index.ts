// The door of the PDF room: one function per paper, each from a plain model to bytes.
export { writeCaseFile } from './case-file/case-file.ts';
export { writeCustodyRecord } from './custody-record.ts';
export { writeDiscrepancyRecord } from './discrepancy-record.ts';
export { writeExhibitLabels } from './exhibit-label.ts';
export { writeLedgerReport } from './ledger-report.ts';
export { writePackageReceipt } from './package-receipt.ts';
export { writeReceipt } from './receipt.ts';
export { writeRecoverySheet } from './recovery-sheet.ts';
export { loadDocumentText, type DocumentText } from './document-text.ts';
export { fileSink, memorySink, type ByteSink } from './byte-sink.ts';
export type { DocumentTools, WrittenDocument } from './write-document.ts';
export type { ImageSource, OpenImage } from './models/image-source.ts';
export type { DocumentHead, LedgerHeadOnPaper } from './models/document-head.ts';
export type * from './models/arrival.ts';
export type { CaseFileModel } from './models/case-file.ts';
export type * from './models/exhibit.ts';
export type {
  CustodyRecordModel,
  ExhibitLabel,
  Hazard,
  LabelModel,
  LabelSize,
  LedgerReportModel,
  PackageReceiptModel,
  RecoverySheetModel,
} from './models/small-papers.ts';
export { Papers, type OrderedPaper, type PaperInProgress, type SealedImages } from './papers.ts';
