// Photographs on paper: a sheet of one exhibit, and the case file with markings beside the unmarked picture. And kinds that cannot be drawn.
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { aRawFile } from '../../samples/raw-picture.ts';
import { anExhibit, withExhibit } from '../a-case.ts';
import { isInstalled, pageTexts } from '../documents/print-paper.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aJpeg, takenIn, type Attachment } from './a-photograph.ts';

let lab: TestStation;
let caseId: CaseId;
let exhibitId: ExhibitId;
let marked: Attachment;
beforeAll(async () => {
  lab = await openTestStation();
  ({ caseId, exhibitId } = await withExhibit(lab, { kind: 'cartridge-case', description: 'Case 9 mm' }));
  marked = await takenIn(lab, { caseId, exhibitId }, 'K1.jpg', await aJpeg(1));
  await lab.answer('attachments.revise', {
    id: marked.id,
    caption: 'Head',
    view: { turns: 1, isMirrored: true, brightness: 10 },
    calibration: {
      first: { x: 100, y: 50 },
      second: { x: 300, y: 50 },
      frame: { width: 600, height: 400 },
      millimetres: 10,
      plusMinus: 0.05,
      pointing: 1,
    },
  });
  await lab.answer('photographs.save-layer', {
    attachmentId: marked.id,
    layer: {
      frame: { width: 600, height: 400 },
      marks: [
        {
          kind: 'arrow',
          points: [
            { x: 50, y: 50 },
            { x: 200, y: 150 },
          ],
          text: 'firing pin',
          pointing: 1,
        },
        {
          kind: 'distance',
          points: [
            { x: 100, y: 300 },
            { x: 300, y: 300 },
          ],
          text: '',
          pointing: 1,
        },
      ],
    },
    note: '',
  });
}, 60_000);
afterAll(() => lab.close());

/** The words of an issued paper, spaces made plain. */
async function wordsOf(jobId: string): Promise<string> {
  const job = await lab.jobEnded(jobId);
  expect(job).toMatchObject({ state: 'done' });
  const answer = await lab.station.media({ kind: 'document', id: job.result?.documentId ?? '', toSave: false });
  const pdf = answer.read(0, answer.size);
  answer.close();
  return pageTexts(pdf).join(' ').replaceAll(/\s+/g, ' ');
}

const hasPoppler = isInstalled('pdftotext');

describe.skipIf(!hasPoppler)('a photo sheet', () => {
  test('prints number, caption, view, scale and hash of each photograph, and what is missing', async () => {
    const { jobId } = await lab.answer('photographs.sheet', {
      exhibitId,
      language: 'en',
      size: 'contact',
      withMarkings: false,
    });
    const words = await wordsOf(jobId);
    expect(words).toContain('Head');
    expect(words).toContain(marked.sha256.slice(0, 20));
    expect(words).toContain('shown turned 90°');
    expect(words).toContain('shown mirrored');
    expect(words).toContain('50 µm/px');
    expect(words).toContain('Seal on arrival');
  });

  test('says each mark in words, with its measurement', async () => {
    const { jobId } = await lab.answer('photographs.sheet', {
      exhibitId,
      language: 'en',
      size: 'large',
      withMarkings: true,
    });
    const words = await wordsOf(jobId);
    expect(words).toContain('With markings, version 1 (Test registrar');
    expect(words).toContain('1 arrow: firing pin');
    expect(words).toMatch(/2 distance: 10\.00 ± 0\.\d+ mm/);
  });

  test('is refused for an exhibit without photographs, and for one nobody knows', async () => {
    const { id } = await lab.answer('exhibits.record', anExhibit(caseId, { mark: 'K2' }));
    const order = { language: 'en', size: 'large', withMarkings: false } as const;
    expect(await lab.refusal('photographs.sheet', { ...order, exhibitId: id })).toBe('photographs.none');
    const unknown = await lab.ask('photographs.sheet', { ...order, exhibitId: '01912345-0000-7000-8000-ffffffffffff' });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'exhibits.unknown' } });
  });
});

test.skipIf(!hasPoppler)(
  'the case file prints markings only when they are asked for, and the unmarked picture always',
  async () => {
    await lab.become('prosecutor');
    const order = { caseId, language: 'en', includeParties: false } as const;
    const plain = await wordsOf((await lab.answer('case-files.make', order)).jobId);
    expect(plain).not.toContain('With markings');
    const withMarkings = await wordsOf((await lab.answer('case-files.make', { ...order, withMarkings: true })).jobId);
    expect(withMarkings.match(/Photograph 1\b/g)?.length).toBeGreaterThanOrEqual(2);
    expect(withMarkings).toContain('With markings, version 1');
    await lab.become('registrar');
  },
);

describe('kinds that cannot be drawn', () => {
  test('a raw file is kept whole and shown by the preview its camera made', async () => {
    const raw = aRawFile(await aJpeg(5), 'NIKON CORPORATION');
    const taken = await takenIn(lab, { caseId, exhibitId }, 'DSC_0099.NEF', raw);
    expect(taken).toMatchObject({
      mediaType: 'image/x-nikon-nef',
      hasCameraPreview: true,
      hasThumbnail: true,
      width: 600,
      height: 400,
      bytes: raw.length,
    });
    expect(taken.camera).toContainEqual({ name: 'Make', value: 'NIKON CORPORATION' });
    const preview = await lab.station.media({ kind: 'preview', id: taken.id, toSave: false });
    expect(preview.mediaType).toBe('image/jpeg');
    expect((await sharp(preview.read(0, preview.size)).metadata()).width).toBe(600);
    preview.close();
  });

  test.skipIf(!hasPoppler)('the paper says that what it shows of a raw file was made by the camera', async () => {
    const order = { exhibitId, language: 'en', size: 'large', withMarkings: false } as const;
    const words = await wordsOf((await lab.answer('photographs.sheet', order)).jobId);
    expect(words).toContain('preview made by the camera');
  });

  test('HEIC is recognised, kept, and said to be kept', async () => {
    const heic = Buffer.from('0000001866747970686569630000000068656963'.padEnd(80, '0'), 'hex');
    const taken = await takenIn(lab, { caseId, exhibitId }, 'IMG_0001.HEIC', heic);
    expect(taken).toMatchObject({ mediaType: 'image/heic', hasThumbnail: false, bytes: heic.length });
    expect(taken.problem).toBeDefined();
  });

  test('an empty file named like a photograph is kept as what it is', async () => {
    const taken = await takenIn(lab, { caseId, exhibitId }, 'K1.jpg', Buffer.alloc(0));
    expect(taken).toMatchObject({ fileName: 'K1.jpg', bytes: 0, hasThumbnail: false });
    // Named like another one of the same exhibit: both are there, told apart by number and hash.
    const { attachments } = await lab.answer('attachments.list', { caseId, exhibitId });
    const named = attachments.filter(({ fileName }) => fileName === 'K1.jpg');
    expect(new Set(named.map(({ sha256 }) => sha256)).size).toBe(2);
  });
});
