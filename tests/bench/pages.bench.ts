// Documents that others made: 2,000 pages looked at, any page of 5,000 drawn, bundles of 500 and of 5,000 pages made, from sealed files into a sealed
// file as the station does it. Beside each bundle native qpdf joins the same uploads, plain, in the same run. Each bundle is made by a process
// of its own, and its memory is that of the whole process. Run: npm run bench -- pages
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ForeignPages, type StoredDocument } from '../../main/station/pages/foreign-pages.ts';
import { openEvidenceFiles, type EvidenceFiles } from '../../main/station/evidence-files.ts';
import { normalPdf, rawPdf } from '../samples/foreign-pdfs.ts';
import { aVault } from '../station/vault/a-vault.ts';
import { photographedPdfs } from './noise-photographs.ts';
import { peakOfThisProcess } from './peak-memory.ts';

const limits = { memory: 600, page: 150, first: 1000 };
const volumes = 4;

interface Upload {
  readonly path: string;
  readonly pages: number;
}

interface Measured {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly bytes: number;
  readonly replaced: number;
}

function texts(folder: string, name: string, documents: number, pages: number): Upload[] {
  return Array.from({ length: documents }, (_, index) => {
    const path = join(folder, `${name}-${index}.pdf`);
    writeFileSync(path, normalPdf(`${name}${index}`, pages));
    return { path, pages };
  });
}

async function sealed(files: EvidenceFiles, path: string): Promise<StoredDocument> {
  const { fileId, wrappedKey } = await files.receive({ fileName: 'a.pdf', source: { path } });
  return { fileId, wrappedKey, kind: 'pdf' };
}

async function vaultFiles(): Promise<{ files: EvidenceFiles; close: () => void }> {
  const table = await aVault();
  let next = 0;
  const nextId = (): string => `01912345-0000-7000-8000-${String((next += 1)).padStart(12, '0')}`;
  return { files: openEvidenceFiles({ vault: table.vault, nextId }), close: () => table.release() };
}

/** One process makes one bundle, in as many volumes as said. */
async function make(list: string, parts: number): Promise<Measured> {
  const uploads = JSON.parse(readFileSync(list, 'utf8')) as Upload[];
  const folder = mkdtempSync(join(tmpdir(), 'focal-point-bundle-'));
  const { files, close } = await vaultFiles();
  const frame = join(folder, 'frame.pdf');
  const stamps = join(folder, 'stamps.pdf');
  const total = uploads.reduce((sum, { pages }) => sum + pages, 0);
  writeFileSync(frame, normalPdf('sheet', uploads.length + 1));
  writeFileSync(stamps, rawPdf('stamp', { pages: Array.from({ length: total + uploads.length }, () => ({})) }));
  const order = {
    frame: await sealed(files, frame),
    stamps: await sealed(files, stamps),
    documents: await Promise.all(uploads.map(({ path }) => sealed(files, path))),
  };
  const all = uploads.flatMap(({ pages }, document) => [
    { from: 'frame' as const, page: document + 1 },
    ...Array.from({ length: pages }, (_, index) => ({ from: document, page: index + 1, instead: uploads.length + 1 })),
  ]);
  const foreign = new ForeignPages(files);
  const started = performance.now();
  let bytes = 0;
  let replaced = 0;
  const length = Math.ceil(all.length / parts);
  for (let volume = 0; volume < parts; volume += 1) {
    const pages = all.slice(volume * length, (volume + 1) * length);
    const making = foreign.assemble({ ...order, pages });
    const chunks = (async function* () {
      for (;;) {
        const piece = await making.next();
        if (piece.done === true) {
          replaced += piece.value.replaced.length;
          return;
        }
        yield piece.value;
      }
    })();
    bytes += (await files.receive({ fileName: `volume-${volume + 1}.pdf`, source: { chunks } })).bytes;
  }
  const seconds = (performance.now() - started) / 1000;
  await foreign.close();
  await files.close();
  close();
  rmSync(folder, { recursive: true });
  return { seconds, peakMegabytes: peakOfThisProcess(), bytes, replaced };
}

function joinedByQpdf(folder: string, uploads: readonly Upload[]): { seconds: number; bytes: number } | undefined {
  const out = join(folder, 'qpdf.pdf');
  const started = performance.now();
  const parts = uploads.flatMap(({ path }) => [path, '1-z']);
  const { status } = spawnSync('qpdf', ['--empty', '--pages', ...parts, '--', out], { stdio: 'ignore' });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) return undefined;
  const { size } = statSync(out);
  rmSync(out);
  return { seconds, bytes: size };
}

function report(name: string, folder: string, uploads: readonly Upload[], parts: number): void {
  const list = join(folder, 'uploads.json');
  writeFileSync(list, JSON.stringify(uploads));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), '--make', list, String(parts)],
    // As `npm start` and the window shell start the station.
    { encoding: 'utf8', env: { ...process.env, MALLOC_ARENA_MAX: '1' } },
  );
  const line = stdout.trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) throw new Error(stderr);
  const made = JSON.parse(line) as Measured;
  const joined = joinedByQpdf(folder, uploads);
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  console.log(
    `${name}: ${made.seconds.toFixed(1)} s, ${Math.round(made.peakMegabytes)} MB resident (limit ${limits.memory}), ${megabytes(made.bytes)}, ${made.replaced} pages replaced`,
  );
  console.log(
    joined === undefined
      ? '  qpdf is not here: nothing to compare with'
      : `  qpdf --empty --pages, plain, without stamps: ${joined.seconds.toFixed(1)} s, ${megabytes(joined.bytes)}`,
  );
}

async function readPages(folder: string): Promise<void> {
  const { files, close } = await vaultFiles();
  const foreign = new ForeignPages(files);
  const path = join(folder, 'long.pdf');
  writeFileSync(path, normalPdf('long', 2000));
  const two = await sealed(files, path);
  let started = performance.now();
  const { pages } = await foreign.inspect(two);
  console.log(`${pages} pages looked at: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  writeFileSync(path, normalPdf('long', 5000));
  const five = await sealed(files, path);
  started = performance.now();
  await foreign.draw(five, 1, 800);
  console.log(
    `first page of 5,000, from nothing: ${Math.round(performance.now() - started)} ms (limit ${limits.first})`,
  );
  const times: number[] = [];
  for (let index = 0; index < 60; index += 1) {
    started = performance.now();
    await foreign.draw(five, 1 + ((index * 1361) % 5000), 800);
    times.push(performance.now() - started);
  }
  const sorted = times.toSorted((left, right) => left - right);
  console.log(
    `any page of 5,000: median ${Math.round(sorted[30] ?? 0)} ms, slowest of 60 ${Math.round(sorted[59] ?? 0)} ms (limit ${limits.page})`,
  );
  started = performance.now();
  const found = await foreign.find(five, 'page 4321');
  console.log(
    `a text found on ${found.pages.length} page of 5,000: ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  await foreign.close();
  await files.close();
  close();
}

if (process.argv[2] === '--make') {
  console.log(JSON.stringify(await make(process.argv[3] ?? '', Number(process.argv[4]))));
} else {
  const count = Number(process.argv[2] ?? 300);
  const folder = mkdtempSync(join(tmpdir(), 'focal-point-pages-'));
  try {
    console.log(`load ${loadavg()[0]?.toFixed(1)}, ${count} photographs`);
    await readPages(folder);
    const pictures = await photographedPdfs(folder, count, 50);
    report('bundle of 500 pages', folder, [...texts(folder, 'a', 8, 25), ...pictures], 1);
    report(
      `bundle of 5,000 pages in ${volumes} volumes`,
      folder,
      [...texts(folder, 'b', 47, 100), ...pictures],
      volumes,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
