// The second person of a custody act. `demandWitness` is asked where events are written, so that no screen, scanner, import or
// command line can record without the witness the station demands.
import { caseRoles, type Role } from '../../../shared/domain/roles.ts';
import {
  firstWitnessRule,
  needsWitness,
  WitnessRule,
  type WitnessableEvent,
} from '../../../shared/domain/witness-rule.ts';
import type { CustodyState } from '../../../shared/domain/custody.ts';
import type { ExhibitKind } from '../../../shared/domain/exhibit.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { ReadableDatabase } from '../../database/index.ts';
import { reads, writes, type Handler, type ReadHandler } from '../handler.ts';
import { readSetting, writeSetting } from '../stored-setting.ts';

const settingId = 'witness-rule';

/** The table of this station; the first one until somebody changes it. */
export function witnessRule(db: ReadableDatabase): WitnessRule {
  const stored = readSetting(db, settingId);
  return stored === undefined ? firstWitnessRule : WitnessRule.parse(stored);
}

interface Witnessed extends WitnessableEvent {
  readonly exhibit: {
    readonly kind: ExhibitKind;
    readonly label: string;
    readonly state: Pick<CustodyState, 'holder'>;
  };
  readonly signer: { readonly id: string };
  readonly witness?: { readonly id: string; readonly name: string; readonly roles?: readonly Role[] } | undefined;
}

/**
 * A witness where the table asks for one, and in any case another person than those who act and receive: persons are compared, not roles.
 * @throws FocalPointError `custody.needs-witness`, `custody.witness-is-actor`, `custody.witness-is-receiver`, `custody.witness-may-not`
 */
export function demandWitness(db: ReadableDatabase, actorId: string, event: Witnessed): void {
  const { exhibit, witness } = event;
  if (witness === undefined) {
    if (needsWitness(witnessRule(db), exhibit.kind, { ...event, from: exhibit.state.holder ?? event.from }))
      throw new FocalPointError('custody.needs-witness', { exhibit: exhibit.label });
    return;
  }
  if (witness.id === event.signer.id || witness.id === actorId) throw new FocalPointError('custody.witness-is-actor');
  const ends = [event.from, event.to];
  if (ends.some((end) => end?.kind === 'person' && end.id === witness.id))
    throw new FocalPointError('custody.witness-is-receiver', { name: witness.name });
  const maySee: readonly Role[] = caseRoles;
  if (witness.roles?.some((role) => maySee.includes(role)) === false)
    throw new FocalPointError('custody.witness-may-not', { name: witness.name });
}

export const readWitnessRule: ReadHandler<'witness-rule.read'> = reads(({ db }) => ({ rule: witnessRule(db) }));

export const changeWitnessRule: Handler<'witness-rule.change'> = writes(
  ['custody', 'witness-rule'],
  (act, { rule }) => {
    writeSetting(act, settingId, rule);
    return { rule };
  },
);
