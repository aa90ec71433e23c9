// Documents that others made, from their taking-in to their pages: with real sealed files and the real threads.
import sharp, { type Metadata } from 'sharp';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { pageName } from '../../../shared/domain/foreign-pages.ts';
import { AttachmentId, type CaseId } from '../../../shared/language/identity.ts';
import * as foreign from '../../samples/foreign-pdfs.ts';
import { aCase } from '../a-case.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';

let lab: TestStation;
let caseId: CaseId;

beforeAll(async () => {
  lab = await openTestStation();
  caseId = (await lab.answer('cases.open', aCase())).id;
});
afterAll(() => lab.close());

async function takeIn(fileName: string, bytes: Buffer): Promise<AttachmentId> {
  const chunks = (async function* () {
    yield await Promise.resolve(bytes);
  })();
  const { uploadId } = await lab.station.receive({ fileName, source: { chunks, size: bytes.length } });
  const { jobId } = await lab.answer('attachments.take-in', { upload: uploadId, caseId, kind: 'file', caption: '' });
  const { state, result } = await lab.jobEnded(jobId);
  expect(state).toBe('done');
  return AttachmentId.parse(result?.attachmentId);
}

async function found(fileName: string, bytes: Buffer): Promise<OutputOf<'documents.inspection'>> {
  return lab.answer('documents.inspection', { attachmentId: await takeIn(fileName, bytes) });
}

async function pictureOf(id: AttachmentId, page: number): Promise<Metadata> {
  const answer = await lab.station.media({ kind: 'page', id: pageName(id, page, 480), toSave: false });
  try {
    expect(answer.mediaType).toBe('image/webp');
    return await sharp(answer.read(0, answer.size)).metadata();
  } finally {
    answer.close();
  }
}

describe('a document that is taken in', () => {
  test('is looked at in the same job, and what was found is on record with its hash', async () => {
    const { inspection, file, isOutdated } = await found('statement.pdf', foreign.normalPdf());
    expect(inspection).toMatchObject({ kind: 'pdf', pages: 10, access: 'open', text: [{ from: 1, to: 10 }] });
    expect(isOutdated).toBe(false);
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is read page by page: as a picture, as words, and by a search that folds diacritics', async () => {
    const id = await takeIn(
      'letter.pdf',
      foreign.rawPdf('letter', { pages: [{ words: 'Dervisi' }, { words: 'Krasniqi' }] }),
    );
    expect(await pictureOf(id, 2)).toMatchObject({ format: 'webp', width: 480, height: 679 });
    const { words } = await lab.answer('documents.words', { attachmentId: id, page: 2 });
    expect(words.map(({ text }) => text)).toEqual(['letter', 'page', '2', 'Krasniqi']);
    // 60 points of 595 from the left, in thousandths.
    expect(Math.round((words[0]?.left ?? 0) / 10)).toBe(10);
    expect(await lab.answer('documents.find', { attachmentId: id, text: 'Dërvišı' })).toEqual({
      pages: [{ page: 1, count: 1, byMachine: false }],
      isCut: false,
    });
    expect(await lab.refusal('documents.words', { attachmentId: id, page: 3 })).toBe('pages.page-unreadable');
  });

  test.each([
    ['empty', Buffer.alloc(0), 'empty'],
    ['zeros', Buffer.alloc(3_000_000), 'not-a-document'],
    ['cut', foreign.truncatedPdf(), 'nothing-readable'],
    ['looping', foreign.loopingTreePdf(), 'page-tree-loops'],
  ])('%s is kept and said to be so', async (name, bytes, fatal) => {
    const id = await takeIn(`${name}.pdf`, bytes);
    const { inspection, file } = await lab.answer('documents.inspection', { attachmentId: id });
    expect(inspection).toMatchObject({ pages: 0, fatal });
    const answer = await lab.station.media({ kind: 'original', id, toSave: false });
    expect(answer.read(0, answer.size).equals(bytes)).toBe(true);
    answer.close();
    expect(file.bytes).toBe(bytes.length);
  });

  test('a scan of several pages in one TIFF is shown page by page', async () => {
    const pages = await Promise.all(
      ['#ffffff', '#cccccc', '#888888'].map((background) =>
        sharp({ create: { width: 827, height: 1169, channels: 3, background } })
          .raw()
          .toBuffer(),
      ),
    );
    const tiff = await sharp(Buffer.concat(pages), { raw: { width: 827, height: 3507, channels: 3, pageHeight: 1169 } })
      .withMetadata({ density: 100 })
      .tiff()
      .toBuffer();
    const id = await takeIn('scan.tiff', tiff);
    const { inspection } = await lab.answer('documents.inspection', { attachmentId: id });
    expect(inspection).toMatchObject({
      kind: 'tiff',
      pages: 3,
      shapes: [{ from: 1, to: 3, width: 210.1, height: 296.9 }],
    });
    expect(await pictureOf(id, 3)).toMatchObject({ width: 480 });
  });

  test('looks again when a person asks, and both looks are kept', async () => {
    const id = await takeIn('again.pdf', foreign.normalPdf());
    lab.clock.forward(60_000);
    const { jobId } = await lab.answer('documents.inspect', { attachmentId: id });
    expect((await lab.jobEnded(jobId)).state).toBe('done');
    const { inspectedAt } = await lab.answer('documents.inspection', { attachmentId: id });
    expect(inspectedAt).toBe(lab.clock.now());
    // The thread that looked has gone to rest by then; the next look starts another.
    await setTimeout(1500);
    const later = await lab.answer('documents.inspect', { attachmentId: id });
    expect((await lab.jobEnded(later.jobId)).state).toBe('done');
  });

  test('a photograph is no document', async () => {
    const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#808080' } })
      .png()
      .toBuffer();
    const id = await takeIn('photo.png', png);
    expect(await lab.refusal('documents.inspection', { attachmentId: id })).toBe('pages.not-a-document');
  });
});

describe('a document with a password', () => {
  test('opens with the right one, which is kept sealed; a wrong one leaves nothing behind', async () => {
    const bytes = await foreign.encryptedPdf({ owner: 'secret', user: 'sesam' });
    const id = await takeIn('locked.pdf', bytes);
    const before = await lab.answer('documents.inspection', { attachmentId: id });
    expect(before.inspection).toMatchObject({ access: 'password-needed', pages: 0 });
    expect(await lab.refusal('documents.words', { attachmentId: id, page: 1 })).toBe('pages.password-needed');
    expect(await lab.refusal('documents.open-with', { attachmentId: id, password: 'sesame' })).toBe(
      'pages.wrong-password',
    );
    expect((await lab.answer('documents.inspection', { attachmentId: id })).password).toBeUndefined();

    const { inspection } = await lab.answer('documents.open-with', { attachmentId: id, password: 'sesam' });
    expect(inspection).toMatchObject({ access: 'password-known', pages: 10 });
    const after = await lab.answer('documents.inspection', { attachmentId: id });
    expect(after.password).toEqual({ by: 'Test registrar', at: lab.clock.now() });
    expect(await pictureOf(id, 10)).toMatchObject({ width: 480 });
    expect(JSON.stringify(after)).not.toContain('sesam');
  });

  test('that only its maker locked is read without one', async () => {
    const id = await takeIn('owner.pdf', await foreign.encryptedPdf({ owner: 'secret' }));
    expect((await lab.answer('documents.inspection', { attachmentId: id })).inspection).toMatchObject({
      access: 'owner-locked',
      pages: 10,
    });
    expect(await lab.refusal('documents.open-with', { attachmentId: id, password: 'any' })).toBe(
      'pages.no-password-needed',
    );
  });
});
