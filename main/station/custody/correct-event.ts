// A correction is a new event that names what it corrects; the wrong one stays, is shown and is printed (law 1).
import { correctableEnds } from '../../../shared/domain/custody.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { needsWitness, type WitnessableEvent } from '../../../shared/domain/witness-rule.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { endOf, type CustodyRow } from '../custody-event-row.ts';
import type { Handler } from '../handler.ts';
import { findEvent, readInCustody, recordEvent, type ExhibitInCustody } from './custody-records.ts';
import { demandPast, shownEnd } from './custody-rules.ts';
import { signAgain, writesSigned } from '../signing.ts';
import { witnessRule } from './witness.ts';

export const correctEvent: Handler<'custody.correct'> = writesSigned(
  ['custody', 'exhibits'],
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, input, signer) => {
    const wrong = findEvent(act.db, input.eventId);
    if (wrong === undefined || wrong.type === 'corrected') throw new FocalPointError('custody.event-unknown');
    if (act.db.first(statement`select 1 from custody_event where corrects = ${wrong.id}`) !== undefined) {
      throw new FocalPointError('custody.already-corrected');
    }
    const exhibit = readInCustody(act.db, wrong.exhibit_id);
    demandPast(input.occurredAt, act.now, exhibit.lastRecordedAt);
    demandCorrectable(exhibit, wrong, input);
    const to = shownEnd(act.db, input.to);
    // Law 7: to another person custody passes by acceptance, and a correction is none.
    if (to?.kind === 'person' && to.id !== wrong.actor_id) throw new FocalPointError('custody.to-person-needs-offer');
    const from = shownEnd(act.db, input.from);
    demandNoWayRound(act.db, exhibit, wrong, { from, to, quantity: input.quantity });
    const eventId = recordEvent(act, {
      exhibit,
      type: 'corrected',
      occurredAt: input.occurredAt,
      from,
      to,
      sealOut: input.sealOut,
      sealIn: input.sealIn,
      quantity: input.quantity,
      dueAt: input.dueAt,
      purpose: input.reason,
      note: input.note,
      corrects: wrong.id,
      signer,
      action: 'custody.corrected',
    });
    return { eventId };
  },
);

/**
 * A correction must not make of a move that needed no witness one that leaves the house unseen.
 * @throws FocalPointError `custody.needs-witness`
 */
function demandNoWayRound(
  db: ReadableDatabase,
  exhibit: ExhibitInCustody,
  wrong: CustodyRow,
  right: Pick<WitnessableEvent, 'from' | 'to' | 'quantity'>,
): void {
  if (wrong.witness_id !== null || (right.from ?? right.to ?? right.quantity) === undefined) return;
  const event = {
    type: wrong.type,
    from: right.from ?? endOf(wrong.from_end),
    to: right.to ?? endOf(wrong.to_end),
    quantity: right.quantity ?? wrong.quantity ?? undefined,
  };
  if (needsWitness(witnessRule(db), exhibit.kind, event))
    throw new FocalPointError('custody.needs-witness', { exhibit: exhibit.label });
}

/** @throws FocalPointError `custody.ends-not-here`, `custody.quantity-not-here`, `custody.more-than-left`, `custody.due-not-here`, `custody.due-before-departure` */
function demandCorrectable(
  { label, quantity, state }: ExhibitInCustody,
  wrong: CustodyRow,
  input: ParsedInputOf<'custody.correct'>,
): void {
  if ((input.from !== undefined || input.to !== undefined) && !correctableEnds.some((type) => type === wrong.type))
    throw new FocalPointError('custody.ends-not-here');
  if (input.quantity !== undefined) {
    if (wrong.quantity === null) throw new FocalPointError('custody.quantity-not-here');
    const left = quantity - (state.taken - wrong.quantity);
    if (input.quantity > left) throw new FocalPointError('custody.more-than-left', { exhibit: label, left });
  }
  if (input.dueAt !== undefined) {
    if (wrong.type !== 'sent-to-court' && wrong.type !== 'sent-to-laboratory')
      throw new FocalPointError('custody.due-not-here');
    if (input.dueAt <= input.occurredAt) throw new FocalPointError('custody.due-before-departure');
  }
}
