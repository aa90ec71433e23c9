import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { labelCodeOf } from '../../../shared/domain/label-code.ts';
import type { InventoryId } from '../../../shared/language/identity.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import { printLabels } from '../scanning/a-scanner.ts';
import { anEvidenceRoom, aSession, countAll, scanned, store, typed, type EvidenceRoom } from './a-count.ts';

let station: TestStation;
let room: EvidenceRoom;

beforeEach(async () => {
  station = await openTestStation();
  room = await anEvidenceRoom(station);
});
afterEach(() => station.close());

const exhibit = (mark: string) => {
  const id = room.exhibits[mark];
  if (id === undefined) throw new Error(`The room has no ${mark}`);
  return id;
};

async function started(changes: Parameters<typeof aSession>[2] = {}): Promise<InventoryId> {
  return (await station.answer('inventory.start', aSession(station, room.room, changes))).id;
}

describe('beginning', () => {
  test('freezes what the record has in the place and below it, with the ledger head', async () => {
    const id = await started();
    await store(station, exhibit('K4'), room.shelf);
    const { expected, headAtStart, session } = await station.answer('inventory.read', { id });
    expect(expected).toEqual({
      inAll: 3,
      asked: 3,
      checkedOut: 0,
      byPlace: [{ place: 'R1 / S4', asked: 3, counted: 0 }],
    });
    expect(headAtStart.size).toBeGreaterThan(0);
    expect(session).toMatchObject({ number: 'INV-2025-0001', place: 'R1', state: 'open' });
    expect((await station.answer('inventory.list', {})).sessions).toHaveLength(1);
  });

  test('says when the custodian of the room is the one who counts, and keeps it', async () => {
    const { id, custodiansCounting } = await station.answer(
      'inventory.start',
      aSession(station, room.room, { by: ['custodian'] }),
    );
    expect(custodiansCounting).toEqual(['Test custodian']);
    const { session } = await station.answer('inventory.read', { id });
    expect(session.counters).toMatchObject([{ name: 'Test custodian', isCustodian: true }]);
  });

  test('demands two counters where the station does, and two persons', async () => {
    await station.become('supervisor');
    const settings = await station.answer('inventory.settings', {});
    await station.answer('inventory.change-settings', { ...settings, twoCounters: true });
    expect(await station.refusal('inventory.start', aSession(station, room.room))).toBe('inventory.needs-two-counters');
    expect(
      await station.refusal('inventory.start', aSession(station, room.room, { by: ['examiner', 'examiner'] })),
    ).toBe('inventory.same-counter');
    expect(
      await station.refusal('inventory.start', aSession(station, room.room, { by: ['inspector', 'examiner'] })),
    ).toBe('inventory.counter-may-not-count');
  });

  test('draws an audit that anybody can draw again, and refuses a smaller share than the station demands', async () => {
    expect(await station.refusal('inventory.start', aSession(station, room.room, { kind: 'audit', percent: 5 }))).toBe(
      'inventory.sample-too-small',
    );
    const id = await started({ kind: 'audit', percent: 50 });
    const read = await station.answer('inventory.read', { id });
    expect(read.seed).toMatch(/^[0-9a-f]{32}$/);
    // The ammunition is high-risk and always asked for; of the two tools, one.
    expect(read.expected).toMatchObject({ inAll: 3, asked: 2 });
  });

  test('refuses to draw a sample of nothing', async () => {
    expect(await station.refusal('inventory.start', aSession(station, room.otherShelf, { kind: 'audit' }))).toBe(
      'inventory.nothing-here',
    );
  });
});

describe('a label', () => {
  test('counts by exhibit number, by mark, and by case and mark', async () => {
    const id = await started();
    const { number } = await station.answer('exhibits.read', { id: exhibit('K1') });
    for (const text of [number, 'K2', 'LUGINA-14 / K3']) {
      const { outcome, count } = await station.answer('inventory.count', typed(id, room.shelf, text));
      expect([text, outcome, count.classes]).toEqual([text, 'counted', ['found']]);
    }
    expect((await station.answer('inventory.counts', { id, after: 0, mine: true })).total).toBe(3);
  });

  test('is found by the code of its label, and only by that when it is scanned', async () => {
    const id = await started();
    const [code = ''] = await printLabels(station, [{ type: 'exhibit', id: exhibit('K1') }]);
    const { outcome, count } = await station.answer('inventory.count', scanned(id, room.shelf, code));
    expect([outcome, count.label, count.entryMode]).toEqual(['counted', 'LUGINA-14 / K1', 'scan']);
    for (const text of [
      'K2',
      'LUGINA-14 / K3',
      (await station.answer('exhibits.read', { id: exhibit('K2') })).number,
    ]) {
      const bare = await station.answer('inventory.count', scanned(id, room.shelf, text));
      expect([text, bare.outcome, bare.count.exhibitId]).toEqual([text, 'unknown-label', undefined]);
    }
  });

  test('that is typed needs a reason, and the record says that it was not scanned and why', async () => {
    const id = await started();
    const withoutReason = { mode: 'typed', text: 'K1' };
    expect(
      await station.ask('inventory.count', { ...typed(id, room.shelf, 'K1'), entry: withoutReason }),
    ).toMatchObject({
      ok: false,
      error: { code: 'station.bad-input' },
    });
    const { count } = await station.answer('inventory.count', typed(id, room.shelf, 'K1'));
    expect(count).toMatchObject({ text: 'K1', entryMode: 'manual', entryReason: 'Label torn' });
    const [code = ''] = await printLabels(station, [{ type: 'exhibit', id: exhibit('K2') }]);
    const byCode = await station.answer('inventory.count', typed(id, room.shelf, code));
    expect(byCode).toMatchObject({ outcome: 'counted', count: { entryMode: 'manual' } });
  });

  test('that counts nothing is a row all the same, with its own answer, and is counted apart', async () => {
    const id = await started();
    const ofExhibit = { type: 'exhibit', id: exhibit('K1') } as const;
    const [old = ''] = await printLabels(station, [ofExhibit]);
    const [current = ''] = await printLabels(station, [ofExhibit], { reason: 'Torn at the corner' });
    const [place = ''] = await printLabels(station, [{ type: 'place', id: room.shelf }]);
    const ours = current.slice(1, 5);
    const theirs = labelCodeOf('exhibit', ours === '0000' ? '1111' : '0000', 7);
    const misread = `${current.slice(0, -1)}${current.endsWith('5') ? '6' : '5'}`;
    const answers = [];
    for (const text of [old, place, theirs, misread, labelCodeOf('exhibit', ours, 99_999), current]) {
      const { outcome, count } = await station.answer('inventory.count', scanned(id, room.shelf, text));
      answers.push([outcome, count.exhibitId === undefined, count.fault?.reason, count.fault?.of]);
    }
    expect(answers).toEqual([
      ['voided-label', true, 'voided', 'LUGINA-14 / K1'],
      ['label-of-another-kind', true, 'another-kind', 'R1 / S4'],
      ['label-of-another-station', true, 'other-station', undefined],
      ['misread-label', true, 'check-wrong', undefined],
      ['unknown-label', true, 'unknown', undefined],
      ['counted', false, undefined, undefined],
    ]);
    const { counts } = await station.answer('inventory.counts', { id, after: 0, mine: true });
    expect(counts.map(({ text }) => text)).toEqual([
      old,
      place,
      theirs,
      misread,
      labelCodeOf('exhibit', ours, 99_999),
      current,
    ]);
    expect(counts[0]?.fault).toMatchObject({ replacedBy: current });
    // The same label again is no second row, and is answered again by what is wrong with it.
    expect(await station.answer('inventory.count', scanned(id, room.shelf, old))).toMatchObject({
      outcome: 'voided-label',
      saved: 6,
    });
    const { session, totals } = await station.answer('inventory.read', { id });
    expect(session.counters).toMatchObject([{ counted: 1, notCounted: 5 }]);
    expect(totals).toMatchObject({
      found: 1,
      missing: 2,
      'voided-label': 1,
      'label-of-another-kind': 1,
      'label-of-another-station': 1,
      'misread-label': 1,
      'unknown-label': 1,
    });
  });

  test('counted twice is answered as already counted, and counts once', async () => {
    const id = await started();
    await station.answer('inventory.count', typed(id, room.shelf, 'K1'));
    const again = await station.answer('inventory.count', typed(id, room.shelf, 'LUGINA-14 / K1'));
    expect(again).toMatchObject({ outcome: 'already-counted', saved: 1 });
    expect((await station.answer('inventory.counts', { id, after: 0, mine: true })).total).toBe(1);
  });

  test('that names nothing here is kept on the list of the unknown, once', async () => {
    const id = await started();
    const first = await station.answer('inventory.count', scanned(id, room.shelf, 'PZ-2024-000017-C'));
    expect(first).toMatchObject({ outcome: 'unknown-label', saved: 1 });
    const second = await station.answer('inventory.count', scanned(id, room.shelf, 'PZ-2024-000017-C'));
    expect(second).toMatchObject({ outcome: 'unknown-label', saved: 1 });
    const { lines } = await station.answer('inventory.lines', { id, class: 'unknown-label', from: 0, count: 10 });
    expect(lines.map(({ label }) => label)).toEqual(['PZ-2024-000017-C']);
  });

  test('that several cases carry is refused with the way out, and nothing is counted', async () => {
    const { id: otherCase } = await station.answer('cases.open', {
      title: 'DRINI-2',
      numbers: [],
      classification: 'restricted',
      offence: '',
      language: 'en',
      note: '',
    });
    await station.answer('exhibits.record', {
      caseId: otherCase,
      mark: 'K1',
      kind: 'tool',
      description: 'Another',
      quantity: 1,
      unit: 'piece',
      foundAt: '',
      facts: {},
      serials: [],
      markings: [],
      handling: '',
    });
    const id = await started();
    expect(await station.refusal('inventory.count', typed(id, room.shelf, 'K1'))).toBe('inventory.ambiguous-mark');
    expect((await station.answer('inventory.counts', { id, after: 0, mine: true })).total).toBe(0);
    expect((await station.answer('inventory.count', typed(id, room.shelf, 'LUGINA-14 / K1'))).outcome).toBe('counted');
  });

  test('that cannot be read is picked from what is expected, with a reason', async () => {
    const id = await started();
    const { exhibits, total } = await station.answer('inventory.to-count', { id, text: 'k2' });
    expect(total).toBe(1);
    const [picked] = exhibits;
    if (picked === undefined) throw new Error('nothing to pick');
    expect(
      await station.ask('inventory.count', {
        ...scanned(id, room.shelf, ''),
        entry: { mode: 'manual', exhibitId: picked.exhibitId },
      }),
    ).toMatchObject({ ok: false, error: { code: 'station.bad-input' } });
    const { count } = await station.answer('inventory.count', {
      ...scanned(id, room.shelf, 'x'),
      entry: { mode: 'manual', exhibitId: picked.exhibitId, reason: 'Label torn' },
    });
    expect(count).toMatchObject({ label: 'LUGINA-14 / K2', entryMode: 'manual', entryReason: 'Label torn' });
  });

  test('outside the place of the session is refused', async () => {
    const id = await started();
    expect(await station.refusal('inventory.count', typed(id, room.otherRoom, 'K1'))).toBe('inventory.place-outside');
  });

  test('is judged by place, seal and quantity as read', async () => {
    const id = await started();
    const { count } = await station.answer(
      'inventory.count',
      typed(id, room.otherShelf, 'K1', { seal: { kind: 'read', number: 'seal-K9' }, quantity: 4 }),
    );
    expect(count.classes).toEqual(['found-elsewhere', 'seal-differs', 'quantity-differs']);
    expect(count.expectedAt).toBe('R1 / S4');
    const whole = await station.answer('inventory.count', typed(id, room.room, 'K2', { seal: { kind: 'none' } }));
    expect(whole.count.classes).toEqual(['seal-differs']);
  });
});

describe('a mistake in counting', () => {
  test('is corrected by a new count that names the old one; both stay', async () => {
    const id = await started();
    const { count } = await station.answer(
      'inventory.count',
      typed(id, room.shelf, 'K1', { seal: { kind: 'read', number: 'seal-K9' } }),
    );
    const correction = {
      countId: count.id,
      isWithdrawn: false,
      placeId: room.shelf,
      seal: { kind: 'read' as const, number: 'seal-K1' },
      condition: '',
      reason: 'Misread',
    };
    const { count: corrected, saved } = await station.answer('inventory.correct-count', correction);
    expect(corrected).toMatchObject({ corrects: count.id, correctionReason: 'Misread', classes: ['found'] });
    expect(saved).toBe(1);
    expect((await station.answer('inventory.counts', { id, after: 0, mine: true })).counts).toHaveLength(2);
    // The window that still shows the old one is told.
    expect(await station.refusal('inventory.correct-count', correction)).toBe('inventory.count-corrected');
  });

  test('is taken back with a reason, and the exhibit can be counted again', async () => {
    const id = await started();
    const { count } = await station.answer('inventory.count', typed(id, room.shelf, 'K1'));
    await station.answer('inventory.correct-count', {
      countId: count.id,
      isWithdrawn: true,
      placeId: room.shelf,
      condition: '',
      reason: 'Scanned the box of K2',
    });
    const again = await station.answer('inventory.count', typed(id, room.shelf, 'K1'));
    expect(again).toMatchObject({ outcome: 'counted', saved: 1 });
  });

  test('of another person is not theirs to correct', async () => {
    const id = await started({ by: ['registrar', 'examiner'] });
    const { count } = await station.answer('inventory.count', typed(id, room.shelf, 'K1'));
    await station.become('examiner');
    expect(
      await station.refusal('inventory.correct-count', {
        countId: count.id,
        isWithdrawn: true,
        placeId: room.shelf,
        condition: '',
        reason: 'No',
      }),
    ).toBe('inventory.not-a-counter');
  });
});

describe('a blind count', () => {
  test('shows a counter nothing of what is expected until they close it', async () => {
    const id = await started({ isBlind: true, by: ['registrar', 'examiner'], kind: 'audit', percent: 100 });
    const { count } = await station.answer(
      'inventory.count',
      typed(id, room.shelf, 'K1', { seal: { kind: 'read', number: 'wrong' } }),
    );
    expect(count.classes).toBeUndefined();
    expect(count.expectedAt).toBeUndefined();
    const before = await station.answer('inventory.read', { id });
    expect([before.hidesExpectation, before.expected, before.totals, before.seed, before.discrepancies]).toEqual([
      true,
      undefined,
      undefined,
      undefined,
      [],
    ]);
    expect(await station.answer('inventory.to-count', { id, text: '' })).toEqual({ exhibits: [], total: 0 });
    expect(await station.refusal('inventory.lines', { id, from: 0, count: 10 })).toBe('inventory.is-blind');

    await station.become('examiner');
    expect((await station.answer('inventory.counts', { id, after: 0, mine: false })).counts).toEqual([]);

    await station.become('registrar');
    await station.answer('inventory.close-count', { id, counts: 1 });
    const after = await station.answer('inventory.read', { id });
    expect(after.expected?.asked).toBe(3);
    expect((await station.answer('inventory.lines', { id, from: 0, count: 10 })).total).toBe(3);
  });
});

describe('two counters', () => {
  test('do not see each other’s counts before they have closed their own', async () => {
    const id = await started({ by: ['registrar', 'examiner'] });
    await countAll(station, id, room.shelf, ['K1', 'K2']);
    await station.become('examiner');
    expect((await station.answer('inventory.counts', { id, after: 0, mine: false })).total).toBe(0);
    await countAll(station, id, room.shelf, ['K1']);
    expect((await station.answer('inventory.counts', { id, after: 0, mine: false })).total).toBe(3);
    expect((await station.answer('inventory.read', { id })).totals).toMatchObject({
      found: 1,
      'second-count-differs': 1,
      missing: 1,
    });
  });
});

describe('closing a count', () => {
  test('is refused while a count of the screen is not saved yet, or another window counted', async () => {
    const id = await started();
    await station.answer('inventory.count', typed(id, room.shelf, 'K1'));
    // The screen believes in a second one that is still on its way.
    const envelope = await station.request('inventory.close-count', { id, counts: 2 });
    expect(envelope).toMatchObject({
      ok: false,
      error: { code: 'inventory.counts-not-saved', details: { saved: 1, shown: 2 } },
    });
    await station.answer('inventory.count', typed(id, room.shelf, 'K2'));
    // The other window still shows one.
    expect(await station.refusal('inventory.close-count', { id, counts: 1 })).toBe('inventory.counts-not-saved');
    await station.answer('inventory.close-count', { id, counts: 2 });
    expect(await station.refusal('inventory.count', typed(id, room.shelf, 'K3'))).toBe('inventory.count-closed');
  });

  test('while a count is being saved has one order: either the count is in, or closing is refused', async () => {
    const id = await started();
    const [counted, closed] = await Promise.all([
      station.request('inventory.count', typed(id, room.shelf, 'K1')),
      station.request('inventory.close-count', { id, counts: 0 }),
    ]);
    expect([counted.ok, closed.ok].filter(Boolean)).toHaveLength(1);
  });

  test('two windows that count the same label at once count it once', async () => {
    const id = await started();
    const both = await Promise.all([
      station.answer('inventory.count', typed(id, room.shelf, 'K1')),
      station.answer('inventory.count', typed(id, room.shelf, 'K1')),
    ]);
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['already-counted', 'counted']);
  });

  test('somebody who is not named does not count', async () => {
    const id = await started();
    await station.become('examiner');
    expect(await station.refusal('inventory.count', typed(id, room.shelf, 'K1'))).toBe('inventory.not-a-counter');
  });

  test('a session cut off by the lock goes on where it was', async () => {
    const id = await started();
    await station.answer('inventory.count', typed(id, room.shelf, 'K1'));
    await station.station.lock('idle');
    expect(await station.refusal('inventory.count', typed(id, room.shelf, 'K2'))).toBe('station.locked');
    await station.answer('station.unlock', { login: 'registrar', passphrase: passphraseOf('registrar') });
    expect((await station.answer('desk.read', {})).lines.find(({ kind }) => kind === 'inventory-open')).toMatchObject({
      label: 'INV-2025-0001',
      address: `/custody/inventory/${id}`,
    });
    expect((await countAll(station, id, room.shelf, ['K2', 'K3'])).at(-1)?.saved).toBe(3);
  });
});
