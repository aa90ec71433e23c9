// The caller's side of the thread for large pictures. One that hangs costs the thread and not the station; the next question starts another.
import { FocalPointError } from '../../../shared/language/result.ts';
import type { PictureFrame } from '../../../shared/domain/photograph.ts';
import { hasTile, type Tile } from '../../../shared/domain/picture-tiles.ts';
import { keepPictureLibrary } from '../../documents/index.ts';
import { siblingModule, startThread, type Thread } from '../../threads/index.ts';
import type { EvidenceFiles } from '../evidence-files.ts';
import type { PictureCalls, SealedPicture } from './picture-thread.ts';

const longestMilliseconds = 60_000;

/** A picture as its record names it. */
export interface StoredPicture {
  readonly fileId: string;
  readonly wrappedKey: string;
  readonly frame: PictureFrame;
  readonly part?: { readonly offset: number; readonly bytes: number } | undefined;
}

export class LargePictures {
  readonly #files: Pick<EvidenceFiles, 'folder' | 'fileKey'>;
  readonly #entry: URL;
  readonly #limit: number;
  #thread: Thread<PictureCalls> | undefined;
  #isClosed = false;

  /** @param entry  the thread's module; tests give one that hangs. */
  constructor(
    files: Pick<EvidenceFiles, 'folder' | 'fileKey'>,
    entry = siblingModule(import.meta.url, './picture-thread'),
    limit = longestMilliseconds,
  ) {
    this.#files = files;
    this.#entry = entry;
    this.#limit = limit;
  }

  /** JPEG of the whole picture. @throws FocalPointError `comparisons.not-a-picture`, `vault.file-…`, `threads.ended` */
  overview(picture: StoredPicture): Promise<Uint8Array> {
    return this.#ask(picture, (thread, sealed) => thread.call('overview', sealed));
  }

  /** JPEG of one tile. @throws as `overview`; `attachments.unknown` for a tile that the picture does not have. */
  tile(picture: StoredPicture, tile: Tile): Promise<Uint8Array> {
    if (!hasTile(picture.frame, tile)) throw new FocalPointError('attachments.unknown');
    return this.#ask(picture, (thread, sealed) => thread.call('tile', { picture: sealed, tile }));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#thread?.close();
  }

  async #ask(
    picture: StoredPicture,
    question: (thread: Thread<PictureCalls>, picture: SealedPicture) => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    await keepPictureLibrary();
    if (this.#isClosed) throw new FocalPointError('threads.ended');
    this.#thread ??= startThread<PictureCalls>(this.#entry);
    const thread = this.#thread;
    const fileKek = this.#files.fileKey();
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<'too-long'>((resolve) => {
      timer = setTimeout(() => resolve('too-long'), this.#limit);
    });
    try {
      const answer = await Promise.race([question(thread, { folder: this.#files.folder, ...picture, fileKek }), limit]);
      if (answer !== 'too-long') return answer;
      this.#forget(thread);
      await thread.kill();
      throw new FocalPointError('comparisons.not-a-picture');
    } catch (error) {
      // A picture that ended the thread: whoever asks next gets another one.
      if (error instanceof FocalPointError && error.failure.code === 'threads.ended') this.#forget(thread);
      throw error;
    } finally {
      clearTimeout(timer);
      fileKek.fill(0);
    }
  }

  #forget(thread: Thread<PictureCalls>): void {
    if (this.#thread === thread) this.#thread = undefined;
  }
}
