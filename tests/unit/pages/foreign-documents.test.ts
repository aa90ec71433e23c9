// Documents as others make them: for each fault what is found in it, and how many of its pages can really be read.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LayerScan } from '../../../main/pages/structure/layer-scan.ts';
import { isDictionary, SyntaxReader } from '../../../main/pages/structure/pdf-syntax.ts';
import {
  compilePdfium,
  drawPage,
  inspectPdf,
  inspectPicture,
  OpenPdf,
  startPdfium,
  textOfPage,
  type Pdfium,
} from '../../../main/pages/index.ts';
import { countOf, picturedBecause, type Inspection } from '../../../shared/domain/foreign-pages.ts';
import * as foreign from '../../samples/foreign-pdfs.ts';
import { sourceOf } from './a-source.ts';

let engine: Pdfium;
let folder: string;
beforeAll(async () => {
  engine = await startPdfium(await compilePdfium());
  folder = mkdtempSync(join(tmpdir(), 'focal-point-documents-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inspected = (bytes: Buffer, password?: string): Promise<Inspection> =>
  inspectPdf(engine, sourceOf(bytes), { password });

/** The truth: pages whose own words are there. */
function readable(bytes: Buffer, password?: string): number {
  const pdf = new OpenPdf(engine, sourceOf(bytes), password);
  try {
    return Array.from({ length: pdf.pages }, (_, index) => textOfPage(pdf, index).map(({ text }) => text)).filter(
      (words, index) => words.join(' ').includes(`page ${index + 1}`),
    ).length;
  } finally {
    pdf.close();
  }
}

describe('pages whose words survive', () => {
  test.each([
    ['as it should be', foreign.normalPdf(), [], 10],
    ['packed into object streams', foreign.objectStreamsPdf(), [], 10],
    ['with a table that points elsewhere', foreign.badTablePdf(), ['table-wrong'], 10],
    ['behind the head of an e-mail', foreign.junkHeadPdf(), ['junk-before-header'], 10],
    ['without an end', foreign.noEndPdf(), ['no-end-mark', 'no-table-place'], 10],
    ['with wrong lengths', foreign.badLengthPdf(), ['length-wrong'], 10],
    ['turned and cropped', foreign.rotatedPdf(3), [], 3],
    ['of five metres', foreign.hugePagePdf(), [], 1],
    ['of 2,000 pages', foreign.normalPdf('long', 2000), [], 2000],
  ] as const)('%s', async (_name, bytes, repairable, pages) => {
    const inspection = await inspected(bytes);
    expect(inspection).toMatchObject({ pages, repairable: [...repairable], unreadable: [] });
    expect(countOf(inspection.text)).toBe(pages);
    expect(readable(bytes)).toBe(pages);
  });

  test.each([
    ['cut off', foreign.truncatedPdf(), 'nothing-readable'],
    ['empty', Buffer.alloc(0), 'empty'],
    ['nothing but zeros', Buffer.alloc(1_000_000), 'not-a-document'],
    ['with a page tree that is its own child', foreign.loopingTreePdf(), 'page-tree-loops'],
    ['half a header', Buffer.from('%PDF-1.7\n1 0 obj << /Type'), 'nothing-readable'],
  ])('%s: none, and the reason', async (_name, bytes, fatal) => {
    expect(await inspected(bytes)).toMatchObject({ pages: 0, fatal });
  });
});

describe('locks', () => {
  test('of its maker: read without a password', async () => {
    const bytes = await foreign.encryptedPdf({ owner: 'secret' });
    expect(await inspected(bytes)).toMatchObject({ access: 'owner-locked', pages: 10 });
    expect(readable(bytes)).toBe(10);
  });

  test('of its reader: only with the right one', async () => {
    const bytes = await foreign.encryptedPdf({ owner: 'secret', user: 'sesam' });
    expect(await inspected(bytes)).toMatchObject({ access: 'password-needed', pages: 0 });
    await expect(inspected(bytes, 'sesame')).rejects.toMatchObject({ failure: { code: 'pages.wrong-password' } });
    expect(await inspected(bytes, 'sesam')).toMatchObject({ access: 'password-known', pages: 10 });
    expect(readable(bytes, 'sesam')).toBe(10);
  });
});

describe('what is found', () => {
  test('everything that acts by itself', async () => {
    expect((await inspected(foreign.activePdf())).active).toEqual([
      { what: 'embedded-file', count: 1 },
      { what: 'javascript', count: 2 },
      { what: 'launch', count: 2 },
      { what: 'open-action', count: 1 },
    ]);
  });

  test('fields filled in, signatures, a claim to be an archive format, pages without words', async () => {
    expect((await inspected(foreign.filledFormPdf())).fields).toEqual({ count: 2, filled: 1 });
    expect((await inspected(foreign.signedPdf())).signatures).toBe(1);
    expect((await inspected(foreign.claimsPdfA())).pdfA).toBe('2B');
    expect((await inspected(foreign.scannedPdf())).text).toEqual([{ from: 2, to: 2 }]);
  });

  test('places that lead to other pages of it, and those that lead elsewhere', async () => {
    const found = await inspected(foreign.linkedPdf());
    expect(found.linksWithin).toBe(12);
    expect(found.active).toEqual([{ what: 'link', count: 12 }]);
    expect((await inspected(foreign.normalPdf())).linksWithin).toBeUndefined();
  });

  test('layers that nobody sees, by the names their file gives them', async () => {
    const layers = { count: 2, unseen: 1, names: ['Names of sources'], depends: false };
    expect(await inspected(foreign.layersPdf())).toMatchObject({ layers });
    expect((await inspected(foreign.normalPdf())).layers).toBeUndefined();
    const scan = (text: string) => {
      const found = new LayerScan();
      for (const [index, value] of text.split('\n').entries()) {
        const read = new SyntaxReader(Buffer.from(value, 'latin1')).value();
        found.keep(read, index + 1);
        if (isDictionary(read)) found.see(read, index + 1);
      }
      return found.found();
    };
    const groups = '<< /Type /OCG /Name <FEFF041F043B0430043D> >>\n<< /Type /OCG /Name (K\\(2\\)) >>';
    const opened = (with_: string) => `${groups}\n<< /OCGs [1 0 R 2 0 R] /D ${with_} >>`;
    expect(scan(opened('<< /BaseState /OFF /ON [2 0 R] >>'))).toMatchObject({ unseen: 1, names: ['План'] });
    expect(scan(`${opened('4 0 R')}\n<< /OFF [2 0 R] >>`)).toMatchObject({ unseen: 1, names: ['K(2)'] });
    expect(scan(`${opened('<< >>')}\n<< /Type /OCMD /OCGs [1 0 R] /P /AllOff >>`)).toMatchObject({
      unseen: 0,
      depends: true,
    });
    // Written so that a hasty reader passes over it: a list by itself, groups without a type, a state that is no name, two versions.
    expect(scan(`${opened('<< /OFF 4 0 R >>')}\n[2 0 R]`)).toMatchObject({ unseen: 1, names: ['K(2)'] });
    expect(scan('<< /Name (a) >>\n<< /OCGs [1 0 R] /D << /OFF [1 0 R] >> >>')).toMatchObject({ count: 1, unseen: 1 });
    expect(scan(opened('<< /BaseState 9 0 R >>'))).toMatchObject({ depends: true });
    expect(scan(opened('<< /OFF [2 0 R null] >>'))).toMatchObject({ depends: true });
    expect(scan(`${opened('<< /OFF [2 0 R] >>')}\n<< /OCGs [1 0 R 2 0 R] /D << >> >>`)).toMatchObject({ unseen: 1 });
    expect(scan(`${opened('4 0 R')}\n<< /BaseState /OFF /ON 5 0 R >>\n[1 0 R]`)).toMatchObject({ names: ['K(2)'] });
  });

  test('of a large locked file whose packed parts nobody looks into, that they are unseen', async () => {
    const large = Buffer.alloc(68_000_000, 'a');
    const path = join(folder, 'large.pdf');
    writeFileSync(path, foreign.packedPdf(large));
    const lock = ['--encrypt', '', 'secret', '256', '--', '--object-streams=preserve', '--stream-data=preserve'];
    execFileSync('qpdf', [...lock, path, join(folder, 'locked.pdf')]);
    const found = await inspected(readFileSync(join(folder, 'locked.pdf')));
    expect(found).toMatchObject({ access: 'owner-locked', pages: 2, isPartlyUnseen: true });
    expect(picturedBecause(found)).toBe('unseen-parts');
    // Without a lock everything is seen: nothing in this one, layers by their names in the other.
    expect(picturedBecause(await inspected(readFileSync(path)))).toBeUndefined();
    const open = await inspected(foreign.packedLayersPdf(large));
    expect(open).toMatchObject({ layers: { unseen: 1, names: ['Names of sources'] } });
    expect(open.isPartlyUnseen).toBeUndefined();
  });

  test('sizes as one sees the page', async () => {
    expect((await inspected(foreign.rotatedPdf(3))).shapes).toEqual([
      { from: 1, to: 3, width: 246.9, height: 181.7, rotation: 90 },
    ]);
    expect((await inspected(foreign.hugePagePdf())).shapes[0]).toMatchObject({ width: 5080, height: 5080 });
  });
});

test('a page is drawn as wide as asked, and one of five metres no larger than memory allows', () => {
  const normal = new OpenPdf(engine, sourceOf(foreign.normalPdf()));
  expect(drawPage(normal, 0, 800)).toMatchObject({ width: 800, height: 1131 });
  normal.close();
  const huge = new OpenPdf(engine, sourceOf(foreign.hugePagePdf()));
  const { width, height } = drawPage(huge, 0, 9000);
  expect(width * height).toBeLessThanOrEqual(16.1e6);
  huge.close();
});

test('words stand where one sees them, also on a page that is turned', () => {
  const pdf = new OpenPdf(engine, sourceOf(foreign.rotatedPdf(1)));
  const first = textOfPage(pdf, 0).find(({ text }) => text === 'turned');
  pdf.close();
  // Written upwards at the left of the sheet, it is read downwards at the right of the page.
  expect(first?.left).toBeGreaterThan(820);
  expect(first?.top).toBeLessThan(60);
  expect(first?.height).toBeGreaterThan(first?.width ?? 0);
});

describe('scans', () => {
  const pause = (): Promise<void> => Promise.resolve();
  const scan = async (count: number): Promise<Buffer> => {
    const page = { width: 83, height: 117, channels: 3 as const };
    return sharp(Buffer.alloc(83 * 117 * 3 * count, 200), { raw: { ...page, height: 117 * count, pageHeight: 117 } })
      .withMetadata({ density: 100 })
      .tiff({ compression: 'lzw' })
      .toBuffer();
  };

  test('a TIFF of 500 pages', async () => {
    expect(await inspectPicture('tiff', sourceOf(await scan(500)), pause)).toMatchObject({
      pages: 500,
      shapes: [{ from: 1, to: 500, width: 21.1, height: 29.7, rotation: 0 }],
    });
  });

  test('a picture of 900 megapixels is not opened', async () => {
    const bomb = foreign.pngOf(30_000, 30_000);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await inspectPicture('image', sourceOf(bomb), pause)).toMatchObject({ pages: 0, fatal: 'too-many-pixels' });
  });

  test('what is no picture', async () => {
    expect(await inspectPicture('tiff', sourceOf(Buffer.from('II*\0 and nothing')), pause)).toMatchObject({
      fatal: 'nothing-readable',
    });
  });
});
