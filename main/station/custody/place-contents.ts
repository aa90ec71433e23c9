// What belongs to a place and what lies there: the three facts of each exhibit stay apart, and each list asks for two of them.
import { caseReaders, type Role } from '../../../shared/domain/roles.ts';
import type { CustodyEnd } from '../../../shared/domain/custody.ts';
import { verdictOf, type PlaceCategory } from '../../../shared/domain/storage.ts';
import type { ExhibitKind } from '../../../shared/domain/exhibit.ts';
import type { ContentList } from '../../../shared/contract/places.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { ExhibitId, PlaceId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { statement, statementOf, type ReadableDatabase } from '../../database/index.ts';
import { reads, readsLong, type ReadHandler } from '../handler.ts';
import { readStoredJson } from '../stored-json.ts';
import type { PlaceExceptionRow } from './place-exception-row.ts';
import { admittedAlong, keptIn, lineTo, placesFrom, readPlace, ruleOf, type PlaceRow } from './place-records.ts';
import { hasException } from './place-rules.ts';

export type KeptExhibit = OutputOf<'places.contents'>['exhibits'][number];

interface LineRow {
  readonly exhibit_id: ExhibitId;
  readonly number: string;
  readonly case_title: string;
  readonly mark: string;
  readonly kind: ExhibitKind;
  readonly description: string;
  readonly seal: string;
  readonly holder_kind: CustodyEnd['kind'] | null;
  readonly holder_id: string | null;
  readonly holder: string;
  readonly home_kind: CustodyEnd['kind'] | null;
  readonly home_id: string | null;
  readonly home: string;
  readonly last_seen_at: Instant | null;
  readonly last_seen: string | null;
  readonly last_seen_place: PlaceId | null;
  readonly loan_due_at: Instant | null;
  readonly is_missing: number;
}

/** Conditions over the places `below`; both columns are null where no place says it. */
const conditions: Readonly<Record<ContentList, string>> = {
  belongs: 'line.home_id in below',
  here: 'line.last_seen_place in below',
  elsewhere: 'line.home_id in below and (line.last_seen_place is null or line.last_seen_place not in below)',
  guests: 'line.last_seen_place in below and (line.home_id is null or line.home_id not in below)',
};

const below = `with recursive below (id) as (
    select ?
    union all
    select place.id from below join place on place.parent_id = below.id
  )`;

/** Up to `count` exhibits of one list from `from`, by case and mark. */
export function contentsOf(
  db: ReadableDatabase,
  id: PlaceId,
  list: ContentList,
  from: number,
  count: number,
): KeptExhibit[] {
  const rows = db.all<LineRow>(
    statementOf(
      `${below} select line.*, exists (
          select 1 from custody_event loss where loss.exhibit_id = line.exhibit_id and loss.type = 'lost'
          and loss.occurred_at >= ifnull(line.last_seen_at, '')) as is_missing
        from exhibit_line line where line.closed_as is null and ${conditions[list]}
        order by line.case_title, line.mark_order, line.number limit ? offset ?`,
      [id, count, from],
    ),
  );
  const judge = placeJudge(db);
  return rows.map((row) => shown(row, judge));
}

export function countContents(db: ReadableDatabase, id: PlaceId): OutputOf<'places.contents'>['totals'] {
  const count = (list: ContentList): number =>
    db.first<{ count: number }>(
      statementOf(
        `${below} select count(*) as count from exhibit_line line where line.closed_as is null and ${conditions[list]}`,
        [id],
      ),
    )?.count ?? 0;
  return { belongs: count('belongs'), here: count('here'), elsewhere: count('elsewhere'), guests: count('guests') };
}

export const readContents: ReadHandler<'places.contents'> = readsLong(({ db }, { id, list, from, count }) => {
  readPlace(db, id);
  return { exhibits: contentsOf(db, id, list, from, count), totals: countContents(db, id) };
});

export const readOnePlace: ReadHandler<'places.read'> = reads(({ db, actor }, { id }) => {
  const line = lineTo(db, id);
  const place = line.at(-1) ?? line[0];
  const admits = ruleOf(place);
  return {
    place: {
      id,
      ...(place.parent_id === null ? {} : { parentId: place.parent_id }),
      kind: place.kind,
      name: place.name,
      path: place.path,
      isClosed: place.closed_at !== null,
      ...(place.capacity === null ? {} : { capacity: place.capacity }),
      ...(admits === undefined ? {} : { admits: [...admits] }),
      note: place.note ?? '',
      accessNote: place.access_note ?? '',
      ...(place.closed_at === null ? {} : { closedAt: place.closed_at }),
    },
    admitted: [...admittedAlong(line)],
    below: placesFrom(db, id).filter((each) => each.id !== id && each.closed_at === null).length,
    kept: keptIn(db, id),
    // An exception names an exhibit: that is content of a case, which nobody sees by an office of the station alone.
    exceptions: actor.roles.some(readsCases) ? exceptionsOf(db, id) : [],
    history: historyOf(db, id),
  };
});

function readsCases(role: Role): boolean {
  const readers: readonly Role[] = caseReaders;
  return readers.includes(role);
}

function exceptionsOf(db: ReadableDatabase, id: PlaceId): OutputOf<'places.read'>['exceptions'] {
  return db
    .all<PlaceExceptionRow>(
      statement`select * from place_exception where place_id = ${id} and withdrawn_at is null order by allowed_at limit 500`,
    )
    .map((row) => ({
      id: row.id,
      exhibitId: row.exhibit_id,
      exhibit: row.exhibit,
      reason: row.reason,
      allowedBy: row.signer,
      allowedAt: row.allowed_at,
    }));
}

function historyOf(db: ReadableDatabase, id: PlaceId): OutputOf<'places.read'>['history'] {
  const rows = db.all<{ at: Instant; by: string | null; action: string; label: string; reason: string | null }>(
    statement`select entry.recorded_at as at, person.name as by, entry.action,
        coalesce(entry.body ->> '$.change.path', entry.body ->> '$.subject.label') as label,
        entry.body ->> '$.change.reason' as reason
      from ledger_entry entry left join person on person.id = entry.actor
      where entry.subject_kind = 'place' and entry.subject_id = ${id} order by entry.seq limit 500`,
  );
  return rows.map(({ at, by, action, label, reason }) => ({
    at,
    by: by ?? '',
    action,
    label,
    ...(reason === null ? {} : { reason }),
  }));
}

type Judge = (exhibit: ExhibitId, kind: ExhibitKind, place: PlaceId) => boolean;

/** Says whether an exhibit lies where it may not; each place is read once. */
function placeJudge(db: ReadableDatabase): Judge {
  const known = new Map<PlaceId, { line: readonly PlaceRow[]; admitted: readonly PlaceCategory[] }>();
  return (exhibit, kind, place) => {
    let at = known.get(place);
    if (at === undefined) {
      const line = lineTo(db, place);
      at = { line, admitted: admittedAlong(line) };
      known.set(place, at);
    }
    return verdictOf(kind, at.admitted) !== 'admitted' && !hasException(db, exhibit, at.line);
  };
}

function shown(row: LineRow, isWrongAt: Judge): KeptExhibit {
  const home = endOf(row.home_kind, row.home_id, row.home);
  const holder = endOf(row.holder_kind, row.holder_id, row.holder);
  return {
    id: row.exhibit_id,
    number: row.number,
    caseTitle: row.case_title,
    mark: row.mark,
    kind: row.kind,
    description: row.description,
    seal: row.seal,
    ...(home === undefined ? {} : { home }),
    ...(holder === undefined ? {} : { holder }),
    ...(row.last_seen_at === null || row.last_seen === null
      ? {}
      : { lastSeen: { at: row.last_seen_at, where: readStoredJson<KeptEnd>(row.last_seen) } }),
    ...(row.loan_due_at === null ? {} : { loanDueAt: row.loan_due_at }),
    isMissing: row.is_missing === 1,
    isWrong: row.last_seen_place !== null && isWrongAt(row.exhibit_id, row.kind, row.last_seen_place),
  };
}

type KeptEnd = NonNullable<KeptExhibit['home']>;

function endOf(kind: CustodyEnd['kind'] | null, id: string | null, label: string): KeptEnd | undefined {
  if (kind === null) return undefined;
  return id === null ? { kind, label } : { kind, id, label };
}
