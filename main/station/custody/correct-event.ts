// A correction is a new event that names what it corrects; the wrong one stays, is shown and is printed (law 1). What a correction makes of
// an event must hold as if it had been recorded so: it is no way round a witness, a place's rule or the time of the seizure.
import {
  afterCustodyEvent,
  correctableEnds,
  corrected,
  noCustody,
  withCorrections,
  type CustodyEventType,
  type CustodyFact,
} from '../../../shared/domain/custody.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { needsWitness } from '../../../shared/domain/witness-rule.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { custodyRowsOf, factOf, type CustodyRow } from '../custody-event-row.ts';
import { findEvent, readInCustody, recordEvent, type ExhibitInCustody } from './custody-records.ts';
import { demandAfterSeizure, demandPast, shownEnd } from './custody-rules.ts';
import { demandPlaceTakes } from './place-rules.ts';
import { witnessRule } from './witness.ts';
import { signTogether, writesWitnessed } from './witnessed-signing.ts';

type Input = ParsedInputOf<'custody.correct'>;

/** What is corrected: the event as first recorded, what it says after its corrections so far, and what it would say after this one. */
interface Correction {
  readonly exhibit: ExhibitInCustody;
  /** Every event of the exhibit as it stands now. */
  readonly facts: readonly CustodyFact[];
  readonly first: CustodyRow;
  readonly stands: CustodyFact;
  readonly right: CustodyFact;
}

export const correctEvent = writesWitnessed<'custody.correct'>(
  ['custody', 'exhibits'],
  signTogether,
  (act, input, { signer, witness }) => {
    const wrong = findEvent(act.db, input.eventId);
    if (wrong === undefined) throw new FocalPointError('custody.event-unknown');
    if (act.db.first(statement`select 1 from custody_event where corrects = ${wrong.id}`) !== undefined) {
      throw new FocalPointError('custody.already-corrected');
    }
    const from = shownEnd(act.db, input.from);
    const to = shownEnd(act.db, input.to);
    const rows = custodyRowsOf(act.db, wrong.exhibit_id);
    const first = firstOf(wrong, rows);
    const facts = withCorrections(rows.map(factOf));
    const stands = facts.find(({ id }) => id === first.id) ?? factOf(first);
    const { occurredAt, sealOut, sealIn, quantity, dueAt } = input;
    const right = corrected(stands, { ...stands, occurredAt, from, to, sealOut, sealIn, quantity, dueAt });
    const correction = { exhibit: readInCustody(act.db, wrong.exhibit_id), facts, first, stands, right };
    demandPast(occurredAt, act.now, correction.exhibit.lastRecordedAt);
    demandCorrectable(act, correction, input);
    demandAsRecorded(act, correction);
    if (witness === undefined) demandNoWayRound(act, correction);
    const eventId = recordEvent(act, {
      exhibit: correction.exhibit,
      type: 'corrected',
      occurredAt,
      occurredOffset: input.occurredOffset,
      condition: input.condition,
      documentId: input.documentId,
      from,
      to,
      sealOut,
      sealIn,
      quantity,
      dueAt,
      purpose: input.reason,
      note: input.note,
      corrects: wrong.id,
      signer,
      witness,
      action: 'custody.corrected',
    });
    return { eventId };
  },
);

/** A correction may be wrong in its turn: the chain leads back to what was recorded first. */
function firstOf(row: CustodyRow, rows: readonly CustodyRow[]): CustodyRow {
  const before = rows.find(({ id }) => id === row.corrects);
  return before === undefined ? row : firstOf(before, rows);
}

const handOvers: readonly CustodyEventType[] = ['offered', 'accepted', 'rejected', 'withdrawn'];

/**
 * @throws FocalPointError `custody.not-of-the-hand-over`, `custody.ends-not-here`, `custody.to-person-needs-offer`,
 *         `custody.quantity-not-here`, `custody.quantity-of-parts`, `custody.more-than-left`, `custody.due-not-here`,
 *         `custody.due-before-departure`
 */
function demandCorrectable(act: Act, correction: Correction, input: Input): void {
  const { first, stands, right } = correction;
  // A hand-over carries the word of two persons; a third cannot change when it was or which seal they read.
  if (handOvers.includes(first.type) && ![first.actor_id, first.signer_id].includes(act.actor.id))
    throw new FocalPointError('custody.not-of-the-hand-over', { name: first.signer ?? first.actor });
  if ((input.from !== undefined || input.to !== undefined) && !correctableEnds.some((type) => type === first.type))
    throw new FocalPointError('custody.ends-not-here');
  // Law 7: to another person custody passes by acceptance, and a correction is none.
  if (input.to?.kind === 'person' && input.to.id !== first.actor_id)
    throw new FocalPointError('custody.to-person-needs-offer');
  if (input.quantity !== undefined && input.quantity !== stands.quantity)
    demandQuantity(act, correction, input.quantity);
  if (input.dueAt === undefined) return;
  if (first.type !== 'sent-to-court' && first.type !== 'sent-to-laboratory')
    throw new FocalPointError('custody.due-not-here');
  if (input.dueAt <= right.occurredAt) throw new FocalPointError('custody.due-before-departure');
}

/** Law 8: what became exhibits of their own was counted with them, and what was fired left at least what was kept of it. */
function demandQuantity(act: Act, { exhibit, stands, facts }: Correction, quantity: number): void {
  if (stands.quantity === undefined) throw new FocalPointError('custody.quantity-not-here');
  if (stands.type === 'split') throw new FocalPointError('custody.quantity-of-parts', { exhibit: exhibit.label });
  const left = exhibit.quantity - (exhibit.state.taken - stands.quantity);
  if (quantity > left) throw new FocalPointError('custody.more-than-left', { exhibit: exhibit.label, left });
  if (stands.type !== 'test-fired') return;
  const fired = facts.reduce((sum, fact) => sum + (fact.type === 'test-fired' ? (fact.quantity ?? 0) : 0), 0);
  const kept = act.db.first<{ most: number | null }>(
    statement`select max(remains) as most from (select sum(quantity) as remains from exhibit
      where parent_id = ${exhibit.id} and split_as = 'remains' group by kind)`,
  );
  if (fired - stands.quantity + quantity < (kept?.most ?? 0))
    throw new FocalPointError('custody.quantity-of-parts', { exhibit: exhibit.label });
}

/** @throws FocalPointError `custody.before-seizure`, and as `demandPlaceTakes` where the exhibit would lie there now */
function demandAsRecorded(act: Act, { exhibit, facts, first, right }: Correction): void {
  demandAfterSeizure(exhibit, first.type, right.occurredAt);
  const after = facts.map((fact) => (fact.id === right.id ? right : fact));
  const { holder } = after.reduce(afterCustodyEvent, noCustody);
  const liesThere = holder?.kind === 'place' && holder.id === right.to?.id && exhibit.state.holder?.id !== holder.id;
  if (liesThere) demandPlaceTakes(act.db, { type: first.type, to: right.to, exhibitIds: [exhibit.id] });
}

/**
 * What was witnessed is corrected before a witness, and a correction must not make of a move that needed none one that leaves the
 * house unseen.
 * @throws FocalPointError `custody.needs-witness`
 */
function demandNoWayRound(act: Act, { exhibit, first, stands, right }: Correction): void {
  const saysOtherwise = right.to !== stands.to || right.from !== stands.from || right.quantity !== stands.quantity;
  const event = { type: first.type, from: right.from, to: right.to, quantity: right.quantity };
  if (first.witness_id !== null || (saysOtherwise && needsWitness(witnessRule(act.db), exhibit.kind, event)))
    throw new FocalPointError('custody.needs-witness', { exhibit: exhibit.label });
}
