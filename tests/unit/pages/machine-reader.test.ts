// The machine that reads scans: what it reads, where each word stands, and what it makes of pages that lay turned or are no text.
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MachineReader } from '../../../main/pages/index.ts';
import { wordsOf } from '../../../main/pages/machine/machine-reader.ts';
import type { MachinePage } from '../../../shared/domain/machine-reading.ts';
import { present } from '../../present.ts';
import { scanOf } from '../../samples/scans.ts';

const albanian = ['Procesverbal i këqyrjes së vendit të ngjarjes', 'Pistoleta u gjet në sediljen e pasme të veturës'];
let reader: MachineReader;
beforeAll(async () => {
  reader = await MachineReader.start(['sq', 'en']);
});
afterAll(() => reader.close());

async function read(png: Buffer, by = reader): Promise<MachinePage> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return by.read(1, { data, width: info.width, height: info.height });
}
const said = ({ words }: MachinePage): string => words.map(({ text }) => text).join(' ');

describe('a scan', () => {
  test('is read with its diacritics, each word where it stands', async () => {
    const page = await read(await scanOf(albanian));
    expect(said(page)).toBe(albanian.join(' '));
    const [first] = page.words;
    // The paper's margin is an inch of 8.27 × 11.69; a P begins a hair to the right of it.
    expect(present(first).left).toBeGreaterThan(1000 / 8.27);
    expect(present(first).left).toBeLessThan(1030 / 8.27);
    expect(present(first).top).toBeGreaterThan(80);
    expect(present(first).top).toBeLessThan(100);
  });

  test.each([
    ['sr-Cyrl', ['Записник о претресу радионице', 'Пиштољ је нађен испод седишта']],
    ['sr-Latn', ['Zapisnik o pretresu radionice', 'Pištolj je nađen ispod sedišta, češalj i ćebe']],
    ['en', ['Record of the search of a workshop', 'The pistol was found under the seat']],
  ] as const)('in %s is read', async (language, lines) => {
    const own = await MachineReader.start([language]);
    try {
      expect(said(await read(await scanOf(lines), own))).toBe(lines.join(' '));
    } finally {
      own.close();
    }
  });

  test('that lay upside down gives the same words in the same places of the page as it is seen', async () => {
    const upright = await read(await scanOf(albanian));
    const turned = await read(await scanOf(albanian, 180));
    expect(turned.turned).toBe(180);
    expect(said(turned)).toBe(said(upright));
    const [one, other] = [present(upright.words[0]), present(turned.words[0])];
    expect(other.left + other.width).toBeCloseTo(1000 - one.left, -0.5);
    expect(other.top + other.height).toBeCloseTo(1000 - one.top, -0.5);
  }, 60_000);

  test('without a letter gives no words', async () => {
    const blank = await sharp({ create: { width: 800, height: 1000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect((await read(blank)).words).toEqual([]);
  }, 60_000);
});

test('of the engine’s table words count, and of those only what has a letter or a digit and is not mere noise', () => {
  const line = (...cells: (string | number)[]): string => cells.join('\t');
  const table = [
    line(1, 1, 0, 0, 0, 0, 0, 0, 200, 100, -1, ''),
    line(5, 1, 1, 1, 1, 1, 20, 10, 40, 10, 96.6, 'K5'),
    line(5, 1, 1, 1, 1, 2, 70, 10, 40, 10, 91, '—'),
    line(5, 1, 1, 1, 1, 3, 120, 10, 40, 10, 12, 'xq'),
    '',
  ].join('\n');
  expect(wordsOf(table, { width: 200, height: 100 })).toEqual([
    { text: 'K5', left: 100, top: 100, width: 200, height: 100, confidence: 97 },
  ]);
});
