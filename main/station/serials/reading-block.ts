// Some thousands of stored serials, markings or patterns in memory: their bytes one after the other, their lengths, their numbers in the
// database. A million of them take about 15 MB. Nothing but these: no case, no name, no text as it was typed.
import { openCodes, fewestErrors, type SerialMachine } from '../../../shared/domain/serial/index.ts';

/** As many as one slice of the quiet loading takes, so that nobody waits for it. */
export const readingsInBlock = 16_384;
const longestKept = 65_535;

/** Says of each reading how good a hit it is; 0 is none, 1 the best. A byte each, because there may be a million hits. */
export type Grades = Uint8Array;

export class ReadingBlock {
  readonly ids = new Uint32Array(readingsInBlock);
  readonly #lengths = new Uint16Array(readingsInBlock);
  /** Patterns hold open codes and pass through the machine that knows these; one text may be here more than once. */
  readonly isOfPatterns: boolean;
  #bytes = new Uint8Array(readingsInBlock * 8);
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
    return this.#bytes.byteLength + this.ids.byteLength + this.#lengths.byteLength;
  }

  add(id: number, reading: Uint8Array): void {
    const length = Math.min(reading.length, longestKept);
    if (this.#used + length > this.#bytes.length) this.#resize(Math.ceil(this.#bytes.length * 1.5) + length);
    this.#bytes.set(length === reading.length ? reading : reading.subarray(0, length), this.#used);
    this.#lengths[this.#count] = length;
    this.ids[this.#count] = id;
    this.#used += length;
    this.#count += 1;
    if (this.isFull) this.#resize(this.#used);
  }

  /**
   * Grades what the machine accepts: `base` without an error, and one and two more where the machine was given a grade for errors.
   * What already has a better grade keeps it.
   * @returns whether anything was accepted.
   */
  grade(machine: SerialMachine, grades: Grades, base: number, withErrors: number): boolean {
    if (this.isOfPatterns) return this.#gradePatterns(machine, grades, base, withErrors);
    if (machine.errors === 0) return this.#gradeExact(machine, grades, base);
    return this.#gradeTolerant(machine, grades, base, withErrors);
  }

  /** What has the grade `wider` gets the better one `narrower` where the machine accepts it without an error. Nothing else is passed through. */
  gradeAgain(machine: SerialMachine, grades: Grades, wider: number, narrower: number): void {
    let from = 0;
    for (let reading = 0; reading < this.#count; reading += 1) {
      const to = from + (this.#lengths[reading] ?? 0);
      if (grades[reading] === wider && fewestErrors(machine, this.#bytes, from, to) === 0) grades[reading] = narrower;
      from = to;
    }
  }

  /** The bytes of every reading that is no pattern. */
  visit(see: (id: number, bytes: Uint8Array, from: number, to: number) => void): void {
    if (this.isOfPatterns) return;
    let from = 0;
    for (let reading = 0; reading < this.#count; reading += 1) {
      const to = from + (this.#lengths[reading] ?? 0);
      see(this.ids[reading] ?? 0, this.#bytes, from, to);
      from = to;
    }
  }

  wipe(): void {
    this.#bytes.fill(0);
    this.ids.fill(0);
    this.#lengths.fill(0);
    this.#count = 0;
    this.#used = 0;
  }

  #gradePatterns(machine: SerialMachine, grades: Grades, base: number, withErrors: number): boolean {
    let isHit = false;
    let from = 0;
    for (let reading = 0; reading < this.#count; reading += 1) {
      const to = from + (this.#lengths[reading] ?? 0);
      const errors = fewestErrors(machine, this.#bytes, from, to);
      if (errors >= 0) {
        better(grades, reading, errors === 0 ? base : withErrors + errors - 1);
        isHit = true;
      }
      from = to;
    }
    return isHit;
  }

  // The two loops below are what a person waits for. They say the same as `fewestErrors`, without what only patterns need: measured, a
  // million readings in 6 instead of 30 milliseconds.
  #gradeExact({ steps, stays, starts, accepting, shortest }: SerialMachine, grades: Grades, base: number): boolean {
    let isHit = false;
    const bytes = this.#bytes;
    const lengths = this.#lengths;
    let from = 0;
    for (let reading = 0; reading < this.#count; reading += 1) {
      // Typed arrays answer undefined only outside of them, which `count` and `lengths` rule out.
      const length = lengths[reading] as number;
      const to = from + length;
      if (length >= shortest) {
        let states = starts;
        for (let at = from; at < to && states !== 0; at += 1) {
          const symbol = bytes[at] as number;
          states = ((states << 1) & (steps[symbol] as number)) | (states & (stays[symbol] as number));
        }
        if ((states & accepting) !== 0) {
          better(grades, reading, base);
          isHit = true;
        }
      }
      from = to;
    }
    return isHit;
  }

  #gradeTolerant(machine: SerialMachine, grades: Grades, base: number, withErrors: number): boolean {
    let isHit = false;
    const { steps, stays, starts, accepting, shortest } = machine;
    const bytes = this.#bytes;
    const lengths = this.#lengths;
    const mayHaveTwo = machine.errors > 1 ? -1 : 0;
    let from = 0;
    for (let reading = 0; reading < this.#count; reading += 1) {
      const length = lengths[reading] as number; // as above
      const to = from + length;
      if (length >= shortest) {
        let none = starts;
        let one = none | (none << 1);
        let two = (one | (one << 1)) & mayHaveTwo;
        for (let at = from; at < to && (one | two) !== 0; at += 1) {
          const symbol = bytes[at] as number;
          const step = steps[symbol] as number;
          const stay = stays[symbol] as number;
          const nextNone = ((none << 1) & step) | (none & stay);
          const nextOne = ((one << 1) & step) | (one & stay) | none | (none << 1) | (nextNone << 1);
          two = (((two << 1) & step) | (two & stay) | one | (one << 1) | (nextOne << 1)) & mayHaveTwo;
          none = nextNone;
          one = nextOne;
        }
        if (((none | one | two) & accepting) !== 0) {
          const errors = (none & accepting) !== 0 ? 0 : (one & accepting) !== 0 ? 1 : 2;
          better(grades, reading, errors === 0 ? base : withErrors + errors - 1);
          isHit = true;
        }
      }
      from = to;
    }
    return isHit;
  }

  #resize(bytes: number): void {
    const resized = new Uint8Array(bytes);
    resized.set(this.#bytes.subarray(0, this.#used));
    this.#bytes.fill(0);
    this.#bytes = resized;
  }
}

function better(grades: Grades, reading: number, grade: number): void {
  const before = grades[reading] ?? 0;
  if (before === 0 || grade < before) grades[reading] = grade;
}

/** Whether these bytes leave something open. */
export function leavesOpen(bytes: Uint8Array): boolean {
  return bytes.some((code) => code >= openCodes.set);
}
