// Writes one sealed file: hash, encrypt, fsync, rename, fsync of the folder. Synchronous on purpose, for a thread of its
// own: streams reach a third of this speed. Until `finish` there is only a `.part`, which no record ever mentions.
import { createHash } from 'node:crypto';
import { closeSync, fdatasync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writevSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AttachmentId } from '../../shared/language/identity.ts';
import { release } from '../threads/index.ts';
import { chunkLength, sealChunk, sealedFilePath, sealedHeader } from './sealed-file.ts';
import { syncFolder, writeError } from './durable-file.ts';

export interface SealedContent {
  /** Of the plain bytes, lower-case hex. */
  readonly sha256: string;
  readonly size: number;
  readonly sealedSize: number;
}

const chunksInBuffer = 16;
// The disk writes one part back while the next is encrypted; else the last fsync would wait for all of it.
const bytesBetweenSyncs = 32 * 1024 * 1024;

export class SealStream {
  readonly #file: string;
  readonly #part: string;
  readonly #key: Buffer;
  readonly #header: Buffer;
  readonly #descriptor: number;
  readonly #hash = createHash('sha256');
  readonly #out: Uint8Array[] = [];
  readonly #pending = Buffer.allocUnsafe(chunkLength);
  #pendingLength = 0;
  #index = 0;
  #size = 0;
  #written = 0;
  #unsynced = 0;
  #writingBack: Promise<unknown> | undefined;
  #lost: Error | undefined;
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
    this.#out.push(this.#header);
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

  /** The file is whole, on the disk and under its name when this resolves; only now may a record mention it. */
  async finish(): Promise<SealedContent> {
    this.#sealPending(true);
    this.#flush();
    await this.#writingBack;
    try {
      if (this.#lost !== undefined) throw this.#lost;
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
  async abandon(): Promise<void> {
    await this.#writingBack;
    this.#close();
    rmSync(this.#part, { force: true });
  }

  #sealPending(isLast: boolean): void {
    this.#seal(this.#pending.subarray(0, this.#pendingLength), isLast);
    this.#pending.fill(0, 0, this.#pendingLength);
    this.#pendingLength = 0;
  }

  #seal(text: Uint8Array, isLast: boolean): void {
    this.#out.push(...sealChunk(this.#key, this.#header, this.#index, isLast, text));
    this.#index += 1;
    if (this.#out.length >= 2 * chunksInBuffer) this.#flush();
  }

  #flush(): void {
    try {
      const out = this.#out.splice(0);
      let rest = out;
      while (rest.length > 0) {
        const written = writevSync(this.#descriptor, rest);
        this.#written += written;
        this.#unsynced += written;
        rest = after(rest, written);
      }
      for (const one of out) if (one !== this.#header) release(one);
    } catch (error) {
      throw writeError(error);
    }
    if (this.#unsynced >= bytesBetweenSyncs && this.#writingBack === undefined) this.#writeBack();
  }

  #writeBack(): void {
    this.#unsynced = 0;
    this.#writingBack = new Promise<void>((resolve) => {
      fdatasync(this.#descriptor, (error) => {
        // The system says once that a write was lost; the last fsync would not say it again.
        this.#lost ??= error ?? undefined;
        this.#writingBack = undefined;
        resolve();
      });
    });
  }

  #close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#key.fill(0);
    this.#pending.fill(0);
    closeSync(this.#descriptor);
  }
}

/** What remains of `parts` after their first `length` bytes. */
function after(parts: Uint8Array[], length: number): Uint8Array[] {
  let skipped = 0;
  const remaining: Uint8Array[] = [];
  for (const part of parts) {
    const start = Math.min(part.length, Math.max(0, length - skipped));
    skipped += part.length;
    if (start < part.length) remaining.push(part.subarray(start));
  }
  return remaining;
}
