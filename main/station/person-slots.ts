// Header and people must agree on who may open the vault. A crash between the two is mended here, at the next unlock.
import { FocalPointError } from '../../shared/language/result.ts';
import type { ReadableDatabase } from '../database/index.ts';
import type { NewSlot, OpenVault, PersonalKey, PersonalPublicKey } from '../vault/index.ts';
import { actorOf, findPerson } from './person-records.ts';
import type { Unlocked } from './unlocked.ts';

/** @throws FocalPointError `people.login-taken`: a login in the header and one among the people are the same to a person. */
export async function addPersonSlot(vault: OpenVault, slot: NewSlot): Promise<PersonalPublicKey> {
  try {
    return await vault.addSlot(slot);
  } catch (error) {
    if (error instanceof FocalPointError && error.failure.code === 'vault.login-taken') {
      throw new FocalPointError('people.login-taken', { login: slot.login });
    }
    throw error;
  }
}

/**
 * Takes away slots that belong to nobody (a person who was never recorded) or to someone retired; both open nothing already.
 * @returns whether the header changed.
 */
export function removeIdleSlots(vault: OpenVault, db: ReadableDatabase): boolean {
  let hasChanged = false;
  for (const slot of vault.header.slots) {
    if (slot.kind !== 'person' || findPerson(db, slot.person)?.state === 'active') continue;
    vault.removeSlot(slot.person);
    hasChanged = true;
  }
  return hasChanged;
}

/** Whether this key is still the one in its person's slot. @throws FocalPointError `vault.no-such-slot` */
export function holdsPresentKey(vault: OpenVault, key: PersonalKey): boolean {
  return vault.personalPublicKey(key.personId).fingerprint === key.fingerprint;
}

/** A reset that stopped between header and record is finished once the person proves to hold the new key. */
export function settlePersonalKey(unlocked: Unlocked, personId: string, own: PersonalPublicKey): void {
  const person = findPerson(unlocked.db, personId);
  if (person === undefined || person.publicKey === own.publicKeyPem || unlocked.readOnlyReason !== undefined) return;
  unlocked.perform((act) =>
    act.revise(
      'person',
      person.id,
      { public_key: own.publicKeyPem, key_fingerprint: own.fingerprint },
      { action: 'people.passphrase-reset', label: person.name },
    ),
  );
  const settled = findPerson(unlocked.db, personId);
  if (settled?.id === unlocked.actor.id) unlocked.becomes(actorOf(settled));
}
