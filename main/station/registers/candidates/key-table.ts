// Keys of many records in little memory: 32 bits of each key beside the place of its record, sorted, so that those that share a key stand together. Two
// keys with the same 32 bits make a pair more that is held side by side, and none that is missed.

/** Bytes. */
const startRoom = 65_536;
const growth = 8 * 1024 ** 2;
/** Only named, not taken: sixteen keys for each of eight million entries. */
const mostRoom = 1024 ** 3;

/** Eight bytes for each. */
export class KeyTable {
  /** Grows where it lies: a copy of it would be what takes the most. */
  readonly #room = new ArrayBuffer(startRoom, { maxByteLength: mostRoom });
  readonly #pairs = new BigUint64Array(this.#room);
  /** The same memory: low half, high half. */
  readonly #halves = new Uint32Array(this.#room);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Sorted by `high`, then by `low`. */
  add(high: number, low: number): void {
    if (this.#count === this.#pairs.length) this.#room.resize(Math.min(mostRoom, this.#room.byteLength + growth));
    this.#halves[this.#count * 2] = low;
    this.#halves[this.#count * 2 + 1] = high;
    this.#count += 1;
  }

  sort(): void {
    this.#pairs.subarray(0, this.#count).sort();
  }

  low(at: number): number {
    return this.#halves[at * 2] ?? 0;
  }

  high(at: number): number {
    return this.#halves[at * 2 + 1] ?? 0;
  }

  /** The first place of a sorted table whose high half is not below this; its count where there is none. */
  firstOf(high: number): number {
    let [from, to] = [0, this.#count];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.high(middle) < high) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  clear(): void {
    this.#count = 0;
    this.#room.resize(startRoom);
  }
}

/** FNV-1a over UTF-16, 32 bits. */
export function shortHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // Its low bits are the good ones; the last step spreads them.
  return (hash ^ (hash >>> 15)) >>> 0;
}
