// Reads sealed files at any place without ever writing a plain copy anywhere.
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { strictAssert } from '../../shared/language/habits.ts';
import type { AttachmentId } from '../../shared/language/identity.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { release, throwIfCancelled } from '../threads/index.ts';
import {
  checkHeader,
  chunkLength,
  headerLength,
  openChunk,
  plainLength,
  sealedChunkLength,
  sealedFilePath,
  unwrapFileKey,
} from './sealed-file.ts';
import type { SealedContent } from './seal-stream.ts';

interface ReadOptions {
  readonly onProgress?: ((progress: { done: number; of: number }) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const chunksBetweenPauses = 32;

/**
 * Opens a sealed file for reading.
 * @param wrappedKey  as the record holds it. @param fileKek  `vault.fileKey()`; the caller zeroes its copy.
 * @throws FocalPointError `vault.file-missing`, `vault.file-cut-short`, `vault.file-damaged`, `vault.file-key-damaged`,
 *         `vault.file-from-the-future`.
 */
export function openSealedFile(
  folder: string,
  fileId: AttachmentId,
  wrappedKey: string,
  fileKek: Uint8Array,
): SealedFileReader {
  return readSealedFile(folder, fileId, unwrapFileKey(fileKek, wrappedKey, fileId));
}

/** The same with the file's own key, which is taken over and zeroed on `close`. */
export function readSealedFile(folder: string, fileId: AttachmentId, key: Buffer): SealedFileReader {
  return new SealedFileReader(sealedFilePath(folder, fileId), fileId, key);
}

export class SealedFileReader {
  /** Bytes of plain content. */
  readonly size: number;
  readonly #descriptor: number;
  readonly #key: Buffer;
  readonly #header = Buffer.alloc(headerLength);
  readonly #chunks: number;
  /** What was read last from the disk; one buffer for all of it. */
  #sealed: Buffer | undefined;
  #isClosed = false;

  constructor(file: string, fileId: AttachmentId, key: Buffer) {
    this.#key = key;
    try {
      if (!statSync(file).isFile()) throw new FocalPointError('vault.file-damaged');
      this.#descriptor = openSync(file, 'r');
    } catch (error) {
      throw error instanceof FocalPointError ? error : new FocalPointError('vault.file-missing');
    }
    try {
      readSync(this.#descriptor, this.#header, 0, headerLength, 0);
      const { size } = fstatSync(this.#descriptor);
      this.size = plainLength(size);
      checkHeader(this.#header, fileId);
      this.#chunks = Math.max(1, Math.ceil(this.size / chunkLength));
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** `length` bytes from `offset`, fewer at the end. Every byte returned is authenticated. */
  read(offset: number, length: number): Buffer {
    strictAssert(Number.isSafeInteger(offset) && offset >= 0 && length >= 0, 'a place in a file is a whole number');
    const end = Math.min(this.size, offset + length);
    if (offset >= end) return Buffer.alloc(0);
    const first = Math.floor(offset / chunkLength);
    const last = Math.floor((end - 1) / chunkLength);
    if (first === last) return this.#chunk(first).subarray(offset - first * chunkLength, end - first * chunkLength);
    const bytes = Buffer.allocUnsafeSlow(end - offset);
    for (let index = first; index <= last; index += 1) {
      const start = index * chunkLength;
      const chunk = this.#chunk(index);
      chunk.copy(bytes, Math.max(0, start - offset), Math.max(0, offset - start), Math.min(chunk.length, end - start));
      release(chunk);
    }
    return bytes;
  }

  /** From `start` up to, not including, `end`, chunk by chunk; yields between, so that others are answered. */
  async *stream({ start = 0, end = this.size } = {}): AsyncGenerator<Buffer, void, undefined> {
    for (let offset = start; offset < Math.min(end, this.size);) {
      const length = Math.min(chunkLength - (offset % chunkLength), end - offset);
      yield this.read(offset, length);
      offset += length;
      await setImmediate();
    }
  }

  /** Reads all of it. @returns its hash, to be compared with the record's. @throws FocalPointError `vault.file-damaged`, `threads.cancelled`. */
  async verify({ onProgress, signal }: ReadOptions = {}): Promise<SealedContent> {
    const hash = createHash('sha256');
    for (let index = 0; index < this.#chunks; index += 1) {
      const chunk = this.#chunk(index);
      hash.update(chunk);
      release(chunk);
      if (index % chunksBetweenPauses !== chunksBetweenPauses - 1) continue;
      onProgress?.({ done: (index + 1) * chunkLength, of: this.size });
      await setImmediate();
      throwIfCancelled(signal);
    }
    return { sha256: hash.digest('hex'), size: this.size, sealedSize: fstatSync(this.#descriptor).size };
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#key.fill(0);
    closeSync(this.#descriptor);
  }

  #chunk(index: number): Buffer {
    strictAssert(!this.#isClosed, 'a closed file is not read');
    const isLast = index === this.#chunks - 1;
    const plain = isLast ? this.size - index * chunkLength : chunkLength;
    this.#sealed ??= Buffer.allocUnsafeSlow(sealedChunkLength);
    const sealed = this.#sealed.subarray(0, plain + (sealedChunkLength - chunkLength));
    let read: number;
    try {
      read = readSync(this.#descriptor, sealed, 0, sealed.length, headerLength + index * sealedChunkLength);
    } catch {
      throw new FocalPointError('vault.file-damaged');
    }
    if (read !== sealed.length) throw new FocalPointError('vault.file-cut-short');
    return openChunk(this.#key, this.#header, index, isLast, sealed);
  }
}
