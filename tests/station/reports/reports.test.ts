// A laboratory report is written, reviewed by another person, issued once as exact bytes, and amended only by a new version.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DocumentId, type CourtDocumentId } from '../../../shared/language/identity.ts';
import { aCase } from '../a-case.ts';
import { aRequest, planned } from '../examination/a-request.ts';
import { aDescription } from '../court-file/a-court-file.ts';
import { nth } from '../scanning/a-scanner.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aJpeg, takenIn } from '../photographs/a-photograph.ts';
import { isInstalled, pageTexts } from '../documents/print-paper.ts';
import {
  aContent,
  approved,
  issued,
  own,
  withAnsweredRequest,
  written,
  type Answered,
  type Written,
} from './a-report.ts';

let station: TestStation;
let answered: Answered;

beforeEach(async () => {
  station = await openTestStation();
  answered = await withAnsweredRequest(station);
});
afterEach(() => station.close());

async function isSound(): Promise<void> {
  const { jobId } = await station.answer('ledger.verify', {});
  expect((await station.jobEnded(jobId)).result?.report).toMatchObject({ isSound: true, findings: [] });
}

const refusedIssue = ({ id, textId }: Written) => station.refusal('reports.issue', { id, textId, ...own('examiner') });

async function bytesOf(documentId: string): Promise<Buffer> {
  const path = join(station.dataFolder, 'copy.pdf');
  const { jobId } = await station.answer('documents.save', { id: DocumentId.parse(documentId), saveHandle: path });
  await station.jobEnded(jobId);
  return readFileSync(path);
}

/** Undefined where the tool that reads them is not installed. */
function textsOf(bytes: Buffer): string[] | undefined {
  return isInstalled('pdftotext') ? pageTexts(bytes) : undefined;
}

async function retire(login: string): Promise<void> {
  await station.become('administrator');
  const { people } = await station.answer('people.list', {});
  const person = people.find((one) => one.login === login);
  if (person === undefined) throw new Error(`Nobody is called ${login}`);
  await station.answer('people.retire', { id: person.id, reason: 'Left' });
}

describe('a draft', () => {
  test('gets a number of the year and keeps every text that was written for it', async () => {
    const { id, textId } = await written(station, answered);
    await station.answer('reports.save', {
      id,
      previous: textId,
      content: aContent(answered.exhibitId, { limitations: 'None known.' }),
    });
    expect(await station.answer('reports.read', { id })).toMatchObject({
      number: 'ER-2025-0001',
      state: 'draft',
      texts: 3,
      content: { limitations: 'None known.' },
      questions: ['Is it operable?'],
    });
    await isSound();
  });

  test('of two windows keeps what the first one wrote, and tells the second', async () => {
    const { id, textId } = await written(station, answered);
    const content = aContent(answered.exhibitId, { title: 'Another' });
    await station.answer('reports.save', { id, previous: textId, content });
    expect(await station.refusal('reports.save', { id, previous: textId, content })).toBe('reports.changed-meanwhile');
  });

  test('is written by its author alone', async () => {
    const { id, textId } = await written(station, answered);
    await station.become('supervisor');
    const content = aContent(answered.exhibitId);
    expect(await station.refusal('reports.save', { id, previous: textId, content })).toBe('reports.not-yours');
    expect(await station.refusal('reports.submit', { id, textId, ...own('supervisor') })).toBe('reports.not-yours');
  });

  test('shows no photograph of another case and leaves out no task of another request', async () => {
    const { id, textId } = await written(station, answered);
    await station.become('registrar');
    const { id: other } = await station.answer('cases.open', aCase({ title: 'OTHER' }));
    const foreign = await takenIn(station, { caseId: other }, 'other.jpg', await aJpeg(8));
    await station.become('examiner');
    const photographs = [{ attachmentId: foreign.id, caption: '', withMarks: false }];
    const content = aContent(answered.exhibitId, { photographs });
    expect(await station.refusal('reports.save', { id, previous: textId, content })).toBe('reports.foreign');
  });

  test('is not begun for a request that was withdrawn', async () => {
    const { requestId: id } = answered;
    await station.answer('requests.end', { id, as: 'withdrawn', reason: 'Case closed', ...own('examiner') });
    expect(await station.refusal('reports.begin', { requestId: id, language: 'en' })).toBe('reports.request-withdrawn');
  });

  test('is drawn with a watermark and is no document of the case', async () => {
    const { id } = await written(station, answered);
    const { jobId } = await station.answer('reports.draft', { id });
    const { state, result } = await station.jobEnded(jobId);
    expect(state).toBe('done');
    const { documents } = await station.answer('documents.list', { caseId: answered.caseId });
    expect(documents).toEqual([]);
    const transient = { kind: 'transient', id: result?.transientId ?? '', toSave: false } as const;
    const media = await station.station.media(transient);
    const bytes = media.read(0, media.size);
    media.close();
    // Slanted letters are read apart: DR, AF, T.
    for (const page of textsOf(bytes) ?? []) expect(page).toMatch(/\bDR\b/);
  });

  test('in another language than the record prints its own words in that one, and what was written as it was written', async () => {
    const { id } = await station.answer('reports.begin', { requestId: answered.requestId, language: 'sr-Cyrl' });
    const { textId: previous } = await station.answer('reports.read', { id });
    await station.answer('reports.save', { id, previous, content: aContent(answered.exhibitId) });
    const { result } = await station.jobEnded((await station.answer('reports.draft', { id })).jobId);
    const transient = { kind: 'transient', id: result?.transientId ?? '', toSave: false } as const;
    const media = await station.station.media(transient);
    const words = textsOf(media.read(0, media.size))?.join(' ') ?? 'Лабораторијски извештај Is it operable?';
    media.close();
    expect(words).toContain('Лабораторијски извештај');
    expect(words).toContain('Is it operable?');
  });

  test('that nobody needs is withdrawn and stays in the file of the case', async () => {
    const { id } = await written(station, answered);
    await station.answer('reports.withdraw', { id, reason: 'Begun twice', ...own('examiner') });
    const { reports } = await station.answer('reports.list', { requestId: answered.requestId });
    expect(reports).toMatchObject([{ state: 'withdrawn' }]);
    expect(await station.refusal('reports.withdraw', { id, reason: 'Again', ...own('examiner') })).toBe(
      'reports.final',
    );
    await isSound();
  });
});

describe('a review', () => {
  test('is never of own work, whoever has which role', async () => {
    const { id, textId } = await written(station, answered);
    await station.answer('reports.submit', { id, textId, ...own('examiner') });
    await station.become('supervisor');
    await station.answer('reports.take-over', { id, reason: 'On leave', ...own('supervisor') });
    const { textId: newest } = await station.answer('reports.read', { id });
    await station.answer('reports.submit', { id, textId: newest, ...own('supervisor') });
    const review = { id, textId: newest, as: 'approved', reason: '', ...own('supervisor') } as const;
    expect(await station.refusal('reports.review', review)).toBe('reports.own-review');
  });

  test('sends a report back only with a reason, and approves only what is complete', async () => {
    const { id, textId } = await written(station, answered, { title: '' });
    await station.answer('reports.submit', { id, textId, ...own('examiner') });
    expect(await station.refusal('reports.submit', { id, textId, ...own('examiner') })).toBe(
      'reports.submitted-already',
    );
    await station.become('reviewer');
    const review = { id, textId, ...own('reviewer') };
    expect(await station.refusal('reports.review', { ...review, as: 'approved', reason: '' })).toBe(
      'reports.points-missing',
    );
    expect(await station.refusal('reports.review', { ...review, as: 'returned', reason: '' })).toBe(
      'reports.needs-reason',
    );
    await station.answer('reports.review', { ...review, as: 'returned', reason: 'It has no title.' });
    expect(await station.answer('reports.read', { id })).toMatchObject({ state: 'returned' });
  });

  test('counts for one text: a later one is a draft again', async () => {
    const draft = await written(station, answered);
    await approved(station, draft);
    const content = aContent(answered.exhibitId, { limitations: 'Added after the approval' });
    const { textId } = await station.answer('reports.save', { id: draft.id, previous: draft.textId, content });
    expect(await station.answer('reports.read', { id: draft.id })).toMatchObject({ state: 'draft' });
    expect(await refusedIssue(draft)).toBe('reports.changed-meanwhile');
    expect(await refusedIssue({ ...draft, textId })).toBe('reports.not-approved');
    await station.become('reviewer');
    const review = { id: draft.id, textId, as: 'approved', reason: '', ...own('reviewer') } as const;
    expect(await station.refusal('reports.review', review)).toBe('reports.not-submitted');
  });

  test('counts for the records as they were: what changed since has to be seen again', async () => {
    const draft = await written(station, answered);
    await approved(station, draft);
    await station.become('supervisor');
    await station.answer('reports.change-letterhead', {
      letterhead: { laboratory: 'Ballistics', address: 'Moved', contact: '', accreditation: '' },
      reason: 'Moved',
    });
    await station.become('examiner');
    expect(await refusedIssue(draft)).toBe('reports.records-changed');
  });
});

describe('an issue', () => {
  test('keeps the exact bytes, their hash and two signatures, and the report never changes again', async () => {
    const photographs = [{ attachmentId: answered.photograph.id, caption: 'K5 with scale', withMarks: false }];
    const draft = await written(station, answered, { photographs });
    await approved(station, draft);
    const { documentId, events, state } = await issued(station, draft);
    expect(state).toBe('issued');
    expect(events.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      'submitted Test examiner',
      'approved Test reviewer',
      'issued Test examiner',
    ]);
    const { documents } = await station.answer('documents.list', { caseId: answered.caseId });
    expect(documents).toMatchObject([{ kind: 'examination-report', id: documentId }]);
    const bytes = await bytesOf(documentId ?? '');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(documents[0]?.sha256);
    const text = textsOf(bytes)?.join('\n');
    for (const words of ['ER-2025-0001', 'Is it operable?', 'KFA-D-2025-0122', 'K5 with scale', 'Test reviewer'])
      expect(text ?? words).toContain(words);
    const content = aContent(answered.exhibitId);
    const { id, textId } = draft;
    expect(await station.refusal('reports.save', { id, previous: textId, content })).toBe('reports.final');
    expect(await station.refusal('reports.draft', { id })).toBe('reports.final');
    expect(await refusedIssue(draft)).toBe('reports.final');
    await isSound();
  });

  test('waits until every task of the request is over', async () => {
    await planned(station, answered, 'general-description');
    const draft = await written(station, answered);
    await approved(station, draft);
    expect(await refusedIssue(draft)).toBe('reports.tasks-open');
    const { obstacles } = await station.answer('reports.check', { id: draft.id });
    expect(obstacles).toMatchObject([{ kind: 'task-open', name: 'LR-2025-0001 / 2 · LUGINA-14 / K5' }]);
  });

  test('is refused where something was planned while the paper was drawn, and nothing is recorded', async () => {
    const draft = await written(station, answered);
    await approved(station, draft);
    const { jobId } = await station.answer('reports.issue', { ...draft, ...own('examiner') });
    await planned(station, answered, 'general-description');
    expect((await station.jobEnded(jobId)).error?.code).toBe('reports.tasks-open');
    expect(await station.answer('reports.read', { id: draft.id })).toMatchObject({ state: 'approved' });
    expect((await station.answer('documents.list', { caseId: answered.caseId })).documents).toEqual([]);
  });

  test('is refused to whoever does not prove who they are', async () => {
    const draft = await written(station, answered);
    await approved(station, draft);
    const wrong = { ...draft, signature: { passphrase: 'not the passphrase at all' } };
    expect(await station.refusal('reports.issue', wrong)).toBe('vault.wrong-passphrase');
  });

  test('stops where the stored photograph is not the one that was taken in, and nothing is recorded', async () => {
    const { caseId, exhibitId } = answered;
    const before = new Set(readdirSync(station.dataFolder, { recursive: true, encoding: 'utf8' }));
    await station.become('registrar');
    const { id: attachmentId } = await takenIn(station, { caseId, exhibitId }, 'swap.jpg', await aJpeg(11));
    await station.become('examiner');
    const draft = await written(station, answered, { photographs: [{ attachmentId, caption: '', withMarks: false }] });
    await approved(station, draft);
    const [sealed] = readdirSync(station.dataFolder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !before.has(name) && name.endsWith('.evf'),
    );
    const path = join(station.dataFolder, sealed ?? '');
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 40) ^ 1, bytes.length - 40);
    writeFileSync(path, bytes);
    const { jobId } = await station.answer('reports.issue', { ...draft, ...own('examiner') });
    expect((await station.jobEnded(jobId)).error?.code).toBe('reports.photograph-unsound');
    expect(await station.answer('reports.read', { id: draft.id })).toMatchObject({ state: 'approved' });
    expect((await station.answer('documents.list', { caseId: answered.caseId })).documents).toEqual([]);
  });

  test('needs a reviewer who is still here', async () => {
    const draft = await written(station, answered);
    await approved(station, draft);
    await retire('reviewer');
    await station.become('examiner');
    expect(await refusedIssue(draft)).toBe('reports.reviewer-retired');
  });

  test('needs an author who is still here: another takes the draft over and has it approved anew', async () => {
    const draft = await written(station, answered);
    await approved(station, draft);
    await retire('examiner');
    await station.become('supervisor');
    expect((await station.answer('reports.check', { id: draft.id })).obstacles[0]).toMatchObject({
      kind: 'author-retired',
    });
    expect(await station.refusal('reports.issue', { ...draft, ...own('supervisor') })).toBe('reports.not-yours');
    await station.answer('reports.take-over', { id: draft.id, reason: 'Left', ...own('supervisor') });
    expect(await station.refusal('reports.issue', { ...draft, ...own('supervisor') })).toBe('reports.not-approved');
    expect(await station.refusal('reports.take-over', { id: draft.id, reason: 'Again', ...own('supervisor') })).toBe(
      'reports.yours-already',
    );
  });
});

describe('an amendment', () => {
  test('is a new version that names the old one; the old paper stays byte for byte', async () => {
    const draft = await written(station, answered, { limitations: '121 rounds' });
    await approved(station, draft);
    const { documentId } = await issued(station, draft);
    const old = await bytesOf(documentId ?? '');
    const amend = { id: draft.id, reason: '112 rounds, not 121: two digits were exchanged', ...own('examiner') };
    const { id, number } = await station.answer('reports.amend', amend);
    expect(number).toBe('ER-2025-0001-v2');
    expect(await station.refusal('reports.amend', amend)).toBe('reports.amended-already');
    const { textId: previous } = await station.answer('reports.read', { id });
    const content = aContent(answered.exhibitId, { limitations: '112 rounds' });
    const { textId } = await station.answer('reports.save', { id, previous, content });
    await approved(station, { id, textId });
    const amendment = await issued(station, { id, textId });
    expect(amendment).toMatchObject({ version: 2, amends: { number: 'ER-2025-0001' }, reason: amend.reason });
    expect(await station.answer('reports.read', { id: draft.id })).toMatchObject({
      state: 'amended',
      amendedBy: { number: 'ER-2025-0001-v2', isIssued: true },
      content: { limitations: '121 rounds' },
    });
    expect((await bytesOf(documentId ?? '')).equals(old)).toBe(true);
    const text = textsOf(await bytesOf(amendment.documentId ?? ''))?.join('\n');
    for (const words of ['takes the place of report ER-2025-0001', 'two digits were'])
      expect(text ?? words).toContain(words);
    await isSound();
    await station.become('prosecutor');
    const ordered = { caseId: answered.caseId, language: 'en', includeParties: false } as const;
    const { jobId } = await station.answer('case-files.make', ordered);
    const { result } = await station.jobEnded(jobId);
    const file = textsOf(await bytesOf(result?.documentId ?? ''))
      ?.join(' ')
      .replaceAll(/\s+/g, ' ');
    const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    for (const words of [
      'Reports of the laboratory',
      'Replaced by ER-2025-0001-v2',
      'Takes the place of ER-2025-0001 of 17.03.2025.',
      'Author: Test',
      'Reviewer:',
      hashOf(old),
      hashOf(await bytesOf(amendment.documentId ?? '')),
    ])
      expect(file ?? words).toContain(words);
  });

  test('is missed in a court file that has only the report it amends', async () => {
    const draft = await written(station, answered, { limitations: '121 rounds' });
    await approved(station, draft);
    const before = await issued(station, draft);
    const { id } = await station.answer('reports.amend', { id: draft.id, reason: '112 rounds', ...own('examiner') });
    const { textId: previous } = await station.answer('reports.read', { id });
    const content = aContent(answered.exhibitId, { limitations: '112 rounds' });
    const { textId } = await station.answer('reports.save', { id, previous, content });
    await approved(station, { id, textId });
    const amendment = await issued(station, { id, textId });
    await station.become('prosecutor');
    const { caseId } = answered;
    const enter = (documentId: string | undefined, replaces: { supersedes?: CourtDocumentId; reason?: string } = {}) =>
      station.answer('court-file.enter', {
        caseId,
        documents: [
          {
            source: { kind: 'issued', id: DocumentId.parse(documentId) },
            description: aDescription({ type: 'ballistic-report' }),
            ...replaces,
          },
        ],
      });
    const amendedSince = async () =>
      (await station.answer('court-file.read', { caseId })).breaches.filter(({ code }) => code === 'amended-since');
    const { documents } = await enter(before.documentId);
    expect(await amendedSince()).toMatchObject([
      { weight: 'blocks', details: { number: 1, name: expect.stringContaining('ER-2025-0001-v2') } },
    ]);
    await enter(amendment.documentId, { supersedes: nth(documents, 0).id, reason: 'Amended' });
    expect(await amendedSince()).toEqual([]);
  });

  test('is not of a draft', async () => {
    const { id } = await written(station, answered);
    expect(await station.refusal('reports.amend', { id, reason: 'Wrong', ...own('examiner') })).toBe(
      'reports.not-issued',
    );
  });

  test('that was withdrawn leaves its number behind', async () => {
    const draft = await written(station, answered);
    await approved(station, draft);
    await issued(station, draft);
    const amend = { id: draft.id, reason: 'Mistake', ...own('examiner') };
    const { id } = await station.answer('reports.amend', amend);
    await station.answer('reports.withdraw', { id, reason: 'There was none', ...own('examiner') });
    expect(await station.answer('reports.amend', amend)).toMatchObject({ number: 'ER-2025-0001-v3' });
  });
});

describe('what a laboratory writes once', () => {
  test('standard paragraphs come unverified in four languages and are replaced by what the laboratory writes', async () => {
    const { blocks } = await station.answer('reports.blocks', { language: 'sq' });
    expect(blocks.every(({ isVerified, version }) => !isVerified && version === 0)).toBe(true);
    expect((await station.answer('reports.blocks', {})).blocks).toHaveLength(blocks.length * 4);
    const [block] = blocks;
    if (block === undefined) throw new Error('there are standard paragraphs');
    const { code, language, place, title } = block;
    const paragraph = { code, language, place, title, text: 'Tekst i laboratorit', isVerified: true };
    await station.answer('reports.write-block', paragraph);
    expect(await station.answer('reports.write-block', paragraph)).toEqual({ version: 2 });
    expect(
      (await station.answer('reports.blocks', { language })).blocks.find((one) => one.code === code),
    ).toMatchObject({
      text: 'Tekst i laboratorit',
      isVerified: true,
      recordedBy: 'Test examiner',
    });
  });

  test('without a letterhead no report is complete', async () => {
    expect((await station.answer('reports.letterhead', {})).letterhead.address).toBe('Rr. e Shembullit 12');
    const { id } = await written(station, answered);
    await station.become('supervisor');
    const letterhead = { laboratory: '', address: '', contact: '', accreditation: '' };
    await station.answer('reports.change-letterhead', { letterhead, reason: 'Test' });
    const { points } = await station.answer('reports.check', { id });
    expect(points.find(({ point }) => point === 'b-laboratory')).toMatchObject({
      state: 'missing',
      place: 'letterhead',
    });
  });
});

describe('the desk', () => {
  test('says whose turn it is', async () => {
    const kinds = async () =>
      (await station.answer('desk.read', {})).lines.map(({ kind }) => kind).filter((kind) => kind.startsWith('report'));
    const draft = await written(station, answered);
    expect(await kinds()).toEqual(['report-draft']);
    await station.answer('reports.submit', { ...draft, ...own('examiner') });
    expect(await kinds()).toEqual([]);
    await station.become('reviewer');
    expect(await kinds()).toEqual(['report-to-review']);
    await station.answer('reports.review', { ...draft, as: 'approved', reason: '', ...own('reviewer') });
    expect(await kinds()).toEqual([]);
    await station.become('examiner');
    expect(await kinds()).toEqual(['report-to-issue']);
  });
});

test('the other reports of a request are named', async () => {
  const first = await written(station, answered);
  const second = await written(station, answered);
  expect((await station.answer('reports.read', { id: second.id })).others).toMatchObject([{ id: first.id }]);
});

test('a request that lacks a contact is named among what is missing', async () => {
  await station.become('registrar');
  const { id: requestId } = await station.answer('requests.record', aRequest(answered.caseId, [answered.exhibitId]));
  await station.become('examiner');
  const { id } = await written(station, { ...answered, requestId });
  const { points } = await station.answer('reports.check', { id });
  expect(points.filter(({ state }) => state === 'missing').map(({ point }) => point)).toEqual([
    'e-customer',
    'f-methods',
    'i-performance',
    'm-results',
    'o-authorised',
  ]);
});
