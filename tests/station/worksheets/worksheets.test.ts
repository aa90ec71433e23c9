// A worksheet from the first word to the signature, and after it: nothing is overwritten, nothing is signed that is not filled in.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TaskId } from '../../../shared/language/identity.ts';
import { at } from '../a-case.ts';
import { aJpeg, takenIn } from '../photographs/a-photograph.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import { planned, withRequest, type Requested } from '../examination/a-request.ts';
import { toSign, withSignedWorksheet, taskStart } from './a-worksheet.ts';

let station: TestStation;
let requested: Requested;
let taskId: TaskId;

beforeEach(async () => {
  station = await openTestStation();
  requested = await withRequest(station);
  [taskId] = await planned(station, requested, 'trigger-pull');
  await station.answer('tasks.start', { id: taskId, occurredAt: taskStart });
});
afterEach(() => station.close());

const read = () => station.answer('worksheets.read', { taskId });
const pulls = (...force: number[]) => ({ pulls: [{ mode: 'single-action', force, technique: 'digital' }] });

async function isSound(): Promise<void> {
  const { jobId } = await station.answer('ledger.verify', {});
  expect((await station.jobEnded(jobId)).result?.report).toMatchObject({ isSound: true, findings: [] });
}

describe('a worksheet in work', () => {
  test('is saved half filled in, entry after entry, and each stays readable', async () => {
    const first = await station.answer('worksheets.save', { taskId, values: pulls(21.5) });
    await station.answer('worksheets.save', { taskId, previous: first.id, values: pulls(21.5, 22) });
    const { entries, latest, isSigned, may } = await read();
    expect(entries.map(({ kind }) => kind)).toEqual(['saved', 'saved']);
    expect(latest?.values).toEqual(pulls(21.5, 22));
    expect({ isSigned, may }).toEqual({ isSigned: false, may: 'write' });
    expect((await station.answer('worksheets.entry', { id: first.id })).values).toEqual(pulls(21.5));
    await isSound();
  });

  test('refuses the second of two windows with who wrote and when, and keeps what the first one wrote', async () => {
    await station.answer('worksheets.save', { taskId, values: pulls(21.5) });
    const second = await station.request('worksheets.save', { taskId, values: pulls(99) });
    expect(second).toMatchObject({
      ok: false,
      error: { code: 'worksheets.changed-meanwhile', details: { person: 'Test examiner' } },
    });
    expect((await read()).latest?.values).toEqual(pulls(21.5));
  });

  test('tells an examiner who lost the task what a colleague did, and is then read only', async () => {
    await station.become('supervisor');
    expect(await station.refusal('worksheets.save', { taskId, values: {} })).toBe('station.forbidden');
    expect((await read()).may).toBe('read');
  });

  test('names section, row and field of what does not fit, and saves nothing of it', async () => {
    const { ok, ...answer } = await station.request('worksheets.save', {
      taskId,
      values: { pulls: [{ mode: 'triple', force: [-3] }], elsewhere: [{ a: 1 }] },
    });
    expect(ok).toBe(false);
    expect(answer).toMatchObject({
      error: {
        code: 'worksheets.invalid',
        fields: [
          { path: 'values.pulls.0.mode', code: 'not-a-choice' },
          { path: 'values.pulls.0.force', code: 'out-of-range' },
          { path: 'values.elsewhere.0', code: 'unknown-field' },
        ],
      },
    });
    expect((await read()).entries).toEqual([]);
  });

  test('takes no instrument, method or photograph that is not there', async () => {
    const nobody = '01890000-0000-7000-8000-000000000000';
    const withMeans = (row: Record<string, string>) => ({ taskId, values: { means: [row] } });
    expect(await station.refusal('worksheets.save', withMeans({ instrument: nobody }))).toBe(
      'worksheets.reference-unknown',
    );
    expect(await station.refusal('worksheets.save', withMeans({ method: nobody }))).toBe(
      'worksheets.reference-unknown',
    );
    expect(await station.refusal('worksheets.save', { taskId, values: { notes: [{ photographs: [nobody] }] } })).toBe(
      'worksheets.photograph-of-another',
    );
  });

  test('keeps to the photograph that was chosen when another of the same name comes', async () => {
    const { caseId, exhibitId } = requested;
    const { id } = await takenIn(station, { caseId, exhibitId }, 'K5.jpg', await aJpeg(1));
    await station.answer('worksheets.save', { taskId, values: { notes: [{ photographs: [id] }] } });
    await takenIn(station, { caseId, exhibitId }, 'K5.jpg', await aJpeg(2));
    const { latest, names } = await read();
    expect(latest?.values['notes']?.[0]?.['photographs']).toEqual([id]);
    expect(names.photographs.map(({ fileName }) => fileName)).toEqual(['K5.jpg', 'K5.jpg']);
  });
});

describe('signing', () => {
  test('finishes the task, freezes what was used, and enters it in the file of the case', async () => {
    const { id } = await withSignedWorksheet(station, taskId);
    const { task, isSigned, may, latest } = await read();
    expect({ state: task.state, isSigned, may, kind: latest?.kind }).toEqual({
      state: 'finished',
      isSigned: true,
      may: 'correct',
      kind: 'signed',
    });
    expect(latest).toMatchObject({ id, environment: { temperature: 21.5 }, used: { instruments: [] } });
    await isSound();
  });

  test('demands what is required, as many readings as the method asks, and the conditions', async () => {
    const input = toSign(await read());
    expect(await station.refusal('worksheets.sign', { ...input, values: pulls(21.5, 22) })).toBe(
      'worksheets.incomplete',
    );
    const { environment: _, ...without } = input;
    expect(await station.refusal('worksheets.sign', without)).toBe('worksheets.environment-missing');
  });

  test('takes no end before the beginning, none in the future, and nothing from before the request', async () => {
    const input = toSign(await read());
    const refused = (performedFrom: string, performedTo: string) =>
      station.refusal('worksheets.sign', { ...input, performedFrom: at(performedFrom), performedTo: at(performedTo) });
    expect(await refused('2025-03-17T07:55:00.000Z', '2025-03-17T07:50:00.000Z')).toBe('worksheets.performed-order');
    expect(await refused('2025-03-17T07:55:00.000Z', '2025-03-18T07:50:00.000Z')).toBe('custody.in-the-future');
    expect(await refused('2025-03-16T07:55:00.000Z', '2025-03-17T07:50:00.000Z')).toBe('tasks.before-request');
  });

  test('takes nothing that was done before the task was started, minutes as persons enter them', async () => {
    const input = toSign(await read());
    const performed = (from: string) => ({ ...input, performedFrom: at(from) });
    const answer = await station.request('worksheets.sign', performed('2025-03-17T07:45:59.999Z'));
    expect(answer).toMatchObject({ ok: false, error: { code: 'worksheets.before-start' } });
    await station.answer('worksheets.sign', performed('2025-03-17T07:46:00.000Z'));
    const { latest } = await read();
    const correction = { ...performed('2025-03-17T07:45:00.000Z'), previous: latest?.id, reason: 'Earlier' };
    expect(await station.refusal('worksheets.correct', correction)).toBe('worksheets.before-start');
  });

  test('is of the person at the screen: another passphrase signs nothing', async () => {
    const input = toSign(await read());
    const signature = { passphrase: passphraseOf('supervisor') };
    expect(await station.refusal('worksheets.sign', { ...input, signature })).toBe('vault.wrong-passphrase');
  });

  test('of an examination that concludes leaves the task in work', async () => {
    const [prints] = await planned(station, requested, 'fingerprints');
    await station.answer('tasks.start', { id: prints, occurredAt: taskStart });
    await withSignedWorksheet(station, prints);
    expect((await station.answer('tasks.read', { id: prints })).state).toBe('started');
    const again = { taskId: prints, values: {} };
    const { latest } = await station.answer('worksheets.read', { taskId: prints });
    expect(await station.refusal('worksheets.save', { ...again, previous: latest?.id })).toBe(
      'worksheets.signed-already',
    );
  });

  test('is done again after the task was reopened and written on', async () => {
    await withSignedWorksheet(station, taskId);
    const signature = { passphrase: passphraseOf('examiner') };
    await station.answer('tasks.reopen', { id: taskId, reason: 'One reading was missed', signature });
    const { latest, may } = await read();
    expect(may).toBe('write');
    await station.answer('worksheets.save', { taskId, previous: latest?.id, values: pulls(1, 2) });
    expect((await read()).isSigned).toBe(false);
    await station.answer('worksheets.sign', toSign(await read()));
    expect((await read()).entries.map(({ kind }) => kind)).toEqual(['signed', 'saved', 'signed']);
    await isSound();
  });
});

describe('a correction', () => {
  test('is a further signed entry with its reason; the signed one stays as it was', async () => {
    const { id: first } = await withSignedWorksheet(station, taskId);
    const signed = await station.answer('worksheets.entry', { id: first });
    const values = { ...signed.values, ...pulls(20, 20, 20, 20, 20) };
    const reason = 'Readings were entered in lbf';
    await station.answer('worksheets.correct', { ...toSign(await read(), { values }), reason });
    expect((await read()).latest).toMatchObject({ kind: 'corrected', previous: first, reason });
    expect(await station.answer('worksheets.entry', { id: first })).toEqual(signed);
    await isSound();
  });

  test('is refused while nothing is signed', async () => {
    const input = { ...toSign(await read()), reason: 'Too early' };
    expect(await station.refusal('worksheets.correct', input)).toBe('worksheets.not-signed');
  });
});
