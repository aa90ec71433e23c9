// The bundle of a court file of 500 pages, made by the command as a prosecutor makes it: every source compared with its hash, cover and index
// drawn, pages carried and stamped, the volumes opened again and counted. Then once more after one document was corrected. Beside it native
// qpdf joins the same uploads, plain and without stamps, in the same run. The first number is the photographs, 300 of them 4 MB each.
// Run: npm run bench -- bundle
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseId } from '../../shared/language/identity.ts';
import { normalPdf } from '../samples/foreign-pdfs.ts';
import { aDescription, aFile, choosePlain, entered, read, withFiles } from '../station/court-file/a-court-file.ts';
import { openTestStation, type TestStation } from '../station/open-test-station.ts';
import { photographedPdfs } from './noise-photographs.ts';
import { peakOfThisProcess } from './peak-memory.ts';

const limit = { memory: 600 };
const photographsInFile = 25;
const textFiles = 10;
const textPages = 20;

function texts(folder: string): string[] {
  return Array.from({ length: textFiles }, (_, index) => {
    const path = join(folder, `text-${index}.pdf`);
    writeFileSync(path, normalPdf(`text ${index}`, textPages));
    return path;
  });
}

async function timedBundle(lab: TestStation, caseId: CaseId, name: string): Promise<void> {
  const { step } = await read(lab, caseId);
  const started = performance.now();
  const { jobId } = await lab.answer('court-file.make-bundle', { caseId, seen: step, language: 'en' });
  const { state, error } = await lab.jobEnded(jobId);
  const seconds = (performance.now() - started) / 1000;
  if (state !== 'done') throw new Error(`not made: ${error?.code ?? state}`);
  const { bundles } = await lab.answer('court-file.bundles', { caseId });
  const volumes = bundles[0]?.volumes ?? [];
  const [pages, bytes] = [sum(volumes.map((one) => one.pages)), sum(volumes.map((one) => one.bytes))];
  console.log(
    `${name}: ${seconds.toFixed(1)} s, ${Math.round(peakOfThisProcess())} MB resident (limit ${limit.memory}), ${pages} pages, ${Math.round(bytes / 1e6)} MB in ${volumes.length}`,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function joinedByQpdf(folder: string, paths: readonly string[]): void {
  const out = join(folder, 'joined.pdf');
  const started = performance.now();
  const { status } = spawnSync('qpdf', ['--empty', '--pages', ...paths, '--', out], { stdio: 'ignore' });
  const seconds = (performance.now() - started) / 1000;
  console.log(
    status === 0
      ? `qpdf --empty --pages, plain, without stamps: ${seconds.toFixed(1)} s, ${Math.round(statSync(out).size / 1e6)} MB`
      : 'qpdf is not here: nothing to compare with',
  );
}

const count = Number(process.argv[2] ?? 300);
const folder = mkdtempSync(join(tmpdir(), 'focal-point-bundle-bench-'));
const lab = await openTestStation();
try {
  console.log(`load ${loadavg()[0]?.toFixed(1)}, ${count} photographs, ${textFiles * textPages} pages of text`);
  const paths = [
    ...texts(folder),
    ...(await photographedPdfs(folder, count, photographsInFile)).map(({ path }) => path),
  ];
  const { caseId } = await withFiles(lab, []);
  await lab.become('registrar');
  const files = [];
  for (const [index, path] of paths.entries())
    files.push(await aFile(lab, caseId, `document-${index}.pdf`, readFileSync(path)));
  await lab.become('prosecutor');
  const titled = files.map((_, index) => ({ title: `Document ${index + 1}` }));
  const [first] = await entered(lab, caseId, files, titled);
  await choosePlain(lab, caseId);
  await timedBundle(lab, caseId, 'bundle');
  if (first !== undefined)
    await lab.answer('court-file.describe', {
      id: first.id,
      description: aDescription({ title: 'Document 1, corrected' }),
      reason: 'Mistyped',
    });
  await timedBundle(lab, caseId, 'again after one document was corrected');
  joinedByQpdf(folder, paths);
} finally {
  await lab.close();
  rmSync(folder, { recursive: true });
}
