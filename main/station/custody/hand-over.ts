// Hand-over between two persons: an offer, and exactly one answer. The holder changes on acceptance and at no other moment.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { caseRoles, type Role } from '../../../shared/domain/roles.ts';
import type { CustodyEnd } from '../../../shared/domain/custody.ts';
import type { CustodyEventId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act, View } from '../act.ts';
import type { Handler } from '../handler.ts';
import { readActivePerson, type PersonRecord } from '../person-records.ts';
import { endOf, type CustodyRow } from '../custody-event-row.ts';
import {
  findEvent,
  readInCustody,
  recordEvent,
  type ExhibitInCustody,
  type NewCustodyEvent,
} from './custody-records.ts';
import { demandAfterSeizure, demandNoOpenOffer, demandPast } from './custody-rules.ts';
import { signAgain, signAs, type Signer, writesSigned } from '../signing.ts';
import { signTogether, writesWitnessedInTurns } from './witnessed-signing.ts';

const changes = ['custody', 'exhibits', 'desk'];

export const offer: Handler<'custody.offer'> = writesWitnessedInTurns(
  changes,
  signTogether,
  function* (act, input, { signer }) {
    const receiver = readReceiver(act, input.to);
    const { exhibitIds, to: _, signature: __, ...said } = input;
    const offerIds: CustodyEventId[] = [];
    for (const exhibitId of new Set(exhibitIds)) {
      const exhibit = readInCustody(act.db, exhibitId);
      demandPast(said.occurredAt, act.now, exhibit.lastRecordedAt);
      demandAfterSeizure(exhibit, 'offered', said.occurredAt);
      offerIds.push(recordOffer(act, { exhibit, receiver, ...said, signer }));
      yield;
    }
    return { offerIds };
  },
);

export interface NewOffer extends Omit<NewCustodyEvent, 'type' | 'from' | 'to' | 'sealOut' | 'sealIn' | 'action'> {
  readonly receiver: PersonRecord;
}

/** Offers one exhibit, if the actor may. @throws as `demandOfferable` */
export function recordOffer(act: Act, { receiver, ...event }: NewOffer): CustodyEventId {
  demandOfferable(act, event.exhibit, receiver);
  return recordEvent(act, {
    ...event,
    type: 'offered',
    from: event.exhibit.state.holder ?? personEnd(act.actor),
    to: personEnd(receiver),
    sealOut: event.exhibit.state.seal,
    action: 'custody.offered',
  });
}

/** @throws FocalPointError `people.unknown`, `people.is-retired`, `custody.to-oneself`, `custody.receiver-may-not-hold` */
export function readReceiver({ db, actor }: View, id: string): PersonRecord {
  if (id === actor.id) throw new FocalPointError('custody.to-oneself');
  const receiver = readActivePerson(db, id);
  if (!mayHold(receiver.roles)) throw new FocalPointError('custody.receiver-may-not-hold', { name: receiver.name });
  return receiver;
}

/** @throws FocalPointError `custody.offer-open`, `custody.already-holder`, `custody.not-holder` */
export function demandOfferable({ actor }: View, exhibit: ExhibitInCustody, receiver: PersonRecord): void {
  demandNoOpenOffer(exhibit);
  const { holder } = exhibit.state;
  if (holder?.kind === 'person' && holder.id === receiver.id) {
    throw new FocalPointError('custody.already-holder', { exhibit: exhibit.label, name: receiver.name });
  }
  // What a person holds, only that person hands over. What lies in a place, anyone with custody rights may take up.
  if (holder?.kind === 'person' && holder.id !== actor.id) {
    throw new FocalPointError('custody.not-holder', { exhibit: exhibit.label, name: holder.label });
  }
}

export const acceptOffer: Handler<'custody.accept'> = writesSigned(
  changes,
  (inside, { receiver }) => signAs(inside, receiver.login, receiver.passphrase),
  (act, { receiver: _, ...acceptance }, signer) => accept(act, acceptance, signer),
);

/** One act, one transaction: when one of the offers was answered meanwhile, none of the others is. */
export const answerAllOffers: Handler<'custody.answer-all'> = writesSigned(
  changes,
  (inside, { receiver }) => signAs(inside, receiver.login, receiver.passphrase),
  (act, { answers, note, receiver: _, ...said }, signer) => {
    const answered = answers.map((given) =>
      given.answer === 'accept'
        ? accept(act, { ...given, ...said, note }, signer)
        : {
            eventId: reject(
              act,
              { ...said, offerId: given.offerId, condition: given.condition, reason: given.reason },
              signer,
            ),
            sealDiffers: false,
          },
    );
    return {
      eventIds: answered.map(({ eventId }) => eventId),
      sealsDiffering: answered.filter(({ sealDiffers }) => sealDiffers).length,
    };
  },
);

export const rejectOffer: Handler<'custody.reject'> = writesSigned(
  changes,
  (inside, { receiver }) => signAs(inside, receiver.login, receiver.passphrase),
  (act, { receiver: _, ...rejection }, signer) => ({ eventId: reject(act, rejection, signer) }),
);

type Acceptance = Omit<ParsedInputOf<'custody.accept'>, 'receiver'>;
type Rejection = Omit<ParsedInputOf<'custody.reject'>, 'receiver'>;

/** @throws FocalPointError `custody.needs-condition`: whoever reads another seal says in which condition it came */
function accept(act: Act, acceptance: Acceptance, signer: Signer) {
  const { offerId, sealReading, occurredAt, condition } = acceptance;
  const { offered, exhibit } = readOpenOffer(act.db, offerId, occurredAt, act.now);
  demandReceiver(offered, signer);
  if (offered.actor_id === signer.id) throw new FocalPointError('custody.by-the-offerer');
  const { seal: expected, sealIsOpen } = exhibit.state;
  const read = sealReading.as === 'read' ? sealReading.seal : undefined;
  // No seal where the record has one is as much a difference as another seal; one that was opened on record is not missing.
  const isMissing = sealReading.as === 'not-sealed' && !sealIsOpen;
  const sealDiffers = expected !== undefined && (isMissing || (read !== undefined && read !== expected));
  if (sealDiffers && condition === undefined)
    throw new FocalPointError('custody.needs-condition', { exhibit: exhibit.label });
  const eventId = recordEvent(act, {
    exhibit,
    type: 'accepted',
    occurredAt,
    occurredOffset: acceptance.occurredOffset,
    from: endOf(offered.from_end),
    to: endOf(offered.to_end),
    sealOut: expected,
    sealIn: read,
    sealReading,
    condition,
    purpose: offered.purpose,
    authority: offered.authority,
    documentId: acceptance.documentId,
    note: acceptance.note,
    answers: offered.id,
    signer,
    action: 'custody.accepted',
  });
  if (sealDiffers) {
    act.note(
      'custody-event',
      `${eventId}#seal`,
      { expected, read: read ?? '' },
      { action: 'seal.discrepancy', label: `${exhibit.label}: ${expected} / ${read ?? '–'}` },
    );
  }
  return { eventId, sealDiffers };
}

function reject(act: Act, { offerId, reason, ...said }: Rejection, signer: Signer): CustodyEventId {
  const { offered, exhibit } = readOpenOffer(act.db, offerId, said.occurredAt, act.now);
  demandReceiver(offered, signer);
  return recordEvent(act, {
    exhibit,
    type: 'rejected',
    ...said,
    note: reason,
    answers: offered.id,
    signer,
    action: 'custody.rejected',
  });
}

export const withdrawOffer: Handler<'custody.withdraw'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, input, signer) => {
    const { offered, exhibit } = readOpenOffer(act.db, input.offerId, input.occurredAt, act.now);
    if (offered.actor_id !== act.actor.id)
      throw new FocalPointError('custody.not-the-offerer', { name: offered.actor });
    const eventId = recordEvent(act, {
      exhibit,
      type: 'withdrawn',
      occurredAt: input.occurredAt,
      occurredOffset: input.occurredOffset,
      note: input.reason,
      answers: offered.id,
      signer,
      action: 'custody.withdrawn',
    });
    return { eventId };
  },
);

function readOpenOffer(db: ReadableDatabase, id: CustodyEventId, occurredAt: Instant, now: Instant) {
  const offered = findEvent(db, id);
  if (offered?.type !== 'offered') throw new FocalPointError('custody.offer-unknown');
  const answer = db.first<CustodyRow>(statement`select * from custody_event where answers = ${id}`);
  if (answer !== undefined) {
    // The loser of two is told who was first, and when.
    throw new FocalPointError('custody.already-answered', {
      name: answer.signer ?? answer.actor,
      at: answer.recorded_at,
    });
  }
  const exhibit = readInCustody(db, offered.exhibit_id);
  demandPast(occurredAt, now, exhibit.lastRecordedAt);
  if (occurredAt < offered.occurred_at) throw new FocalPointError('custody.before-offer');
  return { offered, exhibit };
}

function demandReceiver(offered: CustodyRow, signer: Signer): void {
  const to = endOf(offered.to_end);
  if (to?.id !== signer.id) throw new FocalPointError('custody.not-the-receiver', { name: to?.label ?? '' });
}

function mayHold(roles: readonly Role[]): boolean {
  const holders: readonly Role[] = caseRoles;
  return roles.some((role) => holders.includes(role));
}

function personEnd(person: { readonly id: string; readonly name: string }): CustodyEnd {
  return { kind: 'person', id: person.id, label: person.name };
}
