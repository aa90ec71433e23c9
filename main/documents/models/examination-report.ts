// Everything the laboratory report prints, as plain serialisable data. What a person wrote is printed exactly as it is; codes and the words of
// definitions and scales come in the language of the report.
import type { Consumption } from '../../../shared/domain/examination/request.ts';
import type { ExhibitKind, QuantityUnit } from '../../../shared/domain/exhibit.ts';
import type { Letterhead } from '../../../shared/domain/report/report-content.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import type { ComparisonFigureModel } from './comparison.ts';
import type { DocumentHead } from './document-head.ts';
import type { PrintedWorksheet } from './worksheet.ts';
import type { PrintedCustodyEvent, PrintedDiscrepancy, PrintedPhotograph } from './exhibit.ts';

export interface PrintedLevel {
  readonly code: string;
  readonly name: string;
  readonly meaning: string;
  /** Bounds of the likelihood ratio, where the scale has any. */
  readonly bounds: string;
}

export interface PrintedScale {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly source: string;
  /** Somebody of the laboratory compared it with its source. */
  readonly isVerified: boolean;
  readonly levels: readonly PrintedLevel[];
}

export interface PrintedConclusion {
  readonly number: number;
  readonly exhibit: string;
  readonly comparedWith: string;
  readonly question: string;
  readonly scale: string;
  readonly value: string;
  readonly meaning: string;
  readonly likelihoodRatio?: string;
  readonly propositions: { readonly first: string; readonly second: string };
  readonly basis: string;
  /** Numbers of the comparisons printed in the annex. */
  readonly figures: readonly number[];
  /** The entry of a database that it made a hit of. */
  readonly hit?: { readonly number: string; readonly linkedCase: string };
  readonly limitations: string;
  readonly by: string;
  readonly at: string;
  readonly verification?: {
    readonly by: string;
    readonly at: string;
    readonly mode: 'blind' | 'open';
    readonly agreed: boolean;
  };
  readonly resolution?: { readonly by: string; readonly at: string; readonly reason: string };
}

export interface PrintedMaterial {
  readonly label: string;
  readonly kind: ExhibitKind;
  readonly description: string;
  readonly quantity: number;
  readonly unit: QuantityUnit;
  readonly sealWritten: string;
  readonly sealRead: string;
  readonly isSealIntact?: boolean;
  readonly condition: string;
  readonly receivedAt?: string;
  /** Number of the receipt it came in under. */
  readonly receipt: string;
}

/** What the report draws from the records and the text: what the reviewer approves, whoever issues it and when. */
export interface ReportFacts {
  readonly number: string;
  readonly title: string;
  readonly laboratory: Letterhead;
  readonly elsewhere: string;
  readonly amends?: { readonly number: string; readonly issuedAt: string; readonly reason: string };
  readonly request: {
    readonly number: string;
    readonly kind: 'casework' | 'proficiency-test' | 'control-sample';
    readonly receivedAt: string;
    readonly authority: string;
    readonly contact: string;
    readonly reference: string;
    readonly legalBasis: string;
    readonly consumption: Consumption;
    readonly consumptionAuthority: string;
    readonly language: Language;
  };
  /** The questions as they were asked, and what is answered. */
  readonly questions: readonly { readonly asked: string; readonly answer: string }[];
  readonly exhibits: readonly PrintedMaterial[];
  readonly methods: readonly { readonly code: string; readonly title: string; readonly version: string }[];
  readonly instruments: readonly {
    readonly name: string;
    readonly number: string;
    readonly calibrationDue?: string;
    readonly wasOverdue: boolean;
  }[];
  readonly overdueReason: string;
  readonly performed?: { readonly from: string; readonly to: string };
  readonly results: readonly { readonly exhibit: string; readonly worksheets: readonly PrintedWorksheet[] }[];
  readonly external: readonly {
    readonly exhibit: string;
    readonly examination: string;
    readonly laboratory: string;
    readonly number: string;
    readonly issuedAt: string;
    readonly summary: string;
  }[];
  readonly leftOut: readonly { readonly what: string; readonly reason: string }[];
  readonly departures: readonly string[];
  readonly conclusions: readonly PrintedConclusion[];
  readonly scales: readonly PrintedScale[];
  readonly interpretation: string;
  readonly basis: string;
  readonly samplingPlan: string;
  readonly uncertainty: string;
  readonly limitations: string;
  readonly deviations: string;
  /** Numbered without gaps from 1, in this order. */
  readonly photographs: readonly PrintedPhotograph[];
  /** Kept comparisons that conclusions rest on; numbered without gaps from 1, in this order. */
  readonly figures: readonly ComparisonFigureModel[];
}

export interface ExaminationReportModel extends ReportFacts {
  readonly head: DocumentHead;
  /** Printed across every page; such a paper is never kept. */
  readonly isDraft: boolean;
  readonly custody: readonly {
    readonly exhibit: string;
    readonly events: readonly PrintedCustodyEvent[];
    readonly discrepancies: readonly PrintedDiscrepancy[];
  }[];
  readonly lateEntryAfterHours: number;
  /** Who signed, in the order of the act; of a draft nobody. */
  readonly signatures: readonly {
    readonly as: 'author' | 'reviewer';
    readonly name: string;
    readonly key: string;
    readonly at: string;
    /** First digits of what was signed: the text and the records. */
    readonly seen: string;
  }[];
}
