// A disk that fills up in the middle of work: the last act that was acknowledged is there, the unfinished one is not, and it is named.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { jobEnded } from '../../../main/station/job-ended.ts';
import { openStation } from '../../../main/station/open-station.ts';
import type { LedgerReport } from '../../../main/ledger/index.ts';
import type { Job } from '../../../shared/contract/work.ts';
import { anExhibit, withExhibit } from '../a-case.ts';
import { aFile, entered, withFiles } from '../court-file/a-court-file.ts';
import { cheapDerivation, openTestStation, passphraseOf, testCaller } from '../open-test-station.ts';

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

test.runIf(mayMount)('a full disk loses nothing, doubles nothing and is named', { timeout: 180_000 }, async () => {
  const prepared = await openTestStation();
  const { caseId } = await withExhibit(prepared);
  const made = await prepared.answer('case-files.make', { caseId, language: 'en', includeParties: false });
  const documentId = (await prepared.jobEnded(made.jobId)).result?.documentId as never; // checked by the command
  await prepared.station.close();
  const mount = mkdtempSync(join(tmpdir(), 'focal-point-small-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', mount]);
  try {
    cpSync(prepared.dataFolder, mount, { recursive: true });
    const station = openStation({ dataFolder: mount, clock: prepared.clock, derivation: cheapDerivation });
    const ask = (name: string, payload: unknown) => station.request(testCaller, name, payload);
    const answer = async (name: string, payload: unknown): Promise<Record<string, unknown>> => {
      const envelope = await ask(name, payload);
      if (!envelope.ok) throw new Error(`${name} ${JSON.stringify(envelope.error)}`);
      return envelope.value as Record<string, unknown>; // every answer is an object
    };
    const jobs = async () => (await answer('jobs.list', {}))['jobs'] as Job[]; // what the command answers
    const end = async (jobId: unknown) => jobEnded(station, jobs, String(jobId));
    const signIn = (login: 'registrar' | 'administrator') =>
      answer('station.unlock', { login, passphrase: passphraseOf(login) });
    await signIn('registrar');

    const filler = join(mount, 'filler');
    const { bsize, bavail } = statfsSync(mount);
    writeFileSync(filler, Buffer.alloc(bsize * bavail - 600_000));
    let saved = 0;
    let refusal = '';
    for (let number = 0; number < 400 && refusal === ''; number += 1) {
      const envelope = await ask(
        'exhibits.record',
        anExhibit(caseId, { mark: `D${number}`, description: 'd'.repeat(4000) }),
      );
      if (envelope.ok) saved += 1;
      else refusal = envelope.error.code;
    }
    expect(refusal).toBe('database.disk-full');
    expect(saved).toBeGreaterThan(0);

    const chunks = (async function* () {
      for (let part = 0; part < 40; part += 1) yield Buffer.alloc(100_000, part);
    })();
    await expect(station.receive({ fileName: 'a.bin', source: { chunks } })).rejects.toThrow('vault.disk-full');
    const refused = async (name: string, payload: unknown): Promise<string> => {
      const envelope = await ask(name, payload);
      if (!envelope.ok) return envelope.error.code;
      const job = await end((envelope.value as { jobId: string }).jobId); // these commands start jobs
      return job.error?.code ?? job.state;
    };
    const full = /^(database|vault|package|ledger|backup)\.(disk-full|heads-not-written|not-writable)$/;
    expect(await refused('case-files.make', { caseId, language: 'en', includeParties: false })).toMatch(full);
    const order = {
      caseId,
      documentId,
      kind: 'court-file',
      recipient: 'Court',
      includeOriginals: true,
      gapsReason: 'Not yet in custody',
    };
    expect(await refused('packages.seal', { ...order, protection: { kind: 'none' } })).toMatch(full);
    const question = { text: '', filters: [], sort: { column: 'number', descending: false } };
    const format = { kind: 'csv', separator: 'comma', withByteOrderMark: false };
    const columns = ['number', 'description'];
    expect(await refused('lists.export', { list: 'exhibits', question, columns, language: 'en', format })).toMatch(
      full,
    );
    expect(readdirSync(join(mount, 'exports'))).toEqual([]);
    await station.lock('person');
    // Locked and unlocked while it is full, because that is what people try first.
    const unlocking = await ask('station.unlock', {
      login: 'administrator',
      passphrase: passphraseOf('administrator'),
    });
    const named = unlocking.ok ? await refused('backup.make', {}) : unlocking.error.code;
    expect(named).toMatch(full);
    expect(readdirSync(join(mount, 'backups')).filter((name) => !name.endsWith('.unfinished'))).toEqual([]);
    await station.lock('person');

    rmSync(filler);
    await signIn('registrar');
    expect((await answer('station.state', {}))['readOnlyReason']).toBeUndefined();
    const { total } = await answer('exhibits.list', { text: '', kinds: [], sort: 'number', descending: false });
    expect(total).toBe(saved + 1);
    expect((await answer('documents.list', {}))['documents']).toHaveLength(1);
    expect((await answer('packages.list', {}))['packages']).toEqual([]);
    const files = readdirSync(join(mount, 'vaults/test-laboratory/files'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => name.includes('.'))).toHaveLength(1);
    const check = await end((await answer('ledger.verify', {}))['jobId']);
    const report = check.result?.report as LedgerReport; // what this job gives
    expect(report).toMatchObject({ isSound: true, findings: [] });
    await answer('exhibits.record', anExhibit(caseId, { mark: 'AFTER' }));
    await station.close();
  } finally {
    execFileSync('umount', ['-l', mount]);
    rmSync(mount, { recursive: true, force: true });
    rmSync(prepared.dataFolder, { recursive: true, force: true });
  }
});

test.runIf(mayMount)(
  'a disk that is full at the third volume of a bundle keeps none of them',
  { timeout: 180_000 },
  async () => {
    const prepared = await openTestStation();
    const { caseId } = await withFiles(prepared, []);
    await prepared.become('registrar');
    const files = [];
    // Noise, which nothing makes smaller.
    for (const name of ['one.jpg', 'two.jpg', 'three.jpg'])
      files.push(await aFile(prepared, caseId, name, await noise(2200)));
    await prepared.become('prosecutor');
    await entered(prepared, caseId, files);
    const { profiles, step: seen } = await prepared.answer('court-file.read', { caseId });
    const plain = profiles.find(({ profile }) => profile.code === 'plain')?.profile;
    const own = { ...plain, code: 'own', limits: { dpi: 1200, pagesPerVolume: 4 } };
    await prepared.answer('court-file.bring-profile', { text: JSON.stringify(own) });
    await prepared.answer('court-file.choose', { caseId, seen, offences: ['possession'], profile: 'own' });
    const { step } = await prepared.answer('court-file.read', { caseId });
    // Made once with room enough: how large a volume is.
    const first = await prepared.answer('court-file.make-bundle', { caseId, seen: step, language: 'en' });
    await prepared.jobEnded(first.jobId);
    const [made] = (await prepared.answer('court-file.bundles', { caseId })).bundles;
    const size = made?.volumes[0]?.bytes ?? 0;
    expect(made?.volumes).toHaveLength(3);
    await prepared.station.close();
    const mount = mkdtempSync(join(tmpdir(), 'focal-point-small-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', mount]);
    try {
      cpSync(prepared.dataFolder, mount, { recursive: true });
      const station = openStation({ dataFolder: mount, clock: prepared.clock, derivation: cheapDerivation });
      const answer = async (name: string, payload: unknown): Promise<Record<string, unknown>> => {
        const envelope = await station.request(testCaller, name, payload);
        if (!envelope.ok) throw new Error(`${name} ${JSON.stringify(envelope.error)}`);
        return envelope.value as Record<string, unknown>; // every answer is an object
      };
      const jobs = async () => (await answer('jobs.list', {}))['jobs'] as Job[]; // what the command answers
      await answer('station.unlock', { login: 'prosecutor', passphrase: passphraseOf('prosecutor') });
      const sealed = join(mount, 'vaults/test-laboratory/files');
      const kept = () =>
        readdirSync(sealed, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
      const before = kept();
      // Room for two volumes and a half.
      const { bsize, bavail } = statfsSync(mount);
      writeFileSync(join(mount, 'filler'), Buffer.alloc(bsize * bavail - Math.round(size * 2.5)));
      const { jobId } = await answer('court-file.make-bundle', { caseId, seen: step, language: 'en' });
      const { error } = await jobEnded(station, jobs, String(jobId));
      expect(error).toEqual({ code: 'court-file.bundle-disk-full', details: { volume: 3, of: 3 } });
      expect(kept()).toEqual(before);
      expect((await answer('court-file.bundles', { caseId }))['bundles']).toHaveLength(1);
      rmSync(join(mount, 'filler'));
      const again = await answer('court-file.make-bundle', { caseId, seen: step, language: 'en' });
      expect((await jobEnded(station, jobs, String(again['jobId']))).state).toBe('done');
      await station.close();
    } finally {
      execFileSync('umount', ['-l', mount]);
      rmSync(mount, { recursive: true, force: true });
    }
  },
);

function noise(side: number): Promise<Buffer> {
  const noisy = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  return sharp({ create: { width: side, height: side, channels: 3, background: '#808080', noise: noisy } })
    .jpeg({ quality: 100 })
    .toBuffer();
}
