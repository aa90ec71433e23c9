// What is redacted leaves by no way: every paper and package of the case is opened and searched for it, in its bytes and in its text, and the
// original is refused wherever somebody asks for it by name.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractPackage } from '../../main/packages/index.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { DocumentId, type AttachmentId, type CaseId } from '../../shared/language/identity.ts';
import { present } from '../present.ts';
import { rawPdf } from '../samples/foreign-pdfs.ts';
import { anExhibit } from '../station/a-case.ts';
import { aDescription, aFile, read, sealed } from '../station/court-file/a-court-file.ts';
import {
  approved,
  markedText,
  redactedStatement,
  readRedaction,
  street,
  submitted,
  withStatement,
  type Filed,
} from '../station/court-file/a-redaction.ts';
import { openTestStation, passphraseOf, type TestStation } from '../station/open-test-station.ts';

let lab: TestStation;
let folder: string;
beforeAll(async () => {
  lab = await openTestStation();
  folder = mkdtempSync(join(tmpdir(), 'focal-point-redaction-'));
}, 60_000);
afterAll(async () => {
  await lab.close();
  rmSync(folder, { recursive: true, force: true });
});

const own = { signature: { passphrase: passphraseOf('prosecutor') } };

async function done(jobId: string): Promise<string> {
  const job = await lab.jobEnded(jobId);
  if (job.state !== 'done') throw new Error(`not done: ${job.error?.code ?? job.state}`);
  return job.result?.documentId ?? '';
}

async function bundleOf(caseId: CaseId): Promise<DocumentId> {
  if ((await read(lab, caseId)).seals.length === 0) await sealed(lab, caseId);
  const { step } = await read(lab, caseId);
  return DocumentId.parse(
    await done((await lab.answer('court-file.make-bundle', { caseId, seen: step, language: 'en' })).jobId),
  );
}

/** The file a person would hand over. */
async function pathOf(id: string): Promise<string> {
  const media = await lab.station.media({ kind: 'document', id, toSave: false });
  const path = join(folder, `${id}.pdf`);
  writeFileSync(path, media.read(0, media.size));
  media.close();
  return path;
}

/** Text of every page, everything unpacked, and the raw bytes. */
function everythingIn(path: string): string {
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  const unpacked = execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], { maxBuffer: 1e9 });
  return `${text}\n${unpacked.toString('latin1')}\n${readFileSync(path).toString('latin1')}`;
}

const sealing = (caseId: CaseId, documentId: string): InputOf<'packages.seal'> => ({
  caseId,
  documentId: DocumentId.parse(documentId),
  kind: 'court-file',
  recipient: 'Court',
  includeOriginals: true,
  protection: { kind: 'none' },
  gapsReason: 'None taken over yet',
});

async function caseFileOf(caseId: CaseId): Promise<string> {
  const order = { caseId, language: 'en' as const, includeParties: true, withMarkings: false };
  return done((await lab.answer('case-files.make', order)).jobId);
}

/** A case whose statement names the street in text, title of the document and name of the file; redacted. */
async function tellingStatement(): Promise<Filed & { issuedId: string; originalSha256: string }> {
  const filed = await withStatement(
    lab,
    rawPdf('statement', { pages: [{ words: `Lives in Rruga ${street} 12` }, { words: 'Saw the car stop' }] }),
    `statement Rruga ${street}.pdf`,
  );
  await lab.answer('court-file.describe', {
    id: filed.documentId,
    description: aDescription({ type: 'witness-statement', title: `Statement, Rruga ${street}`, note: `of ${street}` }),
    reason: 'Title',
  });
  await lab.become('registrar');
  await lab.answer('exhibits.record', anExhibit(filed.caseId));
  // Whose name is the word itself.
  await lab.answer('cases.add-party', {
    caseId: filed.caseId,
    role: 'witness',
    name: `Besnik ${street}`,
    language: 'sq',
  });
  await lab.become('prosecutor');
  const { documents } = await read(lab, filed.caseId);
  await markedText(lab, filed);
  await submitted(lab, filed);
  const issuedId = await approved(lab, filed);
  lab.clock.forward(60_000);
  return { ...filed, issuedId, originalSha256: present(documents[0]?.sha256) };
}

describe('of a document that tells in text, title and name of its file', () => {
  let filed: Awaited<ReturnType<typeof tellingStatement>>;
  beforeAll(async () => {
    filed = await tellingStatement();
  }, 60_000);

  test('the bundle shows the version under its number and says the redacted word nowhere', async () => {
    const path = await pathOf(await bundleOf(filed.caseId));
    const everything = everythingIn(path);
    expect(everything).toContain('Witness statement, redacted');
    expect(everything).toContain('Redacted version');
    expect(everything).not.toContain(street);
    expect(everything).not.toContain(filed.originalSha256);
    // The version's pages are in it: a picture each.
    expect(everything.match(/\/BitsPerComponent 4\b(?![^<]*>>\s*\/Filter)/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test.each(['document-index', 'media-manifest', 'file-cover'] as const)('the %s does not say it', async (paper) => {
    const id = await done(
      (await lab.answer('court-file.paper', { caseId: filed.caseId, paper, language: 'en' })).jobId,
    );
    expect(everythingIn(await pathOf(id))).not.toContain(street);
  });

  test('the log of redactions and the redacted version do not say it', async () => {
    const log = await done((await lab.answer('redactions.paper', { caseId: filed.caseId, language: 'en' })).jobId);
    const text = everythingIn(await pathOf(log));
    expect(text).toContain('Address or whereabouts of a witness');
    expect(text).toContain('Test supervisor');
    expect(text).not.toContain(street);
    expect(everythingIn(await pathOf(filed.issuedId))).not.toContain(street);
  });

  test('a package has the version in place of the original, and no file of it says the word', async () => {
    const documentId = await caseFileOf(filed.caseId);
    const bundle = await bundleOf(filed.caseId);
    const { jobId } = await lab.answer('packages.seal', { ...sealing(filed.caseId, documentId), papers: [bundle] });
    await done(jobId);
    const { packages } = await lab.answer('packages.list', { caseId: filed.caseId });
    const target = join(folder, 'package');
    await extractPackage(join(lab.dataFolder, 'exports', present(packages[0]).fileName), target);
    const files = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^redacted-RV-/));
    for (const { name, parentPath } of files) {
      expect(name).not.toContain(street);
      const path = join(parentPath, name);
      const said = name.endsWith('.pdf') ? everythingIn(path) : readFileSync(path).toString('latin1');
      expect([name, said.includes(street)]).toEqual([name, false]);
      expect([
        name,
        said.includes(filed.originalSha256) && name.endsWith('.pdf') && name.startsWith('redacted'),
      ]).toEqual([name, false]);
    }
    const left = JSON.parse(
      readFileSync(
        present(files.map((one) => join(one.parentPath, one.name)).find((path) => path.endsWith('not-included.json'))),
        'utf8',
      ),
    ) as unknown;
    expect(left).toMatchObject({ files: [{ because: 'redacted', kind: 'attachment' }] });
  });

  test('the original is proposed, entered and enclosed nowhere, also as another copy of the same bytes', async () => {
    const documents = [{ source: { kind: 'attachment' as const, id: filed.fileId }, description: aDescription() }];
    await lab.answer('court-file.withdraw', { id: filed.documentId, reason: 'By mistake' });
    expect(await lab.refusal('court-file.enter', { caseId: filed.caseId, documents })).toBe('redactions.original-held');
    await lab.become('registrar');
    const copy = await aFile(
      lab,
      filed.caseId,
      'copy.pdf',
      rawPdf('statement', { pages: [{ words: `Lives in Rruga ${street} 12` }, { words: 'Saw the car stop' }] }),
    );
    await lab.become('prosecutor');
    const again = [{ source: { kind: 'attachment' as const, id: copy }, description: aDescription() }];
    expect(await lab.refusal('court-file.enter', { caseId: filed.caseId, documents: again })).toBe(
      'redactions.original-held',
    );
  });
});

test('a paper made before the redaction may show the original and is refused', async () => {
  const filed = await withStatement(lab);
  await lab.become('registrar');
  await lab.answer('exhibits.record', anExhibit(filed.caseId));
  await lab.become('prosecutor');
  const [bundle, caseFile] = [await bundleOf(filed.caseId), await caseFileOf(filed.caseId)];
  lab.clock.forward(60_000);
  await markedText(lab, filed);
  await submitted(lab, filed);
  await approved(lab, filed);
  lab.clock.forward(60_000);
  expect(await lab.refusal('packages.seal', sealing(filed.caseId, caseFile))).toBe('redactions.paper-shows');
  const order = { ...sealing(filed.caseId, await caseFileOf(filed.caseId)), papers: [bundle] };
  expect(await lab.refusal('packages.seal', order)).toBe('redactions.paper-shows');
});

test('a redacted paper of the station is refused by itself, and so is the bundle that had it', async () => {
  const { caseId } = await withStatement(lab);
  await lab.become('registrar');
  await lab.answer('exhibits.record', anExhibit(caseId));
  await lab.become('prosecutor');
  const paper = DocumentId.parse(await caseFileOf(caseId));
  const { documents } = await lab.answer('court-file.enter', {
    caseId,
    documents: [{ source: { kind: 'issued', id: paper }, description: aDescription({ title: 'Case file' }) }],
  });
  const documentId = present(documents[0]).id;
  const bundle = await bundleOf(caseId);
  lab.clock.forward(60_000);
  const box = { page: 1, left: 100, top: 100, width: 300, height: 40, reason: 'third-person' as const };
  await lab.answer('redactions.mark', { documentId, marks: [box] });
  await submitted(lab, { caseId, documentId, fileId: '' as AttachmentId });
  await approved(lab, { caseId, documentId, fileId: '' as AttachmentId });
  lab.clock.forward(60_000);
  expect(await lab.refusal('packages.seal', sealing(caseId, paper))).toBe('redactions.original-held');
  const other = await caseFileOf(caseId);
  expect(await lab.refusal('packages.seal', { ...sealing(caseId, other), papers: [paper] })).toBe(
    'redactions.original-held',
  );
  expect(await lab.refusal('packages.seal', { ...sealing(caseId, other), papers: [bundle] })).toBe(
    'redactions.paper-shows',
  );
});

test('a version that was replaced or lifted does not leave either', async () => {
  const filed = await redactedStatement(lab);
  await lab.become('registrar');
  await lab.answer('exhibits.record', anExhibit(filed.caseId));
  await lab.become('prosecutor');
  lab.clock.forward(60_000);
  const old = await bundleOf(filed.caseId);
  lab.clock.forward(60_000);
  const box = { page: 2, left: 100, top: 100, width: 300, height: 40, reason: 'third-person' as const };
  await lab.answer('redactions.mark', { documentId: filed.documentId, marks: [box] });
  await submitted(lab, filed);
  await approved(lab, filed);
  lab.clock.forward(60_000);
  const order = sealing(filed.caseId, await caseFileOf(filed.caseId));
  expect(await lab.refusal('packages.seal', { ...order, papers: [DocumentId.parse(filed.issuedId)] })).toBe(
    'redactions.version-ended',
  );
  expect(await lab.refusal('packages.seal', { ...order, papers: [old] })).toBe('redactions.paper-shows');
});

test('what a partner holds back stays held back when it is redacted', async () => {
  const filed = await redactedStatement(lab);
  await lab.answer('handling.mark', {
    attachmentId: filed.fileId,
    code: 'H2',
    provider: 'Partner',
    reason: 'As it was sent',
    ...own,
  });
  const { step } = await read(lab, filed.caseId);
  expect(await lab.refusal('court-file.make-bundle', { caseId: filed.caseId, seen: step, language: 'en' })).toBe(
    'handling.held-back',
  );
  await lab.become('registrar');
  await lab.answer('exhibits.record', anExhibit(filed.caseId));
  await lab.become('prosecutor');
  lab.clock.forward(60_000);
  const order = sealing(filed.caseId, await caseFileOf(filed.caseId));
  expect(await lab.refusal('packages.seal', { ...order, papers: [DocumentId.parse(filed.issuedId)] })).toBe(
    'handling.held-back',
  );
});

test('a disclosure schedule speaks of a redacted file without its name', async () => {
  const filed = await tellingStatement();
  await lab.answer('disclosure.number', { caseId: filed.caseId });
  const { caseId } = filed;
  const { items } = await lab.answer('disclosure.items', { caseId, standing: 'all' } as never);
  await lab.answer('disclosure.decide', {
    caseId,
    items: items.map(({ id, step }) => ({ id, seen: step })),
    decision: { relevance: 'relevant', use: 'used', test: 'no', outcome: 'disclose-edited' },
    reason: 'Read in court',
  });
  const { parties } = await lab.answer('cases.read', { id: caseId });
  const suspect = present(parties.find(({ role }) => role === 'suspect'));
  const { jobId } = await lab.answer('disclosure.issue', {
    caseId,
    schedule: 'non-sensitive',
    recipient: { kind: 'defence', partyId: suspect.id },
    language: 'en',
    ...own,
  } as never);
  expect(everythingIn(await pathOf(await done(jobId)))).not.toContain(street);
});

test('a version that waits for its check is enclosed nowhere and shown in no list of papers', async () => {
  const filed = await withStatement(lab);
  await markedText(lab, filed);
  const { id } = await submitted(lab, filed);
  const { documents } = await lab.answer('documents.list', { caseId: filed.caseId });
  expect(documents.map((document) => document.id as string)).not.toContain(id);
  expect((await readRedaction(lab, filed.documentId)).state).toBe('under-check');
});
