// Identifiers are text and branded by what they name: a `CaseId` where an `ExhibitId` is meant does not compile.
import { z } from 'zod';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function identifier<Name extends string>() {
  return z.string().regex(uuid).brand<Name>();
}

export const StationId = identifier<'StationId'>();
export type StationId = z.infer<typeof StationId>;
export const PersonId = identifier<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
export const CaseId = identifier<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;
export const IncidentId = identifier<'IncidentId'>();
export type IncidentId = z.infer<typeof IncidentId>;
export const SubmissionId = identifier<'SubmissionId'>();
export type SubmissionId = z.infer<typeof SubmissionId>;
export const ExhibitId = identifier<'ExhibitId'>();
export type ExhibitId = z.infer<typeof ExhibitId>;
export const AttachmentId = identifier<'AttachmentId'>();
export type AttachmentId = z.infer<typeof AttachmentId>;
export const LayerId = identifier<'LayerId'>();
export type LayerId = z.infer<typeof LayerId>;
export const ComparisonId = identifier<'ComparisonId'>();
export type ComparisonId = z.infer<typeof ComparisonId>;
export const PlaceId = identifier<'PlaceId'>();
export type PlaceId = z.infer<typeof PlaceId>;
export const PlaceExceptionId = identifier<'PlaceExceptionId'>();
export type PlaceExceptionId = z.infer<typeof PlaceExceptionId>;
export const CustodyEventId = identifier<'CustodyEventId'>();
export type CustodyEventId = z.infer<typeof CustodyEventId>;
export const DocumentId = identifier<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;
export const CourtBundleId = identifier<'CourtBundleId'>();
export type CourtBundleId = z.infer<typeof CourtBundleId>;
export const PackageId = identifier<'PackageId'>();
export type PackageId = z.infer<typeof PackageId>;
/** Of a package of another station as this one took it in; the id its seal gives it is its station's. */
export const ForeignPackageId = identifier<'ForeignPackageId'>();
export type ForeignPackageId = z.infer<typeof ForeignPackageId>;
export const ForeignExhibitId = identifier<'ForeignExhibitId'>();
export type ForeignExhibitId = z.infer<typeof ForeignExhibitId>;
export const ForeignFileId = identifier<'ForeignFileId'>();
export type ForeignFileId = z.infer<typeof ForeignFileId>;
/** Of a card in the address book of stations. */
export const StationCardId = identifier<'StationCardId'>();
export type StationCardId = z.infer<typeof StationCardId>;
/** Of a transfer that was sent; the id in its seal. */
export const TransferId = identifier<'TransferId'>();
export type TransferId = z.infer<typeof TransferId>;
/** Of a transfer or receipt of another station that was joined with what is known of it. */
export const MergeId = identifier<'MergeId'>();
export type MergeId = z.infer<typeof MergeId>;
export const DivergenceId = identifier<'DivergenceId'>();
export type DivergenceId = z.infer<typeof DivergenceId>;
/** Of a link chart in all its versions, and of one of them. */
export const ChartId = identifier<'ChartId'>();
export type ChartId = z.infer<typeof ChartId>;
export const SavedChartId = identifier<'SavedChartId'>();
export type SavedChartId = z.infer<typeof SavedChartId>;
/** Of what a person said of an indicator of trafficking. */
export const IndicatorLookId = identifier<'IndicatorLookId'>();
export type IndicatorLookId = z.infer<typeof IndicatorLookId>;
export const TemplateId = identifier<'TemplateId'>();
export type TemplateId = z.infer<typeof TemplateId>;
export const JobId = identifier<'JobId'>();
export type JobId = z.infer<typeof JobId>;
export const SubmissionEventId = identifier<'SubmissionEventId'>();
export type SubmissionEventId = z.infer<typeof SubmissionEventId>;
export const DiscrepancyId = identifier<'DiscrepancyId'>();
export type DiscrepancyId = z.infer<typeof DiscrepancyId>;
export const DraftId = identifier<'DraftId'>();
export type DraftId = z.infer<typeof DraftId>;
export const ScanSessionId = identifier<'ScanSessionId'>();
export type ScanSessionId = z.infer<typeof ScanSessionId>;
export const ScanId = identifier<'ScanId'>();
export type ScanId = z.infer<typeof ScanId>;

export const CertificateId = identifier<'CertificateId'>();
export type CertificateId = z.infer<typeof CertificateId>;

export const DisposalId = identifier<'DisposalId'>();
export type DisposalId = z.infer<typeof DisposalId>;

export const InventoryId = identifier<'InventoryId'>();
export type InventoryId = z.infer<typeof InventoryId>;
export const InventoryCountId = identifier<'InventoryCountId'>();
export type InventoryCountId = z.infer<typeof InventoryCountId>;
export const ListViewId = identifier<'ListViewId'>();
export type ListViewId = z.infer<typeof ListViewId>;
export const ExportId = identifier<'ExportId'>();
export type ExportId = z.infer<typeof ExportId>;

export const RequestId = identifier<'RequestId'>();
export type RequestId = z.infer<typeof RequestId>;
export const TaskId = identifier<'TaskId'>();
export type TaskId = z.infer<typeof TaskId>;
export const DefinitionId = identifier<'DefinitionId'>();
export type DefinitionId = z.infer<typeof DefinitionId>;

export const ReportId = identifier<'ReportId'>();
export type ReportId = z.infer<typeof ReportId>;
export const ReportTextId = identifier<'ReportTextId'>();
export type ReportTextId = z.infer<typeof ReportTextId>;
export const ConclusionId = identifier<'ConclusionId'>();
export type ConclusionId = z.infer<typeof ConclusionId>;
export const SearchId = identifier<'SearchId'>();
export type SearchId = z.infer<typeof SearchId>;
export const CandidateId = identifier<'CandidateId'>();
export type CandidateId = z.infer<typeof CandidateId>;
export const HitId = identifier<'HitId'>();
export type HitId = z.infer<typeof HitId>;
export const WorksheetEntryId = identifier<'WorksheetEntryId'>();
export type WorksheetEntryId = z.infer<typeof WorksheetEntryId>;
export const InstrumentId = identifier<'InstrumentId'>();
export type InstrumentId = z.infer<typeof InstrumentId>;
export const MethodId = identifier<'MethodId'>();
export type MethodId = z.infer<typeof MethodId>;
export const StockLotId = identifier<'StockLotId'>();
export type StockLotId = z.infer<typeof StockLotId>;

export const CourtDocumentId = identifier<'CourtDocumentId'>();
export type CourtDocumentId = z.infer<typeof CourtDocumentId>;
export const TraceCheckId = identifier<'TraceCheckId'>();
export type TraceCheckId = z.infer<typeof TraceCheckId>;
export const TraceRequestId = identifier<'TraceRequestId'>();
export type TraceRequestId = z.infer<typeof TraceRequestId>;
export const OriginFindingId = identifier<'OriginFindingId'>();
export type OriginFindingId = z.infer<typeof OriginFindingId>;
export const ReportSnapshotId = identifier<'ReportSnapshotId'>();
export type ReportSnapshotId = z.infer<typeof ReportSnapshotId>;
export const PartyId = identifier<'PartyId'>();
export type PartyId = z.infer<typeof PartyId>;
export const ChargeId = identifier<'ChargeId'>();
export type ChargeId = z.infer<typeof ChargeId>;
export const AttributionId = identifier<'AttributionId'>();
export type AttributionId = z.infer<typeof AttributionId>;
export const ClockEventId = identifier<'ClockEventId'>();
export type ClockEventId = z.infer<typeof ClockEventId>;

export const DisclosureItemId = identifier<'DisclosureItemId'>();
export type DisclosureItemId = z.infer<typeof DisclosureItemId>;
export const DisclosureEventId = identifier<'DisclosureEventId'>();
export type DisclosureEventId = z.infer<typeof DisclosureEventId>;

/** Where identifiers come from: UUID version 7, so that they sort by the time they were made. Tests count upwards. */
export interface Identifiers {
  next(): string;
}

export const InspectionId = identifier<'InspectionId'>();
export type InspectionId = z.infer<typeof InspectionId>;
export const MachineReadingId = identifier<'MachineReadingId'>();
export type MachineReadingId = z.infer<typeof MachineReadingId>;
export const DocumentPasswordId = identifier<'DocumentPasswordId'>();
export type DocumentPasswordId = z.infer<typeof DocumentPasswordId>;

export const RedactionId = identifier<'RedactionId'>();
export type RedactionId = z.infer<typeof RedactionId>;
export const RedactionMarkId = identifier<'RedactionMarkId'>();
export type RedactionMarkId = z.infer<typeof RedactionMarkId>;
export const RedactedVersionId = identifier<'RedactedVersionId'>();
export type RedactedVersionId = z.infer<typeof RedactedVersionId>;
export const ReaderNoteId = identifier<'ReaderNoteId'>();
export type ReaderNoteId = z.infer<typeof ReaderNoteId>;
export const RegisterId = identifier<'RegisterId'>();
export type RegisterId = z.infer<typeof RegisterId>;
export const RegisterImportId = identifier<'RegisterImportId'>();
export type RegisterImportId = z.infer<typeof RegisterImportId>;
export const ImportDefinitionId = identifier<'ImportDefinitionId'>();
export type ImportDefinitionId = z.infer<typeof ImportDefinitionId>;
export const RegisterDecisionId = identifier<'RegisterDecisionId'>();
export type RegisterDecisionId = z.infer<typeof RegisterDecisionId>;
export const IntelReportId = identifier<'IntelReportId'>();
export type IntelReportId = z.infer<typeof IntelReportId>;
export const IntelEntityId = identifier<'IntelEntityId'>();
export type IntelEntityId = z.infer<typeof IntelEntityId>;
export const IntelMentionId = identifier<'IntelMentionId'>();
export type IntelMentionId = z.infer<typeof IntelMentionId>;
export const IntelLinkId = identifier<'IntelLinkId'>();
export type IntelLinkId = z.infer<typeof IntelLinkId>;
export const IntelReleaseId = identifier<'IntelReleaseId'>();
export type IntelReleaseId = z.infer<typeof IntelReleaseId>;
export const ProductTemplateId = identifier<'ProductTemplateId'>();
export type ProductTemplateId = z.infer<typeof ProductTemplateId>;
export const ProductId = identifier<'ProductId'>();
export type ProductId = z.infer<typeof ProductId>;
export const RegisterMatchId = identifier<'RegisterMatchId'>();
export type RegisterMatchId = z.infer<typeof RegisterMatchId>;
