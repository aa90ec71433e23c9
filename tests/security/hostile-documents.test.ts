// Documents made to harm: they cost the thread that reads them, never the station; nothing in them acts, and the file stays as it came.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ForeignPages, type StoredDocument } from '../../main/station/pages/foreign-pages.ts';
import { openEvidenceFiles, type EvidenceFiles } from '../../main/station/evidence-files.ts';
import { pageName, readPageName } from '../../shared/domain/foreign-pages.ts';
import * as foreign from '../samples/foreign-pdfs.ts';
import { aVault, type VaultTable } from '../station/vault/a-vault.ts';

let table: VaultTable;
let files: EvidenceFiles;
let next = 0;

beforeAll(async () => {
  table = await aVault();
  files = openEvidenceFiles({
    vault: table.vault,
    nextId: () => `01912345-0000-7000-8000-${String((next += 1)).padStart(12, '0')}`,
  });
});
afterAll(async () => {
  await files.close();
  table.release();
});

async function stored(bytes: Buffer): Promise<StoredDocument> {
  const chunks = (async function* () {
    yield await Promise.resolve(bytes);
  })();
  const { fileId, wrappedKey } = await files.receive({ fileName: 'a.pdf', source: { chunks } });
  return { fileId, wrappedKey, kind: 'pdf' };
}

const module = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const listening = `import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ kind: 'ready' }); parentPort.on('message', () => {`;

describe('a document that keeps the reader busy', () => {
  test('is given up after its time; the next one is read by a new thread', async () => {
    const pages = new ForeignPages(files, undefined, 4000);
    const hanging = await stored(foreign.hangingPdf());
    const sound = await stored(foreign.normalPdf());
    await expect(pages.draw(hanging, 1, 480)).rejects.toMatchObject({
      failure: { code: 'pages.took-too-long', details: { seconds: 4 } },
    });
    expect((await pages.draw(sound, 1, 480)).length).toBeGreaterThan(500);
    await pages.close();
  });

  test('or ends its thread is a finding of the inspection, not an error', async () => {
    const document = await stored(foreign.normalPdf());
    const hanging = new ForeignPages(files, module(`${listening} for (;;); });`), 300);
    expect(await hanging.inspect(document)).toMatchObject({ fatal: 'took-too-long', pages: 0 });
    const dying = new ForeignPages(files, module(`${listening} process.exit(1); });`), 5000);
    expect(await dying.inspect(document)).toMatchObject({ fatal: 'broke-the-reader' });
  });
});

test('a bundle that hangs says nothing of a document that is looked at meanwhile, nor of another bundle', async () => {
  const document = await stored(foreign.normalPdf());
  // A bundle's first piece comes, then its thread hangs; looking at a document is answered at once.
  const answers = `parentPort.postMessage({ kind: 'value', id, value: { begin: 1, next: piece, inspect: { pages: 7 } }[name] });`;
  const hanging = module(
    `import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ kind: 'ready' });` +
      `const piece = { kind: 'piece', bytes: new Uint8Array([7]), done: 1, of: 2 };` +
      `parentPort.on('message', ({ id, name }) => { ${answers} if (name === 'next') for (;;); });`,
  );
  const pages = new ForeignPages(files, hanging, 1500);
  const order = { frame: document, documents: [], pages: [{ from: 'frame', page: 1 }] } as const;
  const making = pages.assemble(order);
  const other = pages.assemble(order);
  expect((await making.next()).value).toEqual(new Uint8Array([7]));
  expect(await pages.inspect(document)).toEqual({ pages: 7 });
  expect((await other.next()).value).toEqual(new Uint8Array([7]));
  await expect(making.next()).rejects.toMatchObject({ failure: { code: 'pages.took-too-long' } });
  await expect(other.next()).rejects.toMatchObject({ failure: { code: 'pages.took-too-long' } });
  await pages.close();
  await expect(pages.assemble(order).next()).rejects.toMatchObject({ failure: { code: 'threads.ended' } });
});

test('the key of the files is wiped on this side once the thread has answered, also where it could not open the file', async () => {
  const keys: Buffer[] = [];
  const fileKey = (): Buffer => {
    const key = files.fileKey();
    keys.push(key);
    return key;
  };
  const pages = new ForeignPages({ folder: files.folder, fileKey });
  const document = await stored(foreign.normalPdf());
  expect(await pages.words(document, 1)).toHaveLength(5);
  await expect(pages.words({ ...document, fileId: '01912345-0000-7000-8000-999999999999' }, 1)).rejects.toMatchObject({
    failure: { code: expect.stringMatching(/^vault\./) as string },
  });
  const making = pages.assemble({ frame: document, documents: [document], pages: [{ from: 'frame', page: 1 }] });
  while ((await making.next()).done !== true);
  expect(keys).toHaveLength(3);
  for (const key of keys) expect(key.equals(Buffer.alloc(32))).toBe(true);
  await pages.close();
});

test('threads that are killed again and again leave the process standing', { timeout: 120_000 }, async () => {
  const sound = await stored(foreign.normalPdf());
  for (let round = 0; round < 12; round += 1) {
    const pages = new ForeignPages(files);
    expect(await pages.words(sound, 1)).toHaveLength(5);
    await pages.close();
  }
});

test('a bundle of a document that acts holds nothing that acts, and no plain byte lies on the disk', async () => {
  const pages = new ForeignPages(files);
  const frame = await stored(foreign.normalPdf('sheet', 2));
  const active = await stored(foreign.activePdf());
  const parts: Buffer[] = [];
  const order = {
    frame,
    documents: [active],
    pages: [
      { from: 'frame', page: 1 },
      { from: 0, page: 1, instead: 2 },
      { from: 0, page: 2, instead: 2 },
      { from: 0, page: 3, instead: 2 },
    ],
  } as const;
  const making = pages.assemble(order);
  let piece = await making.next();
  for (; piece.done !== true; piece = await making.next()) parts.push(Buffer.from(piece.value));
  expect(piece.value).toMatchObject({ pages: 4, replaced: [4] });
  const bundle = Buffer.concat(parts);
  for (const word of ['Launch', 'JavaScript', 'calc.exe', 'tool.exe', 'OpenAction'])
    expect([word, bundle.includes(word)]).toEqual([word, false]);
  await pages.close();
  const stray = readdirSync(table.folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(table.folder, name))
    .filter((path) => statSync(path).isFile() && readFileSync(path).includes('%PDF'));
  expect(stray).toEqual([]);
});

test('a bundle that nobody fetches to its end is let go', async () => {
  const pages = new ForeignPages(files);
  const making = pages.assemble({
    frame: await stored(foreign.normalPdf('sheet', 2)),
    documents: [await stored(foreign.normalPdf('long', 2000))],
    pages: Array.from({ length: 2000 }, (_, index) => ({ from: 0, page: index + 1, instead: 1 })),
  });
  await making.next();
  await making.return({ pages: 0, bytes: 0, replaced: [] });
  expect(await pages.words(await stored(foreign.normalPdf()), 1)).toHaveLength(5);
  await pages.close();
});

test('addresses of pages name a page and nothing else', () => {
  const id = '01912345-0000-7000-8000-000000000001';
  expect(readPageName(pageName(id, 12, 800))).toEqual({ id, page: 12, width: 800 });
  for (const name of [`${id}-1-801`, `${id}-0x1-800`, `${id}-1-800-1`, `../${id}-1-800`, `${id}--800`, '1-1-800'])
    expect(readPageName(name)).toBeUndefined();
});
