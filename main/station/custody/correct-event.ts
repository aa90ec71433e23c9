// A correction is a new event that names what it corrects; the wrong one stays, is shown and is printed (law 1).
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement } from '../../database/index.ts';
import type { Handler } from '../handler.ts';
import { findEvent, readInCustody, recordEvent } from './custody-records.ts';
import { demandPast } from './custody-rules.ts';
import { signAgain, writesSigned } from '../signing.ts';

export const correctEvent: Handler<'custody.correct'> = writesSigned(
  ['custody', 'exhibits'],
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, input, signer) => {
    const wrong = findEvent(act.db, input.eventId);
    if (wrong === undefined || wrong.type === 'corrected') throw new FocalPointError('custody.event-unknown');
    if (act.db.first(statement`select 1 from custody_event where corrects = ${wrong.id}`) !== undefined) {
      throw new FocalPointError('custody.already-corrected');
    }
    demandPast(input.occurredAt, act.now);
    const eventId = recordEvent(act, {
      exhibit: readInCustody(act.db, wrong.exhibit_id),
      type: 'corrected',
      occurredAt: input.occurredAt,
      sealOut: input.sealOut,
      sealIn: input.sealIn,
      purpose: input.reason,
      note: input.note,
      corrects: wrong.id,
      signer,
      action: 'custody.corrected',
    });
    return { eventId };
  },
);
