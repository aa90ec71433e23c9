// The file behind a report keeps its numbers, known samples keep their secret until they are concluded, and each month can be looked at.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../../shared/domain/roles.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';
import { aComparison, aConclusion, concluded, soundness, started, verified, type Compared } from './a-conclusion.ts';

let compared: Compared;
let station: TestStation;

afterEach(() => station.close());

const signature = (role: Role) => ({ passphrase: passphraseOf(role) });

async function casework(): Promise<void> {
  compared = await aComparison();
  ({ station } = compared);
}

describe('the file behind a report', () => {
  beforeEach(casework);

  const entries = async () => (await station.answer('file.list', { caseId: compared.caseId })).entries;

  test('numbers everything as it is recorded, and no number ever changes', async () => {
    const id = await concluded(compared);
    const before = await entries();
    expect(before.map(({ number, kind, label }) => [number, kind, label])).toEqual([
      [1, 'request', 'LR-2025-0001'],
      [2, 'task', 'LR-2025-0001 / 1 · LUGINA-14 / K5'],
      [3, 'worksheet', expect.stringContaining('LUGINA-14 / K5')],
      [4, 'conclusion', 'LR-2025-0001 / 1 · LUGINA-14 / K5 ↔ 2024-DR-1188 / C1'],
    ]);
    expect(before.map(({ by }) => by)).toEqual(['Test registrar', 'Test examiner', 'Test examiner', 'Test examiner']);
    await verified(station, id, 'inconclusive-b');
    await station.become('supervisor');
    await station.answer('resolutions.record', {
      conclusionId: id,
      value: 'inconclusive-b',
      reason: 'Too few',
      signature: signature('supervisor'),
    });
    const after = await entries();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ number, kind }) => [number, kind])).toEqual([
      [5, 'conclusion-event'],
      [6, 'conclusion-event'],
    ]);
  });

  test('keeps rejected candidates and each decision about them', async () => {
    const taskId = await started(station, compared, 'database');
    await station.answer('searches.record', {
      taskId,
      system: 'evofinder',
      systemName: '',
      entryNumber: 'E-9',
      enteredAt: (await station.answer('tasks.read', { id: taskId })).recordedAt,
      images: '2d',
      note: '',
      candidates: [{ rank: 1, score: '99', reference: 'R-1', linkedCase: '' }],
    });
    const { searches } = await station.answer('searches.list', { taskId });
    const ids = searches.flatMap(({ candidates }) => candidates.map(({ id }) => id));
    await station.answer('candidates.decide', { ids, decision: 'excluded', reason: 'Other class' });
    const file = await entries();
    expect(file.slice(-3).map(({ kind, label }) => [kind, label])).toEqual([
      ['search', 'Evofinder E-9 · LUGINA-14 / K5'],
      ['candidate', 'Evofinder E-9 #1 · R-1 · LUGINA-14 / K5'],
      ['candidate-decision', 'Evofinder E-9 #1 · R-1 · LUGINA-14 / K5'],
    ]);
  });

  test('of one request names nothing of another, and of no case is refused', async () => {
    const { caseId, requestId } = compared;
    const { entries: own } = await station.answer('file.list', { caseId, requestId });
    expect(own.map(({ number }) => number)).toEqual([1, 2, 3]);
    const unknown = { caseId: compared.taskId as unknown as typeof caseId };
    expect(await station.refusal('file.list', unknown)).toBe('cases.unknown');
  });

  test('is a paper for disclosure', async () => {
    const { caseId } = compared;
    const { jobId } = await station.answer('file.document', { caseId, language: 'sq' });
    const job = await station.jobEnded(jobId);
    expect(job).toMatchObject({ state: 'done', label: 'Dosja e lëndës' });
    expect(job.result?.documentId).toBeDefined();
  });
});

describe('a known sample', () => {
  beforeEach(async () => {
    compared = await aComparison('cartridge-case-comparison', { kind: 'proficiency-test' });
    ({ station } = compared);
  });

  const expecting = () => ({
    requestId: compared.requestId,
    expected: 'Cases 1 and 2 from one weapon, 3 from another',
    signature: signature('supervisor'),
  });
  const assessing = () => ({
    requestId: compared.requestId,
    outcome: 'as-expected' as const,
    note: 'All three right',
    signature: signature('supervisor'),
  });

  test('keeps what is expected from everybody else until everything is concluded and verified', async () => {
    await station.become('supervisor');
    await station.answer('quality.expect', expecting());
    expect(await station.refusal('quality.expect', expecting())).toBe('quality.expected-already');
    expect(await station.refusal('quality.assess', assessing())).toBe('quality.not-concluded-yet');
    await station.become('examiner');
    const before = await station.answer('quality.samples', {});
    expect(before.samples).toMatchObject([{ isExpectationRecorded: true, isConcluded: false }]);
    expect(before.samples[0]).not.toHaveProperty('expected');
    const id = await concluded(compared);
    expect((await station.answer('quality.samples', {})).samples[0]).not.toHaveProperty('expected');
    await verified(station, id, 'identification');
    expect(await station.answer('quality.samples', {})).toMatchObject({
      samples: [{ isConcluded: true, expected: 'Cases 1 and 2 from one weapon, 3 from another' }],
    });
    await station.become('supervisor');
    await station.answer('quality.assess', assessing());
    expect(await station.refusal('quality.assess', assessing())).toBe('quality.assessed-already');
    expect(await station.answer('quality.samples', {})).toMatchObject({
      samples: [{ outcome: 'as-expected', assessedBy: 'Test supervisor' }],
    });
    expect(await soundness(station)).toMatchObject({ isSound: true, findings: [] });
  });

  test('takes no expectation once somebody has concluded', async () => {
    await concluded(compared);
    await station.become('supervisor');
    expect(await station.refusal('quality.expect', expecting())).toBe('quality.concluded-already');
    expect(await station.refusal('quality.assess', assessing())).toBe('quality.not-expected-yet');
  });

  test('is not verified or settled by who knows what is expected', async () => {
    await station.become('supervisor');
    await station.answer('quality.expect', expecting());
    await station.become('examiner');
    const id = await concluded(compared);
    await verified(station, id, 'elimination');
    await station.become('supervisor');
    const settling = { conclusionId: id, value: 'elimination', reason: 'Known', signature: signature('supervisor') };
    expect(await station.refusal('resolutions.record', settling)).toBe('verifications.knows-expectation');
  });

  test('is no casework', async () => {
    await station.close();
    await casework();
    await station.become('supervisor');
    expect(await station.refusal('quality.expect', expecting())).toBe('quality.not-a-known-sample');
    expect(await station.answer('quality.samples', {})).toEqual({ samples: [] });
  });
});

describe('a month', () => {
  beforeEach(casework);

  test('counts what was concluded, verified and disagreed about, and how long requests took', async () => {
    const id = await concluded(compared);
    await verified(station, id, 'elimination');
    await station.become('supervisor');
    await station.answer('resolutions.record', {
      conclusionId: id,
      value: 'inconclusive-b',
      reason: 'Too few',
      signature: signature('supervisor'),
    });
    station.clock.forward(4 * 86_400_000);
    await station.become('examiner');
    await station.answer('requests.end', {
      id: compared.requestId,
      as: 'closed',
      reason: 'Report issued',
      signature: signature('examiner'),
    });
    const month = await station.answer('quality.month', { month: '2025-03' });
    expect(month).toMatchObject({
      requestsReceived: 1,
      requestsAnswered: 1,
      turnaroundDays: 4,
      conclusions: 1,
      verifiedBlind: 1,
      verifiedOpen: 0,
      verificationsOpen: 0,
      disagreements: [
        {
          first: { en: 'Identification' },
          second: { en: 'Elimination' },
          settled: { en: 'Inconclusive B' },
        },
      ],
    });
    expect(month.course.at(-1)).toEqual({
      month: '2025-03',
      conclusions: 1,
      disagreements: 1,
      corrections: 0,
      turnaroundDays: 4,
    });
    expect(month.course[0]).toEqual({ month: '2024-04', conclusions: 0, disagreements: 0, corrections: 0 });
    expect(await station.answer('quality.month', { month: '2025-02' })).toMatchObject({ conclusions: 0 });
  });

  test('names corrections and exceptions with their reasons, and keeps back the reason of one that is still verified blind', async () => {
    const id = await concluded(compared);
    await verified(station, id, 'identification');
    await station.become('examiner');
    await station.answer(
      'conclusions.record',
      aConclusion(compared.taskId, { value: 'elimination', corrects: { id, reason: 'Items exchanged' } }),
    );
    const own = await station.answer('quality.month', { month: '2025-03' });
    expect(own.corrections).toMatchObject([{ by: 'Test examiner', reason: 'Items exchanged' }]);
    await station.become('supervisor');
    const others = await station.answer('quality.month', { month: '2025-03' });
    expect(others.corrections).toMatchObject([{ by: 'Test examiner', reason: '' }]);
  });

  test('is named by year and month', async () => {
    const envelope = await station.ask('quality.month', { month: '2025-13' });
    expect(envelope).toMatchObject({ error: { code: 'station.bad-input' } });
  });
});
