// Finds every stored serial, marking and pattern that may be the one asked for, and orders them. The one matcher of the house: the search page, the
// look-alikes while typing, imports and incoming trace requests all ask here. What is found is a lead, never a finding (law 3).
import type { LookAlikeWidth } from '../../../shared/reference/look-alikes.ts';
import { foldText } from '../../../shared/domain/fold-text.ts';
import {
  machineOf,
  machinesOf,
  SerialAutomaton,
  SerialExplainer,
  type SerialLanguage,
  type SerialQuery,
} from '../../../shared/domain/serial/index.ts';
import type { ExhibitId } from '../../../shared/language/identity.ts';
import { statement, type ReadableDatabase } from '../../database/index.ts';
import { readingsInBlock, type ReadingBlock } from './reading-block.ts';
import { registerSerials, searchedReadings, type SearchedReadings } from './serial-index.ts';

/** So many are aligned, ordered and shown; of more one is told how many there are, and to ask more narrowly. */
export const mostRanked = 200;

export interface SerialWishes {
  /** An exhibit is no candidate for itself. */
  readonly except?: ExhibitId | undefined;
  /** Agreement with these orders what is equally alike; it is never required. */
  readonly make?: string | undefined;
  readonly model?: string | undefined;
  readonly calibre?: string | undefined;
}

export interface SerialCandidate {
  readonly readingId: number;
  readonly exhibitId: ExhibitId;
  /** As it was recorded. */
  readonly text: string;
  readonly cost: number;
  readonly agrees: readonly ('make' | 'model' | 'calibre')[];
}

export interface FoundSerials {
  /** All that may be it, also beyond `mostRanked`. */
  readonly total: number;
  readonly searched: number;
  /** Best first. */
  readonly candidates: readonly SerialCandidate[];
}

/**
 * Finds every stored text of which some reading is in the language of the query.
 *
 * @param db  of the reading thread, where all texts are in memory: milliseconds for a million. On another connection the same answer is read
 *            from the table, which takes a second for a million: ask before the transaction, not in it.
 * @returns the `mostRanked` best, by cost, then by agreement of make, model and calibre, then in the order of recording; `total` counts all.
 * @throws never; what cannot be asked was refused by `readSerialQuery`.
 */
export function findSerials(db: ReadableDatabase, query: SerialQuery, wishes: SerialWishes = {}): FoundSerials {
  const { hits, searched } = hitsAmong(searchedReadings(db), query, skippedReadings(db, wishes.except));
  return { total: hits.total, searched, candidates: ranked(db, query, hits.best(), wishes) };
}

/**
 * Finds every entry of another register whose serial is in the language of the query, by the same machine and apart from our exhibits.
 *
 * @param db  as `findSerials`.
 * @returns at most `mostRanked`, the nearest grades first; which of them count, the registers say.
 */
export function findRegisterRows(
  db: ReadableDatabase,
  query: SerialQuery,
): { readonly total: number; readonly ids: readonly number[] } {
  const { hits } = hitsAmong(searchedReadings(db, registerSerials), query, new Set());
  return { total: hits.total, ids: hits.best().slice(0, mostRanked) };
}

function hitsAmong(
  readings: SearchedReadings,
  query: SerialQuery,
  skipped: ReadonlySet<number>,
): { readonly hits: Hits; readonly searched: number } {
  const hits = new Hits(skipped);
  const passes = passesOf(query);
  const grades = new Uint8Array(readingsInBlock);
  let searched = 0;
  for (const block of readings.blocks) {
    if (block.count === 0) continue;
    searched += block.count;
    grades.fill(0);
    let isHit = false;
    for (const pass of block.isOfPatterns ? passes.ofPatterns : passes.ofTexts)
      isHit = gradeBlock(block, pass, grades, hits) || isHit;
    if (isHit) hits.take(block, grades, readings.gone);
  }
  return { hits, searched: searched - readings.gone.size };
}

/** Grades, best first: exact, usual, wide, one error, two errors; then the same upside down. */
const gradeOfWidth: Readonly<Record<LookAlikeWidth, number>> = { exact: 1, usual: 2, wide: 3 };
const gradeOfErrors = 4;
const gradesOfTurned = 5;
const worstGrade = 10;

interface Pass {
  readonly automaton: SerialAutomaton;
  readonly base: number;
  readonly withErrors: number;
  /** The same at narrower widths, the widest first, for the order among many hits: what a narrower one accepts the wider one does too. */
  readonly narrower: readonly { readonly automaton: SerialAutomaton; readonly base: number }[];
}

interface Passes {
  /** Each language alone. */
  readonly ofPatterns: readonly Pass[];
  /** As many languages together as a machine holds. */
  readonly ofTexts: readonly Pass[];
}

function passesOf(query: SerialQuery): Passes {
  const apart = query.languages.map((language) => [language]);
  const upright = query.languages.filter(({ isTurned }) => !isTurned);
  const turned = query.languages.filter(({ isTurned }) => isTurned);
  return {
    ofPatterns: apart.flatMap((one) => passesThrough(query, one)),
    ofTexts: [upright, turned].flatMap((some) => (some.length === 0 ? [] : passesThrough(query, some))),
  };
}

/** @param languages  all upright or all turned. */
function passesThrough({ width, errors }: SerialQuery, languages: readonly SerialLanguage[]): Pass[] {
  const added = languages[0]?.isTurned === true ? gradesOfTurned : 0;
  const widths: readonly LookAlikeWidth[] = ['exact', 'usual', 'wide'];
  const narrowerWidths = widths.slice(0, widths.indexOf(width)).toReversed();
  return machinesOf(languages, width, errors).map(({ languages: held, machine }) => ({
    automaton: new SerialAutomaton(machine),
    base: gradeOfWidth[width] + added,
    withErrors: gradeOfErrors + added,
    narrower: narrowerWidths.map((one) => ({
      automaton: new SerialAutomaton(machineOf(held, one, 0)),
      base: gradeOfWidth[one] + added,
    })),
  }));
}

function gradeBlock(
  block: ReadingBlock,
  { automaton, base, withErrors, narrower }: Pass,
  grades: Uint8Array,
  hits: Hits,
): boolean {
  if (!block.grade(automaton, grades, base, withErrors)) return false;
  // Which are nearer matters here only once there are more than can be ordered, and only as long as there is room for nearer ones.
  if (hits.total <= mostRanked) return true;
  let wider = base;
  for (const pass of narrower) {
    if (hits.isFull(pass.base)) continue;
    block.gradeAgain(pass.automaton, grades, wider, pass.base);
    wider = pass.base;
  }
  return true;
}

/** What was hit, by grade; of each grade no more than can be shown. */
class Hits {
  readonly #byGrade: number[][] = Array.from({ length: worstGrade + 1 }, () => []);
  readonly #skipped: ReadonlySet<number>;
  /** Texts with more than one reading count once. */
  readonly #seen = new Set<number>();
  #total = 0;

  constructor(skipped: ReadonlySet<number>) {
    this.#skipped = skipped;
  }

  get total(): number {
    return this.#total;
  }

  /** As many of this grade as can be shown are there. */
  isFull(grade: number): boolean {
    return (this.#byGrade[grade]?.length ?? 0) >= mostRanked;
  }

  take(block: ReadingBlock, grades: Uint8Array, gone: ReadonlySet<number>): void {
    const { ids, count, isOfPatterns } = block;
    const mayBeSkipped = gone.size > 0 || this.#skipped.size > 0;
    for (let reading = 0; reading < count; reading += 1) {
      const grade = grades[reading] ?? 0;
      if (grade === 0) continue;
      const id = ids[reading] ?? 0;
      if (mayBeSkipped && (gone.has(id) || this.#skipped.has(id))) continue;
      if (isOfPatterns) {
        if (this.#seen.has(id)) continue;
        this.#seen.add(id);
      }
      this.#total += 1;
      const ofGrade = this.#byGrade[grade];
      if (ofGrade !== undefined && ofGrade.length < mostRanked) ofGrade.push(id);
    }
  }

  /** Grade after grade until there are enough to be ordered; those without an error always together, however wide they were found. */
  best(): number[] {
    const [, exact = [], usual = [], wide = [], ...others] = this.#byGrade;
    const best = [...exact, ...usual, ...wide];
    for (const ofGrade of others) if (best.length < mostRanked) best.push(...ofGrade);
    return best;
  }
}

function skippedReadings(db: ReadableDatabase, except: ExhibitId | undefined): ReadonlySet<number> {
  if (except === undefined) return new Set();
  const own = db.all<{ id: number }>(statement`select id from serial_reading where exhibit_id = ${except}`);
  return new Set(own.map(({ id }) => id));
}

interface Hit {
  readonly readingId: number;
  readonly exhibitId: ExhibitId;
  readonly text: string;
}

function ranked(
  db: ReadableDatabase,
  query: SerialQuery,
  ids: readonly number[],
  wishes: SerialWishes,
): SerialCandidate[] {
  const hits = db.all<Hit>(
    statement`select r.id as readingId, r.exhibit_id as exhibitId, r.text
              from json_each(${JSON.stringify(ids)}) hit join serial_reading r on r.id = hit.value`,
  );
  const explainer = new SerialExplainer(query);
  const agreementOf = agreementsWith(db, hits, wishes);
  return hits
    .map((hit) => ({ ...hit, cost: explainer.costOf(hit.text), agrees: agreementOf(hit) }))
    .toSorted((a, b) => a.cost - b.cost || b.agrees.length - a.agrees.length || a.readingId - b.readingId)
    .slice(0, mostRanked);
}

const described = ['make', 'model', 'calibre'] as const;

/** What of a hit is as wished. What its exhibit is described as stands in wide rows, and is read only where something is wished. */
function agreementsWith(
  db: ReadableDatabase,
  hits: readonly Hit[],
  wishes: SerialWishes,
): (hit: Hit) => SerialCandidate['agrees'] {
  const wished = described
    .map((name) => ({ name, folded: foldText(wishes[name] ?? '') }))
    .filter(({ folded }) => folded !== '');
  if (wished.length === 0) return () => [];
  const lines = db.all<Readonly<Record<'exhibitId' | (typeof described)[number], string>>>(
    statement`select l.exhibit_id as exhibitId, l.make, l.model, l.calibre
              from json_each(${JSON.stringify([...new Set(hits.map(({ exhibitId }) => exhibitId))])}) hit
              join exhibit_line l on l.exhibit_id = hit.value`,
  );
  const lineOf = new Map<string, (typeof lines)[number]>(lines.map((line) => [line.exhibitId, line]));
  return ({ exhibitId }) =>
    wished
      .filter(({ name, folded }) => foldText(lineOf.get(exhibitId)?.[name] ?? '') === folded)
      .map(({ name }) => name);
}
