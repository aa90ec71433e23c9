// Finds pairs among all entries that stand and all exhibits: keys first, then outlines of what shares one, and only what can reach the least score is read
// again and held side by side. Every entry is read once; what stays in memory is eight bytes for each key and each pair, and the outline of each entry.
// Runs on a thread of its own over a connection that cannot write.
import { createHash } from 'node:crypto';
import { objectKeys, personForm, personKeys } from '../../../../shared/domain/register/candidates/block-keys.ts';
import type { Compared } from '../../../../shared/domain/register/candidates/compared.ts';
import {
  leastScore,
  objectPoints,
  personPoints,
  scoreOf,
  type CandidateKind,
} from '../../../../shared/domain/register/candidates/points.ts';
import { statement, statementOf, type ReadableDatabase } from '../../../database/index.ts';
import { uncountedImports } from '../register-records.ts';
import { MetKeys } from '../met-keys.ts';
import { absentTexts, comparedExhibit, comparedFromEntry } from './compared-records.ts';
import { KeyTable, shortHash } from './key-table.ts';
import { Marks } from './marks.ts';
import { Outlines } from './outlines.ts';

export interface FoundPair {
  readonly kind: CandidateKind;
  readonly left: number;
  /** 0 where the other is an exhibit. */
  readonly right: number;
  readonly exhibitId: string;
  readonly leftKey: string;
  readonly rightKey: string;
  readonly isAcross: boolean;
  readonly score: number;
}

/** How far everything was compared before. */
export interface ComparedTo {
  readonly entries: number;
  readonly readings: number;
}

export interface Comparison {
  readonly to: ComparedTo;
  readonly entries: number;
  readonly leftOut: number;
}

export type ComparingStep =
  | { readonly kind: 'pairs'; readonly pairs: readonly FoundPair[]; readonly done: number; readonly of: number }
  /** Open pairs of which one side has a newer version. */
  | { readonly kind: 'gone'; readonly ids: readonly number[] }
  | { readonly kind: 'end'; readonly comparison: Comparison };

/** More records under one key are no lead: a number that hundreds bear is a model's or a joke. They still meet under their other keys. */
const mostUnderKey = 40;
const pairsAtOnce = 500;
const rowsBetweenSteps = 5000;
const pairsBetweenSteps = 50_000;
/** Pairs held at a time, eight bytes each. */
const mostPairs = 2_000_000;
const remembered = 4096;

interface Row {
  readonly id: number;
  readonly register_no: number;
  readonly import_no: number;
  readonly facts: string;
}

export function* findCandidates(db: ReadableDatabase, before: ComparedTo): Generator<ComparingStep> {
  const gone = supersededPairs(db);
  // A person may still be named the same way by another entry, which is not new.
  const comparing = new Comparing(
    db,
    gone.some(({ kind }) => kind === 'person') ? { entries: 0, readings: 0 } : before,
  );
  yield* comparing.read();
  yield* comparing.compare('object');
  yield* comparing.compare('person');
  for (let at = 0; at < gone.length; at += pairsAtOnce)
    yield { kind: 'gone', ids: gone.slice(at, at + pairsAtOnce).map(({ id }) => id) };
  yield { kind: 'end', comparison: comparing.end() };
}

interface OpenPair {
  readonly id: number;
  readonly kind: CandidateKind;
}

function supersededPairs(db: ReadableDatabase): OpenPair[] {
  const uncounted = uncountedImports(db);
  return db.all<OpenPair>(
    statementOf(
      `select c.id, c.kind from register_candidate c join register_row e on e.id in (c.left_entry, c.right_entry)
        where c.state = 'open' and e.superseded_by is not null and e.superseded_by not in (select value from json_each(?)) group by c.id`,
      [uncounted],
    ),
  );
}

/** By what a register knows the person of an entry. */
export function personKey(compared: Compared, register: number): string | undefined {
  const form = personForm(compared);
  return form === undefined
    ? undefined
    : createHash('sha256').update(`${register}\n${form}`).digest().subarray(0, 12).toString('base64url');
}

class Comparing {
  readonly #db: ReadableDatabase;
  readonly #before: ComparedTo;
  readonly #uncounted: string;
  readonly #absent: ReturnType<typeof absentTexts>;
  readonly #keys = { object: new KeyTable(), person: new KeyTable() };
  readonly #outlines: Outlines;
  /** Exhibits come after the entries: the place of one is the greatest entry and its own place. */
  readonly #exhibits: { readonly id: string; readonly isNew: boolean }[] = [];
  readonly #cache = new Map<number, { readonly compared: Compared; readonly register: number }>();
  #entries = 0;
  readonly #lastEntry: number;
  #readings = 0;
  readonly #of: number;
  #done = 0;
  readonly #leftOut = new Marks();

  constructor(db: ReadableDatabase, before: ComparedTo) {
    this.#db = db;
    this.#before = before;
    this.#uncounted = uncountedImports(db);
    this.#absent = absentTexts(db);
    this.#lastEntry = db.first<{ last: number | null }>(statement`select max(id) as last from register_row`)?.last ?? 0;
    this.#outlines = new Outlines(this.#lastEntry);
    // All are read, and then held side by side as objects and as persons.
    this.#of = this.#lastEntry * 2;
  }

  *read(): Generator<ComparingStep> {
    const forms = new MetKeys();
    for (const row of this.#standing()) {
      const compared = comparedFromEntry(row.facts, this.#absent.get(row.import_no));
      for (const key of objectKeys(compared)) this.#keys.object.add(shortHash(key), row.id);
      for (const key of this.#personKeys(compared, row, forms)) this.#keys.person.add(shortHash(key), row.id);
      this.#outlines.put(row.id, compared);
      this.#entries += 1;
      this.#done = row.id;
      if (this.#entries % rowsBetweenSteps === 0) yield this.#step([]);
    }
    this.#readExhibits();
  }

  /** Whom one register names the same way again is one person as named, by the first entry. */
  #personKeys(compared: Compared, { register_no }: Row, forms: MetKeys): string[] {
    const form = personForm(compared);
    return form === undefined || forms.meet(`${register_no}\n${form}`) ? [] : personKeys(compared);
  }

  /** Page after page, so that nobody's checkpoint waits for a long read. */
  *#standing(): Generator<Row> {
    for (let after = 0; ;) {
      const rows = this.#db.all<Row>(
        statementOf(
          `select id, register_no, import_no, facts from register_row where id > ? and id <= ?
            and import_no not in (select value from json_each(?))
            and (superseded_by is null or superseded_by in (select value from json_each(?))) order by id limit 400`,
          [after, this.#lastEntry, this.#uncounted, this.#uncounted],
        ),
      );
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  }

  #readExhibits(): void {
    const newest = this.#db.first<{ last: number | null }>(statement`select max(id) as last from serial_reading`);
    this.#readings = newest?.last ?? 0;
    const exhibits = this.#db.each<{ id: string; newest: number; texts: string }>(
      statement`select exhibit_id as id, max(id) as newest, json_group_array(text) as texts from serial_reading
        where source <> 'marking' and id <= ${this.#readings} group by exhibit_id`,
    );
    for (const { id, newest: last, texts } of exhibits) {
      const place = this.#lastEntry + 1 + this.#exhibits.length;
      this.#exhibits.push({ id, isNew: last > this.#before.readings });
      // Make and model of an exhibit are read with it; a number of these alone meets numbers.
      const compared = comparedExhibit(this.#db, id);
      const serials: unknown = JSON.parse(texts);
      if (compared !== undefined && Array.isArray(serials))
        for (const key of new Set(objectKeys(compared))) this.#keys.object.add(shortHash(key), place);
    }
  }

  *compare(kind: CandidateKind): Generator<ComparingStep> {
    const keys = this.#keys[kind];
    keys.sort();
    const pairs = new KeyTable();
    let from = 0;
    while (from < keys.count) {
      let to = from + 1;
      while (to < keys.count && keys.high(to) === keys.high(from)) to += 1;
      if (to - from > 1) this.#pairsOf(keys, from, to, pairs);
      from = to;
      if (pairs.count > mostPairs || from === keys.count) {
        this.#done = Math.floor(this.#lastEntry * (1 + (kind === 'object' ? 0 : 0.5) + from / keys.count / 2));
        yield* this.#hold(kind, pairs);
      }
    }
    keys.clear();
  }

  #pairsOf(keys: KeyTable, from: number, to: number, pairs: KeyTable): void {
    if (to - from > mostUnderKey) {
      for (let at = from; at < to; at += 1) this.#leftOut.add(keys.low(at));
      return;
    }
    for (let one = from; one < to; one += 1)
      for (let other = one + 1; other < to; other += 1) {
        const [left, right] = [keys.low(one), keys.low(other)];
        // Exhibits among each other are the serial search's.
        if (left === right || left > this.#lastEntry) continue;
        if (this.#isNew(left) || this.#isNew(right)) pairs.add(left, right);
      }
  }

  #isNew(place: number): boolean {
    if (place <= this.#lastEntry) return place > this.#before.entries;
    return this.#exhibits[place - this.#lastEntry - 1]?.isNew === true;
  }

  *#hold(kind: CandidateKind, pairs: KeyTable): Generator<ComparingStep> {
    pairs.sort();
    let found: FoundPair[] = [];
    let held = 0;
    for (let at = 0; at < pairs.count; at += 1) {
      const [left, right] = [pairs.high(at), pairs.low(at)];
      if (at > 0 && left === pairs.high(at - 1) && right === pairs.low(at - 1)) continue;
      held += 1;
      if (this.#outlines.mostOf(kind, left, right) >= leastScore[kind]) {
        const pair = this.#pair(kind, left, right);
        if (pair !== undefined) found.push(pair);
      }
      if (found.length < pairsAtOnce && held % pairsBetweenSteps !== 0) continue;
      yield this.#step(found);
      found = [];
    }
    if (found.length > 0) yield this.#step(found);
    pairs.clear();
  }

  #pair(kind: CandidateKind, left: number, right: number): FoundPair | undefined {
    const [one, other] = [this.#record(left), this.#record(right)];
    if (one === undefined || other === undefined) return undefined;
    const points =
      kind === 'object' ? objectPoints(one.compared, other.compared) : personPoints(one.compared, other.compared);
    const score = scoreOf(points);
    if (score < leastScore[kind]) return undefined;
    const isExhibit = right > this.#lastEntry;
    return {
      kind,
      left,
      right: isExhibit ? 0 : right,
      exhibitId: isExhibit ? (this.#exhibits[right - this.#lastEntry - 1]?.id ?? '') : '',
      leftKey: kind === 'person' ? (personKey(one.compared, one.register) ?? '') : '',
      rightKey: kind === 'person' ? (personKey(other.compared, other.register) ?? '') : '',
      isAcross: one.register !== other.register,
      score,
    };
  }

  #record(place: number): { readonly compared: Compared; readonly register: number } | undefined {
    const known = this.#cache.get(place);
    if (known !== undefined) return known;
    const record = place > this.#lastEntry ? this.#exhibit(place) : this.#entry(place);
    if (record === undefined) return undefined;
    if (this.#cache.size >= remembered) this.#cache.clear();
    this.#cache.set(place, record);
    return record;
  }

  #entry(id: number): { readonly compared: Compared; readonly register: number } | undefined {
    const row = this.#db.first<Row>(
      statement`select id, register_no, import_no, facts from register_row where id = ${id}`,
    );
    if (row === undefined) return undefined;
    return { compared: comparedFromEntry(row.facts, this.#absent.get(row.import_no)), register: row.register_no };
  }

  #exhibit(place: number): { readonly compared: Compared; readonly register: number } | undefined {
    const compared = comparedExhibit(this.#db, this.#exhibits[place - this.#lastEntry - 1]?.id ?? '');
    return compared === undefined ? undefined : { compared, register: 0 };
  }

  #step(pairs: readonly FoundPair[]): ComparingStep {
    return { kind: 'pairs', pairs, done: Math.min(this.#done, this.#of), of: this.#of };
  }

  /** Entries of an import that does not count yet are compared once it does: what came after them is compared again then. */
  end(): Comparison {
    const first = this.#db.first<{ first: number | null }>(
      statementOf('select min(id) as first from register_row where import_no in (select value from json_each(?))', [
        this.#uncounted,
      ]),
    );
    const entries = Math.min(this.#lastEntry, (first?.first ?? Infinity) - 1);
    return { to: { entries, readings: this.#readings }, entries: this.#entries, leftOut: this.#leftOut.count };
  }
}
