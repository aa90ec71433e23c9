// The models of the papers of intake: the receipt for whoever brought something, and the record of a difference both sides sign.
import type { DiscrepancyKind, Resolution, Side } from '../../../shared/domain/discrepancy.ts';
import type { PackageStanding, PackageState, RefusalReason } from '../../../shared/domain/submission.ts';
import type { DocumentHead } from './document-head.ts';
import type { PrintedPhotograph } from './exhibit.ts';

export interface ReceiptModel {
  readonly head: DocumentHead;
  readonly submissionNumber: string;
  /** The whole of it was refused. */
  readonly refusal?: PrintedRefusal;
  readonly deliveredBy: string;
  readonly deliveredFor?: string;
  /** What the person showed. */
  readonly identification?: string;
  readonly receivedBy: string;
  readonly receivedAt: string;
  /** When it was entered, where that was more than a day later. */
  readonly recordedLateAt?: string;
  readonly legalBasis?: string;
  readonly detentionUntil?: string;
  readonly detentionReason?: string;
  readonly announced: number;
  readonly outstanding: { readonly count: number; readonly labels: readonly string[] };
  /** Receipt number of the first delivery, where this one brings what was outstanding. */
  readonly continues?: string;
  readonly continuedBy: readonly string[];
  readonly packages: readonly PrintedPackage[];
  /** What was recorded out of the packages until the receipt was made. */
  readonly exhibits: readonly PrintedReceivedExhibit[];
  readonly questions: readonly string[];
  readonly additions: readonly { readonly at: string; readonly by: string; readonly words: string }[];
  readonly note?: string;
}

export interface PrintedRefusal {
  readonly code: RefusalReason;
  readonly reason: string;
}

export interface PrintedPackage {
  readonly label: string;
  /** As written on the accompanying paper. */
  readonly sealAsWritten?: string;
  /** As read on the package. */
  readonly sealAsRead?: string;
  readonly sealIsIntact: boolean;
  readonly states: readonly PackageState[];
  readonly standing: PackageStanding;
  readonly refusal?: PrintedRefusal;
  readonly note?: string;
  readonly photographs: number;
  readonly discrepancy?: { readonly number: string; readonly isResolved: boolean };
  /** Who was called and where it stands; then who cleared it, and by which certificate. */
  readonly block?: { readonly at: string; readonly quarantinedAt: string; readonly called: string };
  readonly clearance?: { readonly at: string; readonly by: string; readonly certificate: string };
}

export interface PrintedReceivedExhibit {
  readonly number: string;
  readonly kind: string;
  readonly quantity: number;
  readonly unit: string;
  readonly shortDescription: string;
}

export interface DiscrepancyRecordModel {
  readonly head: DocumentHead;
  readonly number: string;
  readonly kind: DiscrepancyKind;
  readonly package: string;
  readonly receiptNumber: string;
  readonly receivedAt: string;
  readonly deliveredBy: string;
  readonly deliveredFor: string;
  readonly asWritten: string;
  readonly asFound: string;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly isResolved: boolean;
  readonly steps: readonly PrintedDiscrepancyStep[];
  readonly photographs: readonly PrintedPhotograph[];
}

export interface PrintedDiscrepancyStep {
  readonly number: number;
  readonly side?: Side;
  readonly resolution?: Resolution;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly name: string;
  readonly function: string;
  readonly statement: string;
  /** Who put a key under it, and its short fingerprint. */
  readonly signedBy: string;
  readonly signatureKey: string;
  /** The signed paper of the other side, as it is stored. */
  readonly paper?: { readonly fileName: string; readonly sha256: string };
}
