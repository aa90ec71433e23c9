import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { CaseId, SubmissionId } from '../../../shared/language/identity.ts';
import { aCase, anExhibit, at } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import { aDelivery } from './entered.ts';

let station: TestStation;
let caseId: CaseId;
beforeEach(async () => {
  station = await openTestStation({ as: 'registrar' });
  caseId = (await station.answer('cases.open', aCase())).id;
});
afterEach(() => station.close());

const registrar = { passphrase: passphraseOf('registrar') };
const intact = { sealAsWritten: '1', sealAsRead: '1', isIntact: true, note: '' };
const block = {
  suspicion: 'Greyish block, wires',
  quarantinedAt: 'Yard, blast box 1',
  calledWhom: 'Disposal team',
  calledAt: at('2025-03-17T07:40:00.000Z'),
  reference: 'D-0417',
};

async function deliver(more: Partial<InputOf<'intake.record-submission'>> = {}): Promise<SubmissionId> {
  const entered = aDelivery(caseId, station.clock, more);
  return (await station.answer('intake.record-submission', entered)).id;
}

async function theOnly() {
  const { submissions } = await station.answer('intake.submissions', { caseId });
  const [submission] = submissions;
  if (submission === undefined) throw new Error('there is one');
  return submission;
}

describe('what a delivery says', () => {
  test('the person, what they showed, the questions of the checklist and free ones are kept', async () => {
    await deliver({
      identification: 'Service card 4711',
      standardQuestions: [{ code: 'operable', shown: 'Is it operable, for single shots or automatic fire?' }],
      packages: [{ label: 'K5', ...intact, states: ['torn', 'wet'] }],
    });
    expect(await theOnly()).toMatchObject({
      identification: 'Service card 4711',
      standardQuestions: [{ code: 'operable' }],
      questions: ['Is it a firearm in the meaning of the law?'],
      packages: [{ states: ['torn', 'wet'] }],
    });
  });

  test('the clock of the case runs by the detention of the newest request', async () => {
    await deliver({ detentionUntil: at('2025-04-14T21:59:00.000Z') });
    expect((await station.answer('cases.read', { id: caseId })).detentionUntil).toBe('2025-04-14T21:59:00.000Z');
    const { lines } = await station.answer('desk.read', {});
    expect(lines.filter(({ kind }) => kind === 'detention-ends')).toHaveLength(1);
  });

  test('a detention that ended before the receipt is taken with a reason only', async () => {
    const entered = aDelivery(caseId, station.clock, { detentionUntil: at('2025-03-16T21:59:00.000Z') });
    expect(await station.refusal('intake.record-submission', entered)).toBe('intake.detention-before-receipt');
    await station.answer('intake.record-submission', { ...entered, detentionReason: 'Released on 16.03.; file late' });
    expect(await theOnly()).toMatchObject({ detentionReason: 'Released on 16.03.; file late' });
  });

  test('a back-dated receipt is taken and says so', async () => {
    await deliver({ receivedAt: at('2025-03-14T08:00:00.000Z') });
    expect(await theOnly()).toMatchObject({ isLateEntry: true, receivedAt: '2025-03-14T08:00:00.000Z' });
  });

  test('two packages of one name are refused, with the field that is wrong', async () => {
    const entered = aDelivery(caseId, station.clock, {
      packages: [
        { label: 'K5', ...intact },
        { label: 'k5', ...intact },
      ],
    });
    const answer = await station.request('intake.record-submission', entered);
    expect(answer.ok ? undefined : answer.error).toMatchObject({
      code: 'intake.package-twice',
      fields: [{ path: 'packages.1.label' }],
    });
  });

  test('five hundred packages go in one act, one more is refused', async () => {
    const packages = Array.from({ length: 500 }, (_, index) => ({ label: `P${index + 1}`, ...intact }));
    await deliver({ packages, packagesAnnounced: 500 });
    expect((await theOnly()).packages).toHaveLength(500);
    const more = aDelivery(caseId, station.clock, { packages: [...packages, { label: 'P501', ...intact }] });
    expect(await station.refusal('intake.record-submission', more)).toBe('station.bad-input');
  });
});

describe('a partial receipt', () => {
  const some = { packagesAnnounced: 3, packages: [{ label: 'K1', ...intact }], outstanding: ['K2', 'K3'] };

  test('names what is outstanding, on the desk too, until it came', async () => {
    const first = await deliver(some);
    expect(await theOnly()).toMatchObject({ stillOutstanding: { count: 2, labels: ['K2', 'K3'] } });
    const waiting = async () =>
      (await station.answer('desk.read', {})).lines.filter(({ kind }) => kind === 'packages-outstanding');
    expect(await waiting()).toMatchObject([{ detail: '2', address: `/intake/packages/${first}` }]);
    station.clock.forward(3_600_000);
    const rest = {
      packages: [
        { label: 'K2', ...intact },
        { label: 'K3', ...intact },
      ],
      packagesAnnounced: 2,
    };
    await deliver({ ...rest, continues: first });
    const { submissions } = await station.answer('intake.submissions', { caseId });
    expect(submissions.find(({ id }) => id === first)).toMatchObject({
      stillOutstanding: { count: 0, labels: [] },
      continuedBy: ['RC-2025-00002'],
    });
    expect(submissions.find(({ id }) => id !== first)).toMatchObject({ continuesNumber: 'RC-2025-00001' });
    expect(await waiting()).toEqual([]);
    const again = aDelivery(caseId, station.clock, { ...rest, continues: first });
    expect(await station.refusal('intake.record-submission', again)).toBe('intake.nothing-outstanding');
  });

  test('is not continued before it was received, nor in another case', async () => {
    const first = await deliver(some);
    const rest = { packages: [{ label: 'K2', ...intact }], packagesAnnounced: 1, continues: first };
    const early = aDelivery(caseId, station.clock, { ...rest, receivedAt: at('2025-03-16T08:00:00.000Z') });
    expect(await station.refusal('intake.record-submission', early)).toBe('intake.before-the-first');
    const { id: other } = await station.answer('cases.open', aCase({ title: 'OTHER' }));
    const foreign = aDelivery(other, station.clock, rest);
    expect(await station.refusal('intake.record-submission', foreign)).toBe('intake.continuation-unknown');
  });

  test('more outstanding than announced is a slip of the pen and refused', async () => {
    const entered = aDelivery(caseId, station.clock, { ...some, packagesAnnounced: 2 });
    expect(await station.refusal('intake.record-submission', entered)).toBe('intake.more-outstanding-than-announced');
  });
});

describe('refusing', () => {
  test('one package of many is refused with a code and words, and stays on record', async () => {
    const refusal = { code: 'packaging-unsafe', reason: 'Sharp edge through the bag' } as const;
    const id = await deliver({
      packages: [
        { label: 'K1', ...intact },
        { label: 'K2', ...intact, refusal },
      ],
    });
    expect((await theOnly()).packages[1]?.refusal).toEqual(refusal);
    const of = (mark: string) => anExhibit(caseId, { mark, submissionId: id });
    expect(await station.refusal('exhibits.record', of('K2'))).toBe('intake.package-refused');
    await station.answer('exhibits.record', of('K1'));
  });

  test('a delivery whose every package is refused is refused as a whole', async () => {
    const refusal = { code: 'no-seal', reason: 'open' } as const;
    const entered = aDelivery(caseId, station.clock, { packages: [{ label: 'K1', ...intact, refusal }] });
    expect(await station.refusal('intake.record-submission', entered)).toBe('intake.all-refused');
  });

  test('after receiving is possible until something was taken from it or a receipt says otherwise', async () => {
    const id = await deliver();
    const refuse = (packageNumber: number) => ({
      submissionId: id,
      packageNumber,
      occurredAt: station.clock.now(),
      code: 'contents-differ' as const,
      reason: 'empty box',
      signature: registrar,
    });
    await station.answer('exhibits.record', anExhibit(caseId, { mark: 'K5', submissionId: id }));
    expect(await station.refusal('intake.refuse-package', refuse(1))).toBe('intake.already-taken-in');
    await station.answer('intake.refuse-package', refuse(2));
    expect(await station.refusal('intake.refuse-package', refuse(2))).toBe('intake.package-refused');
    const second = await deliver();
    await station.jobEnded((await station.answer('intake.receipt', { submissionId: second, language: 'en' })).jobId);
    const late = { ...refuse(1), submissionId: second };
    expect(await station.refusal('intake.refuse-package', late)).toBe('intake.receipt-issued');
  });
});

describe('a suspected explosive', () => {
  test('blocks its package until a clearance is on record', async () => {
    const id = await deliver({
      packages: [
        { label: 'K1', ...intact },
        { label: 'bag', ...intact, block },
      ],
    });
    const ofBag = anExhibit(caseId, { mark: 'K2', submissionId: id, packageNumber: 2 });
    expect(await station.refusal('exhibits.record', ofBag)).toBe('intake.package-blocked');
    // Not naming the package is no way round it.
    const nameless = anExhibit(caseId, { mark: 'K2', submissionId: id });
    expect(await station.refusal('exhibits.record', nameless)).toBe('intake.package-not-named');
    await station.answer('exhibits.record', anExhibit(caseId, { mark: 'K1', submissionId: id }));
    const { lines } = await station.answer('desk.read', {});
    expect(lines.find(({ kind }) => kind === 'package-blocked')).toMatchObject({ label: 'LUGINA-14 / bag' });

    const clear = {
      submissionId: id,
      packageNumber: 2,
      occurredAt: station.clock.now(),
      clearedBy: 'Sgt Prishtinë, disposal team',
      certificate: 'C-17/2025',
      result: 'Modelling clay; no explosive.',
      signature: registrar,
    };
    const early = { ...clear, occurredAt: at('2025-03-16T08:00:00.000Z') };
    expect(await station.refusal('intake.clear-package', early)).toBe('intake.cleared-before-blocked');
    await station.answer('intake.clear-package', clear);
    expect(await station.refusal('intake.clear-package', clear)).toBe('intake.not-blocked');
    await station.answer('exhibits.record', ofBag);
    const { events } = await theOnly();
    expect(events.map(({ type, packageNumber }) => [type, packageNumber])).toEqual([
      ['blocked', 2],
      ['cleared', 2],
    ]);
    expect(events[1]).toMatchObject({ signedBy: 'Test registrar', content: { certificate: 'C-17/2025' } });
    expect(await station.answer('ledger.verify', {}).then(({ jobId }) => station.jobEnded(jobId))).toMatchObject({
      state: 'done',
    });
  });

  test('can be found out after receiving; what was taken before stays', async () => {
    const id = await deliver();
    await station.answer('exhibits.record', anExhibit(caseId, { mark: 'K5', submissionId: id }));
    const input = {
      submissionId: id,
      packageNumber: 1,
      occurredAt: station.clock.now(),
      ...block,
      signature: registrar,
    };
    await station.answer('intake.block-package', input);
    expect(await station.refusal('intake.block-package', input)).toBe('intake.already-blocked');
    const more = anExhibit(caseId, { mark: 'K5.1', submissionId: id, packageNumber: 1 });
    expect(await station.refusal('exhibits.record', more)).toBe('intake.package-blocked');
  });

  test('what is added to a delivery stands beside it; what was recorded stays', async () => {
    const id = await deliver();
    await station.answer('intake.add-to-submission', {
      submissionId: id,
      occurredAt: station.clock.now(),
      words: 'The courier brought the order in original.',
    });
    const submission = await theOnly();
    expect(submission.note).toBe('');
    expect(submission.events[0]).toMatchObject({ type: 'added', content: { words: expect.stringContaining('order') } });
  });
});

describe('a discrepancy', () => {
  const at14 = at('2025-03-17T13:00:00.000Z');

  async function opened() {
    const id = await deliver();
    const { discrepancies } = await station.answer('discrepancies.list', { caseId, onlyOpen: true });
    const [discrepancy] = discrepancies;
    if (discrepancy === undefined) throw new Error('K6 differs');
    return { submissionId: id, discrepancy, id: discrepancy.id };
  }
  const ours = {
    as: 'ours' as const,
    function: 'registrar',
    signature: registrar,
  };

  async function aScan(submissionId: SubmissionId, of: CaseId = caseId) {
    const upload = await station.station.receive({
      fileName: 'statement.pdf',
      source: { chunks: once(new TextEncoder().encode('%PDF-1.7 signed')), size: 15 },
    });
    const { jobId } = await station.answer('attachments.take-in', {
      upload: upload.uploadId,
      caseId: of,
      ...(of === caseId ? { submissionId, packageNumber: 2 } : {}),
      kind: 'file',
      caption: 'Statement of the delivering side',
    });
    return (await station.jobEnded(jobId)).result?.attachmentId ?? '';
  }

  test('opens by itself where the seals differ, with both readings', async () => {
    const { discrepancy, id } = await opened();
    expect(discrepancy).toMatchObject({
      kind: 'seal',
      package: 'K6',
      asWritten: '0048127',
      asFound: '0048217',
      state: 'open',
      mayBeResolvedByMe: false,
    });
    const { lines } = await station.answer('desk.read', {});
    // Nobody stated anything yet: there is nothing to settle.
    expect(lines.find(({ kind }) => kind === 'discrepancy-unstated')).toMatchObject({
      label: 'LUGINA-14 / K6',
      address: `/intake/discrepancy/${id}`,
    });
  });

  test('is signed by both sides and settled by a second person; both readings stay', async () => {
    const { id, submissionId } = await opened();
    const exhibit = anExhibit(caseId, { mark: 'K6', submissionId });
    await station.answer('exhibits.record', exhibit);
    station.clock.set('2025-03-17T14:00:00.000Z');
    const statement = 'The package carries 0048217; the form says 0048127.';
    await station.answer('discrepancies.state', { id, occurredAt: at14, statement, by: ours });
    const early = {
      id,
      occurredAt: at14,
      resolution: 'paper-wrong' as const,
      statement: 'Joint correction statement 17.03. 14:00.',
      resolver: { login: 'custodian', passphrase: passphraseOf('custodian') },
    };
    expect(await station.refusal('discrepancies.resolve', early)).toBe('discrepancies.still-open');
    await station.answer('discrepancies.state', {
      id,
      occurredAt: at14,
      statement: 'I transposed two digits.',
      by: {
        as: 'theirs-on-paper',
        name: 'Agim SHEMBULLI',
        function: 'sergeant',
        attachmentId: await aScan(submissionId),
        signature: registrar,
      },
    });
    const own = { ...early, resolver: { login: 'registrar', ...registrar } };
    const deskKinds = async () =>
      (await station.answer('desk.read', {})).lines
        .map(({ kind }) => kind)
        .filter((kind) => kind.startsWith('discrepancy'));
    expect(await deskKinds()).toEqual(['discrepancy-elsewhere']);
    expect(await station.refusal('discrepancies.resolve', own)).toBe('discrepancies.own');
    const analyst = { ...early, resolver: { login: 'analyst', passphrase: passphraseOf('analyst') } };
    expect(await station.refusal('discrepancies.resolve', analyst)).toBe('discrepancies.resolver-may-not');
    await station.answer('discrepancies.resolve', early);
    expect(await station.refusal('discrepancies.resolve', early)).toBe('discrepancies.resolved');
    const shown = await station.answer('discrepancies.read', { id });
    expect(shown).toMatchObject({ state: 'resolved', asWritten: '0048127', asFound: '0048217' });
    expect(shown.steps.map(({ side, signedBy }) => [side, signedBy])).toEqual([
      ['ours', 'Test registrar'],
      ['theirs', 'Test registrar'],
      [undefined, 'Test custodian'],
    ]);
    const { openQuestions } = await station.answer('cases.read', { id: caseId });
    expect(openQuestions.filter(({ kind }) => kind.startsWith('seal'))).toMatchObject([
      { kind: 'seal-clarified', detail: expect.stringContaining('0048127 ≠ 0048217') },
    ]);
    const job = await station.jobEnded((await station.answer('discrepancies.document', { id, language: 'sq' })).jobId);
    expect(job.result?.documentId).toBeDefined();
    const { documents } = await station.answer('documents.list', { caseId });
    expect(documents[0]).toMatchObject({ kind: 'discrepancy-record', fileName: 'SD-2025-00001.pdf' });
  });

  test('the other side may sign with an account of its own, but nobody signs for both', async () => {
    const { id } = await opened();
    const now = station.clock.now();
    await station.answer('discrepancies.state', { id, occurredAt: now, statement: 'Read 0048217.', by: ours });
    const theirs = (login: 'registrar' | 'examiner') => ({
      id,
      occurredAt: now,
      statement: 'Agreed.',
      by: {
        as: 'theirs-by-key' as const,
        function: 'courier',
        person: { login, passphrase: passphraseOf(login) },
      },
    });
    expect(await station.refusal('discrepancies.state', theirs('registrar'))).toBe(
      'discrepancies.both-sides-one-person',
    );
    await station.answer('discrepancies.state', theirs('examiner'));
    expect((await station.answer('discrepancies.read', { id })).state).toBe('statements-recorded');
  });

  test('a paper of another case is no paper of this one, and nothing is stated before it was received', async () => {
    const { id, submissionId } = await opened();
    const { id: other } = await station.answer('cases.open', aCase({ title: 'OTHER' }));
    const by = { as: 'theirs-on-paper' as const, name: 'A', function: 'b', signature: registrar };
    const foreign = {
      id,
      occurredAt: station.clock.now(),
      statement: 'x',
      by: { ...by, attachmentId: await aScan(submissionId, other) },
    };
    expect(await station.refusal('discrepancies.state', foreign)).toBe('attachments.of-another-case');
    const early = { id, occurredAt: at('2025-03-16T08:00:00.000Z'), statement: 'x', by: ours };
    expect(await station.refusal('discrepancies.state', early)).toBe('discrepancies.before-opening');
  });

  test('of the condition is opened by hand, once for each package', async () => {
    const { submissionId } = await opened();
    const input = {
      submissionId,
      packageNumber: 1,
      kind: 'condition' as const,
      asWritten: 'intact',
      asFound: 'torn on one side',
    };
    expect((await station.answer('discrepancies.open', input)).number).toBe('SD-2025-00002');
    expect(await station.refusal('discrepancies.open', input)).toBe('discrepancies.already-open');
    expect(await station.refusal('discrepancies.open', { ...input, packageNumber: 9 })).toBe('intake.package-unknown');
  });

  test('has one entry in the ledger for its opening', async () => {
    await opened();
    const { entries } = await station.answer('ledger.page', { count: 50, action: 'discrepancy.opened' });
    expect(entries).toHaveLength(1);
  });
});

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield await Promise.resolve(bytes);
}
