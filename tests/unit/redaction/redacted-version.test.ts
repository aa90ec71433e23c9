// A redacted version holds nothing of what it was made from: asked of the program's own proof, of poppler and of the bytes, with documents that
// hide a name in every place a PDF has for one.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  compilePdfium,
  drawnPdf,
  drawnPictures,
  drawPage,
  OpenPdf,
  proveRedacted,
  startPdfium,
  textOfPage,
  textUnder,
  writeRedacted,
  type Pdfium,
} from '../../../main/pages/index.ts';
import type { Region } from '../../../shared/domain/redaction/mark.ts';
import { activePdf, filledFormPdf, layersPdf, pngOf, rawPdf, rotatedPdf, stream } from '../../samples/foreign-pdfs.ts';
import { present } from '../../present.ts';
import { aSink, sourceOf } from '../pages/a-source.ts';

const name = 'Arbnora';
const idle = (): Promise<void> => Promise.resolve();
let engine: Pdfium;
let folder: string;

beforeAll(async () => {
  engine = await startPdfium(await compilePdfium());
  folder = mkdtempSync(join(tmpdir(), 'fp-redaction-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (bytes: Buffer) => () => new OpenPdf(engine, sourceOf(bytes));

/** Its own words, as the thread gives them. */
const worded = (pdf: OpenPdf) => ({ pages: pdf.pages, wordsOf: (index: number) => textOfPage(pdf, index) });

async function placesOf(bytes: Buffer, text = name): Promise<Region[]> {
  const pdf = open(bytes)();
  try {
    const { found } = await textUnder(worded(pdf), { texts: [text], regions: [] }, idle);
    return found.map(({ page, left, top, width, height }) => ({ page, left, top, width, height }));
  } finally {
    pdf.close();
  }
}

async function redacted(bytes: Buffer, regions: readonly Region[]): Promise<Buffer> {
  const sink = aSink();
  await writeRedacted(drawnPdf(open(bytes), bytes.length), regions, sink, idle);
  return sink.bytes();
}

async function proofOf(bytes: Buffer, regions: readonly Region[], pages: number, texts = [name]) {
  return proveRedacted(engine, sourceOf(bytes), { pages, regions, texts }, idle);
}

const faultsOf = async (...asked: Parameters<typeof proofOf>) =>
  (await proofOf(...asked)).faults.map(({ fault }) => fault);

/** What poppler makes of it. */
function poppler(program: string, bytes: Buffer, args: readonly string[] = []): string {
  const path = join(folder, 'seen.pdf');
  writeFileSync(path, bytes);
  return execFileSync(program, [...args, path, ...(program === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' });
}

/** The name as text, as metadata, bookmark, link, attachment, annotation, note in the file and name of a destination. */
async function tellingPdf(): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', info: { Title: `Statement of ${name}`, Author: name } });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve) => document.on('end', resolve));
  document.fontSize(14).text(`The witness ${name} lives in the house beside the mill.`, 72, 100);
  document.text('Page one goes on.', 72, 140).link(72, 140, 100, 20, `https://example.invalid/${name}`);
  document.note(300, 300, 50, 50, `note on ${name}`);
  document.addNamedDestination(name);
  document.outline.addItem(`About ${name}`);
  document.file(Buffer.from(`about ${name}`), { name: `${name}.txt` });
  document.addPage().text('Nothing of anybody.', 72, 100);
  document.end();
  await ended;
  return Buffer.concat(parts);
}

describe('of a document that hides a name in every place', () => {
  let original: Buffer;
  let regions: Region[];
  let result: Buffer;
  beforeAll(async () => {
    original = await tellingPdf();
    regions = await placesOf(original);
    result = await redacted(original, regions);
  });

  test('the name is found where it is read', () => {
    expect(regions.map(({ page }) => page)).toEqual([1]);
  });

  test('the proof finds nothing', async () => {
    expect(await proofOf(result, regions, 2)).toMatchObject({ pages: 2, regions: 1, texts: 1, faults: [] });
  });

  test('poppler and qpdf find no text, no link, no metadata, no attachment, and no fault', () => {
    expect(poppler('pdftotext', result).trim()).toBe('');
    const said = poppler('pdfinfo', result);
    expect(said).toMatch(/Pages: +2/);
    expect(said).not.toMatch(/Title|Author|Producer/);
    expect(poppler('pdfdetach', result, ['-list'])).toMatch(/0 embedded files/);
    expect(() => poppler('qpdf', result, ['--check'])).not.toThrow();
    expect(result.includes(name)).toBe(false);
    expect(original.includes(name)).toBe(true);
  });

  test('under the region there is black, and beside it what was there', async () => {
    const pdf = open(result)();
    const { data, width, height } = drawPage(pdf, 0, 1000);
    pdf.close();
    const at = (x: number, y: number): number =>
      data[(Math.round(y * height) * width + Math.round(x * width)) * 4] ?? -1;
    const { left, top, width: across, height: down } = present(regions[0]);
    for (const x of [0.05, 0.5, 0.95]) expect(at((left + across * x) / 1000, (top + down / 2) / 1000)).toBeLessThan(12);
    expect(at(0.9, 0.9)).toBeGreaterThan(200);
    // Of the words beside it something is still there.
    const row = Math.round(((top + down / 2) / 1000) * height);
    expect(data.subarray((row * width + 80) * 4, row * width * 4 + left * 4 - 8).some((light) => light < 120)).toBe(
      true,
    );
  });

  test('the same marks give the same bytes', async () => {
    expect((await redacted(original, regions)).equals(result)).toBe(true);
  });

  test('the original itself is refused by the proof, for every reason it has', async () => {
    expect(await faultsOf(original, regions, 2)).toEqual(
      expect.arrayContaining([
        'text-left',
        'word-left',
        'annotation-left',
        'attachment-left',
        'bookmark-left',
        'metadata-left',
        'foreign-content',
      ]),
    );
  });
});

describe('the proof refuses', () => {
  const region: Region = { page: 1, left: 100, top: 100, width: 300, height: 50 };

  test('a black box laid over live text', async () => {
    const box = rawPdf('box', {
      pages: [{ content: `BT /F1 18 Tf 60 700 Td (${name}) Tj ET 0 g 50 690 200 30 re f` }],
    });
    expect(await faultsOf(box, await placesOf(box), 1)).toEqual(
      expect.arrayContaining(['text-left', 'word-left', 'foreign-content']),
    );
  });

  test('a region that was not filled', async () => {
    const original = rawPdf('one', { pages: [{ words: name }] });
    expect(await faultsOf(await redacted(original, []), await placesOf(original), 1)).toEqual(['region-not-filled']);
  });

  test('a region on a page that is not there', async () => {
    const result = await redacted(rawPdf('one', { pages: [{}] }), []);
    expect(await faultsOf(result, [{ ...region, page: 2 }], 1)).toEqual(['region-not-filled']);
  });

  test('a version with pages too few', async () => {
    const result = await redacted(rawPdf('one', { pages: [{}] }), [region]);
    expect(await faultsOf(result, [region], 2)).toEqual(['pages-differ']);
  });

  test.each([
    ['a word behind the end', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from(`% ${name}\n`)])],
    ['a word before an object', (bytes: Buffer) => replaced(bytes, '3 0 obj\n', `% ${name}\n3 0 obj\n`)],
    ['an older state of the file', (bytes: Buffer) => Buffer.concat([bytes, bytes])],
    [
      'another key in a page',
      (bytes: Buffer) => replaced(bytes, '/Type /Page /Parent', '/Type /Page /Tabs /S /Parent'),
    ],
    ['metadata in the catalog', (bytes: Buffer) => replaced(bytes, '<</Type /Catalog', '<</Type /Catalog /Lang (sq)')],
    ['another picture', (bytes: Buffer) => replaced(bytes, '/Subtype /Image', '/Subtype /Image /Alternates [3 0 R]')],
  ])('%s', async (_what, change) => {
    const result = await redacted(rawPdf('one', { pages: [{}] }), [region]);
    expect(await faultsOf(change(result), [region], 1)).toEqual(expect.arrayContaining(['foreign-content']));
  });

  test('a picture that brings a comment, a camera’s data or a smaller picture along', async () => {
    const sink = aSink();
    const page = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#c04040' } })
      .raw()
      .toBuffer();
    async function* pages() {
      yield await Promise.resolve({
        data: page,
        width: 64,
        height: 64,
        channels: 3 as const,
        points: { width: 64, height: 64 },
      });
    }
    await writeRedacted(pages(), [], sink, idle);
    const bytes = sink.bytes();
    const start = bytes.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
    const length = Number(/\/Length (\d+)>>\nstream\n\xff\xd8/.exec(bytes.toString('latin1'))?.[1]);
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 2 + name.length]), Buffer.from(name)]);
    const telling = Buffer.concat([bytes.subarray(0, start + 2), comment, bytes.subarray(start + 2)]);
    const fitted = replaced(telling, `/Length ${length}>>`, `/Length ${length + comment.length}>>`);
    expect(await faultsOf(fitted, [], 1)).toEqual(expect.arrayContaining(['picture-carries-more', 'word-left']));
  });

  test('a packed page that brings bytes behind its picture', async () => {
    const result = await redacted(rawPdf('one', { pages: [{}] }), []);
    const text = result.toString('latin1');
    const length = Number(/FlateDecode[^]*?\/Length (\d+)>>/.exec(text)?.[1]);
    const start = text.indexOf('stream\n', text.indexOf('FlateDecode')) + 'stream\n'.length;
    const longer = `${text.slice(0, start + length)}${name}${text.slice(start + length)}`;
    const fitted = Buffer.from(longer.replace(`/Length ${length}>>`, `/Length ${length + name.length}>>`), 'latin1');
    expect(await faultsOf(fitted, [], 1)).toEqual(expect.arrayContaining(['picture-carries-more', 'word-left']));
  });

  test('what is no PDF at all', async () => {
    expect(await faultsOf(Buffer.from(name), [], 1)).toEqual(expect.arrayContaining(['not-opened', 'foreign-content']));
  });
});

test('a scanned word that is also in the text layer goes from both', async () => {
  const picture = await sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200"><rect width="600" height="200" fill="#fff"/><rect x="40" y="80" width="300" height="40" fill="#a02020"/></svg>',
    ),
  )
    .jpeg()
    .toBuffer();
  // The picture shows it, an unseen layer says it.
  const scan = rawPdf('scan', {
    pages: [
      {
        mediaBox: '[0 0 600 200]',
        content: `q 600 0 0 200 0 0 cm /Im Do Q BT 3 Tr /F1 40 Tf 40 85 Td (${name}) Tj ET`,
        resources: '/Font << /F1 3 0 R >> /XObject << /Im 4 0 R >>',
      },
    ],
    objects: [
      stream(
        '/Type /XObject /Subtype /Image /Width 600 /Height 200 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
        picture,
      ),
    ],
  });
  const regions = await placesOf(scan);
  expect(regions).toHaveLength(1);
  const result = await redacted(scan, regions);
  expect(await proofOf(result, regions, 1)).toMatchObject({ faults: [] });
  const pdf = open(result)();
  const { data, width } = drawPage(pdf, 0, 600);
  pdf.close();
  // In the middle of the word the red of the scan is gone.
  expect(data[(105 * width + 120) * 4]).toBeLessThan(12);
});

test('what a layer hides is found by the search, is in no redacted version, and the original is refused for it', async () => {
  const original = layersPdf();
  expect(await placesOf(original, 'Zefirina')).toHaveLength(1);
  expect(await faultsOf(original, [], 2, ['Zefirina'])).toEqual(expect.arrayContaining(['text-left', 'word-left']));
  const version = await redacted(original, []);
  expect(await faultsOf(version, [], 2, ['Zefirina'])).toEqual([]);
  for (const word of ['Zefirina', 'OCG', 'OCProperties', 'Names of sources'])
    expect(version.includes(word)).toBe(false);
});

test('what fields and turned pages show is redacted as it is seen', async () => {
  for (const bytes of [rotatedPdf(2), filledFormPdf(), activePdf()]) {
    const pdf = open(bytes)();
    const { pages } = pdf;
    const size = pdf.sizeOf(0);
    pdf.close();
    const regions: Region[] = [{ page: 1, left: 200, top: 100, width: 500, height: 200 }];
    const result = await redacted(bytes, regions);
    expect(await proofOf(result, regions, pages, [])).toMatchObject({ pages, faults: [] });
    const again = open(result)();
    expect(again.sizeOf(0)?.width).toBeCloseTo(size?.width ?? 0, 0);
    expect(again.sizeOf(0)?.rotation).toBe(0);
    again.close();
  }
});

test('pictures and scans become pages of the same kind', async () => {
  const bytes = await sharp(pngOf(300, 200))
    .withExif({ IFD0: { Artist: name } })
    .jpeg()
    .toBuffer();
  expect(bytes.includes(name)).toBe(true);
  const regions: Region[] = [{ page: 1, left: 0, top: 0, width: 500, height: 1000 }];
  const sink = aSink();
  await writeRedacted(drawnPictures(sourceOf(bytes), 1), regions, sink, idle);
  expect(await proofOf(sink.bytes(), regions, 1)).toMatchObject({ pages: 1, faults: [] });
  expect(sink.bytes().includes(name)).toBe(false);
});

test('words under a region are told apart from those that stand open', async () => {
  const bytes = rawPdf('two', { pages: [{ words: `${name} here` }, { words: 'here again' }] });
  const regions = await placesOf(bytes);
  const pdf = open(bytes)();
  const { under, elsewhere } = await textUnder(worded(pdf), { texts: [], regions }, idle);
  expect(under).toEqual([name]);
  expect(elsewhere).toEqual([]);
  const all = await textUnder(
    worded(pdf),
    { texts: [], regions: [{ page: 1, left: 0, top: 0, width: 1000, height: 1000 }] },
    idle,
  );
  expect(all.elsewhere).toEqual(expect.arrayContaining(['here']));
  pdf.close();
});

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');
}
