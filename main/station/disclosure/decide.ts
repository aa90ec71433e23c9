// A decision about items, one or many at once with one reason. Sensitive material is withheld by two persons, who sign each event.
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { faultOfDecision, isDisclosed, needsTwo, type Decision } from '../../../shared/domain/disclosure/decision.ts';
import { demandPast } from '../../../shared/domain/entered-time.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act } from '../act.ts';
import { findCase } from '../cases/case-row.ts';
import type { Handler } from '../handler.ts';
import { writesSignedByTwo, type TwoSigners } from './by-two.ts';
import { demandSeen, findItem, loadDisclosure, recordDisclosureEvent } from './disclosure-records.ts';

type Input = ParsedInputOf<'disclosure.decide'>;

export function decideItems(act: Act, input: Input): { decided: number } {
  if (needsTwo(input.decision)) throw new FocalPointError('disclosure.needs-two');
  return recordDecisions(act, input);
}

export const withholdItems: Handler<'disclosure.withhold'> = writesSignedByTwo(
  ['disclosure'],
  (act, input, signers) => {
    if (!needsTwo(input.decision)) {
      demandSound(input.decision);
      throw new FocalPointError('disclosure.not-for-two');
    }
    return recordDecisions(act, input, signers);
  },
);

function recordDecisions(
  act: Act,
  { caseId, items, decision, reason, occurredAt }: Input,
  signers?: TwoSigners,
): { decided: number } {
  const { title } = findCase(act.db, caseId);
  demandSound(decision);
  if (occurredAt !== undefined) demandPast(occurredAt, act.now, 'disclosure.in-the-future');
  const disclosure = loadDisclosure(act.db, caseId);
  // Named twice, an item would be decided against a state that nobody saw.
  const named = new Map(items.map(({ id, seen }) => [id, seen]));
  for (const [id, seen] of named) {
    const item = findItem(disclosure, act.db, id);
    demandSeen(item, seen);
    if (item.barrier !== undefined && isDisclosed(decision))
      throw new FocalPointError('disclosure.not-released', { number: item.number, because: item.barrier });
  }
  for (const id of named.keys()) {
    const item = findItem(disclosure, act.db, id);
    recordDisclosureEvent(act, {
      caseId,
      kind: 'decided',
      itemId: id,
      content: decision,
      reason,
      occurredAt,
      said: { action: 'disclosure.decided', label: `${title} / ${item.number} · ${item.kind}` },
      ...(signers === undefined ? {} : { signers }),
    });
  }
  return { decided: named.size };
}

/** @throws FocalPointError what does not fit together */
function demandSound(decision: Decision): void {
  const fault = faultOfDecision(decision);
  if (fault !== undefined) throw new FocalPointError(fault);
}
