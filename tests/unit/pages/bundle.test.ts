// A bundle: pages of other people's documents between our own, each with its stamp, nothing that acts, the same bytes each time.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  assemble,
  compilePdfium,
  drawnPieces,
  drawPage,
  EarlierVolume,
  OpenPdf,
  picturePieces,
  plainPieces,
  startPdfium,
  textOfPage,
  UnreadableSyntax,
  type AssembledBundle,
  type Bundle,
  type BundlePage,
  type Pdfium,
} from '../../../main/pages/index.ts';
import * as foreign from '../../samples/foreign-pdfs.ts';
import { aSink, sourceOf } from './a-source.ts';

let engine: Pdfium;
let frame: Buffer;
beforeAll(async () => {
  engine = await startPdfium(await compilePdfium());
  frame = await paper((pdf) => {
    pdf.addPage().text('Cover').text('to the second', { goTo: 'second' });
    pdf.addPage().text('Sheet 1');
    pdf.outline.addItem('First exhibit');
    pdf.addPage().text('Sheet 2').addNamedDestination('second');
    pdf.outline.addItem('Second exhibit');
    pdf.addPage().text('This page could not be read.');
  });
});

async function paper(draw: (pdf: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    size: 'A4',
    info: { CreationDate: new Date(0) },
  });
  const parts: Buffer[] = [];
  const ended = new Promise<void>((resolve) => pdf.on('end', () => resolve()));
  pdf.on('data', (part: Buffer) => parts.push(part));
  draw(pdf);
  pdf.end();
  await ended;
  return Buffer.concat(parts);
}

const stampsFor = (sizes: readonly [number, number][]): Promise<Buffer> =>
  paper((pdf) => {
    for (const [index, size] of sizes.entries())
      pdf
        .addPage({ size, margin: 0 })
        .fontSize(12)
        .text(`STAMP ${index + 1}`, 20, 12, { lineBreak: false });
  });

const sheet = { from: 'frame', page: 2 } as const;
const all = (document: number, count: number): BundlePage[] =>
  Array.from({ length: count }, (_, index) => ({ from: document, page: index + 1, instead: 4 }));

async function bundleOf(
  documents: readonly Buffer[],
  pages: readonly BundlePage[],
  more: Partial<Bundle> = {},
): Promise<{ bytes: Buffer; assembled: AssembledBundle; words: string[] }> {
  const sink = aSink();
  const assembled = await assemble(
    {
      frame: sourceOf(frame),
      pages,
      carry: (document, wanted) => {
        const bytes = documents[document] ?? Buffer.alloc(0);
        return plainPieces({
          open: () => new OpenPdf(engine, sourceOf(bytes)),
          pages: wanted,
          size: bytes.length,
          pause: () => Promise.resolve(),
        });
      },
      ...more,
    },
    sink,
  );
  const bytes = sink.bytes();
  const pdf = new OpenPdf(engine, sourceOf(bytes));
  const words = Array.from({ length: pdf.pages }, (_, index) =>
    textOfPage(pdf, index)
      .map(({ text }) => text)
      .join(' '),
  );
  pdf.close();
  return { bytes, assembled, words };
}

function drawn(bytes: Buffer, index: number): Buffer {
  const pdf = new OpenPdf(engine, sourceOf(bytes));
  try {
    return drawPage(pdf, index, 480).data;
  } finally {
    pdf.close();
  }
}

/** How many of its dots are not white. */
function marks(bytes: Buffer, index: number): number {
  return drawn(bytes, index).filter((one, place) => place % 4 === 0 && one < 255).length;
}

/** As poppler reads a page. */
function poppler(bytes: Buffer, page: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'fp-bundle-words-'));
  try {
    writeFileSync(join(folder, 'bundle.pdf'), bytes);
    const range = ['-f', String(page), '-l', String(page)];
    return execFileSync('pdftotext', [...range, join(folder, 'bundle.pdf'), '-'], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('words that a machine read', () => {
  const read = (text: string, left: number, top: number, width = 120) => ({ text, left, top, width, height: 15 });
  const words = [read('Пиштољ', 100, 200), read('këqyrjes', 250, 200), read('K5', 400, 200, 30)];

  test('lie over the picture of the page unseen: two viewers find them where they stand, and nothing else is drawn', async () => {
    const scan = foreign.scannedPdf();
    const plain = await bundleOf([scan], all(0, 1));
    const worded = await bundleOf([scan], all(0, 1), { wordsOf: () => words });
    expect(plain.words).toEqual(['']);
    expect(worded.words).toEqual(['Пиштољ këqyrjes K5']);
    expect(poppler(worded.bytes, 1).trim().split(/\s+/)).toEqual(['Пиштољ', 'këqyrjes', 'K5']);
    expect(drawn(worded.bytes, 0).equals(drawn(plain.bytes, 0))).toBe(true);
    const pdf = new OpenPdf(engine, sourceOf(worded.bytes));
    const [, second] = textOfPage(pdf, 0);
    pdf.close();
    expect(second?.isUnseen).toBe(true);
    expect(second?.left).toBeCloseTo(250, -0.5);
    expect(second?.top).toBeCloseTo(200, -0.5);
    expect(second?.width).toBeCloseTo(120, -0.5);
    expect(worded.bytes.includes('/MachineRead BMC')).toBe(true);
  });

  test('stand upright over a page that its file turns, under the stamp of the bundle', async () => {
    const stamps = await stampsFor([[595.28, 841.89]]);
    const turned = foreign.rotatedPdf(2);
    const { bytes, words: found } = await bundleOf([turned], [{ from: 0, page: 2, instead: 4 }], {
      wordsOf: () => words,
      stamps: sourceOf(stamps),
    });
    expect(found[0]).toContain('Пиштољ këqyrjes K5');
    expect(found[0]).toContain('STAMP 1');
    const pdf = new OpenPdf(engine, sourceOf(bytes));
    const word = textOfPage(pdf, 0).find(({ text }) => text === 'këqyrjes');
    pdf.close();
    expect(word?.left).toBeCloseTo(250, -0.5);
    expect(word?.top).toBeCloseTo(200, -0.5);
  });

  test('of more signs than one font has codes for are all there', async () => {
    const signs = Array.from({ length: 600 }, (_, index) => String.fromCodePoint(0x41_00 + index)).join('');
    const { words: found } = await bundleOf([foreign.scannedPdf()], all(0, 1), {
      wordsOf: () => [{ text: signs, left: 10, top: 10, width: 900, height: 10 }],
    });
    expect(found[0]).toBe(signs);
  });
});

describe('a bundle', () => {
  test('carries every page in its order, whatever was wrong with the document', async () => {
    const documents = [foreign.objectStreamsPdf(), foreign.badTablePdf(), await foreign.encryptedPdf({ owner: 'x' })];
    const { words, assembled } = await bundleOf(documents, [sheet, ...all(0, 10), ...all(1, 10), ...all(2, 10)]);
    expect(assembled).toMatchObject({ pages: 31, replaced: [] });
    expect(words[0]).toBe('Sheet 1');
    expect(words.slice(1, 11).map((line) => /packed page \d+/.exec(line)?.[0])).toEqual(
      Array.from({ length: 10 }, (_, index) => `packed page ${index + 1}`),
    );
    expect(words.filter((line) => /page \d+/.test(line))).toHaveLength(30);
  });

  test('chosen pages only, in the order asked for', async () => {
    const { words } = await bundleOf(
      [foreign.normalPdf()],
      [
        { from: 0, page: 9, instead: 4 },
        { from: 0, page: 2, instead: 4 },
      ],
    );
    expect(words.map((line) => line.slice(0, 13))).toEqual(['normal page 9', 'normal page 2']);
  });

  test('shows a sheet where a page cannot be read, and says which', async () => {
    const { words, assembled } = await bundleOf(
      [foreign.normalPdf('short', 1), foreign.truncatedPdf()],
      [...all(0, 2), ...all(1, 2)],
    );
    expect(assembled.replaced).toEqual([2, 3, 4]);
    expect(words[1]).toBe('This page could not be read.');
    expect(words[3]).toBe('This page could not be read.');
  });

  test('has nothing in it that acts, and what a form shows is part of the page', async () => {
    const { bytes, words } = await bundleOf(
      [foreign.activePdf(), foreign.filledFormPdf()],
      [...all(0, 2), ...all(1, 1)],
    );
    for (const word of ['Launch', 'JavaScript', 'OpenAction', 'calc.exe', 'tool.exe', 'EmbeddedFile', 'AcroForm'])
      expect([word, bytes.includes(word)]).toEqual([word, false]);
    expect(words[2]).toContain('Arben Hoxha');
  });

  test('looks as the document does, also where its maker named a font, a picture or a letter like something that acts', async () => {
    const original = foreign.actingNamesPdf();
    const stamps = await paper(
      (pdf) => void pdf.addPage({ size: [595.28, 841.89] }).addPage({ size: [595.28, 841.89] }),
    );
    for (const more of [{}, { stamps: sourceOf(stamps) }]) {
      const { bytes } = await bundleOf([original], all(0, 2), more);
      for (const index of [0, 1]) {
        expect(marks(original, index)).toBeGreaterThan(1000);
        expect(drawn(bytes, index).equals(drawn(original, index))).toBe(true);
      }
    }
  });

  test('shows of a layer that is switched off nothing, and does not hold it', async () => {
    const original = foreign.layersPdf();
    const parts = { open: () => new OpenPdf(engine, sourceOf(original)), size: original.length };
    const carry: Bundle['carry'] = (_, pages) => drawnPieces({ ...parts, pages, pause: () => Promise.resolve() });
    const { bytes, words } = await bundleOf([original], all(0, 2), { carry });
    expect(words).toEqual(['', '']);
    expect(poppler(bytes, 1)).not.toContain('Zefirina');
    for (const index of [0, 1]) {
      // Drawn at 300 dots to the inch and drawn again: the same marks, softer at their edges.
      const [here, there] = [marks(bytes, index), marks(original, index)];
      expect(here).toBeGreaterThan(there * 0.8);
      expect(here).toBeLessThan(there * 1.25);
    }
    expect(
      drawn(bytes, 0)
        .subarray(480 * 4 * 270, 480 * 4 * 300)
        .every((one) => one > 250),
    ).toBe(true);
  });

  test('keeps bookmarks and destinations of the frame, leading to where their pages now are', async () => {
    const { bytes } = await bundleOf(
      [foreign.normalPdf()],
      [{ from: 'frame', page: 1 }, sheet, ...all(0, 10), { from: 'frame', page: 3 }],
    );
    const text = bytes.toString('latin1');
    const kids = [...text.matchAll(/\/Kids \[([^\]]+)\]/g)][0]?.[1] ?? '';
    const order = [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => number);
    const target = /\/Title \(\xfe?\xff?Second exhibit\)|Second exhibit/.exec(text);
    expect(target).not.toBeNull();
    expect(order).toHaveLength(13);
    // The thirteenth page is the one the name leads to.
    expect(text).toMatch(new RegExp(`\\[${order[12] ?? ''} 0 R ?/XYZ`));
  });

  test('stamps each page upright at its upper left, also one that is turned and cropped', async () => {
    const stamps = await stampsFor([
      [700, 515],
      [595.28, 841.89],
    ]);
    const pages: BundlePage[] = [
      { from: 0, page: 1, instead: 4 },
      { from: 1, page: 1, instead: 4 },
    ];
    const { bytes } = await bundleOf([foreign.rotatedPdf(1), foreign.normalPdf()], pages, { stamps: sourceOf(stamps) });
    const pdf = new OpenPdf(engine, sourceOf(bytes));
    for (const index of [0, 1]) {
      const stamp = textOfPage(pdf, index).find(({ text }) => text === 'STAMP');
      expect(stamp?.left).toBeLessThan(40);
      expect(stamp?.top).toBeLessThan(45);
      expect(stamp?.width).toBeGreaterThan(stamp?.height ?? 1000);
    }
    pdf.close();
  });

  test('is made of the same bytes when it is made again', async () => {
    const documents = [foreign.normalPdf(), foreign.filledFormPdf()];
    const pages = [sheet, ...all(0, 10), ...all(1, 1)];
    const [once, again] = [await bundleOf(documents, pages), await bundleOf(documents, pages)];
    expect(again.bytes.equals(once.bytes)).toBe(true);
  });

  test('is the same byte for byte where its pages come from an earlier volume and not from their documents', async () => {
    const documents = [
      foreign.objectStreamsPdf(3),
      foreign.actingNamesPdf(),
      foreign.rotatedPdf(2),
      foreign.filledFormPdf(),
    ];
    const counts = [3, 2, 2, 1];
    const link = { to: 'second', says: 'Back', x: 20, y: 20, width: 80, height: 14 };
    const pages = [
      sheet,
      ...counts.flatMap((count, document) => all(document, count).map((page) => ({ ...page, link }))),
    ] as BundlePage[];
    const sizes = pages.map((): [number, number] => [595.28, 841.89]);
    const more = async () => ({
      stamps: sourceOf(await stampsFor(sizes)),
      wordsOf: (document: number) =>
        document === 2 ? [{ text: 'Здраво', left: 100, top: 100, width: 90, height: 15 }] : [],
    });
    const { bytes } = await bundleOf(documents, pages, await more());
    const earlier = new EarlierVolume(sourceOf(bytes));
    const begins = [2, 5, 7, 9];
    const carry = (document: number, wanted: readonly number[]) => {
      const found = earlier.pages((begins[document] ?? 0) + (wanted[0] ?? 1) - 1, wanted.length);
      if (found === undefined) throw new Error('every page was stamped');
      return Readable.from([{ earlier: earlier.pdf, pages: found }]);
    };
    const again = await bundleOf([], pages, { ...(await more()), carry });
    expect(again.assembled.replaced).toEqual([]);
    expect(again.bytes.equals(bytes)).toBe(true);
    // Behind the last page, a page without a stamp, and a file of others.
    expect(earlier.pages(9, 2)).toBeUndefined();
    const other = new EarlierVolume(sourceOf((await bundleOf(documents, pages)).bytes));
    expect(other.pages(2, 1)).toBeUndefined();
    expect(() => new EarlierVolume(sourceOf(foreign.objectStreamsPdf(2)))).toThrow(UnreadableSyntax);
  });

  test('leads to a page that stands in the place of a sheet, and its stamp leads back', async () => {
    const stamps = await stampsFor([
      [595.28, 841.89],
      [700, 515],
    ]);
    const link = { to: 'second', says: 'Назад', x: 600, y: 490, width: 80, height: 14 };
    const { bytes, words } = await bundleOf(
      [foreign.rotatedPdf(1)],
      [
        { from: 'frame', page: 1 },
        { from: 0, page: 1, instead: 3, takesItsPlace: true, link },
      ],
      { stamps: sourceOf(stamps) },
    );
    expect(words[1]).toContain('page 1');
    const syntax = bytes.toString('latin1');
    const [, page, left, top] = /(\d+) 0 R \/XYZ ([\d.]+) ([\d.]+) 0/.exec(syntax) ?? [];
    const object = new RegExp(`\\n${page} 0 obj\\n([^]*?)endobj`).exec(syntax)?.[1] ?? '';
    expect(object).toContain('/Rotate 90');
    expect(object).toContain('/Annots');
    // The upper left of what is seen is the lower left of a page that is turned to the right.
    expect([left, top]).toEqual(['40', '100']);
    expect(syntax).toContain(`/Dest <${Buffer.from('second').toString('hex')}>`);
    const [, ...box] = /\/Subtype \/Link\n\/Rect \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(syntax) ?? [];
    expect(box.map(Number).map(Math.round)).toEqual([530, 700, 544, 780]);
  });

  test('the sheet itself keeps its place where the page cannot be read', async () => {
    const { words, bytes, assembled } = await bundleOf(
      [foreign.truncatedPdf()],
      [
        { from: 'frame', page: 1 },
        { from: 0, page: 1, instead: 3, takesItsPlace: true },
      ],
    );
    expect(assembled.replaced).toEqual([2]);
    expect(words[1]).toBe('Sheet 2');
    expect(bytes.toString('latin1')).toMatch(/\d+ 0 R \/XYZ null/);
  });

  test('makes pictures inside a document smaller where they have more dots than it may carry, and only where it is sure', async () => {
    const colours = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#3060a0' } })
      .composite([
        {
          input: Buffer.from('<svg width="1200" height="800"><circle cx="300" cy="200" r="150" fill="#ff0000"/></svg>'),
        },
      ])
      .removeAlpha()
      .raw()
      .toBuffer();
    const raw = { raw: { width: 1200, height: 800, channels: 3 } } as const;
    const jpeg = await sharp(colours, raw).jpeg({ quality: 95 }).toBuffer();
    const flat = deflateSync(await sharp(colours, raw).greyscale().toColourspace('b-w').raw().toBuffer());
    const shape = '/Type /XObject /Subtype /Image /Width 1200 /Height 800 /BitsPerComponent 8';
    const image = (rest: string, bytes: Buffer) => foreign.stream(`${shape} ${rest}`, bytes);
    // 144 × 96 points are 600 dots to the inch, and the second of them stands once more, larger, in a form that is turned.
    const draw = (name: string, y: number) => `q 144 0 0 96 60 ${y} cm /${name} Do Q `;
    const original = foreign.rawPdf('pictures', {
      objects: [
        image('/ColorSpace /DeviceRGB /Filter /DCTDecode', jpeg),
        image('/ColorSpace /DeviceGray /Filter [ /FlateDecode ]', flat),
        image('/ColorSpace /DeviceRGB /Filter /DCTDecode /Decode [ 1 0 1 0 1 0 ]', jpeg),
        foreign.stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 600 600] /Matrix [0 1 -1 0 400 100] /Resources << /XObject << /B 5 0 R >> >>',
          'q 400 0 0 200 0 0 cm /B Do Q',
        ),
      ],
      pages: [
        {
          resources: '/XObject << /A 4 0 R /B 5 0 R /C 6 0 R >>',
          content: draw('A', 600) + draw('B', 400) + draw('C', 200),
        },
        { resources: '/XObject << /A 4 0 R >>', content: draw('A', 600) },
        { resources: '/XObject << /F 7 0 R >>', content: 'q 1 0 0 1 0 0 cm /F Do Q' },
      ],
    });
    const widths = ({ bytes }: { bytes: Buffer }) =>
      [...bytes.toString('latin1').matchAll(/\/Width (\d+)/g)]
        .map(([, width]) => Number(width))
        .toSorted((a, b) => a - b);
    const small = await bundleOf([original], all(0, 2), { dots: 300 });
    expect(widths(small)).toEqual([600, 600, 1200]);
    expect(widths(await bundleOf([original], all(0, 2), { dots: 600 }))).toEqual([1200, 1200, 1200]);
    // Drawn over 400 points and turned, one is wanted at 216 dots: of its size none is made smaller.
    expect(widths(await bundleOf([original], all(0, 3), { dots: 300 }))).toEqual([1200, 1200, 1200]);
    for (const index of [0, 1]) {
      const [here, there] = [drawn(small.bytes, index), drawn(original, index)];
      const far = here.filter((one, place) => Math.abs(one - (there[place] ?? 0)) > 48).length;
      expect(far / here.length).toBeLessThan(0.004);
    }
    expect((await bundleOf([original], all(0, 2), { dots: 300 })).bytes.equals(small.bytes)).toBe(true);
  });

  test('carries scans as large as the paper was', async () => {
    const scan = await sharp({ create: { width: 827, height: 1169, channels: 3, background: '#dddddd' } })
      .withMetadata({ density: 100 })
      .tiff()
      .toBuffer();
    const { bytes, assembled } = await bundleOf([], [{ from: 0, page: 1, instead: 4 }], {
      carry: (_, wanted) => picturePieces(sourceOf(scan), wanted),
    });
    expect(assembled.replaced).toEqual([]);
    const pdf = new OpenPdf(engine, sourceOf(bytes));
    expect(pdf.sizeOf(0)?.width).toBeCloseTo(595.5, 0);
    pdf.close();
  });

  test.skipIf(!hasQpdf())('is a sound file for a reader that is not ours', async () => {
    const stamps = await stampsFor([
      [595.28, 841.89],
      ...Array.from({ length: 10 }, () => [595.28, 841.89] as [number, number]),
    ]);
    const { bytes } = await bundleOf([foreign.normalPdf()], [sheet, ...all(0, 10)], { stamps: sourceOf(stamps) });
    expect(checkedByQpdf(bytes)).toContain('No syntax or stream encoding errors found');
  });
});

function checkedByQpdf(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'focal-point-bundle-'));
  try {
    writeFileSync(join(folder, 'bundle.pdf'), bytes);
    return execFileSync('qpdf', ['--check', join(folder, 'bundle.pdf')], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function hasQpdf(): boolean {
  try {
    execFileSync('qpdf', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
