// A conclusion stands on a signed worksheet and a named scale, and is never replaced.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import { aCase, anExhibit } from '../a-case.ts';
import { idOf, planned } from '../examination/a-request.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';
import { taskStart } from '../worksheets/a-worksheet.ts';
import { aComparison, aConclusion, concluded, soundness, started, verified, type Compared } from './a-conclusion.ts';
import { present } from '../../present.ts';

let compared: Compared;
let station: TestStation;

beforeEach(async () => {
  compared = await aComparison();
  ({ station } = compared);
});
afterEach(() => station.close());

const refused = (changes: Partial<InputOf<'conclusions.record'>>): Promise<string> =>
  station.refusal('conclusions.record', aConclusion(compared.taskId, changes));

describe('a conclusion', () => {
  test('is recorded on its scale, finishes the task and waits for a second person', async () => {
    const { questions, scales, isWorksheetSigned } = await station.answer('conclusions.to-record', {
      taskId: compared.taskId,
    });
    expect({ questions, isWorksheetSigned }).toEqual({ questions: ['Is it operable?'], isWorksheetSigned: true });
    expect(scales.map(({ code }) => code)).toEqual(['afte', 'likelihood-ratio']);
    const id = await concluded(compared);
    expect(await station.answer('conclusions.read', { id })).toMatchObject({
      exhibit: 'LUGINA-14 / K5',
      comparedWith: '2024-DR-1188 / C1',
      scale: { code: 'afte', version: 1 },
      said: { value: 'identification' },
      mode: 'blind',
      state: 'unverified',
      by: 'Test examiner',
    });
    expect(await station.answer('tasks.read', { id: compared.taskId })).toMatchObject({ state: 'finished' });
    expect(await soundness(station)).toMatchObject({ isSound: true, findings: [] });
  });

  test('may be one of several on a task, of which the last one finishes it', async () => {
    await concluded(compared, { finishes: false });
    expect(await station.answer('tasks.read', { id: compared.taskId })).toMatchObject({ state: 'started' });
    await concluded(compared, { comparedWith: { kind: 'named', words: '2024-DR-1188 / C2' } });
    expect(await station.answer('tasks.read', { id: compared.taskId })).toMatchObject({ state: 'finished' });
    const { conclusions } = await station.answer('conclusions.list', { taskId: compared.taskId });
    expect(conclusions.map(({ comparedWith }) => comparedWith)).toEqual(['2024-DR-1188 / C1', '2024-DR-1188 / C2']);
  });

  test('is impossible without its scale, its level or its question, or on a level of another scale', async () => {
    expect(await refused({ scale: { code: 'astrology', version: 1 } })).toBe('conclusions.scale-unknown');
    expect(await refused({ scale: { code: 'gunshot-residue', version: 1 }, value: 'none' })).toBe(
      'conclusions.scale-unfit',
    );
    expect(await refused({ value: 'characteristic' })).toBe('conclusions.level-unknown');
    expect(await refused({ question: 'Who fired?' })).toBe('conclusions.question-unknown');
    const { scale: _scale, ...without } = aConclusion(compared.taskId);
    expect(await station.ask('conclusions.record', without)).toMatchObject({ error: { code: 'station.bad-input' } });
  });

  test('is recorded by nobody else, before nothing was begun, or where the examination ends in none', async () => {
    const [description] = await planned(station, compared, 'general-description');
    expect(await refused({ taskId: present(description) })).toBe('tasks.not-started');
    await station.answer('tasks.start', { id: present(description), occurredAt: taskStart });
    expect(await refused({ taskId: present(description) })).toBe('conclusions.not-asked');
    await station.become('supervisor');
    expect(await refused({})).toBe('station.forbidden');
  });

  test('compares an exhibit with another one, also of another case, and never with itself', async () => {
    await station.become('registrar');
    const { id: caseId } = await station.answer('cases.open', {
      title: '2024-DR-1188',
      numbers: [],
      classification: 'restricted',
      offence: '',
      language: 'en',
      note: '',
    });
    const { id: other } = await station.answer(
      'exhibits.record',
      anExhibit(caseId, { mark: 'C1', kind: 'cartridge-case', description: 'Case 7.65' }),
    );
    await station.become('examiner');
    expect(await refused({ comparedWith: { kind: 'exhibit', exhibitId: compared.exhibitId } })).toBe(
      'conclusions.compared-with-itself',
    );
    const id = await concluded(compared, { comparedWith: { kind: 'exhibit', exhibitId: other } });
    expect(await station.answer('conclusions.read', { id })).toMatchObject({ comparedWith: '2024-DR-1188 / C1' });
  });

  test('on one pair is recorded once, also when the other exhibit is called otherwise since', async () => {
    await station.become('registrar');
    const { id: caseId } = await station.answer('cases.open', aCase({ title: 'DRENICA-2' }));
    const { id: exhibitId } = await station.answer('exhibits.record', anExhibit(caseId, { mark: 'C1' }));
    await station.become('examiner');
    const comparedWith = { kind: 'exhibit', exhibitId } as const;
    await concluded(compared, { comparedWith, finishes: false });
    await station.become('registrar');
    await station.answer('cases.revise', { id: caseId, ...aCase({ title: 'DRENICA-3' }), reason: 'Renamed' });
    await station.become('examiner');
    expect(await refused({ comparedWith, value: 'elimination' })).toBe('conclusions.recorded-already');
  });

  test('on one question about one pair is recorded once', async () => {
    await concluded(compared, { finishes: false });
    expect(await refused({ value: 'elimination' })).toBe('conclusions.recorded-already');
  });

  test('says negative and weak results as it says others', async () => {
    const id = await concluded(compared, { value: 'elimination' });
    expect(await station.answer('conclusions.read', { id })).toMatchObject({ said: { value: 'elimination' } });
  });
});

describe('a likelihood ratio', () => {
  const weighed = (changes: Partial<InputOf<'conclusions.record'>> = {}): Partial<InputOf<'conclusions.record'>> => ({
    scale: { code: 'likelihood-ratio', version: 1 },
    value: 'extremely-strong',
    likelihoodRatio: '1.2×10⁶',
    propositions: { first: 'From Flamur Testaj', second: 'From somebody unrelated' },
    ...changes,
  });

  test('is kept as it was written, with both propositions', async () => {
    const id = await concluded(compared, weighed());
    expect(await station.answer('conclusions.read', { id })).toMatchObject({
      said: { likelihoodRatio: '1.2×10⁶' },
      propositions: { first: 'From Flamur Testaj', second: 'From somebody unrelated' },
    });
  });

  test('belongs to the level that was chosen, and can be read without doubt', async () => {
    expect(await refused(weighed({ value: 'very-strong' }))).toBe('conclusions.ratio-outside-level');
    expect(await refused(weighed({ likelihoodRatio: '0.5' }))).toBe('conclusions.ratio-outside-level');
    expect(await refused(weighed({ likelihoodRatio: '1,200' }))).toBe('conclusions.ratio-unreadable');
    const { likelihoodRatio: _ratio, ...without } = weighed();
    expect(await refused(without)).toBe('conclusions.needs-ratio');
    expect(await refused(weighed({ propositions: { first: 'From Flamur Testaj', second: ' ' } }))).toBe(
      'conclusions.needs-propositions',
    );
    expect(await refused({ likelihoodRatio: '10' })).toBe('conclusions.ratio-not-asked');
  });
});

describe('a correction', () => {
  test('is a new conclusion that names the old one, keeps it and is verified again', async () => {
    const first = await concluded(compared);
    await verified(station, first, 'identification');
    await station.become('examiner');
    const corrects = { id: first, reason: 'C1 and C3 were exchanged' };
    const second = await concluded(compared, { value: 'inconclusive-a', corrects });
    expect(await station.answer('conclusions.read', { id: first })).toMatchObject({
      state: 'agreed',
      correctedBy: second,
      said: { value: 'identification' },
    });
    expect(await station.answer('conclusions.read', { id: second })).toMatchObject({
      state: 'unverified',
      corrects: first,
      said: { reason: 'C1 and C3 were exchanged' },
    });
    expect(await refused({ corrects })).toBe('conclusions.corrected-already');
    expect(await soundness(station)).toMatchObject({ isSound: true, findings: [] });
  });

  test('belongs to its own task', async () => {
    const first = await concluded(compared);
    const other = await started(station, compared, 'bullet-comparison');
    expect(await refused({ taskId: other, corrects: { id: first, reason: 'Slip' } })).toBe(
      'conclusions.of-another-task',
    );
  });
});

describe('a scale', () => {
  const save = async (changes: Partial<InputOf<'scales.save'>['scale']>, reason = 'House rule 12') => {
    const { versions } = await station.answer('scales.read', { code: 'likelihood-ratio' });
    return { scale: { ...present(versions[0]).scale, ...changes }, reason };
  };

  test('is changed by a new version, and old conclusions keep the one they were made on', async () => {
    const id = await concluded(compared, {
      scale: { code: 'likelihood-ratio', version: 1 },
      value: 'weak',
      likelihoodRatio: '4',
      propositions: { first: 'a', second: 'b' },
      finishes: false,
    });
    await station.become('supervisor');
    const words = { en: 'House scale of likelihood ratios' };
    expect(await station.answer('scales.save', await save({ words }))).toEqual({
      code: 'likelihood-ratio',
      version: 2,
    });
    const { scales } = await station.answer('scales.list', {});
    expect(scales.find(({ scale }) => scale.code === 'likelihood-ratio')).toMatchObject({
      scale: { version: 2, words },
      origin: 'laboratory',
      recordedBy: 'Test supervisor',
      reason: 'House rule 12',
    });
    await station.become('examiner');
    expect(await station.answer('conclusions.read', { id })).toMatchObject({
      scale: { version: 1, words: { en: 'Likelihood ratio in words' } },
    });
    expect(
      await refused({
        comparedWith: { kind: 'none' },
        scale: { code: 'likelihood-ratio', version: 1 },
        value: 'weak',
        likelihoodRatio: '4',
      }),
    ).toBe('conclusions.scale-outdated');
  });

  test('has bands without gaps, and is not written over what a colleague wrote', async () => {
    await station.become('supervisor');
    const input = await save({});
    const levels = input.scale.levels.map((level, index) => (index === 2 ? { ...level, from: '11' } : level));
    expect(await station.refusal('scales.save', await save({ levels }))).toBe('scales.band-gap');
    expect(await station.refusal('scales.save', input)).toBe('scales.unchanged');
    await station.answer('scales.save', await save({ source: 'House rule 12' }));
    expect(await station.refusal('scales.save', { ...input, scale: { ...input.scale, source: 'Mine' } })).toBe(
      'scales.changed-meanwhile',
    );
    expect(await station.refusal('scales.read', { code: 'astrology' })).toBe('scales.unknown');
  });
});

test('whoever retired concludes no more, and the work goes on with somebody else', async () => {
  const { taskId } = compared;
  const examiner = await idOf(station, 'examiner');
  await station.become('administrator');
  await station.answer('people.retire', { id: examiner, reason: 'Pension' });
  await station.become('supervisor');
  expect(await station.refusal('tasks.assign', { ids: [taskId], personId: examiner })).toBe('people.is-retired');
  expect(await station.refusal('station.unlock', { login: 'examiner', passphrase: passphraseOf('examiner') })).not.toBe(
    'it was done',
  );
});
