// Steps that tests of the storage tree take: places by a short word, exhibits put somewhere, all signed as the person signed in.
import type { InputOf } from '../../../shared/contract/index.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import type { CaseId, ExhibitId, PlaceId } from '../../../shared/language/identity.ts';
import { at, aCustodyEvent, anExhibit } from '../a-case.ts';
import { passphraseOf, type TestStation } from '../open-test-station.ts';

export type NewPlace = Partial<InputOf<'places.add'>>;

export async function aPlace(
  station: TestStation,
  kind: InputOf<'places.add'>['kind'],
  name: string,
  more: NewPlace = {},
): Promise<PlaceId> {
  return (await station.answer('places.add', { kind, name, ...more })).id;
}

export interface StorageRoom {
  readonly site: PlaceId;
  readonly room: PlaceId;
  readonly cabinet: PlaceId;
  readonly shelf: PlaceId;
}

/** Laboratory / R1 / G1 (firearms only) / S1, added by the supervisor, who stays signed in. */
export async function aStorageRoom(station: TestStation): Promise<StorageRoom> {
  await station.become('supervisor');
  const site = await aPlace(station, 'site', 'Laboratory');
  const room = await aPlace(station, 'room', 'R1', { parentId: site });
  const cabinet = await aPlace(station, 'cabinet', 'G1', { parentId: room, admits: ['firearms'] });
  const shelf = await aPlace(station, 'shelf', 'S1', { parentId: cabinet });
  return { site, room, cabinet, shelf };
}

/** Records one exhibit of a kind in the case; `mark` names it. */
export async function anExhibitOf(
  station: TestStation,
  caseId: CaseId,
  mark: string,
  kind: InputOf<'exhibits.record'>['kind'],
): Promise<ExhibitId> {
  await station.become('registrar');
  const more = {
    ...(kind === 'firearm' ? { madeSafe: { by: 'CSI', at: '2025-03-14T23:38:00.000Z', how: 'chamber checked' } } : {}),
    ...(kind === 'explosive' ? { explosiveClearance: 'EOD team, certificate 14' } : {}),
    ...(kind === 'ammunition' ? { unit: 'round' as const, quantity: 10 } : {}),
  };
  return (await station.answer('exhibits.record', anExhibit(caseId, { mark, kind, description: kind, ...more }))).id;
}

/** `custody.record` of a movement to a place, signed by `role`. */
export function putting(
  exhibitIds: readonly ExhibitId[],
  place: PlaceId,
  changes: Partial<InputOf<'custody.record'>> = {},
  role: Role = 'custodian',
): InputOf<'custody.record'> {
  const [first] = exhibitIds;
  if (first === undefined) throw new Error('Something is put');
  return aCustodyEvent(first, {
    exhibitIds: [...exhibitIds],
    type: 'stored',
    occurredAt: at('2025-03-17T07:45:00.000Z'),
    to: { kind: 'place', id: place },
    signature: { passphrase: passphraseOf(role) },
    ...changes,
  });
}
