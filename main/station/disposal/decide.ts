// The decision enters the record with every exhibit it names, as they were shown when it was recorded; and two persons authorise it.
import { authorisationsNeeded, authorisedBy } from '../../../shared/domain/disposal.ts';
import { demandPast } from '../../../shared/domain/entered-time.ts';
import { DisposalId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { reads, type Handler, type ReadHandler } from '../handler.ts';
import { signAgain, writesSigned } from '../signing.ts';
import {
  isSupervisor,
  needsSupervisor,
  readOpenDisposal,
  readDisposal,
  recordStep,
  stateOf,
  stepOf,
} from './disposal-records.ts';
import { disposableLines, ineligibilityOf, named, warningsOf } from './eligibility.ts';
import { retentionTable } from './retention.ts';

export const checkExhibits: ReadHandler<'disposals.check'> = reads(({ db, now }, { exhibitIds }) => {
  const lines = disposableLines(db, exhibitIds);
  const known = new Set(lines.map((line) => line.exhibit_id));
  const retention = retentionTable(db);
  return {
    eligible: lines
      .filter((line) => ineligibilityOf(line) === undefined)
      .map((line) => ({ ...named(line), warnings: warningsOf(line, retention, now) })),
    refused: [
      ...lines.flatMap((line) => {
        const reason = ineligibilityOf(line);
        return reason === undefined ? [] : [{ id: line.exhibit_id, label: named(line).label, reason }];
      }),
      ...exhibitIds.filter((id) => !known.has(id)).map((id) => ({ id, label: '', reason: 'unknown' as const })),
    ],
  };
});

export const decide: Handler<'disposals.decide'> = writesSigned(
  ['disposal', 'exhibits', 'desk'],
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, input, signer) => {
    demandPast(input.decidedOn, act.now, 'custody.in-the-future');
    if (input.outcome !== 'destroyed' && input.recipient === undefined)
      throw new FocalPointError('disposals.needs-recipient');
    const exhibitIds = [...new Set(input.exhibitIds)];
    const lines = disposableLines(act.db, exhibitIds);
    const refused = lines.find((line) => ineligibilityOf(line) !== undefined);
    if (refused !== undefined || lines.length < exhibitIds.length) {
      throw new FocalPointError('disposals.not-eligible', {
        exhibit: refused === undefined ? '?' : named(refused).label,
        reason: refused === undefined ? 'unknown' : (ineligibilityOf(refused) ?? ''),
      });
    }
    const id = DisposalId.parse(act.nextId());
    const number = act.nextInSeries('disposal');
    const said = {
      id,
      number,
      outcome: input.outcome,
      authority: input.authority,
      reference: input.reference,
      decided_on: input.decidedOn,
      recipient: input.recipient ?? null,
      method: input.method,
      note: input.note,
      recorded_at: act.now,
      recorded_by: signer.id,
      recorder: signer.name,
      signature_key: signer.key.fingerprint,
    };
    // The exhibits are part of what is signed, or somebody could put another one under the decision.
    const signature = signer.key.signAct({ ...said, exhibits: exhibitIds });
    act.record(
      'disposal_decision',
      { ...said, signature },
      { action: 'disposal.decided', label: `${number} · ${input.reference}`, occurredAt: input.decidedOn },
    );
    for (const [position, line] of lines.entries()) {
      const { label, kind, quantity, unit } = named(line);
      act.record(
        'disposal_item',
        { id: act.nextId(), decision_id: id, exhibit_id: line.exhibit_id, position, label, kind, quantity, unit },
        { action: 'disposal.decided', label: `${number} · ${label}` },
      );
    }
    return { id, number };
  },
);

export const authorise: Handler<'disposals.authorise'> = writesSigned(
  ['disposal', 'desk'],
  (inside, { signature }) => signAgain(inside, signature.passphrase),
  (act, { id }, signer) => {
    const record = readOpenDisposal(act.db, id);
    const before = authorisedBy(record.steps.map(stepOf));
    if (before.includes(signer.id)) throw new FocalPointError('disposals.authorised-by-you');
    if (before.length >= authorisationsNeeded) throw new FocalPointError('disposals.already-authorised');
    if (needsSupervisor(act.db, before) && !isSupervisor(act.db, signer.id))
      throw new FocalPointError('disposals.needs-supervisor');
    const { number, reference } = record.decision;
    recordStep(act, id, {
      kind: 'authorised',
      signer,
      action: 'disposal.authorised',
      label: `${number} · ${reference}`,
    });
    return { state: stateOf(readDisposal(act.db, id)) };
  },
);
