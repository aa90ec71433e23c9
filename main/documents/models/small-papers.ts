// The models of the papers that are handed over the counter: recovery sheet, custody record, package receipt, ledger report, labels.
import type { ExhibitKind, QuantityUnit } from '../../../shared/domain/exhibit.ts';
import type { LabelDots, LabelSize } from '../../../shared/domain/label-stock.ts';
import type { DocumentHead } from './document-head.ts';
import type { PrintedCustodyEvent, PrintedDiscrepancy, PrintedPhotograph } from './exhibit.ts';

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
  /** Received, taken away and left, in the unit of the exhibit (law 8). */
  readonly amount?: { readonly received: number; readonly taken: number; readonly left: number; readonly unit: string };
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
  /** Where they were counted when it was sealed. */
  readonly exhibits?: number;
  readonly photographs?: number;
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

export interface LabelModel {
  readonly head: DocumentHead;
  readonly size: LabelSize;
  /** Twenty-four on a page of A4; only for labels of 70 × 36 mm. */
  readonly onSheets?: boolean;
  /** The printer's dots per inch; codes are drawn in whole dots. */
  readonly dotsPerInch: LabelDots;
  readonly labels: readonly PrintedLabel[];
  /** Adds a page with rulers, to see whether the printer scales. */
  readonly rulerPage?: boolean;
}

export type PrintedLabel = ExhibitLabel | PlainLabel;

export const hazards = ['made-safe', 'not-made-safe', 'explosive', 'biological', 'chemical', 'sharp'] as const;
export type Hazard = (typeof hazards)[number];

/** Never a person's name: labels are seen by everybody. */
export interface ExhibitLabel {
  readonly type: 'exhibit';
  /** Absent where the case has no number; then the exhibit's own stands in its place. */
  readonly caseNumber?: string;
  readonly number: string;
  /** The mark of the exhibit in its case. */
  readonly exhibitNumber: string;
  readonly kind: ExhibitKind;
  /** Make and model, calibre, as recorded; never the description, in which a name may stand. */
  readonly made: readonly string[];
  readonly quantity: number;
  readonly unit: QuantityUnit;
  readonly seal?: string;
  readonly hazards: readonly Hazard[];
  /** What the codes hold: a label code of the station. */
  readonly code: string;
}

/** A label that only names a thing: a shelf, a package, the card of a person. A card carries no name, only a number. */
export interface PlainLabel {
  readonly type: 'package' | 'place' | 'person';
  readonly title: string;
  readonly detail: string;
  readonly code: string;
}

/** Large codes on A4: the commands that hang beside a scanner, or the patterns of its self-test. */
export interface CodeSheetModel {
  readonly head: DocumentHead;
  readonly sheet: CodeSheetKind;
  readonly codes: readonly SheetCode[];
}
export type CodeSheetKind = 'commands' | 'self-test';

export interface SheetCode {
  /** A word of `scanning.command`, or a pattern of `scanning.pattern`; worded by the paper. */
  readonly word: string;
  readonly code: string;
}

/** The photographs of one exhibit on their own. */
export interface PhotoSheetModel {
  readonly head: DocumentHead;
  readonly exhibit: { readonly number: string; readonly kind: string; readonly shortDescription: string };
  /** `contact`: six to a page; `large`: two to a page. */
  readonly size: 'contact' | 'large';
  readonly photographs: readonly PrintedPhotograph[];
  /** Required views that no photograph shows, already worded. */
  readonly missing: readonly string[];
}
