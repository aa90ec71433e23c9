import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AttachmentId } from '../../../shared/language/identity.ts';
import { openDatabase, type WritableDatabase } from '../../../main/database/index.ts';
import { Ledger, readHeadFile, verifyLedger } from '../../../main/ledger/index.ts';
import {
  backUp,
  openSealedFile,
  restoreBackup,
  SealedFiles,
  unlockVault,
  verifyBackup,
  type SealedFile,
} from '../../../main/vault/index.ts';
import { ana, aVault, secret, type VaultTable } from './a-vault.ts';

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

// Threads start slowly on a busy machine; nothing here is a claim of speed.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let table: VaultTable;
let db: WritableDatabase;
let ledger: Ledger;
let backup: string;
let sealed: SealedFile;
const content = randomBytes(300_000);

beforeEach(async () => {
  table = await aVault();
  db = openDatabase(table.vault.databaseFile, table.vault.databaseKey());
  ledger = Ledger.open(db, table.vault.ledgerSigner, table.vault.station.id, { headFile: table.vault.headFile });
  record(40);
  ledger.makeHead(table.clock.now());
  const files = new SealedFiles(table.vault);
  const source = join(table.folder, '..', 'photograph');
  writeFileSync(source, content);
  sealed = await files.takeIn({ path: source }, AttachmentId.parse('01912345-0000-7000-8000-00000000abcd'));
  await files.close();
  backup = join(table.folder, '..', 'backup');
});
afterEach(() => {
  db.close();
  table.release();
});

function record(entries: number): void {
  db.transaction(() => {
    for (let number = 0; number < entries; number += 1) {
      ledger.append({
        recordedAt: table.clock.now(),
        actor: 'ana',
        action: 'exhibit.described',
        subject: { kind: 'exhibit', id: `exhibit-${ledger.size}`, label: 'K1' },
        change: { note: 'x'.repeat(200) },
      });
    }
  });
}

describe('a backup', () => {
  test('is a whole vault that another machine opens', async () => {
    const made = await backUp(table.vault, db, backup, table.clock);
    expect(made.ledger).toMatchObject({ isSound: true, entries: 40 });
    const target = join(table.folder, '..', 'elsewhere');
    const restored = await restoreBackup(backup, target, ana);
    expect(restored.manifestSha256).toBe(made.manifestSha256);
    const { vault } = await unlockVault(target, ana, table.clock);
    const copy = openDatabase(vault.databaseFile, vault.databaseKey());
    const copied = Ledger.open(copy, vault.ledgerSigner, vault.station.id, { headFile: vault.headFile });
    expect(copied.root).toBe(ledger.root);
    const reader = openSealedFile(target, sealed.fileId, sealed.wrappedKey, vault.fileKey());
    expect(reader.read(0, content.length).equals(content)).toBe(true);
    reader.close();
    copy.close();
    vault.close();
  });

  test('holds one moment while work goes on', async () => {
    let added = 0;
    const made = await backUp(table.vault, db, backup, table.clock, {
      onProgress: () => {
        record(10);
        ledger.makeHead(table.clock.now());
        added += 1;
      },
    });
    expect(added).toBeGreaterThan(0);
    expect(made.ledger).toMatchObject({ isSound: true, entries: 40, findings: [] });
    expect(ledger.size).toBe(40 + 10 * added);
    db.checkpoint();
  });

  test('is refused into the vault, over something, or where nothing can be written', async () => {
    mkdirSync(backup);
    writeFileSync(join(backup, 'notes.txt'), 'mine');
    await expect(backUp(table.vault, db, backup, table.clock)).rejects.toThrow('backup.folder-not-empty');
    expect(readFileSync(join(backup, 'notes.txt'), 'utf8')).toBe('mine');
    await expect(backUp(table.vault, db, join(table.folder, 'inside'), table.clock)).rejects.toThrow(
      'backup.inside-vault',
    );
    await expect(backUp(table.vault, db, join(backup, 'notes.txt', 'below'), table.clock)).rejects.toThrow(
      'backup.not-writable',
    );
  });

  test('that was cancelled leaves nothing', async () => {
    const controller = new AbortController();
    const making = backUp(table.vault, db, backup, table.clock, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(making).rejects.toThrow('threads.cancelled');
    expect(readdirSync(join(backup, '..')).filter((name) => name.startsWith('backup'))).toEqual([]);
    record(1);
  });

  test.runIf(mayMount)('that finds the disk full leaves nothing', async () => {
    const mount = join(table.folder, '..', 'small');
    mkdirSync(mount);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', mount]);
    try {
      await expect(backUp(table.vault, db, join(mount, 'backup'), table.clock)).rejects.toThrow('backup.disk-full');
      expect(readdirSync(mount)).toEqual([]);
    } finally {
      execFileSync('umount', ['-l', mount]);
    }
  });
});

describe('restoring', () => {
  const spoilings: readonly (readonly [string, string, (folder: string) => void])[] = [
    ['without a manifest', 'backup.missing', (folder) => rmSync(join(folder, 'backup.json'))],
    [
      'with an edited manifest',
      'backup.manifest-damaged',
      (folder) => rewrite(folder, 'backup.json', (text) => text.replace('"size":40', '"size": 40')),
    ],
    [
      'of a newer format',
      'backup.from-the-future',
      (folder) => rewrite(folder, 'backup.json', (text) => text.replace('backup/1', 'backup/2')),
    ],
    [
      'whose manifest leads out of it',
      'backup.manifest-damaged',
      (folder) => rewrite(folder, 'backup.json', (text) => text.replace('heads.jsonl', '../../heads')),
    ],
    [
      'whose manifest claims another ledger',
      'backup.differs',
      (folder) => rewrite(folder, 'backup.json', (text) => text.replace('"size":40', '"size":41')),
    ],
    ['without its database', 'backup.file-missing', (folder) => rmSync(join(folder, 'vault.db'))],
    ['with a file too many', 'backup.file-unexpected', (folder) => writeFileSync(join(folder, 'autorun.inf'), 'x')],
    [
      'with a link in the place of a file',
      'backup.file-changed',
      (folder) => (rmSync(join(folder, 'heads.jsonl')), symlinkSync('/etc/hostname', join(folder, 'heads.jsonl'))),
    ],
    ['cut short', 'backup.file-changed', (folder) => truncateSync(join(folder, 'vault.db'), 4096)],
    ...['vault.db', 'station.json', 'heads.jsonl', 'files/cd/01912345-0000-7000-8000-00000000abcd.evf'].map(
      (path) =>
        [`with one byte changed in ${path}`, 'backup.file-changed', (folder: string) => flip(folder, path)] as const,
    ),
  ];

  test.each(spoilings)('refuses one %s with %s, and makes nothing', async (_, code, spoil) => {
    await backUp(table.vault, db, backup, table.clock);
    spoil(backup);
    const target = join(table.folder, '..', 'elsewhere');
    await expect(restoreBackup(backup, target, ana)).rejects.toThrow(code);
    expect(existsSync(target)).toBe(false);
    expect(existsSync(`${target}.unfinished`)).toBe(false);
  });

  test('refuses a wrong passphrase, an occupied folder, and never writes into the backup', async () => {
    await backUp(table.vault, db, backup, table.clock);
    const before = listing(backup);
    const target = join(table.folder, '..', 'elsewhere');
    await expect(restoreBackup(backup, target, { ...ana, passphrase: secret('no') })).rejects.toThrow(
      'vault.wrong-passphrase',
    );
    mkdirSync(target);
    writeFileSync(join(target, 'x'), '');
    await expect(restoreBackup(backup, target, ana)).rejects.toThrow('backup.folder-not-empty');
    await verifyBackup(backup, ana);
    expect(listing(backup)).toEqual(before);
  });

  test('works with the recovery sheet', async () => {
    const recoveryCode = await table.vault.makeRecovery();
    await backUp(table.vault, db, backup, table.clock);
    const restored = await restoreBackup(backup, join(table.folder, '..', 'elsewhere'), { recoveryCode });
    expect(restored.ledger.isSound).toBe(true);
  });

  test.runIf(mayMount)('works from a medium that cannot be written', async () => {
    await backUp(table.vault, db, backup, table.clock);
    const medium = join(table.folder, '..', 'medium');
    mkdirSync(medium);
    execFileSync('mount', ['--bind', backup, medium]);
    try {
      execFileSync('mount', ['-o', 'remount,bind,ro', medium]);
      const restored = await restoreBackup(medium, join(table.folder, '..', 'elsewhere'), ana);
      expect(restored.ledger.isSound).toBe(true);
    } finally {
      execFileSync('umount', ['-l', medium]);
    }
  });
});

describe('an older copy of the vault put back', () => {
  test('is named by a head that was kept elsewhere', async () => {
    db.checkpoint();
    const older = join(table.folder, '..', 'older.db');
    cpSync(table.vault.databaseFile, older);
    record(5);
    const kept = ledger.makeHead(table.clock.now());
    db.close();
    for (const suffix of ['-wal', '-shm']) rmSync(table.vault.databaseFile + suffix, { force: true });
    cpSync(older, table.vault.databaseFile);
    db = openDatabase(table.vault.databaseFile, table.vault.databaseKey());
    const { publicKeyPem } = table.vault.ledgerSigner;
    const report = await verifyLedger(db, {
      publicKey: publicKeyPem,
      knownHeads: readHeadFile(table.vault.headFile).heads,
    });
    expect(report.isSound).toBe(false);
    expect(report.findings).toContainEqual({
      code: 'ledger-shorter-than-head',
      size: 40,
      headSize: 45,
      time: kept.head.time,
    });
  });

  test('a write-ahead log deleted is named the same way', async () => {
    record(5);
    ledger.makeHead(table.clock.now());
    const folder = join(table.folder, '..', 'after-power-cut');
    cpSync(table.folder, folder, { recursive: true });
    for (const suffix of ['-wal', '-shm']) rmSync(join(folder, `vault.db${suffix}`));
    const copy = openDatabase(join(folder, 'vault.db'), table.vault.databaseKey());
    const { heads } = readHeadFile(join(folder, 'heads.jsonl'));
    const report = await verifyLedger(copy, { publicKey: table.vault.ledgerSigner.publicKeyPem, knownHeads: heads });
    copy.close();
    expect(report.findings.map(({ code }) => code)).toContain('ledger-shorter-than-head');
  });
});

function rewrite(folder: string, name: string, change: (text: string) => string): void {
  const file = join(folder, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function flip(folder: string, path: string): void {
  const bytes = readFileSync(join(folder, path));
  const place = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  writeFileSync(join(folder, path), bytes);
}

function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).toSorted();
}
