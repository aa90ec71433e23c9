// Where a paper's bytes go, one chunk at a time; `write` resolves when the next chunk may come, so nothing piles up in memory.
import type { FileHandle } from 'node:fs/promises';

export interface ByteSink {
  /** The chunk is handed over for good; it is not used again by whoever wrote it. */
  write(chunk: Uint8Array): Promise<void>;
}

/** Writes to an open file at its current position. */
export function fileSink(file: FileHandle): ByteSink {
  return {
    async write(chunk) {
      for (let written = 0; written < chunk.length;) {
        const { bytesWritten } = await file.write(chunk, written, chunk.length - written);
        written += bytesWritten;
      }
    },
  };
}

/** Keeps everything in memory; for labels, receipts and tests. */
export function memorySink(): ByteSink & { bytes(): Buffer } {
  const chunks: Uint8Array[] = [];
  return {
    write(chunk) {
      chunks.push(Uint8Array.from(chunk));
      return Promise.resolve();
    },
    bytes: () => Buffer.concat(chunks),
  };
}
