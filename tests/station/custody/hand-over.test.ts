import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import { CustodyEventId, PersonId, type ExhibitId } from '../../../shared/language/identity.ts';
import { at, aCustodyEvent, withExhibit, sealNotLookedAt } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';

let station: TestStation;
let exhibitId: ExhibitId;

beforeEach(async () => {
  station = await openTestStation();
  ({ exhibitId } = await withExhibit(station, { seal: '0048215' }));
});
afterEach(() => station.close());

const offerTo = (role: 'examiner' | 'registrar' | 'inspector', changes: Partial<InputOf<'custody.offer'>> = {}) => ({
  exhibitIds: [exhibitId],
  to: PersonId.parse(station.people[role]),
  occurredAt: at('2025-03-17T07:45:00.000Z'),
  purpose: 'Examination',
  authority: 'KFA-B-2025-0311',
  note: '',
  signature: { passphrase: passphraseOf('registrar') },
  ...changes,
});

const answerBy = (role: 'examiner' | 'reviewer' | 'registrar', offerId: CustodyEventId) => ({
  offerId,
  receiver: { login: role, passphrase: passphraseOf(role) },
  occurredAt: at('2025-03-17T07:50:00.000Z'),
});

/** Nobody opened anything: whoever does not take it over says so too. */
const unopened = { as: 'as-received' } as const;

const acceptBy = (...given: Parameters<typeof answerBy>) => ({ ...answerBy(...given), sealReading: sealNotLookedAt });

async function offered(): Promise<CustodyEventId> {
  const { offerIds } = await station.answer('custody.offer', offerTo('examiner'));
  return CustodyEventId.parse(offerIds[0]);
}

async function holder(): Promise<string | undefined> {
  return (await station.answer('exhibits.read', { id: exhibitId })).holder?.label;
}

describe('a hand-over', () => {
  test('changes the holder on acceptance and not on the offer', async () => {
    await station.answer(
      'custody.record',
      aCustodyEvent(exhibitId, { to: { kind: 'person', id: PersonId.parse(station.people.registrar) } }),
    );
    const offerId = await offered();
    expect(await holder()).toBe('Test registrar');
    await station.answer('custody.accept', {
      ...answerBy('examiner', offerId),
      sealReading: { as: 'read', seal: '0048215' },
      note: '',
    });
    expect(await holder()).toBe('Test examiner');
  });

  test('carries the signatures of both persons, each with their own key', async () => {
    const offerId = await offered();
    await station.answer('custody.accept', { ...acceptBy('examiner', offerId), note: '' });
    const { events } = await station.answer('custody.timeline', { exhibitId });
    expect(events.map(({ type, signedBy }) => [type, signedBy])).toEqual([
      ['offered', 'Test registrar'],
      ['accepted', 'Test examiner'],
    ]);
    expect(events[0]?.signatureKey).not.toBe(events[1]?.signatureKey);
  });

  test('is refused to oneself', async () => {
    expect(await station.refusal('custody.offer', offerTo('registrar'))).toBe('custody.to-oneself');
  });

  test('is refused to somebody who may not hold exhibits', async () => {
    expect(await station.refusal('custody.offer', offerTo('inspector'))).toBe('custody.receiver-may-not-hold');
  });

  test('is refused while another offer of the same exhibit is open', async () => {
    await offered();
    expect(await station.refusal('custody.offer', offerTo('examiner'))).toBe('custody.offer-open');
  });

  test('is accepted only by the person it was offered to', async () => {
    const offerId = await offered();
    expect(await station.refusal('custody.accept', { ...acceptBy('reviewer', offerId), note: '' })).toBe(
      'custody.not-the-receiver',
    );
    expect(await station.refusal('custody.accept', { ...acceptBy('registrar', offerId), note: '' })).toBe(
      'custody.not-the-receiver',
    );
    expect(await holder()).toBeUndefined();
  });

  test('is not accepted with the passphrase of somebody else', async () => {
    const offerId = await offered();
    const wrong = {
      ...acceptBy('examiner', offerId),
      receiver: { login: 'examiner', passphrase: passphraseOf('reviewer') },
      note: '',
    };
    expect(await station.refusal('custody.accept', wrong)).toBe('vault.wrong-passphrase');
    expect(await holder()).toBeUndefined();
  });

  test('is answered exactly once: the second is told who was first, and when', async () => {
    const offerId = await offered();
    const [first, second] = await Promise.all([
      station.request('custody.accept', { ...acceptBy('examiner', offerId), note: '' }),
      station.request('custody.reject', {
        ...answerBy('examiner', offerId),
        condition: unopened,
        reason: 'Seal damaged',
      }),
    ]);
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
    const loser = first.ok ? second : first;
    expect(loser).toMatchObject({
      ok: false,
      error: { code: 'custody.already-answered', details: { name: 'Test examiner' } },
    });
    expect((await station.answer('custody.timeline', { exhibitId })).events).toHaveLength(2);
  });

  test('leaves the holder as before when it is rejected, and keeps the reason', async () => {
    const offerId = await offered();
    await station.answer('custody.reject', {
      ...answerBy('examiner', offerId),
      condition: unopened,
      reason: 'Seal damaged',
    });
    const { events } = await station.answer('custody.timeline', { exhibitId });
    expect(events.at(-1)).toMatchObject({ type: 'rejected', note: 'Seal damaged', signedBy: 'Test examiner' });
    expect(await holder()).toBeUndefined();
    expect((await station.answer('custody.offers', { mine: false })).offers).toEqual([]);
  });

  test('is withdrawn only by the one who offered', async () => {
    const offerId = await offered();
    await station.become('custodian');
    const withdrawal = { offerId, occurredAt: at('2025-03-17T07:50:00.000Z'), reason: 'Wrong exhibit' };
    expect(
      await station.refusal('custody.withdraw', {
        ...withdrawal,
        signature: { passphrase: passphraseOf('custodian') },
      }),
    ).toBe('custody.not-the-offerer');
    await station.become('registrar');
    await station.answer('custody.withdraw', { ...withdrawal, signature: { passphrase: passphraseOf('registrar') } });
    expect((await station.answer('custody.offers', { mine: false })).offers).toEqual([]);
  });

  test('is not answered before it was offered', async () => {
    const offerId = await offered();
    const early = { ...acceptBy('examiner', offerId), occurredAt: at('2025-03-17T07:44:59.000Z'), note: '' };
    expect(await station.refusal('custody.accept', early)).toBe('custody.before-offer');
  });

  test('names the difference when another seal is read than was expected', async () => {
    await station.answer(
      'custody.record',
      aCustodyEvent(exhibitId, { type: 'sealed', to: undefined, sealIn: '0048217' }),
    );
    const offerId = await offered();
    const { sealDiffers } = await station.answer('custody.accept', {
      ...answerBy('examiner', offerId),
      sealReading: { as: 'read', seal: '0048127' },
      condition: unopened,
      note: '',
    });
    expect(sealDiffers).toBe(true);
    const { entries } = await station.answer('ledger.page', { count: 5, action: 'seal.discrepancy' });
    expect(entries[0]?.subject.label).toContain('0048217 / 0048127');
  });

  test('puts on record that no seal was there, and that is a difference where one was recorded', async () => {
    await station.answer(
      'custody.record',
      aCustodyEvent(exhibitId, { type: 'sealed', to: undefined, sealIn: '0048217' }),
    );
    const offerId = await offered();
    const bare = {
      ...answerBy('examiner', offerId),
      sealReading: { as: 'not-sealed' as const },
      condition: { as: 'packaging-open' as const, words: 'Bag cut at the corner' },
      note: '',
    };
    expect((await station.answer('custody.accept', bare)).sealDiffers).toBe(true);
    const { events, gaps } = await station.answer('custody.timeline', { exhibitId });
    expect(events.at(-1)).toMatchObject({ type: 'accepted', sealReading: 'not-sealed' });
    expect(gaps).toContainEqual(expect.objectContaining({ kind: 'seal-absent', expected: '0048217', found: '' }));
    expect(await station.answer('exhibits.read', { id: exhibitId })).toMatchObject({ sealIsOpen: true });
    const { entries } = await station.answer('ledger.page', { count: 5, action: 'seal.discrepancy' });
    expect(entries[0]?.subject.label).toContain('0048217 / –');
  });

  test('says of an exhibit that never had a seal that there is none, and finds nothing in it', async () => {
    const { exhibitId: bare } = await withExhibit(station, { mark: 'K2', description: 'Loose key' });
    const { offerIds } = await station.answer('custody.offer', { ...offerTo('examiner'), exhibitIds: [bare] });
    const offerId = CustodyEventId.parse(offerIds[0]);
    const answer = { ...answerBy('examiner', offerId), sealReading: { as: 'not-sealed' as const }, note: '' };
    expect((await station.answer('custody.accept', answer)).sealDiffers).toBe(false);
    const { gaps } = await station.answer('custody.timeline', { exhibitId: bare });
    expect(gaps.map(({ kind }) => kind)).not.toContain('seal-absent');
  });

  test('keeps why nobody looked at the seal; without a word about it nothing is accepted', async () => {
    const offerId = await offered();
    const { sealReading: _, ...silent } = { ...acceptBy('examiner', offerId), note: '' };
    // Not of the contract's shape on purpose.
    expect(await station.refusal('custody.accept', silent as never)).toBe('station.bad-input');
    const empty = { ...silent, sealReading: { as: 'not-looked-at' as const, reason: ' ' } };
    expect(await station.refusal('custody.accept', empty)).toBe('station.bad-input');
    await station.answer('custody.accept', { ...acceptBy('examiner', offerId), note: '' });
    const { events } = await station.answer('custody.timeline', { exhibitId });
    expect(events.at(-1)).toMatchObject({
      sealReading: 'not-looked-at',
      sealReadingReason: 'Taken over in the locked case',
    });
  });

  test('waits where the receiver sees it', async () => {
    await offered();
    await station.become('examiner');
    expect((await station.answer('custody.offers', { mine: true })).offers).toMatchObject([
      { exhibit: 'LUGINA-14 / K1' },
    ]);
    expect((await station.answer('desk.read', {})).counts['offer-to-accept']).toBe(1);
  });
});
