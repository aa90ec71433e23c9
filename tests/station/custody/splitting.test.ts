import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { CaseId, ExhibitId } from '../../../shared/language/identity.ts';
import { aQuestion, shown } from '../lists/a-list.ts';
import { aCase, aCustodyEvent, anExhibit, at, sealNotLookedAt } from '../a-case.ts';
import { aPistol, someRounds } from '../intake/entered.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

let station: TestStation;
let caseId: CaseId;
beforeEach(async () => {
  station = await openTestStation({ as: 'registrar' });
  caseId = (await station.answer('cases.open', aCase())).id;
});
afterEach(() => station.close());

type Line = InputOf<'exhibits.split'>['lines'][number];
const someOf: Line = {
  relation: 'fraction',
  kind: 'ammunition',
  marks: ['K10.1'],
  description: '12 rounds for comparison',
  quantity: 12,
  unit: 'round',
  handling: '',
};
const magazine: Line = {
  ...someOf,
  relation: 'part',
  kind: 'magazine',
  marks: ['K4.1'],
  description: 'Magazine',
  quantity: 1,
  unit: 'piece',
};

const splitting = (
  parentId: ExhibitId,
  lines: Line[],
  more: Partial<InputOf<'exhibits.split'>> = {},
): InputOf<'exhibits.split'> => ({
  parentId,
  occurredAt: at('2025-03-17T07:50:00.000Z'),
  purpose: 'Unloading',
  authority: '',
  note: '',
  lines,
  signature: { passphrase: passphraseOf('registrar') },
  ...more,
});

const lot = async () => (await station.answer('exhibits.record', someRounds(caseId))).id;
const gun = async () =>
  (
    await station.answer(
      'exhibits.record',
      aPistol(caseId, {
        mark: 'K4',
        loadedState: {
          chamber: 'round',
          magazine: 'inserted',
          roundsInMagazine: 6,
          selector: 'fire',
          hammer: 'cocked',
          note: '',
        },
      }),
    )
  ).id;

async function faultOf(input: InputOf<'exhibits.split'>) {
  const answer = await station.request('exhibits.split', input);
  return answer.ok ? 'it was done' : answer.error.fields?.[0]?.code;
}

describe('a pistol', () => {
  test('becomes pistol, magazine and seven rounds in one move; it stays one pistol', async () => {
    const id = await gun();
    const { children, balance } = await station.answer(
      'exhibits.split',
      splitting(id, [
        magazine,
        {
          ...someOf,
          relation: 'part',
          marks: ['K4.2', 'K4.3', 'K4.4', 'K4.5', 'K4.6', 'K4.7'],
          quantity: 1,
          inside: 0,
        },
        { ...someOf, relation: 'part', marks: ['K4.8'], quantity: 1, seal: '0048999' },
      ]),
    );
    expect(children).toHaveLength(8);
    expect(balance).toMatchObject({ received: 1, left: 1, splitOff: 0 });
    const { members } = await station.answer('exhibits.family', { id: children[3]?.id ?? id });
    expect(members.map(({ mark }) => mark)).toEqual([
      'K4',
      'K4.1',
      'K4.2',
      'K4.3',
      'K4.4',
      'K4.5',
      'K4.6',
      'K4.7',
      'K4.8',
    ]);
    const magazineId = members.find(({ mark }) => mark === 'K4.1')?.id;
    expect(members.find(({ mark }) => mark === 'K4.5')).toMatchObject({ parentId: magazineId, splitAs: 'part' });
    const events = (await station.answer('custody.timeline', { exhibitId: id })).events;
    expect(events).toMatchObject([{ type: 'split', note: 'K4 → K4.1, K4.8', signedBy: 'Test registrar' }]);
    expect(events[0]?.quantity).toBeUndefined();
    const ofMagazine = (await station.answer('custody.timeline', { exhibitId: magazineId ?? id })).events;
    expect(ofMagazine.map(({ note }) => note)).toEqual(['K4 → K4.1', 'K4.1 → K4.2–K4.7']);
    const last = await station.answer('exhibits.read', { id: children[7]?.id ?? id });
    expect(last).toMatchObject({ seal: '0048999', holder: { label: 'Test registrar' }, parent: { mark: 'K4' } });
  });

  test('has no fraction', async () => {
    const id = await gun();
    expect(await faultOf(splitting(id, [{ ...magazine, relation: 'fraction' }]))).toBe('whole-cannot-be-fraction');
  });

  test('keeps how it was loaded', async () => {
    const id = await gun();
    expect((await station.answer('exhibits.read', { id })).loadedState).toMatchObject({ hammer: 'cocked' });
    const contradicting = aPistol(caseId, {
      mark: 'K8',
      loadedState: {
        chamber: 'round',
        magazine: 'none',
        selector: 'no-safety',
        hammer: 'down',
        cylinder: ['round', 'empty', 'empty', 'empty', 'empty', 'empty'],
        note: '',
      },
    });
    expect(await station.refusal('exhibits.record', contradicting)).toBe('exhibits.loaded-state-invalid');
  });
});

describe('a lot of 300', () => {
  test('balances after splitting: 300 = 288 left + 12 split off', async () => {
    const id = await lot();
    const { children, balance } = await station.answer('exhibits.split', splitting(id, [someOf]));
    expect(balance).toEqual({ received: 300, left: 288, splitOff: 12, testFired: 0, consumed: 0 });
    // The same thing keeps what is known of it.
    const child = await station.answer('exhibits.read', { id: children[0]?.id ?? id });
    expect(child.facts).toMatchObject({ ammunitionState: 'live' });
    const { events, gaps } = await station.answer('custody.timeline', { exhibitId: id });
    expect(events.at(-1)).toMatchObject({ type: 'split', quantity: 12 });
    expect(gaps).toEqual([]);
    // The prosecutor counts 300 before and after: a portion is counted with its lot.
    expect((await station.answer('cases.read', { id: caseId })).counts.rounds).toBe(300);
    expect((await station.answer('cases.list', {})).cases[0]?.rounds).toBe(300);
    // Twelve that prove to be blanks never were live rounds, on no screen.
    const { caseId: _caseId, facts, ...values } = someRounds(caseId, { mark: 'K10.1', parentId: id, quantity: 12 });
    const blank = { ...values, facts: { ...facts, ammunitionState: 'blank' }, reason: 'Blanks among them' };
    await station.answer('exhibits.revise', { id: children[0]?.id ?? id, ...blank });
    expect((await station.answer('cases.read', { id: caseId })).counts.rounds).toBe(288);
    expect((await station.answer('cases.list', {})).cases[0]?.rounds).toBe(288);
    expect(
      await shown(station, aQuestion({ sort: { column: 'title', descending: false } }), 'rounds', 'cases'),
    ).toEqual([288]);
  });

  test('never gives more than there is, and then nothing is written', async () => {
    const id = await lot();
    await station.answer('exhibits.split', splitting(id, [{ ...someOf, quantity: 290 }]));
    const more = splitting(id, [{ ...someOf, marks: ['K10.2', 'K10.3'], quantity: 6 }]);
    expect(await station.refusal('exhibits.split', more)).toBe('exhibits.split-unbalanced');
    expect(await faultOf(more)).toBe('more-than-left');
    expect((await station.answer('exhibits.family', { id })).members).toHaveLength(2);
  });

  test('less than one and below zero are no quantity', async () => {
    const id = await lot();
    for (const quantity of [0, -1, 1.5]) {
      expect(await station.refusal('exhibits.split', splitting(id, [{ ...someOf, quantity }]))).toBe(
        'station.bad-input',
      );
    }
  });

  test('cannot be revised to fewer than were taken, and a portion not at all', async () => {
    const id = await lot();
    const { children } = await station.answer('exhibits.split', splitting(id, [someOf]));
    const { caseId: _caseId, ...values } = someRounds(caseId, { quantity: 11 });
    expect(await station.refusal('exhibits.revise', { id, ...values, reason: 'recount' })).toBe(
      'exhibits.quantity-below-taken',
    );
    const child = children[0]?.id ?? id;
    const portion = { ...values, mark: 'K10.1', parentId: id, quantity: 13 };
    expect(await station.refusal('exhibits.revise', { id: child, ...portion, reason: 'recount' })).toBe(
      'exhibits.quantity-by-split',
    );
    await station.answer('exhibits.revise', { id, ...values, quantity: 299, reason: 'recount' });
    expect((await station.answer('exhibits.family', { id })).members[0]?.balance).toMatchObject({ left: 287 });
  });

  test('leaves no case behind that was never fired', async () => {
    const id = await lot();
    const cases: Line = { ...someOf, relation: 'remains', kind: 'cartridge-case', unit: 'case', quantity: 3 };
    expect(await faultOf(splitting(id, [cases]))).toBe('more-than-fired');
  });

  test('a description of ten thousand characters goes in, one more does not', async () => {
    const id = await lot();
    await station.answer('exhibits.split', splitting(id, [{ ...someOf, description: 'x'.repeat(10_000) }]));
    const longer = { ...someOf, marks: ['K10.2'], description: 'x'.repeat(10_001) };
    expect(await station.refusal('exhibits.split', splitting(id, [longer]))).toBe('station.bad-input');
  });
});

describe('splitting is refused', () => {
  test('for a mark that is taken or stands twice', async () => {
    const id = await lot();
    await station.answer('exhibits.record', anExhibit(caseId, { mark: 'K11' }));
    expect(await station.refusal('exhibits.split', splitting(id, [{ ...someOf, marks: ['K11'] }]))).toBe(
      'exhibits.mark-taken',
    );
    expect(await station.refusal('exhibits.split', splitting(id, [{ ...someOf, marks: ['a', 'a'] }]))).toBe(
      'exhibits.mark-twice',
    );
    expect((await station.answer('exhibits.family', { id })).members).toHaveLength(1);
  });

  test('while the exhibit is offered to somebody, and while another holds it', async () => {
    const id = await lot();
    const received = { to: { kind: 'person', id: station.people.registrar } } as const;
    await station.answer('custody.record', aCustodyEvent(id, received));
    const { offerIds } = await station.answer('custody.offer', {
      exhibitIds: [id],
      to: station.people.custodian,
      occurredAt: station.clock.now(),
      purpose: 'storage',
      authority: '',
      note: '',
      signature: { passphrase: passphraseOf('registrar') },
    });
    expect(await station.refusal('exhibits.split', splitting(id, [someOf]))).toBe('custody.offer-open');
    await station.answer('custody.accept', {
      offerId: offerIds[0] ?? '',
      receiver: { login: 'custodian', passphrase: passphraseOf('custodian') },
      sealReading: sealNotLookedAt,
      occurredAt: station.clock.now(),
      note: '',
    });
    expect(await station.refusal('exhibits.split', splitting(id, [someOf]))).toBe('custody.not-holder');
  });

  test('while it is sealed or away at court', async () => {
    const id = await lot();
    const seal = aCustodyEvent(id, { type: 'sealed', sealIn: '0048220' });
    await station.answer('custody.record', seal);
    expect(await station.refusal('exhibits.split', splitting(id, [someOf]))).toBe('exhibits.split-sealed');
    await station.answer('custody.record', aCustodyEvent(id, { type: 'seal-opened' }));
    const toCourt = aCustodyEvent(id, { type: 'sent-to-court', to: { kind: 'outside', label: 'Basic court' } });
    const witness = { login: 'custodian', passphrase: passphraseOf('custodian') };
    await station.answer('custody.record', { ...toCourt, witness });
    expect(await station.refusal('exhibits.split', splitting(id, [someOf]))).toBe('exhibits.split-away');
  });

  test('before it was seized, in the future, and with oneself as witness', async () => {
    const id = await lot();
    const seized = aCustodyEvent(id, { type: 'seized', occurredAt: at('2025-03-15T07:30:00.000Z') });
    await station.answer('custody.record', { ...seized, to: { kind: 'person', id: station.people.registrar } });
    const early = splitting(id, [someOf], { occurredAt: at('2025-03-14T07:30:00.000Z') });
    expect(await station.refusal('exhibits.split', early)).toBe('exhibits.split-before-received');
    const tomorrow = splitting(id, [someOf], { occurredAt: at('2025-03-18T08:00:00.000Z') });
    expect(await station.refusal('exhibits.split', tomorrow)).toBe('custody.in-the-future');
    const self = { login: 'registrar', passphrase: passphraseOf('registrar') };
    expect(await station.refusal('exhibits.split', splitting(id, [someOf], { witness: self }))).toBe(
      'custody.witness-is-actor',
    );
    const witness = { login: 'custodian', passphrase: passphraseOf('custodian') };
    await station.answer('exhibits.split', splitting(id, [someOf], { witness }));
    const { events } = await station.answer('custody.timeline', { exhibitId: id });
    expect(events.at(-1)).toMatchObject({ type: 'split', witness: 'Test custodian' });
  });

  test('out of a row that is not there or is more than one exhibit', async () => {
    const id = await gun();
    const rounds = { ...someOf, relation: 'part' as const, marks: ['K4.2'], quantity: 1 };
    expect(await station.refusal('exhibits.split', splitting(id, [{ ...rounds, inside: 0 }]))).toBe(
      'exhibits.inside-unknown',
    );
    const two = { ...magazine, marks: ['K4.1', 'K4.3'] };
    expect(await station.refusal('exhibits.split', splitting(id, [two, { ...rounds, inside: 0 }]))).toBe(
      'exhibits.inside-unknown',
    );
  });
});
