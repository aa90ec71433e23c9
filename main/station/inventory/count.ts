// Counting: each label is on the disk before it is answered. What was counted twice, what counts nothing and what was named by hand is said.
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { classOfFault } from '../../../shared/domain/inventory.ts';
import { InventoryCountId, type ExhibitId, type PersonId, type PlaceId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import type { Act } from '../act.ts';
import { writes, type Handler } from '../handler.ts';
import { shownCount } from './count-shown.ts';
import { findScanned, findTyped, type StoredFault } from './find-counted.ts';
import { liesIn, placesAgree, readPlace, type PlaceRow } from './places-below.ts';
import {
  countersOf,
  findExpected,
  nextInSession,
  readOpenSession,
  savedCount,
  storedFault,
  type CountRow,
  type ExpectedRow,
  type SessionRow,
  type StoredStanding,
} from './session-records.ts';

/** Nothing is read again after each scan: the screen that counts adds the answer itself, others follow by number. */
const changes = ['inventory-count'];

type Seen = Pick<ParsedInputOf<'inventory.count'>, 'seal' | 'quantity' | 'condition'>;

export const count: Handler<'inventory.count'> = writes(changes, (act, input) => {
  const session = demandCounting(act, input.id);
  const place = demandWithin(act.db, session, input.placeId);
  const { entry } = input;
  const { exhibitId, fault } = foundBy(act, entry);
  const named = exhibitId === undefined ? undefined : nameOf(act.db, session, exhibitId);
  const text = entry.mode === 'manual' ? (named?.number ?? '') : entry.text;
  const before = findStanding(act.db, session, act.actor.id, exhibitId, text);
  // A label that counts nothing is one row, and each time answered by what is wrong with it.
  if (before !== undefined)
    return answered(act, session, before, exhibitId === undefined ? undefined : 'already-counted');
  const row = {
    id: InventoryCountId.parse(act.nextId()),
    session_id: session.id,
    number: nextInSession(act.db, 'inventory_count', session.id),
    counter_id: act.actor.id,
    counter: act.actor.name,
    exhibit_id: exhibitId ?? null,
    label: named?.label ?? text,
    read_text: text,
    ...seenColumns(act.db, place, named?.expected, input),
    entry_mode: entry.mode === 'scan' ? 'scan' : 'manual',
    entry_reason: entry.mode === 'scan' ? null : entry.reason,
    fault: fault === undefined ? null : JSON.stringify(fault),
    record: named?.standing === undefined ? null : JSON.stringify(named.standing),
    counted_at: act.now,
    corrects: null,
    correction_reason: null,
    is_withdrawn: 0,
  } satisfies CountRow;
  act.record('inventory_count', row, { action: 'inventory.counted', label: `${session.number} · ${row.label}` });
  return answered(act, session, row);
});

function foundBy(
  act: Act,
  entry: ParsedInputOf<'inventory.count'>['entry'],
): { readonly exhibitId?: ExhibitId | undefined; readonly fault?: StoredFault | undefined } {
  switch (entry.mode) {
    case 'manual':
      return { exhibitId: entry.exhibitId };
    case 'typed':
      return findTyped(act.db, act.station, entry.text);
    case 'scan':
      return findScanned(act.db, act.station, entry.text);
  }
}

export const correctCount: Handler<'inventory.correct-count'> = writes(changes, (act, input) => {
  const corrected = act.db.first<CountRow>(statement`select * from inventory_count where id = ${input.countId}`);
  if (corrected === undefined) throw new FocalPointError('inventory.count-unknown');
  const session = demandCounting(act, corrected.session_id);
  if (corrected.counter_id !== act.actor.id) throw new FocalPointError('inventory.not-a-counter');
  const isGone =
    corrected.is_withdrawn === 1 ||
    act.db.first(statement`select 1 from inventory_count where corrects = ${corrected.id}`) !== undefined;
  if (isGone) throw new FocalPointError('inventory.count-corrected', { label: corrected.label });
  const place = demandWithin(act.db, session, input.placeId);
  const expected = corrected.exhibit_id === null ? undefined : findExpected(act.db, session.id, corrected.exhibit_id);
  const row = {
    ...corrected,
    id: InventoryCountId.parse(act.nextId()),
    number: nextInSession(act.db, 'inventory_count', session.id),
    ...seenColumns(act.db, place, expected, input),
    counted_at: act.now,
    corrects: corrected.id,
    correction_reason: input.reason,
    is_withdrawn: input.isWithdrawn ? 1 : 0,
  } satisfies CountRow;
  act.record('inventory_count', row, {
    action: 'inventory.count-corrected',
    label: `${session.number} · ${row.label}`,
    reason: input.reason,
  });
  const { count: shown, saved } = answered(act, session, row);
  return { count: shown, saved };
});

/** @throws FocalPointError `inventory.unknown`, `inventory.ended`, `inventory.counts-nothing`, `inventory.not-a-counter`, `inventory.count-closed` */
export function demandCounting(act: Act, id: SessionRow['id']): SessionRow {
  const session = readOpenSession(act.db, id);
  if (session.kind === 'inspection') throw new FocalPointError('inventory.counts-nothing');
  const counter = countersOf(act.db, id).find(({ person_id }) => person_id === act.actor.id);
  if (counter === undefined) throw new FocalPointError('inventory.not-a-counter');
  if (counter.ended_at !== null) throw new FocalPointError('inventory.count-closed');
  return session;
}

function demandWithin(db: ReadableDatabase, session: SessionRow, placeId: PlaceId): PlaceRow {
  if (!liesIn(db, placeId, session.place_id))
    throw new FocalPointError('inventory.place-outside', { place: session.place });
  return readPlace(db, placeId);
}

interface Named {
  readonly label: string;
  readonly number: string;
  readonly expected: ExpectedRow | undefined;
  /** Of what is not on the frozen list: as the record has it now. */
  readonly standing: StoredStanding | undefined;
}

interface LineRow {
  readonly label: string;
  readonly number: string;
  readonly kind: StoredStanding['kind'];
  readonly unit: StoredStanding['unit'];
  readonly description: string;
  readonly seal: string;
  readonly left_over: number;
  readonly holder_kind: string | null;
  readonly holder: string;
  readonly closed_as: string | null;
}

/** @throws FocalPointError `exhibits.unknown` */
function nameOf(db: ReadableDatabase, session: SessionRow, exhibitId: ExhibitId): Named {
  const expected = findExpected(db, session.id, exhibitId);
  if (expected !== undefined) {
    return { label: expected.label, number: expected.number, expected, standing: undefined };
  }
  const line = db.first<LineRow>(
    statement`select case_title || ' / ' || mark as label, number, kind, unit, substr(description, 1, 200) as description, seal,
        quantity - taken as left_over, holder_kind, holder, closed_as from exhibit_line where exhibit_id = ${exhibitId}`,
  );
  if (line === undefined) throw new FocalPointError('exhibits.unknown');
  const { label, number, kind, unit, description, seal, left_over, holder } = line;
  const isWithSomebody = line.holder_kind === 'person' || line.holder_kind === 'outside';
  const standing = {
    standing: line.closed_as !== null ? 'disposed' : isWithSomebody ? 'checked-out' : 'elsewhere',
    where: holder,
    seal,
    left: left_over,
    number,
    kind,
    unit,
    description,
  } as const;
  return { label, number, expected: undefined, standing };
}

function findStanding(
  db: ReadableDatabase,
  session: SessionRow,
  counterId: PersonId,
  exhibitId: ExhibitId | undefined,
  text: string,
): CountRow | undefined {
  const stands =
    'is_withdrawn = 0 and not exists (select 1 from inventory_count later where later.corrects = counted.id)';
  return exhibitId === undefined
    ? db.first<CountRow>({
        text: `select * from inventory_count counted where session_id = ? and counter_id = ? and read_text = ? and exhibit_id is null and ${stands}`,
        parameters: [session.id, counterId, text],
      })
    : db.first<CountRow>({
        text: `select * from inventory_count counted where session_id = ? and counter_id = ? and exhibit_id = ? and ${stands}`,
        parameters: [session.id, counterId, exhibitId],
      });
}

function seenColumns(
  db: ReadableDatabase,
  place: PlaceRow,
  expected: ExpectedRow | undefined,
  { seal, quantity, condition }: Seen,
): Pick<CountRow, 'place_id' | 'place' | 'is_at_its_place' | 'seal_read' | 'quantity' | 'condition'> {
  const itsPlace = expected?.place_id ?? undefined;
  return {
    place_id: place.id,
    place: place.path,
    is_at_its_place: itsPlace === undefined ? null : placesAgree(db, itsPlace, place.id) ? 1 : 0,
    seal_read: seal === undefined ? null : seal.kind === 'read' ? seal.number : '',
    quantity: quantity ?? null,
    condition,
  };
}

function answered(
  act: Act,
  session: SessionRow,
  row: CountRow,
  outcome?: 'already-counted',
): OutputOf<'inventory.count'> {
  const expected = row.exhibit_id === null ? undefined : findExpected(act.db, session.id, row.exhibit_id);
  // A blind counter learns nothing of the expectation from the answer either.
  const shown = shownCount(row, session.is_blind === 1 ? 'hidden' : expected);
  const judged = row.exhibit_id === null ? classOfFault(storedFault(row)?.reason) : 'counted';
  return { outcome: outcome ?? judged, count: shown, saved: savedCount(act.db, session.id, act.actor.id) };
}
