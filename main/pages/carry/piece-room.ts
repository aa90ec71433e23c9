// Room for one piece after the other: what the engine writes is copied there once, and the room is used again. A new buffer for each piece would leave
// hundreds of megabytes that the garbage collector has not yet come to.
import { release } from '../../../shared/language/release.ts';
import type { PageSink, PageSource } from '../page-source.ts';

/** Kept from piece to piece; what a single huge page needs beyond it is let go. */
const mostKept = 48 * 1024 * 1024;
const first = 8 * 1024 * 1024;

export class PieceRoom implements PageSink {
  #bytes = Buffer.alloc(0);
  #used = 0;

  /** The bytes are copied. */
  write(bytes: Uint8Array): void {
    this.#grow(this.#used + bytes.length);
    this.#bytes.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  /** What was written since it was wiped, until it is wiped. */
  source(): PageSource {
    const written = this.#bytes.subarray(0, this.#used);
    return { size: written.length, read: (offset, length) => Buffer.from(written.subarray(offset, offset + length)) };
  }

  wipe(): void {
    this.#bytes.fill(0, 0, this.#used);
    this.#used = 0;
    if (this.#bytes.length <= mostKept) return;
    release(this.#bytes);
    this.#bytes = Buffer.alloc(0);
  }

  #grow(needed: number): void {
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.alloc(Math.max(needed, first, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#used);
    release(this.#bytes);
    this.#bytes = larger;
  }
}
