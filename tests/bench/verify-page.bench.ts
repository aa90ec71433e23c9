// VERIFY.html with a package of 5,000 files, as one ZIP (ZIP64 from 4 GB) and as a folder: seconds and memory of the whole browser, beside sha256sum
// over the same bytes in the same run. `VERIFY_BENCH_GB` says how large (2 when absent).
import { execFileSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { makeVerifier } from '../../build/verifier.ts';
import { sealPackage, type PackageEntry } from '../../main/packages/index.ts';
import { launchChromium } from '../journeys/browser.ts';
import { anOrder, entries as recordsAndPapers } from '../station/packages/a-package.ts';

const fileCount = 5000;
const gigabytes = Number(process.env['VERIFY_BENCH_GB'] ?? 2);
const bytesEach = Math.floor((gigabytes * 1e9) / fileCount);
const total = bytesEach * fileCount;
const mostMemory = 1200;
/** Of the speed of `sha256sum`, which hashes in machine code and reads through no browser. */
const leastShare = 0.2;
const folder = mkdtempSync(join(tmpdir(), 'verify-page-bench-'));
const results: boolean[] = [];

try {
  const verifyPage = Buffer.from(await makeVerifier());
  const pageFile = join(folder, 'VERIFY.html');
  writeFileSync(pageFile, verifyPage);
  for (const kind of ['zip', 'folder'] as const) {
    const path = join(folder, kind === 'zip' ? 'package.zip' : 'package');
    await sealPackage(anOrder({ kind, path }, { verifyPage, entries: [...recordsAndPapers(), ...photographs()] }));
    const reference = await secondsOf(() => Promise.resolve(sha256sum(path, kind)));
    await measure(kind, path, pageFile, reference);
    rmSync(path, { recursive: true });
  }
  if (results.includes(false)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(kind: 'zip' | 'folder', path: string, pageFile: string, reference: number): Promise<void> {
  const browser = await launchChromium();
  const memory = watchMemory();
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(pageFile).href);
    const before = memory.now();
    const seconds = await secondsOf(() => checked(page, kind, path));
    const verdict = await page.locator('#verdict').getAttribute('data-verdict');
    if (verdict !== 'unconfirmed') throw new Error(`The package is ${verdict ?? 'not checked'}`);
    const share = reference / seconds;
    const size = `${fileCount} files, ${(total / 1e9).toFixed(1)} GB as ${kind}`;
    said(true, `sha256sum, ${size}`, `${reference.toFixed(1)} s`);
    said(
      share >= leastShare,
      `VERIFY.html, ${size} (${Math.round(total / 1e6 / seconds)} MB/s)`,
      `${seconds.toFixed(1)} s, ${Math.round(share * 100)} % of sha256sum (limit ${leastShare * 100} %)`,
    );
    const most = memory.most();
    said(
      most <= mostMemory,
      `browser, ${Math.round(before)} MB before`,
      `${Math.round(most)} MB (limit ${mostMemory} MB)`,
    );
    const listed = await page.locator('[data-path]').count();
    said(true, 'files shown at once', String(listed));
  } finally {
    memory.stop();
    await browser.close();
  }
}

async function checked(page: Page, kind: 'zip' | 'folder', path: string): Promise<void> {
  await page.locator(`#${kind}`).setInputFiles(path, { timeout: 0 });
  await page.locator('#verdict').waitFor({ timeout: 3_600_000 });
}

function photographs(): PackageEntry[] {
  const noise = randomFillSync(Buffer.allocUnsafe(bytesEach));
  return Array.from({ length: fileCount }, (_, index) => ({
    path: `exhibits/K${String(index % 500)}/photo-${String(index).padStart(4, '0')}.jpg`,
    source: {
      kind: 'stream' as const,
      async *open() {
        const head = Buffer.alloc(8);
        head.writeUInt32LE(index, 0);
        yield head;
        yield noise.subarray(8);
      },
    },
  }));
}

function sha256sum(path: string, kind: 'zip' | 'folder'): void {
  if (kind === 'zip') execFileSync('sha256sum', [path]);
  else execFileSync('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt'], { cwd: path });
}

/** The largest sum of what every process below this one holds for itself (PSS), in MB. */
function watchMemory(): { now(): number; most(): number; stop(): void } {
  let most = 0;
  const look = (): number => {
    const sum = below(process.pid).reduce((all, pid) => all + pss(pid), 0) / 1024;
    most = Math.max(most, sum);
    return sum;
  };
  const timer = setInterval(look, 250);
  return { now: look, most: () => most, stop: () => clearInterval(timer) };
}

function below(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name))] as const);
  const found: number[] = [];
  for (let wanted = [root]; wanted.length > 0;) {
    const children = parents.filter(([, parent]) => wanted.includes(parent)).map(([pid]) => pid);
    found.push(...children);
    wanted = children;
  }
  return found;
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)$/m.exec(readOrEmpty(`/proc/${pid}/status`))?.[1] ?? -1);
}

function pss(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** A process may end while it is looked at. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function said(isWithin: boolean, what: string, value: string): void {
  results.push(isWithin);
  console.log(`${isWithin ? 'ok  ' : 'OVER'}  ${what}: ${value}`);
}
