// What holds for every custody event, whoever writes it and from where: an exhibit that is gone takes no further movement, nothing is
// taken away that is not there (law 8), and the witness the station demands has signed.
import { endsSomewhere, type CustodyEventType } from '../../../shared/domain/custody.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { Act } from '../act.ts';
import type { NewCustodyEvent } from './custody-records.ts';
import { demandWitness } from './witness.ts';

/** What may still be said of an exhibit that was released, transferred or destroyed: that it was found after all, and why; and no offer of it stays open. */
const afterTheEnd: readonly CustodyEventType[] = [
  'explained',
  'corrected',
  'discrepancy',
  'seen',
  'counted',
  'rejected',
  'withdrawn',
];
const takesAway: readonly CustodyEventType[] = ['split', 'consumed', 'test-fired'];

/** @throws FocalPointError `custody.exhibit-closed`, `custody.more-than-left`, `custody.not-holder`, and as `demandWitness` */
export function demandLaws(act: Act, event: NewCustodyEvent): void {
  const { exhibit, type, quantity } = event;
  if (exhibit.state.closed !== undefined && !afterTheEnd.includes(type))
    throw new FocalPointError('custody.exhibit-closed', { exhibit: exhibit.label });
  const left = exhibit.quantity - exhibit.state.taken;
  if (quantity !== undefined && takesAway.includes(type) && quantity > left)
    throw new FocalPointError('custody.more-than-left', { exhibit: exhibit.label, left });
  demandHolder(act, event);
  demandWitness(act.db, act.actor.id, event);
}

/** What brings an exhibit to another place or person without an answer of somebody else. */
const moves: readonly CustodyEventType[] = ['seized', ...endsSomewhere];

/**
 * Law 7: what a person holds goes on by that person alone, or by an offer that was accepted. Only where that person cannot any more a
 * supervisor takes it over, before a witness and under an authority that the record names.
 * @throws FocalPointError `custody.not-holder`
 */
function demandHolder(act: Act, { exhibit, type, to, witness, authority = '' }: NewCustodyEvent): void {
  const { holder } = exhibit.state;
  if (!moves.includes(type) || to === undefined || holder?.kind !== 'person' || holder.id === act.actor.id) return;
  if (act.actor.roles.includes('supervisor') && witness !== undefined && authority !== '') return;
  throw new FocalPointError('custody.not-holder', { exhibit: exhibit.label, name: holder.label });
}
