// Candidates as they are shown: the best first, both sides, why, and what was decided. Points are made anew from what both sides say now.
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { candidateStates, type RegisterCandidate } from '../../../../shared/contract/register-candidates.ts';
import type { Compared } from '../../../../shared/domain/register/candidates/compared.ts';
import {
  objectPoints,
  personPoints,
  type CandidateKind,
} from '../../../../shared/domain/register/candidates/points.ts';
import type { ReadFact } from '../../../../shared/domain/register/read-row.ts';
import type { ExhibitId } from '../../../../shared/language/identity.ts';
import type { Instant } from '../../../../shared/language/instant.ts';
import { FocalPointError } from '../../../../shared/language/result.ts';
import { statement, statementOf, type ReadableDatabase } from '../../../database/index.ts';
import { readsLong, type ReadHandler } from '../../handler.ts';
import { readStoredJson } from '../../stored-json.ts';
import { uncountedImports } from '../register-records.ts';
import { absentTexts, comparedExhibit, comparedFromEntry } from './compared-records.ts';
import { personKey } from './find-candidates.ts';

const onPage = 50;

export interface CandidateRow {
  readonly id: number;
  readonly kind: CandidateKind;
  readonly left_entry: number;
  readonly right_entry: number;
  readonly exhibit_id: ExhibitId | '';
  readonly score: number;
  readonly state: RegisterCandidate['state'];
}

type Asked = ParsedInputOf<'registers.candidates'>;
type Answer = OutputOf<'registers.candidates'>;

export const listCandidates: ReadHandler<'registers.candidates'> = readsLong(({ db }, asked) => {
  const { condition, values } = conditionOf(db, asked);
  const { after = { score: 1_000_000, id: 0 } } = asked;
  const rows = db.all<CandidateRow>(
    statementOf(
      `select c.id, c.kind, c.left_entry, c.right_entry, c.exhibit_id, c.score, c.state from register_candidate c
        where c.state = ? and (c.score < ? or (c.score = ? and c.id > ?)) and ${condition} order by c.score desc, c.id limit ?`,
      [asked.state, after.score, after.score, after.id, ...values, onPage + 1],
    ),
  );
  const sides = new Sides(db);
  const compared = comparedSoFar(db);
  return {
    candidates: rows.slice(0, onPage).map((row) => shown(db, sides, row)),
    isMore: rows.length > onPage,
    counts: countsOf(db, condition, values),
    ...(compared === undefined ? {} : { compared }),
  };
});

function conditionOf(
  db: ReadableDatabase,
  { kind, scope, registerId, entryId, least }: Asked,
): { readonly condition: string; readonly values: (string | number)[] } {
  const parts: (readonly [string, ...(string | number)[]])[] = [['c.score >= ?', least]];
  if (kind !== undefined) parts.push(['c.kind = ?', kind]);
  if (scope === 'exhibits') parts.push(["c.exhibit_id <> ''"]);
  else if (scope !== undefined) parts.push(["c.exhibit_id = '' and c.is_across = ?", scope === 'across' ? 1 : 0]);
  if (registerId !== undefined)
    parts.push([
      `exists (select 1 from register_row e join register r on r.no = e.register_no
        where e.id in (c.left_entry, c.right_entry) and r.id = ?)`,
      registerId,
    ]);
  if (entryId !== undefined) {
    const key = personKeyOf(db, entryId);
    // Each in an index of its own; a key that nobody has meets nobody.
    parts.push([
      `c.id in (select id from register_candidate where (kind, left_entry) in (values ('object', ?), ('person', ?))
        union select id from register_candidate where right_entry = ?
        union select id from register_candidate where left_key <> '' and left_key = ?
        union select id from register_candidate where right_key <> '' and right_key = ?)`,
      entryId,
      entryId,
      entryId,
      key,
      key,
    ]);
  }
  return { condition: parts.map(([text]) => text).join(' and '), values: parts.flatMap(([, ...values]) => values) };
}

function personKeyOf(db: ReadableDatabase, id: number): string {
  const row = db.first<{ facts: string; import_no: number; register_no: number }>(
    statement`select facts, import_no, register_no from register_row where id = ${id}`,
  );
  if (row === undefined) return '-';
  return personKey(comparedFromEntry(row.facts, absentTexts(db).get(row.import_no)), row.register_no) ?? '-';
}

function countsOf(db: ReadableDatabase, condition: string, values: readonly (string | number)[]): Answer['counts'] {
  const counted = db.all<{ state: RegisterCandidate['state']; count: number }>(
    statementOf(
      `select c.state, count(*) as count from register_candidate c where ${condition} group by c.state`,
      values,
    ),
  );
  const by = new Map(counted.map(({ state, count }) => [state, count]));
  const [open, same, different, unsure] = candidateStates.map((state) => by.get(state) ?? 0);
  return { open: open ?? 0, same: same ?? 0, different: different ?? 0, unsure: unsure ?? 0 };
}

function comparedSoFar(db: ReadableDatabase): Answer['compared'] {
  const last = db.first<{ at: Instant; entries: number; leftOut: number; entriesTo: number }>(
    statement`select finished_at as at, entries, left_out as leftOut, entries_to as entriesTo from register_comparison
      order by number desc limit 1`,
  );
  if (last === undefined) return undefined;
  const newest = db.first<{ id: number | null }>(
    statementOf('select max(id) as id from register_row where import_no not in (select value from json_each(?))', [
      uncountedImports(db),
    ]),
  );
  const { entriesTo, ...compared } = last;
  return { ...compared, isBehind: (newest?.id ?? 0) > entriesTo };
}

/** @throws FocalPointError `registers.candidate-unknown` */
export function findCandidate(db: ReadableDatabase, id: number): CandidateRow {
  const row = db.first<CandidateRow>(
    statement`select id, kind, left_entry, right_entry, exhibit_id, score, state from register_candidate where id = ${id}`,
  );
  if (row === undefined) throw new FocalPointError('registers.candidate-unknown');
  return row;
}

export interface Side {
  readonly shown: RegisterCandidate['left'];
  readonly compared: Compared;
}

/** Both sides of pairs, each read once. */
export class Sides {
  readonly #db: ReadableDatabase;
  readonly #absent: ReturnType<typeof absentTexts>;
  readonly #uncounted: ReadonlySet<number>;

  constructor(db: ReadableDatabase) {
    this.#db = db;
    this.#absent = absentTexts(db);
    this.#uncounted = new Set(readStoredJson<number[]>(uncountedImports(db)));
  }

  /** @throws FocalPointError `registers.entry-unknown` */
  entry(id: number): Side {
    const row = this.#db.first<{
      facts: string;
      import_no: number;
      register: string;
      superseded_by: number | null;
    }>(
      statement`select e.facts, e.import_no, r.name as register, e.superseded_by from register_row e join register r on r.no = e.register_no
        where e.id = ${id}`,
    );
    if (row === undefined) throw new FocalPointError('registers.entry-unknown');
    const facts = readStoredJson<ReadFact[]>(row.facts);
    const said = ['recordNumber', 'make', 'model', 'name', 'eventKind'].flatMap(
      (name) => facts.find(({ fact }) => fact === name)?.text ?? [],
    );
    const isSuperseded = row.superseded_by !== null && !this.#uncounted.has(row.superseded_by);
    return {
      shown: { entry: id, from: row.register, what: said.slice(0, 3).join(' · '), isSuperseded },
      compared: comparedFromEntry(row.facts, this.#absent.get(row.import_no)),
    };
  }

  /** @throws FocalPointError `exhibits.unknown` */
  exhibit(exhibitId: ExhibitId): Side {
    const row = this.#db.first<{ from: string; what: string }>(
      statement`select case_title || ' / ' || mark as "from", description as what from exhibit_line where exhibit_id = ${exhibitId}`,
    );
    const compared = comparedExhibit(this.#db, exhibitId);
    if (row === undefined || compared === undefined) throw new FocalPointError('exhibits.unknown');
    return { shown: { exhibitId, ...row, isSuperseded: false }, compared };
  }

  ofCandidate({ left_entry, right_entry, exhibit_id }: CandidateRow): { readonly left: Side; readonly right: Side } {
    const right = exhibit_id === '' ? this.entry(right_entry) : this.exhibit(exhibit_id);
    return { left: this.entry(left_entry), right };
  }
}

export function pointsOf(kind: CandidateKind, left: Side, right: Side): RegisterCandidate['points'] {
  return kind === 'object' ? objectPoints(left.compared, right.compared) : personPoints(left.compared, right.compared);
}

function shown(db: ReadableDatabase, sides: Sides, row: CandidateRow): RegisterCandidate {
  const { left, right } = sides.ofCandidate(row);
  const { id, kind, state, score } = row;
  return {
    id,
    kind,
    state,
    score,
    left: left.shown,
    right: right.shown,
    points: pointsOf(kind, left, right),
    decisions: state === 'open' ? [] : decisionsOf(db, row),
  };
}

function decisionsOf(
  db: ReadableDatabase,
  { kind, left_entry, right_entry, exhibit_id }: CandidateRow,
): RegisterCandidate['decisions'] {
  return exhibit_id === ''
    ? db.all(
        statement`select decision, reason, recorder as by, recorded_at as recordedAt from register_match
          where kind = ${kind} and left_entry = ${left_entry} and right_entry = ${right_entry} order by recorded_at desc, id desc`,
      )
    : db.all(
        statement`select decision, reason, recorder as by, recorded_at as recordedAt from register_decision
          where entry_id = ${left_entry} and exhibit_id = ${exhibit_id} order by recorded_at desc, id desc`,
      );
}
