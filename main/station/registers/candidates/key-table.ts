// Keys of many records in little memory: 32 bits of each key beside the place of its record, sorted, so that those that share a key stand together. Two
// keys with the same 32 bits make a pair more that is held side by side, and none that is missed.

const startRoom = 65_536;

/** Eight bytes for each. */
export class KeyTable {
  #pairs = new BigUint64Array(startRoom);
  /** The same memory: low half, high half. */
  #halves = new Uint32Array(this.#pairs.buffer);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Sorted by `high`, then by `low`. */
  add(high: number, low: number): void {
    if (this.#count === this.#pairs.length) {
      const wider = new BigUint64Array(this.#count * 2);
      wider.set(this.#pairs);
      this.#pairs = wider;
      this.#halves = new Uint32Array(wider.buffer);
    }
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

  clear(): void {
    this.#count = 0;
  }
}

/** FNV-1a over UTF-16, 32 bits. */
export function shortHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // Its low bits are the good ones; the last step spreads them.
  return (hash ^ (hash >>> 15)) >>> 0;
}
