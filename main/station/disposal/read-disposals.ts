// Decisions as people read them: what stands where, what is missing, who did what.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { authorisedBy, missingPreparations } from '../../../shared/domain/disposal.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { shownFingerprint } from '../../ledger/index.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import {
  needsSupervisor,
  readDisposal,
  stateOf,
  stepOf,
  type DecisionRow,
  type DisposalRecord,
  type ItemRow,
  type StepRow,
} from './disposal-records.ts';

type ShownDecision = OutputOf<'disposals.list'>['decisions'][number];

const decisionsShown = 500;

export const listDisposals: ReadHandler<'disposals.list'> = readsLong(({ db }) => ({
  decisions: db
    .all<DecisionRow>(
      statement`select * from disposal_decision order by recorded_at desc, id desc limit ${decisionsShown}`,
    )
    .map((decision) => shown(readDisposal(db, decision.id))),
}));

export const readDecision: ReadHandler<'disposals.read'> = readsLong(({ db, actor }, { id }) => {
  const record = readDisposal(db, id);
  const { decision, items, steps } = record;
  const byExhibit = Map.groupBy(steps, (step) => step.exhibit_id);
  const words = wordsOf(db, id);
  return {
    ...shown(record),
    method: decision.method,
    note: decision.note,
    authorisations: steps
      .filter(({ kind }) => kind === 'authorised')
      .map(({ person, person_id, recorded_at, signature_key }) => ({
        person,
        at: recorded_at,
        signatureKey: shownFingerprint(signature_key ?? ''),
        isYours: person_id === actor.id,
      })),
    needsSupervisor: needsSupervisor(db, authorisedBy(steps.map(stepOf))),
    items: items.map((item) => shownItem(item, byExhibit.get(item.exhibit_id) ?? [], decision, words)),
    steps: (byExhibit.get(null) ?? []).map(shownStep),
  };
});

function shown(record: DisposalRecord): ShownDecision {
  const { decision, items, steps } = record;
  return {
    id: decision.id,
    number: decision.number,
    outcome: decision.outcome,
    authority: decision.authority,
    reference: decision.reference,
    decidedOn: decision.decided_on,
    ...(decision.recipient === null ? {} : { recipient: decision.recipient }),
    recordedAt: decision.recorded_at,
    recordedBy: decision.recorder,
    state: stateOf(record),
    exhibits: items.length,
    carriedOut: steps.filter(({ kind }) => kind === 'carried-out').length,
    withdrawn: steps.filter(({ kind }) => kind === 'withdrawn').length,
  };
}

interface ShownWords {
  readonly description: string;
  readonly serial: string;
  readonly witness: string | null;
}
type Words = ReadonlyMap<string, ShownWords>;

function wordsOf(db: ReadableDatabase, decisionId: string): Words {
  const rows = db.each<ShownWords & { exhibit_id: string }>(
    statement`select line.exhibit_id, line.description, line.serial, event.witness from disposal_item item
      join exhibit_line line on line.exhibit_id = item.exhibit_id
      left join custody_event event on event.exhibit_id = item.exhibit_id and event.occasion_id = item.decision_id
      where item.decision_id = ${decisionId}`,
  );
  return new Map([...rows].map(({ exhibit_id, ...words }) => [exhibit_id, words]));
}

function shownItem(item: ItemRow, steps: readonly StepRow[], { outcome }: DecisionRow, words: Words) {
  const kinds = new Set(steps.map(({ kind }) => kind));
  const { description = '', serial = '', witness = null } = words.get(item.exhibit_id) ?? {};
  const state = kinds.has('carried-out') ? 'carried-out' : kinds.has('withdrawn') ? 'withdrawn' : 'named';
  return {
    id: item.exhibit_id,
    label: item.label,
    kind: item.kind,
    description,
    serial,
    quantity: item.quantity,
    unit: item.unit,
    state,
    missing:
      state === 'named'
        ? missingPreparations({ id: item.exhibit_id, kind: item.kind }, outcome, steps.map(stepOf))
        : [],
    ...(witness === null ? {} : { witness }),
    steps: steps.map(shownStep),
  } as const;
}

function shownStep(step: StepRow) {
  return {
    kind: step.kind,
    ...(step.exhibit_id === null ? {} : { exhibitId: step.exhibit_id }),
    ...(step.grams === null ? {} : { grams: step.grams }),
    ...(step.weighed_together === null ? {} : { weighedTogether: step.weighed_together }),
    note: step.note,
    occurredAt: step.occurred_at,
    recordedAt: step.recorded_at,
    person: step.person,
    ...(step.signature_key === null ? {} : { signatureKey: shownFingerprint(step.signature_key) }),
  };
}
