// A trace request about 40 firearms with two photographs of 4 MB each: time, peak memory and bytes of the paper that leaves.
// Run: npm run bench -- trace-request
import type { TraceRequestModel } from '../../main/documents/index.ts';
import { sampleTraceRequest } from '../samples/trace-request-model.ts';
import { inFolder, keepPaper, measurePaper, writeMeasured } from './measured-paper.ts';
import { noiseOriginals } from './noise-photographs.ts';

const firearmCount = 40;
const photographCount = 2 * firearmCount;
const limits = { memory: 400 };

async function makeModel(folder: string): Promise<TraceRequestModel> {
  const model = await sampleTraceRequest();
  const originals = await noiseOriginals(folder, photographCount, { width: 4000, height: 3000, bases: 4 });
  const firearms = Array.from({ length: firearmCount }, (_, index) => {
    const pattern = model.firearms[index % model.firearms.length];
    if (pattern === undefined) throw new Error('the sample asks about firearms');
    return { ...pattern, mark: `K${index + 1}`, number: `EX-2025-${String(index + 1).padStart(6, '0')}` };
  });
  const photographs = originals.map(({ path, sha256, bytes }, index) => ({
    number: index + 1,
    exhibit: `K${1 + Math.floor(index / 2)}`,
    caption: index % 2 === 0 ? 'Whole firearm, right, with scale' : 'Serial number, close, with scale',
    fileName: path.slice(path.lastIndexOf('/') + 1),
    sha256,
    bytes,
    micrometresPerPixel: 52.4,
    source: { kind: 'path' as const, path },
  }));
  return { ...model, firearms, photographs, steps: [], answers: [] };
}

function main(): Promise<void> {
  return inFolder('focal-point-trace-request-', async (folder) => {
    keepPaper(folder, { kind: 'trace-request', model: await makeModel(folder) });
    const { seconds, peakMegabytes, bytes, pages } = measurePaper(import.meta.url, folder);
    console.log(`${firearmCount} firearms, ${photographCount} photographs of 4 MB, ${pages} pages`);
    console.log(`time     ${seconds.toFixed(1)} s`);
    console.log(`memory   ${peakMegabytes.toFixed(0)} MB at its peak (limit ${limits.memory} MB)`);
    console.log(`file     ${(bytes / 1e6).toFixed(1)} MB`);
    if (peakMegabytes > limits.memory) process.exitCode = 1;
  });
}

const [, , folder] = process.argv;
await (folder === undefined ? main() : writeMeasured(folder, 'en'));
