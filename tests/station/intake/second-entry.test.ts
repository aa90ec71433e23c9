// Two persons enter a serial number; the second does not see the first. Both entries stay, whatever is decided about a difference.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCase, anExhibit } from '../a-case.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';

let station: TestStation;
beforeAll(async () => {
  station = await openTestStation({ as: 'administrator' });
  await station.answer('station.change-settings', {
    idleLockMinutes: 5,
    recordLanguage: 'en',
    caseFileClassification: '',
    serialsEnteredTwice: true,
  });
});
afterAll(() => station.close());

const number = (asMarked: string) => ({ component: 'frame', script: 'latin', asMarked, status: 'intact' }) as const;

async function withSerial(asMarked: string) {
  await station.become('registrar');
  const { id: caseId } = await station.answer('cases.open', aCase());
  const { id } = await station.answer('exhibits.record', anExhibit(caseId, { serials: [number(asMarked)] }));
  return id;
}

test('the option is a setting of the station', async () => {
  expect((await station.answer('station.state', {})).settings?.serialsEnteredTwice).toBe(true);
});

describe('a serial number that two persons enter', () => {
  test('waits for somebody else, and says so on their desk without saying the number', async () => {
    const exhibitId = await withSerial('0718-020411');
    expect(await station.refusal('serials.enter-again', { exhibitId, position: 0, reading: '0718-020411' })).toBe(
      'serials.same-person',
    );
    expect((await station.answer('serials.awaiting', {})).serials).toMatchObject([{ exhibitId, isOwn: true }]);
    await station.become('examiner');
    const awaiting = await station.answer('serials.awaiting', {});
    expect(awaiting.serials).toMatchObject([{ exhibitId, component: 'frame', state: 'awaiting', isOwn: false }]);
    expect(JSON.stringify(awaiting)).not.toContain('0718');
    const { lines } = await station.answer('desk.read', {});
    expect(lines).toContainEqual(
      expect.objectContaining({ kind: 'serials-awaiting', address: '/exhibits/second-entry' }),
    );
    const answer = await station.answer('serials.enter-again', { exhibitId, position: 0, reading: '0718-020411' });
    expect(answer).toEqual({ agrees: true, first: '0718-020411' });
    expect((await station.answer('serials.states', { exhibitId })).states).toMatchObject([
      { state: 'confirmed', firstBy: 'Test registrar', secondBy: 'Test examiner' },
    ]);
    expect(await station.refusal('serials.enter-again', { exhibitId, position: 0, reading: 'x' })).toBe(
      'serials.not-awaited',
    );
  });

  test('that differs is shown with both entries and resolved with a reason; the exhibit is revised', async () => {
    const exhibitId = await withSerial('EV-19-3310O');
    await station.become('custodian');
    const answer = await station.answer('serials.enter-again', { exhibitId, position: 0, reading: 'EV-19-33100' });
    expect(answer).toEqual({ agrees: false, first: 'EV-19-3310O' });
    expect((await station.answer('serials.states', { exhibitId })).states).toMatchObject([
      { state: 'differs', reading: 'EV-19-3310O', secondReading: 'EV-19-33100' },
    ]);
    const resolution = { exhibitId, position: 0, reading: 'EV-19-33100', reason: 'read together under the microscope' };
    expect(await station.refusal('serials.resolve', resolution)).toBe('serials.own-reading');
    expect(await station.refusal('serials.resolve', { ...resolution, reading: 'EV-19-3310Q' })).toBe(
      'serials.own-reading',
    );
    await station.become('registrar');
    const ofTheirFirst = { ...resolution, reading: 'EV-19-3310O' };
    expect(await station.refusal('serials.resolve', ofTheirFirst)).toBe('serials.own-reading');
    await station.answer('serials.resolve', resolution);
    const { serials, history } = await station.answer('exhibits.read', { id: exhibitId });
    expect(serials[0]?.asMarked).toBe('EV-19-33100');
    expect(history.at(-1)).toMatchObject({ reason: 'read together under the microscope' });
    expect((await station.answer('serials.states', { exhibitId })).states).toMatchObject([
      { state: 'confirmed', reading: 'EV-19-3310O', secondReading: 'EV-19-33100', resolvedBy: 'Test registrar' },
    ]);
    expect(await station.refusal('serials.resolve', { exhibitId, position: 0, reading: 'x', reason: 'again' })).toBe(
      'serials.not-differing',
    );
    const { entries } = await station.answer('ledger.page', { count: 20 });
    const acts = entries.map(({ action }) => action);
    expect(acts).toEqual(expect.arrayContaining(['serial.entered-again', 'serial.resolved', 'exhibit.revised']));
  });

  test('that differs is decided freely by a person who made neither entry, who is told whose entries they are', async () => {
    const exhibitId = await withSerial('C-1I');
    await station.become('custodian');
    await station.answer('serials.enter-again', { exhibitId, position: 0, reading: 'C-11' });
    const mine = (await station.answer('serials.awaiting', {})).serials.find((one) => one.exhibitId === exhibitId);
    expect(mine).toMatchObject({ state: 'differs', isOwn: false, isOwnSecond: true });
    await station.become('supervisor');
    const resolution = { exhibitId, position: 0, reading: 'C-1L', reason: 'seen under the microscope' };
    expect(await station.request('serials.resolve', resolution)).toMatchObject({ ok: true });
  });

  test('that is revised afterwards waits again; one that only moved stays confirmed', async () => {
    const exhibitId = await withSerial('A-11111');
    await station.become('supervisor');
    await station.answer('serials.enter-again', { exhibitId, position: 0, reading: 'A-11111' });
    const { caseId: _, ...entered } = anExhibit('x' as never);
    const slide = { ...number('B-2'), component: 'slide' } as const;
    await station.answer('exhibits.revise', {
      ...entered,
      id: exhibitId,
      serials: [slide, number('A-11111')],
      reason: 'a second number was found',
    });
    const { states } = await station.answer('serials.states', { exhibitId });
    expect(states.map(({ component, state }) => [component, state])).toEqual([
      ['slide', 'awaiting'],
      ['frame', 'confirmed'],
    ]);
    await station.answer('exhibits.revise', {
      ...entered,
      id: exhibitId,
      serials: [number('A-11112')],
      reason: 'misread',
    });
    expect((await station.answer('serials.states', { exhibitId })).states).toMatchObject([{ state: 'awaiting' }]);
  });
});

test('the verification finds the same states from the ledger of everything above, revised and moved numbers too', async () => {
  const { jobId } = await station.answer('ledger.verify', {});
  expect((await station.jobEnded(jobId)).result?.report).toMatchObject({ isSound: true, findings: [] });
});

test('a station that does not ask for it makes nobody wait', async () => {
  const other = await openTestStation();
  const { id: caseId } = await other.answer('cases.open', aCase());
  const { id: exhibitId } = await other.answer('exhibits.record', anExhibit(caseId, { serials: [number('A-1')] }));
  expect((await other.answer('serials.states', { exhibitId })).states).toEqual([]);
  expect(await other.answer('serials.awaiting', {})).toEqual({ serials: [], total: 0 });
  await other.close();
});
