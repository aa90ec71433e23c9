// When a vault is damaged: what can still be read is read, nothing is written, and everything that is wrong is named.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FocalPointError } from '../../shared/language/result.ts';
import { checkDatabase, openDatabase, type ReadableDatabase } from '../database/index.ts';
import { deriveKey } from './primitives.ts';
import { loginTag, openPersonSlot, openRecoverySlot } from './slots.ts';
import { PersonSlot, readStationFile, RecoverySlot, stationFilePath } from './station-file.ts';
import { readRecoveryCode } from './recovery-code.ts';
import { largestMemoryKiB } from './argon2.ts';
import type { Clock } from '../../shared/language/instant.ts';
import type { BackupCredentials } from './backup.ts';
import { Throttle } from './throttle.ts';

export interface RescuedVault {
  /** Read-only; undefined when not even its first page can be read. A damaged page throws `database.damaged` when reached. */
  readonly db: (ReadableDatabase & { close(): void }) | undefined;
  /** For `openSealedFile`; the caller zeroes it. */
  fileKey(): Buffer;
  /** Codes of everything found wrong with header and database. */
  readonly problems: readonly string[];
  close(): void;
}

const Remains = z.object({ loginSalt: z.base64().optional(), slots: z.array(z.unknown()) });

/**
 * Opens a damaged vault for reading only. Takes no lock, writes nothing, makes no plain copy.
 * @param clock  of a station's own screen: guessing is slowed down there. A copy held elsewhere is not: nothing could be.
 * @throws FocalPointError `vault.missing`, `vault.header-unreadable` (no slot can be read: only a backup helps),
 *         `vault.wrong-passphrase`, `vault.recovery-wrong`, `vault.throttled`.
 */
export async function openReadOnlyRescue(
  folder: string,
  credentials: BackupCredentials,
  clock?: Clock,
): Promise<RescuedVault> {
  const problems: string[] = [];
  const note = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof FocalPointError)) throw error;
      problems.push(error.failure.code);
      return undefined;
    }
  };
  note(() => readStationFile(folder));
  const throttle = clock === undefined ? undefined : new Throttle(folder, clock);
  const masterKey = await masterKeyFrom(folder, credentials, throttle);
  const databaseKey = deriveKey(masterKey, 'focal-point/database/v1');
  const db = note(() => openDatabase(join(folder, 'vault.db'), databaseKey, { readonly: true }));
  databaseKey.fill(0);
  if (db !== undefined) note(() => checkDatabase(db));
  return {
    db,
    fileKey: () => deriveKey(masterKey, 'focal-point/file-kek/v1'),
    problems,
    close() {
      masterKey.fill(0);
      db?.close();
    },
  };
}

async function masterKeyFrom(
  folder: string,
  credentials: BackupCredentials,
  throttle: Throttle | undefined,
): Promise<Buffer> {
  const { loginSalt = '', slots } = readRemains(folder);
  if ('recoveryCode' in credentials) {
    const secret = readRecoveryCode(credentials.recoveryCode);
    throttle?.begin('recovery');
    for (const slot of readable(slots, RecoverySlot)) {
      const masterKey = await openRecoverySlot(slot, secret);
      if (masterKey === undefined) continue;
      throttle?.succeed('recovery');
      return masterKey;
    }
    throw new FocalPointError('vault.recovery-wrong');
  }
  const tag = loginTag(credentials.login, loginSalt);
  throttle?.begin(tag);
  // The login's own slot first; when the header is damaged, any slot the passphrase opens will do.
  const candidates = readable(slots, PersonSlot).toSorted(
    (one, other) => Number(other.login === tag) - Number(one.login === tag),
  );
  for (const slot of candidates) {
    const opened = await openPersonSlot(slot, credentials.passphrase);
    opened?.personalSeed.fill(0);
    if (opened === undefined) continue;
    throttle?.succeed(tag);
    return opened.masterKey;
  }
  throw new FocalPointError('vault.wrong-passphrase');
}

function readRemains(folder: string): z.infer<typeof Remains> {
  let text: string;
  try {
    text = readFileSync(stationFilePath(folder), 'utf8');
  } catch {
    throw new FocalPointError('vault.missing');
  }
  try {
    return Remains.parse(JSON.parse(text));
  } catch {
    throw new FocalPointError('vault.header-unreadable');
  }
}

function readable<Slot extends { parameters: { memoryKiB: number; passes: number; lanes: number } }>(
  slots: readonly unknown[],
  shape: z.ZodType<Slot>,
): Slot[] {
  return slots
    .flatMap((slot) => shape.safeParse(slot).data ?? [])
    .filter(
      ({ parameters }) => parameters.memoryKiB <= largestMemoryKiB && parameters.passes <= 64 && parameters.lanes <= 64,
    );
}
