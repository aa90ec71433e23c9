// A second person concludes without being led; where the two differ a third settles it, and all of it stays on the file.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandDescription } from '../../../shared/contract/define.ts';
import { contract } from '../../../shared/contract/index.ts';
import type { ConclusionId } from '../../../shared/language/identity.ts';
import { idOf } from '../examination/a-request.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';
import {
  aComparison,
  aConclusion,
  aVerification,
  concluded,
  secrets,
  soundness,
  takes,
  verified,
  withSecondExaminer,
  type Compared,
} from './a-conclusion.ts';

let compared: Compared;
let station: TestStation;
let id: ConclusionId;

beforeEach(async () => {
  compared = await aComparison();
  ({ station } = compared);
  id = await concluded(compared);
});
afterEach(() => station.close());

const settling = (value: string, by: 'supervisor' | 'examiner' | 'reviewer' = 'supervisor') => ({
  conclusionId: id,
  value,
  reason: 'Class characteristics agree, individual ones are too few',
  signature: { passphrase: passphraseOf(by) },
});

describe('the second person', () => {
  test('takes it, concludes on the same scale, and what both came to stands', async () => {
    await station.become('reviewer');
    const { verifications } = await station.answer('verifications.list', {});
    expect(verifications).toMatchObject([
      { conclusionId: id, mode: 'blind', state: 'unverified', by: 'Test examiner' },
    ]);
    await takes(station, id, 'reviewer');
    expect(await station.answer('verifications.record', aVerification(id, 'identification'))).toEqual({
      state: 'agreed',
    });
    expect(await station.answer('conclusions.read', { id })).toMatchObject({
      said: { value: 'identification', basis: secrets.basis },
      verification: { by: 'Test reviewer', value: 'identification', mode: 'blind' },
    });
    expect(await station.answer('verifications.list', {})).toEqual({ verifications: [] });
    expect(await soundness(station)).toMatchObject({ isSound: true, findings: [] });
  });

  test('is never the one who concluded', async () => {
    expect(
      await station.refusal('verifications.assign', { conclusionId: id, personId: await idOf(station, 'examiner') }),
    ).toBe('verifications.own');
    expect(await station.refusal('verifications.record', aVerification(id, 'identification', 'examiner'))).toBe(
      'verifications.own',
    );
  });

  test('is nobody who had the task in their hands while it was worked on', async () => {
    const second = await withSecondExaminer(station);
    const examinerId = await idOf(station, 'examiner');
    await station.become('supervisor');
    await station.answer('tasks.reopen', {
      id: compared.taskId,
      reason: 'Second bullet',
      signature: { passphrase: passphraseOf('supervisor') },
    });
    await station.answer('tasks.assign', { ids: [compared.taskId], personId: second.id });
    await station.answer('tasks.assign', { ids: [compared.taskId], personId: examinerId });
    expect(await station.refusal('verifications.assign', { conclusionId: id, personId: second.id })).toBe(
      'verifications.worked-on-task',
    );
    const { people } = await station.answer('verifications.people', { conclusionId: id });
    expect(people).toEqual([
      { id: second.id, name: 'Bekim Verifiko', hindrance: 'worked-on-task' },
      { id: examinerId, name: 'Test examiner', hindrance: 'own' },
      { id: await idOf(station, 'reviewer'), name: 'Test reviewer' },
    ]);
  });

  test('is an examiner or a reviewer, is not retired, and takes it before saying anything', async () => {
    await station.become('supervisor');
    const asking = async (login: string) => ({ conclusionId: id, personId: await idOf(station, login) });
    expect(await station.refusal('verifications.assign', await asking('registrar'))).toBe(
      'verifications.not-an-examiner',
    );
    expect(await station.refusal('verifications.assign', await asking('supervisor'))).toBe(
      'verifications.not-an-examiner',
    );
    await station.become('administrator');
    const second = await withSecondExaminer(station);
    await station.become('administrator');
    await station.answer('people.retire', { id: second.id, reason: 'Pension' });
    await station.become('supervisor');
    expect(await station.refusal('verifications.assign', { conclusionId: id, personId: second.id })).toBe(
      'people.is-retired',
    );
    await station.become('reviewer');
    expect(await station.refusal('verifications.record', aVerification(id, 'identification'))).toBe(
      'verifications.not-yours',
    );
  });

  test('does not take from a colleague what a colleague has; a supervisor may give it to another', async () => {
    const second = await withSecondExaminer(station);
    await takes(station, id, 'bekim');
    await station.become('reviewer');
    const reviewer = await idOf(station, 'reviewer');
    const taking = { conclusionId: id, personId: reviewer };
    expect(await station.refusal('verifications.assign', taking)).toBe('verifications.of-somebody-else');
    expect(await station.refusal('verifications.assign', { conclusionId: id, personId: second.id })).toBe(
      'verifications.of-somebody-else',
    );
    await station.become('supervisor');
    await station.answer('verifications.assign', taking);
    expect(await station.answer('verifications.read', { conclusionId: id })).toMatchObject({
      askedOf: { name: 'Test reviewer' },
    });
  });

  test('says it once', async () => {
    await verified(station, id, 'identification');
    expect(await station.refusal('verifications.record', aVerification(id, 'elimination'))).toBe(
      'verifications.done-already',
    );
  });
});

describe('a blind verification', () => {
  /** Everything that can be read, with whatever input a reader could give; nothing in the answers may say what was concluded. */
  async function everythingThatCanBeRead(): Promise<string> {
    const { caseId, requestId, taskId, exhibitId } = compared;
    const inputs: unknown[] = [
      {},
      { id },
      { conclusionId: id },
      { taskId },
      { requestId },
      { caseId },
      { exhibitId },
      { id: taskId },
      { id: requestId },
      { id: caseId },
      { id: exhibitId },
      { month: '2025-03' },
      { text: 'SECRET' },
      { text: 'LUGINA' },
      { count: 200 },
    ];
    const answers: string[] = [];
    for (const [name, { ledger, allow }] of Object.entries<CommandDescription>(contract)) {
      if ('appends' in ledger || allow === 'before-unlock') continue;
      for (const input of inputs) {
        const envelope = await station.ask(name, input);
        if (envelope.ok) answers.push(`${name} ${JSON.stringify(envelope.value)}`);
      }
    }
    return answers.join('\n');
  }

  const tells = (answers: string): string[] =>
    [/SECRET-\w+/, /"value":"identification"/].flatMap((secret) => secret.exec(answers)?.[0] ?? []);

  test('tells the verifier nothing of the first conclusion, whatever they ask', async () => {
    await station.become('reviewer');
    await takes(station, id, 'reviewer');
    const answers = await everythingThatCanBeRead();
    const answered = [
      'conclusions.read',
      'verifications.read',
      'tasks.read',
      'file.list',
      'quality.month',
      'desk.read',
    ];
    expect(answered.filter((name) => !answers.includes(`${name} {`))).toEqual([]);
    expect(tells(answers)).toEqual([]);
    expect(await station.refusal('worksheets.read', { taskId: compared.taskId })).toBe('worksheets.withheld');
  });

  test.each(['supervisor', 'prosecutor', 'inspector'] as const)('tells the %s nothing either', async (role) => {
    await station.become(role);
    expect(tells(await everythingThatCanBeRead())).toEqual([]);
  });

  test('keeps nothing from the examiner, and nothing from anybody once it was given', async () => {
    expect(tells(await everythingThatCanBeRead())).toContain('SECRET-BASIS');
    await verified(station, id, 'elimination');
    await station.become('prosecutor');
    expect(tells(await everythingThatCanBeRead())).toContain('SECRET-BASIS');
  });

  test('of a correction cannot be given by who saw the first one, and takes the first one out of sight', async () => {
    await verified(station, id, 'identification');
    await station.become('examiner');
    const corrects = { id, reason: 'SECRET-REASON' };
    const { id: next } = await station.answer(
      'conclusions.record',
      aConclusion(compared.taskId, { value: 'elimination', corrects }),
    );
    const second = await withSecondExaminer(station);
    expect(tells(await everythingThatCanBeRead())).toEqual([]);
    await station.become('supervisor');
    const asking = async (login: string) => ({ conclusionId: next, personId: await idOf(station, login) });
    expect(await station.refusal('verifications.assign', await asking('reviewer'))).toBe(
      'verifications.concluded-before',
    );
    await station.answer('verifications.assign', { conclusionId: next, personId: second.id });
    expect(await station.refusal('verifications.assign', { conclusionId: id, personId: second.id })).toBe(
      'conclusions.corrected-already',
    );
  });
});

describe('the rule of verification', () => {
  const rule = (blind: 'all' | 'sample' | 'open', percent = 20) => ({
    rule: { blind, percent, dueDays: 7 },
    reason: 'Quality manual 4.2',
  });

  test('is blind for all until a supervisor changes it, and says why it was changed', async () => {
    expect(await station.answer('verification-rule.read', {})).toEqual({ blind: 'all', percent: 20, dueDays: 7 });
    await station.become('supervisor');
    await station.answer('verification-rule.change', rule('open'));
    await station.become('examiner');
    const { id: open } = await station.answer(
      'conclusions.record',
      aConclusion(await reopened(), { comparedWith: { kind: 'named', words: 'C2' } }),
    );
    await station.become('reviewer');
    expect(await station.answer('conclusions.read', { id: open })).toMatchObject({
      mode: 'open',
      said: { basis: secrets.basis },
    });
    expect(await station.answer('conclusions.read', { id })).not.toHaveProperty('said');
  });

  test('draws a sample by something nobody knows beforehand, about as many as it says', async () => {
    await station.become('supervisor');
    await station.answer('verification-rule.change', rule('sample', 50));
    await station.become('examiner');
    const taskId = await reopened();
    const modes: string[] = [];
    for (let number = 0; number < 24; number += 1) {
      const changes = { comparedWith: { kind: 'named', words: `C${number}` } as const, finishes: false };
      modes.push((await station.answer('conclusions.record', aConclusion(taskId, changes))).mode);
    }
    expect(new Set(modes)).toEqual(new Set(['blind', 'open']));
  });

  test('calls a verification overdue after its days', async () => {
    station.clock.forward(8 * 86_400_000);
    await station.become('reviewer');
    const { verifications } = await station.answer('verifications.list', {});
    expect(verifications).toMatchObject([{ isOverdue: true }]);
  });

  async function reopened() {
    await station.answer('tasks.reopen', {
      id: compared.taskId,
      reason: 'More items',
      signature: { passphrase: passphraseOf('examiner') },
    });
    return compared.taskId;
  }
});

describe('a disagreement', () => {
  beforeEach(() => verified(station, id, 'inconclusive-a'));

  test('stays on record and is settled by a third person who sees both', async () => {
    expect(await station.answer('conclusions.read', { id })).toMatchObject({
      state: 'disagreed',
      said: { value: 'identification' },
      verification: { value: 'inconclusive-a' },
    });
    expect(await station.refusal('resolutions.record', settling('inconclusive-a', 'reviewer'))).toBe(
      'resolutions.one-of-the-two',
    );
    await station.become('examiner');
    expect(await station.refusal('resolutions.record', settling('identification', 'examiner'))).toBe(
      'resolutions.one-of-the-two',
    );
    await station.become('supervisor');
    await station.answer('resolutions.record', settling('inconclusive-b'));
    expect(await station.answer('conclusions.read', { id })).toMatchObject({
      state: 'resolved',
      said: { value: 'identification' },
      verification: { value: 'inconclusive-a' },
      resolution: { by: 'Test supervisor', value: 'inconclusive-b' },
    });
    expect(await station.refusal('resolutions.record', settling('identification'))).toBe('resolutions.no-disagreement');
    expect(await soundness(station)).toMatchObject({ isSound: true, findings: [] });
  });

  test('is settled by an examiner only where the supervisor named them', async () => {
    const second = await withSecondExaminer(station);
    const settles = { ...settling('inconclusive-a'), signature: { passphrase: second.passphrase } };
    expect(await station.refusal('resolutions.record', settles)).toBe('resolutions.not-yours');
    await station.become('supervisor');
    const naming = async (login: string) => ({ conclusionId: id, personId: await idOf(station, login) });
    expect(await station.refusal('resolutions.assign', await naming('reviewer'))).toBe('resolutions.one-of-the-two');
    expect(await station.refusal('resolutions.assign', await naming('examiner'))).toBe('resolutions.one-of-the-two');
    expect(await station.refusal('resolutions.assign', await naming('registrar'))).toBe(
      'verifications.not-an-examiner',
    );
    await station.answer('resolutions.assign', { conclusionId: id, personId: second.id });
    expect(await station.refusal('resolutions.record', settling('inconclusive-a'))).toBe('resolutions.not-yours');
    await station.station.lock('person');
    await station.answer('station.unlock', { login: 'bekim', passphrase: second.passphrase });
    await station.answer('resolutions.record', settles);
    expect(await station.answer('conclusions.read', { id })).toMatchObject({ resolution: { by: 'Bekim Verifiko' } });
  });
});
