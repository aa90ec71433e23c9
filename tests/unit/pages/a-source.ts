// Bytes in memory as a source, and a sink that keeps what it is given.
import type { PageSource } from '../../../main/pages/index.ts';

export function sourceOf(bytes: Buffer): PageSource {
  return { size: bytes.length, read: (offset, length) => Buffer.from(bytes.subarray(offset, offset + length)) };
}

export function aSink(): { write(bytes: Uint8Array): void; bytes(): Buffer } {
  const parts: Buffer[] = [];
  return { write: (bytes) => void parts.push(Buffer.from(bytes)), bytes: () => Buffer.concat(parts) };
}
