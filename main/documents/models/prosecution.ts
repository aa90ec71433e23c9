// The papers of charges: the sum of weapons and cartridges with its records, and who is charged with what. Never a suggestion.
import type { IncidentKind, PartyRole } from '../../../shared/domain/case.ts';
import type { AttributionBasis } from '../../../shared/domain/prosecution/attribution.ts';
import type { ChargeEventKind } from '../../../shared/domain/prosecution/charge.ts';
import type { ClockEventKind } from '../../../shared/domain/prosecution/clocks.ts';
import type { CountLine, LeftOutReason } from '../../../shared/domain/prosecution/counting.ts';
import type { Force, LegalBasis } from '../../../shared/domain/prosecution/legal-basis.ts';
import type { JudgedThreshold, ThresholdState } from '../../../shared/domain/prosecution/thresholds.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import type { DocumentHead } from './document-head.ts';

export interface PrintedCountLine {
  readonly mark: string;
  readonly description: string;
  readonly number: number;
  readonly as: CountLine['as'];
  readonly isEstimate: boolean;
}

export interface PrintedRule {
  readonly basis: LegalBasis;
  readonly weapons?: JudgedThreshold | undefined;
  readonly cartridges?: JudgedThreshold | undefined;
  readonly state: ThresholdState;
}

/** Several persons of whom the same is said stand in one sum. */
export interface PrintedSum {
  readonly persons: readonly string[];
  readonly incidentKind: IncidentKind;
  readonly place: string;
  readonly occurredFrom: string;
  readonly weapons: number;
  readonly cartridges: number;
  readonly isOpen: boolean;
  readonly lines: readonly PrintedCountLine[];
  readonly leftOut: readonly { readonly mark: string; readonly number: number; readonly reason: LeftOutReason }[];
  readonly rules: readonly PrintedRule[];
}

export interface ThresholdComputationModel {
  readonly head: DocumentHead;
  readonly caseTitle: string;
  readonly sums: readonly PrintedSum[];
}

export interface PrintedCharge {
  readonly number: number;
  readonly basis: LegalBasis;
  readonly force: Force;
  readonly facts: string;
  readonly incident: string;
  readonly incidentAt: string;
  readonly isWithdrawn: boolean;
  readonly events: readonly {
    readonly kind: ChargeEventKind;
    readonly basis: string;
    readonly reason: string;
    readonly occurredAt: string;
    readonly recordedAt: string;
    readonly by: string;
  }[];
}

export interface PrintedAccused {
  readonly name: string;
  readonly fatherName: string;
  readonly born: string;
  readonly language?: Language | undefined;
  /** Only where somebody chose that they are printed. */
  readonly residence: string;
  readonly contact: string;
  readonly helpers: readonly { readonly role: PartyRole; readonly name: string }[];
  readonly charges: readonly PrintedCharge[];
  readonly exhibits: readonly {
    readonly basis: AttributionBasis;
    readonly marks: readonly string[];
    readonly reason: string;
  }[];
  readonly detention: readonly {
    readonly kind: ClockEventKind;
    readonly occurredAt: string;
    readonly from?: string | undefined;
    readonly until?: string | undefined;
    readonly document: string;
  }[];
}

export interface ChargeSheetModel {
  readonly head: DocumentHead;
  readonly caseTitle: string;
  readonly accused: readonly PrintedAccused[];
}
