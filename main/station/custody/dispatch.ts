// Custody between two stations: an offer to the other one, which its receipt answers. Until then whoever holds the exhibit here answers for it (law 7).
import type { CustodyEnd } from '../../../shared/domain/custody.ts';
import type { CustodyEventId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { endOf, type CustodyRow } from '../custody-event-row.ts';
import { findEvent, readInCustody, recordEvent, type NewCustodyEvent, type SigningPerson } from './custody-records.ts';
import { demandAfterSeizure, demandNoOpenOffer, demandPast } from './custody-rules.ts';

/** Another station as an end of custody: its id, and what it is called. */
export type StationEnd = CustodyEnd & { readonly kind: 'outside'; readonly id: string };

export interface Dispatch extends Pick<
  NewCustodyEvent,
  'exhibit' | 'occurredAt' | 'occurredOffset' | 'purpose' | 'authority' | 'note' | 'signer' | 'witness'
> {
  readonly to: StationEnd;
}

/** @throws FocalPointError `custody.offer-open`, `custody.not-holder`, `custody.in-the-future`, `custody.before-seizure`; as `recordEvent` */
export function recordDispatch(act: Act, { to, ...event }: Dispatch): CustodyEventId {
  const { exhibit, occurredAt } = event;
  demandPast(occurredAt, act.now, exhibit.lastRecordedAt);
  demandAfterSeizure(exhibit, 'offered', occurredAt);
  demandNoOpenOffer(exhibit);
  const { holder } = exhibit.state;
  if (holder?.kind === 'outside' || (holder?.kind === 'person' && holder.id !== act.actor.id))
    throw new FocalPointError('custody.not-holder', { exhibit: exhibit.label, name: holder.label });
  return recordEvent(act, {
    ...event,
    type: 'offered',
    from: holder ?? { kind: 'person', id: act.actor.id, label: act.actor.name },
    to,
    sealOut: exhibit.state.seal,
    action: 'custody.dispatched',
  });
}

/** The open offer of this id to this station; undefined where there is none, or somebody answered it. */
export function openDispatch(db: ReadableDatabase, offerId: string, stationId: string): CustodyRow | undefined {
  const offered = findEvent(db, offerId as CustodyEventId);
  if (offered?.type !== 'offered' || endOf(offered.to_end)?.id !== stationId) return undefined;
  const answer = db.first(statement`select 1 from custody_event where answers = ${offered.id}`);
  return answer === undefined ? offered : undefined;
}

export interface DispatchAnswer {
  readonly outcome: 'received' | 'refused';
  /** When it happened there. */
  readonly at: Instant;
  readonly seal?: string | undefined;
  readonly condition?: NewCustodyEvent['condition'];
  /** From which receipt this is known, and what the other station said. */
  readonly note: string;
  readonly signer: SigningPerson;
}

/** What the receipt of the other station says of an offer; `at` is its clock, and the offer is older by ours. */
export function recordAcknowledgement(act: Act, offered: CustodyRow, answer: DispatchAnswer): CustodyEventId {
  const exhibit = readInCustody(act.db, offered.exhibit_id);
  const isReceived = answer.outcome === 'received';
  return recordEvent(act, {
    exhibit,
    type: isReceived ? 'accepted' : 'rejected',
    occurredAt: answer.at,
    ...(isReceived
      ? {
          from: endOf(offered.from_end),
          to: endOf(offered.to_end),
          sealOut: exhibit.state.seal,
          sealIn: answer.seal,
          purpose: offered.purpose,
          authority: offered.authority,
        }
      : {}),
    condition: answer.condition,
    note: answer.note,
    answers: offered.id,
    signer: answer.signer,
    action: isReceived ? 'custody.acknowledged' : 'custody.sent-back',
  });
}
