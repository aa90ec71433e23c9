// The station is locked, left alone or asked too much while it works: it lets go at once, says what did not end, and mixes nobody up.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Jobs } from '../../../main/station/jobs.ts';
import { IdleLock } from '../../../main/station/idle-lock.ts';
import type { LedgerReport } from '../../../main/ledger/index.ts';
import type { Job } from '../../../shared/contract/work.ts';
import type { StationEvent } from '../../../shared/transport/envelope.ts';
import { aCase, aCustodyEvent, anExhibit, at, withExhibit } from '../a-case.ts';
import { aClock, openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

let station: TestStation;
beforeEach(async () => {
  station = await openTestStation();
}, 60_000);
afterEach(async () => {
  vi.useRealTimers();
  await station.close();
});

describe('locking in the middle of work', () => {
  test('ends a case file that is being made; nothing of it is recorded, and the job says so afterwards', async () => {
    const { caseId } = await withExhibit(station);
    const { jobId } = await station.answer('case-files.make', { caseId, language: 'en', includeParties: false });
    await station.station.lock('person');
    await station.become('registrar');
    const job = (await station.answer('jobs.list', {})).jobs.find(({ id }) => id === jobId);
    expect(job?.state).toMatch(/^(cancelled|interrupted)$/);
    expect((await station.answer('documents.list', {})).documents).toEqual([]);
    const { jobId: check } = await station.answer('ledger.verify', {});
    expect((await station.jobEnded(check)).result?.report as LedgerReport).toMatchObject({ isSound: true }); // what this job gives
  });

  test('does not wait for a recovery sheet, which nobody may cancel, and keeps none of it', async () => {
    await station.become('administrator');
    const { jobId } = await station.answer('recovery.make', { language: 'en' });
    await station.station.lock('idle');
    await station.become('administrator');
    const job = (await station.answer('jobs.list', {})).jobs.find(({ id }) => id === jobId);
    expect(job?.state).toMatch(/^(cancelled|interrupted)$/);
    expect(job?.result).toBeUndefined();
  });

  test('tells screens at once, and no name of a case passes after that', async () => {
    const { caseId } = await withExhibit(station);
    await station.answer('case-files.make', { caseId, language: 'en', includeParties: false });
    const events: StationEvent[] = [];
    station.station.subscribe((event) => events.push(event));
    const locking = station.station.lock('person');
    expect(events).toEqual([{ type: 'locked', reason: 'person' }]);
    expect(await station.refusal('cases.list', {})).toBe('station.locked');
    await locking;
    expect(JSON.stringify(events)).not.toContain('LUGINA');
  });

  test('and unlocking at the same moment waits for the lock instead of refusing', async () => {
    await withExhibit(station);
    const locking = station.station.lock('person');
    await station.answer('station.unlock', { login: 'custodian', passphrase: passphraseOf('custodian') });
    await locking;
    expect((await station.answer('station.state', {})).person?.login).toBe('custodian');
  });

  test('never lets an act of one person be done in the name of the next', async () => {
    const { exhibitId } = await withExhibit(station);
    // The signature is still being derived when somebody else takes over.
    const recording = station.request('custody.record', aCustodyEvent(exhibitId));
    await station.station.lock('person');
    await station.answer('station.unlock', { login: 'custodian', passphrase: passphraseOf('custodian') });
    expect(await recording).toMatchObject({ ok: false, error: { code: 'station.locked' } });
    expect((await station.answer('custody.timeline', { exhibitId })).events).toEqual([]);
  });
});

/** Nobody is there from the moment the work has begun. */
async function goesIdleWhile(begin: () => Promise<unknown>): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await begin();
  vi.advanceTimersByTime(300_000);
  vi.useRealTimers();
}

test('work that hears nothing is called interrupted, and what it does later changes nothing', async () => {
  const stored: Job[] = [];
  let id = 0;
  const jobs = new Jobs({
    clock: aClock(),
    nextId: () => `0195a31d-e400-7317-84db-${String((id += 1)).padStart(12, '0')}`,
    store: (job) => stored.push(job),
    announce: () => undefined,
    reportDefect: () => 'reference',
  });
  let finish: (result: object) => void = () => undefined;
  const order = { kind: 'recovery-sheet', label: '', unit: 'pages', canCancel: false, startedBy: '' } as const;
  const { jobId } = jobs.start(order, () => new Promise((resolve) => (finish = resolve)));
  await jobs.settle(20);
  expect(jobs.list()).toMatchObject([{ id: jobId, state: 'interrupted' }]);
  const before = stored.length;
  finish({ transientId: 'late' });
  await Promise.resolve();
  await Promise.resolve();
  expect(jobs.list()).toMatchObject([{ id: jobId, state: 'interrupted' }]);
  expect(stored).toHaveLength(before);
});

describe('a station nobody is working at', () => {
  test('warns a minute before, then locks; looking at jobs is no sign of a person', async () => {
    await withExhibit(station);
    const events: StationEvent[] = [];
    station.station.subscribe((event) => {
      if (event.type === 'locked' || event.type === 'idle-warning') events.push(event);
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await station.answer('station.touch', {});
    vi.advanceTimersByTime(239_000);
    await station.answer('jobs.list', {});
    await station.answer('station.state', {});
    expect(events).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(events).toEqual([{ type: 'idle-warning', seconds: 60 }]);
    vi.advanceTimersByTime(60_000);
    expect(events.at(-1)).toEqual({ type: 'locked', reason: 'idle' });
    expect(await station.refusal('cases.list', {})).toBe('station.locked');
    vi.useRealTimers();
    await station.station.lock('idle');
    const state = await station.answer('station.state', {});
    expect([state.phase, state.person, state.ledger]).toEqual(['locked', undefined, undefined]);
  });

  test('lets work go on that takes longer, behind the lock: nobody is let in, and who began it finds it done', async () => {
    const { caseId } = await withExhibit(station);
    const events: StationEvent[] = [];
    station.station.subscribe((event) => events.push(event));
    await goesIdleWhile(() => station.answer('case-files.make', { caseId, language: 'en', includeParties: false }));
    expect(events.at(-1)).toEqual({ type: 'locked', reason: 'idle' });
    expect((await station.answer('station.state', {})).phase).toBe('locked');
    expect(await station.refusal('cases.list', {})).toBe('station.locked');
    expect((await station.answer('jobs.list', {})).jobs).toEqual([]);
    const wrong = { login: 'registrar', passphrase: 'not this one at all' };
    expect(await station.refusal('station.unlock', wrong)).toBe('vault.wrong-passphrase');

    await station.answer('station.unlock', { login: 'registrar', passphrase: passphraseOf('registrar') });
    const [job] = (await station.answer('jobs.list', {})).jobs;
    expect((await station.jobEnded(job?.id ?? '')).state).toBe('done');
    expect((await station.answer('documents.list', {})).documents).toHaveLength(1);
    const { entries } = await station.answer('ledger.page', { count: 50 });
    expect(entries.map(({ action }) => action).filter((action) => action.startsWith('station.'))).toContain(
      'station.locked',
    );
  });

  test('ends that work for anybody else; what ended before is theirs to see, and no name of it passed the lock', async () => {
    const { caseId } = await withExhibit(station);
    await goesIdleWhile(() => station.answer('case-files.make', { caseId, language: 'en', includeParties: false }));
    await station.answer('station.unlock', { login: 'custodian', passphrase: passphraseOf('custodian') });
    expect((await station.answer('jobs.list', {})).jobs[0]?.state).toMatch(/^(cancelled|interrupted)$/);
    expect((await station.answer('documents.list', {})).documents).toEqual([]);
    await station.become('registrar');
    const ended = new Promise<Job>((resolve) => {
      station.station.subscribe((event) => {
        if (event.type === 'job' && event.job.state !== 'running') resolve(event.job);
      });
    });
    await goesIdleWhile(() => station.answer('case-files.make', { caseId, language: 'en', includeParties: false }));
    expect(await ended).toMatchObject({ state: 'done', label: '' });
    await station.answer('station.unlock', { login: 'custodian', passphrase: passphraseOf('custodian') });
    expect((await station.answer('documents.list', {})).documents).toHaveLength(1);
  });

  test('ends that work for whoever comes with the recovery sheet', async () => {
    const { caseId } = await withExhibit(station);
    await station.become('administrator');
    const { code, jobId } = await station.answer('recovery.make', { language: 'en' });
    await station.jobEnded(jobId);
    await station.answer('recovery.confirm', { code });
    await station.become('registrar');
    await goesIdleWhile(() => station.answer('case-files.make', { caseId, language: 'en', includeParties: false }));
    const rescue = { code, name: 'Rescue Test', login: 'rescue', passphrase: 'nine ferries cross at dawn' };
    expect((await station.answer('station.unlock-with-recovery', rescue)).person.name).toBe('Rescue Test');
    await station.become('registrar');
    expect((await station.answer('documents.list', {})).documents).toEqual([]);
  });

  test('warns half a minute before where a minute is all there is, and not with every sign of a person', () => {
    vi.useFakeTimers();
    const warned: number[] = [];
    const idle = new IdleLock({ minutes: () => 1, warn: (seconds) => warned.push(seconds), lock: () => undefined });
    for (let sign = 0; sign < 5; sign += 1) {
      expect(idle.touch()).toBe(60);
      vi.advanceTimersByTime(29_999);
    }
    expect(warned).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(warned).toEqual([30]);
    idle.stop();
  });

  test('a touch within the last minute begins the time anew', () => {
    vi.useFakeTimers();
    const said: string[] = [];
    const idle = new IdleLock({ minutes: () => 1, warn: () => said.push('warned'), lock: () => said.push('locked') });
    idle.touch();
    vi.advanceTimersByTime(59_999);
    idle.touch();
    vi.advanceTimersByTime(59_999);
    expect(said).not.toContain('locked');
    vi.advanceTimersByTime(1);
    expect(said.at(-1)).toBe('locked');
  });
});

describe('too much', () => {
  test('a draft of 50 MB is refused by its field, and the draft before it stays', async () => {
    const draft = { kind: 'exhibit' as const, label: 'K1', address: '/intake', content: '{"mark":"K1"}' };
    const { id } = await station.answer('drafts.save', draft);
    const huge = await station.ask('drafts.save', { ...draft, id, content: 'x'.repeat(50_000_000) });
    expect(huge).toMatchObject({
      error: { code: 'station.bad-input', fields: [{ path: 'content', code: 'too-long' }] },
    });
    expect((await station.answer('drafts.read', { id })).content).toBe(draft.content);
  });

  test('ten thousand characters of any script are kept exactly; what is longer is refused by its field', async () => {
    const { caseId } = await withExhibit(station);
    const text = 'Ђ\u0301ë\u202E\u{1F52B}'.repeat(2000).slice(0, 10_000);
    const { id } = await station.answer('exhibits.record', anExhibit(caseId, { mark: 'LONG', description: text }));
    expect((await station.answer('exhibits.read', { id })).description).toBe(text.trim());
    for (const name of ['description', 'handling', 'mark'] as const) {
      const input = anExhibit(caseId, { mark: 'M', [name]: 'a'.repeat(100_001) });
      expect(await station.request('exhibits.record', input)).toMatchObject({
        error: { code: 'station.bad-input', fields: [{ path: name, code: 'too-long' }] },
      });
    }
  });

  test('two windows saving one draft keep one draft, as it was saved last', async () => {
    const draft = { kind: 'exhibit' as const, label: 'K1', address: '/intake', content: 'first' };
    const { id } = await station.answer('drafts.save', draft);
    await Promise.all(
      ['one', 'two', 'three'].map((content) => station.answer('drafts.save', { ...draft, id, content })),
    );
    expect((await station.answer('drafts.list', {})).drafts).toHaveLength(1);
    expect((await station.answer('drafts.read', { id })).content).toBe('three');
  });
});

describe('a clock set back by a day', () => {
  test('is remarked in the ledger, keeps the record sound, and the old day lies in the future', async () => {
    const { caseId, exhibitId } = await withExhibit(station);
    station.clock.forward(-86_400_000);
    await station.answer('exhibits.record', anExhibit(caseId, { mark: 'K2' }));
    const { entries } = await station.answer('ledger.page', { count: 10, action: 'ledger.clock-ran-back' });
    expect(entries).toHaveLength(1);
    const today = aCustodyEvent(exhibitId, { occurredAt: at('2025-03-17T07:30:00.000Z') });
    expect(await station.refusal('custody.record', today)).toBe('custody.in-the-future');
    const { jobId } = await station.answer('ledger.verify', {});
    const report = (await station.jobEnded(jobId)).result?.report as LedgerReport; // what this job gives
    expect(report).toMatchObject({ isSound: true, findings: [{ code: 'clock-ran-back', remarked: true }] });
    await station.become('registrar');
    await station.answer('cases.open', aCase({ title: 'STILL AT WORK' }));
  });
});

test('an exhibit that arrives sealed was recorded once', async () => {
  const { exhibitId } = await withExhibit(station, { seal: '0048215' });
  const { history, seal } = await station.answer('exhibits.read', { id: exhibitId });
  expect(history.map(({ action }) => action)).toEqual(['exhibit.recorded']);
  expect(seal).toBe('0048215');
});
