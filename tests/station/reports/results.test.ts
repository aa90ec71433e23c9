// What a report prints of worksheets and conclusions, and what it keeps to itself until a second person has looked.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { concluded, verified, type Compared } from '../conclusions/a-conclusion.ts';
import { isInstalled, pageTexts } from '../documents/print-paper.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import {
  approved,
  issued,
  own,
  withAnsweredRequest,
  withSignedComparison,
  written,
  type Answered,
} from './a-report.ts';

let station: TestStation;
let answered: Answered;
let compared: Compared;

beforeEach(async () => {
  station = await openTestStation();
  answered = await withAnsweredRequest(station);
  compared = await withSignedComparison(station, answered);
});
afterEach(() => station.close());

test('nobody but the author reads a draft while a conclusion waits for its blind verification', async () => {
  const conclusionId = await concluded(compared);
  const draft = await written(station, answered, { interpretation: 'It was fired in K5', basis: 'Striae' });
  expect(await station.answer('reports.read', { id: draft.id })).toMatchObject({ state: 'draft' });
  await station.become('reviewer');
  expect(await station.refusal('reports.read', { id: draft.id })).toBe('reports.withheld');
  expect(await station.refusal('reports.draft', { id: draft.id })).toBe('reports.withheld');
  const review = { ...draft, as: 'returned', reason: 'Not read', ...own('reviewer') } as const;
  expect(await station.refusal('reports.review', review)).toBe('reports.withheld');
  await station.become('supervisor');
  const takingOver = { id: draft.id, reason: 'On leave', ...own('supervisor') };
  expect(await station.refusal('reports.take-over', takingOver)).toBe('reports.withheld');
  await verified(station, conclusionId, 'identification');
  expect(await station.answer('reports.read', { id: draft.id })).toMatchObject({ state: 'draft' });
});

test('an unverified conclusion keeps the report from being issued; once it is agreed both are printed with the whole scale', async () => {
  const conclusionId = await concluded(compared);
  const draft = await written(station, answered);
  const kinds = async () => (await station.answer('reports.check', { id: draft.id })).obstacles.map(({ kind }) => kind);
  expect(await kinds()).toEqual(['not-approved', 'conclusion-unverified']);
  await verified(station, conclusionId, 'identification');
  await station.become('examiner');
  await approved(station, draft);
  expect(await kinds()).toEqual([]);
  const { documentId } = await issued(station, draft);
  const media = await station.station.media({ kind: 'document', id: documentId ?? '', toSave: false });
  const bytes = media.read(0, media.size);
  media.close();
  if (!isInstalled('pdftotext')) return;
  const text = pageTexts(bytes).join('\n');
  for (const words of ['BAL-07', '2024-DR-1188 / C1', 'Identification', 'Elimination', 'without', 'Test reviewer'])
    expect(text).toContain(words);
});

test('two examiners who disagree keep the report back until a third has settled it', async () => {
  const conclusionId = await concluded(compared);
  await verified(station, conclusionId, 'elimination');
  await station.become('examiner');
  const draft = await written(station, answered);
  const { obstacles } = await station.answer('reports.check', { id: draft.id });
  expect(obstacles.map(({ kind }) => kind)).toEqual(['not-approved', 'conclusion-disagreed']);
  await station.answer('reports.submit', { ...draft, ...own('examiner') });
  await station.become('reviewer');
  const review = { ...draft, as: 'approved', reason: '', ...own('reviewer') } as const;
  expect(await station.refusal('reports.review', review)).toBe('reports.withheld');
});
