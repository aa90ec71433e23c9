import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStation } from '../../../main/station/open-station.ts';
import { aCase, withExhibit } from '../a-case.ts';
import { cheapDerivation, openTestStation, passphraseOf, testCaller, type TestStation } from '../open-test-station.ts';

let station: TestStation;
beforeEach(async () => {
  station = await openTestStation();
});
afterEach(() => station.close());

const unlock = { login: 'registrar', passphrase: passphraseOf('registrar') };
const vaultFolder = (): string => join(station.dataFolder, 'vaults', 'test-laboratory');

describe('a locked station', () => {
  test('says the same to an unknown user and to a wrong passphrase', async () => {
    await station.station.lock('person');
    const unknown = await station.request('station.unlock', { login: 'nobody', passphrase: 'whatever it may be' });
    const wrong = await station.request('station.unlock', { login: 'registrar', passphrase: 'whatever it may be' });
    expect(unknown).toEqual(wrong);
  });

  test('makes guessing slow, also after a restart', async () => {
    await station.station.lock('person');
    const codes: string[] = [];
    for (let guess = 0; guess < 8; guess += 1) {
      codes.push(await station.refusal('station.unlock', { ...unlock, passphrase: `guess number ${guess}` }));
    }
    expect(codes[0]).toBe('vault.wrong-passphrase');
    expect(codes.at(-1)).toBe('vault.throttled');
    const again = openStation({ dataFolder: station.dataFolder, clock: station.clock, derivation: cheapDerivation });
    expect(await again.request(testCaller, 'station.unlock', unlock)).toMatchObject({
      error: { code: 'vault.throttled' },
    });
    await again.close();
    station.clock.forward(3_600_000);
    await station.answer('station.unlock', unlock);
  });

  test('shows which vaults there are and nothing of what is in them', async () => {
    await station.station.lock('person');
    expect((await station.answer('station.vaults', {})).vaults).toEqual([
      { name: 'test-laboratory', station: 'Test laboratory', agency: 'Test agency', isSample: false },
    ]);
    const state = await station.answer('station.state', {});
    expect(Object.keys(state).toSorted()).toEqual(['phase', 'station', 'vault']);
    expect(state.station).toMatchObject({ name: 'Test laboratory', agency: 'Test agency' });
  });

  test('is held by one program at a time', async () => {
    const second = openStation({ dataFolder: station.dataFolder, clock: station.clock });
    expect(await second.request(testCaller, 'station.unlock', unlock)).toMatchObject({
      error: { code: 'vault.in-use' },
    });
    await second.close();
  });
});

describe('an older copy of the vault that was put back', () => {
  test('is named by the heads kept outside, and opens for reading only', async () => {
    await station.station.lock('person');
    const copy = join(station.dataFolder, 'copy');
    cpSync(vaultFolder(), copy, { recursive: true });
    await station.become('registrar');
    await station.answer('cases.open', aCase());
    await station.station.lock('person');
    rmSync(vaultFolder(), { recursive: true });
    cpSync(copy, vaultFolder(), { recursive: true });
    await station.answer('station.unlock', unlock);
    expect(await station.answer('station.state', {})).toMatchObject({
      phase: 'unlocked',
      readOnlyReason: 'older-copy',
    });
    expect(await station.refusal('cases.open', aCase())).toBe('station.read-only');
    expect((await station.answer('cases.list', {})).cases).toEqual([]);
  });

  test('is named too when only the write-ahead log was deleted', async () => {
    await station.answer('cases.open', aCase());
    // As after pulling the plug: the folder is copied while the log still holds what was acknowledged.
    const copy = join(station.dataFolder, 'copy');
    cpSync(vaultFolder(), copy, { recursive: true });
    await station.station.lock('person');
    rmSync(vaultFolder(), { recursive: true });
    cpSync(copy, vaultFolder(), { recursive: true });
    for (const name of readdirSync(vaultFolder()))
      if (/vault\.db-(wal|shm)$|lock$/.test(name)) rmSync(join(vaultFolder(), name));
    const envelope = await station.request('station.unlock', unlock);
    const state = await station.answer('station.state', {});
    // Either the heads name it, or so little was in the file that it does not open at all: never silently less.
    const named = envelope.ok ? state.readOnlyReason : envelope.error.code;
    expect(named).toMatch(/^(older-copy|ledger-differs|ledger-damaged|database\.[a-z-]+|ledger\.[a-z-]+)$/);
  });
});

describe('recovery', () => {
  test('the sheet opens the vault when everyone is gone, for a new administrator', async () => {
    await station.become('administrator');
    const { code, jobId } = await station.answer('recovery.make', { language: 'en' });
    const job = await station.jobEnded(jobId);
    expect(job.state).toBe('done');
    expect(
      await station.refusal('recovery.confirm', { code: code.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) }),
    ).toMatch(/^vault\.recovery-/);
    await station.answer('recovery.confirm', { code });
    expect((await station.answer('station.state', {})).recoveryConfirmed).toBe(true);
    await station.station.lock('person');
    const { person } = await station.answer('station.unlock-with-recovery', {
      code: code.toLowerCase().replaceAll('-', ' '),
      name: 'Rescue Test',
      login: 'rescue',
      passphrase: 'nine ferries cross at dawn',
    });
    expect(person).toMatchObject({ name: 'Rescue Test', roles: ['administrator'] });
  });

  test('the sheet is kept nowhere: not among the documents, and gone after a lock', async () => {
    await station.become('administrator');
    const { jobId } = await station.answer('recovery.make', { language: 'en' });
    const transientId = (await station.jobEnded(jobId)).result?.transientId ?? '';
    const media = await station.station.media({ kind: 'transient', id: transientId, toSave: false });
    expect(media.read(0, 5).toString()).toBe('%PDF-');
    await station.become('supervisor');
    expect((await station.answer('documents.list', {})).documents).toEqual([]);
    await expect(station.station.media({ kind: 'transient', id: transientId, toSave: false })).rejects.toThrow(
      'documents.unknown',
    );
    await station.become('administrator');
    await expect(station.station.media({ kind: 'transient', id: transientId, toSave: false })).rejects.toThrow(
      'documents.unknown',
    );
  });
});

describe('backup', () => {
  test('is made, opened again, and restored as another vault with everything in it', async () => {
    await withExhibit(station);
    await station.become('administrator');
    const { jobId } = await station.answer('backup.make', {});
    expect(await station.jobEnded(jobId)).toMatchObject({ state: 'done' });
    const { backups } = await station.answer('backup.list', {});
    expect(backups).toMatchObject([{ station: 'Test laboratory' }]);
    const restoring = await station.answer('backup.restore', { backup: backups[0]?.name ?? '', ...unlock });
    expect(await station.jobEnded(restoring.jobId)).toMatchObject({
      state: 'done',
      result: { location: 'test-laboratory-2' },
    });
    await station.answer('station.unlock', unlock);
    expect((await station.answer('cases.list', {})).cases).toMatchObject([{ title: 'LUGINA-14', exhibits: 1 }]);
  });

  test('into a folder that is not there is refused', async () => {
    await station.become('administrator');
    expect(await station.refusal('backup.make', { folderHandle: '/nowhere/at/all' })).toBe('backup.folder-missing');
  });
});

test('settings change for an administrator and stay after a lock', async () => {
  await station.become('administrator');
  const settings = {
    idleLockMinutes: 9,
    recordLanguage: 'sr-Cyrl' as const,
    caseFileClassification: '',
    serialsEnteredTwice: false,
  };
  await station.answer('station.change-settings', settings);
  await station.become('registrar');
  expect((await station.answer('station.state', {})).settings).toEqual(settings);
  expect((await station.answer('station.touch', {})).secondsToLock).toBe(9 * 60);
});

test('numbers go on from those given on paper, on record, and never back', async () => {
  await station.become('administrator');
  const reason = 'Register of the year, page 12';
  const standing = async () =>
    (await station.answer('station.series', {})).series.find(({ series }) => series === 'exhibit');
  const { last = 0, year } = (await standing()) ?? {};
  const goOn = (to: number) => ({ series: 'exhibit' as const, last: to, reason });
  for (const wrong of [0, -1, 1.5, 100_000])
    expect((await station.ask('station.continue-series', goOn(wrong))).ok).toBe(false);
  await station.answer('station.continue-series', goOn(last + 40));
  expect(await standing()).toMatchObject({ last: last + 40 });
  expect(await station.refusal('station.continue-series', goOn(last + 40))).toBe('station.series-is-further');
  await station.answer('station.continue-series', goOn(last + 41));
  await station.become('registrar');
  expect(await station.refusal('station.continue-series', goOn(last + 90))).toBe('station.forbidden');
  const { exhibitId } = await withExhibit(station);
  const { number } = await station.answer('exhibits.read', { id: exhibitId });
  expect(number).toBe(`EX-${year}-${String(last + 42).padStart(6, '0')}`);
  await station.become('inspector');
  const { entries } = await station.answer('ledger.page', { count: 40, action: 'settings.changed' });
  const continued = entries.map(({ subject }) => subject.label);
  const written = [41, 40].map((more) => `EX-${year}-${String(last + more).padStart(6, '0')}`);
  // The first settings of all came with the station.
  expect(continued).toEqual([...written, 'settings']);
});

test('a passphrase is estimated with the words of its owner known to a guesser', async () => {
  const estimate = (passphrase: string) =>
    station.answer('station.estimate-passphrase', { passphrase, about: ['Flutura Gjergji'] });
  expect(await estimate('short')).toMatchObject({ hint: 'too-short', isEnough: false });
  expect(await estimate('fluturagjergji')).toMatchObject({ isEnough: false });
  expect(await estimate('quiet heron walks nine orchards')).toMatchObject({ isEnough: true, hint: 'good' });
});
