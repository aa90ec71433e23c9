// The ways in. One answer, and one duration, for a login that does not exist and for a passphrase that is wrong.
import { join } from 'node:path';
import type { PersonId } from '../../shared/language/identity.ts';
import type { Clock } from '../../shared/language/instant.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { holdFileLock } from '../database/index.ts';
import { findSlot, OpenVault } from './open-vault.ts';
import { PersonalKey } from './personal-key.ts';
import { systemRandom } from './primitives.ts';
import { readRecoveryCode } from './recovery-code.ts';
import { selfTestOnce } from './self-test.ts';
import { loginTag, openDecoy, openPersonSlot, openRecoverySlot } from './slots.ts';
import { readStationFile } from './station-file.ts';
import { Throttle } from './throttle.ts';

export interface Credentials {
  readonly login: string;
  /** UTF-8; of the caller, who zeroes it. */
  readonly passphrase: Uint8Array;
}

export interface UnlockedVault {
  readonly vault: OpenVault;
  readonly personId: PersonId;
  /** Open; close it as soon as nothing is to be signed at once. */
  readonly personalKey: PersonalKey;
}

/**
 * Opens the vault for a person. Only one process at a time may hold it.
 * @throws FocalPointError `vault.wrong-passphrase`, `vault.throttled` {seconds}, `vault.in-use`, and as `readStationFile`.
 */
export async function unlockVault(folder: string, credentials: Credentials, clock: Clock): Promise<UnlockedVault> {
  const lock = holdVault(folder);
  try {
    const { masterKey, personalKey } = await openSlot(folder, credentials, new Throttle(folder, clock));
    const vault = new OpenVault({ folder, masterKey, random: systemRandom, lock });
    return { vault, personId: personalKey.personId, personalKey };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Opens the vault with the recovery sheet: when every passphrase is lost. No person is signed in by it.
 * @throws as `unlockVault`, with `vault.recovery-wrong` for a well-formed code that opens nothing, `vault.recovery-incomplete`,
 *         `vault.recovery-mistyped`, `vault.no-recovery`.
 */
export async function unlockWithRecovery(folder: string, code: string, clock: Clock): Promise<{ vault: OpenVault }> {
  const lock = holdVault(folder);
  try {
    const masterKey = await openRecovery(folder, code, new Throttle(folder, clock));
    return { vault: new OpenVault({ folder, masterKey, random: systemRandom, lock }) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * A second person at an open station: proves who they are and gives the key that signs their act. Nothing else changes.
 * @throws as `unlockVault`, without `vault.in-use`.
 */
export async function authenticate(folder: string, credentials: Credentials, clock: Clock): Promise<PersonalKey> {
  const { masterKey, personalKey } = await openSlot(folder, credentials, new Throttle(folder, clock));
  masterKey.fill(0);
  return personalKey;
}

/** The master key by a person's slot; the caller zeroes it. A copy held elsewhere is not throttled: nothing could be. */
export async function openSlot(
  folder: string,
  { login, passphrase }: Credentials,
  throttle?: Throttle,
): Promise<{ masterKey: Buffer; personalKey: PersonalKey }> {
  await selfTestOnce();
  const header = readStationFile(folder);
  const tag = loginTag(login, header.loginSalt);
  throttle?.begin(tag);
  const slot = findSlot(header, login);
  if (slot === undefined) {
    await openDecoy(tag, passphrase, header.loginSalt, header.parameters);
    throw new FocalPointError('vault.wrong-passphrase');
  }
  const opened = await openPersonSlot(slot, passphrase);
  if (opened === undefined) throw new FocalPointError('vault.wrong-passphrase');
  throttle?.succeed(tag);
  return { masterKey: opened.masterKey, personalKey: new PersonalKey(slot.person, opened.personalSeed) };
}

/** The master key by the recovery slot; the caller zeroes it. */
export async function openRecovery(folder: string, code: string, throttle?: Throttle): Promise<Buffer> {
  await selfTestOnce();
  const slot = readStationFile(folder).slots.find((one) => one.kind === 'recovery');
  if (slot === undefined) throw new FocalPointError('vault.no-recovery');
  const secret = readRecoveryCode(code);
  throttle?.begin('recovery');
  const masterKey = await openRecoverySlot(slot, secret);
  secret.fill(0);
  if (masterKey === undefined) throw new FocalPointError('vault.recovery-wrong');
  throttle?.succeed('recovery');
  return masterKey;
}

/** @throws FocalPointError `vault.in-use`; `vault.missing` where there is no vault; `vault.not-writable`. */
export function holdVault(folder: string): { release(): void } {
  readStationFile(folder);
  try {
    return holdFileLock(join(folder, 'vault.lock'));
  } catch (error) {
    const code = error instanceof FocalPointError ? error.failure.code : '';
    throw new FocalPointError(code === 'database.busy' ? 'vault.in-use' : 'vault.not-writable');
  }
}
