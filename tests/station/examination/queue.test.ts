// The queue and the list of requests as the screen asks them; the desk; how long answers took.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonId, TaskId } from '../../../shared/language/identity.ts';
import { aCase, anExhibit, at } from '../a-case.ts';
import { aQuestion, shown } from '../lists/a-list.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import { aFirearm, aRequest, idOf, planned, withRequest, type Requested } from './a-request.ts';

let station: TestStation;
let requested: Requested;

beforeEach(async () => {
  station = await openTestStation();
  requested = await withRequest(station);
});
afterEach(() => station.close());

/** What a step before has made. */
function made<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The step before made nothing');
  return value;
}

const sort = { column: 'priority', descending: false };
const queue = (name?: string, ...values: string[]) =>
  shown(station, aQuestion({ sort, filters: name === undefined ? [] : [{ name, values }] }), 'task', 'tasks');
const own = (role: 'examiner' | 'supervisor') => ({ signature: { passphrase: passphraseOf(role) } });
const everything = async () => {
  const question = aQuestion({ sort });
  const { snapshot } = await station.answer('lists.open', { list: 'tasks', question });
  return { kind: 'all' as const, snapshot, except: [] };
};
const deskOf = async (kind: string) =>
  (await station.answer('desk.read', {})).lines.filter((line) => line.kind === kind);

/** A second case in which somebody is held until this moment, with one task that is nobody’s. */
async function aHeldCase(until: string): Promise<{ id: TaskId; requestId: Requested['requestId'] }> {
  await station.become('registrar');
  const { id: caseId } = await station.answer('cases.open', aCase({ title: 'HELD', detentionUntil: at(until) }));
  const { id: exhibitId } = await station.answer('exhibits.record', anExhibit(caseId, { mark: 'K2' }));
  const { id: requestId } = await station.answer('requests.record', aRequest(caseId, [exhibitId]));
  await station.become('examiner');
  const tasks = [{ exhibitId, examination: 'toolmarks', note: '' }];
  const { ids } = await station.answer('tasks.plan', { requestId, tasks });
  return { id: made(ids[0]), requestId };
}

describe('the queue', () => {
  test('puts whoever is held first, and lets them go when the clock has run out, although nobody wrote anything', async () => {
    await planned(station, requested, 'general-description');
    await aHeldCase('2025-03-19T09:00:00.000Z');
    expect(await queue()).toEqual(['LR-2025-0002 / 1', 'LR-2025-0001 / 1']);
    expect(await queue('priority', 'detention')).toEqual(['LR-2025-0002 / 1']);
    station.clock.forward(3 * 86_400_000);
    expect(await queue('priority', 'detention')).toEqual([]);
  });

  test('is asked by state, phase, examination, examiner, case, and whose the tasks are', async () => {
    const [first] = await planned(station, requested, 'general-description', 'test-fire');
    const { id: held } = await aHeldCase('2025-04-19T09:00:00.000Z');
    await station.answer('tasks.start', { id: made(first) });
    expect(await queue('taskState', 'started')).toEqual(['LR-2025-0001 / 1']);
    expect(await queue('phase', 'firing')).toEqual(['LR-2025-0001 / 2']);
    expect(await queue('examination', 'toolmarks')).toEqual(['LR-2025-0002 / 1']);
    expect(await queue('whose', 'nobody')).toEqual(['LR-2025-0002 / 1']);
    expect(await queue('whose', 'mine')).toHaveLength(2);
    expect(await queue('assignee', await idOf(station, 'examiner'))).toHaveLength(2);
    expect(await queue('case', requested.caseId)).toHaveLength(2);
    expect(await queue('planned', '2025-03-17..2025-03-17')).toHaveLength(3);
    await station.become('supervisor');
    expect(await queue('whose', 'mine')).toEqual([]);
    expect(await queue('whose', 'others')).toHaveLength(2);
    expect(held).toBeDefined();
  });

  test('says at once what changed since it was read: a task, a priority, a case, a mark, and what waits for what', async () => {
    const { caseId, exhibitId, requestId } = requested;
    const [prints, firing] = await planned(station, requested, 'fingerprints', 'test-fire');
    const cells = async () => {
      const { snapshot } = await station.answer('lists.open', { list: 'tasks', question: aQuestion({ sort }) });
      const { rows } = await station.answer('lists.page', { snapshot, from: 0, count: 100 });
      return rows.find(({ id }) => id === prints)?.cells;
    };
    expect(await cells()).toMatchObject({ state: 'assigned', priority: 'routine', awaited: 1, exhibit: 'K5' });
    await station.answer('tasks.start', { id: made(prints) });
    expect(await cells()).toMatchObject({ state: 'started' });
    await station.become('supervisor');
    const urgent = { id: requestId, priority: 'urgent', reason: 'Hearing', ...own('supervisor') } as const;
    await station.answer('requests.set-priority', urgent);
    expect(await cells()).toMatchObject({ priority: 'urgent' });
    await station.answer('tasks.cancel', { ids: [made(firing)], reason: 'Not needed', ...own('supervisor') });
    expect(await cells()).toMatchObject({ awaited: 0 });
    await station.become('registrar');
    const detentionUntil = at('2025-04-19T09:00:00.000Z');
    await station.answer('cases.revise', {
      id: caseId,
      ...aCase({ title: 'LUGINA-15', detentionUntil }),
      reason: 'So',
    });
    expect(await cells()).toMatchObject({ case: 'LUGINA-15', priority: 'detention', detention: detentionUntil });
    const { caseId: _, ...exhibit } = anExhibit(caseId, { ...aFirearm, mark: 'K55' });
    await station.answer('exhibits.revise', { id: exhibitId, ...exhibit, reason: 'Misread' });
    expect(await cells()).toMatchObject({ exhibit: 'K55' });
  });

  test('stands in every order of its columns, phases in the order they are worked', async () => {
    await planned(station, requested, 'test-fire', 'fingerprints', 'rifling');
    const inOrder = async (column: string) =>
      shown(station, aQuestion({ sort: { column, descending: false } }), 'code', 'tasks');
    expect(await inOrder('phase')).toEqual(['fingerprints', 'rifling', 'test-fire']);
    expect(await inOrder('task')).toEqual(['test-fire', 'fingerprints', 'rifling']);
    for (const column of ['exhibit', 'case', 'examination', 'state', 'assignee', 'due', 'waiting', 'laboratory'])
      expect(await inOrder(column)).toHaveLength(3);
  });

  test('is found by the words of an examination in any language', async () => {
    await planned(station, requested, 'test-fire', 'fingerprints');
    for (const text of ['test fire', 'shtënia', 'пробно'])
      expect(await shown(station, aQuestion({ text, sort }), 'code', 'tasks')).toEqual(['test-fire']);
  });

  test('says to how many of the chosen tasks an act applies, and why not to the others', async () => {
    await planned(station, requested, 'general-description');
    await aHeldCase('2025-04-19T09:00:00.000Z');
    const selection = await everything();
    const judged = await station.answer('tasks.selection', { selection });
    expect(judged).toMatchObject({
      count: 2,
      acts: [{ act: 'take', applies: 1, obstacles: [{ obstacle: 'yours-already', count: 1 }] }, { act: 'give' }, {}],
    });
    const { ids } = await station.answer('tasks.selected', { selection, act: 'take' });
    await station.answer('tasks.assign', { ids, personId: await idOf(station, 'examiner') });
    expect(await queue('whose', 'mine')).toHaveLength(2);
    expect(await station.refusal('tasks.selected', { selection: await everything(), act: 'take' })).toBe(
      'lists.nothing-chosen',
    );
  });

  test('leaves what others wait for to the supervisor when tasks are cancelled', async () => {
    const [prints] = await planned(station, requested, 'fingerprints', 'test-fire');
    const selection = { kind: 'some' as const, ids: [made(prints)] };
    expect((await station.answer('tasks.selection', { selection })).acts[2]).toMatchObject({
      act: 'cancel',
      applies: 0,
      obstacles: [{ obstacle: 'others-wait', count: 1 }],
    });
    await station.become('supervisor');
    expect((await station.answer('tasks.selection', { selection })).acts[2]).toMatchObject({ applies: 1 });
  });

  test('gives a task that two people want to the first; the second is told whose it is', async () => {
    const { exhibitId, requestId } = requested;
    await station.become('supervisor');
    const tasks = [{ exhibitId, examination: 'rifling', note: '' }];
    const { ids } = await station.answer('tasks.plan', { requestId, tasks });
    await station.become('examiner');
    await station.answer('tasks.assign', { ids, personId: await idOf(station, 'examiner') });
    const second = await aSecondExaminer();
    expect(await station.refusal('tasks.assign', { ids, personId: second })).toBe('tasks.of-somebody-else');
    expect((await station.answer('tasks.read', { id: made(ids[0]) })).assignee).toBe('Test examiner');
  });

  test('gives nothing to somebody who has left', async () => {
    const ids = await planned(station, requested, 'rifling');
    const second = await aSecondExaminer();
    await station.become('administrator');
    await station.answer('people.retire', { id: second, reason: 'Left the service' });
    await station.become('supervisor');
    expect(await station.refusal('tasks.assign', { ids, personId: second })).toBe('people.is-retired');
  });

  async function aSecondExaminer(): Promise<PersonId> {
    await station.become('administrator');
    const { id } = await station.answer('people.add', {
      name: 'Second Examiner',
      login: 'second',
      roles: ['examiner'],
      passphrase: 'lantern copper otter sixteen',
    });
    await station.become('examiner');
    return id;
  }
});

describe('the list of requests', () => {
  const requests = (name: string, value: string) =>
    shown(
      station,
      aQuestion({ sort: { column: 'request', descending: false }, filters: [{ name, values: [value] }] }),
      'request',
      'requests',
    );

  test('says what nobody planned, what is overdue and what is answered', async () => {
    const { caseId, exhibitId, requestId } = requested;
    expect(await requests('planning', 'none')).toEqual(['LR-2025-0001']);
    const [task] = await planned(station, requested, 'rifling');
    await station.answer('requests.record', aRequest(caseId, [exhibitId], { dueAt: at('2025-03-18T09:00:00.000Z') }));
    expect(await requests('due', 'overdue')).toEqual([]);
    station.clock.forward(2 * 86_400_000);
    expect(await requests('due', 'overdue')).toEqual(['LR-2025-0002']);
    expect(await requests('planning', 'open')).toEqual(['LR-2025-0001']);
    await station.answer('tasks.cancel', { ids: [made(task)], reason: 'Not needed', ...own('examiner') });
    await station.answer('requests.end', { id: requestId, as: 'closed', reason: 'Answered', ...own('examiner') });
    expect(await requests('requestState', 'closed')).toEqual(['LR-2025-0001']);
    expect(await requests('requestState', 'open')).toEqual(['LR-2025-0002']);
  });

  test('takes a request of 60 questions of 1,000 characters and of 500 exhibits, and no more', async () => {
    const { caseId } = requested;
    await station.become('registrar');
    const exhibitIds = [];
    for (let number = 1; number <= 501; number += 1)
      exhibitIds.push((await station.answer('exhibits.record', anExhibit(caseId, { mark: `T${number}` }))).id);
    const questions = Array.from({ length: 60 }, () => ({ words: 'q'.repeat(1000) }));
    const { id } = await station.answer('requests.record', aRequest(caseId, exhibitIds.slice(0, 500), { questions }));
    const read = await station.answer('requests.read', { id });
    expect([read.named.length, read.questions.length]).toEqual([500, 60]);
    const refused = await station.refusal('requests.record', aRequest(caseId, exhibitIds));
    expect(refused).toBe('station.bad-input');
  });
});

test('what came out of a named exhibit can be planned under the same request', async () => {
  const { caseId, exhibitId, requestId } = requested;
  await station.become('registrar');
  const magazine = anExhibit(caseId, { mark: 'K5.1', kind: 'magazine', description: 'Magazine', parentId: exhibitId });
  const { id } = await station.answer('exhibits.record', magazine);
  const read = await station.answer('requests.read', { id: requestId });
  expect(read.cameOut).toEqual([
    { exhibitId: id, label: 'LUGINA-14 / K5.1', kind: 'magazine', description: 'Magazine' },
  ]);
  await station.become('examiner');
  expect(await planned(station, { requestId, exhibitId: id }, 'markings')).toHaveLength(1);
});

describe('the desk', () => {
  test('leads to the task that was given, to the one in work, and to the request nobody planned', async () => {
    const { requestId } = requested;
    expect(await deskOf('request-unplanned')).toMatchObject([{ address: `/examination/requests/${requestId}/plan` }]);
    const [first, second] = await planned(station, requested, 'safety', 'rifling');
    await station.answer('tasks.start', { id: made(first) });
    expect(await deskOf('request-unplanned')).toEqual([]);
    expect(await deskOf('task-in-work')).toMatchObject([{ address: `/examination/tasks/${made(first)}` }]);
    expect(await deskOf('task-given')).toMatchObject([
      { words: { en: 'Rifling' }, address: `/examination/tasks/${made(second)}` },
    ]);
  });

  test('says once that there is more than fits', async () => {
    const { caseId } = requested;
    await station.become('registrar');
    const exhibitIds = [];
    for (let number = 1; number <= 12; number += 1)
      exhibitIds.push((await station.answer('exhibits.record', anExhibit(caseId, { mark: `T${number}` }))).id);
    const { id: requestId } = await station.answer('requests.record', aRequest(caseId, exhibitIds));
    await station.become('examiner');
    for (const exhibitId of exhibitIds) await planned(station, { requestId, exhibitId }, 'toolmarks');
    expect(await deskOf('task-given')).toHaveLength(10);
    expect(await deskOf('tasks-more')).toMatchObject([{ detail: '2' }]);
  });

  test('shows the clock of a detention and an answer that is late, and nothing to whoever does not examine', async () => {
    const { requestId } = await aHeldCase('2025-03-19T09:00:00.000Z');
    expect(await deskOf('request-detention')).toMatchObject([{ address: `/examination/requests/${requestId}` }]);
    const { caseId, exhibitId } = requested;
    const dueAt = at('2025-03-18T09:00:00.000Z');
    const late = await station.answer('requests.record', aRequest(caseId, [exhibitId], { dueAt }));
    await planned(station, { requestId: late.id, exhibitId }, 'rifling');
    station.clock.forward(2 * 86_400_000);
    expect(await deskOf('request-overdue')).toMatchObject([{ label: late.number, at: dueAt }]);
    await station.become('prosecutor');
    expect(await deskOf('request-overdue')).toEqual([]);
  });
});

describe('turn-around', () => {
  test('counts from receipt to answer, casework and tests apart, and what waits still', async () => {
    const { caseId, exhibitId, requestId } = requested;
    const test_ = await station.answer('requests.record', aRequest(caseId, [exhibitId], { kind: 'proficiency-test' }));
    station.clock.forward(10 * 3_600_000);
    for (const id of [requestId, test_.id])
      await station.answer('requests.end', { id, as: 'closed', reason: 'Answered', ...own('examiner') });
    await station.answer('requests.record', aRequest(caseId, [exhibitId]));
    const { months, open } = await station.answer('requests.turnaround', {});
    expect(months).toMatchObject([
      { month: '2025-03', group: 'casework', answered: 1, late: 0 },
      { month: '2025-03', group: 'quality', answered: 1 },
    ]);
    expect(months[0]?.median).toBeGreaterThan(10);
    expect(open).toMatchObject([
      { group: 'casework', requests: 1 },
      { group: 'quality', requests: 0 },
    ]);
    await station.answer('requests.end', { id: requestId, as: 'reopened', reason: 'New', ...own('examiner') });
    expect((await station.answer('requests.turnaround', {})).months).toMatchObject([{ group: 'quality' }]);
  });
});
