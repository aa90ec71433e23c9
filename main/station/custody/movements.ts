// Everything that passed through the hands of a person or the doors of a place in a period, and what is there now.
import type { ParsedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { statement, statementOf, type ReadableDatabase } from '../../database/index.ts';
import { endOf, type CustodyRow } from '../custody-event-row.ts';
import { readsLong, type ReadHandler } from '../handler.ts';
import { readPerson } from '../person-records.ts';

const mostMovements = 5000;
const mostPresent = 500;

type Subject = ParsedInputOf<'custody.movements'>['subject'];

interface MovementRow extends CustodyRow {
  readonly label: string;
  readonly description: string;
  readonly seal: string;
  readonly is_corrected: number;
}

export const movements: ReadHandler<'custody.movements'> = readsLong(({ db }, input) => readMovements(db, input));

/** @throws FocalPointError `people.unknown`, `custody.place-unknown`, `custody.period-reversed` */
export function readMovements(
  db: ReadableDatabase,
  { subject, from, until }: ParsedInputOf<'custody.movements'>,
): OutputOf<'custody.movements'> {
  demandSubject(db, { subject, from, until });
  const ids = idsOf(db, subject);
  const list = JSON.stringify([...ids]);
  const rows = db.all<MovementRow>(
    statementOf(
      `select event.*, line.case_title || ' / ' || line.mark as label, line.description, line.seal,
          exists (select 1 from custody_event later where later.corrects = event.id) as is_corrected
        from custody_event event join exhibit_line line on line.exhibit_id = event.exhibit_id
        where event.id in (
            select id from custody_event where to_end is not null and to_end ->> '$.id' in (select value from json_each(?))
              and occurred_at >= ? and occurred_at < ?
            union
            select id from custody_event where from_end is not null and from_end ->> '$.id' in (select value from json_each(?))
              and occurred_at >= ? and occurred_at < ?)
          and event.type != 'offered'
        order by event.occurred_at, event.id limit ?`,
      [list, from, until, list, from, until, mostMovements + 1],
    ),
  );
  const present = db.all<{ exhibitId: ExhibitId; exhibit: string; description: string; seal: string }>(
    statementOf(
      `select exhibit_id as exhibitId, case_title || ' / ' || mark as exhibit, description, seal from exhibit_line
        where holder_id in (select value from json_each(?)) and closed_as is null order by number limit ?`,
      [list, mostPresent],
    ),
  );
  const inAll = db.first<{ count: number }>(
    statementOf(
      `select count(*) as count from exhibit_line where holder_id in (select value from json_each(?)) and closed_as is null`,
      [list],
    ),
  );
  return {
    name: nameOf(db, subject),
    movements: rows.slice(0, mostMovements).map((row) => shown(row, ids)),
    isCut: rows.length > mostMovements,
    present,
    presentInAll: inAll?.count ?? 0,
  };
}

/** @throws FocalPointError `people.unknown`, `custody.place-unknown`, `custody.period-reversed` */
export function demandSubject(
  db: ReadableDatabase,
  { subject, from, until }: ParsedInputOf<'custody.movements'>,
): void {
  if (until <= from) throw new FocalPointError('custody.period-reversed');
  nameOf(db, subject);
}

function nameOf(db: ReadableDatabase, subject: Subject): string {
  if (subject.kind === 'person') return readPerson(db, subject.id).name;
  const place = db.first<{ path: string }>(statement`select path from place where id = ${subject.id}`);
  if (place === undefined) throw new FocalPointError('custody.place-unknown');
  return place.path;
}

function idsOf(db: ReadableDatabase, { kind, id }: Subject): Set<string> {
  if (kind === 'person') return new Set([id]);
  const inside = db.all<{ id: string }>(
    statement`with recursive inside (id) as (select id from place where id = ${id}
        union select place.id from place join inside on place.parent_id = inside.id) select id from inside`,
  );
  return new Set(inside.map((place) => place.id));
}

function shown(row: MovementRow, ids: ReadonlySet<string>): OutputOf<'custody.movements'>['movements'][number] {
  const from = endOf(row.from_end);
  const to = endOf(row.to_end);
  const comes = to?.id !== undefined && ids.has(to.id);
  const goes = from?.id !== undefined && ids.has(from.id);
  return {
    eventId: row.id,
    exhibitId: row.exhibit_id,
    exhibit: row.label,
    description: row.description,
    direction: comes && goes ? 'within' : comes ? 'in' : 'out',
    type: row.type,
    occurredAt: row.occurred_at,
    ...(row.occurred_offset === null ? {} : { occurredOffset: row.occurred_offset }),
    recordedAt: row.recorded_at,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    seal: row.seal_in ?? row.seal_out ?? '',
    authority: row.authority,
    actor: row.signer ?? row.actor,
    ...(row.witness === null ? {} : { witness: row.witness }),
    isCorrected: row.is_corrected === 1,
  };
}
