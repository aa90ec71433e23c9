// What a person says about a gap. It is an event like any other: signed, never taken back; the gap stays visible beside it.
import { FocalPointError } from '../../../shared/language/result.ts';
import { custodyRowsOf } from '../custody-event-row.ts';
import type { Handler } from '../handler.ts';
import { signAgain, writesSigned } from '../signing.ts';
import { findEvent, readInCustody, recordEvent } from './custody-records.ts';
import { gapsOf } from './gap-list.ts';

export const explainGap: Handler<'custody.explain'> = writesSigned(
  ['custody', 'exhibits'],
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { eventId, gap: kind, text }, signer) => {
    const event = findEvent(act.db, eventId);
    if (event === undefined) throw new FocalPointError('custody.event-unknown');
    const gaps = gapsOf(act.db, event.exhibit_id, custodyRowsOf(act.db, event.exhibit_id), act.now);
    const gap = gaps.find((found) => found.kind === kind && found.eventId === eventId);
    if (gap === undefined) throw new FocalPointError('custody.no-such-gap');
    if (gap.explainedBy !== undefined) {
      const by = gap.explainedBy;
      const before = custodyRowsOf(act.db, event.exhibit_id).find(({ id }) => id === by);
      throw new FocalPointError('custody.already-explained', { name: before?.signer ?? before?.actor ?? '' });
    }
    return {
      eventId: recordEvent(act, {
        exhibit: readInCustody(act.db, event.exhibit_id),
        type: 'explained',
        occurredAt: act.now,
        note: text,
        explains: { eventId, gap: kind, expected: gap.expected, found: gap.found },
        signer,
        action: 'custody.explained',
      }),
    };
  },
);
