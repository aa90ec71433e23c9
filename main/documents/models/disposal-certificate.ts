// A certificate of disposal as it is printed: the decision, who authorised it, and every exhibit with what became of it.
import type { DisposalOutcome } from '../../../shared/domain/disposal.ts';
import type { ExhibitKind, QuantityUnit } from '../../../shared/domain/exhibit.ts';
import type { DocumentHead } from './document-head.ts';

export interface DisposedExhibit {
  /** `LUGINA-14 / K5` */
  readonly label: string;
  readonly kind: ExhibitKind;
  readonly shortDescription: string;
  readonly serial: string;
  readonly quantity: number;
  readonly unit: QuantityUnit;
  /** Whole grams; of this many exhibits together. */
  readonly weight?: { readonly grams: number; readonly together: number };
  readonly state: 'carried-out' | 'withdrawn' | 'named';
  readonly at?: string;
  readonly where?: string;
  readonly by?: string;
}

export interface DisposalCertificateModel {
  readonly head: DocumentHead;
  readonly decision: {
    readonly number: string;
    readonly outcome: DisposalOutcome;
    readonly authority: string;
    readonly reference: string;
    readonly decidedOn: string;
    readonly recipient?: string;
    readonly method: string;
    readonly note: string;
    readonly recordedBy: string;
    readonly recordedAt: string;
  };
  readonly authorisations: readonly { readonly person: string; readonly at: string; readonly signatureKey: string }[];
  /** Who saw it done, each once. */
  readonly witnesses: readonly string[];
  readonly exhibits: readonly DisposedExhibit[];
}
