// The bundle of a court file of 500 pages, made by the command as a prosecutor makes it: every source compared with its hash, cover and index
// drawn, pages carried and stamped, the volumes opened again and counted. Then once more after one document was corrected. Beside it native
// qpdf joins the same uploads, plain and without stamps, in the same run. Seconds of work are those of all threads together: on a machine that is
// busy with other things they can be compared where the others cannot. BUNDLE_BENCH_PHOTOGRAPHS says how many photographs (300, 4 MB each),
// BUNDLE_BENCH_PAGES how many pages in all (500); above 1,400 they are divided into volumes of so many, 5,000 pages into four.
// Run: npm run bench -- bundle
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { CaseId, CourtDocumentId } from '../../shared/language/identity.ts';
import type { Instant } from '../../shared/language/instant.ts';
import { bundleProfiles } from '../../shared/reference/bundle-profiles/index.ts';
import { normalPdf } from '../samples/foreign-pdfs.ts';
import { aDescription, aFile, entered, read, withFiles } from '../station/court-file/a-court-file.ts';
import { aClock, openTestStation, type TestStation } from '../station/open-test-station.ts';
import { photographedPdfs } from './noise-photographs.ts';
import { forgetPeak, peakOfThisProcess } from './peak-memory.ts';

interface Ready {
  readonly dataFolder: string;
  readonly caseId: CaseId;
  readonly first: CourtDocumentId;
  readonly paths: readonly string[];
  readonly now: Instant;
}

const limit = { memory: 600 };
const photographsInFile = 25;
const photographs = Number(process.env['BUNDLE_BENCH_PHOTOGRAPHS'] ?? 300);
const allPages = Number(process.env['BUNDLE_BENCH_PAGES'] ?? 500);
const pagesPerVolume = 1400;
const textPages = allPages > pagesPerVolume ? 100 : 20;
const textFiles = Math.max(1, Math.ceil((allPages - photographs) / textPages));

function texts(folder: string): string[] {
  return Array.from({ length: textFiles }, (_, index) => {
    const path = join(folder, `text-${index}.pdf`);
    writeFileSync(path, normalPdf(`text ${index}`, textPages));
    return path;
  });
}

/** The plain profile, and volumes of so many pages. */
async function chooseDivided(lab: TestStation, caseId: CaseId): Promise<void> {
  const plain = bundleProfiles.find(({ code }) => code === 'plain');
  const limits = { ...plain?.limits, pagesPerVolume };
  const text = JSON.stringify({ ...plain, code: 'divided', limits });
  await lab.answer('court-file.bring-profile', { text });
  const { step } = await read(lab, caseId);
  await lab.answer('court-file.choose', { caseId, seen: step, offences: ['possession'], profile: 'divided' });
}

async function timedBundle(lab: TestStation, caseId: CaseId, name: string): Promise<void> {
  const { step } = await read(lab, caseId);
  forgetPeak();
  const [started, worked] = [performance.now(), process.cpuUsage()];
  const { jobId } = await lab.answer('court-file.make-bundle', { caseId, seen: step, language: 'en' });
  const { state, error } = await lab.jobEnded(jobId);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(worked);
  if (state !== 'done') throw new Error(`not made: ${error?.code ?? state}`);
  const { bundles } = await lab.answer('court-file.bundles', { caseId });
  const volumes = bundles[0]?.volumes ?? [];
  const [pages, bytes] = [sum(volumes.map((one) => one.pages)), sum(volumes.map((one) => one.bytes))];
  console.log(
    `${name}: ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of work, ${Math.round(peakOfThisProcess())} MB resident (limit ${limit.memory}), ${pages} pages, ${Math.round(bytes / 1e6)} MB in ${volumes.length}`,
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

/** In a process of its own, so that making ready costs it no memory: takes the uploads in and enters them. */
async function makeReady(folder: string): Promise<void> {
  const lab = await openTestStation();
  const uploads = await photographedPdfs(folder, photographs, photographsInFile);
  const paths = [...texts(folder), ...uploads.map(({ path }) => path)];
  const { caseId } = await withFiles(lab, []);
  await lab.become('registrar');
  const files = [];
  for (const [index, path] of paths.entries())
    files.push(await aFile(lab, caseId, `document-${index}.pdf`, readFileSync(path)));
  await lab.become('prosecutor');
  const titled = files.map((_, index) => ({ title: `Document ${index + 1}` }));
  const [first] = await entered(lab, caseId, files, titled);
  if (first === undefined) throw new Error('nothing was entered');
  await chooseDivided(lab, caseId);
  await lab.station.close();
  const ready: Ready = { dataFolder: lab.dataFolder, caseId, first: first.id, paths, now: lab.clock.now() };
  writeFileSync(join(folder, 'ready.json'), JSON.stringify(ready));
}

async function measure(folder: string): Promise<void> {
  // Written by `makeReady`.
  const { dataFolder, caseId, first, paths, now } = JSON.parse(
    readFileSync(join(folder, 'ready.json'), 'utf8'),
  ) as Ready;
  const lab = await openTestStation({ as: 'prosecutor', clock: aClock(now), dataFolder });
  try {
    console.log(`station at rest: ${Math.round(peakOfThisProcess())} MB`);
    await timedBundle(lab, caseId, 'bundle');
    const description = aDescription({ title: 'Document 1, corrected' });
    await lab.answer('court-file.describe', { id: first, description, reason: 'Mistyped' });
    await timedBundle(lab, caseId, 'again after one document was corrected');
    joinedByQpdf(folder, paths);
  } finally {
    await lab.close();
  }
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'focal-point-bundle-bench-'));
  try {
    console.log(`load ${loadavg()[0]?.toFixed(1)}, ${photographs} photographs, ${textFiles * textPages} pages of text`);
    for (const step of ['ready', 'measure']) {
      const words = [...process.execArgv, fileURLToPath(import.meta.url), step, folder];
      // As `npm start` and the window shell start the station.
      const env = { ...process.env, MALLOC_ARENA_MAX: '1' };
      if (spawnSync(process.execPath, words, { stdio: 'inherit', env }).status !== 0) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [, , step, folder = ''] = process.argv;
if (step === 'ready') await makeReady(folder);
else if (step === 'measure') await measure(folder);
else main();
