import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DraftId, JobId } from '../../../shared/language/identity.ts';
import type { LedgerReport } from '../../../main/ledger/index.ts';
import { withExhibit } from '../a-case.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';

let station: TestStation;
beforeEach(async () => {
  station = await openTestStation();
});
afterEach(() => station.close());

const aDraft = { kind: 'exhibit' as const, label: 'K1', address: '/intake', content: '{"mark":"K1"}' };
const nobody = '0195a31d-e400-7317-84db-60aca2c07506';

describe('drafts', () => {
  test('survive a lock, exactly as typed', async () => {
    const { id } = await station.answer('drafts.save', aDraft);
    await station.become('registrar');
    expect((await station.answer('drafts.read', { id })).content).toBe(aDraft.content);
    expect((await station.answer('desk.read', {})).counts['draft']).toBe(1);
  });

  test('are seen and changed by nobody else', async () => {
    const { id } = await station.answer('drafts.save', aDraft);
    await station.become('custodian');
    expect((await station.answer('drafts.list', {})).drafts).toEqual([]);
    expect(await station.refusal('drafts.read', { id })).toBe('drafts.unknown');
    expect(await station.refusal('drafts.save', { ...aDraft, id })).toBe('drafts.of-another');
  });

  test('are gone when they are discarded', async () => {
    const { id } = await station.answer('drafts.save', aDraft);
    await station.answer('drafts.discard', { id });
    expect(await station.refusal('drafts.discard', { id })).toBe('drafts.unknown');
    expect(await station.refusal('drafts.read', { id: DraftId.parse(nobody) })).toBe('drafts.unknown');
  });
});

describe('the ledger', () => {
  test('is verified as a job and found sound', async () => {
    await withExhibit(station);
    const { jobId } = await station.answer('ledger.verify', {});
    const job = await station.jobEnded(jobId);
    expect(job.state).toBe('done');
    const report = job.result?.report as LedgerReport;
    expect(report).toMatchObject({ isSound: true, findings: [] });
    expect((await station.answer('ledger.state', {})).lastVerified?.findings).toBe(0);
  });

  test('gives its lines to those who read cases, newest first', async () => {
    await withExhibit(station);
    const { entries, total } = await station.answer('ledger.page', { count: 2 });
    expect(entries.map(({ seq }) => seq)).toEqual([total, total - 1]);
    expect(entries[0]).toMatchObject({
      action: 'exhibit.recorded',
      actor: 'Test registrar',
      subject: { label: 'LUGINA-14 / K1' },
    });
  });

  test('is reported on paper', async () => {
    const { jobId } = await station.answer('ledger.report', { language: 'sr-Latn' });
    expect(await station.jobEnded(jobId)).toMatchObject({ state: 'done', result: { documentId: expect.any(String) } });
  });
});

test('search finds an exhibit by its mark and leads to it', async () => {
  const { exhibitId } = await withExhibit(station, { description: 'Silenciator, çelik' });
  const { hits } = await station.answer('search.find', { text: 'celik' });
  expect(hits).toMatchObject([{ kind: 'exhibit', label: 'LUGINA-14 / K1', address: `/exhibits/${exhibitId}` }]);
  expect((await station.answer('search.find', { text: '%' })).hits).toEqual([]);
});

test('a job nobody knows cannot be cancelled, nor one that ended', async () => {
  expect(await station.refusal('jobs.cancel', { id: JobId.parse(nobody) })).toBe('jobs.unknown');
  const { jobId } = await station.answer('ledger.verify', {});
  await station.jobEnded(jobId);
  expect(await station.refusal('jobs.cancel', { id: JobId.parse(jobId) })).toBe('jobs.ended');
});
