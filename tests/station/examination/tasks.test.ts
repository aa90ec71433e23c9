// A request becomes tasks, and the tasks of one exhibit are worked in the order that loses nothing.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import { AttachmentId, TaskId, type ExhibitId } from '../../../shared/language/identity.ts';
import { aCase, anExhibit, at } from '../a-case.ts';
import { aJpeg, takenIn } from '../photographs/a-photograph.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import { aRequest, idOf, planned, withRequest, type Requested } from './a-request.ts';

let station: TestStation;
let requested: Requested;

const own = (role: 'examiner' | 'supervisor') => ({ signature: { passphrase: passphraseOf(role) } });
const supervisor = { login: 'supervisor', passphrase: passphraseOf('supervisor') };

beforeEach(async () => {
  station = await openTestStation();
  requested = await withRequest(station);
});
afterEach(() => station.close());

const states = async (ids: readonly TaskId[]): Promise<string[]> => {
  const { tasks } = await station.answer('tasks.list', { requestId: requested.requestId });
  return ids.map((id) => tasks.find((task) => task.id === id)?.state ?? '');
};

async function isSound(): Promise<void> {
  const { jobId } = await station.answer('ledger.verify', {});
  expect((await station.jobEnded(jobId)).result?.report).toMatchObject({ isSound: true, findings: [] });
}

describe('a request', () => {
  test('keeps its questions as they were asked, and gets a number of the year', async () => {
    const read = await station.answer('requests.read', { id: requested.requestId });
    expect(read).toMatchObject({
      number: 'LR-2025-0001',
      state: 'open',
      questions: [{ words: 'Is it operable?' }],
      named: [{ label: 'LUGINA-14 / K5', kind: 'firearm' }],
    });
    const { requests } = await station.answer('requests.list', { exhibitId: requested.exhibitId });
    expect(requests).toMatchObject([{ number: 'LR-2025-0001', exhibits: 1, tasks: 0 }]);
  });

  test('that lets evidence be used up says who allowed it', async () => {
    const { caseId, exhibitId } = requested;
    await station.become('registrar');
    const input = aRequest(caseId, [exhibitId], { consumption: 'ammunition', consumptionAuthority: '' });
    expect(await station.refusal('requests.record', input)).toBe('requests.needs-consumption-authority');
  });

  test('names no exhibit of another case', async () => {
    await station.become('registrar');
    const { id: other } = await station.answer('cases.open', aCase({ title: 'OTHER' }));
    expect(await station.refusal('requests.record', aRequest(other, [requested.exhibitId]))).toBe(
      'exhibits.of-another-case',
    );
  });

  test('supplements one of its own case, and says which', async () => {
    await station.become('registrar');
    const { caseId, exhibitId, requestId } = requested;
    const supplement = aRequest(caseId, [exhibitId], { supplements: requestId });
    const { id } = await station.answer('requests.record', supplement);
    expect(await station.answer('requests.read', { id })).toMatchObject({ supplements: requestId });
    const { id: other } = await station.answer('cases.open', aCase({ title: 'OTHER' }));
    const { id: stray } = await station.answer('exhibits.record', anExhibit(other));
    expect(await station.refusal('requests.record', aRequest(other, [stray], { supplements: requestId }))).toBe(
      'requests.of-another-case',
    );
  });

  test('of a person in detention goes before what was called urgent, until the clock has run out', async () => {
    await station.become('registrar');
    const held = aCase({ title: 'HELD', detentionUntil: at('2025-04-14T09:00:00.000Z') });
    const { id: caseId } = await station.answer('cases.open', held);
    const { id: exhibitId } = await station.answer('exhibits.record', anExhibit(caseId));
    const { id } = await station.answer('requests.record', aRequest(caseId, [exhibitId]));
    expect(await station.answer('requests.read', { id })).toMatchObject({ priority: 'detention' });
  });

  test('is changed by signed events that keep what was said before', async () => {
    const { requestId: id } = requested;
    await station.become('supervisor');
    await station.answer('requests.set-priority', { id, priority: 'urgent', reason: 'Hearing', ...own('supervisor') });
    await station.answer('requests.permit', {
      id,
      consumption: 'nothing',
      authority: 'Court order 7',
      reason: 'Defence asked',
      ...own('supervisor'),
    });
    expect(await station.answer('requests.read', { id })).toMatchObject({
      priority: 'urgent',
      consumption: 'nothing',
      events: [
        { kind: 'priority-changed', priority: 'urgent', by: 'Test supervisor' },
        { kind: 'consumption-changed', authority: 'Court order 7' },
      ],
    });
    await isSound();
  });

  test('is answered only when no task is open, and can be reopened', async () => {
    const { requestId: id } = requested;
    const [task] = await planned(station, requested, 'general-description');
    const ending = { id, as: 'closed', reason: 'Report issued', ...own('examiner') } as const;
    expect(await station.refusal('requests.end', ending)).toBe('requests.tasks-open');
    await station.answer('tasks.cancel', { ids: [task], reason: 'Not needed', ...own('examiner') });
    await station.answer('requests.end', ending);
    const planning = { requestId: id, tasks: [{ exhibitId: requested.exhibitId, examination: 'rifling', note: '' }] };
    expect(await station.refusal('tasks.plan', planning)).toBe('requests.over');
    await station.answer('requests.end', { ...ending, as: 'reopened', reason: 'Supplementary question' });
    expect((await station.answer('tasks.plan', planning)).ids).toHaveLength(1);
  });
});

describe('the order of examination', () => {
  test('keeps the test fire waiting while prints are open, and says what comes first', async () => {
    const [prints, fire] = await planned(station, requested, 'fingerprints', 'test-fire');
    const refused = await station.refusal('tasks.start', { id: fire });
    expect(refused).toBe('tasks.earlier-open');
    expect(await station.answer('tasks.read', { id: fire })).toMatchObject({ earlier: [{ id: prints }] });
    const cancelling = { ids: [prints], reason: 'Swabbed at the scene' };
    expect(await station.refusal('tasks.cancel', { ...cancelling, ...own('examiner') })).toBe('tasks.others-wait');
    await station.become('supervisor');
    await station.answer('tasks.cancel', { ...cancelling, ...own('supervisor') });
    await station.become('examiner');
    await station.answer('tasks.start', { id: fire });
    expect(await states([fire])).toEqual(['started']);
  });

  test('is broken only where a supervisor signs for it with a reason', async () => {
    const [, fire] = await planned(station, requested, 'fingerprints', 'test-fire');
    const excepting = { id: fire, reason: 'Prosecutor orders, prints were given up' };
    const examiner = { login: 'examiner', passphrase: passphraseOf('examiner') };
    expect(await station.refusal('tasks.except', { ...excepting, supervisor: examiner })).toBe(
      'tasks.needs-supervisor',
    );
    await station.answer('tasks.except', { ...excepting, supervisor });
    await station.answer('tasks.start', { id: fire });
    expect(await station.answer('tasks.read', { id: fire })).toMatchObject({
      state: 'started',
      isExcepted: true,
      events: [{ kind: 'assigned' }, { kind: 'order-excepted', by: 'Test supervisor' }, { kind: 'started' }],
    });
    await isSound();
  });

  test('does not let evidence be used up where the request forbids it', async () => {
    const { requestId: id } = requested;
    const [fire] = await planned(station, requested, 'test-fire');
    await station.become('supervisor');
    const forbidding = { id, consumption: 'nothing', authority: 'Court', reason: 'Appeal' } as const;
    await station.answer('requests.permit', { ...forbidding, ...own('supervisor') });
    await station.become('examiner');
    expect(await station.refusal('tasks.start', { id: fire })).toBe('tasks.consumption-not-permitted');
  });
});

describe('a task', () => {
  test('is started only by the one it was given to', async () => {
    const [task] = await planned(station, requested, 'general-description');
    await station.become('supervisor');
    expect(await station.refusal('tasks.start', { id: task })).toBe('tasks.not-yours');
    expect(await station.refusal('tasks.start', { id: task, occurredAt: at('2025-01-01T00:00:00.000Z') })).toBe(
      'tasks.not-yours',
    );
  });

  test('is not begun before its request came', async () => {
    const [task] = await planned(station, requested, 'general-description');
    expect(await station.refusal('tasks.start', { id: task, occurredAt: at('2025-03-01T08:00:00.000Z') })).toBe(
      'tasks.before-request',
    );
  });

  test('is given only to people who examine, and taken from others only by a supervisor', async () => {
    const [task] = await planned(station, requested, 'general-description');
    await station.become('supervisor');
    const giving = (personId: InputOf<'tasks.assign'>['personId']) => ({ ids: [task], personId });
    expect(await station.refusal('tasks.assign', giving(await idOf(station, 'registrar')))).toBe(
      'tasks.not-an-examiner',
    );
    await station.answer('tasks.assign', giving(await idOf(station, 'examiner')));
    const { people } = await station.answer('tasks.workload', {});
    expect(people.find(({ name }) => name === 'Test examiner')).toMatchObject({ assigned: 1, started: 0 });
  });

  test('is planned only for what the request names, and for what comes out of that', async () => {
    const { caseId, exhibitId, requestId } = requested;
    await station.become('registrar');
    const other = await station.answer('exhibits.record', anExhibit(caseId, { mark: 'K9' }));
    const child = await station.answer(
      'exhibits.record',
      anExhibit(caseId, { mark: 'K5.1', kind: 'cartridge-case', unit: 'case', parentId: exhibitId }),
    );
    await station.become('examiner');
    const of = (id: ExhibitId) => ({ requestId, tasks: [{ exhibitId: id, examination: 'toolmarks', note: '' }] });
    expect(await station.refusal('tasks.plan', of(other.id))).toBe('tasks.not-in-request');
    expect((await station.answer('tasks.plan', of(child.id))).ids).toHaveLength(1);
  });

  test('is planned once while it is open, and only for what it is meant for', async () => {
    await planned(station, requested, 'general-description');
    const again = (examination: string) => ({
      requestId: requested.requestId,
      tasks: [{ exhibitId: requested.exhibitId, examination, note: '' }],
    });
    expect(await station.refusal('tasks.plan', again('general-description'))).toBe('tasks.already-planned');
    expect(await station.refusal('tasks.plan', again('ammunition'))).toBe('tasks.examination-unfit');
    expect(await station.refusal('tasks.plan', again('astrology'))).toBe('tasks.examination-unknown');
    const { examinations } = await station.answer('tasks.examinations', {});
    expect(examinations.find(({ code }) => code === 'test-fire')).toMatchObject({ phase: 'firing', consumes: true });
  });

  test('of another laboratory ends with their paper, their number and a signature', async () => {
    const { caseId, exhibitId, requestId } = requested;
    const dna = { exhibitId, examination: 'dna', laboratory: 'DNA laboratory', note: '' };
    const { ids } = await station.answer('tasks.plan', { requestId, tasks: [dna] });
    const id = TaskId.parse(ids[0]);
    expect(await station.refusal('tasks.start', { id })).toBe('tasks.elsewhere');
    await takenIn(station, { caseId }, 'dna.jpg', await aJpeg(7));
    const { attachments } = await station.answer('attachments.list', { caseId });
    const result = {
      laboratory: 'DNA laboratory',
      number: 'KFA-D-2025-0122',
      issuedAt: at('2025-03-16T10:00:00.000Z'),
      attachmentId: AttachmentId.parse(attachments[0]?.id),
      summary: 'Mixture with one major contributor',
    };
    await station.answer('tasks.record-result', { id, result, ...own('examiner') });
    expect(await station.answer('tasks.read', { id })).toMatchObject({ state: 'finished', result });
    const [rifling] = await planned(station, requested, 'rifling');
    const back = { id: rifling, occurredAt: at('2025-03-17T07:50:00.000Z') };
    expect(await station.refusal('tasks.start', back)).toBe('tasks.before-earlier');
    await isSound();
  });

  test('that is over is opened again with a reason', async () => {
    const [task] = await planned(station, requested, 'general-description');
    await station.answer('tasks.cancel', { ids: [task], reason: 'Mistake', ...own('examiner') });
    await station.answer('tasks.reopen', { id: task, reason: 'Needed after all', ...own('examiner') });
    expect(await states([task])).toEqual(['started']);
  });
});
