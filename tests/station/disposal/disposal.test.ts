// An exhibit leaves for good: decided, authorised by two persons, made ready, carried out before a witness, certified. Its record stays.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { CaseId, DisposalId, ExhibitId } from '../../../shared/language/identity.ts';
import { PersonId } from '../../../shared/language/identity.ts';
import { aCase, aCustodyEvent, anExhibit, at } from '../a-case.ts';
import { aJpeg, takenIn } from '../photographs/a-photograph.ts';
import {
  choosesOwnPassphrase,
  openTestStation,
  passphraseOf,
  toldPassphrase,
  type TestStation,
} from '../open-test-station.ts';

let station: TestStation;
let caseId: CaseId;
let pistol: ExhibitId;
let drill: ExhibitId;

const own = (role: 'custodian' | 'supervisor' | 'registrar') => ({ signature: { passphrase: passphraseOf(role) } });
const witness = { login: 'supervisor', passphrase: passphraseOf('supervisor') };

beforeEach(async () => {
  station = await openTestStation();
  caseId = (await station.answer('cases.open', aCase())).id;
  pistol = (
    await station.answer(
      'exhibits.record',
      anExhibit(caseId, {
        kind: 'firearm',
        madeSafe: { by: 'Off. Test', at: '2025-03-14T23:38:00.000Z', how: 'Magazine out' },
        description: 'Pistol',
      }),
    )
  ).id;
  drill = (await station.answer('exhibits.record', anExhibit(caseId, { mark: 'K2' }))).id;
  await station.become('custodian');
});
afterEach(() => station.close());

function aDecision(changes: Partial<InputOf<'disposals.decide'>> = {}): InputOf<'disposals.decide'> {
  return {
    outcome: 'destroyed',
    authority: 'Basic court',
    reference: 'PKR 58/2025',
    decidedOn: at('2025-03-10T09:00:00.000Z'),
    method: 'Melted down',
    note: '',
    exhibitIds: [pistol, drill],
    ...own('custodian'),
    ...changes,
  };
}

const decided = async (changes: Partial<InputOf<'disposals.decide'>> = {}): Promise<DisposalId> =>
  (await station.answer('disposals.decide', aDecision(changes))).id;

/** Both persons; the custodian is at the screen afterwards. */
async function authorised(id: DisposalId): Promise<void> {
  await station.answer('disposals.authorise', { id, ...own('custodian') });
  await authorisedBySupervisor(id);
}

async function authorisedBySupervisor(id: DisposalId): Promise<void> {
  await station.become('supervisor');
  await station.answer('disposals.authorise', { id, ...own('supervisor') });
  await station.become('custodian');
}

async function photographed(exhibitIds: readonly ExhibitId[]): Promise<void> {
  for (const [seed, exhibitId] of exhibitIds.entries()) {
    await takenIn(station, { caseId, exhibitId }, `${seed}.jpg`, await aJpeg(seed));
  }
}

async function prepared(id: DisposalId, exhibitIds: ExhibitId[]): Promise<void> {
  await photographed(exhibitIds);
  const step = { id, exhibitIds, occurredAt: station.clock.now(), note: '', ...own('custodian') };
  await station.answer('disposals.prepare', { ...step, kind: 'stripped' });
  await station.answer('disposals.prepare', { ...step, kind: 'weighed', grams: 950 });
  await station.answer('disposals.prepare', { ...step, kind: 'photographed' });
}

const carrying = (id: DisposalId, exhibitIds: ExhibitId[]): InputOf<'disposals.carry-out'> => ({
  id,
  exhibitIds,
  occurredAt: station.clock.now(),
  place: 'Foundry',
  note: '',
  witness,
  ...own('custodian'),
});

describe('a disposal', () => {
  test('closes each exhibit with a custody event signed by two, and the record stays', async () => {
    const id = await decided();
    await authorised(id);
    await prepared(id, [pistol, drill]);
    expect(await station.answer('disposals.carry-out', carrying(id, [pistol, drill]))).toEqual({
      state: 'carried-out',
    });
    const { events } = await station.answer('custody.timeline', { exhibitId: pistol });
    expect(events.at(-1)).toMatchObject({
      type: 'destroyed',
      signedBy: 'Test custodian',
      witness: 'Test supervisor',
      authority: 'Basic court, PKR 58/2025',
      to: { label: 'Foundry' },
    });
    const { items } = await station.answer('disposals.read', { id });
    expect(items.map((item) => [item.state, item.witness])).toEqual([
      ['carried-out', 'Test supervisor'],
      ['carried-out', 'Test supervisor'],
    ]);
    expect(await station.answer('exhibits.read', { id: pistol })).toMatchObject({ mark: 'K1', description: 'Pistol' });
    const { jobId } = await station.answer('ledger.verify', {});
    expect((await station.jobEnded(jobId)).result?.report).toMatchObject({ isSound: true, findings: [] });
  });

  test('takes no further movement afterwards, and nothing is split off what is gone', async () => {
    const id = await decided({ exhibitIds: [drill] });
    await authorised(id);
    await prepared(id, [drill]);
    await station.answer('disposals.carry-out', carrying(id, [drill]));
    await station.become('registrar');
    expect(await station.refusal('custody.record', aCustodyEvent(drill))).toBe('custody.exhibit-closed');
    await station.become('custodian');
    expect(await station.refusal('disposals.decide', aDecision({ exhibitIds: [drill] }))).toBe(
      'disposals.not-eligible',
    );
  });

  test('needs two different persons, and one of them a supervisor', async () => {
    const id = await decided();
    await station.answer('disposals.authorise', { id, ...own('custodian') });
    expect(await station.refusal('disposals.authorise', { id, ...own('custodian') })).toBe(
      'disposals.authorised-by-you',
    );
    expect(await station.refusal('disposals.carry-out', carrying(id, [drill]))).toBe('disposals.not-authorised');
    await station.become('administrator');
    const second = { name: 'Second Custodian', login: 'second', roles: ['custodian' as const] };
    await station.answer('people.add', { ...second, passphrase: toldPassphrase });
    await choosesOwnPassphrase(station.answer, 'second', passphraseOf('registrar'));
    expect(await station.refusal('disposals.authorise', { id, ...own('registrar') })).toBe(
      'disposals.needs-supervisor',
    );
    await station.become('supervisor');
    expect(await station.answer('disposals.authorise', { id, ...own('supervisor') })).toEqual({ state: 'authorised' });
  });

  test('says to each who reads it whether they authorised, and whose authorisation is missing', async () => {
    const id = await decided();
    expect(await station.answer('disposals.read', { id })).toMatchObject({
      authorisations: [],
      needsSupervisor: false,
    });
    await station.answer('disposals.authorise', { id, ...own('custodian') });
    expect(await station.answer('disposals.read', { id })).toMatchObject({
      authorisations: [{ isYours: true }],
      needsSupervisor: true,
    });
    await station.become('supervisor');
    expect((await station.answer('disposals.read', { id })).authorisations).toMatchObject([{ isYours: false }]);
    await station.answer('disposals.authorise', { id, ...own('supervisor') });
    expect((await station.answer('disposals.read', { id })).needsSupervisor).toBe(false);
  });

  test('is refused for a firearm that was not stripped, weighed and photographed', async () => {
    const id = await decided();
    await authorised(id);
    expect(await station.refusal('disposals.carry-out', carrying(id, [pistol]))).toBe('disposals.not-prepared');
    const step = { id, exhibitIds: [pistol], occurredAt: station.clock.now(), note: '', ...own('custodian') };
    expect(await station.refusal('disposals.prepare', { ...step, kind: 'weighed' })).toBe('disposals.needs-weight');
    const { items } = await station.answer('disposals.read', { id });
    expect(items.find(({ label }) => label.endsWith('K1'))?.missing).toEqual(['stripped', 'weighed', 'photographed']);
  });

  test('is not witnessed by the one who carries it out', async () => {
    const id = await decided({ exhibitIds: [drill] });
    await authorised(id);
    await prepared(id, [drill]);
    const self = { login: 'custodian', passphrase: passphraseOf('custodian') };
    expect(await station.refusal('disposals.carry-out', { ...carrying(id, [drill]), witness: self })).toBe(
      'custody.witness-is-actor',
    );
  });

  test('is not dated before its decision', async () => {
    const id = await decided({ exhibitIds: [drill] });
    await authorised(id);
    await prepared(id, [drill]);
    const early = { ...carrying(id, [drill]), occurredAt: at('2025-03-01T07:30:00.000Z') };
    expect(await station.refusal('disposals.carry-out', early)).toBe('disposals.before-decision');
  });

  test('is not dated before the second person authorised it, and neither is what makes ready for it', async () => {
    const id = await decided({ exhibitIds: [drill] });
    await station.answer('disposals.authorise', { id, ...own('custodian') });
    station.clock.forward(30 * 60_000);
    await authorisedBySupervisor(id);
    await photographed([drill]);
    const between = at('2025-03-17T08:10:00.000Z');
    const step = { id, exhibitIds: [drill], kind: 'photographed' as const, note: '', ...own('custodian') };
    expect(await station.refusal('disposals.prepare', { ...step, occurredAt: between })).toBe(
      'disposals.before-authorisation',
    );
    await station.answer('disposals.prepare', { ...step, occurredAt: station.clock.now() });
    const carried = carrying(id, [drill]);
    expect(await station.refusal('disposals.carry-out', { ...carried, occurredAt: between })).toBe(
      'disposals.before-authorisation',
    );
    expect(await station.answer('disposals.carry-out', carried)).toEqual({ state: 'carried-out' });
  });

  test('takes “photographed” only of an exhibit that has a photograph, and signed', async () => {
    const id = await decided();
    await authorised(id);
    await photographed([drill]);
    const step = { id, kind: 'photographed' as const, occurredAt: station.clock.now(), note: '' };
    const both = { ...step, exhibitIds: [drill, pistol], ...own('custodian') };
    const refused = await station.request('disposals.prepare', both);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'disposals.no-photograph', details: { exhibit: 'LUGINA-14 / K1' } },
    });
    const wrong = { passphrase: passphraseOf('examiner') };
    expect(await station.refusal('disposals.prepare', { ...step, exhibitIds: [drill], signature: wrong })).toBe(
      'vault.wrong-passphrase',
    );
    station.clock.forward(60_000);
    await station.answer('disposals.prepare', { ...step, exhibitIds: [drill], ...own('custodian') });
    const { items } = await station.answer('disposals.read', { id });
    const steps = Object.fromEntries(items.map((item) => [item.id, item.steps]));
    expect(steps[pistol]).toEqual([]);
    expect(steps[drill]).toMatchObject([{ kind: 'photographed', person: 'Test custodian' }]);
    expect(steps[drill]?.[0]?.signatureKey).toMatch(/\w/);
    const { jobId } = await station.answer('ledger.verify', {});
    expect((await station.jobEnded(jobId)).result?.report).toMatchObject({ isSound: true });
  });

  test('leaves an exhibit that was taken out of it where it is, with the reason', async () => {
    const id = await decided();
    await authorised(id);
    await station.answer('disposals.withdraw', { id, exhibitId: pistol, reason: 'Appeal', ...own('custodian') });
    await prepared(id, [drill]);
    expect(
      await station.refusal('disposals.prepare', {
        id,
        exhibitIds: [pistol],
        kind: 'stripped',
        occurredAt: station.clock.now(),
        note: '',
        ...own('custodian'),
      }),
    ).toBe('disposals.not-in-decision');
    expect(await station.answer('disposals.carry-out', carrying(id, [drill]))).toEqual({ state: 'carried-out' });
    const { items } = await station.answer('disposals.read', { id });
    expect(items.map(({ state }) => state)).toEqual(['withdrawn', 'carried-out']);
    expect(items[0]?.steps.at(-1)).toMatchObject({ kind: 'withdrawn', note: 'Appeal', person: 'Test custodian' });
  });

  test('that was stopped goes no further, and its exhibits may be named again', async () => {
    const id = await decided();
    await station.become('supervisor');
    await station.answer('disposals.stop', { id, reason: 'Wrong case', ...own('supervisor') });
    expect(await station.refusal('disposals.authorise', { id, ...own('supervisor') })).toBe('disposals.over');
    await station.become('custodian');
    station.clock.forward(60_000);
    await decided();
    expect((await station.answer('disposals.list', {})).decisions.map(({ state }) => state)).toEqual([
      'decided',
      'stopped',
    ]);
  });

  test('is certified on paper, with the weight and both signatures', async () => {
    const id = await decided();
    expect(await station.refusal('disposals.certificate', { id, language: 'en' })).toBe(
      'disposals.nothing-carried-out',
    );
    await authorised(id);
    await prepared(id, [pistol, drill]);
    await station.answer('disposals.carry-out', carrying(id, [pistol, drill]));
    const { jobId } = await station.answer('disposals.certificate', { id, language: 'en' });
    const job = await station.jobEnded(jobId);
    expect(job.error).toBeUndefined();
    const { documents } = await station.answer('documents.list', {});
    expect(documents[0]).toMatchObject({ kind: 'disposal-certificate', id: job.result?.documentId });
  });
});

describe('what may be named', () => {
  test('says of each exhibit why not, and what to know before', async () => {
    await station.answer('custody.record', {
      ...aCustodyEvent(drill, { to: undefined, type: 'seal-opened' }),
      ...own('custodian'),
    });
    await station.answer('custody.offer', {
      exhibitIds: [pistol],
      to: PersonId.parse(station.people.examiner),
      occurredAt: at('2025-03-17T07:45:00.000Z'),
      purpose: 'Examination',
      authority: '',
      note: '',
      ...own('custodian'),
    });
    const unknown = station.people.examiner as ExhibitId; // an identifier of something else
    expect(await station.answer('disposals.check', { exhibitIds: [pistol, drill, unknown] })).toMatchObject({
      eligible: [{ id: drill, warnings: ['seal-open'] }],
      refused: [
        { id: pistol, reason: 'offer-open' },
        { id: unknown, reason: 'unknown' },
      ],
    });
  });

  test('is nothing that another open decision names', async () => {
    await decided({ exhibitIds: [drill] });
    expect((await station.answer('disposals.check', { exhibitIds: [drill] })).refused).toMatchObject([
      { reason: 'in-another-decision' },
    ]);
  });

  test('is given to somebody when it is released', async () => {
    expect(await station.refusal('disposals.decide', aDecision({ outcome: 'released' }))).toBe(
      'disposals.needs-recipient',
    );
  });
});

test('a thousand exhibits go under one decision, all of them or none', { timeout: 300_000 }, async () => {
  await station.become('registrar');
  const exhibitIds: ExhibitId[] = [];
  for (let number = 0; number < 1000; number += 1) {
    const { id } = await station.answer('exhibits.record', anExhibit(caseId, { mark: `D${number}`, kind: 'document' }));
    exhibitIds.push(id);
  }
  await station.become('custodian');
  const id = await decided({ exhibitIds, outcome: 'transferred', recipient: 'State archive' });
  await authorised(id);
  expect(await station.answer('disposals.carry-out', carrying(id, exhibitIds))).toEqual({ state: 'carried-out' });
  const { items } = await station.answer('disposals.read', { id });
  expect(items.filter(({ state }) => state === 'carried-out')).toHaveLength(1000);
});

describe('a retention clock', () => {
  test('puts what it ran out for on a list and on the desk, and decides nothing', async () => {
    expect((await station.answer('retention.due', { limit: 10 })).inAll).toBe(0);
    await station.become('supervisor');
    await station.answer('retention.change', { table: { tool: 5 }, reason: 'Instruction 3/2025' });
    expect((await station.answer('retention.read', {})).table).toEqual({ tool: 5 });
    station.clock.set('2031-01-01T00:00:00.000Z');
    await station.become('custodian');
    const { due, inAll } = await station.answer('retention.due', { limit: 10 });
    expect([inAll, due.map(({ id }) => id)]).toEqual([1, [drill]]);
    expect(due[0]?.since).toBe('2030-03-17T08:00:00.000Z');
    expect((await station.answer('desk.read', {})).lines.map(({ kind }) => kind)).toContain('retention-due');
    await decided({ exhibitIds: [drill] });
    expect((await station.answer('retention.due', { limit: 10 })).inAll).toBe(0);
  });

  test('that still runs is said before a decision, and keeps nobody from it', async () => {
    await station.become('supervisor');
    await station.answer('retention.change', { table: { tool: 5 }, reason: 'Instruction 3/2025' });
    await station.become('custodian');
    expect((await station.answer('disposals.check', { exhibitIds: [drill] })).eligible).toMatchObject([
      { warnings: ['retention-runs'] },
    ]);
    await decided({ exhibitIds: [drill] });
  });
});
