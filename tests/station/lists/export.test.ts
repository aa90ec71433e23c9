// Exporting what is seen: counted in and out, encrypted, recorded; cancelled or cut off it leaves nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import { JobId } from '../../../shared/language/identity.ts';
import { isInstalled, pageTexts } from '../documents/print-paper.ts';
import { aListedStation, aQuestion, type ListedStation } from './a-list.ts';

let lab: ListedStation;
beforeAll(async () => {
  lab = await aListedStation();
});
afterAll(() => lab.station.close());

function anExport(changes: Partial<InputOf<'lists.export'>> = {}): InputOf<'lists.export'> {
  return {
    list: 'exhibits',
    question: aQuestion(),
    columns: ['number', 'mark', 'kind', 'serial', 'description', 'seal', 'recordedAt'],
    language: 'en',
    format: { kind: 'csv', separator: 'comma', withByteOrderMark: false },
    ...changes,
  };
}

async function exported(changes: Partial<InputOf<'lists.export'>> = {}) {
  const { jobId } = await lab.station.answer('lists.export', anExport(changes));
  const job = await lab.station.jobEnded(jobId);
  const id = job.result?.exportId ?? '';
  const media = await lab.station.station.media({ kind: 'export', id, toSave: true });
  const text = media.read(0, media.size).toString('utf8');
  media.close();
  return { job, text, fileName: media.fileName, mediaType: media.mediaType };
}

describe('a spreadsheet', () => {
  test('has the columns and rows that were seen, in words, with identifiers as they are', async () => {
    const { text, mediaType } = await exported();
    const [head, pistol] = text.split('\r\n');
    expect(head).toBe('Exhibit number,Mark,Kind,Serial number,Description,Seal,State of the seal,Recorded');
    expect(pistol).toBe('EX-2025-000001,K1,Firearm,С-371864,"Zastava M70, обележен",0048215,Closed,2025-03-17 09:00');
    expect(text.split('\r\n')).toHaveLength(6);
    expect(mediaType).toBe('text/csv; charset=utf-8');
  });

  test('keeps what looks like a formula from being one, and says how many', async () => {
    const { text, job } = await exported();
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(job.result?.report).toMatchObject({ rows: 4, escaped: 1 });
  });

  test('begins with the mark of UTF-8 and is separated as asked', async () => {
    const format = { kind: 'csv', separator: 'semicolon', withByteOrderMark: true } as const;
    const { text } = await exported({ format, columns: ['mark', 'kind'], language: 'sr-Cyrl' });
    expect(text.split('\r\n')[0]).toBe('\u{FEFF}Ознака;Врста');
  });

  test('takes only what is selected, in the order of the list', async () => {
    const { exhibits } = lab;
    const only = { kind: 'some', ids: [exhibits.phone, exhibits.pistol] } as const;
    const { text } = await exported({ columns: ['kind'], only: { ...only, ids: [...only.ids] } });
    expect(text).toBe('Kind\r\nFirearm\r\nElectronic device\r\n');
  });

  test('is recorded with its count, its hash and the head it was made from, and taking it along is said too', async () => {
    const { fileName } = await exported();
    expect(fileName).toMatch(/^exhibits-2025-03-17-head-\d+-[0-9a-f]{8}\.csv$/);
    await lab.station.become('supervisor');
    const made = await lab.station.answer('ledger.page', { count: 5, action: 'list.exported' });
    expect(made.entries[0]?.subject).toMatchObject({ kind: 'export', label: 'Exhibits · 4' });
    const taken = await lab.station.answer('ledger.page', { count: 1, action: 'document.exported' });
    expect(taken.entries[0]?.subject.kind).toBe('export');
    const { jobId } = await lab.station.answer('ledger.verify', {});
    expect((await lab.station.jobEnded(jobId)).result?.report).toMatchObject({ isSound: true });
    await lab.station.become('registrar');
  });

  test('is found again after the lock, by those who may read cases only', async () => {
    const { jobId } = await lab.station.answer('lists.export', anExport());
    const id = (await lab.station.jobEnded(jobId)).result?.exportId ?? '';
    await lab.station.become('administrator');
    await expect(lab.station.station.media({ kind: 'export', id, toSave: false })).rejects.toThrow('station.forbidden');
    await lab.station.become('registrar');
    const media = await lab.station.station.media({ kind: 'export', id, toSave: false });
    expect([media.size > 0, media.mayShow]).toEqual([true, false]);
    media.close();
  });
});

describe('a paper', () => {
  test.runIf(isInstalled('pdftotext'))('has what was asked, the rows and the ledger head', async () => {
    const question = aQuestion({ filters: [{ name: 'case', values: [lab.lugina] }] });
    const { jobId } = await lab.station.answer('lists.export', anExport({ question, format: { kind: 'pdf' } }));
    const job = await lab.station.jobEnded(jobId);
    const media = await lab.station.station.media({
      kind: 'document',
      id: job.result?.documentId ?? '',
      toSave: false,
    });
    const lines = pageTexts(media.read(0, media.size)).join('\n');
    media.close();
    expect(lines).toContain('LUGINA-14');
    expect(lines).toContain('С-371864');
    expect(lines).not.toContain('DRENOVA');
    expect(lines).toMatch(/Ledger head/i);
  });
});

describe('nothing is made', () => {
  test('of an empty list, of an unknown column, of a selection whose list is gone', async () => {
    const { station } = lab;
    const nothing = aQuestion({ text: 'not a word of it' });
    expect(await station.refusal('lists.export', anExport({ question: nothing }))).toBe('lists.nothing-chosen');
    const only = { kind: 'all', snapshot: 'gone', except: [] } as const;
    expect(await station.refusal('lists.export', anExport({ only: { ...only, except: [] } }))).toBe(
      'lists.snapshot-gone',
    );
    expect(await station.refusal('lists.export', anExport({ columns: ['colour'] }))).toBe('lists.unknown-column');
  });

  test('when the job is cancelled in the middle: no record, no file', async () => {
    const { station } = lab;
    const exports = async () =>
      (await station.answer('ledger.page', { count: 200, action: 'list.exported' })).entries.length;
    const before = await exports();
    const { jobId } = await station.answer('lists.export', anExport());
    await station.answer('jobs.cancel', { id: JobId.parse(jobId) });
    const job = await station.jobEnded(jobId);
    // A list of four may be faster than the cancelling; then it is whole.
    expect(await exports()).toBe(job.state === 'cancelled' ? before : before + 1);
    expect(job.result === undefined).toBe(job.state === 'cancelled');
  });
});
