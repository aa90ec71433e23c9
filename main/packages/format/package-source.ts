// What a check needs from the outside: the files of a package wherever they lie, and three primitives. Pure.
import type { PackageFinding } from './package-report.ts';

export interface SourceFile {
  /** From the package's folder, with forward slashes, as found. */
  readonly path: string;
  readonly bytes: number;
}

export interface PackageSource {
  readonly files: readonly SourceFile[];
  /** What reading the container already showed: links, hidden bytes, compression, encryption. */
  readonly faults: readonly PackageFinding[];
  /** The file's bytes in order, in pieces of at most a few mebibytes. */
  open(path: string): AsyncIterable<Uint8Array>;
  /** Where the file's bytes begin in the container; undefined where they do not lie there as they are. */
  storedAt?(path: string): number | undefined;
}

export interface Hasher {
  update(bytes: Uint8Array): void | Promise<void>;
  /** Lower-case hex. */
  digest(): string | Promise<string>;
}

export interface Primitives {
  /** @param bytes  how many are expected, so that a fitting implementation can be chosen. */
  hasher(bytes: number): Hasher;
  sha256(bytes: Uint8Array): Uint8Array;
  /** @param publicKey  32 bytes. */
  verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>;
}

/** Bytes at any place of a file, whatever it is kept in. */
export interface RandomAccess {
  readonly size: number;
  /** Exactly the bytes from `start` up to `end`. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** Thrown by a source when reading a file cannot go on; the check names the file and goes on with the next. */
export class UnreadableFile extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.name = 'UnreadableFile';
    this.code = code;
  }
}

/** The whole of a small file. @throws UnreadableFile `package.file-too-large` beyond `most` bytes. */
export async function readSmall(source: PackageSource, path: string, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.open(path)) {
    length += piece.length;
    if (length > most) throw new UnreadableFile('package.file-too-large');
    pieces.push(piece);
  }
  const all = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    all.set(piece, offset);
    offset += piece.length;
  }
  return all;
}
