// What is left of a damaged vault can be written out; a sound one cannot be emptied that way.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anExhibit, withExhibit } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

let station: TestStation;
beforeEach(async () => {
  station = await openTestStation();
}, 60_000);
afterEach(() => station.close());

const vaultFolder = (): string => join(station.dataFolder, 'vaults', 'test-laboratory');
const by = (role: 'supervisor' | 'administrator' | 'registrar', passphrase = passphraseOf(role)) => ({
  vault: 'test-laboratory',
  credentials: { kind: 'person' as const, login: role, passphrase },
});

async function* content(): AsyncGenerator<Buffer> {
  yield Buffer.from('what the camera saw');
}

const pageSize = 4096;

/** Forty exhibits and a file; then a byte of two of the pages that came with them is turned over, where the layout of the tables does not stand. */
async function aDamagedVault(): Promise<void> {
  const file = join(vaultFolder(), 'vault.db');
  const pagesBefore = statSync(file).size / pageSize;
  const { caseId } = await withExhibit(station);
  for (let number = 0; number < 40; number += 1) {
    await station.answer('exhibits.record', anExhibit(caseId, { mark: `R${number}`, description: 'x'.repeat(900) }));
  }
  const { uploadId: upload } = await station.station.receive({
    fileName: 'scene/../a.txt',
    source: { chunks: content() },
  });
  const { jobId } = await station.answer('attachments.take-in', { upload, caseId, kind: 'file', caption: '' });
  expect((await station.jobEnded(jobId)).state).toBe('done');
  await station.station.lock('person');
  const damaged = readFileSync(file);
  const added = damaged.length / pageSize - pagesBefore;
  for (const share of [0.4, 0.6]) {
    const at = Math.floor(pagesBefore + added * share) * pageSize + 2000;
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
  }
  writeFileSync(file, damaged);
}

const lines = (location: string, table: string): Record<string, unknown>[] =>
  readFileSync(join(location, 'records', `${table}.jsonl`), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe('a rescue', () => {
  test('writes every readable record and file of a damaged vault, and says what it could not read', async () => {
    await aDamagedVault();
    const before = statSync(join(vaultFolder(), 'vault.db')).mtimeMs;
    const { jobId } = await station.answer('station.rescue', by('supervisor'));
    const job = await station.jobEnded(jobId);
    expect(job.error).toBeUndefined();
    const location = job.result?.location ?? '';
    const report = JSON.parse(readFileSync(join(location, 'report.json'), 'utf8'));
    expect(report).toMatchObject({ format: 'focal-point/rescue/1', by: 'supervisor', vault: 'test-laboratory' });
    expect(report.problems.length).toBeGreaterThan(0);
    expect(lines(location, 'person').map(({ login }) => login)).toContain('examiner');
    expect(lines(location, 'exhibit').length).toBeGreaterThan(20);
    expect(lines(location, 'attachment')).toHaveLength(1);
    const [name = ''] = readdirSync(join(location, 'files'));
    expect(readFileSync(join(location, 'files', name), 'utf8')).toBe('what the camera saw');
    expect(statSync(join(vaultFolder(), 'vault.db')).mtimeMs).toBe(before);
  });

  test('is refused for a vault that is sound, so that nobody empties one past its rules', async () => {
    expect(await station.refusal('station.rescue', by('supervisor'))).toBe('rescue.vault-is-sound');
    expect(existsSync(join(station.dataFolder, 'rescued'))).toBe(false);
  });

  test('is refused to an administrator, whose role opens no case content', async () => {
    await aDamagedVault();
    expect(await station.refusal('station.rescue', by('administrator'))).toBe('station.forbidden');
    expect(await station.refusal('station.rescue', by('registrar'))).toBe('station.forbidden');
  });

  test('slows guessing down like the lock screen does', async () => {
    await aDamagedVault();
    const wrong = by('supervisor', 'not the passphrase at all');
    const codes: string[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) codes.push(await station.refusal('station.rescue', wrong));
    expect(codes.at(0)).toBe('vault.wrong-passphrase');
    expect(codes.at(-1)).toBe('vault.throttled');
  });
});
