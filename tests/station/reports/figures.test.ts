// The comparisons that a conclusion rests on: printed in the annex of the report, approved with it, and never before a second person has looked.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ComparisonId, ConclusionId } from '../../../shared/language/identity.ts';
import { aCase } from '../a-case.ts';
import {
  aConclusion,
  aVerification,
  concluded,
  takes,
  verified,
  withSecondExaminer,
  type Compared,
} from '../conclusions/a-conclusion.ts';
import { isInstalled, pageTexts, runOn } from '../documents/print-paper.ts';
import { aRequest } from '../examination/a-request.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import { aJpeg, takenIn, type Attachment } from '../photographs/a-photograph.ts';
import {
  approved,
  issued,
  own,
  withAnsweredRequest,
  withSignedComparison,
  written,
  type Answered,
  type Written,
} from './a-report.ts';

let station: TestStation;
let answered: Answered;
let compared: Compared;
let testFire: Attachment;
let evidence: Attachment;
/** Where the second picture lies. */
let sealedEvidence: string;

beforeEach(async () => {
  station = await openTestStation();
  answered = await withAnsweredRequest(station);
  await station.become('registrar');
  const { id: olderCase } = await station.answer('cases.open', aCase({ title: '2024-DR-1188' }));
  testFire = await takenIn(station, { caseId: answered.caseId }, 'T1.jpg', await aJpeg(21));
  const before = new Set(sealedFiles());
  evidence = await takenIn(station, { caseId: olderCase }, 'C1.jpg', await aJpeg(22));
  sealedEvidence = sealedFiles().find((name) => !before.has(name)) ?? '';
  compared = await withSignedComparison(station, answered);
});
afterEach(() => station.close());

function sealedFiles(): string[] {
  return readdirSync(station.dataFolder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.evf'));
}

/** Kept by the examiner, under the task unless it is said otherwise. */
async function kept(
  mode: 'side-by-side' | 'split' | 'overlay' = 'overlay',
  note = 'Striae agree.',
): Promise<ComparisonId> {
  const seen = ({ id, sha256 }: Attachment) => ({ attachmentId: id, sha256 });
  const side = { centre: { x: 60, y: 40 }, scale: 2, degrees: 0, isMirrored: false, brightness: 0, contrast: 0 };
  const { id } = await station.answer('comparisons.save', {
    caseId: answered.caseId,
    left: seen(testFire),
    right: seen(evidence),
    view: {
      version: 1,
      mode,
      isLocked: true,
      line: 0.5,
      opacity: 0.4,
      stage: { width: 600, height: 300 },
      left: side,
      right: side,
    },
    features: [{ left: { x: 10, y: 20 }, right: { x: 12, y: 22 }, words: 'aperture shear', finding: 'agreement' }],
    note,
    purpose: 'test-fire-to-evidence',
    taskId: compared.taskId,
  });
  return id;
}

/** Concluded on these, seen by the second person, and a report of it written; the examiner is at the screen. */
async function reported(comparisons: readonly ComparisonId[]): Promise<{ draft: Written; conclusionId: ConclusionId }> {
  const conclusionId = await concluded(compared, { comparisons: [...comparisons] });
  await verified(station, conclusionId, 'identification');
  await station.become('examiner');
  return { draft: await written(station, answered), conclusionId };
}

async function mediaOf(kind: 'document' | 'transient', id: string): Promise<Buffer> {
  const media = await station.station.media({ kind, id, toSave: false });
  try {
    return media.read(0, media.size);
  } finally {
    media.close();
  }
}

async function draftOf({ id }: Pick<Written, 'id'>): Promise<Buffer> {
  const { jobId } = await station.answer('reports.draft', { id });
  const { result } = await station.jobEnded(jobId);
  return mediaOf('transient', result?.transientId ?? '');
}

const said = (bytes: Buffer): string => pageTexts(bytes).join(' ').replaceAll(/\s+/g, ' ');
const obstacles = async ({ id }: Written) =>
  (await station.answer('reports.check', { id })).obstacles.map(({ kind }) => kind);

test.skipIf(!isInstalled('pdftotext'))(
  'the issued report draws what its conclusion rests on, and says so at both places',
  async () => {
    const { draft } = await reported([await kept('overlay'), await kept('split', 'The same once more, split.')]);
    await approved(station, draft);
    const { documentId } = await issued(station, draft);
    const bytes = await mediaOf('document', documentId ?? '');
    const text = said(bytes);
    for (const words of [
      'Annex: comparisons',
      'SHOWN IN THE ANNEX',
      'Comparison 1, Comparison 2',
      'Comparison 1 · test fire with evidence · basis of conclusion 1',
      'Overlay, the right picture seen at 40 %',
      'Split by a line at 50 % of the width',
      'Method BAL-07 Comparison of fired cartridge cases, 2.0',
      'Left: T1.jpg',
      // The picture is of another case, and the paper says of which.
      'Right: 2024-DR-1188 · C1.jpg',
      '1 agreement: aperture shear',
      'Striae agree.',
      `SHA-256 ${evidence.sha256}`,
    ])
      expect(text).toContain(words);
    // An overlay and both alone; two parts of a split and both alone.
    expect(
      runOn(bytes, 'pdfimages', (path) => ['-list', path])
        .trim()
        .split('\n').length - 2,
    ).toBe(7);
  },
);

test('another set of comparisons needs another approval', async () => {
  const [first, second] = [await kept(), await kept('split')];
  const { draft, conclusionId } = await reported([first]);
  await approved(station, draft);
  expect(await obstacles(draft)).toEqual([]);
  const { id } = await station.answer('conclusions.record', {
    ...aConclusion(compared.taskId, { comparisons: [first, second], finishes: false }),
    corrects: { id: conclusionId, reason: 'The split view was forgotten' },
  });
  // The reviewer knows the first conclusion by now; another examiner looks at the corrected one.
  const { passphrase } = await withSecondExaminer(station);
  await takes(station, id, 'bekim');
  await station.answer('verifications.record', {
    ...aVerification(id, 'identification'),
    signature: { passphrase },
  });
  await station.become('examiner');
  expect(await obstacles(draft)).toEqual(['records-changed']);
  expect(await station.refusal('reports.issue', { ...draft, ...own('examiner') })).toBe('reports.records-changed');
});

test('nothing is issued over a compared picture that is no longer the file that was taken in', async () => {
  const { draft } = await reported([await kept()]);
  await approved(station, draft);
  const path = join(station.dataFolder, sealedEvidence);
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 40) ^ 1, bytes.length - 40);
  writeFileSync(path, bytes);
  const { jobId } = await station.answer('reports.issue', { ...draft, ...own('examiner') });
  expect((await station.jobEnded(jobId)).error).toMatchObject({
    code: 'reports.photograph-unsound',
    details: { name: 'C1.jpg' },
  });
  expect((await station.answer('documents.list', { caseId: answered.caseId })).documents).toEqual([]);
});

test.skipIf(!isInstalled('pdftotext'))(
  'a draft draws no comparison of a conclusion that nobody has verified',
  async () => {
    await concluded(compared, { comparisons: [await kept()] });
    const draft = await written(station, answered);
    const text = said(await draftOf(draft));
    expect(text).toContain('Not verified yet: no conclusion is shown.');
    for (const words of ['Annex: comparisons', 'aperture shear', 'Striae agree.']) expect(text).not.toContain(words);
  },
);

test.skipIf(!isInstalled('pdftotext'))(
  'what another conclusion still waits to be verified on is drawn in no report before',
  async () => {
    const shared = await kept();
    const { draft } = await reported([shared]);
    await approved(station, draft);
    // A second request about the same pistol: its conclusion rests on the same comparison, and the reviewer has not looked yet.
    await station.become('registrar');
    const { caseId, exhibitId } = answered;
    const { id: requestId } = await station.answer('requests.record', aRequest(caseId, [exhibitId]));
    await station.become('examiner');
    const again = await withSignedComparison(station, { ...answered, requestId }, 'BAL-08');
    const waiting = await concluded(again, {
      comparisons: [shared],
      signature: { passphrase: passphraseOf('examiner') },
    });
    expect(await obstacles(draft)).toEqual(['records-changed', 'comparison-held']);
    expect(said(await draftOf(draft))).not.toContain('aperture shear');
    await verified(station, waiting, 'identification');
    await station.become('examiner');
    expect(await obstacles(draft)).toEqual([]);
  },
);
