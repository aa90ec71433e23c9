// The power goes while a vault is made, backed up or restored: what was acknowledged is whole, and nothing half looks like a whole one.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createVault, verifyBackup } from '../../../main/vault/index.ts';
import { PersonId, StationId } from '../../../shared/language/identity.ts';
import { compiled } from '../../compiled.ts';
import { withExhibit } from '../a-case.ts';
import { cheapDerivation, openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

let station: TestStation;
beforeEach(async () => {
  station = await openTestStation();
}, 60_000);
afterEach(() => station.close());

const administrator = { login: 'administrator', passphrase: passphraseOf('administrator') };

async function vaultNames(): Promise<string[]> {
  return (await station.answer('station.vaults', {})).vaults.map(({ name }) => name);
}

/** What a vault says of itself when its first person comes: open, or the name of what is wrong. */
async function opening(vault: string): Promise<string> {
  const chosen = await station.request('station.choose', { vault });
  if (!chosen.ok) return chosen.error.code;
  const unlocked = await station.request('station.unlock', administrator);
  if (!unlocked.ok) return unlocked.error.code;
  const { readOnlyReason } = await station.answer('station.state', {});
  await station.station.lock('person');
  return readOnlyReason ?? 'open';
}

test('a vault that was being made is whole, or says that it was never finished', { timeout: 300_000 }, async () => {
  await station.station.lock('person');
  const outcomes = new Set<string>();
  for (let round = 0; round < 8; round += 1) {
    const before = await vaultNames();
    const made = await untilKilled('create', '-', round, 5 + round * 47);
    for (const name of made) expect([name, await opening(name)]).toEqual([name, 'open']);
    for (const name of (await vaultNames()).filter((one) => !before.includes(one) && !made.includes(one))) {
      outcomes.add(await opening(name));
    }
  }
  expect([...outcomes].filter((outcome) => !/^(open|vault\.(missing|unfinished))$/.test(outcome))).toEqual([]);
});

test('a vault whose power went between its key file and its first person says that it was never finished', async () => {
  await station.station.lock('person');
  const { id } = (await station.answer('station.state', {})).station ?? {};
  const vault = await createVault({
    folder: join(station.dataFolder, 'vaults', 'half'),
    station: { id: StationId.parse(id), name: 'Half', agency: 'Test agency', kind: 'laboratory' },
    first: {
      personId: PersonId.parse(station.people.administrator),
      login: administrator.login,
      passphrase: Buffer.from(administrator.passphrase),
    },
    parameters: cheapDerivation,
    clock: station.clock,
  });
  vault.close();
  expect(await opening('half')).toBe('vault.unfinished');
});

test('a backup that was being made is whole, or is no backup', { timeout: 300_000 }, async () => {
  await withExhibit(station);
  await station.station.lock('person');
  const passphrase = Buffer.from(administrator.passphrase);
  for (let round = 0; round < 4; round += 1) {
    const made = await untilKilled('backup', '-', round, 60 + round * 171);
    const { backups, folder } = await station.answer('backup.list', {});
    const there = backups.map(({ name }) => join(folder, name));
    expect(made.filter((location) => !there.includes(location))).toEqual([]);
    for (const location of there.slice(0, 2)) {
      const { ledger } = await verifyBackup(location, { login: administrator.login, passphrase });
      expect(ledger).toMatchObject({ isSound: true });
    }
  }
  await station.become('administrator');
  expect((await station.answer('station.state', {})).readOnlyReason).toBeUndefined();
});

/** The copies are of one station: the computer knows a newer head of it than the backup has, and says so. */
const wholeAndKnown = /^(open|older-copy)$/;

test('a restore that was cut off leaves no vault, and the next one succeeds', { timeout: 300_000 }, async () => {
  await withExhibit(station);
  await station.become('administrator');
  const { jobId } = await station.answer('backup.make', {});
  expect((await station.jobEnded(jobId)).state).toBe('done');
  await station.station.lock('person');
  const [backup] = (await station.answer('backup.list', {})).backups;
  for (let round = 0; round < 4; round += 1) {
    const made = await untilKilled('restore', backup?.name ?? '', round, 40 + round * 137);
    for (const name of await vaultNames()) expect(await opening(name)).toMatch(wholeAndKnown);
    expect(await vaultNames()).toEqual(expect.arrayContaining(made));
  }
  const again = await station.answer('backup.restore', { backup: backup?.name ?? '', ...administrator });
  const job = await station.jobEnded(again.jobId);
  expect(job.state).toBe('done');
  expect(await opening(job.result?.location ?? '')).toMatch(wholeAndKnown);
});

/** Works in another process until it is killed, some time after it began. @returns what it acknowledged. */
async function untilKilled(way: string, backup: string, round: number, milliseconds: number): Promise<string[]> {
  const program = fileURLToPath(new URL('./a-doomed-vault.ts', import.meta.url));
  const words = [...compiled, program, station.dataFolder, way, backup, String(round)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (more: string) => {
      if (text === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      text += more;
    });
    child.on('close', (_code, signal) => {
      expect(signal).toBe('SIGKILL');
      resolve();
    });
  });
  return text.split('\n').slice(1, -1);
}
