// Sessions as screens read them. What a blind counter must not know is left out here, not hidden by a screen.
import type { OutputOf } from '../../../shared/contract/index.ts';
import { inspectionItems, totalsOf } from '../../../shared/domain/inventory.ts';
import type { InventoryId } from '../../../shared/language/identity.ts';
import type { Instant } from '../../../shared/language/instant.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { foldForSearch } from '../../../shared/domain/fold-text.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { shownFingerprint } from '../../ledger/index.ts';
import type { Actor } from '../act.ts';
import { reads, readsLong, type ReadHandler } from '../handler.ts';
import { shownCount } from './count-shown.ts';
import { resultOf, type SessionResult } from './judge-session.ts';
import { placesBelow } from './places-below.ts';
import { shownLine, shownPoint } from './result-shown.ts';
import {
  checksOf,
  countersOf,
  expectedOf,
  findEnd,
  readSession,
  standingCounts,
  type CountRow,
  type CounterRow,
  type EndRow,
  type ExpectedRow,
  type SessionRow,
} from './session-records.ts';

type Summary = OutputOf<'inventory.list'>['sessions'][number];

const sessionsShown = 300;
const countsPerPage = 500;
const toCountShown = 60;

export const listSessions: ReadHandler<'inventory.list'> = reads(({ db }) => ({
  sessions: db
    .all<SessionRow>(
      statement`select * from inventory_session order by started_at desc, id desc limit ${sessionsShown}`,
    )
    .map((session) => summaryOf(db, session, findEnd(db, session.id))),
}));

export const readWholeSession: ReadHandler<'inventory.read'> = readsLong(({ db, actor }, { id }) => {
  const session = readSession(db, id);
  const result = resultOf(db, session);
  const { end, expected, lines } = result;
  const counters = countersOf(db, id);
  const isHidden = hidesExpectation(session, end, counters, actor);
  const countsAreClosed = counters.every(({ ended_at }) => ended_at !== null);
  const corrected = session.corrects === null ? undefined : readSession(db, session.corrects);
  const correction = db.first<SessionRow>(statement`select * from inventory_session where corrects = ${id}`);
  return {
    session: summaryOf(db, session, end),
    occasion: session.occasion,
    places: placesBelow(db, session.place_id),
    hidesExpectation: isHidden,
    ...(isHidden || session.kind === 'inspection'
      ? {}
      : { expected: expectationShown(result), totals: totalsOf(lines.map(({ line }) => line)) }),
    discrepancies: !isHidden && (countsAreClosed || session.kind === 'inspection') ? result.points.map(shownPoint) : [],
    checklist: session.kind === 'inspection' ? checklistOf(db, id) : [],
    ...(session.percent === null ? {} : { percent: session.percent }),
    // The seed names the sample; a blind counter who knew it could draw it.
    ...(session.seed === '' || isHidden || expected.length === 0 ? {} : { seed: session.seed }),
    headAtStart: { size: session.head_size, root: session.head_root, time: session.head_time },
    ...(end === undefined ? {} : { headAtEnd: { size: end.head_size, root: end.head_root, time: end.head_time } }),
    ...(corrected === undefined ? {} : { corrects: { id: corrected.id, number: corrected.number } }),
    ...(correction === undefined ? {} : { correctedBy: { id: correction.id, number: correction.number } }),
    signatures: signaturesOf(end),
    endNote: end?.note ?? '',
    documents: db.all<{ id: string; fileName: string; madeAt: Instant; sha256: string }>(
      statement`select id, file_name as fileName, made_at as madeAt, sha256 from issued_document
        where kind = 'inventory-result' and title like ${`${session.number} %`} order by made_at desc, id desc limit 50`,
    ),
  };
});

export const listCounts: ReadHandler<'inventory.counts'> = reads(({ db, actor }, { id, after, mine }) => {
  const session = readSession(db, id);
  const counters = countersOf(db, id);
  const isHidden = hidesExpectation(session, findEnd(db, id), counters, actor);
  // Of two counters neither sees the other's counts before closing their own: else the second only repeats the first.
  const ownOnly = mine || isHidden || (counters.length > 1 && stillCounts(counters, actor));
  const rows = db.all<CountRow>(
    statement`select * from inventory_count where session_id = ${id} and number > ${after}
      and (counter_id = ${actor.id} or not ${ownOnly}) order by number limit ${countsPerPage}`,
  );
  const expected = new Map(
    isHidden || rows.length === 0 ? [] : expectedAmong(db, id, rows).map((row) => [row.exhibit_id, row]),
  );
  const total = db.first<{ count: number }>(
    statement`select count(*) as count from inventory_count where session_id = ${id}
      and (counter_id = ${actor.id} or not ${ownOnly})`,
  );
  return {
    counts: rows.map((row) =>
      shownCount(row, isHidden ? 'hidden' : row.exhibit_id === null ? undefined : expected.get(row.exhibit_id)),
    ),
    total: total?.count ?? 0,
  };
});

function expectedAmong(db: ReadableDatabase, id: InventoryId, rows: readonly CountRow[]): ExpectedRow[] {
  const last = rows.at(-1)?.number ?? 0;
  return db.all<ExpectedRow>(
    statement`select expected.* from inventory_count counted
      join inventory_expected expected on expected.session_id = counted.session_id and expected.exhibit_id = counted.exhibit_id
      where counted.session_id = ${id} and counted.number between ${rows[0]?.number ?? 0} and ${last}`,
  );
}

export const toCount: ReadHandler<'inventory.to-count'> = readsLong(({ db, actor }, { id, text }) => {
  const session = readSession(db, id);
  if (hidesExpectation(session, findEnd(db, id), countersOf(db, id), actor)) return { exhibits: [], total: 0 };
  const words = foldForSearch([text]).split(' ').filter(Boolean);
  const counted = new Set(
    db
      .all<{ exhibit_id: string }>(
        statement`select exhibit_id from inventory_count counted where session_id = ${id} and counter_id = ${actor.id}
          and exhibit_id is not null and is_withdrawn = 0
          and not exists (select 1 from inventory_count later where later.corrects = counted.id)`,
      )
      .map(({ exhibit_id }) => exhibit_id),
  );
  const open = expectedOf(db, id).filter((row) => row.is_asked === 1 && !counted.has(row.exhibit_id));
  const fitting = open.filter((row) => {
    const folded = foldForSearch([row.label, row.number, row.description, row.place]);
    return words.every((word) => folded.includes(word));
  });
  return {
    exhibits: fitting.slice(0, toCountShown).map((row) => ({
      exhibitId: row.exhibit_id,
      label: row.label,
      where: row.standing === 'present' ? row.place : row.holder,
      description: row.description,
    })),
    total: fitting.length,
  };
});

export const listLines: ReadHandler<'inventory.lines'> = readsLong(({ db, actor }, input) => {
  const session = readSession(db, input.id);
  if (hidesExpectation(session, findEnd(db, input.id), countersOf(db, input.id), actor))
    throw new FocalPointError('inventory.is-blind');
  const { lines } = resultOf(db, session);
  const wanted =
    input.class === undefined ? lines : lines.filter(({ line }) => line.classes.some((each) => each === input.class));
  return { lines: wanted.slice(input.from, input.from + input.count).map(shownLine), total: wanted.length };
});

/** A counter of a blind session sees what should be there only after closing their own count. */
function hidesExpectation(
  session: SessionRow,
  end: EndRow | undefined,
  counters: readonly CounterRow[],
  actor: Actor,
): boolean {
  if (session.is_blind === 0 || end !== undefined) return false;
  return stillCounts(counters, actor);
}

function stillCounts(counters: readonly CounterRow[], actor: Actor): boolean {
  return counters.some(({ person_id, ended_at }) => person_id === actor.id && ended_at === null);
}

function summaryOf(db: ReadableDatabase, session: SessionRow, end: EndRow | undefined): Summary {
  return {
    id: session.id,
    number: session.number,
    kind: session.kind,
    state: end?.how ?? 'open',
    placeId: session.place_id,
    place: session.place,
    startedAt: session.started_at,
    startedBy: session.starter,
    ...(end === undefined ? {} : { endedAt: end.ended_at }),
    isBlind: session.is_blind === 1,
    counters: countersOf(db, session.id).map(({ person_id, name, is_custodian, ended_at }) => ({
      personId: person_id,
      name,
      isCustodian: is_custodian === 1,
      ...standingCounts(db, session.id, person_id),
      ...(ended_at === null ? {} : { closedAt: ended_at }),
    })),
  };
}

function expectationShown({ expected, lines }: SessionResult): OutputOf<'inventory.read'>['expected'] {
  const asked = expected.filter((row) => row.is_asked === 1 && row.standing === 'present');
  const seen = new Set(lines.flatMap(({ line }) => (line.counts.length > 0 ? [line.key] : [])));
  const byPlace = new Map<string, { place: string; asked: number; counted: number }>();
  for (const row of asked) {
    const place = byPlace.get(row.place) ?? { place: row.place, asked: 0, counted: 0 };
    place.asked += 1;
    if (seen.has(row.exhibit_id)) place.counted += 1;
    byPlace.set(row.place, place);
  }
  return {
    inAll: expected.length,
    asked: asked.length,
    checkedOut: expected.filter(({ standing }) => standing === 'checked-out').length,
    byPlace: [...byPlace.values()],
  };
}

function checklistOf(db: ReadableDatabase, id: InventoryId): OutputOf<'inventory.read'>['checklist'] {
  const answers = checksOf(db, id);
  return inspectionItems.map((item) => {
    const answered = answers.get(item);
    return answered === undefined
      ? { item, note: '', by: '' }
      : { item, answer: answered.answer, note: answered.note, by: answered.checker };
  });
}

export function signaturesOf(end: EndRow | undefined): { name: string; keyFingerprint: string }[] {
  if (end === undefined) return [];
  const { first_name, first_key, second_name, second_key } = end;
  const first = { name: first_name, keyFingerprint: shownFingerprint(first_key) };
  return second_name === null || second_key === null
    ? [first]
    : [first, { name: second_name, keyFingerprint: shownFingerprint(second_key) }];
}
