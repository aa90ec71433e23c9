// Papers made from real records in a real vault: issued once, kept encrypted, each with the ledger head it was made from.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { aCase, aDelivery, aPistol, someRounds } from '../intake/entered.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';

type Issued = OutputOf<'documents.list'>['documents'][number];
const unknown = '01912345-0000-7000-8000-ffffffffffff';

let lab: TestStation;
let caseId: string;
let exhibitIds: string[];
let submissionId: string;
beforeAll(async () => {
  lab = await openTestStation({ as: 'registrar' });
  caseId = (await lab.answer('cases.open', aCase({ detentionUntil: '2025-04-14T22:00:00.000Z' }))).id;
  const party = { role: 'suspect', name: 'Flamur TESTAJ', born: '02.06.1989' } as const;
  await lab.answer('cases.add-party', { caseId, ...party });
  submissionId = (await lab.answer('intake.record-submission', aDelivery(caseId, lab.clock))).id;
  const pistol = await lab.answer('exhibits.record', aPistol(caseId, { submissionId, seal: '0048215' }));
  const rounds = await lab.answer('exhibits.record', someRounds(caseId, { submissionId, mark: 'K6' }));
  exhibitIds = [pistol.id, rounds.id];
  const picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();
  const chunks = (async function* () {
    yield picture;
  })();
  const { uploadId } = await lab.station.receive({ fileName: 'K5-left.jpg', source: { chunks } });
  const taken = await lab.answer('attachments.take-in', {
    upload: uploadId,
    caseId,
    exhibitId: pistol.id,
    kind: 'photograph',
    caption: 'left side with scale',
  });
  await lab.jobEnded(taken.jobId);
}, 60_000);
afterAll(() => lab.close());

async function issued(jobId: string): Promise<{ document: Issued; bytes: Buffer }> {
  const job = await lab.jobEnded(jobId);
  expect(job.error).toBeUndefined();
  const { documents } = await lab.answer('documents.list', {});
  const document = documents.find(({ id }) => id === job.result?.documentId);
  if (document === undefined) throw new Error('issued and not listed');
  const answer = await lab.station.media({ kind: 'document', id: document.id, toSave: false });
  const bytes = answer.read(0, answer.size);
  answer.close();
  return { document, bytes };
}

/** Everything that must hold for any paper, by name, so that a test can say it in one line. */
function faultsOf({ document, bytes }: { document: Issued; bytes: Buffer }): string[] {
  const holds = {
    'is a PDF': bytes.subarray(0, 5).toString() === '%PDF-',
    'has the bytes on record': createHash('sha256').update(bytes).digest('hex') === document.sha256,
    'has the length on record': bytes.length === document.bytes,
    'has pages': document.pages > 0,
    'names a ledger head': document.ledgerSize > 0,
    'names no person outside': !`${document.title} ${document.fileName}`.includes('TESTAJ'),
  };
  return Object.entries(holds).flatMap(([claim, isSo]) => (isSo ? [] : [claim]));
}

describe('the case file', () => {
  test.each(['en', 'sq', 'sr-Latn', 'sr-Cyrl'] as const)(
    'is made, kept and listed in %s',
    async (language) => {
      const { jobId } = await lab.answer('case-files.make', { caseId, language, includeParties: true });
      const made = await issued(jobId);
      expect(faultsOf(made)).toEqual([]);
      expect(made.document).toMatchObject({
        kind: 'case-file',
        language,
        caseId,
        fileName: expect.stringMatching(/^case-file-CF-2025-\d{4}\.pdf$/),
      });
    },
    30_000,
  );

  test('is refused for a case without exhibits and for no case', async () => {
    const empty = (await lab.answer('cases.open', aCase({ title: 'EMPTY', numbers: [] }))).id;
    const asked = { language: 'en', includeParties: false } as const;
    expect(await lab.refusal('case-files.make', { caseId: empty, ...asked })).toBe('case-files.no-exhibits');
    expect(await lab.refusal('case-files.make', { caseId: unknown, ...asked })).toBe('cases.unknown');
  });

  test('is said in the ledger, whose head is made again afterwards', async () => {
    const { entries } = await lab.answer('ledger.page', { count: 50, action: 'document.issued' });
    expect(entries.length).toBeGreaterThanOrEqual(4);
    expect(entries[0]?.subject.label).toMatch(/^LUGINA-14 · CF-2025-/);
  });
});

describe('labels and receipts', () => {
  test('labels of one case name it, and a ruler page is one page more', async () => {
    const order = { exhibitIds, size: '100x50', dotsPerInch: 203, language: 'sq' } as const;
    const plain = await issued((await lab.answer('exhibits.labels', { ...order, withRuler: false })).jobId);
    const ruled = await issued((await lab.answer('exhibits.labels', { ...order, withRuler: true })).jobId);
    expect(faultsOf(plain)).toEqual([]);
    expect(plain.document).toMatchObject({ kind: 'exhibit-label', caseId, pages: 2 });
    expect(ruled.document.pages).toBe(3);
  });

  test('a label of an exhibit that is not there is refused', async () => {
    const order = {
      exhibitIds: [unknown],
      size: '62x29' as const,
      dotsPerInch: 300 as const,
      language: 'en' as const,
      withRuler: false,
    };
    expect(await lab.refusal('exhibits.labels', order)).toBe('exhibits.unknown');
  });

  test('a receipt carries the number of its delivery', async () => {
    const made = await issued((await lab.answer('intake.receipt', { submissionId, language: 'sr-Cyrl' })).jobId);
    expect(faultsOf(made)).toEqual([]);
    expect(made.document).toMatchObject({ kind: 'receipt', fileName: 'receipt-RC-2025-00001.pdf' });
    expect(await lab.refusal('intake.receipt', { submissionId: unknown, language: 'en' })).toBe(
      'intake.submission-unknown',
    );
  });

  test('a refused delivery gets its receipt too', async () => {
    const refused = await lab.answer('intake.refuse-submission', {
      ...aDelivery(caseId, lab.clock),
      refusalCode: 'no-seal',
      reason: 'no seal',
    });
    expect(
      faultsOf(await issued((await lab.answer('intake.receipt', { submissionId: refused.id, language: 'en' })).jobId)),
    ).toEqual([]);
  });

  test('a custody record is made', async () => {
    const { jobId } = await lab.answer('custody.record-document', { exhibitId: exhibitIds[0] ?? '', language: 'en' });
    expect(faultsOf(await issued(jobId))).toEqual([]);
  });
});

describe('a copy', () => {
  test('is saved where the person chose, and the ledger says that it left', async () => {
    const [document] = (await lab.answer('documents.list', { caseId })).documents;
    const path = join(lab.dataFolder, 'copy.pdf');
    const { jobId } = await lab.answer('documents.save', { id: document?.id ?? '', saveHandle: path });
    expect((await lab.jobEnded(jobId)).state).toBe('done');
    expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(document?.sha256);
    const { entries } = await lab.answer('ledger.page', { count: 1 });
    expect(entries[0]?.action).toBe('document.exported');
  });

  test('that cannot be written ends the job with a reason, and an unknown one is refused', async () => {
    const [document] = (await lab.answer('documents.list', { caseId })).documents;
    const into = join(lab.dataFolder, 'no-such-folder', 'copy.pdf');
    const { jobId } = await lab.answer('documents.save', { id: document?.id ?? '', saveHandle: into });
    expect((await lab.jobEnded(jobId)).error?.code).toBe('documents.cannot-save');
    expect(await lab.refusal('documents.save', { id: unknown, saveHandle: into })).toBe('documents.unknown');
  });
});
