// Custody: events, and hand-overs that count only when the receiving person accepts (law 7).
import type { custodyContract } from '../../../shared/contract/custody.ts';
import type { Handlers } from '../handler.ts';
import { correctEvent } from './correct-event.ts';
import { acceptOffer, offer, rejectOffer, withdrawOffer } from './hand-over.ts';
import { openOffers } from './open-offers.ts';
import { orderCustodyRecord } from './order-custody-record.ts';
import { recordCustody } from './record-custody.ts';
import { timeline } from './timeline.ts';

export const custodyHandlers: Handlers<keyof typeof custodyContract> = {
  'custody.record': recordCustody,
  'custody.offer': offer,
  'custody.accept': acceptOffer,
  'custody.reject': rejectOffer,
  'custody.withdraw': withdrawOffer,
  'custody.correct': correctEvent,
  'custody.timeline': timeline,
  'custody.offers': openOffers,
  'custody.record-document': orderCustodyRecord,
};
