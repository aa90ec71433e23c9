// Notes of a reader: read by their author alone, no record, and in nothing that leaves.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extractPackage } from '../../../main/packages/index.ts';
import { DocumentId } from '../../../shared/language/identity.ts';
import { present } from '../../present.ts';
import { anExhibit } from '../a-case.ts';
import { soundness } from '../conclusions/a-conclusion.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { read, sealed } from './a-court-file.ts';
import { withStatement } from './a-redaction.ts';

let lab: TestStation;
beforeAll(async () => {
  lab = await openTestStation();
}, 60_000);
afterAll(() => lab.close());

const wordsIn = (path: string): string =>
  path.endsWith('.pdf') ? execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }) : readFileSync(path, 'latin1');

const secret = 'Ask Qerim about the second key';

test('a note is its author’s alone, and nobody else can delete it', async () => {
  const { caseId, documentId } = await withStatement(lab);
  const { id } = await lab.answer('reader-notes.write', { documentId, page: 2, text: secret });
  expect((await lab.answer('reader-notes.list', { caseId })).notes).toMatchObject([
    { id, documentId, page: 2, text: secret },
  ]);
  await lab.become('supervisor');
  expect((await lab.answer('reader-notes.list', { caseId })).notes).toEqual([]);
  expect(await lab.refusal('reader-notes.remove', { id })).toBe('reader-notes.unknown');
  await lab.become('prosecutor');
  await lab.answer('reader-notes.remove', { id });
  expect((await lab.answer('reader-notes.list', { caseId })).notes).toEqual([]);
  const unknown = '01900000-0000-7000-8000-000000000000' as never;
  expect(await lab.refusal('reader-notes.write', { documentId: unknown, page: 1, text: secret })).toBe(
    'court-file.unknown',
  );
});

test('no ledger entry, no paper, no bundle and no package says a note', async () => {
  const { caseId, documentId } = await withStatement(lab);
  await lab.become('registrar');
  await lab.answer('exhibits.record', anExhibit(caseId));
  await lab.become('prosecutor');
  const before = (await lab.answer('ledger.state', {})).size;
  await lab.answer('reader-notes.write', { documentId, page: 1, text: secret });
  expect((await lab.answer('ledger.state', {})).size).toBe(before);
  await sealed(lab, caseId);
  const { step } = await read(lab, caseId);
  const made = await lab.jobEnded(
    (await lab.answer('court-file.make-bundle', { caseId, seen: step, language: 'en' })).jobId,
  );
  const order = { caseId, language: 'en' as const, includeParties: true, withMarkings: true };
  const file = await lab.jobEnded((await lab.answer('case-files.make', order)).jobId);
  const { jobId } = await lab.answer('packages.seal', {
    caseId,
    documentId: DocumentId.parse(file.result?.documentId),
    papers: [DocumentId.parse(made.result?.documentId)],
    kind: 'court-file',
    recipient: 'Court',
    includeOriginals: true,
    protection: { kind: 'none' },
    gapsReason: 'None taken over yet',
  });
  expect((await lab.jobEnded(jobId)).state).toBe('done');
  const { packages } = await lab.answer('packages.list', { caseId });
  const target = join(lab.dataFolder, 'opened');
  await extractPackage(join(lab.dataFolder, 'exports', present(packages[0]).fileName), target);
  const files = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(6);
  for (const { name, parentPath } of files)
    expect([name, wordsIn(join(parentPath, name)).includes('Qerim')]).toEqual([name, false]);
  expect(await soundness(lab)).toMatchObject({ isSound: true });
});
