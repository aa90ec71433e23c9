// An exhibit that was reported lost is shown as missing wherever it is shown, until somebody sees it again.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { Job } from '../../../shared/contract/work.ts';
import { PersonId, type CaseId, type ExhibitId } from '../../../shared/language/identity.ts';
import { aCase, aCustodyEvent, anExhibit, at } from '../a-case.ts';
import { isInstalled, pageTexts } from '../documents/print-paper.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';

let station: TestStation;
let caseId: CaseId;
let drill: ExhibitId;

beforeEach(async () => {
  station = await openTestStation();
  caseId = (await station.answer('cases.open', aCase())).id;
  drill = (await station.answer('exhibits.record', anExhibit(caseId))).id;
  const self = { kind: 'person', id: PersonId.parse(station.people.registrar) } as const;
  await station.answer('custody.record', aCustodyEvent(drill, { to: self }));
});
afterEach(() => station.close());

const lostAt = at('2025-03-17T07:40:00.000Z');
const happened = (type: 'lost' | 'seen', occurredAt = lostAt) =>
  station.answer(
    'custody.record',
    aCustodyEvent(drill, {
      type,
      occurredAt,
      to: type === 'seen' ? { kind: 'person', id: PersonId.parse(station.people.registrar) } : undefined,
      note: 'Looked everywhere',
    }),
  );

async function listed() {
  const { snapshot } = await station.answer('lists.open', {
    list: 'exhibits',
    question: { text: '', filters: [], sort: { column: 'number', descending: false } },
  });
  return (await station.answer('lists.page', { snapshot, from: 0, count: 10 })).rows[0]?.cells['missingSince'];
}

test('on its page and in the list, beside who had it last, until it is seen', async () => {
  expect((await station.answer('exhibits.read', { id: drill })).missingSince).toBeUndefined();
  expect(await listed()).toBe('');
  await happened('lost');
  const { missingSince, holder } = await station.answer('exhibits.read', { id: drill });
  expect([missingSince, holder?.label]).toEqual([lostAt, 'Test registrar']);
  expect(await listed()).toBe(lostAt);
  await happened('seen', at('2025-03-17T07:50:00.000Z'));
  expect((await station.answer('exhibits.read', { id: drill })).missingSince).toBeUndefined();
  expect(await listed()).toBe('');
});

test.skipIf(!isInstalled('pdftotext'))('and in the case file', async () => {
  await happened('lost');
  const { jobId } = await station.answer('case-files.make', { caseId, language: 'en', includeParties: false });
  const { result } = await station.jobEnded(jobId);
  const media = await station.station.media({ kind: 'document', id: result?.documentId ?? '', toSave: false });
  const words = pageTexts(media.read(0, media.size)).join('\n');
  media.close();
  expect(words).toMatch(/MISSING SINCE|Missing since/);
});

async function exportOf(format: InputOf<'lists.export'>['format']): Promise<Job> {
  const { jobId } = await station.answer('lists.export', {
    list: 'exhibits',
    question: { text: '', filters: [], sort: { column: 'number', descending: false } },
    columns: ['mark', 'holder'],
    language: 'en',
    format,
  });
  return station.jobEnded(jobId);
}

test('and in a spreadsheet of the list, in a column of its own', async () => {
  const rows = async () => {
    const job = await exportOf({ kind: 'csv', separator: 'comma', withByteOrderMark: false });
    const media = await station.station.media({ kind: 'export', id: job.result?.exportId ?? '', toSave: true });
    const text = media.read(0, media.size).toString('utf8');
    media.close();
    return text.trimEnd().split('\r\n');
  };
  expect(await rows()).toEqual(['Mark,Held by,Missing since', 'K1,Test registrar,']);
  await happened('lost');
  expect((await rows())[1]).toBe('K1,Test registrar,2025-03-17 08:40');
});

test.skipIf(!isInstalled('pdftotext'))(
  'and on a paper of the list, where whoever had it last does not stand alone',
  async () => {
    await happened('lost');
    const { result } = await exportOf({ kind: 'pdf' });
    const media = await station.station.media({ kind: 'document', id: result?.documentId ?? '', toSave: false });
    const words = pageTexts(media.read(0, media.size)).join('\n').replaceAll(/\s+/g, ' ');
    media.close();
    expect(words).toContain('Missing since 17.03.2025 08:40. Last with Test registrar.');
  },
);
