// The laws of the page: rows stay whole, heads come again, headings never stand alone, labels are whole printer dots.
import process from 'node:process';
import type { Worker } from 'node:worker_threads';
import { describe, expect, test, vi } from 'vitest';
import { EvidenceDocument } from '../../../main/documents/evidence-document.ts';
import { writeExhibitLabels, Papers, writeReceipt } from '../../../main/documents/index.ts';
import type { Typefaces } from '../../../main/documents/layout/break-lines.ts';
import { Composition } from '../../../main/documents/layout/composition.ts';
import { styles } from '../../../main/documents/layout/style.ts';
import { cell, setTable } from '../../../main/documents/layout/table.ts';
import { Typeface } from '../../../main/documents/layout/typeface.ts';
import { labelSizes, type LabelSize } from '../../../shared/domain/label-stock.ts';
import { sampleLabels, sampleReceipt } from '../../samples/small-paper-models.ts';
import { isInstalled, pageTexts, print } from './print-paper.ts';
import { readPdf } from './read-pdf.ts';

vi.setConfig({ testTimeout: 30_000 });

function composition(): Composition {
  const document = new EvidenceDocument({
    title: 't',
    author: 'a',
    subject: 's',
    language: 'en',
    madeAt: '2025-05-30T08:20:00.000Z',
  });
  const faces = (['regular', 'bold', 'italic', 'mono'] as const).map((face) => [
    face,
    new Typeface(document.faceFont(face)),
  ]);
  return new Composition(Object.fromEntries(faces) as Typefaces); // all four faces are there
}

function linesOf(
  page: Composition['pages'][number] | undefined,
): { text: string; baseline: number; isContent: boolean }[] {
  return (page?.marks ?? []).flatMap((mark) =>
    mark.kind === 'line'
      ? [
          {
            text: mark.runs.map((run) => run.text).join(''),
            baseline: mark.baseline,
            isContent: mark.node !== undefined,
          },
        ]
      : [],
  );
}

describe('a table', () => {
  const columns = [
    { title: 'No.', share: 1, namesRow: true },
    { title: 'What', share: 5 },
  ];

  test('never splits a row, whatever the heights are', () => {
    const page = composition();
    const rows = Array.from({ length: 120 }, (_, index) => ({
      cells: [cell(`r${index}`), cell(Array.from({ length: 1 + ((index * 7) % 40) }, () => `row ${index}`).join('\n'))],
    }));
    setTable(page, columns, rows);
    const pagesOfRow = new Map<string, Set<number>>();
    page.pages.forEach((each, number) => {
      for (const { text } of linesOf(each)) {
        const row = /^row (\d+)$/.exec(text)?.[1];
        if (row !== undefined) pagesOfRow.set(row, (pagesOfRow.get(row) ?? new Set()).add(number));
      }
    });
    expect(pagesOfRow.size).toBe(120);
    expect([...pagesOfRow.values()].every(({ size }) => size === 1)).toBe(true);
    expect(page.pages.length).toBeGreaterThan(15);
  });

  test('repeats its head on every page, as an artifact after the first', () => {
    const page = composition();
    setTable(
      page,
      columns,
      Array.from({ length: 200 }, (_, index) => ({ cells: [cell(String(index)), cell('x')] })),
    );
    const heads = page.pages.map((each) => linesOf(each).filter(({ text }) => text === 'WHAT'));
    expect(heads.every(({ length }) => length === 1)).toBe(true);
    expect(heads.map(([head]) => head?.isContent)).toEqual([true, ...heads.slice(1).map(() => false)]);
  });

  test('cuts only a row that no page could hold, and loses no line of it', () => {
    const page = composition();
    const lines = Array.from({ length: 150 }, (_, index) => `line ${index}`);
    setTable(page, columns, [{ cells: [cell('1'), cell(lines.join('\n'))] }]);
    const printed = page.pages.flatMap((each) => linesOf(each).map(({ text }) => text));
    expect(printed.filter((text) => text.startsWith('line '))).toEqual(lines);
  });

  test('keeps inside the page', () => {
    const page = composition();
    setTable(
      page,
      columns,
      Array.from({ length: 300 }, (_, index) => ({ cells: [cell('1'), cell('y\n'.repeat(index % 9))] })),
    );
    const lowest = Math.max(...page.pages.flatMap((each) => linesOf(each).map(({ baseline }) => baseline)));
    expect(lowest).toBeLessThanOrEqual(page.bottom);
  });
});

test('a heading never stands alone at the foot of a page', () => {
  for (let filled = 0; filled < 60; filled += 1) {
    const page = composition();
    page.newPage();
    for (let line = 0; line < filled; line += 1) page.paragraph('text');
    page.heading(2, 'Heading', styles.section, { before: 8 });
    page.heading(3, 'Below', styles.subsection);
    page.paragraph('first line\nsecond line\nthird line');
    page.settle();
    const at = page.pages.findIndex((each) => linesOf(each).some(({ text }) => text === 'Heading'));
    const texts = linesOf(page.pages[at]).map(({ text }) => text);
    expect(texts.slice(texts.indexOf('Heading')).slice(0, 4)).toEqual([
      'Heading',
      'Below',
      'first line',
      'second line',
    ]);
  }
});

test('a measure stays on one line where the line can hold it, and loses nothing where it cannot', () => {
  const page = composition();
  const words = 'Firearm · 7.62 × 39 · 1 piece';
  const widths = Array.from({ length: 40 }, (_, index) => 45 + index * 4);
  for (const width of widths) page.paragraph(words, styles.body, { width });
  const whole = page.pages.flatMap((each) => linesOf(each).filter(({ text }) => text.includes('7.62 × 39')));
  expect(whole).toHaveLength(widths.length);
  const narrow = composition();
  narrow.paragraph(words, styles.body, { width: 20 });
  const cut = narrow.pages.flatMap((each) => linesOf(each).map(({ text }) => text.trim()));
  expect(cut.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
});

test('a paragraph leaves no single line behind on the next page', () => {
  for (let filled = 30; filled < 60; filled += 1) {
    const page = composition();
    page.newPage();
    for (let line = 0; line < filled; line += 1) page.paragraph('text');
    page.paragraph('a\nb\nc\nd\ne');
    const tails = page.pages
      .map((each) => linesOf(each).filter(({ text }) => /^[a-e]$/.test(text)).length)
      .filter((count) => count > 0);
    expect(tails.every((count) => count >= 2)).toBe(true);
  }
});

describe('labels', () => {
  const sizes = Object.keys(labelSizes) as LabelSize[]; // the keys of the constant

  test.each(sizes)('are exactly %s mm', async (size) => {
    const { file } = await print('sq', (tools) => writeExhibitLabels(sampleLabels(size), tools));
    const [width, height] = labelSizes[size];
    const pdf = readPdf(file);
    expect(pdf.pages).toHaveLength(4);
    for (const { dictionary } of pdf.pages) {
      const box = pdf.array(dictionary.get('MediaBox')).map(Number);
      expect((box[2] ?? 0) / (72 / 25.4)).toBeCloseTo(width, 3);
      expect((box[3] ?? 0) / (72 / 25.4)).toBeCloseTo(height, 3);
    }
  });

  test.each([203, 300] as const)(
    'draw their codes in whole dots of a printer with %s dots per inch',
    async (dotsPerInch) => {
      for (const size of sizes) {
        const { file } = await print('en', (tools) =>
          writeExhibitLabels({ ...sampleLabels(size, dotsPerInch), rulerPage: false }, tools),
        );
        const pdf = readPdf(file);
        const content = pdf.streamOf(pdf.pages[0]?.dictionary.get('Contents')).toString('latin1');
        const squares = [...content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)].map((match) =>
          match.slice(1, 4).map(Number),
        );
        const dark = squares.filter(([, , width = 0]) => width < 40);
        expect(dark.length).toBeGreaterThan(60);
        const dot = 72 / dotsPerInch;
        for (const edge of dark.flat()) expect(Math.abs(edge / dot - Math.round(edge / dot))).toBeLessThan(0.05);
      }
    },
  );

  test('carry a bar code only where it can be read: three dots at 203 dpi, or none', async () => {
    const alternatives = async (size: LabelSize): Promise<number> => {
      const { file } = await print('en', (tools) =>
        writeExhibitLabels({ ...sampleLabels(size), rulerPage: false }, tools),
      );
      return file.toString('latin1').split('(Bar code').length - 1;
    };
    expect(await alternatives('100x50')).toBe(3);
    expect(await alternatives('62x29')).toBe(0);
    const long = { ...sampleLabels('100x50'), rulerPage: false };
    const labels = long.labels.map((label) => ({ ...label, code: 'https://example.org/exhibits/0195d1c2-7a40' }));
    const { file } = await print('en', (tools) => writeExhibitLabels({ ...long, labels }, tools));
    expect(file.includes('(Bar code')).toBe(false);
  });

  test.skipIf(!isInstalled('pdftotext'))('name no person', async () => {
    const { file } = await print('en', (tools) => writeExhibitLabels(sampleLabels('100x50'), tools));
    expect(pageTexts(file).join('\n')).not.toMatch(/AKTAJ|SHEMBULLI|PRIMEROVIĆ|TESTAJ|PROBIĆ/);
  });
});

async function ordered(papers: Papers): Promise<Buffer> {
  const order = papers.order({ kind: 'receipt', model: sampleReceipt }, 'sr-Latn', undefined);
  const pieces: Uint8Array[] = [];
  for await (const piece of order.chunks) pieces.push(Uint8Array.from(piece));
  return Buffer.concat(pieces);
}

test('the documents thread ends at rest, never under an open paper, and another writes the next', async () => {
  const threads: Worker[] = [];
  const seen = (thread: Worker): number => threads.push(thread);
  process.on('worker', seen);
  const papers = new Papers();
  try {
    const first = ordered(papers);
    await papers.rest();
    const bytes = await first;
    // An ended thread has no number any more.
    expect(threads.map(({ threadId }) => threadId > 0)).toEqual([true]);
    await papers.rest();
    expect(threads.map(({ threadId }) => threadId > 0)).toEqual([false]);
    expect((await ordered(papers)).equals(bytes)).toBe(true);
    expect(threads.map(({ threadId }) => threadId > 0)).toEqual([false, true]);
  } finally {
    process.off('worker', seen);
    await papers.close();
  }
});

test('the documents thread gives the same bytes as writing here', async () => {
  const papers = new Papers();
  try {
    const here = await print('sr-Latn', (tools) => writeReceipt(sampleReceipt, tools));
    const order = papers.order({ kind: 'receipt', model: sampleReceipt }, 'sr-Latn', undefined);
    const pieces: Uint8Array[] = [];
    for await (const piece of order.chunks) pieces.push(Uint8Array.from(piece));
    expect(Buffer.concat(pieces).equals(here.file)).toBe(true);
    expect(order.written().sha256).toBe(here.sha256);
  } finally {
    await papers.close();
  }
});
