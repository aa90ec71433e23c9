// Derived rows of serial and case numbers, made again from record and ledger: for the verification, which names the ones that differ.
import { canonicalJson } from '../../shared/language/canonical-json.ts';
import type { Serial } from '../../shared/domain/exhibit.ts';
import type { ExhibitId, PersonId } from '../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../database/index.ts';
import type { LedgerFinding } from '../ledger/index.ts';
import type { ExhibitRow } from './intake/exhibit-row.ts';
import { readingsOfExhibit, storedReadings } from './serial-readings.ts';
import { serialStatesOf, statesFollowing, type SerialStateRow } from './serial-states.ts';
import { readStoredJson } from './stored-json.ts';

/** Whether the station asked for a second entry when the entry with this number was recorded. */
export type AskedTwice = (seq: number) => boolean;

export function askedTwice(db: ReadableDatabase): AskedTwice {
  const settings = db.all<{ seq: number; value: string }>(
    statement`select seq, body ->> '$.change.value' as value from ledger_entry
      where subject_kind = 'setting' and subject_id = 'station' order by seq`,
  );
  const said = settings.map(({ seq, value }) => ({
    seq,
    isAsked: readStoredJson<{ serialsEnteredTwice?: boolean }>(value).serialsEnteredTwice === true,
  }));
  return (at) => said.findLast(({ seq }) => seq < at)?.isAsked ?? false;
}

/** The tables whose rows of this exhibit are not what its record gives. */
export function differingSerials(db: ReadableDatabase, row: ExhibitRow, isAskedAt: AskedTwice): string[] {
  const compared = {
    serial_reading: [readingsOfExhibit(db, row), storedReadings(db, row.id).map(({ id: _, ...reading }) => reading)],
    serial_state: [statesByHistory(db, row.id, isAskedAt), serialStatesOf(db, row.id)],
  };
  return Object.entries(compared)
    .filter(([, [made, stored]]) => asText(made) !== asText(stored))
    .map(([table]) => table);
}

interface Step {
  readonly seq: number;
  readonly actor: PersonId;
  readonly kind: 'exhibit' | 'serial-entry';
  readonly serials: string | null;
  readonly entry: string;
}

/** How far each number is confirmed, by everything that was ever recorded of this exhibit and its numbers, in order. */
function statesByHistory(db: ReadableDatabase, exhibitId: ExhibitId, isAskedAt: AskedTwice): SerialStateRow[] {
  let serials: readonly Serial[] = [];
  let states: SerialStateRow[] = [];
  for (const step of stepsOf(db, exhibitId)) {
    if (step.kind === 'serial-entry') states = statesAnswered(db, states, step.entry);
    else {
      if (step.serials !== null) serials = readStoredJson<Serial[]>(step.serials);
      states = statesFollowing(states, { exhibitId, serials, by: step.actor, isAsked: isAskedAt(step.seq) });
    }
  }
  return states;
}

function stepsOf(db: ReadableDatabase, exhibitId: ExhibitId): Step[] {
  return db.all<Step>(
    statement`select seq, actor, subject_kind as kind, body ->> '$.change.serials' as serials, subject_id as entry from ledger_entry
        where subject_kind = 'exhibit' and subject_id = ${exhibitId} and body ->> '$.rowHash' is not null
      union all
      select seq, actor, subject_kind, null, subject_id from ledger_entry
        where subject_kind = 'serial-entry' and subject_id in (select id from serial_entry where exhibit_id = ${exhibitId})
      order by seq`,
  );
}

/** A second entry confirms or differs; a resolution confirms what it chose. */
function statesAnswered(db: ReadableDatabase, states: readonly SerialStateRow[], entryId: string): SerialStateRow[] {
  const entry = db.first<{ position: number; kind: string; reading: string; agrees: number }>(
    statement`select position, kind, reading, agrees from serial_entry where id = ${entryId}`,
  );
  if (entry === undefined) return [...states];
  const isResolved = entry.kind === 'resolved';
  return states.map((state) =>
    state.position === entry.position
      ? {
          ...state,
          reading: isResolved ? entry.reading : state.reading,
          state: isResolved || entry.agrees === 1 ? 'confirmed' : 'differs',
          entry_id: entryId,
        }
      : state,
  );
}

/** Cases whose numbers, as they are kept apart to be found and to stay unique, are not those of the record. */
export function* differingCaseNumbers(db: ReadableDatabase): Iterable<LedgerFinding | undefined> {
  for (const { id, title, numbers } of db.each<{ id: string; title: string; numbers: string }>(
    statement`select id, title, numbers from case_record`,
  )) {
    const apart = db.all<{ kind: string; number: string }>(
      statement`select kind, number from case_number where case_id = ${id}`,
    );
    const recorded = readStoredJson<{ kind: string; number: string }[]>(numbers);
    const isSame = sortedText(apart) === sortedText(recorded);
    yield isSame ? undefined : { code: 'derived-differs', id, label: title, columns: 'case_number' };
  }
}

function asText(rows: readonly unknown[] | undefined): string {
  // Rows of text, numbers and nulls.
  return (rows ?? []).map((row) => canonicalJson({ ...(row as Record<string, string | number | null>) })).join('\n');
}

function sortedText(numbers: readonly { readonly kind: string; readonly number: string }[]): string {
  return numbers
    .map(({ kind, number }) => `${kind} ${number}`)
    .toSorted()
    .join('\n');
}
