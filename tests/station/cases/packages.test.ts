// From records to a sealed package and back: what is sealed is what is on record, and what was changed is found.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { extractPackage, type PackageReport } from '../../../main/packages/index.ts';
import type { Job } from '../../../shared/contract/work.ts';
import { aCase, aPistol } from '../intake/entered.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

const unknown = '01912345-0000-7000-8000-ffffffffffff';
let lab: TestStation;
let caseId: string;
let documentId: string;
beforeAll(async () => {
  lab = await openTestStation({ as: 'registrar' });
  caseId = (await lab.answer('cases.open', aCase())).id;
  const exhibit = await lab.answer('exhibits.record', aPistol(caseId));
  await lab.answer('custody.record', {
    exhibitIds: [exhibit.id],
    type: 'received',
    occurredAt: lab.clock.now(),
    from: { kind: 'outside', label: 'courier' },
    to: { kind: 'person', id: lab.people.registrar },
    sealIn: '0048215',
    purpose: '',
    authority: '',
    note: '',
    signature: { passphrase: passphraseOf('registrar') },
  });
  const upload = await uploaded('K5 – e majta.txt', Buffer.from('left side'));
  const taken = await lab.answer('attachments.take-in', {
    upload,
    caseId,
    exhibitId: exhibit.id,
    kind: 'file',
    caption: '',
  });
  await lab.jobEnded(taken.jobId);
  const made = await lab.answer('case-files.make', { caseId, language: 'en', includeParties: false });
  documentId = (await lab.jobEnded(made.jobId)).result?.documentId ?? '';
}, 60_000);
afterAll(() => lab.close());

async function uploaded(fileName: string, bytes: Buffer): Promise<string> {
  const chunks = (async function* () {
    yield bytes;
  })();
  return (await lab.station.receive({ fileName, source: { chunks } })).uploadId;
}

const asked = () =>
  ({
    caseId,
    documentId,
    kind: 'court-file',
    recipient: 'Basic Court',
    includeOriginals: true,
    protection: { kind: 'none' },
  }) as const;

async function sealed(more: object = {}): Promise<Job> {
  const { jobId } = await lab.answer('packages.seal', { ...asked(), ...more });
  const job = await lab.jobEnded(jobId);
  expect(job.error).toBeUndefined();
  return job;
}

async function verified(bytes: Buffer, passphrase?: string): Promise<Job> {
  const upload = await uploaded('package.zip', bytes);
  const { jobId } = await lab.answer('packages.verify', {
    upload,
    ...(passphrase === undefined ? {} : { passphrase }),
  });
  return lab.jobEnded(jobId);
}

// What `packages.verify` puts into its result is the report of the packages room.
const reportOf = (job: Job): PackageReport => job.result?.report as PackageReport;

describe('a sealed package', () => {
  test('holds the court file, the originals and the records, and verifies with its custody proven', async () => {
    const job = await sealed();
    const path = job.result?.location ?? '';
    const report = reportOf(await verified(readFileSync(path)));
    expect(report.checks.filter(({ status }) => status === 'fail')).toEqual([]);
    expect(report.verdict).toBe('sound');
    expect(report.custody).toMatchObject({ events: 1, proven: 1 });
    expect(report.files.map((file) => file.path).filter((name) => name.startsWith('data/'))).toEqual([
      'data/court-file.pdf',
      'data/exhibits/K5/001-K5-e-majta.txt',
      'data/records/case.json',
      'data/records/case.jsonld',
      'data/records/custody.json',
      'data/records/exhibits.json',
      'data/records/ledger-proofs.json',
    ]);
    const folder = join(lab.dataFolder, 'unpacked');
    await extractPackage(path, folder);
    const { documents, packages } = await lab.answer('cases.read', { id: caseId });
    const court = createHash('sha256')
      .update(readFileSync(join(folder, 'data/court-file.pdf')))
      .digest('hex');
    expect(court).toBe(documents.find(({ id }) => id === documentId)?.sha256);
    expect(packages[0]).toMatchObject({
      fileName: basename(path),
      files: 7,
      recipient: 'Basic Court',
      protection: 'none',
    });
  }, 60_000);

  test('can leave the originals out', async () => {
    const job = await sealed({ includeOriginals: false });
    const report = reportOf(await verified(readFileSync(job.result?.location ?? '')));
    expect(report.files.some(({ path }) => path.includes('/exhibits/'))).toBe(false);
  }, 30_000);

  test('with one byte changed is refused', async () => {
    const job = await sealed({ includeOriginals: false });
    const bytes = readFileSync(job.result?.location ?? '');
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(reportOf(await verified(bytes)).verdict).toBe('refused');
  }, 30_000);

  test('for one recipient opens with its key alone', async () => {
    const identity = await generateIdentity();
    const recipients = [await identityToRecipient(identity)];
    const job = await sealed({ protection: { kind: 'recipient-key', recipients } });
    const path = job.result?.location ?? '';
    expect(path.endsWith('.zip.age')).toBe(true);
    expect((await verified(readFileSync(path))).error?.code).toBe('package.key-needed');
    await extractPackage(path, join(lab.dataFolder, 'unpacked-age'), { identities: [identity] });
  }, 30_000);

  test('goes where the person chose and never over a file that is there', async () => {
    const path = join(lab.dataFolder, 'for-the-court.zip');
    expect((await sealed({ saveHandle: path })).result?.location).toBe(path);
    const { jobId } = await lab.answer('packages.seal', { ...asked(), saveHandle: path });
    expect((await lab.jobEnded(jobId)).error?.code).toBe('package.target-exists');
    expect(
      (await lab.answer('packages.list', {})).packages.filter(({ fileName }) => fileName === 'for-the-court.zip'),
    ).toHaveLength(1);
  }, 30_000);
});

describe('sealing and verifying', () => {
  test('are refused for what does not fit, before any work is done', async () => {
    const other = (await lab.answer('cases.open', aCase({ title: 'OTHER', numbers: [] }))).id;
    expect(await lab.refusal('packages.seal', { ...asked(), caseId: other })).toBe('packages.document-of-another-case');
    expect(await lab.refusal('packages.seal', { ...asked(), caseId: unknown })).toBe('cases.unknown');
    expect(await lab.refusal('packages.seal', { ...asked(), documentId: unknown })).toBe('documents.unknown');
    const protection = { kind: 'recipient-key' as const, recipients: ['age1notakey'] };
    expect(await lab.refusal('packages.seal', { ...asked(), protection })).toBe('packages.bad-recipient-key');
    expect(await lab.refusal('packages.verify', { upload: 'gone' })).toBe('attachments.upload-unknown');
  });

  test('something that is no package is refused with a report and harms nothing', async () => {
    for (const bytes of [
      Buffer.from('not a zip'),
      Buffer.alloc(0),
      Buffer.from('PK\x05\x06' + '\0'.repeat(18), 'latin1'),
    ]) {
      const job = await verified(bytes);
      expect(job.error?.code ?? reportOf(job).verdict).toMatch(/^(package\.|refused)/);
    }
  });

  test('are said in the ledger', async () => {
    const { entries } = await lab.answer('ledger.page', { count: 200 });
    const actions = entries.map(({ action }) => action);
    expect(actions).toContain('package.sealed');
    expect(actions).toContain('package.verified');
  });
});

describe('a package for one recipient', () => {
  test('says for whom it is, and an earlier one that it takes the place of, in the package and in the list', async () => {
    const first = await sealed({ recipientKind: 'court' });
    const earlier = first.result?.packageId ?? '';
    expect(await lab.refusal('packages.seal', { ...asked(), supersedes: earlier })).toBe(
      'packages.supersedes-needs-reason',
    );
    expect(await lab.refusal('packages.seal', { ...asked(), supersedes: unknown, supersedesReason: 'x' })).toBe(
      'packages.superseded-unknown',
    );
    const more = {
      recipientKind: 'court',
      supersedes: earlier,
      supersedesReason: 'A photograph was missing',
    } as const;
    const second = await sealed(more);
    const { packages } = await lab.answer('packages.list', { caseId });
    const nameOf = (id = '') => packages.find((one) => one.id === id)?.fileName;
    expect(packages.find(({ id }) => id === earlier)).toMatchObject({
      recipientKind: 'court',
      supersededBy: nameOf(second.result?.packageId),
    });
    expect(packages.find(({ id }) => id === second.result?.packageId)).toMatchObject({
      supersedes: nameOf(earlier),
      supersedesReason: 'A photograph was missing',
    });
    const folder = join(lab.dataFolder, 'unpacked-second');
    await extractPackage(second.result?.location ?? '', folder);
    expect(JSON.parse(readFileSync(join(folder, 'data/records/supersedes.json'), 'utf8'))).toMatchObject({
      format: 'focal-point/supersedes/1',
      packageId: earlier,
      reason: 'A photograph was missing',
    });
    expect(await lab.refusal('packages.seal', { ...asked(), ...more })).toBe('packages.superseded-already');
  }, 60_000);

  test('goes to the defence of a suspect of this case and of nobody else', async () => {
    const { id: witness } = await lab.answer('cases.add-party', {
      caseId,
      role: 'witness',
      name: 'Vesna P.',
      note: '',
    });
    const to = { recipientKind: 'defence', recipientParty: witness } as const;
    expect(await lab.refusal('packages.seal', { ...asked(), ...to })).toBe('packages.recipient-not-of-case');
    const { id: suspect } = await lab.answer('cases.add-party', { caseId, role: 'suspect', name: 'Agim S.', note: '' });
    await sealed({ ...to, recipientParty: suspect });
  }, 30_000);

  test('has a receipt to sign, with the fingerprint of the key and the hash of its seal', async () => {
    const job = await sealed();
    const id = job.result?.packageId ?? '';
    expect(await lab.refusal('packages.receipt', { id: unknown, language: 'en' })).toBe('packages.unknown');
    const made = await lab.answer('packages.receipt', { id, language: 'sq' });
    const { documentId: receiptId = '' } = (await lab.jobEnded(made.jobId)).result ?? {};
    const media = await lab.station.media({ kind: 'document', id: receiptId, toSave: false });
    expect(media.read(0, 5).toString()).toBe('%PDF-');
    media.close();
    const { documents } = await lab.answer('documents.list', { caseId });
    expect(documents.find((one) => one.id === receiptId)).toMatchObject({ kind: 'package-receipt', language: 'sq' });
  }, 30_000);
});
