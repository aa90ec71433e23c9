// A case file of 500 pages with 300 photographs of 4 MB: time, peak memory and bytes, beside bare pdfkit drawing the same pages.
// What is compared: `bare` gets the finished page plan as plain data (every line of text with its place, every rule, every picture
// frame), derives the same JPEGs from the same originals by the same code two at a time, and draws them with pdfkit's public
// functions: no tags, no links, no bookmarks, no layout, no conformance. Each variant runs in a process of its own; `ours` is ordered
// from the documents thread, as the station does, and its memory is that of the whole process.
// Run: node tests/bench/case-file.bench.ts
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { caseFile } from '../../main/documents/case-file/case-file.ts';
import { fontFile } from '../../main/documents/font-files.ts';
import {
  fileSink,
  loadDocumentText,
  Papers,
  type CaseFileModel,
  type DocumentText,
} from '../../main/documents/index.ts';
import { addFurniture } from '../../main/documents/furniture.ts';
import { settable, type Typefaces } from '../../main/documents/layout/break-lines.ts';
import type { PageNumbers, PictureMark, PlannedPage } from '../../main/documents/layout/page-plan.ts';
import { derivePicture, type DerivedPicture } from '../../main/documents/pictures/derive-picture.ts';
import { imageOpener } from '../../main/documents/pictures/open-image.ts';
import { PictureQueue } from '../../main/documents/pictures/picture-queue.ts';
import { countPages, openDocument, writeWithPictures } from '../../main/documents/write-document.ts';
import { lugina14 } from '../samples/case-file-model.ts';
import { noiseOriginals, type Original } from './noise-photographs.ts';
import { peakOfThisProcess } from './peak-memory.ts';

const photographCount = Number(process.env['PHOTOGRAPHS'] ?? 300);
const exhibitCount = 100;
const limits = { ratio: 1.5, memory: 400 };

interface Measured {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly bytes: number;
  readonly pages: number;
}

interface PlainPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly (readonly [
    x: number,
    baseline: number,
    size: number,
    face: string,
    tracking: number,
    text: string,
  ])[];
  readonly rules: readonly (readonly [x: number, y: number, width: number, weight: number])[];
  readonly pictures: readonly (readonly [
    x: number,
    y: number,
    width: number,
    height: number,
    path: string,
    sha256: string,
  ])[];
}

async function makeModel(originals: readonly Original[]): Promise<CaseFileModel> {
  const model = await lugina14();
  const pattern = model.exhibits.find(({ number }) => number === 'K5');
  if (pattern === undefined) throw new Error('K5 is in the sample');
  const exhibits = Array.from({ length: exhibitCount }, (_, index) => ({
    ...pattern,
    number: `K${index + 1}`,
    custody: [...pattern.custody, ...pattern.custody].map(({ corrects: _corrected, ...event }, at) => ({
      ...event,
      id: `${index}-${at}`,
      number: at + 1,
    })),
  }));
  const photographs = originals.map(({ path, sha256, bytes }, index) => ({
    number: index + 1,
    exhibit: `K${Math.floor(index / 3) + 1}`,
    caption: `View ${index + 1} of the exhibit with scale, as it lay on the bench`,
    takenAt: '2025-03-14T23:40:00.000Z',
    fileName: path.slice(path.lastIndexOf('/') + 1),
    sha256,
    bytes,
    source: { kind: 'path' as const, path },
  }));
  return { ...model, exhibits, photographs };
}

/** Written once by the first process, so that drawing the sample does not count as memory of the paper. */
function bigModel(folder: string): CaseFileModel {
  return JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as CaseFileModel; // written by this program
}

function plainPages(model: CaseFileModel, text: DocumentText): { pages: PlainPage[]; frames: readonly PictureMark[] } {
  const paper = caseFile(model, text);
  const setting = openDocument(paper, text);
  const numbers = countPages(paper, setting);
  const pages: PlainPage[] = [];
  countPages(paper, setting, (composition, first) => {
    addFurniture(composition, first, paper, text);
    for (const page of composition.pages.slice(first)) {
      pages.push(plainPage(page, numbers, setting.typefaces));
    }
  });
  return { pages, frames: numbers.pictures };
}

function plainPage(page: PlannedPage, numbers: PageNumbers, typefaces: Typefaces): PlainPage {
  return {
    ...page.geometry,
    texts: page.marks.flatMap((mark) => {
      if (mark.kind !== 'line' && mark.kind !== 'late') return [];
      const runs = mark.kind === 'line' ? mark.runs : [{ text: mark.text(numbers), style: mark.style }];
      return runs
        .flatMap((run) => settable(typefaces, run))
        .map(({ text, style }) => [mark.x, mark.baseline, style.size, style.face, style.tracking ?? 0, text] as const);
    }),
    rules: page.marks.flatMap((mark) =>
      mark.kind === 'rule' ? [[mark.x, mark.y, mark.width, mark.weight] as const] : [],
    ),
    pictures: page.marks.flatMap((mark) =>
      mark.kind === 'picture' && mark.picture.source.kind === 'path'
        ? [[mark.x, mark.y, mark.width, mark.height, mark.picture.source.path, mark.picture.sha256] as const]
        : [],
    ),
  };
}

async function drawBare(
  pages: readonly PlainPage[],
  target: string,
  pictures: () => Promise<DerivedPicture>,
): Promise<void> {
  const document = new PDFDocument({ autoFirstPage: false, font: fontFile('regular'), pdfVersion: '1.7' });
  const stream = createWriteStream(target);
  const finished = new Promise<void>((resolve, reject) => stream.on('finish', () => resolve()).on('error', reject));
  document.pipe(stream);
  for (const page of pages) {
    document.addPage({ size: [page.width, page.height], margin: 0 });
    for (const [x, baseline, size, face, tracking, text] of page.texts) {
      document.font(fontFile(face as 'regular')).fontSize(size); // a face of the plan
      document.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', characterSpacing: tracking });
    }
    for (const [x, y, width, weight] of page.rules) {
      document
        .lineWidth(weight)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke();
    }
    for (const [x, y, width, height] of page.pictures) {
      const picture = await pictures();
      if (picture.ok) document.image(picture.jpeg, x, y, { fit: [width, height] });
      while (document.readableLength > 1 << 20) await new Promise((resolve) => setImmediate(resolve));
    }
  }
  document.end();
  await finished;
}

/** Derives two at a time, in order; the same look-ahead as the program's own queue. */
function deriving(pages: readonly PlainPage[]): () => Promise<DerivedPicture> {
  const frames = pages.flatMap((page) => page.pictures);
  const started: Promise<DerivedPicture>[] = [];
  let next = 0;
  const start = (): void => {
    const frame = frames[next++];
    if (frame === undefined) return;
    const [, , width, height, path, sha256] = frame;
    started.push(readFile(path).then((bytes) => derivePicture(bytes, sha256, { frame: { width, height } })));
  };
  return async () => {
    while (started.length < 2 && next < frames.length) start();
    const picture = await started.shift();
    start();
    return picture ?? { ok: false, problem: 'unreadable' };
  };
}

function ready(folder: string): () => Promise<DerivedPicture> {
  let next = 0;
  return async () => {
    const jpeg = await readFile(join(folder, 'derived', `${next++}.jpg`));
    const { width, height } = await sharp(jpeg).metadata();
    return { ok: true, jpeg, width, height, originalWidth: 4000 };
  };
}

async function runVariant(variant: string, folder: string): Promise<void> {
  const text = await loadDocumentText('sq');
  const target = join(folder, `${variant}.pdf`);
  const started = performance.now();
  let pages = 0;
  if (variant === 'ours') {
    const papers = new Papers();
    const order = papers.order({ kind: 'case-file', model: bigModel(folder) }, 'sq', undefined);
    const file = await open(target, 'w');
    for await (const chunk of order.chunks) await file.write(chunk);
    await file.close();
    pages = order.written().pages;
    await papers.close();
  } else if (variant === 'ours-drawing') {
    const file = await open(target, 'w');
    const next = ready(folder);
    const written = await writeWithPictures(caseFile(bigModel(folder), text), { text, sink: fileSink(file) }, () => ({
      next,
    }));
    pages = written.pages;
    await file.close();
  } else if (variant === 'derivation') {
    const plain = plainPages(bigModel(folder), text);
    writeFileSync(join(folder, 'pages.json'), JSON.stringify(plain.pages));
    const queue = new PictureQueue(plain.frames, imageOpener(undefined));
    mkdirSync(join(folder, 'derived'), { recursive: true });
    const count = plain.frames.length;
    for (let index = 0; index < count; index += 1) {
      const picture = await queue.next();
      if (!picture.ok) throw new Error(picture.problem);
      writeFileSync(join(folder, 'derived', `${index}.jpg`), picture.jpeg);
    }
  } else {
    const plain = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')) as PlainPage[]; // written by the derivation variant
    pages = plain.length;
    await drawBare(plain, target, variant === 'bare' ? deriving(plain) : ready(folder));
  }
  const seconds = (performance.now() - started) / 1000;
  const bytes = variant === 'derivation' ? 0 : statSync(target).size;
  const measured: Measured = { seconds, peakMegabytes: peakOfThisProcess(), bytes, pages };
  process.stdout.write(JSON.stringify(measured));
}

function measure(variant: string, folder: string): Measured {
  const child = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), variant, folder], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    // As `npm start` and the window shell start the station.
    env: { ...process.env, MALLOC_ARENA_MAX: '1' },
  });
  if (child.status !== 0) throw new Error(`${variant}: ${child.stderr}`);
  const measured = JSON.parse(child.stdout) as Measured; // printed by runVariant
  const { seconds, peakMegabytes, bytes, pages } = measured;
  console.log(
    `${variant.padEnd(14)} ${seconds.toFixed(1).padStart(7)} s  ${peakMegabytes.toFixed(0).padStart(5)} MB peak  ${(bytes / 1e6).toFixed(1).padStart(7)} MB file  ${pages} pages`,
  );
  return measured;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'focal-point-case-file-'));
  try {
    const originals = await noiseOriginals(join(folder, 'originals'), photographCount, {
      width: 4000,
      height: 3000,
      bases: 6,
    });
    writeFileSync(join(folder, 'model.json'), JSON.stringify(await makeModel(originals)));
    const average = originals.reduce((sum, { bytes }) => sum + bytes, 0) / originals.length / 1e6;
    console.log(`${originals.length} photographs, 12 megapixels, ${average.toFixed(2)} MB each on average\n`);
    measure('derivation', folder);
    const ours = measure('ours', folder);
    const bare = measure('bare', folder);
    const oursDrawing = measure('ours-drawing', folder);
    const bareDrawing = measure('bare-drawing', folder);
    const verdict = (value: number, limit: number, unit: string): string =>
      `${value.toFixed(2)}${unit} (limit ${limit}${unit}) ${value <= limit ? 'met' : 'NOT MET'}`;
    console.log(
      `\nwhole, photographs derived on the way   ours : bare = ${verdict(ours.seconds / bare.seconds, limits.ratio, '×')}`,
    );
    console.log(
      `drawing only, the same JPEGs lying ready ours : bare = ${verdict(oursDrawing.seconds / bareDrawing.seconds, limits.ratio, '×')}`,
    );
    console.log(
      `peak resident memory of ours                        ${verdict(ours.peakMegabytes, limits.memory, ' MB')}`,
    );
    console.log(`bytes: ours ${ours.bytes}, bare ${bare.bytes}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [variant, folder] = process.argv.slice(2);
if (variant !== undefined && folder !== undefined) await runVariant(variant, folder);
else await main();
