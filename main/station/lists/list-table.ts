// A list in memory: every order is made once and kept right as rows change, and a question is one walk along an order.
//
// Why not the database: a filter over 250,000 encrypted lines reads and decrypts all their pages (550 ms measured); the same walk
// over numbers in memory takes a few milliseconds. It lives and ends with the reading thread, that is with the lock.
import { holdsForm } from '../../../shared/domain/fold-text.ts';
import type { CodedColumn, Column, PlainColumn } from './list-columns.ts';

export type RowTest = (slot: number) => boolean;
type AnyColumn = CodedColumn<string> | CodedColumn<number> | PlainColumn;

interface Order<Name> {
  readonly by: readonly Name[];
  slots: Uint32Array;
  /** Rows that changed since; they are put in their place when somebody asks for this order. */
  readonly moved: Set<number>;
}

const wordsKept = 8;

export class ListTable<Name extends string> {
  readonly columns: Readonly<Record<Name, AnyColumn>>;
  readonly #tieBreak: Name;
  readonly #ids: string[] = [];
  readonly #slotOf = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #orders = new Map<string, Order<Name>>();
  /** For the words asked last: one byte for each row, whether it says them. */
  readonly #said = new Map<string, Uint8Array>();

  /** @param tieBreak  the column that decides where all others are equal; nearly sorted as rows come in. */
  constructor(columns: Readonly<Record<Name, AnyColumn>>, tieBreak: Name) {
    this.columns = columns;
    this.#tieBreak = tieBreak;
  }

  get size(): number {
    return this.#ids.length;
  }

  idAt(slot: number): string {
    return this.#ids[slot] ?? '';
  }

  slotOf(id: string): number | undefined {
    return this.#slotOf.get(id);
  }

  /**
   * Adds rows or puts new values in the place of known ones. A row keeps its slot for ever, so that an order somebody holds stays true.
   *
   * @param text  what is searched for words, folded.
   */
  put(
    rows: Iterable<{
      readonly id: string;
      readonly text: string;
      readonly values: Readonly<Record<Name, string | number>>;
    }>,
  ) {
    const changed: number[] = [];
    for (const { id, text, values } of rows) {
      let slot = this.#slotOf.get(id);
      if (slot === undefined) {
        slot = this.#ids.push(id) - 1;
        this.#slotOf.set(id, slot);
      }
      changed.push(slot);
      this.#texts[slot] = text;
      for (const [name, column] of this.#columnEntries()) {
        // Each column was made for the type of its values.
        (column as Column<string | number>).set(slot, values[name]);
      }
    }
    for (const order of this.#orders.values()) for (const slot of changed) order.moved.add(slot);
    this.#sayAgain(changed);
  }

  /** Whether a row has this folded word in its text. Read once for all rows: sorting anew then costs nothing. */
  saying(word: string): RowTest {
    const said = this.#said.get(word) ?? this.#read(word);
    this.#said.delete(word);
    this.#said.set(word, said);
    for (const oldest of this.#said.keys()) {
      if (this.#said.size <= wordsKept) break;
      this.#said.delete(oldest);
    }
    return (slot) => said[slot] === 1;
  }

  /** Whether a row lies between two values of a column that is kept in order: found by halving, not by comparing every row. */
  between(name: Name, ranges: readonly { readonly from: string; readonly before: string }[]): RowTest {
    const slots = this.ordered([name]);
    const column = this.columns[name];
    const inside = new Uint8Array(this.#ids.length);
    for (const { from, before } of ranges) {
      const first = firstWhere(slots, (slot) => String(column.at(slot)) >= from);
      const end = firstWhere(slots, (slot) => String(column.at(slot)) >= before);
      for (const slot of slots.subarray(first, end)) inside[slot] = 1;
    }
    return (slot) => inside[slot] === 1;
  }

  hasOrder(by: readonly Name[]): boolean {
    return this.#orders.has(by.join());
  }

  /** Every row in this order; the tie-break is added by itself. Shared: not to be written. */
  ordered(by: readonly Name[]): Uint32Array {
    const key = by.join();
    const known = this.#orders.get(key);
    if (known !== undefined) return this.#settled(known);
    const slots = this.#sorted(by);
    this.#orders.set(key, { by, slots, moved: new Set() });
    return slots;
  }

  /** The slots that pass every test, in order; tests come cheapest first. */
  select(by: readonly Name[], descending: boolean, tests: readonly RowTest[]): Uint32Array {
    const order = this.ordered(by);
    const found = new Uint32Array(order.length);
    let count = 0;
    const [first, ...others] = tests;
    for (let at = 0; at < order.length; at += 1) {
      const slot = order[descending ? order.length - 1 - at : at] ?? 0;
      if (first !== undefined && !first(slot)) continue;
      if (others.length > 0 && !others.every((test) => test(slot))) continue;
      found[count] = slot;
      count += 1;
    }
    return found.slice(0, count);
  }

  #sorted(by: readonly Name[]): Uint32Array {
    const first = this.columns[by[0] ?? this.#tieBreak];
    // From the least important to the most: each sort keeps what the one before it made.
    let slots =
      by[0] === this.#tieBreak ? Uint32Array.from(this.#ids, (_, slot) => slot) : this.ordered([this.#tieBreak]);
    for (const name of by.slice(1).toReversed()) slots = this.columns[name].sorted(slots);
    return first.sorted(slots);
  }

  /** Takes the changed rows out of an order and puts them in where they belong now. */
  #settled(order: Order<Name>): Uint32Array {
    if (order.moved.size === 0) return order.slots;
    const isMoved = new Uint8Array(this.#ids.length);
    for (const slot of order.moved) isMoved[slot] = 1;
    const stayed = without(order.slots, isMoved);
    const compare = this.#comparison(order.by);
    const moved = Uint32Array.from(order.moved).toSorted(compare);
    const merged = new Uint32Array(this.#ids.length);
    let taken = 0;
    for (const [index, mover] of moved.entries()) {
      const before = firstWhere(stayed, (slot) => compare(slot, mover) > 0);
      merged.set(stayed.subarray(taken, before), taken + index);
      merged[before + index] = mover;
      taken = before;
    }
    merged.set(stayed.subarray(taken), taken + moved.length);
    order.slots = merged;
    order.moved.clear();
    return merged;
  }

  #read(word: string): Uint8Array {
    const texts = this.#texts;
    const said = new Uint8Array(texts.length);
    // What says a longer word says every part of it: typing on reads only what fitted so far.
    const shorter = [...this.#said].findLast(([part]) => word.includes(part))?.[1];
    for (let slot = 0; slot < texts.length; slot += 1) {
      if (shorter !== undefined && shorter[slot] !== 1) continue;
      if (holdsForm(texts[slot] ?? '', word)) said[slot] = 1;
    }
    return said;
  }

  #sayAgain(changed: readonly number[]): void {
    for (const [word, said] of this.#said) {
      const longer = said.length < this.#texts.length ? new Uint8Array(this.#texts.length) : said;
      if (longer !== said) longer.set(said);
      for (const slot of changed) longer[slot] = holdsForm(this.#texts[slot] ?? '', word) ? 1 : 0;
      this.#said.set(word, longer);
    }
  }

  #comparison(by: readonly Name[]): (one: number, other: number) => number {
    const columns = [...by, this.#tieBreak].map((name) => this.columns[name]);
    return (one, other) => {
      for (const column of columns) {
        const difference = column.compare(one, other);
        if (difference !== 0) return difference;
      }
      return one - other;
    };
  }

  #columnEntries(): [Name, AnyColumn][] {
    // The record has exactly these names.
    return Object.entries(this.columns) as [Name, AnyColumn][];
  }
}

/** A loop of its own: called for 250,000 slots whenever one has moved. */
function without(slots: Uint32Array, isMoved: Uint8Array): Uint32Array {
  const stayed = new Uint32Array(slots.length);
  let count = 0;
  for (const slot of slots) {
    if (isMoved[slot] === 1) continue;
    stayed[count] = slot;
    count += 1;
  }
  return stayed.subarray(0, count);
}

/** The first place whose slot passes, where all that pass stand behind all that do not; the length where none does. */
function firstWhere(slots: Uint32Array, passes: (slot: number) => boolean): number {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(slots[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
