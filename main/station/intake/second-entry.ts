// A second person enters a serial number again without seeing the first. Both entries are kept; a difference is resolved by an act of its own.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { ExhibitKind, Serial } from '../../../shared/domain/exhibit.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act, View } from '../act.ts';
import { followReadings } from '../serial-readings.ts';
import { serialStatesOf, writeState, type SerialStateRow } from '../serial-states.ts';
import { findExhibit } from './exhibit-row.ts';
import { rewriteSerial, titledExhibit } from './rewrite-exhibit.ts';

const mostListed = 200;

interface EntryRow {
  readonly id: string;
  readonly kind: 'again' | 'resolved';
  readonly first_reading: string;
  readonly first_by_name: string;
  readonly reading: string;
  readonly entered_by: string;
  readonly entered_by_name: string;
  readonly recorded_at: Instant;
  readonly answers: string | null;
}

export function listAwaiting({ db, actor }: View): OutputOf<'serials.awaiting'> {
  const rows = db.all<{
    exhibitId: ExhibitId;
    position: number;
    component: Serial['component'];
    number: string;
    mark: string;
    kind: ExhibitKind;
    caseTitle: string;
    state: 'awaiting' | 'differs';
    first_by: string;
    firstBy: string;
    second_by: string | null;
  }>(
    statement`select s.exhibit_id as exhibitId, s.position, s.component, l.number, l.mark, l.kind, l.case_title as caseTitle,
                s.state, s.first_by, p.name as firstBy, entry.entered_by as second_by
              from serial_state s indexed by serial_state_open
              join exhibit_line l on l.exhibit_id = s.exhibit_id join person p on p.id = s.first_by
              left join serial_entry entry on entry.id = s.entry_id
              where s.state <> 'confirmed' order by s.state desc, l.number, s.position limit ${mostListed}`,
  );
  const total = db.first<{ count: number }>(
    statement`select count(*) as count from serial_state indexed by serial_state_open where state <> 'confirmed'`,
  );
  return {
    serials: rows.map(({ first_by: first, second_by: second, ...row }) => ({
      ...row,
      isOwn: first === actor.id,
      isOwnSecond: second === actor.id,
    })),
    total: total?.count ?? 0,
  };
}

export function statesOfExhibit(db: ReadableDatabase, exhibitId: ExhibitId): OutputOf<'serials.states'> {
  titledExhibit(db, exhibitId);
  const entries = new Map(
    db
      .all<EntryRow>(statement`select * from serial_entry where exhibit_id = ${exhibitId}`)
      .map((entry) => [entry.id, entry]),
  );
  return {
    states: serialStatesOf(db, exhibitId).map((row) => {
      const last = entries.get(row.entry_id ?? '');
      // A resolution stands for the pair it resolved.
      const again = last?.kind === 'resolved' ? entries.get(last.answers ?? '') : last;
      const firstBy = again?.first_by_name ?? nameOf(db, row.first_by);
      return {
        position: row.position,
        component: row.component,
        state: row.state,
        reading: again?.first_reading ?? row.reading,
        firstBy,
        ...(again === undefined ? {} : { secondReading: again.reading, secondBy: again.entered_by_name }),
        ...(last?.kind === 'resolved' ? { resolvedBy: last.entered_by_name } : {}),
        ...(last === undefined ? {} : { at: last.recorded_at }),
      };
    }),
  };
}

/** @throws FocalPointError `serials.same-person`: the eyes of one person are not four. */
export function enterAgain(
  act: Act,
  { exhibitId, position, reading }: ParsedInputOf<'serials.enter-again'>,
): OutputOf<'serials.enter-again'> {
  const { label } = titledExhibit(act.db, exhibitId);
  const state = stateAt(act.db, exhibitId, position);
  if (state?.state !== 'awaiting') throw new FocalPointError('serials.not-awaited');
  if (state.first_by === act.actor.id) throw new FocalPointError('serials.same-person');
  const agrees = reading.normalize('NFC') === state.reading.normalize('NFC');
  const id = recordEntry(act, state, { kind: 'again', reading, agrees }, label);
  writeState(act.db, { ...state, state: agrees ? 'confirmed' : 'differs', entry_id: id });
  followReadings(act.db, findExhibit(act.db, exhibitId));
  return { agrees, first: state.reading };
}

/**
 * Nobody confirms their own reading: either of the two may give way to the other, and whoever made neither entry decides freely.
 * Both entries stay; where the resolved reading is not the first one, the exhibit is revised with the same reason.
 * @throws FocalPointError `serials.own-reading`, `serials.not-differing`
 */
export function resolveDifference(
  act: Act,
  { exhibitId, position, reading, reason }: ParsedInputOf<'serials.resolve'>,
): Record<string, never> {
  const { label } = titledExhibit(act.db, exhibitId);
  const state = stateAt(act.db, exhibitId, position);
  if (state?.state !== 'differs') throw new FocalPointError('serials.not-differing');
  demandAnothersReading(act, state, reading);
  const agrees = reading === state.reading;
  const id = recordEntry(act, state, { kind: 'resolved', reading, agrees, reason }, label);
  if (!agrees) rewriteSerial(act, exhibitId, position, reading, reason);
  writeState(act.db, { ...state, reading, state: 'confirmed', entry_id: id });
  followReadings(act.db, findExhibit(act.db, exhibitId));
  return {};
}

function demandAnothersReading(act: Act, state: SerialStateRow, chosen: string): void {
  const second = secondEntryOf(act.db, state.entry_id);
  const read = [
    { by: state.first_by, reading: state.reading },
    { by: second?.entered_by ?? '', reading: second?.reading ?? '' },
  ];
  const others = read.filter(({ by }) => by !== act.actor.id).map(({ reading }) => reading.normalize('NFC'));
  const madeOne = others.length < read.length;
  if (madeOne && !others.includes(chosen.normalize('NFC'))) throw new FocalPointError('serials.own-reading');
}

function secondEntryOf(
  db: ReadableDatabase,
  entryId: string | null,
): Pick<EntryRow, 'reading' | 'entered_by'> | undefined {
  return db.first(statement`select reading, entered_by from serial_entry where id = ${entryId}`);
}

function stateAt(db: ReadableDatabase, exhibitId: ExhibitId, position: number): SerialStateRow | undefined {
  return serialStatesOf(db, exhibitId).find((row) => row.position === position);
}

function recordEntry(
  act: Act,
  state: SerialStateRow,
  entry: { kind: 'again' | 'resolved'; reading: string; agrees: boolean; reason?: string },
  label: string,
): string {
  const id = act.nextId();
  const row = {
    id,
    exhibit_id: state.exhibit_id,
    position: state.position,
    component: state.component,
    kind: entry.kind,
    first_reading: state.reading,
    first_by: state.first_by,
    first_by_name: nameOf(act.db, state.first_by),
    reading: entry.reading,
    agrees: entry.agrees ? 1 : 0,
    reason: entry.reason ?? null,
    answers: entry.kind === 'resolved' ? state.entry_id : null,
    entered_by: act.actor.id,
    entered_by_name: act.actor.name,
    recorded_at: act.now,
  };
  const action = entry.kind === 'again' ? 'serial.entered-again' : 'serial.resolved';
  act.record('serial_entry', row, { action, label });
  return id;
}

function nameOf(db: ReadableDatabase, personId: string): string {
  return db.first<{ name: string }>(statement`select name from person where id = ${personId}`)?.name ?? '';
}
