// Columns of a list held in memory: what is compared millions of times is a small number, not a text.
import { folded } from './folded.ts';

export interface Column<Value> {
  set(slot: number, value: Value): void;
  at(slot: number): Value | undefined;
  compare(one: number, other: number): number;
  /** The same slots in the order of this column; what is equal keeps the order it comes in. */
  sorted(slots: Uint32Array): Uint32Array;
}

/** For columns with few different values: each value once, each row a number. Sorted as people read, without diacritics and case. */
export class CodedColumn<Value extends string | number> implements Column<Value> {
  readonly #values: Value[] = [];
  readonly #codeOf = new Map<Value, number>();
  #codes = new Uint32Array(1024);
  #inOrder: number[] = [];
  #ranks = new Uint32Array(0);
  #isRanked = true;

  get values(): readonly Value[] {
    return this.#values;
  }

  set(slot: number, value: Value): void {
    this.#codes = grown(this.#codes, slot);
    this.#codes[slot] = this.#code(value);
  }

  at(slot: number): Value | undefined {
    return this.#values[this.#codes[slot] ?? 0];
  }

  /** The number that stands for a row's value; equal for equal values. */
  codeAt(slot: number): number {
    return this.#codes[slot] ?? 0;
  }

  compare(one: number, other: number): number {
    const ranks = this.#ranked();
    return (ranks[this.#codes[one] ?? 0] ?? 0) - (ranks[this.#codes[other] ?? 0] ?? 0);
  }

  sorted(slots: Uint32Array): Uint32Array {
    const ranks = this.#ranked();
    const codes = this.#codes;
    const starts = new Uint32Array(ranks.length + 1);
    for (const slot of slots) {
      const next = (ranks[codes[slot] ?? 0] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let rank = 1; rank < starts.length; rank += 1) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
    const sorted = new Uint32Array(slots.length);
    for (const slot of slots) {
      const rank = ranks[codes[slot] ?? 0] ?? 0;
      const place = starts[rank] ?? 0;
      sorted[place] = slot;
      starts[rank] = place + 1;
    }
    return sorted;
  }

  /** Whether a row's value is one that `fits`; asked once for each value, not for each row. */
  fitting(fits: (value: Value) => boolean): (slot: number) => boolean {
    const allowed = Uint8Array.from(this.#values, (value) => (fits(value) ? 1 : 0));
    const codes = this.#codes;
    return (slot) => allowed[codes[slot] ?? 0] === 1;
  }

  #code(value: Value): number {
    const known = this.#codeOf.get(value);
    if (known !== undefined) return known;
    const code = this.#values.push(value) - 1;
    this.#codeOf.set(value, code);
    this.#isRanked = false;
    return code;
  }

  /** The place of every value among all values. A new value is put in its place; the others were compared before. */
  #ranked(): Uint32Array {
    if (this.#isRanked) return this.#ranks;
    const compare = (one: number, other: number): number => this.#compareCodes(one, other);
    const fresh = Array.from(
      { length: this.#values.length - this.#inOrder.length },
      (_, index) => this.#inOrder.length + index,
    ).toSorted(compare);
    const inOrder: number[] = [];
    let next = 0;
    for (const code of this.#inOrder) {
      for (; next < fresh.length && compare(fresh[next] ?? 0, code) < 0; next += 1) inOrder.push(fresh[next] ?? 0);
      inOrder.push(code);
    }
    this.#inOrder = [...inOrder, ...fresh.slice(next)];
    this.#ranks = new Uint32Array(this.#inOrder.length);
    for (const [rank, code] of this.#inOrder.entries()) this.#ranks[code] = rank;
    this.#isRanked = true;
    return this.#ranks;
  }

  #compareCodes(one: number, other: number): number {
    const [first, second] = [this.#values[one] ?? '', this.#values[other] ?? ''];
    return compareValues(keyOf(first), keyOf(second)) || compareValues(first, second);
  }
}

/** For columns in which nearly every row has a value of its own: numbers, serials, seals, moments. */
export class PlainColumn implements Column<string> {
  readonly #values: string[] = [];

  set(slot: number, value: string): void {
    this.#values[slot] = value;
  }

  at(slot: number): string | undefined {
    return this.#values[slot];
  }

  compare(one: number, other: number): number {
    return compareValues(this.#values[one] ?? '', this.#values[other] ?? '');
  }

  sorted(slots: Uint32Array): Uint32Array {
    return slots.toSorted((one, other) => this.compare(one, other));
  }

  fitting(fits: (value: string) => boolean): (slot: number) => boolean {
    const values = this.#values;
    return (slot) => fits(values[slot] ?? '');
  }
}

function keyOf(value: string | number): string | number {
  return typeof value === 'number' ? value : folded(value);
}

function compareValues(one: string | number, other: string | number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function grown(codes: Uint32Array<ArrayBuffer>, slot: number): Uint32Array<ArrayBuffer> {
  if (slot < codes.length) return codes;
  const larger = new Uint32Array(Math.max(slot + 1, codes.length * 2));
  larger.set(codes);
  return larger;
}
