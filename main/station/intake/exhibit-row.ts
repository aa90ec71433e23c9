// An exhibit as a row and as it was entered; the one place that knows which column holds which field.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { ExhibitKind, Facts, MadeSafe, Marking, QuantityUnit, Serial } from '../../../shared/domain/exhibit.ts';
import type { CaseId, ExhibitId, IncidentId, SubmissionId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import type { LoadedState } from '../../../shared/domain/loaded-state.ts';
import type { SplitRelation } from '../../../shared/domain/quantity-balance.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readStoredJson, storedJson } from '../stored-json.ts';

/** What a person enters of an exhibit, the same at recording and at revising. */
export type EnteredExhibit = Omit<ParsedInputOf<'exhibits.record'>, 'caseId' | 'seal'>;

export interface ExhibitRow {
  readonly id: ExhibitId;
  readonly case_id: CaseId;
  readonly number: string;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly incident_id: IncidentId | null;
  readonly submission_id: SubmissionId | null;
  readonly parent_id: ExhibitId | null;
  readonly description: string;
  readonly quantity: number;
  readonly unit: QuantityUnit;
  readonly found_at: string;
  readonly facts: string;
  readonly serials: string;
  readonly markings: string;
  readonly made_safe: string | null;
  readonly explosive_clearance: string | null;
  readonly handling: string;
  readonly package_number: number | null;
  readonly loaded_state: string | null;
  /** How it came out of its parent; written by splitting alone. */
  readonly split_as: SplitRelation | null;
  /** The seal that was read on its package when it was recorded. */
  readonly arrival_seal: string | null;
  readonly recorded_at: Instant;
  readonly recorded_by: string;
}

/** The columns that a revision may change. */
export function exhibitColumns(entered: EnteredExhibit) {
  return {
    mark: entered.mark,
    kind: entered.kind,
    incident_id: entered.incidentId ?? null,
    submission_id: entered.submissionId ?? null,
    parent_id: entered.parentId ?? null,
    description: entered.description,
    quantity: entered.quantity,
    unit: entered.unit,
    found_at: entered.foundAt,
    facts: storedJson(entered.facts),
    serials: storedJson(entered.serials),
    markings: storedJson(entered.markings),
    made_safe: entered.madeSafe === undefined ? null : storedJson(entered.madeSafe),
    explosive_clearance: entered.explosiveClearance ?? null,
    handling: entered.handling,
    package_number: entered.packageNumber ?? null,
    loaded_state: entered.loadedState === undefined ? null : storedJson(entered.loadedState),
  };
}

export function enteredExhibit(row: ExhibitRow): EnteredExhibit {
  return {
    mark: row.mark,
    kind: row.kind,
    incidentId: row.incident_id ?? undefined,
    submissionId: row.submission_id ?? undefined,
    parentId: row.parent_id ?? undefined,
    description: row.description,
    quantity: row.quantity,
    unit: row.unit,
    foundAt: row.found_at,
    facts: readStoredJson<Facts>(row.facts) as EnteredExhibit['facts'], // absent facts were left out when it was stored
    serials: readStoredJson<Serial[]>(row.serials),
    markings: readStoredJson<Marking[]>(row.markings),
    madeSafe: row.made_safe === null ? undefined : readStoredJson<MadeSafe>(row.made_safe),
    explosiveClearance: row.explosive_clearance ?? undefined,
    handling: row.handling,
    packageNumber: row.package_number ?? undefined,
    loadedState: row.loaded_state === null ? undefined : readStoredJson<LoadedState>(row.loaded_state),
  };
}

/** @throws FocalPointError `exhibits.unknown` */
export function findExhibit(db: ReadableDatabase, id: ExhibitId): ExhibitRow {
  const row = db.first<ExhibitRow>(statement`select * from exhibit where id = ${id}`);
  if (row === undefined) throw new FocalPointError('exhibits.unknown');
  return row;
}
