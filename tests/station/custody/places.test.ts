// The storage tree itself: order, names, renaming and moving with everything in it, closing and reopening.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PlaceId } from '../../../shared/language/identity.ts';
import { withExhibit } from '../a-case.ts';
import { openTestStation, type TestStation } from '../open-test-station.ts';
import { aPlace, aStorageRoom, putting, type StorageRoom } from './storage-steps.ts';

let station: TestStation;
let tree: StorageRoom;
beforeEach(async () => {
  station = await openTestStation();
  tree = await aStorageRoom(station);
});
afterEach(() => station.close());

const paths = async () => (await station.answer('places.list', {})).places.map(({ path }) => path);
const asItIs = async (id: PlaceId) => (await station.answer('places.read', { id })).place;
const verified = async () => {
  await station.become('inspector');
  const { jobId } = await station.answer('ledger.verify', {});
  return (await station.jobEnded(jobId)).result?.report;
};

describe('adding a place', () => {
  test('keeps what is said of it and reads it back', async () => {
    const box = await aPlace(station, 'box', 'B7', {
      parentId: tree.shelf,
      capacity: 12,
      note: 'Wooden box, brass lock',
      accessNote: 'Key with the custodian',
    });
    expect(await asItIs(box)).toMatchObject({
      path: 'Laboratory / R1 / G1 / S1 / B7',
      capacity: 12,
      note: 'Wooden box, brass lock',
      accessNote: 'Key with the custodian',
      isClosed: false,
    });
    const { admitted, below, history } = await station.answer('places.read', { id: tree.cabinet });
    expect([admitted, below]).toEqual([['firearms'], 2]);
    expect(history).toMatchObject([{ action: 'place.added', by: 'Test supervisor', label: 'Laboratory / R1 / G1' }]);
  });

  test('refuses a room in a box and a shelf on a shelf', async () => {
    const box = await aPlace(station, 'box', 'B1', { parentId: tree.room });
    expect(await station.refusal('places.add', { kind: 'room', name: 'R9', parentId: box })).toBe('places.wrong-order');
    expect(await station.refusal('places.add', { kind: 'shelf', name: 'S9', parentId: tree.shelf })).toBe(
      'places.wrong-order',
    );
  });

  test.each(['R1', 'r1', 'R1 ', 'Р1'])('refuses a second place beside R1 called “%s”', async (name) => {
    expect(await station.refusal('places.add', { kind: 'room', name, parentId: tree.site })).toBe('places.name-taken');
  });

  test('lets two cabinets have a shelf of the same name', async () => {
    const other = await aPlace(station, 'cabinet', 'G2', { parentId: tree.room });
    await aPlace(station, 'shelf', 'S1', { parentId: other });
    expect(await paths()).toContain('Laboratory / R1 / G2 / S1');
  });

  test('refuses a capacity below one or beyond reason, and a name with hidden marks, naming the field', async () => {
    for (const wrong of [{ capacity: -3 }, { capacity: 0 }, { capacity: 1e9 }, { name: 'S\u202e1' }]) {
      const envelope = await station.request('places.add', {
        kind: 'shelf',
        name: 'S2',
        parentId: tree.cabinet,
        ...wrong,
      });
      expect(envelope).toMatchObject({
        ok: false,
        error: { code: 'station.bad-input', fields: [{ path: Object.keys(wrong)[0] }] },
      });
    }
  });

  test('takes a name of 200 characters, also on the path of what stands in it', async () => {
    const long = 'Ormani i armëve të zjarrit '.repeat(8).slice(0, 199) + '!';
    const cabinet = await aPlace(station, 'cabinet', long, { parentId: tree.room });
    await aPlace(station, 'shelf', 'S1', { parentId: cabinet });
    expect(await paths()).toContain(`Laboratory / R1 / ${long} / S1`);
  });

  test('a custodian may make a rule narrower, and only a supervisor wider', async () => {
    await station.become('custodian');
    await aPlace(station, 'cabinet', 'Cash', { parentId: tree.room, admits: ['valuables'] });
    const wider = { kind: 'cabinet', name: 'Bunker', parentId: tree.room, admits: ['explosives'] } as const;
    expect(await station.refusal('places.add', { ...wider, admits: [...wider.admits] })).toBe(
      'places.rule-needs-supervisor',
    );
  });
});

describe('renaming and moving', () => {
  test('a rename writes the path of everything in it anew, each with its entry, and the record stays sound', async () => {
    const answer = await station.answer('places.revise', { id: tree.site, name: 'Lab South', reason: 'New building' });
    expect(answer).toEqual({ pathsChanged: 3 });
    expect(await paths()).toEqual(['Lab South', 'Lab South / R1', 'Lab South / R1 / G1', 'Lab South / R1 / G1 / S1']);
    const { entries } = await station.answer('ledger.page', { count: 10, action: 'place.path-follows' });
    expect(entries.map(({ subject }) => subject.label)).toContain('Laboratory / R1 / G1 / S1');
    expect((await station.answer('places.read', { id: tree.site })).history.at(-1)).toMatchObject({
      action: 'place.renamed',
      label: 'Lab South',
      reason: 'New building',
    });
    expect(await verified()).toMatchObject({ isSound: true, findingsInAll: 0 });
  });

  test('events keep the label that was shown when they were recorded', async () => {
    const { exhibitId } = await withExhibit(station, { kind: 'other', description: 'Boxes' });
    await station.become('custodian');
    await station.answer('custody.record', putting([exhibitId], tree.room));
    await station.answer('places.revise', { id: tree.room, name: 'Evidence room 1', reason: 'New sign' });
    const { events } = await station.answer('custody.timeline', { exhibitId });
    expect(events[0]?.to?.label).toBe('Laboratory / R1');
    const { exhibits } = await station.answer('places.contents', { id: tree.room, list: 'here', from: 0, count: 10 });
    expect(exhibits).toMatchObject([{ id: exhibitId }]);
  });

  test('a place moves with everything in it', async () => {
    const other = await aPlace(station, 'room', 'R2', { parentId: tree.site });
    expect(
      await station.answer('places.move', { id: tree.cabinet, parentId: other, reason: 'R1 is being painted' }),
    ).toEqual({ pathsChanged: 1 });
    expect(await paths()).toContain('Laboratory / R2 / G1 / S1');
    expect(await verified()).toMatchObject({ isSound: true });
  });

  test('refuses a place below itself, a room in its own shelf, and a kind out of order', async () => {
    const reason = 'On purpose';
    const move = (id: PlaceId, parentId: PlaceId) => station.refusal('places.move', { id, parentId, reason });
    expect(await move(tree.room, tree.room)).toBe('places.below-itself');
    expect(await move(tree.room, tree.shelf)).toBe('places.below-itself');
    const other = await aPlace(station, 'room', 'R2', { parentId: tree.site });
    expect(await move(other, tree.room)).toBe('places.wrong-order');
    expect(await move(tree.cabinet, tree.room)).toBe('places.unchanged');
  });

  test('refuses a rename to a neighbour’s name, and one that changes nothing', async () => {
    await aPlace(station, 'room', 'R2', { parentId: tree.site });
    expect(await station.refusal('places.revise', { id: tree.room, name: 'R2', reason: 'Mistake' })).toBe(
      'places.name-taken',
    );
    expect(await station.refusal('places.revise', { id: tree.room, name: 'R1', reason: 'Mistake' })).toBe(
      'places.unchanged',
    );
  });

  test('a place may be renamed to its own name in capitals', async () => {
    await station.answer('places.revise', { id: tree.site, name: 'LABORATORY', reason: 'As on the door' });
    expect(await paths()).toContain('LABORATORY / R1');
  });

  test('an unknown place is refused', async () => {
    const id = PlaceId.parse('0195a31d-e400-7317-84db-60aca2c07506');
    expect(await station.refusal('places.revise', { id, name: 'R1', reason: 'Mistake' })).toBe('custody.place-unknown');
  });
});

describe('closing and reopening', () => {
  test('closes an empty room with everything in it, and opens each again by itself', async () => {
    expect(await station.answer('places.close', { id: tree.room, reason: 'Water damage' })).toEqual({ closed: 3 });
    expect(await station.refusal('places.reopen', { id: tree.shelf, reason: 'Dry again' })).toBe('places.closed');
    await station.answer('places.reopen', { id: tree.room, reason: 'Dry again' });
    expect((await asItIs(tree.room)).isClosed).toBe(false);
    expect((await asItIs(tree.shelf)).isClosed).toBe(true);
    expect(await station.refusal('places.close', { id: tree.shelf, reason: 'Again' })).toBe('places.already-closed');
    expect(await station.refusal('places.reopen', { id: tree.site, reason: 'Again' })).toBe('places.not-closed');
  });

  test('refuses to close a room where something belongs, also while it is out', async () => {
    const { exhibitId } = await withExhibit(station, { kind: 'other', description: 'Boxes' });
    await station.become('custodian');
    await station.answer('custody.record', putting([exhibitId], tree.room));
    await station.answer(
      'custody.record',
      putting([exhibitId], tree.room, { type: 'sent-to-court', to: { kind: 'outside', label: 'Basic court' } }),
    );
    expect(await station.refusal('places.close', { id: tree.site, reason: 'We move out' })).toBe('places.not-empty');
  });

  test('refuses a new place in a closed one', async () => {
    await station.answer('places.close', { id: tree.cabinet, reason: 'Broken lock' });
    expect(await station.refusal('places.add', { kind: 'box', name: 'B1', parentId: tree.shelf })).toBe(
      'places.closed',
    );
  });
});
