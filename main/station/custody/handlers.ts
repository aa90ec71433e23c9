// Custody: events, and hand-overs that count only when the receiving person accepts (law 7).
import type { custodyContract } from '../../../shared/contract/custody.ts';
import type { custodyGapsContract } from '../../../shared/contract/custody-gaps.ts';
import type { custodyMovementsContract } from '../../../shared/contract/custody-movements.ts';
import type { witnessRuleContract } from '../../../shared/contract/witness-rule.ts';
import type { Handlers } from '../handler.ts';
import { longReads } from '../long-reads.ts';
import { correctEvent } from './correct-event.ts';
import { explainGap } from './explain-gap.ts';
import { findGaps } from './find-gaps.ts';
import { acceptOffer, answerAllOffers, offer, rejectOffer, withdrawOffer } from './hand-over.ts';
import { orderCustodyRecord } from './order-custody-record.ts';
import { orderMovementRecord } from './order-movement-record.ts';
import { recordCustody } from './record-custody.ts';
import { timeline } from './timeline.ts';
import { changeWitnessRule, readWitnessRule } from './witness.ts';

export const custodyHandlers: Handlers<
  | keyof typeof custodyContract
  | keyof typeof custodyGapsContract
  | keyof typeof custodyMovementsContract
  | keyof typeof witnessRuleContract
> = {
  'custody.record': recordCustody,
  'custody.offer': offer,
  'custody.accept': acceptOffer,
  'custody.answer-all': answerAllOffers,
  'custody.reject': rejectOffer,
  'custody.withdraw': withdrawOffer,
  'custody.correct': correctEvent,
  'custody.timeline': timeline,
  'custody.explain': explainGap,
  'custody.find-gaps': findGaps,
  'custody.gaps': longReads['custody.gaps'],
  'custody.loans': longReads['custody.loans'],
  'custody.movements': longReads['custody.movements'],
  'custody.movements-document': orderMovementRecord,
  'custody.offers': longReads['custody.offers'],
  'custody.record-document': orderCustodyRecord,
  'witness-rule.read': readWitnessRule,
  'witness-rule.change': changeWitnessRule,
};
