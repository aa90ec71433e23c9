// A laboratory report of 60 pages with 40 photographs of 8 MB: time, peak memory and bytes, ordered from the documents thread as the station
// does. The paper is written by a process of its own, and its memory is that of the whole process.
// Run: node tests/bench/report.bench.ts
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ExaminationReportModel } from '../../main/documents/index.ts';
import { sampleExaminationReport } from '../samples/examination-report-model.ts';
import { inFolder, keepPaper, measurePaper, writeMeasured } from './measured-paper.ts';
import { noiseOriginals } from './noise-photographs.ts';

const photographCount = 40;
const limits = { pages: 60, memory: 400 };

/** Worksheets and custody enough for sixty pages. */
async function makeModel(folder: string): Promise<ExaminationReportModel> {
  const originals = await noiseOriginals(folder, photographCount, { width: 6000, height: 4000 });
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

function main(): Promise<void> {
  return inFolder('focal-point-report-', async (folder) => {
    keepPaper(folder, { kind: 'examination-report', model: await makeModel(folder) });
    const original = statSync(join(folder, 'DSC_0000.JPG')).size;
    const { seconds, peakMegabytes, bytes, pages } = measurePaper(import.meta.url, folder);
    console.log(`${photographCount} photographs of ${(original / 1e6).toFixed(1)} MB`);
    console.log(`pages    ${pages} (asked: ${limits.pages})`);
    console.log(`time     ${seconds.toFixed(1)} s`);
    console.log(`memory   ${peakMegabytes.toFixed(0)} MB at its peak (limit ${limits.memory} MB)`);
    console.log(`file     ${(bytes / 1e6).toFixed(1)} MB`);
    if (peakMegabytes > limits.memory) process.exitCode = 1;
  });
}

const [, , folder] = process.argv;
await (folder === undefined ? main() : writeMeasured(folder, 'sq'));
