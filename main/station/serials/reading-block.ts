// Some thousands of stored serials, markings or patterns in memory: their bytes one after the other, their lengths, their numbers in the
// database. A million of them take about 13 MB. Nothing but these: no case, no name, no text as it was typed.
import { openCodes, type SerialAutomaton } from '../../../shared/domain/serial/index.ts';

/** As many as one slice of the quiet loading takes, so that nobody waits for it. */
export const readingsInBlock = 16_384;
const longestKept = 65_535;
/** Longer ones are markings, and few; they pass through the machine one by one. */
const longestAtOnce = 64;

/** Says of each reading how good a hit it is; 0 is none, 1 the best. A byte each, because there may be a million hits. */
export type Grades = Uint8Array;

/** Readings of one length, one after the other. */
interface Run {
  readonly length: number;
  count: number;
}

export class ReadingBlock {
  readonly ids = new Uint32Array(readingsInBlock);
  /** Patterns hold open codes and pass through the machine that knows these; one text may be here more than once. */
  readonly isOfPatterns: boolean;
  #bytes = new Uint8Array(readingsInBlock * 8);
  /** In the order they came; once the block is full, by length. */
  #runs: Run[] = [];
  #used = 0;
  #count = 0;

  constructor(isOfPatterns: boolean) {
    this.isOfPatterns = isOfPatterns;
  }

  get count(): number {
    return this.#count;
  }

  get isFull(): boolean {
    return this.#count === readingsInBlock;
  }

  get bytesHeld(): number {
    return this.#bytes.byteLength + this.ids.byteLength;
  }

  add(id: number, reading: Uint8Array): void {
    const length = Math.min(reading.length, longestKept);
    if (this.#used + length > this.#bytes.length) this.#resize(Math.ceil(this.#bytes.length * 1.5) + length);
    this.#bytes.set(length === reading.length ? reading : reading.subarray(0, length), this.#used);
    this.ids[this.#count] = id;
    this.#extendRuns(length, 1);
    this.#used += length;
    this.#count += 1;
    if (this.isFull) this.#orderByLength();
  }

  /**
   * Grades what the automaton accepts: `base` without an error, and one and two more where it was given a grade for errors.
   * What already has a better grade keeps it.
   * @returns whether anything was accepted.
   */
  grade(automaton: SerialAutomaton, grades: Grades, base: number, withErrors: number): boolean {
    const gradeOf: GradesOfErrors = [base, withErrors, withErrors + 1];
    let isHit = false;
    for (const run of this.#placedRuns()) {
      // A pattern's bytes say nothing about how many characters it stands for.
      if (!this.isOfPatterns && run.length < automaton.machine.shortest) continue;
      const isForOne = this.isOfPatterns || run.length > longestAtOnce;
      const walked = isForOne ? nothingWalked : this.#gradeByFours(automaton, grades, gradeOf, run);
      const areHits = this.#gradeOneByOne(automaton, grades, gradeOf, {
        from: run.from + walked.count * run.length,
        reading: run.reading + walked.count,
        length: run.length,
        count: run.count - walked.count,
      });
      isHit ||= walked.isHit || areHits;
    }
    return isHit;
  }

  /** What has the grade `wider` gets the better one `narrower` where the automaton accepts it without an error. Nothing else is passed through. */
  gradeAgain(automaton: SerialAutomaton, grades: Grades, wider: number, narrower: number): void {
    for (const run of this.#placedRuns()) {
      for (let at = 0; at < run.count; at += 1) {
        if (grades[run.reading + at] !== wider) continue;
        const from = run.from + at * run.length;
        if (automaton.errorsOf(this.#bytes, from, from + run.length) === 0) grades[run.reading + at] = narrower;
      }
    }
  }

  /** The bytes of every reading that is no pattern. */
  visit(see: (id: number, bytes: Uint8Array, from: number, to: number) => void): void {
    if (this.isOfPatterns) return;
    for (const run of this.#placedRuns()) {
      for (let at = 0; at < run.count; at += 1) {
        const from = run.from + at * run.length;
        see(this.ids[run.reading + at] ?? 0, this.#bytes, from, from + run.length);
      }
    }
  }

  wipe(): void {
    this.#bytes.fill(0);
    this.ids.fill(0);
    this.#runs = [];
    this.#count = 0;
    this.#used = 0;
  }

  #placedRuns(): PlacedRun[] {
    let from = 0;
    let reading = 0;
    return this.#runs.map(({ length, count }) => {
      const run = { from, reading, length, count };
      from += length * count;
      reading += count;
      return run;
    });
  }

  #gradeOneByOne(automaton: SerialAutomaton, grades: Grades, gradeOf: GradesOfErrors, run: PlacedRun): boolean {
    let isHit = false;
    let { from } = run;
    for (let reading = run.reading; reading < run.reading + run.count; reading += 1) {
      const errors = automaton.errorsOf(this.#bytes, from, from + run.length);
      isHit = better(grades, reading, gradeOf, errors) || isHit;
      from += run.length;
    }
    return isHit;
  }

  // What a person waits for: measured, a million readings in half the time they take one by one.
  #gradeByFours(
    automaton: SerialAutomaton,
    grades: Grades,
    gradeOf: GradesOfErrors,
    { from, reading, length, count }: PlacedRun,
  ): Walked {
    const errors = new Int8Array(4);
    let isHit = false;
    let done = 0;
    for (; done + 4 <= count && !automaton.isFull; done += 4) {
      if (!automaton.leadFour(this.#bytes, from + done * length, length, errors)) continue;
      isHit = true;
      for (let at = 0; at < 4; at += 1) better(grades, reading + done + at, gradeOf, errors[at] ?? -1);
    }
    return { count: done, isHit };
  }

  #orderByLength(): void {
    const placed = this.#placedRuns().toSorted((a, b) => a.length - b.length);
    const bytes = new Uint8Array(this.#used);
    const ids = this.ids.slice();
    this.#runs = [];
    let from = 0;
    let reading = 0;
    for (const run of placed) {
      const size = run.length * run.count;
      bytes.set(this.#bytes.subarray(run.from, run.from + size), from);
      this.ids.set(ids.subarray(run.reading, run.reading + run.count), reading);
      from += size;
      reading += run.count;
      this.#extendRuns(run.length, run.count);
    }
    this.#bytes.fill(0);
    this.#bytes = bytes;
  }

  #extendRuns(length: number, count: number): void {
    const last = this.#runs.at(-1);
    if (last?.length === length) last.count += count;
    else this.#runs.push({ length, count });
  }

  #resize(bytes: number): void {
    const resized = new Uint8Array(bytes);
    resized.set(this.#bytes.subarray(0, this.#used));
    this.#bytes.fill(0);
    this.#bytes = resized;
  }
}

interface PlacedRun extends Readonly<Run> {
  /** Of its first byte. */
  readonly from: number;
  /** Of its first reading. */
  readonly reading: number;
}

/** How many readings from the first of a run on have passed, and whether any was accepted. */
interface Walked {
  readonly count: number;
  readonly isHit: boolean;
}

const nothingWalked: Walked = { count: 0, isHit: false };

/** The grade without an error, with one, with two. */
type GradesOfErrors = readonly [number, number, number];

/** @returns whether it is a hit. */
function better(grades: Grades, reading: number, gradeOf: GradesOfErrors, errors: number): boolean {
  if (errors < 0) return false;
  const grade = gradeOf[errors] ?? 0;
  const before = grades[reading] ?? 0;
  if (before === 0 || grade < before) grades[reading] = grade;
  return true;
}

/** Whether these bytes leave something open. */
export function leavesOpen(bytes: Uint8Array): boolean {
  return bytes.some((code) => code >= openCodes.set);
}
