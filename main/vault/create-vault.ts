// Makes a vault. It exists from the moment `station.json` is there, which is written last: never half a vault.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonId } from '../../shared/language/identity.ts';
import type { Clock } from '../../shared/language/instant.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { holdFileLock, migrate, migrations, openDatabase } from '../database/index.ts';
import { calibrate, type Argon2Parameters } from './argon2.ts';
import { OpenVault } from './open-vault.ts';
import { deriveKey, keyLength, publicKeyPemOf, signingKeyOf, systemRandom, type RandomBytes } from './primitives.ts';
import { makePersonSlot } from './slots.ts';
import { writeError } from './durable-file.ts';
import { selfTestOnce } from './self-test.ts';
import { stationFilePath, vaultFormat, writeStationFile, type StationDescription } from './station-file.ts';

export interface VaultPlan {
  /** Missing or empty. */
  readonly folder: string;
  readonly station: StationDescription;
  readonly first: { readonly personId: PersonId; readonly login: string; readonly passphrase: Uint8Array };
  /** Calibrated to this machine when not given. */
  readonly parameters?: Argon2Parameters | undefined;
  readonly clock: Clock;
  readonly random?: RandomBytes | undefined;
}

/**
 * Makes the vault, its empty encrypted database with every migration applied, and the first person's slot; it is open.
 * @throws FocalPointError `vault.exists`, `vault.folder-not-empty`, `vault.unfinished` (a crash left a beginning without
 *         keys: nothing of value is in it), `vault.disk-full`, `vault.not-writable`, `database.…`.
 */
export async function createVault(plan: VaultPlan): Promise<OpenVault> {
  const { folder, station, first, clock, random = systemRandom } = plan;
  await selfTestOnce();
  prepareFolder(folder);
  const parameters = plan.parameters ?? (await calibrate());
  const masterKey = random(keyLength);
  const loginSalt = random(16).toString('base64');
  const content = { person: first.personId, login: first.login, passphrase: first.passphrase, masterKey };
  const personalSeed = random(keyLength);
  const slot = await makePersonSlot({ ...content, personalSeed }, loginSalt, parameters, random);
  personalSeed.fill(0);
  const lock = holdFileLock(join(folder, 'vault.lock'));
  try {
    createDatabase(join(folder, 'vault.db'), masterKey, clock);
    const signingSeed = deriveKey(masterKey, 'focal-point/ledger-signing/v1');
    const publicKey = publicKeyPemOf(signingKeyOf(signingSeed));
    signingSeed.fill(0);
    const sizes = { ledger: 0 };
    writeStationFile(folder, { format: vaultFormat, station, publicKey, loginSalt, parameters, slots: [slot], sizes });
    return new OpenVault({ folder, masterKey, random, lock });
  } catch (error) {
    masterKey.fill(0);
    lock.release();
    throw error;
  }
}

function prepareFolder(folder: string): void {
  if (existsSync(stationFilePath(folder))) throw new FocalPointError('vault.exists');
  try {
    const present = existsSync(folder) ? readdirSync(folder) : [];
    if (present.length > 0) {
      const isOurs = present.every((name) => /^(vault\.(db|db-wal|db-shm|lock)|files|station\.json\.new)$/.test(name));
      throw new FocalPointError(isOurs ? 'vault.unfinished' : 'vault.folder-not-empty');
    }
    mkdirSync(join(folder, 'files'), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw writeError(error);
  }
}

function createDatabase(file: string, masterKey: Buffer, clock: Clock): void {
  const key = deriveKey(masterKey, 'focal-point/database/v1');
  try {
    const db = openDatabase(file, key, { create: true });
    try {
      migrate(db, migrations, clock);
      db.checkpoint();
    } finally {
      db.close();
    }
  } finally {
    key.fill(0);
  }
}
