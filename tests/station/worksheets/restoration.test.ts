// A restored serial number: destructive steps need permission, reagents are counted, and the number is concluded beside what was marked.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WorksheetValues } from '../../../shared/domain/examination/worksheet.ts';
import type { TaskId } from '../../../shared/language/identity.ts';
import { anExhibit } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import { aRequest, idOf, planned, withRequest, type Requested } from '../examination/a-request.ts';
import { aLot, toSign, taskStart } from './a-worksheet.ts';

let station: TestStation;
let requested: Requested;
let taskId: TaskId;

beforeEach(async () => {
  station = await openTestStation();
  const { caseId } = await withRequest(station);
  await station.become('registrar');
  const pistol = anExhibit(caseId, {
    mark: 'K2',
    kind: 'firearm',
    description: 'Pistol, number ground',
    madeSafe: { by: 'Off. Test', at: '2025-03-14T23:38:00.000Z', how: 'Magazine out, chamber clear' },
    serials: [{ component: 'frame', script: 'cyrillic', asMarked: 'С-', status: 'obliterated-ground' }],
  });
  const { id: exhibitId } = await station.answer('exhibits.record', pistol);
  const { id: requestId } = await station.answer('requests.record', aRequest(caseId, [exhibitId]));
  requested = { caseId, exhibitId, requestId };
  await station.become('examiner');
  [taskId] = await planned(station, requested, 'serial-restoration');
  await station.answer('tasks.start', { id: taskId, occurredAt: taskStart });
});
afterEach(() => station.close());

const values = (lot?: string): WorksheetValues => ({
  surface: [{ component: 'frame', material: 'steel', obliteration: 'obliterated-ground' }],
  steps: [
    { technique: 'magnetic-particle', reagent: 'magnetic-powder', destructive: false, result: 'Nothing seen' },
    {
      technique: 'chemical-etch',
      reagent: 'fry',
      destructive: true,
      result: 'Positions 1, 2, 4',
      ...(lot === undefined ? {} : { lot, amount: 12 }),
    },
  ],
  reading: [
    {
      positions: [
        { position: 1, seen: 'С', sureness: 'certain', step: 'Fry' },
        { position: 2, seen: '-', sureness: 'certain', step: 'Fry' },
        { position: 4, seen: '38', sureness: 'probable', step: 'Fry' },
      ],
    },
  ],
});
const input = async (lot?: string) =>
  toSign(await station.answer('worksheets.read', { taskId }), { values: values(lot) });
const reason = 'Restoration under LR-2025-0002';

test('is not signed where its destructive steps were not permitted', async () => {
  await station.become('supervisor');
  await station.answer('requests.permit', {
    id: requested.requestId,
    consumption: 'ammunition',
    authority: 'Prosecutor',
    reason: 'Test fire only',
    signature: { passphrase: passphraseOf('supervisor') },
  });
  await station.become('examiner');
  expect(await station.refusal('worksheets.sign', await input())).toBe('worksheets.use-not-permitted');
});

test('counts the reagent off its lot, and gives back what a correction says was not used', async () => {
  const lot = await aLot(station, { kind: 'reagent', name: 'Fry’s reagent', unit: 'millilitre', received: 100 });
  await station.answer('worksheets.sign', await input(lot));
  expect((await station.answer('stock.read', { id: lot })).left).toBe(88);
  const corrected = await input(lot);
  const steps = corrected.values['steps']?.map((row) => ('amount' in row ? { ...row, amount: 2 } : row)) ?? [];
  await station.answer('worksheets.correct', { ...corrected, values: { ...corrected.values, steps }, reason });
  expect((await station.answer('stock.read', { id: lot })).left).toBe(98);
});

test('writes what it gave beside what was marked, and no more than it gave', async () => {
  const writing = { taskId, serial: 0, reason } as const;
  expect(await station.refusal('worksheets.write-serial', { ...writing, status: 'restored-partial' })).toBe(
    'worksheets.not-signed',
  );
  await station.answer('worksheets.sign', await input());
  expect(await station.refusal('worksheets.write-serial', { ...writing, status: 'restored-full' })).toBe(
    'worksheets.status-differs',
  );
  expect(await station.refusal('worksheets.write-serial', { ...writing, serial: 5, status: 'restored-partial' })).toBe(
    'worksheets.serial-unknown',
  );
  expect(await station.answer('worksheets.write-serial', { ...writing, status: 'restored-partial' })).toEqual({
    pattern: 'С-?[38]',
  });
  const { exhibit } = await station.answer('worksheets.read', { taskId });
  expect(exhibit.serials).toEqual([
    {
      component: 'frame',
      script: 'cyrillic',
      asMarked: 'С-',
      asConcluded: 'С-?[38]',
      status: 'restored-partial',
      method: 'Fry',
      confidence: 'probable',
    },
  ]);
});

test('is written by who did it, and by nobody else', async () => {
  await station.answer('worksheets.sign', await input());
  await station.become('administrator');
  await station.answer('people.add', {
    name: 'Second examiner',
    login: 'second',
    roles: ['examiner'],
    passphrase: 'seven lanterns told at the door',
  });
  await station.become('supervisor');
  await station.answer('tasks.reopen', { id: taskId, reason, signature: { passphrase: passphraseOf('supervisor') } });
  await station.answer('tasks.assign', { ids: [taskId], personId: await idOf(station, 'second') });
  await station.become('examiner');
  expect(
    await station.refusal('worksheets.write-serial', { taskId, serial: 0, status: 'restored-partial', reason }),
  ).toBe('tasks.not-yours');
});
