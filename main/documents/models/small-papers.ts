// The models of the papers that are handed over the counter: recovery sheet, custody record, package receipt, ledger report, labels.
import type { DocumentHead } from './document-head.ts';
import type { PrintedCustodyEvent, PrintedDiscrepancy } from './exhibit.ts';

export interface RecoverySheetModel {
  readonly head: DocumentHead;
  /** The code as typed back, in its groups. */
  readonly groups: readonly string[];
  /** What the code in the square holds; normally the groups joined by `-`. */
  readonly code: string;
}

export interface CustodyRecordModel {
  readonly head: DocumentHead;
  readonly exhibit: {
    readonly number: string;
    readonly kind: string;
    readonly shortDescription: string;
    readonly serial?: string;
  };
  readonly holder?: string;
  readonly home?: string;
  readonly seal?: string;
  readonly custody: readonly PrintedCustodyEvent[];
  readonly discrepancies: readonly PrintedDiscrepancy[];
  readonly lateEntryAfterHours: number;
}

export interface PackageReceiptModel {
  readonly head: DocumentHead;
  readonly packageId: string;
  readonly packageKind: string;
  readonly fileName: string;
  readonly recipient: string;
  readonly createdAt: string;
  readonly files: number;
  readonly bytes: number;
  readonly exhibits: number;
  readonly photographs: number;
  /** SHA-256 of `seal.json`, hexadecimal. */
  readonly sealSha256: string;
  readonly manifestSha256: string;
  readonly stationKeyFingerprint: string;
}

export interface LedgerReportModel {
  readonly head: DocumentHead;
  readonly verifiedAt: string;
  readonly verifiedBy: string;
  readonly entries: number;
  readonly heads: number;
  readonly firstEntryAt?: string;
  readonly lastEntryAt?: string;
  readonly verdict: 'intact' | 'broken';
  /** Already worded in the language of the paper. */
  readonly findings: readonly {
    readonly severity: 'fault' | 'remark';
    readonly entry?: number;
    readonly what: string;
  }[];
}

/** Width and height in millimetres of the label stock. */
export const labelSizes = {
  '100x50': [100, 50],
  '89x36': [89, 36],
  '62x29': [62, 29],
} as const;
export type LabelSize = keyof typeof labelSizes;

export interface LabelModel {
  readonly head: DocumentHead;
  readonly size: LabelSize;
  /** The printer's dots per inch; codes are drawn in whole dots. */
  readonly dotsPerInch: 203 | 300;
  readonly labels: readonly ExhibitLabel[];
  /** Adds a page with rulers, to see whether the printer scales. */
  readonly rulerPage?: boolean;
}

export const hazards = ['made-safe', 'not-made-safe', 'explosive', 'biological', 'chemical', 'sharp'] as const;
export type Hazard = (typeof hazards)[number];

/** Never a person's name: labels are seen by everybody. */
export interface ExhibitLabel {
  readonly caseNumber: string;
  readonly exhibitNumber: string;
  readonly shortDescription: string;
  readonly seal?: string;
  readonly hazards: readonly Hazard[];
  /** What the codes hold, e.g. the exhibit's address in the station. */
  readonly code: string;
}
