// How far serial numbers are confirmed by a second person: derived beside the exhibit in the transaction that records it. A number that
// was revised is a new first entry; one that only moved to another line keeps what was confirmed.
import type { Serial } from '../../shared/domain/exhibit.ts';
import type { ExhibitId, PersonId } from '../../shared/language/identity.ts';
import { sql, statement, type ReadableDatabase, type WritableDatabase } from '../database/index.ts';
import type { Act } from './act.ts';
import { readSettings } from './settings.ts';

export interface SerialStateRow {
  readonly exhibit_id: ExhibitId;
  readonly position: number;
  readonly component: Serial['component'];
  readonly reading: string;
  readonly first_by: PersonId;
  readonly state: 'awaiting' | 'confirmed' | 'differs';
  readonly entry_id: string | null;
}

export function serialStatesOf(db: ReadableDatabase, exhibitId: ExhibitId): SerialStateRow[] {
  return db.all<SerialStateRow>(
    statement`select * from serial_state where exhibit_id = ${exhibitId} order by position`,
  );
}

/** Follows what was just recorded of an exhibit. Where the station does not ask for it, numbers already under way are still followed. */
export function followSerials(act: Act, exhibitId: ExhibitId, serials: readonly Serial[]): void {
  const before = serialStatesOf(act.db, exhibitId);
  const isAsked = readSettings(act.db).serialsEnteredTwice;
  if (!isAsked && before.length === 0) return;
  act.db.run(statement`delete from serial_state where exhibit_id = ${exhibitId}`);
  const entered = { exhibitId, serials, by: act.actor.id, isAsked };
  for (const row of statesFollowing(before, entered)) writeState(act.db, row);
}

export interface EnteredSerials {
  readonly exhibitId: ExhibitId;
  readonly serials: readonly Serial[];
  readonly by: PersonId;
  /** Whether the station asks for a second entry at that moment. */
  readonly isAsked: boolean;
}

/** The states after these numbers were recorded by this person, when the ones before were so. */
export function statesFollowing(before: readonly SerialStateRow[], entered: EnteredSerials): SerialStateRow[] {
  const { exhibitId, serials, by, isAsked } = entered;
  const left = [...before];
  return [...serials.entries()].flatMap(([position, { component, asMarked }]): SerialStateRow[] => {
    // Nothing legible is nothing to enter twice.
    if (asMarked === '') return [];
    const at = left.findIndex((row) => row.component === component && row.reading === asMarked);
    const [known] = at === -1 ? [] : left.splice(at, 1);
    if (known !== undefined) return [{ ...known, position }];
    const first = { exhibit_id: exhibitId, position, component, reading: asMarked, first_by: by };
    return isAsked ? [{ ...first, state: 'awaiting', entry_id: null }] : [];
  });
}

export function writeState(db: WritableDatabase, row: SerialStateRow): void {
  db.run(statement`delete from serial_state where exhibit_id = ${row.exhibit_id} and position = ${row.position}`);
  db.run(sql('serial_state').insert({ ...row }));
}
