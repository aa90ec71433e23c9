// What may not leave does not leave with a transfer either, and is named: files that their provider holds back, findings that nobody verified.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uploaded } from '../foreign/a-laboratory.ts';
import { pageTexts } from '../documents/print-paper.ts';
import { passphraseOf } from '../open-test-station.ts';
import { dispatched, looked, made, takenIn, twoStations, type Pair } from './two-stations.ts';

let pair: Pair;
beforeAll(async () => {
  pair = await twoStations();
}, 120_000);
afterAll(() => pair.close());

async function aFileOf(caption: string): Promise<string> {
  const { desk, caseId, exhibitId } = pair;
  const upload = await uploaded(desk, `${caption}.txt`, Buffer.from(caption));
  const { jobId } = await desk.answer('attachments.take-in', { upload, caseId, exhibitId, kind: 'file', caption });
  return (await desk.jobEnded(jobId)).result?.attachmentId ?? '';
}

test('a file with H1 or H2 stays, is named without its content; that a transfer was sent is known of the case', async () => {
  const { desk, lab, labCard, caseId } = pair;
  const held = await aFileOf('from a partner');
  await aFileOf('our own');
  await desk.become('prosecutor');
  await desk.answer('handling.mark', {
    attachmentId: held,
    code: 'H2',
    provider: 'Partner service',
    reason: 'As it was sent',
    signature: { passphrase: passphraseOf('prosecutor') },
  });
  const preview = await desk.answer('exchange.preview', { cardId: labCard, caseIds: [caseId], exhibitIds: [] });
  expect(preview).toMatchObject({ files: 1, leftOut: [{ kind: 'attachment', because: 'H2', case: 'LUGINA-14' }] });
  const bytes = await made(desk, labCard, { caseIds: [caseId] });
  const joined = await takenIn(lab, bytes);
  const { line, cases } = await lab.answer('exchange.joined', { id: joined });
  expect(cases).toMatchObject([{ leftOut: 1 }]);
  const { files } = await lab.answer('foreign.read', { id: line.packageId });
  const sent = files.filter(({ path }) => path.startsWith('data/files/')).map(({ path }) => path);
  expect(sent).toEqual([expect.stringContaining('our-own')]);
  const { sent: list } = await desk.answer('exchange.list', {});
  expect(list[0]).toMatchObject({ leftOut: 1 });
  await desk.answer('disclosure.number', { caseId });
  const { items } = await desk.answer('disclosure.items', { caseId, from: 0, count: 50 });
  // That it was sent is known of the case.
  expect(items.filter(({ kind }) => kind === 'package').map(({ label }) => label)).toEqual([
    expect.stringContaining('transfer-TF-2025-0001'),
  ]);
  await desk.become('registrar');
});

test('names of the parties go only where somebody says so', async () => {
  const { desk, labCard, caseId, lab } = pair;
  await desk.answer('cases.add-party', { caseId, role: 'suspect', name: 'Ilir Shembulli', note: '' });
  const without = await looked(lab, await made(desk, labCard, { caseIds: [caseId] }));
  expect(JSON.stringify(without.job.result?.report)).not.toContain('Ilir');
  await lab.answer('foreign.put-back', { upload: without.dryRun?.upload ?? '' });
  const parties = async (bytes: Buffer): Promise<string> => {
    const id = await takenIn(lab, bytes);
    const { line } = await lab.answer('exchange.joined', { id });
    const { files } = await lab.answer('foreign.read', { id: line.packageId });
    const record = files.find(({ path }) => path === 'data/records/transfer.json');
    const media = await lab.station.media({ kind: 'foreign', id: record?.id ?? '', toSave: true });
    try {
      return media.read(0, media.size).toString('utf8');
    } finally {
      media.close();
    }
  };
  expect(await parties(await made(desk, labCard, { caseIds: [caseId] }))).not.toContain('Ilir Shembulli');
  expect(await parties(await made(desk, labCard, { caseIds: [caseId], includeParties: true }))).toContain(
    'Ilir Shembulli',
  );
});

test('case and case file say who answers while a thing is on its way', async () => {
  const { desk, labCard, caseId, exhibitId } = pair;
  await desk.become('registrar');
  await dispatched(desk, labCard, [exhibitId]);
  const { openQuestions } = await desk.answer('cases.read', { id: caseId });
  expect(openQuestions).toContainEqual(
    expect.objectContaining({ kind: 'dispatched', detail: 'Test registrar → Ballistics laboratory Lugina' }),
  );
  const { jobId } = await desk.answer('case-files.make', { caseId, language: 'en', includeParties: false });
  const { documentId = '' } = (await desk.jobEnded(jobId)).result ?? {};
  const media = await desk.station.media({ kind: 'document', id: documentId, toSave: false });
  const words = pageTexts(Buffer.from(media.read(0, media.size)))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  media.close();
  expect(words).toContain('Sent to Ballistics laboratory Lugina on');
  expect(words).toContain('until its receipt Test registrar answers for it');
  // The record of its custody says it too.
  const paper = await desk.answer('custody.record-document', { exhibitId, language: 'en' });
  const { documentId: recordId = '' } = (await desk.jobEnded(paper.jobId)).result ?? {};
  const record = await desk.station.media({ kind: 'document', id: recordId, toSave: false });
  const said = pageTexts(Buffer.from(record.read(0, record.size)))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  record.close();
  expect(said).toContain('until its receipt Test registrar answers for it');
}, 60_000);

test('a transfer opens at no other station', async () => {
  const { desk, labCard, caseId } = pair;
  const bytes = await made(desk, labCard, { caseIds: [caseId] });
  // Its own maker has no key for it.
  const { job } = await looked(desk, bytes);
  expect(job.error?.code).toBe('package.wrong-key');
});
