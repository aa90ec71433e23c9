// Builders for tests of inventories: an evidence room with exhibits on its shelves, a session, a count.
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import {
  PersonId,
  type CaseId,
  type ExhibitId,
  type InventoryId,
  type PlaceId,
} from '../../../shared/language/identity.ts';
import { aCase, anExhibit, at } from '../a-case.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';

export interface EvidenceRoom {
  readonly caseId: CaseId;
  readonly room: PlaceId;
  readonly shelf: PlaceId;
  readonly otherShelf: PlaceId;
  readonly otherRoom: PlaceId;
  /** K1 … on the shelf, by mark. */
  readonly exhibits: Readonly<Record<string, ExhibitId>>;
}

/** Room R1 with shelves S4 and S5, room R2; K1 to K3 on S4, sealed `seal-K1` …; K4 in R2. Signed in as the registrar afterwards. */
export async function anEvidenceRoom(station: TestStation): Promise<EvidenceRoom> {
  await station.become('custodian');
  const add = async (name: string, kind: 'room' | 'shelf', parentId?: PlaceId) =>
    (await station.answer('places.add', { name, kind, ...(parentId === undefined ? {} : { parentId }) })).id;
  const room = await add('R1', 'room');
  const shelf = await add('S4', 'shelf', room);
  const otherShelf = await add('S5', 'shelf', room);
  const otherRoom = await add('R2', 'room');
  await station.become('registrar');
  const { id: caseId } = await station.answer('cases.open', aCase());
  const exhibits: Record<string, ExhibitId> = {};
  for (const mark of ['K1', 'K2', 'K3', 'K4']) {
    const { id } = await station.answer(
      'exhibits.record',
      anExhibit(caseId, {
        mark,
        seal: `seal-${mark}`,
        quantity: 5,
        kind: mark === 'K1' ? 'ammunition' : 'tool',
        unit: mark === 'K1' ? 'round' : 'piece',
      }),
    );
    exhibits[mark] = id;
    await store(station, id, mark === 'K4' ? otherRoom : shelf);
  }
  return { caseId, room, shelf, otherShelf, otherRoom, exhibits };
}

export async function store(
  station: TestStation,
  exhibitId: ExhibitId,
  place: PlaceId,
  by: Role = 'registrar',
): Promise<void> {
  await station.answer('custody.record', {
    exhibitIds: [exhibitId],
    type: 'stored',
    occurredAt: at('2025-03-17T07:30:00.000Z'),
    to: { kind: 'place', id: place },
    purpose: '',
    authority: '',
    note: '',
    signature: { passphrase: passphraseOf(by) },
  });
}

export function aSession(
  station: TestStation,
  placeId: PlaceId,
  changes: Partial<InputOf<'inventory.start'>> & { readonly by?: readonly Role[] } = {},
): InputOf<'inventory.start'> {
  const { by = ['registrar'], ...input } = changes;
  return {
    kind: 'inventory',
    placeId,
    counterIds: by.map((role) => PersonId.parse(station.people[role])),
    isBlind: false,
    occasion: 'Monthly count',
    ...input,
  };
}

/** A scan: the code of a label, or whatever else a scanner reads. */
export function scanned(
  id: InventoryId,
  placeId: PlaceId,
  text: string,
  changes: Partial<InputOf<'inventory.count'>> = {},
): InputOf<'inventory.count'> {
  return { id, placeId, entry: { mode: 'scan', text }, condition: '', ...changes };
}

/** What is written on an exhibit, typed because its label cannot be read. */
export function typed(
  id: InventoryId,
  placeId: PlaceId,
  text: string,
  changes: Partial<InputOf<'inventory.count'>> = {},
): InputOf<'inventory.count'> {
  return { id, placeId, entry: { mode: 'typed', text, reason: 'Label torn' }, condition: '', ...changes };
}

export async function countAll(
  station: TestStation,
  id: InventoryId,
  placeId: PlaceId,
  marks: readonly string[],
): Promise<OutputOf<'inventory.count'>[]> {
  const answers: OutputOf<'inventory.count'>[] = [];
  for (const mark of marks) answers.push(await station.answer('inventory.count', typed(id, placeId, mark)));
  await station.answer('inventory.close-count', { id, counts: answers.at(-1)?.saved ?? 0 });
  return answers;
}

export const signedBy = (first: Role, second: Role) => ({
  note: '',
  signature: { passphrase: passphraseOf(first) },
  second: { login: second, passphrase: passphraseOf(second) },
});
