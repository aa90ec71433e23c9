// An intelligence report on paper: what may go to the court. There is no field for its source, nor for a report it was made of.
import type { HandlingCode } from '../../../shared/domain/disclosure/handling.ts';
import type { GradingScheme } from '../../../shared/domain/intelligence/grading.ts';
import type { DocumentHead } from './document-head.ts';

export interface IntelligenceReportModel {
  readonly head: DocumentHead;
  readonly number: string;
  readonly text: string;
  /** Day or moment, as it is shown. */
  readonly receivedAt: string;
  readonly grading: {
    readonly scheme: GradingScheme;
    /** `C2`, in its scheme. */
    readonly written: string;
    readonly on4x4: string;
  };
  readonly handling: HandlingCode;
  readonly conditions: string;
  /** As it is written on papers of its list; '' for none. */
  readonly classification: string;
  /** The provider's permission, where the code needs one. */
  readonly release?: {
    readonly provider: string;
    readonly day: string;
    readonly document: string;
    readonly scope: string;
  };
}
