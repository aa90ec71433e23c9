// What a person meets when a vault was damaged: a name for it, and what can still be read.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { canonicalJson, type Json } from '../../../shared/language/canonical-json.ts';
import { AttachmentId } from '../../../shared/language/identity.ts';
import { openDatabase, statement } from '../../../main/database/index.ts';
import { compiled } from '../../compiled.ts';
import {
  createVault,
  openReadOnlyRescue,
  readStationFile,
  SealedFiles,
  setLeftoversAside,
  unlockVault,
} from '../../../main/vault/index.ts';
import { ana, aVault, cheap, stationDescription, type VaultTable } from './a-vault.ts';

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
// Threads start slowly on a busy machine; nothing here is a claim of speed.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let table: VaultTable;
beforeEach(async () => {
  table = await aVault();
});
afterEach(() => table.release());

function headerText(): string {
  return readFileSync(join(table.folder, 'station.json'), 'utf8');
}

function writeHeader(text: string): void {
  writeFileSync(join(table.folder, 'station.json'), text);
}

/** The header with some fields changed and everything else in order, as someone would write it on purpose. */
function editHeader(change: (header: Record<string, Json>) => void): void {
  const header: Record<string, Json> = { ...JSON.parse(headerText()) };
  change(header);
  writeHeader(`${canonicalJson(header)}\n`);
}

describe('the plain header', () => {
  const cases: readonly (readonly [string, string, () => void])[] = [
    ['is gone', 'vault.missing', () => rmSync(join(table.folder, 'station.json'))],
    ['is empty', 'vault.header-malformed', () => writeHeader('')],
    ['is cut short', 'vault.header-malformed', () => writeHeader(headerText().slice(0, 200))],
    [
      'has one letter changed',
      'vault.header-damaged',
      () => writeHeader(headerText().replace('Laboratori', 'Laboratorj')),
    ],
    ['is written with other spaces', 'vault.header-not-canonical', () => writeHeader(headerText().replace('{', '{ '))],
    [
      'has a field twice',
      'vault.header-not-canonical',
      () => writeHeader(headerText().replace('"format":', '"format":"x","format":')),
    ],
    ['has a field of its own', 'vault.header-malformed', () => editHeader((header) => (header['extra'] = 1))],
    [
      'is of a newer format',
      'vault.from-the-future',
      () => editHeader((header) => (header['format'] = 'focal-point/vault/2')),
    ],
    ['is not an object', 'vault.header-malformed', () => writeHeader('[]\n')],
    ['is five megabytes', 'vault.header-too-large', () => writeHeader('x'.repeat(5 * 1024 * 1024))],
  ];
  test.each(cases)('that %s gives %s, and never a new vault', async (_, code, spoil) => {
    table.vault.close();
    spoil();
    expect(() => readStationFile(table.folder)).toThrow(code);
    await expect(unlockVault(table.folder, ana, table.clock)).rejects.toThrow(code);
    const plan = {
      folder: table.folder,
      station: stationDescription,
      first: ana,
      parameters: cheap,
      clock: table.clock,
    };
    await expect(createVault(plan)).rejects.toThrow(/vault\.(exists|folder-not-empty|unfinished)/);
  });

  test('that asks for more than 1 GiB of memory is refused before any of it is taken', async () => {
    const greedy = { memoryKiB: 1024 * 1024 + 1, passes: 1, lanes: 1 };
    const folder = join(table.folder, '..', 'greedy');
    // A vault cannot be made so; the header is written by hand, checksum and all.
    const { writeStationFile } = await import('../../../main/vault/station-file.ts');
    mkdirSync(folder);
    writeStationFile(folder, { ...readStationFile(table.folder), parameters: greedy });
    await expect(unlockVault(folder, ana, table.clock)).rejects.toThrow('vault.header-memory');
    const slots = readStationFile(table.folder).slots.map((slot) => ({
      ...slot,
      parameters: { ...slot.parameters, ...greedy },
    }));
    writeStationFile(folder, { ...readStationFile(table.folder), slots });
    await expect(openReadOnlyRescue(folder, ana)).rejects.toThrow('vault.wrong-passphrase');
  });
});

describe('the database', () => {
  beforeEach(() => {
    const db = openDatabase(table.vault.databaseFile, table.vault.databaseKey());
    db.script('create table note (id integer primary key, text text not null) strict');
    db.transaction(() => {
      for (let id = 1; id <= 400; id += 1) db.run(statement`insert into note values (${id}, ${'n'.repeat(1000)})`);
    });
    db.close();
  });

  function openAgain(): void {
    openDatabase(table.vault.databaseFile, table.vault.databaseKey()).close();
  }

  test('missing, empty, plain, cut short: each has its name, none becomes a fresh database', () => {
    const file = table.vault.databaseFile;
    const whole = readFileSync(file);
    const flipped = Buffer.from(whole).fill((whole[100] ?? 0) ^ 0xff, 100, 101);
    const states: readonly (readonly [string, () => void])[] = [
      ['database.missing', () => rmSync(file)],
      ['database.empty', () => writeFileSync(file, '')],
      [
        'database.plain',
        () => writeFileSync(file, Buffer.concat([Buffer.from('SQLite format 3\0'), whole.subarray(16)])),
      ],
      ['database.damaged', () => writeFileSync(file, whole.subarray(0, whole.length - 100))],
      ['database.damaged', () => writeFileSync(file, whole.subarray(0, whole.length - 10 * 4096))],
      ['database.wrong-key-or-damaged', () => writeFileSync(file, flipped)],
    ];
    for (const [code, spoil] of states) {
      spoil();
      expect(openAgain).toThrow(code);
      writeFileSync(file, whole);
    }
    openAgain();
  });

  test('with one page flipped names the page’s rows when they are reached, and the rescue reads the others', async () => {
    const bytes = readFileSync(table.vault.databaseFile);
    const place = bytes.length - 20 * 4096 + 500;
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
    writeFileSync(table.vault.databaseFile, bytes);
    const rescued = await openReadOnlyRescue(table.folder, ana);
    expect(rescued.problems).toEqual(['database.damaged']);
    expect(rescued.db?.first(statement`select id from note where id = 1`)).toEqual({ id: 1 });
    expect(() => rescued.db?.all(statement`select sum(length(text)) from note`)).toThrow('database.damaged');
    rescued.close();
  });

  test('is read by the rescue although the header was edited, with what is wrong named', async () => {
    writeHeader(headerText().replace('Laboratori', 'Laboratorj'));
    const rescued = await openReadOnlyRescue(table.folder, ana);
    expect(rescued.problems).toEqual(['vault.header-damaged']);
    expect(rescued.db?.first(statement`select count(*) as count from note`)).toEqual({ count: 400 });
    expect(rescued.fileKey().equals(table.vault.fileKey())).toBe(true);
    rescued.close();
  });

  test('that cannot be opened at all is named by the rescue, and a destroyed slot opens nothing', async () => {
    truncateSync(table.vault.databaseFile, 0);
    const rescued = await openReadOnlyRescue(table.folder, ana);
    expect(rescued).toMatchObject({ db: undefined, problems: ['database.empty'] });
    rescued.close();
    const sealed = /"sealed":"(.)/.exec(headerText())?.[1] ?? '';
    writeHeader(headerText().replaceAll(`"sealed":"${sealed}`, `"sealed":"${sealed === 'A' ? 'B' : 'A'}`));
    await expect(openReadOnlyRescue(table.folder, ana)).rejects.toThrow('vault.wrong-passphrase');
  });
});

describe('a full disk', () => {
  test.runIf(mayMount)('is named, and leaves neither a half file nor a half record', async () => {
    const mount = join(table.folder, '..', 'small');
    mkdirSync(mount);
    // Room for a new vault, whose schema and its write-ahead log take about twice 3 MB, and little beside it.
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', mount]);
    try {
      const folder = join(mount, 'vault');
      const vault = await createVault({
        folder,
        station: stationDescription,
        first: ana,
        parameters: cheap,
        clock: table.clock,
      });
      const files = new SealedFiles(vault);
      const source = join(table.folder, '..', 'source');
      writeFileSync(source, randomBytes(13_000_000));
      const fileId = AttachmentId.parse('01912345-0000-7000-8000-00000000abcd');
      await expect(files.takeIn({ path: source }, fileId)).rejects.toThrow('vault.disk-full');
      await files.close();
      expect(readdirSync(join(folder, 'files', 'cd'))).toEqual([]);

      const db = openDatabase(vault.databaseFile, vault.databaseKey());
      db.script('create table note (id integer primary key, text text not null) strict');
      let stored = 0;
      expect(() => {
        for (;;) {
          db.transaction(() => {
            db.run(statement`insert into note (text) values (${'a'.repeat(50_000)})`);
            db.run(statement`insert into note (text) values (${'b'.repeat(50_000)})`);
          });
          stored += 1;
        }
      }).toThrow('database.disk-full');
      expect(db.first(statement`select count(*) as count from note`)).toEqual({ count: 2 * stored });
      expect(db.inTransaction).toBe(false);
      const header = readFileSync(join(folder, 'station.json'));
      await expect(vault.makeRecovery()).rejects.toThrow('vault.disk-full');
      expect(readFileSync(join(folder, 'station.json')).equals(header)).toBe(true);
      db.close();
      vault.close();
    } finally {
      execFileSync('umount', ['-l', mount]);
    }
  });
});

describe('a process killed in the middle', () => {
  test('loses nothing it acknowledged and leaves nothing half there, fifteen times', { timeout: 120_000 }, async () => {
    table.vault.close();
    for (let round = 0; round < 15; round += 1) {
      const acknowledged = await writeUntilKilled(table.folder, 30 + round * 37);
      const { vault } = await unlockVault(table.folder, ana, table.clock);
      const db = openDatabase(vault.databaseFile, vault.databaseKey());
      const { Ledger, readHeadFile, verifyLedger } = await import('../../../main/ledger/index.ts');
      const ledger = Ledger.open(db, vault.ledgerSigner, vault.station.id, { headFile: vault.headFile });
      expect(ledger.size).toBeGreaterThanOrEqual(acknowledged.entries);
      const { heads, damagedLines } = readHeadFile(vault.headFile);
      const report = await verifyLedger(db, { publicKey: vault.ledgerSigner.publicKeyPem, knownHeads: heads });
      expect({ findings: report.findings, damagedLines }).toEqual({ findings: [], damagedLines: [] });
      const recorded = new Set(
        ledger.page({ action: 'file.taken-in', newestFirst: true }, 0, 500).map(({ subject }) => subject.id),
      );
      for (const id of acknowledged.files) expect(recorded.has(id)).toBe(true);
      const files = new SealedFiles(vault);
      for (const { subject, change } of ledger.page({ action: 'file.taken-in' }, 0, 500)) {
        const { wrappedKey, sha256 } = change as { wrappedKey: string; sha256: string }; // As the writer below recorded it.
        expect(await files.verify({ fileId: AttachmentId.parse(subject.id), wrappedKey })).toMatchObject({ sha256 });
      }
      await files.close();
      setLeftoversAside(table.folder, (id) => recorded.has(id));
      db.close();
      vault.close();
    }
  });
});

/** Another process takes files in, records them and makes heads, saying what it has acknowledged, until it is killed. */
async function writeUntilKilled(folder: string, milliseconds: number): Promise<{ entries: number; files: string[] }> {
  const writer = fileURLToPath(new URL('./a-writer.ts', import.meta.url));
  const child = spawn(process.execPath, [...compiled, writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged = { entries: 0, files: [] as string[] };
  let text = '';
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (more: string) => {
      if (text === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      text += more;
    });
    child.on('close', () => resolve());
  });
  for (const line of text.split('\n').slice(0, -1)) {
    const [entries = '0', file] = line.split(' ');
    acknowledged.entries = Number(entries);
    if (file !== undefined) acknowledged.files.push(file);
  }
  expect(acknowledged.entries).toBeGreaterThan(0);
  return acknowledged;
}
