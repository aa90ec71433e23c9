// Where a file comes from and where one goes to: any place that can be read at an offset, anything that takes bytes in order. This room
// knows no vault; whoever opens it hands over a sealed file's reader, and nothing here is ever written to a disk.

export interface PageSource {
  readonly size: number;
  /** `length` bytes from `offset`, fewer at the end. They belong to whoever asked, who may wipe them. */
  read(offset: number, length: number): Buffer;
}

export interface PageSink {
  /** The bytes are handed over for good; whoever keeps them wipes them. */
  write(bytes: Uint8Array): void;
}

const blockLength = 65_536;
const mostBlocks = 64;

/**
 * A source read in blocks of 64 KiB, of which the last 64 are held: a PDF is read in pieces of a few hundred bytes, and a sealed file opens
 * 64 KiB for each of them.
 */
export class BlockSource implements PageSource {
  readonly size: number;
  readonly #source: PageSource;
  /** The one used last stands last. */
  readonly #blocks = new Map<number, Buffer>();

  constructor(source: PageSource) {
    this.#source = source;
    this.size = source.size;
  }

  read(offset: number, length: number): Buffer {
    const end = Math.min(this.size, offset + length);
    if (offset >= end) return Buffer.alloc(0);
    const first = Math.floor(offset / blockLength);
    const last = Math.floor((end - 1) / blockLength);
    // A long run would only push everything else out.
    if (last - first >= mostBlocks / 4) return this.#source.read(offset, end - offset);
    const parts: Buffer[] = [];
    for (let index = first; index <= last; index += 1) {
      const start = index * blockLength;
      parts.push(this.#block(index).subarray(Math.max(0, offset - start), end - start));
    }
    // Copied: the blocks stay here, and what is read belongs to whoever asked.
    return Buffer.concat(parts);
  }

  /** Nothing of the file stays in memory. */
  wipe(): void {
    for (const block of this.#blocks.values()) block.fill(0);
    this.#blocks.clear();
  }

  #block(index: number): Buffer {
    const known = this.#blocks.get(index);
    const block = known ?? this.#source.read(index * blockLength, blockLength);
    this.#blocks.delete(index);
    this.#blocks.set(index, block);
    for (const [oldest, bytes] of this.#blocks) {
      if (this.#blocks.size <= mostBlocks) break;
      this.#blocks.delete(oldest);
      // Pieces of it may still be in the hands of whoever asked last; only the newest are.
      if (oldest !== index) bytes.fill(0);
    }
    return block;
  }
}
