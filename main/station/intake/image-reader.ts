// The caller's side of the image thread: one picture at a time, each with a limit of time after which the thread is ended.
import { FocalPointError } from '../../../shared/language/result.ts';
import { keepPictureLibrary } from '../../documents/index.ts';
import { siblingModule, startThread, type Thread } from '../../threads/index.ts';
import type { ExaminedFile, FileToExamine, ImageCalls } from './image-thread.ts';

const longestMilliseconds = 60_000;

/** What is recorded of a file that could not be looked at to the end. */
const gaveUp: ExaminedFile = { mediaType: 'application/octet-stream', camera: [], problem: 'took-too-long' };
const broke: ExaminedFile = { mediaType: 'application/octet-stream', camera: [], problem: 'damaged' };

export class ImageReader {
  readonly #entry: URL;
  readonly #limit: number;
  #thread: Thread<ImageCalls> | undefined;
  #isClosed = false;
  #last: Promise<unknown> = Promise.resolve();

  /** @param entry  the thread's module; tests give one that hangs or dies. */
  constructor(entry = siblingModule(import.meta.url, './image-thread'), limit = longestMilliseconds) {
    this.#entry = entry;
    this.#limit = limit;
  }

  /**
   * Never throws for what is in the file: a picture that hangs or kills the thread is `took-too-long` or `damaged`.
   * @throws FocalPointError `vault.file-…` when the sealed file itself cannot be read.
   */
  examine(file: FileToExamine): Promise<ExaminedFile> {
    // One after the other, so that the limit is the picture's own and not the queue's.
    const turn = this.#last.then(() => this.#examine(file));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#thread?.close();
  }

  async #examine(file: FileToExamine): Promise<ExaminedFile> {
    await keepPictureLibrary();
    if (this.#isClosed) throw new FocalPointError('threads.ended');
    this.#thread ??= startThread<ImageCalls>(this.#entry);
    const thread = this.#thread;
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<'too-long'>((resolve) => {
      timer = setTimeout(() => resolve('too-long'), this.#limit);
    });
    try {
      const examined = await Promise.race([thread.call('examine', file), limit]);
      if (examined !== 'too-long') return examined;
      await this.#kill(thread);
      return gaveUp;
    } catch (error) {
      if (!isEndOfThread(error)) throw error;
      await this.#kill(thread);
      return broke;
    } finally {
      clearTimeout(timer);
    }
  }

  /** The next picture gets a new thread. */
  async #kill(thread: Thread<ImageCalls>): Promise<void> {
    this.#thread = undefined;
    await thread.kill();
  }
}

function isEndOfThread(error: unknown): boolean {
  return error instanceof FocalPointError && ['threads.ended', 'station.unexpected'].includes(error.failure.code);
}
