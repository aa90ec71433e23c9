// Writes one sealed file: hash, encrypt, fsync, rename, fsync of the folder. Synchronous on purpose, for a thread of its
// own: streams reach a third of this speed. Until `finish` there is only a `.part`, which no record ever mentions.
import { createHash } from 'node:crypto';
import { closeSync, fdatasyncSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AttachmentId } from '../../shared/language/identity.ts';
import {
  chunkLength,
  headerLength,
  sealChunk,
  sealedChunkLength,
  sealedFilePath,
  sealedHeader,
} from './sealed-file.ts';
import { syncFolder, writeError } from './station-file.ts';

export interface SealedContent {
  /** Of the plain bytes, lower-case hex. */
  readonly sha256: string;
  readonly size: number;
  readonly sealedSize: number;
}

const chunksInBuffer = 16;
// Written back in the background while the next part is encrypted, so that the last fsync has little left to do.
const bytesBetweenSyncs = 256 * 1024 * 1024;

export class SealStream {
  readonly #file: string;
  readonly #part: string;
  readonly #key: Buffer;
  readonly #header: Buffer;
  readonly #descriptor: number;
  readonly #hash = createHash('sha256');
  readonly #out = Buffer.allocUnsafe(chunksInBuffer * sealedChunkLength);
  readonly #pending = Buffer.allocUnsafe(chunkLength);
  #outLength = 0;
  #pendingLength = 0;
  #index = 0;
  #size = 0;
  #written = 0;
  #unsynced = 0;
  #isClosed = false;

  /** Takes over `key` and zeroes it at the end. @throws FocalPointError `vault.disk-full`, `vault.not-writable`. */
  constructor(vaultFolder: string, fileId: AttachmentId, key: Buffer, prefix: Uint8Array) {
    this.#file = sealedFilePath(vaultFolder, fileId);
    this.#part = `${this.#file}.part`;
    this.#key = key;
    this.#header = sealedHeader(fileId, prefix);
    try {
      mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
      this.#descriptor = openSync(this.#part, 'wx', 0o600);
    } catch (error) {
      throw writeError(error);
    }
    this.#put(this.#header, headerLength);
  }

  /** Any number of bytes; a chunk is sealed once it is known not to be the last. */
  write(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#size += bytes.length;
    let rest = bytes;
    while (rest.length > 0) {
      if (this.#pendingLength === chunkLength) this.#sealPending(false);
      if (this.#pendingLength === 0 && rest.length > chunkLength) {
        this.#seal(rest.subarray(0, chunkLength), false);
        rest = rest.subarray(chunkLength);
        continue;
      }
      const taken = rest.subarray(0, chunkLength - this.#pendingLength);
      this.#pending.set(taken, this.#pendingLength);
      this.#pendingLength += taken.length;
      rest = rest.subarray(taken.length);
    }
  }

  /** The file is whole, on the disk and under its name when this returns; only now may a record mention it. */
  finish(): SealedContent {
    this.#sealPending(true);
    this.#flush();
    try {
      fsyncSync(this.#descriptor);
      this.#close();
      renameSync(this.#part, this.#file);
      syncFolder(dirname(this.#file));
    } catch (error) {
      throw writeError(error);
    }
    return { sha256: this.#hash.digest('hex'), size: this.#size, sealedSize: this.#written };
  }

  /** Leaves nothing behind. Safe after a failure. */
  abandon(): void {
    this.#close();
    rmSync(this.#part, { force: true });
  }

  #sealPending(isLast: boolean): void {
    this.#seal(this.#pending.subarray(0, this.#pendingLength), isLast);
    this.#pending.fill(0, 0, this.#pendingLength);
    this.#pendingLength = 0;
  }

  #seal(text: Uint8Array, isLast: boolean): void {
    if (this.#outLength + sealedChunkLength > this.#out.length) this.#flush();
    this.#outLength += sealChunk(this.#key, this.#header, this.#index, isLast, text, this.#out, this.#outLength);
    this.#index += 1;
  }

  #flush(): void {
    this.#put(this.#out, this.#outLength);
    this.#outLength = 0;
  }

  #put(bytes: Buffer, length: number): void {
    try {
      for (let done = 0; done < length;) done += writeSync(this.#descriptor, bytes, done, length - done);
      this.#written += length;
      this.#unsynced += length;
      if (this.#unsynced >= bytesBetweenSyncs) {
        fdatasyncSync(this.#descriptor);
        this.#unsynced = 0;
      }
    } catch (error) {
      throw writeError(error);
    }
  }

  #close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#key.fill(0);
    this.#pending.fill(0);
    closeSync(this.#descriptor);
  }
}
