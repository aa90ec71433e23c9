// Scans read by a machine, from the order to what is found in them: with real sealed files, the real threads and the real engine.
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { JobId, type AttachmentId, type CaseId } from '../../../shared/language/identity.ts';
import { present } from '../../present.ts';
import * as foreign from '../../samples/foreign-pdfs.ts';
import { scannedTextPdf, scanOf } from '../../samples/scans.ts';
import { aCase } from '../a-case.ts';
import { aFile, choosePlain, entered, read as readFile, withFiles } from '../court-file/a-court-file.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';

let lab: TestStation;
let caseId: CaseId;
let pages: Buffer[];

beforeAll(async () => {
  lab = await openTestStation();
  caseId = (await lab.answer('cases.open', aCase())).id;
  pages = await Promise.all([
    scanOf(['Dëshmitari jeton në Rruga Ylberit 12']),
    scanOf(['Vetura u ndal para punishtes së Krasniqit']),
  ]);
}, 60_000);
afterAll(() => lab.close());

async function finished(attachmentIds: readonly AttachmentId[], again = false) {
  const { jobId, pages: count } = await lab.answer('documents.read-by-machine', {
    attachmentIds: [...attachmentIds],
    languages: ['sq'],
    again,
  });
  const job = await lab.jobEnded(jobId);
  expect(job.error).toBeUndefined();
  expect(job.state).toBe('done');
  return count;
}

describe('a scan', () => {
  let id: AttachmentId;
  beforeAll(async () => {
    id = await aFile(lab, caseId, 'scan.pdf', await scannedTextPdf(pages));
  });

  test('has no words until a machine has read it', async () => {
    expect((await lab.answer('documents.words', { attachmentId: id, page: 1 })).words).toEqual([]);
    expect((await lab.answer('documents.find', { attachmentId: id, text: 'Ylberit' })).pages).toEqual([]);
  });

  test('is read, and what was read is on record with languages, engine and counts', async () => {
    expect(await finished([id])).toBe(2);
    const { readings } = await lab.answer('documents.inspection', { attachmentId: id });
    expect(readings).toMatchObject([
      {
        pages: [{ from: 1, to: 2 }],
        languages: ['sq'],
        words: 13,
        failed: [],
        engine: 'tesseract.js-core 7.0.0',
      },
    ]);
    const { entries } = await lab.answer('ledger.page', { count: 20 });
    expect(entries.map(({ action }) => action)).toContain('document.read-by-machine');
  });

  test('is found by its words, with or without diacritics, and each is marked as read by a machine', async () => {
    expect(await lab.answer('documents.find', { attachmentId: id, text: 'deshmitari' })).toEqual({
      pages: [{ page: 1, count: 1, byMachine: true }],
      isCut: false,
    });
    const { words } = await lab.answer('documents.words', { attachmentId: id, page: 2 });
    expect(words.map(({ text }) => text).join(' ')).toBe('Vetura u ndal para punishtes së Krasniqit');
    expect(words.every((word) => 'confidence' in word && word.confidence > 60)).toBe(true);
  });

  test('is not read twice unless that is asked for; then the later reading counts and the earlier stays', async () => {
    const order = { attachmentIds: [id], languages: ['sq' as const] };
    expect(await lab.refusal('documents.read-by-machine', order)).toBe('pages.nothing-to-read');
    expect(await finished([id], true)).toBe(2);
    const { readings } = await lab.answer('documents.inspection', { attachmentId: id });
    expect(readings).toHaveLength(2);
    expect((await lab.answer('documents.find', { attachmentId: id, text: 'Ylberit' })).pages).toHaveLength(1);
  });
});

test('a picture and a TIFF of several pages are read like a PDF', async () => {
  const picture = await aFile(lab, caseId, 'scan.png', present(pages[0]));
  const tiff = await aFile(
    lab,
    caseId,
    'scan.tif',
    await sharp(pages, { join: { animated: true } })
      .tiff({ compression: 'lzw' })
      .toBuffer(),
  );
  expect(await finished([picture, tiff])).toBe(3);
  expect((await lab.answer('documents.find', { attachmentId: picture, text: 'Rruga' })).pages).toEqual([
    { page: 1, count: 1, byMachine: true },
  ]);
  expect((await lab.answer('documents.find', { attachmentId: tiff, text: 'Krasniqit' })).pages).toEqual([
    { page: 2, count: 1, byMachine: true },
  ]);
});

test('pages with words of their own are left as they are', async () => {
  const id = await aFile(lab, caseId, 'typed.pdf', foreign.normalPdf());
  expect(await lab.refusal('documents.read-by-machine', { attachmentIds: [id], languages: ['en'] })).toBe(
    'pages.nothing-to-read',
  );
});

test.each([
  ['broken', Buffer.alloc(3_000), 'pages.unreadable'],
  ['no document', Buffer.from('words'), 'pages.not-a-document'],
])('%s is refused with its reason, and nothing is recorded', async (name, bytes, code) => {
  const id = await aFile(lab, caseId, name === 'broken' ? 'broken.pdf' : 'note.bin', bytes);
  expect(await lab.refusal('documents.read-by-machine', { attachmentIds: [id], languages: ['en'] })).toBe(code);
});

test('one that is stopped keeps nothing of the pages it was at, and the next goes on from there', async () => {
  const id = await aFile(lab, caseId, 'long.pdf', await scannedTextPdf([...pages, ...pages]));
  const { jobId } = await lab.answer('documents.read-by-machine', { attachmentIds: [id], languages: ['sq'] });
  await lab.answer('jobs.cancel', { id: JobId.parse(jobId) });
  expect((await lab.jobEnded(jobId)).state).toBe('cancelled');
  expect((await lab.answer('documents.inspection', { attachmentId: id })).readings).toEqual([]);
  expect(await finished([id])).toBe(4);
}, 60_000);

test('the court file’s search for places to redact finds what is on a scan, and says that a machine read it', async () => {
  const filed = await withFiles(lab, []);
  await lab.become('registrar');
  const scan = await aFile(lab, filed.caseId, 'statement.pdf', await scannedTextPdf(pages));
  await lab.become('prosecutor');
  await entered(lab, filed.caseId, [scan], [{ type: 'witness-statement', title: 'Witness statement' }]);
  await choosePlain(lab, filed.caseId);
  const before = await lab.answer('redactions.find', { caseId: filed.caseId, text: 'Ylberit' });
  expect(before).toMatchObject({ documents: [], silent: 2, byMachine: 0, scans: [scan] });
  await finished([scan]);
  const after = await lab.answer('redactions.find', { caseId: filed.caseId, text: 'Ylberit' });
  expect(after).toMatchObject({ silent: 0, byMachine: 2, scans: [] });
  expect(after.documents[0]?.places).toMatchObject([{ page: 1, words: 'Ylberit' }]);

  const { step } = await readFile(lab, filed.caseId);
  const { jobId } = await lab.answer('court-file.make-bundle', { caseId: filed.caseId, seen: step, language: 'en' });
  expect((await lab.jobEnded(jobId)).state).toBe('done');
  const { bundles } = await lab.answer('court-file.bundles', { caseId: filed.caseId });
  const volume = present(present(bundles[0]).volumes[0]);
  const found = await lab.answer('documents.find', { attachmentId: volume.documentId, text: 'Krasniqit' });
  expect(found.pages).toMatchObject([{ count: 1, byMachine: true }]);
  const about = await lab.answer('documents.find', { attachmentId: volume.documentId, text: 'read by a machine' });
  expect(about.pages).toHaveLength(1);
}, 60_000);
