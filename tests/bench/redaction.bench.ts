// A redacted version of 5,000 pages checked, every tenth page with three marks, as the station checks it: from a sealed file on the pages thread.
// Beside it: making one of 200 pages, and a text looked for in 5,000. Run: npm run bench -- redaction
import { loadavg } from 'node:os';
import type { Region } from '../../shared/domain/redaction/mark.ts';
import { PdfWriter } from '../../main/pages/carry/pdf-writer.ts';
import { readWritten } from '../../main/pages/redact/read-written.ts';
import { openEvidenceFiles, type EvidenceFiles } from '../../main/station/evidence-files.ts';
import { ForeignPages, type StoredDocument } from '../../main/station/pages/foreign-pages.ts';
import { rawPdf } from '../samples/foreign-pdfs.ts';
import { aVault } from '../station/vault/a-vault.ts';
import { forgetPeak, peakOfThisProcess } from './peak-memory.ts';

const checkedPages = 5000;
const madePages = 200;
const line = 'The witness described the stop of the car and the finding of weapons near the mill. ';

/** 45 lines a page: a full page of a statement. */
const fullPage = (index: number): { content: string } => ({
  content: `BT /F1 10 Tf 14 TL 50 790 Td ${Array.from({ length: 45 }, (_, row) => `(${index}.${row} ${line}) Tj T*`).join(' ')} ET`,
});

const regionsOf = (pages: number): Region[] =>
  Array.from({ length: pages }, (_, index) => index + 1)
    .filter((page) => page % 10 === 1)
    .flatMap((page) => [200, 400, 600].map((top) => ({ page, left: 150, top, width: 300, height: 20 })));

async function sealed(
  files: EvidenceFiles,
  chunks: AsyncIterable<Uint8Array>,
): Promise<StoredDocument & { bytes: number }> {
  const { fileId, wrappedKey, bytes } = await files.receive({ fileName: 'bench.pdf', source: { chunks } });
  return { fileId, wrappedKey, kind: 'pdf', bytes };
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** The pages of a version over and over, written as a version is written. */
function* repeated(version: Buffer, pages: number): Generator<Buffer> {
  const parts: Buffer[] = [];
  const writer = new PdfWriter({ write: (bytes) => void parts.push(Buffer.from(bytes)) });
  const source = { size: version.length, read: (at: number, length: number) => version.subarray(at, at + length) };
  const all = readWritten(source);
  const text = version.toString('latin1');
  const [catalog, tree] = [writer.reserve(), writer.reserve()];
  const leaves: number[] = [];
  for (let index = 0; index < pages; index += 1) {
    const page = all[index % all.length];
    if (page === undefined) throw new Error('the version has pages');
    const [leaf, content, image] = [writer.reserve(), writer.reserve(), writer.reserve()];
    const box = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text);
    const [, width = '', height = ''] = box ?? [];
    const head = text.slice(text.lastIndexOf('<</Type /XObject', page.picture.offset) + 2, page.picture.offset);
    writer.object(
      leaf,
      `<</Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${content} 0 R /Resources <</XObject <</Page ${image} 0 R>>>>>>`,
    );
    writer.stream(content, '', Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /Page Do Q`));
    writer.stream(
      image,
      head.slice(0, head.indexOf('\n/Length')),
      Buffer.from(version.subarray(page.picture.offset, page.picture.offset + page.picture.length)),
    );
    leaves.push(leaf);
    yield* parts.splice(0);
  }
  writer.object(
    tree,
    `<</Type /Pages /Count ${leaves.length} /Kids [${leaves.map((leaf) => `${leaf} 0 R`).join(' ')}]>>`,
  );
  writer.object(catalog, `<</Type /Catalog /Pages ${tree} 0 R>>`);
  writer.finish(`/Root ${catalog} 0 R`);
  yield* parts;
}

async function* asynchronously(pieces: Iterable<Buffer>): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; seconds: number }> {
  const start = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - start) / 1000 };
}

function bytesOf(files: EvidenceFiles, stored: StoredDocument): Buffer {
  const reader = files.openSealed(stored);
  try {
    return reader.read(0, reader.size);
  } finally {
    reader.close();
  }
}

const table = await aVault();
let last = 0;
const nextId = (): string => `01912345-0000-7000-8000-${String((last += 1)).padStart(12, '0')}`;
const files = openEvidenceFiles({ vault: table.vault, nextId });
const pages = new ForeignPages(files);
try {
  console.log(`load ${loadavg()[0]?.toFixed(1)}, ${checkedPages} pages`);
  const original = await sealed(
    files,
    once(rawPdf('bench', { pages: Array.from({ length: madePages }, (_, index) => fullPage(index)) })),
  );
  const made = await timed(() =>
    sealed(files, pages.redact(original, { pages: madePages, regions: regionsOf(madePages) })),
  );
  console.log(
    `made: ${madePages} pages in ${made.seconds.toFixed(1)} s, ${((made.seconds / madePages) * 1000).toFixed(0)} ms a page, ${(made.value.bytes / madePages / 1000).toFixed(0)} kB a page`,
  );
  const long = await sealed(files, asynchronously(repeated(bytesOf(files, made.value), checkedPages)));
  const regions = regionsOf(checkedPages);
  forgetPeak();
  const proved = await timed(() =>
    pages.prove(long, { pages: checkedPages, regions, texts: ['Arbnora', 'Rruga e Ulqinit 14'] }),
  );
  console.log(
    `checked: ${checkedPages} pages, ${regions.length} places, ${(long.bytes / 1e9).toFixed(2)} GB in ${proved.seconds.toFixed(1)} s (to be: 120), ${proved.value.faults.length} faults, ${peakOfThisProcess().toFixed(0)} MB resident (to be: 600)`,
  );
  const searched = await sealed(
    files,
    once(rawPdf('search', { pages: Array.from({ length: checkedPages }, (_, index) => fullPage(index)) })),
  );
  const found = await timed(() => pages.textUnder(searched, { texts: ['4999.44'], regions: [] }));
  console.log(
    `searched: ${checkedPages} full pages in ${found.seconds.toFixed(1)} s, ${found.value.found.length} places`,
  );
} finally {
  await pages.close();
  await files.close();
  table.release();
}
