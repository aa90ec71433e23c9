// A package goes from one station to another: verified first, compared with what is in, taken in once, read and never changed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExaminedPackage } from '../../../shared/contract/foreign.ts';
import type { Job } from '../../../shared/contract/work.ts';
import { extractPackage, folderAsZip } from '../../../main/packages/index.ts';
import { aCase } from '../intake/entered.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aLaboratory, uploaded, type Laboratory } from './a-laboratory.ts';

let lab: Laboratory;
let court: TestStation;
let first: Buffer;
let paper: string;
let ownCase: string;
beforeAll(async () => {
  lab = await aLaboratory();
  first = await lab.seal();
  paper = await lab.fingerprint();
  court = await openTestStation({ as: 'prosecutor' });
  ownCase = (await court.answer('cases.open', aCase())).id;
}, 120_000);
afterAll(async () => {
  await court.close();
  await lab.close();
});

async function examine(bytes: Buffer, more: object = {}, station = court): Promise<Job> {
  const upload = await uploaded(station, 'from-the-lab.zip', bytes);
  const { jobId } = await station.answer('foreign.examine', { upload, ...more });
  return station.jobEnded(jobId);
}

function answerOf(job: Job): ExaminedPackage {
  const report = job.result?.report as { examined: unknown } | undefined;
  return ExaminedPackage.parse(report?.examined);
}

async function takeIn(bytes: Buffer, more: object = {}): Promise<string> {
  const { upload } = answerOf(await examine(bytes));
  return (await court.answer('foreign.take-in', { upload: upload ?? '', reason: '', ...more })).id;
}

describe('a package from a laboratory', () => {
  test('whose key nobody knows asks for the fingerprint on paper or a reason', async () => {
    const job = await examine(first);
    const answer = answerOf(job);
    expect(answer).toMatchObject({ cautions: ['unknown-key'], isKeyKnown: false, exhibits: 1, events: 1 });
    expect(answer.likelyCases).toEqual([ownCase]);
    const upload = answer.upload ?? '';
    expect(await court.refusal('foreign.take-in', { upload, reason: '' })).toBe('foreign.needs-reason');
    expect(await court.refusal('foreign.take-in', { upload, reason: '', paperFingerprint: paper.slice(0, 9) })).toBe(
      'foreign.fingerprint-differs',
    );
    expect(
      await court.refusal('foreign.take-in', { upload, reason: '', paperFingerprint: paper.replace(/.$/, 'x') }),
    ).toBe('foreign.fingerprint-differs');
    await court.answer('foreign.put-back', { upload });
    expect(await court.refusal('foreign.take-in', { upload, reason: 'x' })).toBe('foreign.not-examined');
    expect((await court.answer('foreign.list', {})).packages).toEqual([]);
  });

  test('opens with its exhibits, custody and files, as the word of that station', async () => {
    const id = await takeIn(first, { paperFingerprint: paper, caseId: ownCase });
    const read = await court.answer('foreign.read', { id });
    expect(read.line).toMatchObject({
      caseTitle: 'LUGINA-14',
      isKeyConfirmed: true,
      exhibits: 1,
      cautions: [],
      ownCase: { id: ownCase },
      isSuperseded: false,
    });
    expect(read.keyBasis).toBe('paper');
    expect(read.checks.find(({ name }) => name === 'custody')?.status).toBe('pass');
    expect(read.files.map(({ path }) => path)).toContain('data/court-file.pdf');
    const [exhibit] = read.exhibits;
    const shown = await court.answer('foreign.exhibit', { id: exhibit?.id ?? '' });
    expect(shown.line).toMatchObject({ number: 'K5', events: 1 });
    expect(shown.custody).toMatchObject([{ type: 'received', from: 'courier', sealIn: '0048215' }]);
    expect(shown.facts).toContainEqual({ name: 'calibre', value: '', concluded: '7.65×17SR' });
    expect(shown.files).toMatchObject([{ title: 'Left side', exhibit: 'K5' }]);
  });

  test('is not taken in twice', async () => {
    const again = answerOf(await examine(first));
    expect(again).toMatchObject({ refusal: 'same', sameAs: { recorder: 'Test prosecutor' } });
    expect(again.upload).toBeUndefined();
    expect((await court.answer('foreign.list', {})).packages).toHaveLength(1);
  });

  test('adds nothing to the records of this station, and counts among what it knows of its case', async () => {
    expect((await court.answer('cases.read', { id: ownCase })).counts.exhibits).toBe(0);
    await court.answer('disclosure.number', { caseId: ownCase });
    const { items } = await court.answer('disclosure.items', { caseId: ownCase, from: 0, count: 50 });
    expect(items.map(({ kind }) => kind)).toContain('foreign-package');
  });

  test('gives the bytes of its files as they were sealed', async () => {
    const [line] = (await court.answer('foreign.list', {})).packages;
    const { files } = await court.answer('foreign.read', { id: line?.id ?? '' });
    const file = files.find(({ path }) => path.endsWith('.txt'));
    const media = await court.station.media({ kind: 'foreign', id: file?.id ?? '', toSave: true });
    expect(media.read(0, 100).toString()).toBe('left side');
    media.close();
  });

  test('is found by its words and by its serial, under the name of its station', async () => {
    const { hits } = await court.answer('search.find', { text: 'K5' });
    expect(hits.filter(({ kind }) => kind === 'foreign')).toHaveLength(1);
    const look = (pattern: string, isTolerant = false) =>
      court.answer('serials.search', {
        pattern,
        width: 'usual',
        isTolerant,
        isUpsideDown: false,
        from: 0,
        count: 10,
      });
    const found = await look('0718-O20412');
    expect(found.candidates).toEqual([]);
    expect(found.foreign).toMatchObject([{ number: 'K5', caseTitle: 'LUGINA-14' }]);
    expect((await look('0718-0204?2')).foreign).toHaveLength(1);
    expect((await look('0718-20412', true)).foreign).toHaveLength(1);
    // Another number is no answer, however few there are to choose from.
    expect((await look('0718-020499')).foreign).toEqual([]);
    expect((await look('C-371864', true)).foreign).toEqual([]);
  });

  test('files a document of its own in our court file, with the same hash', async () => {
    const [line] = (await court.answer('foreign.list', {})).packages;
    const { files } = await court.answer('foreign.read', { id: line?.id ?? '' });
    const file = files.find(({ path }) => path === 'data/court-file.pdf');
    const { jobId } = await court.answer('foreign.file', {
      fileId: file?.id ?? '',
      caseId: ownCase,
      title: 'Lab file',
    });
    expect((await court.jobEnded(jobId)).error).toBeUndefined();
    const again = { fileId: file?.id ?? '', caseId: ownCase, title: 'Once more' };
    expect(await court.refusal('foreign.file', again)).toBe('foreign.filed-already');
    const { documents } = await court.answer('court-file.read', { caseId: ownCase });
    expect(documents).toMatchObject([{ sha256: file?.sha256, description: { title: 'Lab file' } }]);
    const after = await court.answer('foreign.read', { id: line?.id ?? '' });
    expect(after.events).toMatchObject([{ kind: 'filed', words: 'Lab file' }]);
  });

  test('is verified once more where it is kept', async () => {
    const [line] = (await court.answer('foreign.list', {})).packages;
    const { jobId } = await court.answer('foreign.check-again', { id: line?.id ?? '' });
    const job = await court.jobEnded(jobId);
    expect(job.error).toBeUndefined();
    expect(job.result?.report).toMatchObject({ verdict: 'sound' });
  });
});

describe('a second package of the same case', () => {
  test('is known by its key, and the earlier one is superseded', async () => {
    lab.station.clock.forward(3_600_000);
    const newer = await lab.seal();
    const answer = answerOf(await examine(newer));
    expect(answer).toMatchObject({ cautions: [], isKeyKnown: true });
    expect(answer.earlier).toHaveLength(1);
    await court.answer('foreign.take-in', { upload: answer.upload ?? '', reason: '' });
    const { packages } = await court.answer('foreign.list', {});
    expect(packages.map(({ isSuperseded }) => isSuperseded).toSorted()).toEqual([false, true]);
    expect(packages.every(({ isKeyConfirmed }) => isKeyConfirmed)).toBe(true);
  });

  test('that is older than the one in is named, and needs a reason', async () => {
    const older = await openTestStation({ as: 'prosecutor' });
    const upload = async (bytes: Buffer) => answerOf(await examine(bytes, {}, older));
    lab.station.clock.forward(3_600_000);
    const newest = await upload(await lab.seal());
    await older.answer('foreign.take-in', { upload: newest.upload ?? '', reason: '', paperFingerprint: paper });
    const late = await upload(first);
    expect(late.cautions).toEqual(['older']);
    expect(await older.refusal('foreign.take-in', { upload: late.upload ?? '', reason: '' })).toBe(
      'foreign.needs-reason',
    );
    const { id } = await older.answer('foreign.take-in', { upload: late.upload ?? '', reason: 'For comparison' });
    expect((await older.answer('foreign.read', { id })).line).toMatchObject({
      cautions: ['older'],
      isSuperseded: true,
    });
    await older.close();
  }, 60_000);
});

describe('a package that says it takes the place of another', () => {
  test('is shown with it, and the one it replaces is named when it comes afterwards, whatever its date', async () => {
    const desk = await openTestStation({ as: 'prosecutor' });
    const examined = async (bytes: Buffer) => answerOf(await examine(bytes, {}, desk));
    const sealed = (await lab.station.answer('packages.list', { caseId: lab.caseId })).packages;
    const wrong = sealed.at(-1);
    lab.station.clock.forward(3_600_000);
    const bytes = await lab.seal({ supersedes: wrong?.id, supersedesReason: 'The wrong photograph' });
    const newer = await examined(bytes);
    expect(newer.supersedes).toEqual({ created: expect.any(String), reason: 'The wrong photograph' });
    const { id } = await desk.answer('foreign.take-in', {
      upload: newer.upload ?? '',
      reason: '',
      paperFingerprint: paper,
    });
    const late = await examined(first);
    expect(late.cautions).toEqual(['older', 'replaced']);
    expect(await desk.refusal('foreign.take-in', { upload: late.upload ?? '', reason: '' })).toBe(
      'foreign.needs-reason',
    );
    const old = await desk.answer('foreign.take-in', { upload: late.upload ?? '', reason: 'To compare' });
    expect((await desk.answer('foreign.read', { id })).supersedes).toMatchObject({ id: old.id });
    expect((await desk.answer('foreign.read', { id: old.id })).line).toMatchObject({
      isSuperseded: true,
      cautions: ['older', 'replaced'],
    });
    await desk.close();
  }, 60_000);
});

describe('a package that came otherwise', () => {
  let desk: TestStation;
  beforeAll(async () => {
    desk = await openTestStation({ as: 'supervisor' });
  });
  afterAll(() => desk.close());

  test('encrypted to a key is opened with its secret half, kept plain in the vault, and no other key opens it', async () => {
    const identity = await generateIdentity();
    const recipients = [await identityToRecipient(identity)];
    const bytes = await lab.seal({ protection: { kind: 'recipient-key', recipients } });
    const upload = await uploaded(desk, 'from-the-lab.zip.age', bytes);
    const locked = await desk.answer('foreign.examine', { upload });
    expect((await desk.jobEnded(locked.jobId)).error?.code).toBe('package.key-needed');
    const wrong = await desk.answer('foreign.examine', { upload, identity: await generateIdentity() });
    expect((await desk.jobEnded(wrong.jobId)).error?.code).toBe('package.wrong-key');
    const { jobId } = await desk.answer('foreign.examine', { upload, identity });
    const answer = answerOf(await desk.jobEnded(jobId));
    const { id } = await desk.answer('foreign.take-in', {
      upload: answer.upload ?? '',
      reason: '',
      paperFingerprint: paper,
    });
    expect((await desk.answer('foreign.read', { id })).broughtName).toBe('from-the-lab.zip.age');
    const check = await desk.answer('foreign.check-again', { id });
    expect((await desk.jobEnded(check.jobId)).error).toBeUndefined();
  }, 60_000);

  test('as a folder is the same package as its ZIP', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'foreign-'));
    writeFileSync(join(folder, 'sent.zip'), first);
    await extractPackage(join(folder, 'sent.zip'), join(folder, 'unpacked'));
    const parts: Uint8Array[] = [];
    for await (const part of folderAsZip(join(folder, 'unpacked'))) parts.push(part);
    const answer = answerOf(await examine(Buffer.concat(parts), {}, desk));
    expect(answer).toMatchObject({ cautions: ['older'], exhibits: 1 });
    await desk.answer('foreign.put-back', { upload: answer.upload ?? '' });
    rmSync(folder, { recursive: true });
  }, 30_000);

  test('without a paper is confirmed when the paper comes', async () => {
    const other = await aLaboratory();
    const answer = answerOf(await examine(await other.seal(), {}, desk));
    const taken = { upload: answer.upload ?? '', reason: 'The paper follows by post' };
    const { id } = await desk.answer('foreign.take-in', taken);
    const theirs = await other.fingerprint();
    expect((await desk.answer('foreign.read', { id })).line.isKeyConfirmed).toBe(false);
    const told = { id, note: 'Letter of 18.03.2025' };
    expect(await desk.refusal('foreign.confirm-key', { ...told, paperFingerprint: paper })).toBe(
      'foreign.fingerprint-differs',
    );
    await desk.answer('foreign.confirm-key', { ...told, paperFingerprint: theirs });
    expect((await desk.answer('foreign.read', { id })).line.isKeyConfirmed).toBe(true);
    expect(await desk.refusal('foreign.confirm-key', { ...told, paperFingerprint: theirs })).toBe(
      'foreign.confirmed-already',
    );
    await other.close();
  }, 90_000);

  test('changed in one byte opens nothing', async () => {
    const bytes = Buffer.from(first);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const job = await examine(bytes, {}, desk);
    expect(job.result?.report).toMatchObject({ verdict: 'refused' });
    expect(answerOf(job).upload).toBeUndefined();
  });

  test('by this station itself is refused', async () => {
    lab.station.clock.forward(1000);
    const own = answerOf(await examine(await lab.seal(), {}, lab.station));
    expect(own.refusal).toBe('own');
  }, 30_000);

  test('keeps its place through the lock, stands in the ledger, and is read by an inspector who may take in nothing', async () => {
    await desk.become('inspector');
    const [line] = (await desk.answer('foreign.list', {})).packages;
    const { files } = await desk.answer('foreign.read', { id: line?.id ?? '' });
    const media = await desk.station.media({ kind: 'foreign', id: files[0]?.id ?? '', toSave: false });
    expect(media.read(0, 4).length).toBe(4);
    media.close();
    expect(await desk.refusal('foreign.take-in', { upload: 'x', reason: '' })).toBe('station.forbidden');
    const { jobId } = await desk.answer('ledger.verify', {});
    const job = await desk.jobEnded(jobId);
    expect(job.error).toBeUndefined();
    expect((await desk.answer('ledger.state', {})).lastVerified?.findings).toBe(0);
  });
});
