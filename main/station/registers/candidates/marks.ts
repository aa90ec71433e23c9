// A mark for each of many records, one bit each.

export class Marks {
  #bits = new Uint8Array(1024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(place: number): void {
    const [at, bit] = [place >>> 3, 1 << (place & 7)];
    if (at >= this.#bits.length) {
      const before = this.#bits;
      this.#bits = new Uint8Array(Math.max(at + 1, before.length * 2));
      this.#bits.set(before);
    }
    if (((this.#bits[at] ?? 0) & bit) !== 0) return;
    this.#bits[at] = (this.#bits[at] ?? 0) | bit;
    this.#count += 1;
  }
}
