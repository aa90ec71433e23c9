// A comparison on paper: the pictures are the parts that were seen, every feature stands in words, and the file keeps the rules of archives.
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import type { ComparisonFigureModel, PrintedSide } from '../../../main/documents/index.ts';
import { comparisonFigure } from '../../../main/documents/parts/comparison-figure.ts';
import { deriveOverlay } from '../../../main/documents/pictures/derive-overlay.ts';
import { derivePicture } from '../../../main/documents/pictures/derive-picture.ts';
import { writeDocument } from '../../../main/documents/write-document.ts';
import type { SideView } from '../../../shared/domain/comparison.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { sampleHead } from '../../samples/case-file-model.ts';
import { aDome, anX3p } from '../../unit/surfaces/an-x3p.ts';
import { brokenRules } from './conformance.ts';
import { isInstalled, pageTexts, print, runOn } from './print-paper.ts';
import { readPdf } from './read-pdf.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Red left of 400, green right of it; 800 × 600. */
async function halves(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="400" height="600" fill="#d01010"/>
    <rect x="400" width="400" height="600" fill="#10b010"/><circle cx="250" cy="200" r="60" fill="#222222"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 95 }).toBuffer();
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const aSide = (changes: Partial<SideView> = {}): SideView => ({
  centre: { x: 400, y: 300 },
  scale: 0.5,
  degrees: 0,
  isMirrored: false,
  brightness: 0,
  contrast: 0,
  ...changes,
});

function printedSide(name: string, bytes: Buffer, micrometresPerPixel?: number): PrintedSide {
  return {
    name,
    fileName: `${name}.jpg`,
    sha256: hashOf(bytes),
    source: { kind: 'bytes', bytes: new Uint8Array(bytes) },
    ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }),
  };
}

async function aModel(changes: Partial<ComparisonFigureModel['view']> = {}): Promise<ComparisonFigureModel> {
  return {
    number: 1,
    left: printedSide('Breech face, K4', await halves(), 2),
    right: printedSide('Test fire 1', anX3p(aDome), 2),
    view: {
      version: 1,
      mode: 'side-by-side',
      isLocked: true,
      line: 0.5,
      opacity: 0.5,
      stage: { width: 1000, height: 480 },
      left: aSide({ degrees: -12 }),
      right: aSide({ centre: { x: 100, y: 60 }, scale: 2, isMirrored: true, contrast: 20 }),
      ...changes,
    },
    features: [
      { left: { x: 250, y: 200 }, right: { x: 100, y: 60 }, words: 'firing pin impression', finding: 'agreement' },
      { left: { x: 500, y: 400 }, right: { x: 60, y: 90 }, words: '', finding: 'difference' },
      { left: { x: 350, y: 450 }, right: { x: 150, y: 100 }, words: 'aperture shear', finding: 'open' },
    ],
    purpose: 'test-fire-to-evidence',
    conclusions: [],
    methods: [],
    instruments: [],
    note: 'Parallel marks run on over the line.',
    by: 'Test examiner',
    at: '2025-03-17T08:00:00.000Z',
  };
}

async function printed(models: readonly ComparisonFigureModel[], language: Language = 'en') {
  return print(language, (tools) =>
    writeDocument(
      {
        head: sampleHead('photo-sheet', 'PS-2025-00001'),
        title: 'Comparisons',
        compose(composition) {
          for (const model of models) comparisonFigure(composition, model, tools.text);
        },
      },
      tools,
    ),
  );
}

test.each(['en', 'sq', 'sr-Cyrl', 'sr-Latn'] as const)('in %s keeps the rules of archives', async (language) => {
  const { file, pages } = await printed(
    [await aModel(), await aModel({ mode: 'split', line: 0.3 }), await aModel({ mode: 'overlay' })],
    language,
  );
  expect(brokenRules(readPdf(file))).toEqual([]);
  expect(pages).toBeGreaterThanOrEqual(2);
});

test.skipIf(!isInstalled('pdftotext'))('says in words what it draws', async () => {
  const [page = ''] = pageTexts((await printed([await aModel()])).file);
  const said = page.replaceAll(/\s+/g, ' ');
  expect(said).toContain('Comparison 1');
  expect(said).toContain('1 agreement: firing pin impression');
  expect(said).toContain('2 difference');
  expect(said).toContain('3 open: aperture shear');
  expect(said).toContain('turned −12°');
  expect(said).toContain('Not at the same scale');
  expect(said).toContain('Parallel marks run on over the line.');
});

test('prints exactly the part that was seen', async () => {
  const bytes = await halves();
  const seen = (view: SideView) =>
    derivePicture(bytes, hashOf(bytes), {
      frame: { width: 120, height: 60 },
      seen: { view, window: { width: 400, height: 200 }, middle: { x: 200, y: 100 } },
    });
  const colours = async (view: SideView) => {
    const derived = await seen(view);
    if (!derived.ok) throw new Error(derived.problem);
    const { data, info } = await sharp(derived.jpeg).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => {
      const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
      const [red = 0, green = 0, blue = 0] = data.subarray(start, start + 3);
      if (red > 150 && green < 80) return 'red';
      if (green > 120 && red < 80) return 'green';
      return red > 200 && blue > 200 ? 'nothing' : 'other';
    };
    return { at, width: derived.originalWidth };
  };
  // 400 pixels of the stage are 800 of the picture: its border of colours stands in the middle.
  const plain = await colours(aSide());
  expect(plain.width).toBe(800);
  expect([plain.at(0.1, 0.8), plain.at(0.45, 0.8), plain.at(0.55, 0.8)]).toEqual(['red', 'red', 'green']);
  const mirrored = await colours(aSide({ isMirrored: true }));
  expect([mirrored.at(0.45, 0.8), mirrored.at(0.55, 0.8)]).toEqual(['green', 'red']);
  // Turned clockwise by a quarter, red stands above.
  const turned = await colours(aSide({ degrees: 90, scale: 0.25 }));
  expect([turned.at(0.45, 0.1), turned.at(0.45, 0.9), turned.at(0.02, 0.5)]).toEqual(['red', 'green', 'nothing']);
  // Moved far to the side there is only what lies beside the picture.
  const beside = await colours(aSide({ centre: { x: 5000, y: 300 } }));
  expect([beside.at(0.1, 0.5), beside.at(0.9, 0.5)]).toEqual(['nothing', 'nothing']);
});

/** The colour of the middle of a small square, as printed. */
async function colourAt(jpeg: Buffer, x: number, y: number): Promise<readonly [number, number, number]> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
  const [red = 0, green = 0, blue = 0] = data.subarray(start, start + 3);
  return [red, green, blue];
}

const plain = (colour: string, width = 400, height = 200): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .png()
    .toBuffer();

async function overlaid(lower: Buffer, upper: Buffer, opacity: number, changes: Partial<{ upperSha256: string }> = {}) {
  const window = { width: 400, height: 200 };
  const middle = { x: 200, y: 100 };
  const seenOf = (view: SideView) => ({ view, window, middle });
  const centred = aSide({ centre: { x: 200, y: 100 }, scale: 1 });
  const opened: Buffer[] = [];
  const derived = await deriveOverlay(
    {
      source: { kind: 'bytes', bytes: new Uint8Array(lower) },
      sha256: hashOf(lower),
      fileName: 'lower.png',
      seen: seenOf(centred),
      over: {
        source: { kind: 'bytes', bytes: new Uint8Array(upper) },
        sha256: changes.upperSha256 ?? hashOf(upper),
        fileName: 'upper.png',
        // Moved to the right by half of the window: left of its edge only the lower picture is there.
        seen: seenOf({ ...centred, centre: { x: 0, y: 100 } }),
        opacity,
      },
    },
    { width: 120, height: 60 },
    (source, make) => {
      if (source.kind !== 'bytes') throw new Error('bytes are asked for');
      opened.push(Buffer.from(source.bytes));
      return make(Buffer.from(source.bytes));
    },
  );
  return { derived, opened: opened.length };
}

test.each([0, 0.25, 1])('an overlay is seen through as much as it was on the screen: %d', async (opacity) => {
  const { derived } = await overlaid(await plain('#ff0000'), await plain('#0000ff'), opacity);
  if (!derived.ok) throw new Error(derived.problem);
  const [red, , blue] = await colourAt(derived.jpeg, 0.75, 0.5);
  expect(Math.abs(red - 255 * (1 - opacity))).toBeLessThan(12);
  expect(Math.abs(blue - 255 * opacity)).toBeLessThan(12);
  const [alone, , nothing] = await colourAt(derived.jpeg, 0.2, 0.5);
  expect([alone > 240, nothing < 15]).toEqual([true, true]);
});

test('an overlay of which one picture is no longer what it was is not drawn at all, and names that one', async () => {
  const { derived, opened } = await overlaid(await plain('#ff0000'), await plain('#0000ff'), 0.5, {
    upperSha256: '0'.repeat(64),
  });
  expect(derived).toEqual({ ok: false, problem: 'changed', of: { fileName: 'upper.png', sha256: '0'.repeat(64) } });
  expect(opened).toBe(2);
  const cut = (await plain('#00ff00')).subarray(0, 60);
  expect((await overlaid(cut, await plain('#0000ff'), 0.5)).derived).toMatchObject({
    ok: false,
    of: { fileName: 'lower.png' },
  });
});

test.skipIf(!isInstalled('pdfimages'))(
  'prints an overlay as one picture and each of the two alone below it',
  async () => {
    const pictures = async (mode: 'side-by-side' | 'split' | 'overlay') => {
      const { file } = await printed([await aModel({ mode })]);
      return (
        runOn(file, 'pdfimages', (path) => ['-list', path])
          .trim()
          .split('\n').length - 2
      );
    };
    expect([await pictures('side-by-side'), await pictures('split'), await pictures('overlay')]).toEqual([2, 4, 3]);
  },
);

test.skipIf(!isInstalled('pdftotext'))('says what it is the basis of, how it was seen, and with what', async () => {
  const model = {
    ...(await aModel({ mode: 'overlay', opacity: 0.35 })),
    conclusions: [2, 5],
    methods: ['KFA-B-05 Comparison, 4'],
    instruments: ['Comparison microscope KFA-I-021'],
  };
  const said = pageTexts((await printed([model])).file)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  for (const words of [
    'Comparison 1 · test fire with evidence · basis of conclusion 2, 5',
    'Overlay, the right picture seen at 35 %',
    'Method KFA-B-05 Comparison, 4',
    'Instrument Comparison microscope KFA-I-021',
    'Breech face, K4.jpg · SHA-256',
  ])
    expect(said).toContain(words);
});

test.skipIf(!isInstalled('pdftotext'))('loses no feature where a page cannot hold all of them', async () => {
  const model = await aModel();
  const [feature] = model.features;
  if (feature === undefined) throw new Error('the model has features');
  const features = Array.from({ length: 60 }, (_, index) => ({ ...feature, words: `feature ${index + 1} in words` }));
  const pages = pageTexts((await printed([{ ...model, features }])).file);
  expect(pages.length).toBeGreaterThan(1);
  const said = pages.join(' ').replaceAll(/\s+/g, ' ');
  for (const number of [1, 30, 60]) expect(said).toContain(`${number} agreement: feature ${number} in words`);
  // Nothing runs into the foot of the page.
  expect(pages[0]?.trim().split('\n').at(-1)).toContain('page 1 of');
});
