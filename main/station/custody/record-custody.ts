// Recording what happened to exhibits: one act, one signature, as many exhibits as went through it together; a witness where one is asked for.
import type { Handler } from '../handler.ts';
import { readInCustody, recordEvent } from './custody-records.ts';
import {
  demandAfterSeizure,
  demandComplete,
  demandDue,
  demandPast,
  demandQuantity,
  shownEnd,
} from './custody-rules.ts';
import { signTogether, writesWitnessed } from './witnessed-signing.ts';
import { demandPlaceTakes } from './place-rules.ts';

export const recordCustody: Handler<'custody.record'> = writesWitnessed(
  ['custody', 'exhibits'],
  signTogether,
  (act, input, { signer, witness }) => {
    const from = shownEnd(act.db, input.from);
    const to = shownEnd(act.db, input.to);
    const exhibits = [...new Set(input.exhibitIds)].map((exhibitId) => readInCustody(act.db, exhibitId));
    demandDue(input);
    demandQuantity(exhibits, input);
    demandPlaceTakes(act.db, { type: input.type, to, exhibitIds: input.exhibitIds });
    const eventIds = exhibits.map((exhibit) => {
      demandPast(input.occurredAt, act.now, exhibit.lastRecordedAt);
      demandAfterSeizure(exhibit, input.type, input.occurredAt);
      demandComplete(exhibit, { type: input.type, to, sealIn: input.sealIn }, act.actor.id);
      return recordEvent(act, {
        exhibit,
        type: input.type,
        occurredAt: input.occurredAt,
        occurredOffset: input.occurredOffset,
        from: from ?? (to === undefined ? undefined : exhibit.state.holder),
        to,
        sealOut: input.sealOut,
        sealIn: input.sealIn,
        condition: input.condition,
        purpose: input.purpose,
        authority: input.authority,
        documentId: input.documentId,
        note: input.note,
        quantity: input.quantity,
        dueAt: input.dueAt,
        signer,
        witness,
        action: 'custody.recorded',
      });
    });
    return { eventIds };
  },
);
