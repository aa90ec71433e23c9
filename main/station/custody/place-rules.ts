// What must hold before an exhibit is put somewhere: the place is in use, its rule takes the exhibit in, and there is room.
// Rules bind what is put; what already lies in a place whose rule was narrowed is shown as wrong and never hidden.
import type { CustodyEnd, CustodyEventType } from '../../../shared/domain/custody.ts';
import type { ExhibitKind } from '../../../shared/domain/exhibit.ts';
import { verdictOf } from '../../../shared/domain/storage.ts';
import { missingCase } from '../../../shared/language/habits.ts';
import { PlaceId, type ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { admittedAlong, keptIn, lineTo, type PlaceRow } from './place-records.ts';

/** Events that put an exhibit somewhere. To see or count one in a place only says what is so, and is never refused. */
const puttingEvents: readonly CustodyEventType[] = [
  'seized',
  'received',
  'stored',
  'moved',
  'returned',
  'sent-to-court',
  'received-from-court',
  'sent-to-laboratory',
  'received-from-laboratory',
];

export interface PuttingAct {
  readonly type: CustodyEventType;
  readonly to: CustodyEnd | undefined;
  /** All that go there together: capacity counts them together. */
  readonly exhibitIds: readonly ExhibitId[];
  /** What goes there in the same act and was asked about before: it takes room, and is not asked about again. */
  readonly alongside?: readonly ExhibitId[];
}

/**
 * Demands that the place at the end of a movement takes the exhibits in; says nothing where it does not end in a place.
 * @throws FocalPointError `places.closed`; `places.ammunition-apart` and `places.explosives-apart`, which nobody can allow;
 *         `places.wrong-category`, which a supervisor can (`places.allow-exception`); `places.over-capacity`;
 *         `custody.place-unknown`.
 */
export function demandPlaceTakes(db: ReadableDatabase, { type, to, exhibitIds, alongside = [] }: PuttingAct): void {
  if (to?.kind !== 'place' || to.id === undefined || !puttingEvents.includes(type)) return;
  const line = lineTo(db, PlaceId.parse(to.id));
  demandOpen(line);
  demandAdmitted(db, line, exhibitIds);
  if (exhibitIds.length > 0) demandRoom(db, line, [...alongside, ...exhibitIds]);
}

/** @throws FocalPointError `places.closed`, naming the outermost place that is */
export function demandOpen(line: readonly PlaceRow[]): void {
  const closed = line.find(({ closed_at }) => closed_at !== null);
  if (closed !== undefined) throw new FocalPointError('places.closed', { place: closed.path });
}

function demandAdmitted(
  db: ReadableDatabase,
  line: readonly [PlaceRow, ...PlaceRow[]],
  ids: readonly ExhibitId[],
): void {
  const place = line.at(-1) ?? line[0];
  const admitted = admittedAlong(line);
  const rule = line.findLast(({ admits }) => admits !== null) ?? place;
  const exhibits = db.all<{ id: ExhibitId; label: string; kind: ExhibitKind }>(
    statement`select exhibit_id as id, case_title || ' / ' || mark as label, kind from exhibit_line
      where exhibit_id in (select value from json_each(${JSON.stringify(ids)})) order by case_title, mark_order`,
  );
  for (const { id, label, kind } of exhibits) {
    const named = { exhibit: label, place: place.path, rule: rule.path };
    const verdict = verdictOf(kind, admitted);
    switch (verdict) {
      case 'admitted':
        break;
      case 'apart':
        throw new FocalPointError('places.ammunition-apart', named);
      case 'explosive':
        throw new FocalPointError('places.explosives-apart', named);
      case 'needs-exception':
        if (!hasException(db, id, line)) throw new FocalPointError('places.wrong-category', named);
        break;
      default:
        missingCase(verdict);
    }
  }
}

/** Whether a supervisor allowed it, for this place or for one that it stands in. */
export function hasException(db: ReadableDatabase, exhibitId: ExhibitId, line: readonly PlaceRow[]): boolean {
  const places = JSON.stringify(line.map(({ id }) => id));
  return (
    db.first(
      statement`select 1 from place_exception where exhibit_id = ${exhibitId} and withdrawn_at is null
        and place_id in (select value from json_each(${places}))`,
    ) !== undefined
  );
}

/** The space of what belongs here is kept while it is out. */
function demandRoom(db: ReadableDatabase, line: readonly PlaceRow[], ids: readonly ExhibitId[]): void {
  for (const { id, path, capacity } of line.toReversed()) {
    if (capacity === null) continue;
    const after = keptIn(db, id, ids);
    if (after <= capacity) continue;
    const before = keptIn(db, id);
    // What lies there already may stay and be put back: only what makes it fuller is refused.
    if (after === before) continue;
    throw new FocalPointError('places.over-capacity', { place: path, capacity, kept: before, more: after - before });
  }
}
