// What an adversary would try: taking from another's hands, talking a witness away, changing the past by a correction, a seal nobody compared.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import {
  CustodyEventId,
  PersonId,
  type CaseId,
  type ExhibitId,
  type PlaceId,
} from '../../../shared/language/identity.ts';
import { aCase, aCustodyEvent, anExhibit, at, sealNotLookedAt } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

let station: TestStation;
let caseId: CaseId;
let room: PlaceId;
beforeEach(async () => {
  station = await openTestStation({ as: 'custodian' });
  ({ id: room } = await station.answer('places.add', { kind: 'room', name: 'R1' }));
  await station.become('registrar');
  ({ id: caseId } = await station.answer('cases.open', aCase()));
});
afterEach(() => station.close());

const signature = { passphrase: passphraseOf('custodian') };
const court = { kind: 'outside' as const, label: 'Basic court' };
const witness = { login: 'supervisor', passphrase: passphraseOf('supervisor') };
const exhibit = async (changes: Partial<InputOf<'exhibits.record'>> = {}): Promise<ExhibitId> =>
  (await station.answer('exhibits.record', anExhibit(caseId, changes))).id;
const pistol = {
  kind: 'firearm' as const,
  mark: 'K5',
  madeSafe: { by: 'Sgt', at: '2025-03-14T23:00:00.000Z', how: 'Cleared' },
};
const byCustodian = (id: ExhibitId, changes: Partial<InputOf<'custody.record'>>) =>
  aCustodyEvent(id, { occurredAt: at('2025-03-17T07:40:00.000Z'), signature, ...changes });
const timeline = (exhibitId: ExhibitId): Promise<OutputOf<'custody.timeline'>> =>
  station.answer('custody.timeline', { exhibitId });
const holderOf = async (id: ExhibitId) => (await station.answer('exhibits.read', { id })).holder?.label;

/** The pistol lies in the room; its last event is what the tests correct. */
async function inTheRoom(changes: Partial<InputOf<'exhibits.record'>> = {}): Promise<ExhibitId> {
  const id = await exhibit(changes);
  await station.answer('custody.record', aCustodyEvent(id, { occurredAt: at('2025-03-17T07:10:00.000Z') }));
  await station.become('custodian');
  await station.answer('custody.record', byCustodian(id, { type: 'stored', to: { kind: 'place', id: room } }));
  return id;
}

describe('what a person holds', () => {
  test('nobody else takes, stores or sends away; the holder does', async () => {
    const id = await inTheRoom();
    await station.answer('custody.record', byCustodian(id, { type: 'moved', to: self() }));
    await station.become('registrar');
    const taken = aCustodyEvent(id, {
      type: 'moved',
      to: { kind: 'person', id: PersonId.parse(station.people.registrar) },
    });
    expect(await station.refusal('custody.record', taken)).toBe('custody.not-holder');
    const stored = aCustodyEvent(id, { type: 'stored', to: { kind: 'place', id: room } });
    expect(await station.refusal('custody.record', stored)).toBe('custody.not-holder');
    expect(await holderOf(id)).toBe('Test custodian');
    await station.become('custodian');
    await station.answer('custody.record', byCustodian(id, { type: 'stored', to: { kind: 'place', id: room } }));
    expect(await holderOf(id)).toBe('R1');
  });

  test('a supervisor takes over before a witness and under an authority, where the holder cannot any more', async () => {
    const id = await inTheRoom();
    await station.answer('custody.record', byCustodian(id, { type: 'moved', to: self() }));
    await station.become('supervisor');
    const taken = aCustodyEvent(id, {
      type: 'stored',
      to: { kind: 'place', id: room },
      signature: { passphrase: passphraseOf('supervisor') },
    });
    const before = { witness: { login: 'registrar', passphrase: passphraseOf('registrar') } };
    expect(await station.refusal('custody.record', taken)).toBe('custody.not-holder');
    expect(await station.refusal('custody.record', { ...taken, ...before })).toBe('custody.not-holder');
    await station.answer('custody.record', { ...taken, ...before, authority: 'Order 17/2025 of the head' });
    expect(await holderOf(id)).toBe('R1');
  });

  const self = () => ({ kind: 'person' as const, id: PersonId.parse(station.people.custodian) });
});

describe('a witness', () => {
  test('is not talked away by typing that it came from elsewhere', async () => {
    const id = await inTheRoom(pistol);
    const sent = byCustodian(id, { type: 'sent-to-court', from: { kind: 'outside', label: 'Elsewhere' }, to: court });
    expect(await station.refusal('custody.record', sent)).toBe('custody.needs-witness');
    expect(await holderOf(id)).toBe('R1');
  });

  test('is not avoided by calling it a seizure', async () => {
    const id = await inTheRoom(pistol);
    const seized = byCustodian(id, { type: 'seized', to: court });
    expect(await station.refusal('custody.record', seized)).toBe('custody.needs-witness');
  });

  test('is asked for again when what was witnessed is corrected', async () => {
    const id = await inTheRoom(pistol);
    const { eventIds } = await station.answer(
      'custody.record',
      byCustodian(id, { type: 'sent-to-court', to: court, witness }),
    );
    const correction = {
      eventId: CustodyEventId.parse(eventIds[0]),
      occurredAt: at('2025-03-17T07:40:00.000Z'),
      to: { kind: 'outside' as const, label: 'Appeal court' },
      reason: 'Wrong court',
      note: '',
      signature,
    };
    expect(await station.refusal('custody.correct', correction)).toBe('custody.needs-witness');
    await station.answer('custody.correct', { ...correction, witness });
    expect(await holderOf(id)).toBe('Appeal court');
    expect((await timeline(id)).events.at(-1)).toMatchObject({ type: 'corrected', witness: 'Test supervisor' });
  });
});

describe('a correction', () => {
  const correct = (eventId: string | undefined, changes: Partial<InputOf<'custody.correct'>> = {}) => ({
    eventId: CustodyEventId.parse(eventId),
    occurredAt: at('2025-03-17T07:40:00.000Z'),
    reason: 'Slip of the pen',
    note: '',
    signature,
    ...changes,
  });
  const lastEvent = async (id: ExhibitId) => (await timeline(id)).events.at(-1)?.id;

  test('puts nothing before its seizure', async () => {
    const id = await exhibit();
    const seized = {
      type: 'seized' as const,
      occurredAt: at('2025-03-14T22:00:00.000Z'),
      to: { kind: 'outside' as const, label: 'Patrol' },
    };
    await station.answer('custody.record', aCustodyEvent(id, seized));
    await station.become('custodian');
    await station.answer('custody.record', byCustodian(id, { type: 'stored', to: { kind: 'place', id: room } }));
    const earlier = correct(await lastEvent(id), { occurredAt: at('2025-03-14T21:00:00.000Z') });
    expect(await station.refusal('custody.correct', earlier)).toBe('custody.before-seizure');
  });

  test('lays no ammunition among firearms', async () => {
    const { id: cabinet } = await station
      .become('custodian')
      .then(() => station.answer('places.add', { kind: 'room', name: 'R2', admits: ['firearms'] }));
    await station.become('registrar');
    const id = await inTheRoom({ kind: 'ammunition', mark: 'K10', quantity: 50, unit: 'round' });
    const moved = correct(await lastEvent(id), { to: { kind: 'place', id: cabinet } });
    expect(await station.refusal('custody.correct', moved)).toBe('places.ammunition-apart');
    expect(await holderOf(id)).toBe('R1');
  });

  test('of a hand-over is made by one of its two persons', async () => {
    const id = await inTheRoom();
    const { offerIds } = await station.answer('custody.offer', {
      exhibitIds: [id],
      to: PersonId.parse(station.people.examiner),
      occurredAt: at('2025-03-17T07:45:00.000Z'),
      purpose: 'Examination',
      authority: '',
      note: '',
      signature,
    });
    const receiver = { login: 'examiner', passphrase: passphraseOf('examiner') };
    const occurredAt = at('2025-03-17T07:50:00.000Z');
    const offerId = CustodyEventId.parse(offerIds[0]);
    const { eventId } = await station.answer('custody.accept', {
      offerId,
      receiver,
      sealReading: sealNotLookedAt,
      occurredAt,
      note: '',
    });
    await station.become('supervisor');
    const byThird = correct(eventId, {
      occurredAt: at('2025-03-17T07:55:00.000Z'),
      signature: { passphrase: passphraseOf('supervisor') },
    });
    expect(await station.refusal('custody.correct', byThird)).toBe('custody.not-of-the-hand-over');
  });

  test('may be wrong and is corrected in its turn; the last word counts and every one of them stays', async () => {
    const id = await exhibit();
    await station.become('custodian');
    const sealed = byCustodian(id, { type: 'sealed', sealIn: '0048217' });
    const { to: _to, ...without } = sealed;
    await station.answer('custody.record', without);
    const first = await station.answer('custody.correct', correct(await lastEvent(id), { sealIn: '0048127' }));
    await station.answer('custody.correct', correct(first.eventId, { sealIn: '0048271' }));
    expect((await station.answer('exhibits.read', { id })).seal).toBe('0048271');
    expect((await timeline(id)).events.map(({ type, sealIn }) => [type, sealIn])).toEqual([
      ['sealed', '0048217'],
      ['corrected', '0048127'],
      ['corrected', '0048271'],
    ]);
    const again = correct(first.eventId, { sealIn: '0048111' });
    expect(await station.refusal('custody.correct', again)).toBe('custody.already-corrected');
  });
});

describe('the seal that was read when the exhibit was recorded', () => {
  test('is the one an acceptance is compared with', async () => {
    const id = await inTheRoom({ seal: '0048217' });
    const { offerIds } = await station.answer('custody.offer', {
      exhibitIds: [id],
      to: PersonId.parse(station.people.examiner),
      occurredAt: at('2025-03-17T07:45:00.000Z'),
      purpose: 'Examination',
      authority: '',
      note: '',
      signature,
    });
    const accepted = await station.answer('custody.accept', {
      offerId: CustodyEventId.parse(offerIds[0]),
      receiver: { login: 'examiner', passphrase: passphraseOf('examiner') },
      sealReading: { as: 'read', seal: '0048127' },
      condition: { as: 'as-received' },
      occurredAt: at('2025-03-17T08:01:00.000Z'),
      note: '',
    });
    expect(accepted.sealDiffers).toBe(true);
    expect((await timeline(id)).gaps).toContainEqual(
      expect.objectContaining({ kind: 'seal-differs', expected: '0048217', found: '0048127' }),
    );
  });
});

test('an explanation covers what was found then, and nothing that is found there later', async () => {
  const id = await exhibit({ kind: 'ammunition', mark: 'K10', quantity: 50, unit: 'round' });
  const { eventIds } = await station.answer(
    'custody.record',
    aCustodyEvent(id, { type: 'sealed', sealIn: '1', to: undefined }),
  );
  const differing = aCustodyEvent(id, { type: 'received', sealOut: '2', sealIn: '2' });
  const received = await station.answer('custody.record', differing);
  const eventId = CustodyEventId.parse(received.eventIds[0]);
  const explained = {
    eventId,
    gap: 'seal-differs' as const,
    text: 'Misread',
    signature: { passphrase: passphraseOf('registrar') },
  };
  await station.answer('custody.explain', explained);
  const gapNow = async () => (await timeline(id)).gaps.find(({ kind }) => kind === 'seal-differs');
  expect((await gapNow())?.explanation?.text).toBe('Misread');
  // The first event turns out to have been another seal: what was explained is not what is there now.
  await station.answer('custody.correct', {
    eventId: CustodyEventId.parse(eventIds[0]),
    occurredAt: at('2025-03-17T07:30:00.000Z'),
    sealIn: '3',
    reason: 'Read again',
    note: '',
    signature: { passphrase: passphraseOf('registrar') },
  });
  expect(await gapNow()).toMatchObject({ expected: '3', found: '2' });
  expect((await gapNow())?.explanation).toBeUndefined();
});

describe('before a file is sealed', () => {
  test('an exhibit without any custody, and a chain that begins in the middle, are asked about', async () => {
    await exhibit({ mark: 'K1' });
    const second = await exhibit({ mark: 'K2' });
    await station.become('custodian');
    await station.answer('custody.record', byCustodian(second, { type: 'stored', to: { kind: 'place', id: room } }));
    const { gaps } = await station.answer('packages.preflight', { caseId });
    expect(gaps.map(({ exhibit: mark, kind }) => [mark, kind])).toEqual([
      ['K1', 'no-custody'],
      ['K2', 'begins-in-the-middle'],
    ]);
  });
});

test('a late word about where it was does not undo what was seen after it', async () => {
  const id = await inTheRoom();
  const seen = byCustodian(id, {
    type: 'seen',
    occurredAt: at('2025-03-17T07:20:00.000Z'),
    to: { kind: 'outside', label: 'Corridor' },
  });
  await station.answer('custody.record', seen);
  expect((await station.answer('exhibits.read', { id })).lastSeen).toMatchObject({
    at: '2025-03-17T07:40:00.000Z',
    where: { label: 'R1' },
  });
});

test('an offer is not dated before the seizure', async () => {
  const id = await exhibit();
  const seized = {
    type: 'seized' as const,
    occurredAt: at('2025-03-17T07:00:00.000Z'),
    to: { kind: 'outside' as const, label: 'Patrol' },
  };
  await station.answer('custody.record', aCustodyEvent(id, seized));
  await station.become('custodian');
  const early = {
    exhibitIds: [id],
    to: PersonId.parse(station.people.examiner),
    occurredAt: at('2025-03-16T07:00:00.000Z'),
    purpose: 'Examination',
    authority: '',
    note: '',
    signature,
  };
  expect(await station.refusal('custody.offer', early)).toBe('custody.before-seizure');
});
