// The three primitives of a check, from Node's own crypto.
import { createHash, createPublicKey, hash, verify } from 'node:crypto';
import { createInflateRaw } from 'node:zlib';
import { pipeline, Readable } from 'node:stream';
import type { Primitives } from '../format/package-source.ts';
import { UnreadableFile } from '../format/package-source.ts';
import type { Inflate } from '../format/zip-reader.ts';

const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

export const nodePrimitives: Primitives = {
  hasher() {
    const sha256 = createHash('sha256');
    return { update: (bytes) => void sha256.update(bytes), digest: () => sha256.digest('hex') };
  },
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  verifyEd25519(publicKey, message, signature) {
    try {
      const key = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: 'der', type: 'spki' });
      return verify(null, message, key, signature);
    } catch {
      return false;
    }
  },
};

export const nodeInflate: Inflate = async function* inflate(compressed) {
  const inflater = createInflateRaw({ chunkSize: 1024 * 1024 });
  let cause: unknown;
  // The callback takes what goes wrong on the way in; a reader that stops early would otherwise leave it to nobody.
  pipeline(Readable.from(compressed), inflater, (error) => {
    cause = error;
  });
  try {
    for await (const bytes of inflater) yield bytes as Uint8Array; // a zlib stream gives bytes
  } catch (error) {
    throw [error, cause].find((one) => one instanceof UnreadableFile) ?? new UnreadableFile('package.zip-damaged');
  }
};
