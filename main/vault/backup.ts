// Backup and restore. A backup that was not opened again and checked is not reported as made; a restore checks first and
// touches nothing that is there.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Clock } from '../../shared/language/instant.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { statement, type WritableDatabase } from '../database/index.ts';
import { StoredTree, type LedgerReport } from '../ledger/index.ts';
import { siblingModule, startThread, type Thread } from '../threads/index.ts';
import {
  backupFormat,
  listFiles,
  manifestDigest,
  manifestName,
  manifestText,
  readManifest,
  type BackedUpFile,
  type BackupManifest,
} from './backup-manifest.ts';
import type { BackupCalls, BackupProgress } from './backup-thread.ts';
import type { OpenVault } from './open-vault.ts';
import { deriveKey } from './primitives.ts';
import { replaceFile, syncFolder } from './durable-file.ts';
import { readStationFile } from './station-file.ts';
import { openRecovery, openSlot, type Credentials } from './unlock.ts';

export interface BackupOptions {
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface BackupReport {
  readonly manifest: BackupManifest;
  /** SHA-256 of `backup.json`: on paper or in the ledger, it proves the whole backup. */
  readonly manifestSha256: string;
  readonly bytes: number;
  /** Of the copy. Unsound means the station's own ledger is: the copy is exact all the same. */
  readonly ledger: LedgerReport;
}

/**
 * Copies the vault as it is at this moment into `folder`, while work goes on; then opens the copy again: its key, every
 * page, every file's hash, the ledger against its heads. Make a ledger head just before.
 *
 * @param folder  missing or empty; not inside the vault. Until the copy is checked it bears the name `….unfinished`.
 * @throws FocalPointError `backup.folder-not-empty`, `backup.inside-vault`, `backup.disk-full`, `backup.not-writable`,
 *         `backup.differs` (the copy is not what was copied), `backup.file-changed` {name}, `threads.cancelled`, `database.…`.
 *         Nothing is left behind in any of these cases.
 */
export async function backUp(
  vault: OpenVault,
  db: WritableDatabase,
  folder: string,
  clock: Clock,
  options: BackupOptions = {},
): Promise<BackupReport> {
  refusePlace(vault.folder, folder);
  const unfinished = `${resolve(folder)}.unfinished`;
  refuseOccupied(unfinished);
  const databaseKey = vault.databaseKey();
  const thread = startBackupThread();
  const held = db.holdFile();
  try {
    // Small files in the same instant as the database: a head made later would accuse the copy of having lost entries.
    const heads = existsSync(vault.headFile) ? readFileSync(vault.headFile) : Buffer.alloc(0);
    const header = readFileSync(join(vault.folder, 'station.json'));
    const ledger = ledgerState(db);
    const files = ['vault.db', ...listSealedFiles(vault.folder)].map((path) => ({
      path,
      size: sizeOf(vault.folder, path),
    }));
    makeFolder(unfinished);
    refuseTooLittleSpace(
      unfinished,
      files.reduce((sum, { size }) => sum + size, heads.length + header.length),
    );
    const copied = await thread.call('copy', { from: vault.folder, to: unfinished, files }, options);
    held.release();
    const small = [keep(unfinished, 'heads.jsonl', heads), keep(unfinished, 'station.json', header)];
    const settled = await thread.call('settle', { folder: unfinished, databaseKey });
    const content = [...small, settled, ...copied.filter(({ path }) => path !== 'vault.db')];
    const manifest: BackupManifest = {
      format: backupFormat,
      station: vault.station.id,
      made: clock.now(),
      ledger,
      files: content,
    };
    replaceFile(join(unfinished, manifestName), manifestText(manifest));
    const report = await checkBackup(thread, unfinished, databaseKey, options);
    publish(unfinished, folder);
    return report;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    held.release();
    databaseKey.fill(0);
    await thread.close();
  }
}

/** What opens a backup: the same as the vault it was made of, at that time. */
export type BackupCredentials = Credentials | { readonly recoveryCode: string };

/**
 * Checks a backup without restoring it.
 * @throws FocalPointError as `restoreBackup`, without what concerns the target.
 */
export async function verifyBackup(
  source: string,
  credentials: BackupCredentials,
  options: BackupOptions = {},
): Promise<BackupReport> {
  const thread = startBackupThread();
  try {
    readManifest(source);
    const databaseKey = await databaseKeyOf(source, credentials);
    try {
      return await checkBackup(thread, source, databaseKey, options);
    } finally {
      databaseKey.fill(0);
    }
  } finally {
    await thread.close();
  }
}

/**
 * Checks a backup completely, then copies it to `target`, on this machine or another.
 *
 * @param target  missing or empty.
 * @throws FocalPointError `backup.missing`, `backup.manifest-damaged`, `backup.from-the-future`, `backup.file-missing`,
 *         `backup.file-changed`, `backup.file-unexpected` {name}, `backup.differs`, `backup.folder-not-empty`,
 *         `backup.disk-full`, `backup.not-writable`, `vault.wrong-passphrase`, `vault.recovery-wrong`, `threads.cancelled`,
 *         `database.…`. The source is only read; nothing is left at the target.
 */
export async function restoreBackup(
  source: string,
  target: string,
  credentials: BackupCredentials,
  options: BackupOptions = {},
): Promise<BackupReport> {
  refusePlace(source, target);
  const unfinished = `${resolve(target)}.unfinished`;
  refuseOccupied(unfinished);
  const report = await verifyBackup(source, credentials, options);
  const thread = startBackupThread();
  try {
    makeFolder(join(unfinished, 'files'));
    refuseTooLittleSpace(unfinished, report.bytes);
    const files = report.manifest.files;
    const copied = await thread.call('copy', { from: source, to: unfinished, files }, options);
    const isSame = copied.every(
      ({ path, sha256 }, index) => files[index]?.path === path && files[index].sha256 === sha256,
    );
    if (!isSame) throw new FocalPointError('backup.differs');
    publish(unfinished, target);
    return report;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    await thread.close();
  }
}

async function checkBackup(
  thread: Thread<BackupCalls>,
  folder: string,
  databaseKey: Buffer,
  options: BackupOptions,
): Promise<BackupReport> {
  const manifest = readManifest(folder);
  await thread.call('checkFiles', { folder }, options);
  const ledger = await thread.call('checkRecords', { folder, databaseKey }, { signal: options.signal });
  const { size, root } = ledger.verified;
  const isSame = size === manifest.ledger.size && root === manifest.ledger.root;
  if (!isSame || readStationFile(folder).station.id !== manifest.station) throw new FocalPointError('backup.differs');
  const bytes = manifest.files.reduce((sum, file) => sum + file.size, 0);
  return { manifest, manifestSha256: manifestDigest(manifest), bytes, ledger };
}

async function databaseKeyOf(folder: string, credentials: BackupCredentials): Promise<Buffer> {
  let masterKey: Buffer;
  if ('recoveryCode' in credentials) {
    masterKey = await openRecovery(folder, credentials.recoveryCode);
  } else {
    const opened = await openSlot(folder, credentials);
    opened.personalKey.close();
    masterKey = opened.masterKey;
  }
  const databaseKey = deriveKey(masterKey, 'focal-point/database/v1');
  masterKey.fill(0);
  return databaseKey;
}

function startBackupThread(): Thread<BackupCalls> {
  return startThread<BackupCalls>(siblingModule(import.meta.url, './backup-thread'));
}

function ledgerState(db: WritableDatabase): BackupManifest['ledger'] {
  const size = db.first<{ size: number | null }>(statement`select max(seq) as size from ledger_entry`)?.size ?? 0;
  return { size, root: new StoredTree(db).root(size).toString('hex') };
}

/** Writes a small file durably. */
function keep(folder: string, path: string, bytes: Buffer): BackedUpFile {
  writeFileSync(join(folder, path), bytes, { mode: 0o600, flush: true });
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function listSealedFiles(folder: string): string[] {
  return listFiles(folder).filter((path) => path.startsWith('files/') && path.endsWith('.evf'));
}

function sizeOf(folder: string, path: string): number {
  return statSync(join(folder, path)).size;
}

function refusePlace(source: string, target: string): void {
  const [from, to] = [resolve(source), resolve(target)];
  if (to === from || to.startsWith(from + sep) || from.startsWith(to + sep)) {
    throw new FocalPointError('backup.inside-vault');
  }
  refuseOccupied(to);
}

function refuseOccupied(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory() || readdirSync(folder).length > 0)
    throw new FocalPointError('backup.folder-not-empty');
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw new FocalPointError('backup.not-writable');
  }
}

function refuseTooLittleSpace(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytes + 16 * 1024 * 1024) throw new FocalPointError('backup.disk-full');
}

function publish(unfinished: string, folder: string): void {
  try {
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(unfinished, folder);
    syncFolder(dirname(resolve(folder)));
  } catch {
    throw new FocalPointError('backup.not-writable');
  }
}
