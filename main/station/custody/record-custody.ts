// Recording what happened to exhibits: one act, one signature, as many exhibits as went through it together.
import type { Handler } from '../handler.ts';
import { readInCustody, recordEvent } from './custody-records.ts';
import { demandAfterSeizure, demandComplete, demandPast, shownEnd } from './custody-rules.ts';
import { demandPlaceTakes } from './place-rules.ts';
import { signAgain, writesSigned } from '../signing.ts';

export const recordCustody: Handler<'custody.record'> = writesSigned(
  ['custody', 'exhibits'],
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, input, signer) => {
    demandPast(input.occurredAt, act.now);
    const from = shownEnd(act.db, input.from);
    const to = shownEnd(act.db, input.to);
    demandPlaceTakes(act.db, { type: input.type, to, exhibitIds: input.exhibitIds });
    const eventIds = input.exhibitIds.map((exhibitId) => {
      const exhibit = readInCustody(act.db, exhibitId);
      demandAfterSeizure(exhibit, input.type, input.occurredAt);
      demandComplete(exhibit, { type: input.type, to, sealIn: input.sealIn }, act.actor.id);
      return recordEvent(act, {
        exhibit,
        type: input.type,
        occurredAt: input.occurredAt,
        from: from ?? (to === undefined ? undefined : exhibit.state.holder),
        to,
        sealOut: input.sealOut,
        sealIn: input.sealIn,
        purpose: input.purpose,
        authority: input.authority,
        note: input.note,
        signer,
        action: 'custody.recorded',
      });
    });
    return { eventIds };
  },
);
