// The bundle as a court gets it: real PDFs in, read back by the engine, by pdftotext and by qpdf; numbers, links, volumes, sheets, and what is
// refused.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extractPackage } from '../../../main/packages/index.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { AttachmentId, DocumentId, JobId, type CaseId } from '../../../shared/language/identity.ts';
import { aCase, anExhibit } from '../a-case.ts';
import * as foreign from '../../samples/foreign-pdfs.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aFile, choosePlain, entered, handedOver, read, sealed, withFiles } from './a-court-file.ts';

let lab: TestStation;
let folder: string;
beforeAll(async () => {
  lab = await openTestStation();
  folder = mkdtempSync(join(tmpdir(), 'focal-point-bundle-'));
}, 60_000);
afterAll(async () => {
  await lab.close();
  rmSync(folder, { recursive: true, force: true });
});

type Bundle = OutputOf<'court-file.bundles'>['bundles'][number];

/** A court file of these files, in this order, its offences and profile chosen. */
async function fileOf(
  files: readonly (readonly [string, Buffer])[],
  profile?: Parameters<typeof ownProfile>[1],
): Promise<CaseId> {
  const { caseId } = await withFiles(lab, []);
  await lab.become('registrar');
  const ids = [];
  for (const [name, bytes] of files) ids.push(await aFile(lab, caseId, name, bytes));
  await lab.become('prosecutor');
  if (ids.length > 0)
    await entered(
      lab,
      caseId,
      ids,
      files.map(([name]) => ({ title: name.replace(/\.\w+$/, '') })),
    );
  await choosePlain(lab, caseId);
  if (profile !== undefined) await ownProfile(caseId, profile);
  return caseId;
}

let version = 1;
/** The plain profile with something else in it. */
async function ownProfile(
  caseId: CaseId,
  { rules = {}, ...changes }: { rules?: object; limits?: object; latePages?: string },
): Promise<void> {
  const { profiles } = await read(lab, caseId);
  const plain = profiles.find(({ profile }) => profile.code === 'plain')?.profile;
  version += 1;
  const own = { ...plain, code: 'own', version, ...changes, rules: { ...plain?.rules, ...rules } };
  const text = JSON.stringify(own);
  await lab.answer('court-file.bring-profile', { text });
  const { step: seen } = await read(lab, caseId);
  await lab.answer('court-file.choose', { caseId, seen, offences: ['possession'], profile: 'own' });
}

async function made(caseId: CaseId): Promise<Bundle> {
  const { step } = await read(lab, caseId);
  const { jobId } = await lab.answer('court-file.make-bundle', { caseId, seen: step, language: 'en' });
  const job = await lab.jobEnded(jobId);
  if (job.state !== 'done') throw new Error(`not made: ${JSON.stringify(job.error)}`);
  const { bundles } = await lab.answer('court-file.bundles', { caseId });
  if (bundles[0] === undefined) throw new Error('a bundle was made');
  return bundles[0];
}

async function bytesOf(id: DocumentId): Promise<Buffer> {
  const media = await lab.station.media({ kind: 'document', id, toSave: false });
  try {
    return media.read(0, media.size);
  } finally {
    media.close();
  }
}

async function volumeFile({ volumes }: Bundle, volume = 1): Promise<string> {
  const one = volumes[volume - 1];
  if (one === undefined) throw new Error(`no volume ${volume}`);
  const path = join(folder, one.fileName);
  writeFileSync(path, await bytesOf(one.documentId));
  return path;
}

const wordsOf = (path: string, page?: number): string =>
  execFileSync('pdftotext', [
    ...(page === undefined ? [] : ['-f', String(page), '-l', String(page)]),
    '-layout',
    path,
    '-',
  ]).toString();

const raw = (path: string): string =>
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], { maxBuffer: 1e9 }).toString('latin1');

interface Outline {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly kids: readonly Outline[];
}

const outlinesOf = (path: string): Outline[] =>
  (JSON.parse(execFileSync('qpdf', ['--json', '--json-key=outlines', path]).toString()) as { outlines: Outline[] })
    .outlines;

interface Leading {
  /** Of another volume; undefined in the same file. */
  readonly file: string | undefined;
  readonly to: string;
}

/** Every link of a file as it lies there, and the names of the places that others can lead to. */
function linksOf(path: string): { readonly links: readonly Leading[]; readonly places: ReadonlySet<string> } {
  const { qpdf } = JSON.parse(
    execFileSync('qpdf', ['--json', '--json-key=qpdf', path], { maxBuffer: 1e9 }).toString(),
  ) as { qpdf: [unknown, Record<string, { value?: unknown }>] };
  const links: Leading[] = [];
  const places = new Set<string>();
  const words = (value: unknown): string => String(value).replace(/^u:/, '');
  const leads = (link: Record<string, unknown>): Leading => {
    const action: unknown = link['/A'] ?? {};
    const said = typeof action === 'string' ? qpdf[1][`obj:${action}`]?.value : action;
    const { '/D': to = link['/Dest'], '/F': file } = said as Record<string, unknown>;
    const name = typeof file === 'string' && /^\d+ 0 R$/.test(file) ? qpdf[1][`obj:${file}`]?.value : file;
    const called = typeof name === 'object' && name !== null ? (name as Record<string, unknown>)['/UF'] : name;
    return { file: called === undefined ? undefined : words(called), to: words(to) };
  };
  for (const { value } of Object.values(qpdf[1])) walk(value);
  return { links, places };

  function walk(value: unknown): void {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== 'object' || value === null) return;
    const dictionary = value as Record<string, unknown>;
    if (dictionary['/Subtype'] === '/Link') links.push(leads(dictionary));
    const names = dictionary['/Names'];
    if (Array.isArray(names)) for (let at = 0; at < names.length; at += 2) places.add(words(names[at]));
    Object.values(dictionary).forEach(walk);
  }
}

const pagesOf = (path: string): number => Number(execFileSync('qpdf', ['--show-npages', path]).toString());

const hexOf = (text: string): string => Buffer.from(text, 'latin1').toString('hex');

/** Whatever lies among the vault's sealed files. */
const sealedFiles = (): string[] =>
  readdirSync(lab.dataFolder, { recursive: true })
    .map(String)
    .filter((name) => /files.*\.\w+$/.test(name));

test('every page of every document is there, numbered, linked and bookmarked', { timeout: 120_000 }, async () => {
  const caseId = await fileOf([
    ['first.pdf', foreign.normalPdf('first', 3)],
    ['turned.pdf', foreign.rotatedPdf(3)],
    ['mail.eml', Buffer.from('From: nobody\n\nPërshëndetje e Здраво\n')],
    ['scan.png', foreign.pngOf(300, 200)],
  ]);
  await sealed(lab, caseId);
  const bundle = await made(caseId);
  expect(bundle).toMatchObject({ documents: 4, notShown: 0, isDraft: false, changed: 0, isReordered: false });
  const path = await volumeFile(bundle);
  execFileSync('qpdf', ['--check', path]);
  expect(pagesOf(path)).toBe(11);
  expect(bundle.volumes[0]).toMatchObject({ pages: 11, fileName: 'LUGINA-14-1.pdf' });
  // The number printed is that of the PDF page, on pages of others as on ours.
  for (const page of [1, 2, 3, 4, 7, 10, 11]) expect(wordsOf(path, page)).toMatch(new RegExp(`^\\s*${page}$`, 'm'));
  expect(wordsOf(path, 4)).toContain('first page 1');
  expect(wordsOf(path, 10)).toContain('Përshëndetje e Здраво');
  expect(wordsOf(path, 2)).toMatch(/2 +15\.03\.2025 +turned .* 3 +7\n/);
  // Bookmarks end in the number and lead to pages that somebody else made.
  expect(outlinesOf(path).map(({ title, destpageposfrom1: page }) => [title, page])).toEqual([
    ['Volume 1 of 1 · 1', 1],
    ['Index · 2', 2],
    ['About this bundle · 3', 3],
    ['Report and opening of the investigation · 4', 4],
  ]);
  expect(outlinesOf(path)[3]?.kids.map(({ title, destpageposfrom1: page }) => [title, page])).toEqual([
    ['1 · first · 4', 4],
    ['2 · turned · 7', 7],
    ['3 · mail · 10', 10],
    ['4 · scan · 11', 11],
  ]);
  const syntax = raw(path);
  // The index leads to each document, and the stamp of each of its pages back to its line.
  expect(syntax.match(/\/S \/GoTo/g)?.length).toBeGreaterThanOrEqual(8);
  expect(syntax.split(`<${hexOf('line-2')}>`).length + syntax.split('/Dest (line-2)').length - 2).toBe(3);
  expect(syntax).not.toMatch(/pdfaid|pdfuaid/);
});

test('a draft says so on each page; where the profile takes none it is refused', { timeout: 120_000 }, async () => {
  const caseId = await fileOf([['a.pdf', foreign.normalPdf('a', 2)]]);
  const bundle = await made(caseId);
  expect(bundle.isDraft).toBe(true);
  const path = await volumeFile(bundle);
  for (let page = 1; page <= 5; page += 1) expect(wordsOf(path, page)).toContain('DRAFT – index not sealed');
  await ownProfile(caseId, { rules: { 'not-sealed': 'blocks' } });
  const { step } = await read(lab, caseId);
  const asked = { caseId, seen: step, language: 'en' } as const;
  expect(await lab.refusal('court-file.make-bundle', asked)).toBe('court-file.bundle-not-sealed');
  expect(await lab.refusal('court-file.make-bundle', { ...asked, seen: step - 1 })).toBe(
    'court-file.changed-meanwhile',
  );
  await ownProfile(caseId, { rules: { 'no-author': 'blocks', 'missing-must': 'blocks' } });
  const now = (await read(lab, caseId)).step;
  expect(await lab.refusal('court-file.make-bundle', { ...asked, seen: now })).toBe('court-file.bundle-blocked');
});

test(
  'what cannot be shown has a sheet with the reason and the hash, and the index says so',
  { timeout: 120_000 },
  async () => {
    const truncated = foreign.truncatedPdf();
    const caseId = await fileOf([
      ['cut.pdf', truncated],
      ['locked.pdf', await foreign.encryptedPdf({ user: 'secret', owner: 'other', pages: 2 })],
      ['data.zip', Buffer.from('PK\u0003\u0004 nothing that has pages')],
      ['owner.pdf', await foreign.encryptedPdf({ owner: 'other', pages: 2 })],
      ['plan.pdf', foreign.layersPdf()],
    ]);
    const bundle = await made(caseId);
    expect(bundle).toMatchObject({ documents: 5, notShown: 3 });
    const path = await volumeFile(bundle);
    execFileSync('qpdf', ['--check', path]);
    const sheet = wordsOf(path, 4);
    expect(sheet).toContain('This document cannot be shown on pages.');
    expect(sheet).toContain(createHash('sha256').update(truncated).digest('hex'));
    expect(wordsOf(path, 5)).toContain('locked with a password');
    expect(wordsOf(path, 6)).toContain('has no pages');
    expect(wordsOf(path, 7)).toContain('page 1');
    expect(wordsOf(path, 2).match(/Not shown; a sheet stands in its place/g)).toHaveLength(3);
    const { documents } = await lab.answer('court-file.bundle', { id: bundle.id });
    expect(documents.map(({ isWhole }) => isWhole)).toEqual([false, false, false, true, true]);
    // What its file switches off is seen by nobody and held by no volume; the bundle says whose pages are pictures for that.
    expect(wordsOf(path, 3).replaceAll(/\s+/g, ' ').toLowerCase()).toContain('hold layers that are switched off');
    expect(wordsOf(path)).not.toContain('Zefirina');
    expect(pagesOf(path)).toBe(10);
    // It was said before, with the document it is about; a profile may not take such pages.
    const { breaches } = await read(lab, caseId);
    const pictured = breaches.filter(({ code }) => code === 'hidden-layers');
    expect(pictured).toEqual([
      expect.objectContaining({ weight: 'warns', documentId: documents[4]?.id, details: { number: 5 } }),
    ]);
    await ownProfile(caseId, { rules: { 'hidden-layers': 'blocks' } });
    const { step: seen } = await read(lab, caseId);
    expect(await lab.refusal('court-file.make-bundle', { caseId, seen, language: 'en' })).toBe(
      'court-file.bundle-blocked',
    );
  },
);

test(
  'every link of every volume leads to a place that is there, and those of a document of others are gone and said to be',
  { timeout: 120_000 },
  async () => {
    const caseId = await fileOf(
      [
        ['before.pdf', foreign.normalPdf('before', 3)],
        ['linked.pdf', foreign.linkedPdf()],
      ],
      { limits: { pagesPerVolume: 8, dpi: 300 } },
    );
    const bundle = await made(caseId);
    expect(bundle.volumes.length).toBeGreaterThan(1);
    const paths = await Promise.all(bundle.volumes.map((_, index) => volumeFile(bundle, index + 1)));
    const volumes = new Map(
      paths.map((path, index) => [bundle.volumes[index]?.fileName ?? '', { path, ...linksOf(path) }] as const),
    );
    let pressed = 0;
    for (const [fileName, { links }] of volumes)
      for (const { file, to } of links) {
        expect([...(volumes.get(file ?? fileName)?.places ?? [])]).toContain(to);
        pressed += 1;
      }
    expect(pressed).toBeGreaterThan(10);
    expect([...volumes.values()].flatMap(({ links }) => links.filter(({ file }) => file !== undefined))).not.toEqual(
      [],
    );
    for (const path of paths) expect(raw(path)).not.toMatch(/example\.org|LUGINA-14-9/);
    const about = wordsOf(paths[0] ?? '').replaceAll(/\s+/g, ' ');
    expect(about.toLowerCase()).toMatch(
      /scripts, attachments, actions or links of these documents were left behind 2 /,
    );
  },
);

test('volumes hold whole documents, each has the index of all, and numbers go on', { timeout: 120_000 }, async () => {
  const caseId = await fileOf(
    [4, 4, 3].map((pages, index) => [`d${index}.pdf`, foreign.normalPdf(`d${index}`, pages)] as const),
    { limits: { pagesPerVolume: 10, dpi: 300 } },
  );
  const bundle = await made(caseId);
  expect(bundle.volumes.map(({ pages }) => pages)).toEqual([7, 10]);
  const second = await volumeFile(bundle, 2);
  expect(wordsOf(second, 1)).toMatch(/^\s+8$/m);
  expect(wordsOf(second, 2)).toContain('vol. 1, 4');
  expect(wordsOf(second, 2)).toContain('vol. 2, 15');
  expect(wordsOf(second, 4)).toContain('d1 page 1');
  // What a reader shows as the number of its pages is what is printed on them.
  expect(raw(second)).toMatch(/\/St 8/);
  // Both ways: the index of each volume opens the file of the other at the document.
  const linksTo = (path: string): string[] => {
    const syntax = raw(path);
    const files = [...syntax.matchAll(/\/S \/GoToR/g)].map(({ index }) =>
      syntax.slice(syntax.lastIndexOf('obj', index), index),
    );
    return files.map((action) => `${/\/UF \((.*?)\)/.exec(action)?.[1]} ${/\/D \((.*?)\)/.exec(action)?.[1]}`);
  };
  const first = await volumeFile(bundle, 1);
  expect(new Set(linksTo(first))).toEqual(new Set(['LUGINA-14-2.pdf document-2', 'LUGINA-14-2.pdf document-3']));
  expect(new Set(linksTo(second))).toEqual(new Set(['LUGINA-14-1.pdf document-1']));
  expect(raw(first)).toContain('(document-1)');
  expect(raw(second)).toContain('(document-2)');
  expect(wordsOf(first, 2)).toContain('as long as all volumes lie in one folder');
  const { volumes, documents } = await lab.answer('court-file.bundle', { id: bundle.id });
  expect(volumes.map(({ inspection }) => inspection.pages)).toEqual([7, 10]);
  expect(documents[2]?.parts).toEqual([{ volume: 2, page: 8, pages: 3, number: '15' }]);
  expect(
    (await lab.answer('documents.find', { attachmentId: bundle.volumes[1]?.documentId ?? '', text: 'd2 page 3' }))
      .pages,
  ).toEqual([{ page: 10, count: 1, byMachine: false }]);
});

test('a document larger than a volume is divided, and each part says so', { timeout: 120_000 }, async () => {
  const caseId = await fileOf([['large.pdf', foreign.normalPdf('large', 2000)]], {
    limits: { pagesPerVolume: 800, dpi: 300 },
  });
  const bundle = await made(caseId);
  expect(bundle.volumes.map(({ pages }) => pages)).toEqual([800, 800, 409]);
  expect(outlinesOf(await volumeFile(bundle, 3)).at(-1)?.kids[0]?.title).toBe('1 · large · pages 1595–2000 · 1604');
});

test('one volume that comes out too large is made smaller', { timeout: 120_000 }, async () => {
  // Packed objects are unpacked when pages are carried, so that the volume is larger than its sources.
  const caseId = await fileOf(
    [0, 1, 2].map((index) => [`p${index}.pdf`, foreign.objectStreamsPdf(300 + index)] as const),
    { limits: { megabytesPerVolume: 0.5, dpi: 300 } },
  );
  const bundle = await made(caseId);
  for (const { bytes } of bundle.volumes) expect(bytes).toBeLessThan(500_000);
});

test('the file is not called by a person, whatever the case is called', { timeout: 120_000 }, async () => {
  await lab.become('registrar');
  const numbers = [{ kind: 'prosecution', number: 'PP.I. 211/2025' }] as const;
  const opened = aCase({ title: 'Kundër Flamur Testajt', numbers: [...numbers] });
  const { id: caseId } = await lab.answer('cases.open', opened);
  await lab.answer('cases.add-party', { caseId, role: 'suspect', name: 'Flamur TESTAJ', language: 'sq' });
  const file = await aFile(lab, caseId, 'a.pdf', foreign.normalPdf('a', 1));
  await lab.become('prosecutor');
  await entered(lab, caseId, [file]);
  await choosePlain(lab, caseId);
  expect((await read(lab, caseId)).breaches.map(({ code }) => code)).toContain('name-in-file-name');
  await ownProfile(caseId, { rules: { 'name-in-file-name': 'allowed' } });
  expect((await made(caseId)).volumes[0]?.fileName).toBe('PP.I.211-2025-own-volume-1.pdf');
});

test('a bundle says what the file did since it was made', { timeout: 120_000 }, async () => {
  const caseId = await fileOf([
    ['a.pdf', foreign.normalPdf('a', 1)],
    ['b.pdf', foreign.normalPdf('b', 1)],
    ['c.pdf', foreign.normalPdf('c', 1)],
  ]);
  const bundle = await made(caseId);
  const { documents, step } = await read(lab, caseId);
  const ids = documents.map(({ id }) => id);
  const [a, b] = ids;
  if (a === undefined || b === undefined) throw new Error('entered');
  await lab.answer('court-file.move', { caseId, seen: step, ids: [a], section: 'initiation', after: b });
  const listed = async () =>
    (await lab.answer('court-file.bundles', { caseId })).bundles.find(({ id }) => id === bundle.id);
  expect(await listed()).toMatchObject({ changed: 0, isReordered: true });
  await lab.answer('court-file.withdraw', { id: b, reason: 'Of another case' });
  expect(await listed()).toMatchObject({ changed: 1 });
});

test(
  'made again, it has the pages of what did not change from the earlier volume, and does without a damaged one',
  { timeout: 120_000 },
  async () => {
    const caseId = await fileOf([
      ['stays.pdf', foreign.normalPdf('stays', 40)],
      ['scan.png', foreign.pngOf(300, 200)],
    ]);
    const first = await made(caseId);
    const path = newestFile();
    const whole = readFileSync(path);
    const change = async (title: string): Promise<string> => {
      const { documents } = await read(lab, caseId);
      const description = { ...documents[1]?.description, title } as InputOf<'court-file.describe'>['description'];
      await lab.answer('court-file.describe', { id: documents[1]?.id ?? '', description, reason: 'Mistyped' });
      return volumeFile(await made(caseId));
    };
    const again = await change('scan, corrected');
    execFileSync('qpdf', ['--check', again]);
    expect(pagesOf(again)).toBe(first.volumes[0]?.pages);
    expect(wordsOf(again, 2)).toContain('scan, corrected');
    expect([wordsOf(again, 4), wordsOf(again, 43)]).toEqual([
      expect.stringContaining('stays page 1'),
      expect.stringContaining('stays page 40'),
    ]);
    expect(wordsOf(again, 43).match(/DRAFT/g)).toHaveLength(1);
    // The volume that pages are taken from now: a byte in its middle, and then all of it.
    const newest = newestFile();
    const bytes = readFileSync(newest);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    writeFileSync(newest, bytes);
    expect(wordsOf(await change('scan, corrected twice'), 43)).toContain('stays page 40');
    rmSync(newestFile());
    expect(wordsOf(await change('scan, corrected again'), 43)).toContain('stays page 40');
    expect(readFileSync(path).equals(whole)).toBe(true);
  },
);

test('a document withdrawn after the seal keeps its line and has no pages', { timeout: 120_000 }, async () => {
  const caseId = await fileOf([
    ['stays.pdf', foreign.normalPdf('stays', 1)],
    ['goes.pdf', foreign.normalPdf('goes', 1)],
  ]);
  await sealed(lab, caseId);
  const goes = (await read(lab, caseId)).documents[1]?.id;
  if (goes === undefined) throw new Error('entered');
  await lab.answer('court-file.withdraw', { id: goes, reason: 'Excluded by the court' });
  await sealed(lab, caseId);
  const bundle = await made(caseId);
  expect(bundle).toMatchObject({ isDraft: false, documents: 2 });
  const path = await volumeFile(bundle);
  expect(pagesOf(path)).toBe(4);
  expect(wordsOf(path, 2)).toContain('Excluded by the court');
});

test(
  'a late document is inserted with suffixes, and every page that had a number keeps it',
  { timeout: 120_000 },
  async () => {
    const caseId = await fileOf(
      [
        ['first.pdf', foreign.normalPdf('first', 2)],
        ['last.pdf', foreign.normalPdf('last', 2)],
      ],
      { latePages: 'inserted-with-suffix' },
    );
    await sealed(lab, caseId);
    await made(caseId);
    await lab.become('registrar');
    const late = await aFile(lab, caseId, 'late.pdf', foreign.normalPdf('late', 3));
    await lab.become('prosecutor');
    await entered(lab, caseId, [late], [{ title: 'late' }]);
    const { documents, step, breaches } = await read(lab, caseId);
    expect(breaches.map(({ code }) => code)).toEqual(expect.arrayContaining(['late-documents', 'numbers-not-pages']));
    // In the section of its type, and moved between the two.
    const [first, third] = [documents.find(({ number }) => number === 1), documents.find(({ number }) => number === 3)];
    if (first === undefined || third === undefined) throw new Error('entered');
    expect(third).toMatchObject({ isLate: true, section: first.section });
    await lab.answer('court-file.move', {
      caseId,
      seen: step,
      ids: [third.id],
      section: first.section,
      after: first.id,
    });
    await sealed(lab, caseId);
    const bundle = await made(caseId);
    const path = await volumeFile(bundle);
    execFileSync('qpdf', ['--check', path]);
    const printed = ['4', '5', '5-1', '5-2', '5-3', '6', '7'];
    for (const [index, number] of printed.entries())
      expect(wordsOf(path, index + 4)).toMatch(new RegExp(`^\\s*${number}$`, 'm'));
    expect(wordsOf(path, 10)).toContain('last page 2');
    expect(wordsOf(path, 2)).toMatch(/3 +15\.03\.2025 +late .* 3 +5-1\n/);
    expect(outlinesOf(path)[3]?.kids.map(({ title, destpageposfrom1: page }) => [title, page])).toEqual([
      ['1 · first · 4', 4],
      ['3 · late · 5-1', 6],
      ['2 · last · 6', 9],
    ]);
    // What a reader shows as the number of the page.
    expect(raw(path).replaceAll(/\s+/g, ' ')).toMatch(/\/P \(5-\) \/S \/D .*\/S \/D \/St 6/);
    const { documents: parts } = await lab.answer('court-file.bundle', { id: bundle.id });
    expect(parts.map((one) => one.parts[0]?.number)).toEqual(['4', '5-1', '6']);
  },
);

test('exhibits lead to the documents that records join with them', { timeout: 120_000 }, async () => {
  const { caseId } = await withFiles(lab, []);
  await lab.become('registrar');
  const { id: exhibitId } = await lab.answer('exhibits.record', anExhibit(caseId));
  const upload = await handedOver(lab, 'of-k1.pdf', foreign.normalPdf('of K1', 1));
  const { jobId } = await lab.answer('attachments.take-in', { upload, caseId, exhibitId, kind: 'file', caption: '' });
  const { result } = await lab.jobEnded(jobId);
  await lab.become('prosecutor');
  await entered(lab, caseId, [AttachmentId.parse(result?.attachmentId)], [{ title: 'Sketch of the drill' }]);
  await choosePlain(lab, caseId);
  const path = await volumeFile(await made(caseId));
  expect(wordsOf(path, 3)).toMatch(/K1 +Drill bit 16\.2 mm +No\. 1, Sketch of the drill – page 5/);
});

test('its volumes go along in a package, byte for byte, and a draft goes in none', { timeout: 120_000 }, async () => {
  const caseId = await fileOf([
    ['report.pdf', foreign.normalPdf('report', 2)],
    ['search.pdf', foreign.normalPdf('search', 3)],
  ]);
  const draft = await made(caseId);
  await sealed(lab, caseId);
  const bundle = await made(caseId);
  await lab.become('registrar');
  await lab.answer('exhibits.record', anExhibit(caseId));
  await lab.become('prosecutor');
  const file = await lab.answer('case-files.make', { caseId, language: 'en', includeParties: false });
  const documentId = DocumentId.parse((await lab.jobEnded(file.jobId)).result?.documentId);
  const order = (papers: DocumentId[]) =>
    ({
      caseId,
      documentId,
      kind: 'court-file',
      recipient: 'Basic Court',
      includeOriginals: false,
      papers,
      gapsReason: 'Nobody has received it yet',
      protection: { kind: 'none' },
    }) as const;
  const volumesOf = ({ volumes }: Bundle) => volumes.map((volume) => volume.documentId);
  expect(await lab.refusal('packages.seal', order(volumesOf(draft)))).toBe('packages.paper-is-draft');
  const { jobId } = await lab.answer('packages.seal', order(volumesOf(bundle)));
  const { result } = await lab.jobEnded(jobId);
  const unpacked = join(folder, 'unpacked');
  await extractPackage(result?.location ?? '', unpacked);
  // Together under their own names, so that their links lead from one to the other.
  expect(readdirSync(join(unpacked, 'data/papers'))).toEqual([bundle.number]);
  const papers = readdirSync(join(unpacked, 'data/papers', bundle.number)).toSorted();
  expect(papers).toEqual(bundle.volumes.map(({ fileName }) => fileName));
  expect(papers).toHaveLength(bundle.volumes.length);
  for (const [index, name] of papers.entries())
    expect(
      createHash('sha256')
        .update(readFileSync(join(unpacked, 'data/papers', bundle.number, name)))
        .digest('hex'),
    ).toBe(bundle.volumes[index]?.sha256);
  const { packages } = await lab.answer('packages.list', { caseId });
  expect(packages[0]?.papers).toEqual([expect.stringContaining(bundle.number)]);
});

test(
  'nothing to make a bundle of, a source that changed, a job that was stopped: nothing is left behind',
  { timeout: 120_000 },
  async () => {
    const { caseId: empty } = await withFiles(lab, []);
    expect(await lab.refusal('court-file.make-bundle', { caseId: empty, seen: 0, language: 'en' })).toBe(
      'court-file.empty',
    );
    const caseId = await fileOf([['long.pdf', foreign.normalPdf('long', 3000)]]);
    const { step } = await read(lab, caseId);
    const before = sealedFiles();
    const asked = { caseId, seen: step, language: 'en' } as const;
    const { jobId } = await lab.answer('court-file.make-bundle', asked);
    expect(await lab.refusal('court-file.make-bundle', asked)).toBe('court-file.bundle-running');
    await lab.answer('jobs.cancel', { id: JobId.parse(jobId) });
    expect((await lab.jobEnded(jobId)).state).toBe('cancelled');
    expect(sealedFiles()).toEqual(before);
    expect((await lab.answer('court-file.bundles', { caseId })).bundles).toEqual([]);
    // The newest sealed file of the vault is the upload: one byte of it is turned.
    const path = newestFile();
    const bytes = readFileSync(path);
    const last = bytes.length - 100;
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const again = await lab.answer('court-file.make-bundle', asked);
    expect((await lab.jobEnded(again.jobId)).error).toMatchObject({
      code: 'court-file.bundle-source',
      details: { number: 1 },
    });
    expect(sealedFiles()).toEqual(before);
  },
);

/** The file that was written last among the vault's sealed ones. */
function newestFile(): string {
  const paths = sealedFiles()
    .map((name) => join(lab.dataFolder, name))
    .filter((path) => statSync(path).isFile());
  return paths.toSorted((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0] ?? '';
}
