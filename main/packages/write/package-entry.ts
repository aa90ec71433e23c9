// What goes into a package, read once to know its bytes before a single one is written: hash, length, CRC.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { constants } from 'node:fs';
import { crc32 } from 'node:zlib';
import { FocalPointError } from '../../../shared/language/result.ts';
import { turnsOf } from '../../threads/index.ts';
import { foldedPath, isWritablePath } from '../format/package-path.ts';

/** Bytes that are read and written together. */
const mostAtOnce = 1024 * 1024;

/** Where the bytes of an entry come from. `open` is called twice and must give the same bytes both times. */
export type EntrySource =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'stream'; open(): AsyncIterable<Uint8Array> };

export interface PackageEntry {
  /** Below `data/`, such as `exhibits/K1/photo-001.jpg`; ASCII-safe, see `safeFileName`. */
  readonly path: string;
  readonly source: EntrySource;
  /** As on record, lower-case hex: other bytes are never sealed. */
  readonly expectedSha256?: string;
}

/** A file as it will be written. */
export interface WrittenFile {
  /** From the package's folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly crc32: number;
  open(): AsyncIterable<Uint8Array>;
}

/** @throws FocalPointError `package.unsafe-name`, `package.duplicate-name` */
export function checkEntryNames(name: string, entries: readonly PackageEntry[]): void {
  const seen = new Set<string>();
  if (!isWritablePath(name) || name.includes('/')) throw new FocalPointError('package.unsafe-name', { file: name });
  for (const { path } of entries) {
    if (!isWritablePath(`${name}/data/${path}`)) throw new FocalPointError('package.unsafe-name', { file: path });
    if (seen.has(foldedPath(path))) throw new FocalPointError('package.duplicate-name', { file: path });
    seen.add(foldedPath(path));
  }
}

/**
 * Reads an entry once.
 * @throws FocalPointError `package.source-unreadable`, `package.source-changed`, `threads.cancelled`
 */
export async function measureEntry(
  entry: PackageEntry,
  signal: AbortSignal | undefined,
  onRead: (bytes: number) => void,
): Promise<WrittenFile> {
  const nextTurn = turnsOf(signal);
  const hash = createHash('sha256');
  let [bytes, crc] = [0, 0];
  for await (const piece of piecesOf(entry)) {
    await nextTurn();
    hash.update(piece);
    crc = crc32(piece, crc);
    bytes += piece.length;
    onRead(piece.length);
  }
  const sha256 = hash.digest('hex');
  if (entry.expectedSha256 !== undefined && entry.expectedSha256 !== sha256) {
    throw new FocalPointError('package.source-changed', { file: entry.path });
  }
  const file = { path: `data/${entry.path}`, bytes, sha256, crc32: crc };
  return { ...file, open: () => sameAgain(entry, file) };
}

/** The tag files are made here and small. */
export function bytesAsFile(path: string, bytes: Uint8Array): WrittenFile {
  return {
    path,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    crc32: crc32(bytes),
    open: () => onePiece(bytes),
  };
}

/** The second reading: what is written is what was sealed, or nothing is. */
async function* sameAgain(
  entry: PackageEntry,
  measured: { readonly bytes: number; readonly sha256: string },
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of piecesOf(entry)) {
    hash.update(piece);
    bytes += piece.length;
    if (bytes > measured.bytes) break;
    yield piece;
  }
  if (bytes !== measured.bytes || hash.digest('hex') !== measured.sha256) {
    throw new FocalPointError('package.source-changed', { file: entry.path });
  }
}

async function* piecesOf(entry: PackageEntry): AsyncGenerator<Uint8Array> {
  const { source } = entry;
  switch (source.kind) {
    case 'bytes':
      for (let at = 0; at < source.bytes.length; at += mostAtOnce) yield source.bytes.subarray(at, at + mostAtOnce);
      return;
    case 'stream':
      yield* source.open();
      return;
    case 'path':
      yield* fileBytes(source.path, entry.path);
  }
}

async function* fileBytes(path: string, name: string): AsyncGenerator<Uint8Array> {
  // A link is not followed: what stands behind it may change without the file changing.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(() => undefined);
  if (handle === undefined) throw new FocalPointError('package.source-unreadable', { file: name });
  try {
    if (!(await handle.stat()).isFile()) throw new FocalPointError('package.source-unreadable', { file: name });
    for (;;) {
      const buffer = Buffer.allocUnsafe(mostAtOnce);
      const { bytesRead } = await handle.read(buffer, 0, mostAtOnce).catch(() => {
        throw new FocalPointError('package.source-unreadable', { file: name });
      });
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
