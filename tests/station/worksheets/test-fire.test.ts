// Signing a test fire: rounds leave evidence or stock, the weapon was fired, cases and bullets become exhibits, and all of it or nothing.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { WorksheetValues } from '../../../shared/domain/examination/worksheet.ts';
import type { ExhibitId, StockLotId, TaskId } from '../../../shared/language/identity.ts';
import { aCase, anExhibit, at } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import { planned, withRequest, type Requested } from '../examination/a-request.ts';
import { aLot, inHand, toSign, taskStart } from './a-worksheet.ts';

let station: TestStation;
let requested: Requested;
let ammunition: ExhibitId;
let lotId: StockLotId;
let taskId: TaskId;

const witness = { login: 'supervisor', passphrase: passphraseOf('supervisor') };

beforeEach(async () => {
  station = await openTestStation();
  requested = await withRequest(station);
  await station.become('registrar');
  const rounds = { mark: 'K10', kind: 'ammunition', description: 'Cartridges', quantity: 10, unit: 'round' } as const;
  ({ id: ammunition } = await station.answer('exhibits.record', anExhibit(requested.caseId, rounds)));
  await station.become('examiner');
  lotId = await aLot(station);
  [taskId] = await planned(station, requested, 'test-fire');
  await station.answer('tasks.start', { id: taskId, occurredAt: taskStart });
});
afterEach(() => station.close());

const fromEvidence = (rounds: number, cases = 0, bullets = 0, exhibitId = ammunition) => ({
  source: { kind: 'evidence' as const, exhibitId },
  rounds,
  cases,
  bullets,
  note: '',
});
const fromStock = (rounds: number, cases = 0, bullets = 0) => ({
  source: { kind: 'reference' as const, lotId },
  rounds,
  cases,
  bullets,
  note: '',
});
const firing = (...shots: (ReturnType<typeof fromStock> | ReturnType<typeof fromEvidence>)[]): WorksheetValues => ({
  function: [{ operable: 'yes' }],
  firing: [{ where: 'water-tank', remote: false, shots }],
});
const read = () => station.answer('worksheets.read', { taskId });
type Signing = InputOf<'worksheets.sign'>;
const signing = async (values: WorksheetValues, changes: Partial<Signing> = {}): Promise<Signing> =>
  toSign(await read(), { values, ...changes });
const left = async () => (await station.answer('stock.read', { id: lotId })).left;
const family = (id: ExhibitId) => station.answer('exhibits.family', { id });

async function isSound(): Promise<void> {
  const { jobId } = await station.answer('ledger.verify', {});
  expect((await station.jobEnded(jobId)).result?.report).toMatchObject({ isSound: true, findings: [] });
}

describe('rounds of the reference stock', () => {
  test('are counted off the lot, and what was recovered becomes part of the weapon in the examiner’s hands', async () => {
    const recovered: Signing['recovered'] = [
      { shots: 0, kind: 'cartridge-case', mark: 'K5.1', description: 'Test cases, PPU' },
      { shots: 0, kind: 'bullet', mark: 'K5.2', description: 'Test bullets, PPU' },
    ];
    const signed = await station.answer('worksheets.sign', await signing(firing(fromStock(3, 3, 2)), { recovered }));
    expect(signed.recovered.map(({ mark }) => mark)).toEqual(['K5.1', 'K5.2']);
    expect(await left()).toBe(47);
    const { movements } = await station.answer('stock.read', { id: lotId });
    expect(movements[0]).toMatchObject({ kind: 'used', change: -3, remaining: 47, taskId });
    const { members } = await family(requested.exhibitId);
    expect(members.filter(({ splitAs }) => splitAs === 'part')).toMatchObject([
      { mark: 'K5.1', kind: 'cartridge-case', balance: { received: 3, left: 3 }, holder: 'Test examiner' },
      { mark: 'K5.2', kind: 'bullet', balance: { received: 2, left: 2 }, holder: 'Test examiner' },
    ]);
    await isSound();
  });

  test('are never more than there are', async () => {
    expect(await station.refusal('worksheets.sign', await signing(firing(fromStock(51))))).toBe('stock.not-enough');
    expect(await left()).toBe(50);
  });

  test('that have expired need a reason, which stays with the signature', async () => {
    const old = await aLot(station, {
      name: 'Old lot',
      expiresAt: at('2025-01-01T00:00:00.000Z'),
    });
    const shots = { ...fromStock(1), source: { kind: 'reference' as const, lotId: old } };
    expect(await station.refusal('worksheets.sign', await signing(firing(shots)))).toBe('worksheets.lot-expired');
    const exceptionReason = 'No other lot of this calibre';
    await station.answer('worksheets.sign', await signing(firing(shots), { exceptionReason }));
    expect((await read()).latest).toMatchObject({ exceptionReason, used: { lots: [{ id: old, wasExpired: true }] } });
  });
});

describe('rounds of the evidence', () => {
  test('leave their exhibit before a witness; their cases are its remains', async () => {
    const recovered: Signing['recovered'] = [
      { shots: 0, kind: 'cartridge-case', mark: 'K10.1', description: 'Cases of K10' },
    ];
    const input = await signing(firing(fromEvidence(4, 4)), { recovered });
    expect(await station.refusal('worksheets.sign', input)).toBe('custody.needs-witness');
    await station.answer('worksheets.sign', { ...input, witness });
    const { members } = await family(ammunition);
    expect(members).toMatchObject([
      { mark: 'K10', balance: { received: 10, left: 6, testFired: 4 } },
      { mark: 'K10.1', splitAs: 'remains', balance: { received: 4 } },
    ]);
    await isSound();
  });

  test('are never more than are left, over all groups together, and then nothing is recorded', async () => {
    const input = await signing(firing(fromStock(2), fromEvidence(6), fromEvidence(5)), { witness });
    expect(await station.refusal('worksheets.sign', input)).toBe('worksheets.more-than-left');
    expect(await left()).toBe(50);
    expect((await family(ammunition)).members[0]?.balance.left).toBe(10);
    expect((await read()).entries).toEqual([]);
  });

  test('stay untouched where the request allows nothing to be used up any more', async () => {
    await station.become('supervisor');
    await station.answer('requests.permit', {
      id: requested.requestId,
      consumption: 'nothing',
      authority: 'Court order 7',
      reason: 'The defence asked',
      signature: { passphrase: passphraseOf('supervisor') },
    });
    await station.become('examiner');
    const input = await signing(firing(fromEvidence(1)), { witness });
    expect(await station.refusal('worksheets.sign', input)).toBe('worksheets.use-not-permitted');
  });

  test('are ammunition, of the same case, and in the hands of who fires them', async () => {
    const refused = async (exhibitId: ExhibitId) =>
      station.refusal('worksheets.sign', await signing(firing(fromEvidence(1, 0, 0, exhibitId)), { witness }));
    expect(await refused(requested.exhibitId)).toBe('worksheets.not-ammunition');
    await station.become('registrar');
    const { id: otherCase } = await station.answer('cases.open', aCase({ title: 'OTHER' }));
    const { id: foreign } = await station.answer(
      'exhibits.record',
      anExhibit(otherCase, { kind: 'ammunition', quantity: 5, unit: 'round' }),
    );
    await station.answer('custody.record', {
      exhibitIds: [ammunition],
      type: 'received',
      occurredAt: (await read()).requestReceivedAt,
      to: { kind: 'outside', label: 'Locker of the police' },
      purpose: '',
      authority: '',
      note: '',
      signature: { passphrase: passphraseOf('registrar') },
    });
    await station.become('examiner');
    expect(await refused(foreign)).toBe('worksheets.reference-unknown');
    expect(await refused(ammunition)).toBe('worksheets.not-in-hand');
  });
});

describe('what was recovered', () => {
  test('needs one mark for the cases and one for the bullets of each group, and none beside', async () => {
    const mark = (kind: 'cartridge-case' | 'bullet', name = 'K5.1') => ({
      shots: 0,
      kind,
      mark: name,
      description: 'x',
    });
    const refused = async (...recovered: Signing['recovered']) =>
      station.refusal('worksheets.sign', await signing(firing(fromStock(3, 3)), { recovered }));
    expect(await refused()).toBe('worksheets.recovered-differ');
    expect(await refused(mark('bullet'))).toBe('worksheets.recovered-differ');
    expect(await refused(mark('cartridge-case'), mark('bullet', 'K5.2'))).toBe('worksheets.recovered-differ');
    expect(await refused(mark('cartridge-case', 'K10'))).toBe('exhibits.mark-taken');
  });
});

describe('what our own test fire made', () => {
  test('is attributed to nobody, and a case that stuck in the chamber still is', async () => {
    const recovered: Signing['recovered'] = [
      { shots: 0, kind: 'cartridge-case', mark: 'K5.1', description: 'Test cases' },
      { shots: 0, kind: 'bullet', mark: 'K5.2', description: 'Test bullets' },
      { shots: 1, kind: 'cartridge-case', mark: 'K10.1', description: 'Cases of K10' },
    ];
    const shots = firing(fromStock(3, 3, 2), fromEvidence(4, 4));
    await station.answer('worksheets.sign', { ...(await signing(shots, { recovered })), witness });
    const taken = async (parentId: ExhibitId, relation: 'part' | 'fraction', mark: string) => {
      const line = {
        relation,
        kind: 'cartridge-case' as const,
        marks: [mark],
        description: 'Case',
        quantity: 1,
        unit: 'case' as const,
        handling: '',
      };
      const said = { occurredAt: at('2025-03-17T07:55:00.000Z'), purpose: 'Cleaning', authority: '', note: '' };
      const signature = { passphrase: passphraseOf('examiner') };
      const { children } = await station.answer('exhibits.split', { parentId, ...said, lines: [line], signature });
      return children[0]?.id as ExhibitId; // one line with one mark makes one exhibit
    };
    const { members } = await family(requested.exhibitId);
    const ours = members.filter(({ splitAs }) => splitAs === 'part');
    // At the very minute of the test fire: the time does not tell one from the other.
    const stuck = await taken(requested.exhibitId, 'part', 'K5.3');
    await taken(ours[0]?.id as ExhibitId, 'fraction', 'K5.1.1');
    await station.become('registrar');
    const { caseId } = requested;
    const suspect = { caseId, role: 'suspect', name: 'Flamur TESTAJ', language: 'sq' } as const;
    const { id: partyId } = await station.answer('cases.add-party', suspect);
    await station.become('prosecutor');
    const { madeByTests } = await station.answer('prosecution.read', { caseId });
    expect(madeByTests.map(({ mark }) => mark)).toEqual(['K5.1', 'K5.1.1', 'K5.2', 'K10.1']);
    const said = {
      caseId,
      partyIds: [partyId],
      basis: 'in-vehicle' as const,
      reason: 'In his car',
      occurredAt: at('2025-03-17T08:00:00.000Z'),
      signature: { passphrase: passphraseOf('prosecutor') },
    };
    for (const { id } of madeByTests) {
      const exhibitIds = [stuck, id];
      expect(await station.refusal('attributions.record', { ...said, exhibitIds })).toBe(
        'attributions.exhibit-of-our-test',
      );
    }
    expect(await station.answer('attributions.record', { ...said, exhibitIds: [stuck] })).toEqual({ recorded: 1 });
  });
});

describe('a correction of a test fire', () => {
  beforeEach(async () => {
    await inHand(station, requested.exhibitId);
    await station.answer('worksheets.sign', await signing(firing(fromStock(3))));
  });

  test('keeps the rounds that were signed for and counts only what was forgotten', async () => {
    const more = await signing(firing(fromStock(3), fromStock(2)));
    await station.answer('worksheets.correct', { ...more, reason: 'The second series was not entered' });
    expect(await left()).toBe(45);
    await isSound();
  });

  test('does not take them back', async () => {
    const reason = 'Miscounted';
    const fewer = { ...(await signing(firing(fromStock(2)))), reason };
    expect(await station.refusal('worksheets.correct', fewer)).toBe('worksheets.shots-stay');
    expect(await left()).toBe(47);
  });
});
