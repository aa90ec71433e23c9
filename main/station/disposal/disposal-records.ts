// Rows of disposal, read in one place; what stands where is derived from them by the rules of the domain.
import {
  authorisationsNeeded,
  disposalState,
  type DisposalOutcome,
  type DisposalStep,
  type DisposalStepKind,
} from '../../../shared/domain/disposal.ts';
import type { ExhibitKind, QuantityUnit } from '../../../shared/domain/exhibit.ts';
import type { DisposalId, ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import type { Signer } from '../signing.ts';

export interface DecisionRow {
  readonly id: DisposalId;
  readonly number: string;
  readonly outcome: DisposalOutcome;
  readonly authority: string;
  readonly reference: string;
  readonly decided_on: Instant;
  readonly recipient: string | null;
  readonly method: string;
  readonly note: string;
  readonly recorded_at: Instant;
  readonly recorded_by: string;
  readonly recorder: string;
}

export interface ItemRow {
  readonly decision_id: DisposalId;
  readonly exhibit_id: ExhibitId;
  readonly position: number;
  readonly label: string;
  readonly kind: ExhibitKind;
  readonly quantity: number;
  readonly unit: QuantityUnit;
}

export interface StepRow {
  readonly decision_id: DisposalId;
  readonly exhibit_id: ExhibitId | null;
  readonly kind: DisposalStepKind;
  readonly grams: number | null;
  readonly weighed_together: number | null;
  readonly note: string;
  readonly occurred_at: Instant;
  readonly recorded_at: Instant;
  readonly person_id: string;
  readonly person: string;
  readonly signature_key: string | null;
}

export interface DisposalRecord {
  readonly decision: DecisionRow;
  readonly items: readonly ItemRow[];
  readonly steps: readonly StepRow[];
}

export function stepOf(row: StepRow): DisposalStep & { readonly occurredAt: Instant } {
  const { kind, exhibit_id: exhibitId, person_id: personId, occurred_at: occurredAt } = row;
  return { kind, exhibitId: exhibitId ?? undefined, personId, occurredAt };
}

export function stateOf({ items, steps }: DisposalRecord) {
  return disposalState(
    items.map((item) => item.exhibit_id),
    steps.map(stepOf),
  );
}

/** @throws FocalPointError `disposals.unknown` */
export function readDisposal(db: ReadableDatabase, id: DisposalId): DisposalRecord {
  const decision = db.first<DecisionRow>(statement`select * from disposal_decision where id = ${id}`);
  if (decision === undefined) throw new FocalPointError('disposals.unknown');
  return {
    decision,
    items: [...db.each<ItemRow>(statement`select * from disposal_item where decision_id = ${id} order by position`)],
    steps: [
      ...db.each<StepRow>(statement`select * from disposal_step where decision_id = ${id} order by recorded_at, id`),
    ],
  };
}

/** @throws FocalPointError `disposals.unknown`, `disposals.over`: stopped, or everything was carried out */
export function readOpenDisposal(db: ReadableDatabase, id: DisposalId): DisposalRecord {
  const record = readDisposal(db, id);
  const state = stateOf(record);
  if (state === 'stopped' || state === 'carried-out')
    throw new FocalPointError('disposals.over', { number: record.decision.number });
  return record;
}

/** The exhibits of the decision that are still to be carried out. @throws FocalPointError `disposals.not-in-decision` */
export function demandOpenItems({ items, steps }: DisposalRecord, exhibitIds: readonly ExhibitId[]): ItemRow[] {
  const byExhibit = new Map(items.map((item) => [item.exhibit_id, item]));
  const over = new Set(
    steps.flatMap(({ kind, exhibit_id }) => (kind === 'withdrawn' || kind === 'carried-out' ? [exhibit_id] : [])),
  );
  return exhibitIds.map((id) => {
    const item = byExhibit.get(id);
    if (item === undefined || over.has(id))
      throw new FocalPointError('disposals.not-in-decision', { exhibit: item?.label ?? id });
    return item;
  });
}

/** Two custodians could empty their own room: one of the two persons answers for the laboratory. */
export function needsSupervisor(db: ReadableDatabase, authorised: readonly string[]): boolean {
  const isLast = authorised.length === authorisationsNeeded - 1;
  return isLast && !authorised.some((personId) => isSupervisor(db, personId));
}

export function isSupervisor(db: ReadableDatabase, personId: string): boolean {
  const row = db.first<{ roles: string }>(statement`select roles from person where id = ${personId}`);
  return row !== undefined && (JSON.parse(row.roles) as string[]).includes('supervisor'); // written by this program
}

export interface NewStep {
  readonly kind: DisposalStepKind;
  readonly exhibitId?: ExhibitId | undefined;
  readonly grams?: number | undefined;
  readonly weighedTogether?: number | undefined;
  readonly note?: string | undefined;
  readonly occurredAt?: Instant | undefined;
  readonly signer: Signer;
  readonly action: string;
  readonly label: string;
}

/** Appends one step, signed: a step that is looked at alone says by itself who answers for it. */
export function recordStep(act: Act, decisionId: DisposalId, step: NewStep): void {
  const said = {
    id: act.nextId(),
    decision_id: decisionId,
    exhibit_id: step.exhibitId ?? null,
    kind: step.kind,
    grams: step.grams ?? null,
    weighed_together: step.weighedTogether ?? null,
    note: step.note ?? '',
    occurred_at: step.occurredAt ?? act.now,
    recorded_at: act.now,
    person_id: step.signer.id,
    person: step.signer.name,
    signature_key: step.signer.key.fingerprint,
  };
  const signature = step.signer.key.signAct(said);
  act.record(
    'disposal_step',
    { ...said, signature },
    { action: step.action, label: step.label, occurredAt: said.occurred_at },
  );
}
