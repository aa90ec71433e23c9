// A laboratory report of 60 pages with 40 photographs of 8 MB: time, peak memory and bytes, ordered from the documents thread as the station
// does. The paper is written by a process of its own, and its memory is that of the whole process.
// Run: node tests/bench/report.bench.ts
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { Papers, type ExaminationReportModel } from '../../main/documents/index.ts';
import { sampleExaminationReport } from '../samples/examination-report-model.ts';
import { peakOfThisProcess } from './peak-memory.ts';

const photographCount = 40;
const limits = { pages: 60, memory: 400 };

interface Measured {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly bytes: number;
  readonly pages: number;
}

/** Forty different files of about 8 MB, 24 megapixels: noise over grey, told apart by a comment segment. */
async function makeOriginals(folder: string): Promise<{ path: string; sha256: string; bytes: number }[]> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 17 };
  const small = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#808080', noise } })
    .png()
    .toBuffer();
  const base = await sharp(small).resize(6000, 4000, { kernel: 'cubic' }).jpeg({ quality: 90 }).toBuffer();
  return Array.from({ length: photographCount }, (_, index) => {
    const words = Buffer.from(`photograph ${index}`);
    const comment = Buffer.from([0xff, 0xfe, 0, words.length + 2]);
    const bytes = Buffer.concat([base.subarray(0, 2), comment, words, base.subarray(2)]);
    const path = join(folder, `DSC_${String(index).padStart(4, '0')}.JPG`);
    writeFileSync(path, bytes);
    return { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  });
}

/** Worksheets and custody enough for sixty pages. */
async function makeModel(folder: string): Promise<ExaminationReportModel> {
  const originals = await makeOriginals(folder);
  const model = await sampleExaminationReport();
  const [first] = model.results;
  if (first === undefined) throw new Error('the sample has results');
  const results = Array.from({ length: 46 }, (_, index) => ({ ...first, exhibit: `K${index + 1}` }));
  const [custody] = model.custody;
  const long = Array.from({ length: 9 }, (_, index) => ({
    exhibit: `K${index + 1}`,
    discrepancies: [],
    events: [...(custody?.events ?? []), ...(custody?.events ?? [])].map(({ corrects: _corrected, ...event }, at) => ({
      ...event,
      id: `${index}-${at}`,
      number: at + 1,
    })),
  }));
  const photographs = originals.map(({ path, sha256, bytes }, index) => ({
    number: index + 1,
    exhibit: `K${1 + (index % 46)}`,
    caption: `View ${index + 1} of the exhibit with scale, as it lay on the bench`,
    takenAt: '2025-03-20T09:40:00.000Z',
    fileName: path.slice(path.lastIndexOf('/') + 1),
    sha256,
    bytes,
    micrometresPerPixel: 25,
    source: { kind: 'path' as const, path },
  }));
  return { ...model, results, custody: long, photographs };
}

async function write(folder: string): Promise<void> {
  // Written by `main` below.
  const model = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as ExaminationReportModel;
  const target = join(folder, 'report.pdf');
  const started = performance.now();
  const papers = new Papers();
  const order = papers.order({ kind: 'examination-report', model }, 'sq', undefined);
  const file = await open(target, 'w');
  for await (const chunk of order.chunks) await file.write(chunk);
  await file.close();
  const { pages } = order.written();
  await papers.close();
  const measured: Measured = {
    seconds: (performance.now() - started) / 1000,
    peakMegabytes: peakOfThisProcess(),
    bytes: statSync(target).size,
    pages,
  };
  process.stdout.write(JSON.stringify(measured));
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'focal-point-report-'));
  try {
    writeFileSync(join(folder, 'model.json'), JSON.stringify(await makeModel(folder)));
    const original = statSync(join(folder, 'DSC_0000.JPG')).size;
    const child = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), folder], {
      encoding: 'utf8',
      // As `npm start` and the window shell start the station.
      env: { ...process.env, MALLOC_ARENA_MAX: '1' },
    });
    if (child.status !== 0) throw new Error(child.stderr);
    const { seconds, peakMegabytes, bytes, pages } = JSON.parse(child.stdout) as Measured; // printed by `write`
    console.log(`${photographCount} photographs of ${(original / 1e6).toFixed(1)} MB`);
    console.log(`pages    ${pages} (asked: ${limits.pages})`);
    console.log(`time     ${seconds.toFixed(1)} s`);
    console.log(`memory   ${peakMegabytes.toFixed(0)} MB at its peak (limit ${limits.memory} MB)`);
    console.log(`file     ${(bytes / 1e6).toFixed(1)} MB`);
    if (peakMegabytes > limits.memory) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, , folder] = process.argv;
await (folder === undefined ? main() : write(folder));
