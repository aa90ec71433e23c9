// A comparison on paper: the pictures are the parts that were seen, every feature stands in words, and the file keeps the rules of archives.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { comparisonFigure, type ComparisonFigureModel, type PrintedSide } from '../../../main/documents/index.ts';
import { derivePicture } from '../../../main/documents/pictures/derive-picture.ts';
import { writeDocument } from '../../../main/documents/write-document.ts';
import type { SideView } from '../../../shared/domain/comparison.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { sampleHead } from '../../samples/case-file-model.ts';
import { aDome, anX3p } from '../../unit/surfaces/an-x3p.ts';
import { brokenRules } from './conformance.ts';
import { isInstalled, pageTexts, print } from './print-paper.ts';
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
  if (process.env['SHOTS'] !== undefined) writeFileSync(`/tmp/cmp/figure-${language}.pdf`, file);
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
