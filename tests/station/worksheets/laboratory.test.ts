// What a laboratory measures, fires and asks with: instruments, methods, stock, and definitions of its own.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { ExaminationDefinition } from '../../../shared/domain/examination/definition.ts';
import type { InstrumentId, TaskId } from '../../../shared/language/identity.ts';
import { at } from '../a-case.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { planned, withRequest, type Requested } from '../examination/a-request.ts';
import { aLot, leastValues, toSign, taskStart } from './a-worksheet.ts';

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
const aGauge = (changes: Partial<InputOf<'instruments.record'>> = {}): InputOf<'instruments.record'> => ({
  number: 'FG-01',
  name: 'Force gauge',
  kind: 'force-gauge',
  serial: 'S 4471',
  needsCalibration: true,
  note: '',
  calibration: {
    calibratedAt: at('2024-03-01T09:00:00.000Z'),
    dueAt: at('2025-03-01T09:00:00.000Z'),
    certificate: 'C-881',
  },
  ...changes,
});
const measuredWith = async (instrument: InstrumentId, changes = {}) => {
  const sheet = await read();
  const values = { ...leastValues(sheet.definition, sheet.exhibit.id), means: [{ instrument }] };
  return toSign(sheet, { values, ...changes });
};

describe('an instrument', () => {
  test('that is overdue is used only with a written reason, and the signature keeps how it stood', async () => {
    const { id } = await station.answer('instruments.record', aGauge());
    expect(await station.refusal('worksheets.sign', await measuredWith(id))).toBe('worksheets.instrument-overdue');
    const exceptionReason = 'Checked against weights the same morning';
    await station.answer('worksheets.sign', await measuredWith(id, { exceptionReason }));
    await station.answer('instruments.calibrate', {
      id,
      calibratedAt: at('2025-03-17T07:58:00.000Z'),
      dueAt: at('2026-03-17T08:00:00.000Z'),
      certificate: 'C-990',
    });
    expect((await read()).latest).toMatchObject({
      exceptionReason,
      used: { instruments: [{ number: 'FG-01', calibrationDue: '2025-03-01T09:00:00.000Z', wasOverdue: true }] },
    });
    const { instruments } = await station.answer('instruments.list', {});
    expect(instruments).toMatchObject([
      { isOverdue: false, events: [{ certificate: 'C-990' }, { certificate: 'C-881' }] },
    ]);
  });

  test('that was never calibrated is overdue, unless it needs no calibration', async () => {
    const { calibration: _, ...plain } = aGauge();
    const { id: needs } = await station.answer('instruments.record', plain);
    const { id: lens } = await station.answer('instruments.record', {
      ...plain,
      number: 'L-1',
      kind: 'microscope',
      needsCalibration: false,
    });
    expect(await station.refusal('worksheets.sign', await measuredWith(needs))).toBe('worksheets.instrument-overdue');
    await station.answer('worksheets.sign', await measuredWith(lens));
  });

  test('out of use is not newly chosen; what names it already keeps it', async () => {
    const { id } = await station.answer('instruments.record', aGauge());
    const values = { means: [{ instrument: id }] };
    const { id: first } = await station.answer('worksheets.save', { taskId, values });
    await station.become('supervisor');
    await station.answer('instruments.set-use', { id, inUse: false, reason: 'Broken' });
    expect(await station.refusal('instruments.set-use', { id, inUse: false, reason: 'Broken' })).toBe(
      'instruments.is-retired',
    );
    await station.become('examiner');
    const { id: next } = await station.answer('worksheets.save', { taskId, previous: first, values });
    const without = await station.answer('worksheets.save', { taskId, previous: next, values: {} });
    expect(await station.refusal('worksheets.save', { taskId, previous: without.id, values })).toBe(
      'worksheets.instrument-retired',
    );
  });

  test('has a number of its own and is due after it was calibrated', async () => {
    await station.answer('instruments.record', aGauge());
    expect(await station.refusal('instruments.record', aGauge())).toBe('instruments.number-taken');
    const calibration = {
      calibratedAt: at('2025-03-01T09:00:00.000Z'),
      dueAt: at('2024-03-01T09:00:00.000Z'),
      certificate: '',
    };
    expect(await station.refusal('instruments.record', aGauge({ number: 'FG-02', calibration }))).toBe(
      'instruments.due-before',
    );
    expect((await station.answer('instruments.list', {})).instruments).toHaveLength(1);
  });
});

describe('a method', () => {
  test('of which a new version came is retired, and then not newly chosen', async () => {
    await station.become('supervisor');
    const method = { code: 'SOP-12', title: 'Trigger pull', reference: 'QM 4.12', note: '' };
    const validFrom = at('2020-01-01T00:00:00.000Z');
    const { id } = await station.answer('methods.record', { ...method, version: '3', validFrom });
    expect(await station.refusal('methods.record', { ...method, version: '3', validFrom })).toBe(
      'methods.version-taken',
    );
    const validTo = at('2025-03-01T00:00:00.000Z');
    await station.answer('methods.retire', { id, validTo, reason: 'Version 4' });
    expect(await station.refusal('methods.retire', { id, validTo, reason: 'Version 4' })).toBe('methods.is-retired');
    expect((await station.answer('methods.list', {})).methods).toMatchObject([{ version: '3', validTo }]);
    await station.become('examiner');
    expect(await station.refusal('worksheets.save', { taskId, values: { means: [{ method: id }] } })).toBe(
      'worksheets.method-retired',
    );
  });
});

describe('reference stock', () => {
  test('moves by what came and went, is counted anew, and never below nothing', async () => {
    const id = await aLot(station);
    const move = (movement: InputOf<'stock.move'>['movement']) => ({
      id,
      movement,
      reason: 'Shelf count',
      occurredAt: at('2025-03-17T07:59:00.000Z'),
    });
    expect(await station.answer('stock.move', move({ kind: 'discarded', amount: 20 }))).toEqual({ left: 30 });
    expect(await station.refusal('stock.move', move({ kind: 'used', amount: 31 }))).toBe('stock.not-enough');
    expect(await station.refusal('stock.move', move({ kind: 'corrected', counted: 30 }))).toBe('stock.as-counted');
    expect(await station.answer('stock.move', move({ kind: 'corrected', counted: 28 }))).toEqual({ left: 28 });
    expect((await station.answer('stock.list', {})).lots).toMatchObject([{ number: 'RS-2025-0001', left: 28 }]);
    expect((await station.answer('stock.read', { id })).movements.map(({ change }) => change)).toEqual([-2, -20, 50]);
  });
});

describe('a definition of the laboratory', () => {
  const newest = async (): Promise<ExaminationDefinition> => {
    const { definitions } = await station.answer('definitions.list', {});
    const found = definitions.find(({ definition }) => definition.code === 'trigger-pull');
    if (found === undefined) throw new Error('There is no trigger pull');
    return found.definition;
  };
  const changed = (before: ExaminationDefinition): ExaminationDefinition => ({
    ...before,
    version: before.version + 1,
    sections: before.sections.map((section) =>
      section.code === 'pulls'
        ? {
            ...section,
            fields: [
              ...section.fields.filter(({ code }) => code !== 'barrel'),
              { type: 'text', code: 'stage', words: { en: 'Stage', sq: 'Faza' }, isRequired: true },
            ],
          }
        : section,
    ),
  });

  test('leaves a worksheet in work under its version until the examiner moves it; what does not fit is kept', async () => {
    const pulls = [{ mode: 'single-action', barrel: 'left', force: [21.5], technique: 'digital' }];
    const { id: previous } = await station.answer('worksheets.save', { taskId, values: { pulls } });
    await station.become('supervisor');
    const definition = changed(await newest());
    await station.answer('definitions.save', { definition, reason: 'Stages are reported' });
    await station.become('examiner');
    expect(await read()).toMatchObject({ definition: { version: 1 }, newestVersion: 2 });
    const { id } = await station.answer('worksheets.move', { taskId, previous });
    const { barrel, ...fits } = pulls[0] ?? {};
    expect((await read()).latest).toMatchObject({
      id,
      kind: 'moved',
      definition: { version: 2 },
      values: { pulls: [fits] },
      unfit: { pulls: [{ barrel }] },
    });
    expect(await station.answer('worksheets.entry', { id: previous })).toMatchObject({
      definition: { version: 1 },
      values: { pulls },
    });
    expect(await station.refusal('worksheets.move', { taskId, previous: id })).toBe('worksheets.is-newest');
  });

  test('is the next version and nothing else, by a supervisor', async () => {
    const before = await newest();
    expect(await station.refusal('definitions.save', { definition: changed(before), reason: 'x' })).toBe(
      'station.forbidden',
    );
    await station.become('supervisor');
    const save = (definition: ExaminationDefinition) =>
      station.refusal('definitions.save', { definition, reason: 'x' });
    expect(await save(changed({ ...before, version: 4 }))).toBe('definitions.version-taken');
    expect(await save({ ...before, version: 2 })).toBe('definitions.nothing-changed');
    const otherType = before.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) =>
        field.code === 'barrel' ? ({ ...field, type: 'long-text' } as const) : field,
      ),
    })) as ExaminationDefinition['sections']; // a text field became a long one
    expect(await save({ ...before, version: 2, sections: otherType })).toBe('definitions.type-changed');
    await station.answer('definitions.save', { definition: changed(before), reason: 'Stages are reported' });
    expect(await save(changed(before))).toBe('definitions.version-taken');
    expect(await station.answer('definitions.read', { code: 'trigger-pull', version: 1 })).toEqual({
      definition: before,
    });
  });

  test('has each code once, a field at least, and words', async () => {
    await station.become('supervisor');
    const own: ExaminationDefinition = { ...(await newest()), code: 'own-method', version: 1 };
    const [first] = own.sections;
    if (first === undefined) throw new Error('no section');
    const refused = (sections: unknown[]) =>
      station.ask('definitions.save', { definition: { ...own, sections }, reason: 'x' });
    expect(await refused([first, first])).toMatchObject({ error: { code: 'station.bad-input' } });
    expect(await refused([{ ...first, fields: [] }])).toMatchObject({ error: { code: 'station.bad-input' } });
    expect(await refused([{ ...first, words: {} }])).toMatchObject({ error: { code: 'station.bad-input' } });
    await station.answer('definitions.save', { definition: own, reason: 'An examination of our own' });
    await station.become('examiner');
    expect(await planned(station, requested, 'own-method')).toHaveLength(1);
  });
});
