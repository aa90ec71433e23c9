// The door of the PDF room: one function per paper, each from a plain model to bytes.
export { writeCaseFile } from './case-file/case-file.ts';
export { writeChargeSheet } from './charge-sheet.ts';
export { writeCustodyRecord } from './custody-record.ts';
export { writeCodeSheet } from './labels/code-sheet.ts';
export { writeExaminationReport } from './examination-report/examination-report.ts';
export { stampPlace } from './court-bundle/bundle-stamps.ts';
export { writeDocumentIndex } from './court-file/document-index.ts';
export { writeFileCover } from './court-file/file-cover.ts';
export { writeMediaManifest } from './court-file/media-manifest.ts';
export { writeDisclosureLog } from './disclosure/disclosure-log.ts';
export { writeDisclosureSchedule } from './disclosure/disclosure-schedule.ts';
export { writeExclusionList } from './disclosure/exclusion-list.ts';
export { writeRedactionLog } from './court-file/redaction-log.ts';
export { writeDiscrepancyRecord } from './discrepancy-record.ts';
export { writeExhibitLabels } from './exhibit-label.ts';
export { labelsInZpl } from './labels/zpl.ts';
export { writeInventoryResult } from './inventory-result.ts';
export { eventRows } from './event-map-rows.ts';
export { chartPng, chartSvg } from './pictures/chart-picture.ts';
export { mapPng, mapSvg } from './pictures/map-picture.ts';
export { writeLedgerReport } from './ledger-report.ts';
export { writePackageReceipt } from './package-receipt.ts';
export { writePlaceContents } from './place-contents.ts';
export { writeReceipt } from './receipt.ts';
export { writeRecoverySheet } from './recovery-sheet.ts';
export { writeStatisticalReport } from './statistical-report.ts';
export { writeTraceRequest } from './trace-request.ts';
export { writeIntelligenceProduct } from './intelligence-product.ts';
export { writeIntelligenceReport } from './intelligence-report.ts';
export { writeThresholdComputation } from './threshold-computation.ts';
export type { ComparisonFigureModel, PrintedSide } from './models/comparison.ts';
export { keepPictureLibrary } from './pictures/keep-picture-library.ts';
export { loadDocumentText, type DocumentText } from './document-text.ts';
export { fontFile } from './font-files.ts';
export { fileSink, memorySink, type ByteSink } from './byte-sink.ts';
export type { DocumentTools, WrittenDocument } from './write-document.ts';
export type { ImageSource, OpenImage } from './models/image-source.ts';
export type { DocumentHead, LedgerHeadOnPaper } from './models/document-head.ts';
export type * from './models/arrival.ts';
export type * from './models/court-file.ts';
export type * from './models/court-bundle.ts';
export type * from './models/disclosure.ts';
export type * from './models/redaction-log.ts';
export type * from './models/statistical-report.ts';
export type * from './models/event-map.ts';
export type * from './models/link-chart.ts';
export type * from './models/trace-request.ts';
export type * from './models/intelligence-product.ts';
export type * from './models/intelligence-report.ts';
export type { CaseFileModel, PrintedReport } from './models/case-file.ts';
export type * from './models/exhibit.ts';
export type * from './models/examination-report.ts';
export type { PrintedWorksheet } from './models/worksheet.ts';
export type { DisposalCertificateModel, DisposedExhibit } from './models/disposal-certificate.ts';
export type { MovementRecordModel, PrintedMovement } from './models/movement-record.ts';
export type { ChargeSheetModel, PrintedAccused, PrintedSum, ThresholdComputationModel } from './models/prosecution.ts';
export type { RecordListModel } from './models/record-list.ts';
export type {
  CodeSheetModel,
  CustodyRecordModel,
  ExhibitLabel,
  Hazard,
  LabelModel,
  LedgerReportModel,
  PackageReceiptModel,
  PhotoSheetModel,
  PlainLabel,
  PrintedLabel,
  RecoverySheetModel,
} from './models/small-papers.ts';
export type { PlaceContentsModel, PrintedKeptExhibit } from './models/place-contents.ts';
export type { InventoryResultModel, PrintedInventoryLine } from './models/inventory-result.ts';
export { maySignPapers } from './signature/certificate-use.ts';
export { signPaper, type PaperSigner } from './signature/sign-paper.ts';
export { Papers, type OrderedPaper, type PaperInProgress, type SealedImages } from './papers.ts';
