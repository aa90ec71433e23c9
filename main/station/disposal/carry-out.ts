// From authorised to gone: making ready, taking out of the decision, carrying out before a witness, stopping.
import { authorisedAt, missingPreparations } from '../../../shared/domain/disposal.ts';
import { demandPast, isEnteredBefore } from '../../../shared/domain/entered-time.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import {
  demandAfterSeizure,
  demandNoOpenOffer,
  readInCustody,
  recordEvent,
  signTogether,
  writesWitnessed,
} from '../custody/index.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Handler } from '../handler.ts';
import { signAgain, writesSigned } from '../signing.ts';
import {
  demandOpenItems,
  readDisposal,
  readOpenDisposal,
  recordStep,
  stateOf,
  stepOf,
  type DisposalRecord,
  type ItemRow,
} from './disposal-records.ts';

const changes = ['disposal', 'custody', 'exhibits', 'desk'] as const;

/** Nothing is made ready or gone before two persons said that it may go. */
function demandAuthorised({ steps }: DisposalRecord, occurredAt: Instant): void {
  const authorised = authorisedAt(steps.map(stepOf));
  if (authorised === undefined) throw new FocalPointError('disposals.not-authorised');
  if (isEnteredBefore(occurredAt, authorised)) throw new FocalPointError('disposals.before-authorisation');
}

/** One passphrase for all that was chosen together, as in carrying out; each exhibit's step has a signature of its own. */
export const prepare: Handler<'disposals.prepare'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, input, signer) => {
    const record = readOpenDisposal(act.db, input.id);
    demandPast(input.occurredAt, act.now, 'custody.in-the-future');
    demandAuthorised(record, input.occurredAt);
    if (input.kind === 'weighed' && input.grams === undefined) throw new FocalPointError('disposals.needs-weight');
    const items = demandOpenItems(record, input.exhibitIds);
    for (const item of items) {
      if (input.kind === 'photographed') demandPhotograph(act.db, item);
      recordStep(act, input.id, {
        kind: input.kind,
        exhibitId: item.exhibit_id,
        ...(input.kind === 'weighed' ? { grams: input.grams, weighedTogether: items.length } : {}),
        note: input.note,
        occurredAt: input.occurredAt,
        signer,
        action: 'disposal.prepared',
        label: `${record.decision.number} · ${item.label}`,
      });
    }
    return {};
  },
);

/** After it is gone the photograph is all there is to look at: that one was made is no use without it. */
function demandPhotograph(db: ReadableDatabase, { exhibit_id: id, label }: ItemRow): void {
  const photograph = db.first(
    statement`select 1 from attachment where exhibit_id = ${id} and kind = 'photograph' limit 1`,
  );
  if (photograph === undefined) throw new FocalPointError('disposals.no-photograph', { exhibit: label });
}

export const withdraw: Handler<'disposals.withdraw'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { id, exhibitId, reason }, signer) => {
    const record = readOpenDisposal(act.db, id);
    const [item] = demandOpenItems(record, [exhibitId]);
    recordStep(act, id, {
      kind: 'withdrawn',
      exhibitId,
      note: reason,
      signer,
      action: 'disposal.withdrawn',
      label: `${record.decision.number} · ${item?.label ?? ''}`,
    });
    return { state: stateOf(readDisposal(act.db, id)) };
  },
);

export const stop: Handler<'disposals.stop'> = writesSigned(
  changes,
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { id, reason }, signer) => {
    const { decision } = readOpenDisposal(act.db, id);
    recordStep(act, id, {
      kind: 'stopped',
      note: reason,
      signer,
      action: 'disposal.stopped',
      label: `${decision.number} · ${decision.reference}`,
    });
    return {};
  },
);

/** Closes each exhibit with its last custody event; a thousand in one act, all of them or none. */
export const carryOut: Handler<'disposals.carry-out'> = writesWitnessed(
  changes,
  (inside, input) => signTogether(inside, input),
  (act, input, { signer, witness }) => {
    const record = readOpenDisposal(act.db, input.id);
    const { decision, steps } = record;
    demandPast(input.occurredAt, act.now, 'custody.in-the-future');
    if (input.occurredAt < decision.decided_on) throw new FocalPointError('disposals.before-decision');
    demandAuthorised(record, input.occurredAt);
    for (const item of demandOpenItems(record, input.exhibitIds)) {
      const missing = missingPreparations(
        { id: item.exhibit_id, kind: item.kind },
        decision.outcome,
        steps.map(stepOf),
      );
      if (missing.length > 0) throw new FocalPointError('disposals.not-prepared', { exhibit: item.label });
      const exhibit = readInCustody(act.db, item.exhibit_id);
      demandNoOpenOffer(exhibit);
      if (exhibit.state.loan !== undefined)
        throw new FocalPointError('disposals.not-eligible', { exhibit: item.label, reason: 'on-loan' });
      demandAfterSeizure(exhibit, decision.outcome, input.occurredAt);
      recordEvent(act, {
        exhibit,
        type: decision.outcome,
        occurredAt: input.occurredAt,
        occurredOffset: input.occurredOffset,
        from: exhibit.state.holder,
        to: {
          kind: 'outside',
          label: decision.outcome === 'destroyed' ? input.place : (decision.recipient ?? input.place),
        },
        sealOut: exhibit.state.seal,
        purpose: decision.method,
        authority: `${decision.authority}, ${decision.reference}`,
        note: input.note,
        occasionId: decision.id,
        signer,
        witness,
        action: 'custody.recorded',
      });
      recordStep(act, input.id, {
        kind: 'carried-out',
        exhibitId: item.exhibit_id,
        note: [input.place, input.note].filter((text) => text !== '').join(' · '),
        occurredAt: input.occurredAt,
        signer,
        action: 'disposal.carried-out',
        label: `${decision.number} · ${item.label}`,
      });
    }
    return { state: stateOf(readDisposal(act.db, input.id)) };
  },
);
