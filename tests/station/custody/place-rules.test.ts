// What places demand of what is put there, what a supervisor can allow, and where everything is afterwards.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '../../../shared/language/identity.ts';
import { at, withExhibit } from '../a-case.ts';
import { openTestStation, passphraseOf, type TestStation } from '../open-test-station.ts';
import { aPlace, anExhibitOf, aStorageRoom, putting, type StorageRoom } from './storage-steps.ts';

let station: TestStation;
let tree: StorageRoom;
let caseId: CaseId;
beforeEach(async () => {
  station = await openTestStation();
  ({ caseId } = await withExhibit(station, { mark: 'K0', kind: 'other', description: 'Boxes' }));
  tree = await aStorageRoom(station);
});
afterEach(() => station.close());

const supervisor = { login: 'supervisor', passphrase: passphraseOf('supervisor') };
const onMap = async (id: string) => (await station.answer('places.map', {})).places.find((place) => place.id === id);

describe('the rule of a place', () => {
  test('a firearms cabinet takes a pistol, on its shelf too', async () => {
    const pistol = await anExhibitOf(station, caseId, 'K5', 'firearm');
    await station.become('custodian');
    await station.answer('custody.record', putting([pistol], tree.shelf));
    expect(await onMap(tree.cabinet)).toMatchObject({ belongs: 1, here: 1, wrong: 0 });
  });

  test('ammunition never goes into a firearms cabinet, and no supervisor can allow it', async () => {
    const rounds = await anExhibitOf(station, caseId, 'K10', 'ammunition');
    await station.become('custodian');
    const envelope = await station.request('custody.record', putting([rounds], tree.shelf));
    expect(envelope).toMatchObject({
      ok: false,
      error: {
        code: 'places.ammunition-apart',
        details: { exhibit: 'LUGINA-14 / K10', place: 'Laboratory / R1 / G1 / S1', rule: 'Laboratory / R1 / G1' },
      },
    });
    const ask = { placeId: tree.cabinet, exhibitIds: [rounds], reason: 'No room elsewhere', supervisor };
    expect(await station.refusal('places.allow-exception', ask)).toBe('places.ammunition-apart');
  });

  test('an explosive goes only where a place names explosives', async () => {
    const bunker = await aPlace(station, 'room', 'Bunker', { parentId: tree.site, admits: ['explosives'] });
    const grenade = await anExhibitOf(station, caseId, 'K30', 'explosive');
    await station.become('custodian');
    expect(await station.refusal('custody.record', putting([grenade], tree.room))).toBe('places.explosives-apart');
    await station.answer('custody.record', putting([grenade], bunker));
  });

  test('a supervisor signs an exception with a reason; withdrawn, it allows nothing any more', async () => {
    const cash = await anExhibitOf(station, caseId, 'K15', 'cash');
    await station.become('custodian');
    expect(await station.refusal('custody.record', putting([cash], tree.shelf))).toBe('places.wrong-category');
    const ask = { placeId: tree.cabinet, exhibitIds: [cash], reason: 'The safe is at the locksmith’s', supervisor };
    const { ids } = await station.answer('places.allow-exception', ask);
    expect(await station.refusal('places.allow-exception', ask)).toBe('places.exception-stands');
    await station.answer('custody.record', putting([cash], tree.shelf));
    expect(await onMap(tree.room)).toMatchObject({ here: 1, wrong: 0 });
    expect((await station.answer('places.read', { id: tree.cabinet })).exceptions).toMatchObject([
      { exhibit: 'LUGINA-14 / K15', allowedBy: 'Test supervisor', reason: 'The safe is at the locksmith’s' },
    ]);
    const [id] = ids;
    if (id === undefined) throw new Error('One exception was allowed');
    await station.answer('places.withdraw-exception', { id, reason: 'The safe is back' });
    expect(await onMap(tree.room)).toMatchObject({ wrong: 1 });
    const again = { id, reason: 'Twice' };
    expect(await station.refusal('places.withdraw-exception', again)).toBe('places.exception-withdrawn');
    await station.become('inspector');
    const { jobId } = await station.answer('ledger.verify', {});
    expect((await station.jobEnded(jobId)).result?.report).toMatchObject({ isSound: true, findingsInAll: 0 });
  });

  test('an exception is signed by a supervisor and by nobody else', async () => {
    const cash = await anExhibitOf(station, caseId, 'K15', 'cash');
    const ask = { placeId: tree.cabinet, exhibitIds: [cash], reason: 'Safe broken' };
    const as = (login: 'custodian' | 'supervisor', passphrase: string) =>
      station.refusal('places.allow-exception', { ...ask, supervisor: { login, passphrase } });
    expect(await as('custodian', passphraseOf('custodian'))).toBe('places.not-a-supervisor');
    expect(await as('supervisor', 'not the passphrase')).toBe('vault.wrong-passphrase');
  });

  test('an administrator sees how full places are, and never which exhibit lies there', async () => {
    const cash = await anExhibitOf(station, caseId, 'K15', 'cash');
    await station.answer('places.allow-exception', {
      placeId: tree.cabinet,
      exhibitIds: [cash],
      reason: 'Safe broken',
      supervisor,
    });
    await station.become('administrator');
    expect((await station.answer('places.read', { id: tree.cabinet })).exceptions).toEqual([]);
    expect(await station.refusal('places.contents', { id: tree.cabinet, list: 'here', from: 0, count: 10 })).toBe(
      'station.forbidden',
    );
  });

  test('what lies in a place whose rule was narrowed is shown as wrong and may stay', async () => {
    const cash = await anExhibitOf(station, caseId, 'K15', 'cash');
    await station.become('custodian');
    await station.answer('custody.record', putting([cash], tree.room));
    await station.answer('places.revise', { id: tree.room, name: 'R1', admits: ['firearms'], reason: 'Firearms only' });
    expect(await onMap(tree.room)).toMatchObject({ wrong: 1 });
    const { exhibits } = await station.answer('places.contents', { id: tree.room, list: 'here', from: 0, count: 10 });
    expect(exhibits).toMatchObject([{ mark: 'K15', isWrong: true }]);
  });

  test('to see an exhibit in a wrong or closed place is a fact and never refused', async () => {
    const cash = await anExhibitOf(station, caseId, 'K15', 'cash');
    await station.become('custodian');
    await station.answer('places.close', { id: tree.cabinet, reason: 'Broken lock' });
    await station.answer('custody.record', putting([cash], tree.cabinet, { type: 'seen' }));
    expect(await onMap(tree.cabinet)).toMatchObject({ here: 1, wrong: 1 });
  });
});

describe('room and use', () => {
  test('refuses what does not fit, with numbers, and counts all that come together', async () => {
    await station.become('supervisor');
    const shelf = await aPlace(station, 'shelf', 'S2', { parentId: tree.room, capacity: 2 });
    const ids = [];
    for (const mark of ['K1', 'K2', 'K3']) ids.push(await anExhibitOf(station, caseId, mark, 'tool'));
    await station.become('custodian');
    expect(await station.request('custody.record', putting(ids, shelf))).toMatchObject({
      ok: false,
      error: {
        code: 'places.over-capacity',
        details: { place: 'Laboratory / R1 / S2', capacity: 2, kept: 0, more: 3 },
      },
    });
    await station.answer('custody.record', putting(ids.slice(0, 2), shelf));
    expect(await station.refusal('custody.record', putting(ids.slice(2), shelf))).toBe('places.over-capacity');
    // What is already there can be put back and moved within.
    await station.answer('custody.record', putting(ids.slice(0, 1), shelf, { type: 'moved' }));
  });

  test('a capacity of a room counts its shelves, and the space of what is out is kept', async () => {
    await station.become('supervisor');
    const room = await aPlace(station, 'room', 'R2', { parentId: tree.site, capacity: 1 });
    const shelf = await aPlace(station, 'shelf', 'S1', { parentId: room });
    const [first, second] = [
      await anExhibitOf(station, caseId, 'K1', 'tool'),
      await anExhibitOf(station, caseId, 'K2', 'tool'),
    ];
    await station.become('custodian');
    await station.answer('custody.record', putting([first], shelf));
    await station.answer(
      'custody.record',
      putting([first], shelf, {
        type: 'sent-to-court',
        occurredAt: at('2025-03-17T07:50:00.000Z'),
        to: { kind: 'outside', label: 'Basic court' },
      }),
    );
    expect(await onMap(room)).toMatchObject({ belongs: 1, here: 0, away: 1, kept: 1 });
    expect(await station.refusal('custody.record', putting([second], shelf))).toBe('places.over-capacity');
  });

  test('nothing is put into a closed place or into one that stands in a closed place', async () => {
    await station.answer('places.close', { id: tree.cabinet, reason: 'Broken lock' });
    const pistol = await anExhibitOf(station, caseId, 'K5', 'firearm');
    await station.become('custodian');
    for (const type of ['stored', 'moved', 'received', 'returned'] as const)
      expect(await station.refusal('custody.record', putting([pistol], tree.shelf, { type }))).toBe('places.closed');
    expect((await station.answer('custody.timeline', { exhibitId: pistol })).events).toEqual([]);
  });
});

describe('where everything is', () => {
  test('keeps apart what belongs here, what lies here, what is elsewhere and what is a guest', async () => {
    const other = await aPlace(station, 'room', 'R2', { parentId: tree.site });
    const [home, out, guest] = [
      await anExhibitOf(station, caseId, 'K1', 'tool'),
      await anExhibitOf(station, caseId, 'K2', 'tool'),
      await anExhibitOf(station, caseId, 'K3', 'tool'),
    ];
    await station.become('custodian');
    await station.answer('custody.record', putting([home, out], tree.room));
    await station.answer('custody.record', putting([guest], other));
    await station.answer('custody.record', putting([out], other, { type: 'moved' }));
    await station.answer('custody.record', putting([guest], tree.room, { type: 'moved' }));
    const list = async (name: 'belongs' | 'here' | 'elsewhere' | 'guests') =>
      (await station.answer('places.contents', { id: tree.room, list: name, from: 0, count: 10 })).exhibits.map(
        ({ mark }) => mark,
      );
    expect(await list('belongs')).toEqual(['K1', 'K2']);
    expect(await list('here')).toEqual(['K1', 'K3']);
    expect(await list('elsewhere')).toEqual(['K2']);
    expect(await list('guests')).toEqual(['K3']);
    const { totals } = await station.answer('places.contents', { id: tree.site, list: 'here', from: 0, count: 1 });
    expect(totals).toEqual({ belongs: 3, here: 3, elsewhere: 0, guests: 0 });
    expect(await onMap(tree.room)).toMatchObject({ belongs: 2, here: 2, kept: 3 });
    expect(await onMap(tree.site)).toMatchObject({ belongs: 3, here: 3, kept: 3 });
  });

  test('what is reported lost is missing until somebody sees it', async () => {
    const tool = await anExhibitOf(station, caseId, 'K1', 'tool');
    await station.become('custodian');
    await station.answer('custody.record', putting([tool], tree.room));
    await station.answer(
      'custody.record',
      putting([tool], tree.room, { type: 'lost', occurredAt: at('2025-03-17T07:50:00.000Z'), to: undefined }),
    );
    expect(await onMap(tree.site)).toMatchObject({ missing: 1 });
    const { exhibits } = await station.answer('places.contents', { id: tree.room, list: 'belongs', from: 0, count: 5 });
    expect(exhibits[0]?.isMissing).toBe(true);
    await station.answer(
      'custody.record',
      putting([tool], tree.room, { type: 'seen', occurredAt: at('2025-03-17T07:55:00.000Z') }),
    );
    expect(await onMap(tree.site)).toMatchObject({ missing: 0 });
  });

  test('prints what lies in a place, with the ledger head', async () => {
    const tool = await anExhibitOf(station, caseId, 'K1', 'tool');
    await station.become('custodian');
    await station.answer('custody.record', putting([tool], tree.room));
    const { jobId } = await station.answer('places.contents-document', { id: tree.room, language: 'sq' });
    const job = await station.jobEnded(jobId);
    expect(job).toMatchObject({ state: 'done', label: 'Laboratory / R1' });
    expect(
      (await station.answer('ledger.page', { count: 1, action: 'document.issued' })).entries[0]?.subject.label,
    ).toBe('PC-2025-0001 · Laboratory / R1');
  });
});
