// The bundle as a court gets it: real PDFs in, read back by the engine, by pdftotext and by qpdf; numbers, links, volumes, sheets, and what is
// refused.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { CaseId, DocumentId } from '../../../shared/language/identity.ts';
import * as foreign from '../../samples/foreign-pdfs.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aFile, choosePlain, entered, read, sealed, withFiles } from './a-court-file.ts';

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
async function fileOf(files: readonly (readonly [string, Buffer])[], profile?: object): Promise<CaseId> {
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
async function ownProfile(caseId: CaseId, changes: object): Promise<void> {
  const { profiles } = await read(lab, caseId);
  const plain = profiles.find(({ profile }) => profile.code === 'plain')?.profile;
  version += 1;
  const text = JSON.stringify({ ...plain, code: 'own', version, ...changes });
  await lab.answer('court-file.bring-profile', { text });
  await lab.answer('court-file.choose', { caseId, offences: ['possession'], profile: 'own' });
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

test('every page of every document is there, numbered, linked and bookmarked', { timeout: 120_000 }, async () => {
  const caseId = await fileOf([
    ['first.pdf', foreign.normalPdf('first', 3)],
    ['turned.pdf', foreign.rotatedPdf(3)],
    ['mail.eml', Buffer.from('From: nobody\n\nPërshëndetje e Здраво\n')],
  ]);
  await sealed(lab, caseId);
  const bundle = await made(caseId);
  expect(bundle).toMatchObject({ documents: 3, notShown: 0, isDraft: false, changed: 0, isReordered: false });
  const path = await volumeFile(bundle);
  writeFileSync('/tmp/bundle-first.pdf', await bytesOf(bundle.volumes[0]!.documentId));
  execFileSync('qpdf', ['--check', path]);
  const json = JSON.parse(execFileSync('qpdf', ['--json', '--json-key=outlines', '--json-key=pages', path]).toString());
  console.log(JSON.stringify(json.outlines, null, 1).slice(0, 3000));
  console.log(wordsOf(path));
});

