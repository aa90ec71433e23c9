// Taking files in, from a path or piece by piece from an upload, on a thread of its own.
import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AttachmentId } from '../../shared/language/identity.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { siblingModule, startThread, throwIfCancelled, type Thread } from '../threads/index.ts';
import type { OpenVault } from './open-vault.ts';
import { keyLength, systemRandom, type RandomBytes } from './primitives.ts';
import { unwrapFileKey, wrapFileKey } from './sealed-file.ts';
import type { SealedContent } from './seal-stream.ts';
import type { BytesProgress, Sealing, SealingCalls } from './sealing-thread.ts';
import { syncFolder } from './durable-file.ts';

/** What the record keeps of a file; all of it is needed to read it again. */
export interface SealedFile extends SealedContent {
  readonly fileId: AttachmentId;
  /** The file's own key under the vault's file key, base64. */
  readonly wrappedKey: string;
}

export type FileSource =
  | { readonly path: string }
  | {
      readonly chunks: AsyncIterable<Uint8Array>;
      readonly size?: number | undefined;
      /** Nobody else holds the chunks: each may be moved and wiped. */
      readonly areGiven?: boolean | undefined;
    };

export interface SealingOptions {
  readonly onProgress?: ((progress: BytesProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export class SealedFiles {
  readonly #vault: OpenVault;
  readonly #random: RandomBytes;
  /** From the first file on: most times a station is unlocked, none is taken in. */
  #thread: Thread<SealingCalls> | undefined;
  #isClosed = false;

  constructor(vault: OpenVault, random: RandomBytes = systemRandom) {
    this.#vault = vault;
    this.#random = random;
  }

  /**
   * Hashes and encrypts a file into the vault. When this returns, it is on the disk under its name; record it then, and a
   * crash before that leaves only a file that the next start sets aside.
   *
   * @throws FocalPointError `vault.source-vanished`, `vault.source-changed` (shrank, grew or was written meanwhile),
   *         `vault.source-not-a-file`, `vault.source-unreadable`, `vault.disk-full`, `vault.not-writable`, `threads.cancelled`.
   *         An error of the upload itself passes unchanged. Nothing is left behind in any of these cases.
   */
  async takeIn(
    source: FileSource,
    fileId: AttachmentId,
    { onProgress, signal }: SealingOptions = {},
  ): Promise<SealedFile> {
    const key = this.#random(keyLength);
    const fileKek = this.#vault.fileKey();
    const wrappedKey = wrapFileKey(fileKek, key, fileId, this.#random);
    fileKek.fill(0);
    const sealing: Sealing = { folder: this.#vault.folder, fileId, key, prefix: this.#random(7) };
    try {
      const content =
        'path' in source
          ? await this.#running().call('sealPath', { ...sealing, path: source.path }, { onProgress, signal })
          : await this.#sealChunks(source, sealing, { onProgress, signal });
      return { fileId, wrappedKey, ...content };
    } finally {
      key.fill(0);
    }
  }

  /** Reads all of a file on the thread. @throws as `openSealedFile`. The caller compares hash and size with its record. */
  async verify(
    { fileId, wrappedKey }: Pick<SealedFile, 'fileId' | 'wrappedKey'>,
    options: SealingOptions = {},
  ): Promise<SealedContent> {
    const fileKek = this.#vault.fileKey();
    const key = unwrapFileKey(fileKek, wrappedKey, fileId);
    fileKek.fill(0);
    try {
      return await this.#running().call('verify', { folder: this.#vault.folder, fileId, key }, options);
    } finally {
      key.fill(0);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#thread?.close();
  }

  #running(): Thread<SealingCalls> {
    if (this.#isClosed) throw new FocalPointError('threads.ended');
    this.#thread ??= startThread<SealingCalls>(siblingModule(import.meta.url, './sealing-thread'));
    return this.#thread;
  }

  async #sealChunks(
    { chunks, size = 0, areGiven = false }: Extract<FileSource, { chunks: unknown }>,
    sealing: Sealing,
    { onProgress, signal }: SealingOptions,
  ): Promise<SealedContent> {
    const stream = await this.#running().call('begin', sealing);
    try {
      let done = 0;
      for await (const bytes of chunks) {
        throwIfCancelled(signal);
        done += bytes.length;
        // Buffers of an upload often share one block of memory, so they are copied, not moved.
        const { buffer } = bytes;
        const isOwn = areGiven && buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length;
        await this.#running().call('write', { stream, bytes }, isOwn ? { transfer: [buffer] } : {});
        onProgress?.({ done, of: Math.max(size, done) });
      }
      throwIfCancelled(signal);
      return await this.#running().call('finish', { stream });
    } catch (error) {
      await this.#running().call('abandon', { stream });
      throw error;
    }
  }
}

export interface SetAside {
  /** `part`: never finished, its key is lost with the process. `unrecorded`: finished, but no record mentions it. */
  readonly kind: 'part' | 'unrecorded';
  readonly name: string;
  readonly size: number;
}

/**
 * Moves what a crash left in `files/` to `quarantine/` and says what it was; the station records it. Nothing is deleted.
 * @param isRecorded  whether a record mentions this file.
 */
export function setLeftoversAside(folder: string, isRecorded: (fileId: AttachmentId) => boolean): SetAside[] {
  const found: SetAside[] = [];
  const quarantine = join(folder, 'quarantine');
  for (const group of readdirSync(join(folder, 'files'), { withFileTypes: true })) {
    if (!group.isDirectory()) continue;
    const inside = join(folder, 'files', group.name);
    let moved = 0;
    for (const name of readdirSync(inside)) {
      const kind = leftoverKind(name, isRecorded);
      if (kind === undefined) continue;
      mkdirSync(quarantine, { recursive: true, mode: 0o700 });
      found.push({ kind, name, size: statSync(join(inside, name)).size });
      renameSync(join(inside, name), join(quarantine, name));
      moved += 1;
    }
    if (moved > 0) [inside, quarantine].forEach(syncFolder);
  }
  return found;
}

function leftoverKind(name: string, isRecorded: (fileId: AttachmentId) => boolean): SetAside['kind'] | undefined {
  if (name.endsWith('.part')) return 'part';
  const fileId = AttachmentId.safeParse(name.replace(/\.evf$/, ''));
  return fileId.success && isRecorded(fileId.data) ? undefined : 'unrecorded';
}
