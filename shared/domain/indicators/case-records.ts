// What of a case the rules of the indicators look at, read by the station and without storage.
import type { Facts, Marking, Serial } from '../exhibit.ts';
import type { ExhibitKind } from '../exhibit/kinds.ts';
import type { HandlingCode } from '../disclosure/handling.ts';
import type { IncidentKind } from '../case.ts';
import type { EntityKind } from '../intelligence/entity.ts';
import type { DiversionKind, ResultCode } from '../tracing/answer.ts';

export interface CaseExhibit {
  readonly id: string;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly description: string;
  readonly facts: Facts;
  readonly serials: readonly Serial[];
  readonly markings: readonly Marking[];
}

export interface CaseIncident {
  readonly kind: IncidentKind;
  readonly place: string;
  /** Kind of premises of the seizure record, or ''. */
  readonly premises: string;
}

/** Two firearms of one make and model whose numbers lie near each other; the other may be of another case. */
export interface CloseSerials {
  readonly exhibitId: string;
  readonly label: string;
  readonly otherId: string;
  readonly otherLabel: string;
  readonly own: string;
  readonly other: string;
}

/** Two things that an examination of tool marks associates; what is only named has its name as `other`. */
export interface SharedToolMarks {
  readonly exhibitId: string;
  readonly other: string;
  readonly label: string;
  readonly otherLabel: string;
  /** Kinds, where both are exhibits of this station. */
  readonly kind: ExhibitKind;
  readonly otherKind: ExhibitKind | undefined;
  readonly request: string;
  /** Somebody else came to it too, or settled it. */
  readonly isVerified: boolean;
  readonly address: string;
}

export interface TraceAnswer {
  readonly exhibitId: string;
  readonly label: string;
  readonly address: string;
  readonly result: ResultCode;
  readonly diversion: DiversionKind | undefined;
  /** Days from the last dated leg to the recovery, where both are known. */
  readonly days: { readonly least: number; readonly most: number } | undefined;
}

/** A graded link between something of this case and an entity; only links that stand, that are not negative and that the reader may see. */
export interface IntelligenceLink {
  readonly type: string;
  readonly entity: EntityKind;
  /** `own — type — name`. */
  readonly label: string;
  readonly address: string;
  readonly grading: string;
  readonly handling: HandlingCode;
}

export interface CaseRecords {
  readonly caseId: string;
  readonly exhibits: readonly CaseExhibit[];
  readonly incidents: readonly CaseIncident[];
  readonly closeSerials: readonly CloseSerials[];
  /** Every firearm has make, model and a number, so that serials not near each other is an answer. */
  readonly areSerialsComparable: boolean;
  readonly toolMarks: readonly SharedToolMarks[];
  readonly traces: readonly TraceAnswer[];
  readonly intelligence: readonly IntelligenceLink[];
}
