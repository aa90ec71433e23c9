// The worker of backup and restore: copies, hashes, and opens the copy again. It is given the database key for the check.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { FocalPointError } from '../../shared/language/result.ts';
import { checkDatabase, openDatabase, settleDatabase } from '../database/index.ts';
import { readHeadFile, verifyLedger, type LedgerReport } from '../ledger/index.ts';
import { serveThread, throwIfCancelled, type ThreadCall } from '../threads/index.ts';
import { readManifest, type BackedUpFile } from './backup-manifest.ts';
import { syncFolder, writeError } from './durable-file.ts';
import { readStationFile } from './station-file.ts';

export interface BackupProgress {
  readonly step: 'copying' | 'checking';
  /** Bytes. */
  readonly done: number;
  readonly of: number;
}

export interface BackupCalls {
  /** Copies files, hashing what is read; each is on the disk when this returns. */
  readonly copy: ThreadCall & {
    input: { from: string; to: string; files: readonly { path: string; size: number }[] };
    output: BackedUpFile[];
    progress: BackupProgress;
  };
  /** Makes the copied database whole by itself. @returns it as a file of the backup. */
  readonly settle: ThreadCall & { input: { folder: string; databaseKey: Uint8Array }; output: BackedUpFile };
  /** Every file against the manifest. */
  readonly checkFiles: ThreadCall & { input: { folder: string }; output: undefined; progress: BackupProgress };
  /** The key, every page, and the ledger against its heads. */
  readonly checkRecords: ThreadCall & { input: { folder: string; databaseKey: Uint8Array }; output: LedgerReport };
}

const buffer = Buffer.allocUnsafeSlow(1024 * 1024);

serveThread<BackupCalls>({
  async copy({ from, to, files }, { report, signal }) {
    const of = files.reduce((sum, { size }) => sum + size, 0);
    let done = 0;
    const copied: BackedUpFile[] = [];
    const folders = new Set<string>();
    for (const { path } of files) {
      const target = join(to, path);
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      folders.add(dirname(target));
      const output = create(target);
      try {
        const { size, sha256 } = await readAll(join(from, path), signal, (bytes) => {
          putAll(output, bytes);
          done += bytes.length;
          report({ step: 'copying', done, of });
        });
        fsyncSync(output);
        copied.push({ path, size, sha256 });
      } catch (error) {
        throw backupError(error);
      } finally {
        closeSync(output);
      }
    }
    [...folders, to].forEach(syncFolder);
    return copied;
  },

  async settle({ folder, databaseKey }) {
    const file = join(folder, 'vault.db');
    settleDatabase(file, Buffer.from(databaseKey));
    return { path: 'vault.db', ...(await readAll(file, undefined, () => undefined)) };
  },

  async checkFiles({ folder }, { report, signal }) {
    const { files } = readManifest(folder);
    const of = files.reduce((sum, { size }) => sum + size, 0);
    let done = 0;
    for (const { path, sha256 } of files) {
      const found = await readAll(join(folder, path), signal, (bytes) => {
        done += bytes.length;
        report({ step: 'checking', done, of });
      });
      if (found.sha256 !== sha256) throw new FocalPointError('backup.file-changed', { name: path });
    }
    return undefined;
  },

  async checkRecords({ folder, databaseKey }, { signal }) {
    const { station, publicKey } = readStationFile(folder);
    const db = openDatabase(join(folder, 'vault.db'), Buffer.from(databaseKey), { readonly: true });
    try {
      checkDatabase(db);
      const knownHeads = readHeadFile(join(folder, 'heads.jsonl')).heads;
      return await verifyLedger(db, { publicKey, station: station.id, knownHeads }, { signal });
    } finally {
      db.close();
    }
  },
});

async function readAll(
  file: string,
  signal: AbortSignal | undefined,
  each: (bytes: Buffer) => void,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  const input = openSync(file, 'r');
  try {
    for (;;) {
      const count = readSync(input, buffer, 0, buffer.length, null);
      if (count === 0) return { size, sha256: hash.digest('hex') };
      const bytes = buffer.subarray(0, count);
      hash.update(bytes);
      size += count;
      each(bytes);
      await setImmediate();
      throwIfCancelled(signal);
    }
  } finally {
    closeSync(input);
  }
}

function create(file: string): number {
  try {
    return openSync(file, 'wx', 0o600);
  } catch (error) {
    throw backupError(error);
  }
}

function putAll(descriptor: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done, bytes.length - done);
}

function backupError(error: unknown): unknown {
  const named = writeError(error);
  if (!(named instanceof FocalPointError)) return named;
  if (named.failure.code === 'vault.disk-full') return new FocalPointError('backup.disk-full');
  if (named.failure.code === 'vault.not-writable') return new FocalPointError('backup.not-writable');
  return named;
}
