// The three primitives of a check in a browser. The signature is always checked by the same plain JavaScript; hashing uses the
// browser's own code for small files where it is there, and streams large ones, because WebCrypto cannot.
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexOf } from '../../../shared/domain/merkle-proof.ts';
import { UnreadableFile, type Hasher, type Primitives } from '../format/package-source.ts';
import type { Inflate } from '../format/zip-reader.ts';

const smallEnough = 32 * 1024 * 1024;

export const browserPrimitives: Primitives = {
  hasher: (bytes) => (bytes <= smallEnough && hasSubtle() ? gatheringHasher(bytes) : streamingHasher()),
  sha256: (bytes) => sha256(bytes),
  verifyEd25519(publicKey, message, signature) {
    try {
      // Strict, as RFC 8032 and OpenSSL: no second form of a signature or key passes.
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
};

function hasSubtle(): boolean {
  // Absent where the page is not a secure context: the types do not know that.
  return (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;
}

function streamingHasher(): Hasher {
  const hash = sha256.create();
  return { update: (bytes) => void hash.update(bytes), digest: () => hexOf(hash.digest()) };
}

function gatheringHasher(length: number): Hasher {
  const all = new Uint8Array(length);
  let filled = 0;
  let isTooLong = false;
  return {
    update(bytes) {
      isTooLong ||= filled + bytes.length > length;
      if (!isTooLong) all.set(bytes, filled);
      filled += bytes.length;
    },
    async digest() {
      return isTooLong ? '' : hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', all)));
    },
  };
}

export const browserInflate: Inflate = async function* inflate(compressed) {
  const inflater = new DecompressionStream('deflate-raw');
  const written = feed(inflater.writable.getWriter(), compressed);
  written.catch(() => undefined);
  const reader = inflater.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await written;
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('package.zip-damaged');
  } finally {
    reader.cancel().catch(() => undefined);
  }
};

async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  try {
    // A file's slice is never shared memory, which is all that the wider type allows for.
    for await (const piece of bytes) await writer.write(piece as Uint8Array<ArrayBuffer>);
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}
