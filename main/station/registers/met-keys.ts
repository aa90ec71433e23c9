// Which rows of a file were met already, by 64 bits of the SHA-256 of what they are known by: 16 bytes for a row instead of its text.
import { hash } from 'node:crypto';

/** Among a million rows, two different ones are taken for the same in one file of 37 million. */
export class MetKeys {
  /** Pairs; twice zero is free. */
  #slots = new Uint32Array(2 * 16_384);
  #count = 0;

  /** @returns whether it was met before. */
  meet(key: string): boolean {
    const digest = hash('sha256', key, 'buffer');
    const high = digest.readUInt32LE(0) || 1;
    const low = digest.readUInt32LE(4);
    if (this.#place(high, low)) return true;
    this.#count += 1;
    if (this.#count * 4 > this.#slots.length) this.#grow();
    return false;
  }

  #place(high: number, low: number): boolean {
    const mask = this.#slots.length - 2;
    let at = (low << 1) & mask;
    for (; this.#slots[at] !== 0; at = (at + 2) & mask)
      if (this.#slots[at] === high && this.#slots[at + 1] === low) return true;
    this.#slots[at] = high;
    this.#slots[at + 1] = low;
    return false;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 2)
      if (before[at] !== 0) this.#place(before[at] ?? 0, before[at + 1] ?? 0);
  }
}
