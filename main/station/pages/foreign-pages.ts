// The caller's side of the pages threads: one for whoever reads a document, one for work that takes long. A document that hangs either costs
// the thread and not the station; the next question starts another.
import type { Inspection, PageWord } from '../../../shared/domain/foreign-pages.ts';
import { drop } from '../../../shared/language/habits.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { keepPictureLibrary } from '../../documents/index.ts';
import { compilePdfium, fatalInspection, type AssembledBundle, type BundlePage } from '../../pages/index.ts';
import { siblingModule, startThread, type Thread } from '../../threads/index.ts';
import type { EvidenceFiles } from '../evidence-files.ts';
import type { FoundPages, PagesCalls, SealedPages } from './pages-thread.ts';

/** A document as its record names it. */
export interface StoredDocument {
  readonly fileId: string;
  readonly wrappedKey: string;
  readonly kind: Inspection['kind'];
  /** As a person entered it. */
  readonly password?: string | undefined;
}

export interface PagesOptions {
  readonly onProgress?: ((progress: { done: number; of: number }) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface BundleOrder {
  readonly frame: StoredDocument;
  readonly stamps?: StoredDocument | undefined;
  readonly documents: readonly StoredDocument[];
  readonly pages: readonly BundlePage[];
}

type Ask<Value> = (thread: Thread<PagesCalls>, stillAlive: () => void) => Promise<Value>;

/** Without a sign of life; work that goes on may take hours. */
const longestSilence = 30_000;

/** One thread, asked one question at a time, so that the limit is the question's own and not the queue's. */
class PagesThread {
  readonly #entry: URL;
  readonly #limit: number;
  #thread: Thread<PagesCalls> | undefined;
  #isClosed = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(entry: URL, limit: number) {
    this.#entry = entry;
    this.#limit = limit;
  }

  /** @throws FocalPointError `pages.took-too-long`, `pages.broke-the-reader`; the thread's own codes. */
  ask<Value>(question: Ask<Value>, signal?: AbortSignal): Promise<Value> {
    const turn = this.#last.then(() => {
      // Whoever waited may have gone.
      if (signal?.aborted === true) throw new FocalPointError('threads.cancelled');
      return this.#ask(question);
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#thread?.close();
  }

  async #ask<Value>(question: Ask<Value>): Promise<Value> {
    await keepPictureLibrary();
    const engine = await compilePdfium();
    if (this.#isClosed) throw new FocalPointError('threads.ended');
    this.#thread ??= startThread<PagesCalls>(this.#entry, { startWith: engine });
    const thread = this.#thread;
    let timer: NodeJS.Timeout | undefined;
    let stillAlive = (): void => undefined;
    const silence = new Promise<'silence'>((resolve) => {
      stillAlive = () => {
        clearTimeout(timer);
        timer = setTimeout(() => resolve('silence'), this.#limit);
      };
      stillAlive();
    });
    const answer = question(thread, stillAlive);
    // It fails when the thread is killed; whoever asked is told of the silence instead.
    answer.catch(() => undefined);
    try {
      const answered = await Promise.race([answer.then((value) => ({ value })), silence]);
      if (answered !== 'silence') return answered.value;
      await this.#kill(thread);
      throw new FocalPointError('pages.took-too-long', { seconds: Math.round(this.#limit / 1000) });
    } catch (error) {
      if (this.#isClosed || !isEndOfThread(error)) throw error;
      await this.#kill(thread);
      throw new FocalPointError('pages.broke-the-reader');
    } finally {
      clearTimeout(timer);
    }
  }

  async #kill(thread: Thread<PagesCalls>): Promise<void> {
    if (this.#thread === thread) this.#thread = undefined;
    await thread.kill();
  }
}

export class ForeignPages {
  readonly #files: Pick<EvidenceFiles, 'folder' | 'fileKey'>;
  readonly #reading: PagesThread;
  readonly #working: PagesThread;

  /** @param entry  the threads' module; tests give one that hangs. */
  constructor(
    files: Pick<EvidenceFiles, 'folder' | 'fileKey'>,
    entry = siblingModule(import.meta.url, './pages-thread'),
    limit = longestSilence,
  ) {
    this.#files = files;
    this.#reading = new PagesThread(entry, limit);
    this.#working = new PagesThread(entry, limit);
  }

  /**
   * Never throws for what is in the file.
   * @throws FocalPointError `pages.wrong-password`, `threads.cancelled`, `vault.file-…` when the sealed file itself cannot be read.
   */
  async inspect(document: StoredDocument, { onProgress, signal }: PagesOptions = {}): Promise<Inspection> {
    try {
      return await this.#working.ask(
        (thread, stillAlive) =>
          thread.call('inspect', this.#sealed(document), {
            signal,
            onProgress: (progress) => {
              stillAlive();
              onProgress?.(progress);
            },
          }),
        signal,
      );
    } catch (error) {
      const code = error instanceof FocalPointError ? error.failure.code : undefined;
      if (code === 'pages.took-too-long') return fatalInspection(document.kind, 'took-too-long');
      if (code === 'pages.broke-the-reader') return fatalInspection(document.kind, 'broke-the-reader');
      throw error;
    }
  }

  /** Somebody is about to read: the thread starts while the screen is still being drawn. */
  warm(): void {
    drop(this.#reading.ask(() => Promise.resolve()).catch(() => undefined));
  }

  /** WebP of one page, counted from 1. @throws FocalPointError `pages.…`, `vault.file-…` */
  draw(document: StoredDocument, page: number, width: number, signal?: AbortSignal): Promise<Uint8Array> {
    return this.#reading.ask((thread) => thread.call('draw', { file: this.#sealed(document), page, width }), signal);
  }

  /** @throws as `draw` */
  words(document: StoredDocument, page: number): Promise<PageWord[]> {
    return this.#reading.ask((thread) => thread.call('words', { file: this.#sealed(document), page }));
  }

  /** @param text  as `foldText` gives it. @throws as `draw`; `threads.cancelled` */
  find(document: StoredDocument, text: string, { signal }: PagesOptions = {}): Promise<FoundPages> {
    return this.#working.ask(
      (thread, stillAlive) =>
        thread.call('find', { file: this.#sealed(document), text }, { signal, onProgress: stillAlive }),
      signal,
    );
  }

  /**
   * The bundle's bytes, piece by piece; give them to `EvidenceFiles.receive`. The same order gives the same bytes.
   * @returns how many pages it has and which of them show the sheet instead, when all was fetched.
   * @throws FocalPointError `pages.…`, `threads.cancelled`, `vault.file-…`
   */
  async *assemble(
    order: BundleOrder,
    { onProgress, signal }: PagesOptions = {},
  ): AsyncGenerator<Uint8Array, AssembledBundle> {
    const writing = await this.#working.ask((thread) =>
      thread.call('begin', {
        frame: this.#sealed(order.frame),
        stamps: order.stamps === undefined ? undefined : this.#sealed(order.stamps),
        documents: order.documents.map((document) => this.#sealed(document)),
        pages: order.pages,
      }),
    );
    let hasEnded = false;
    try {
      for (;;) {
        const piece = await this.#working.ask(
          (thread, stillAlive) => thread.call('next', { writing }, { onProgress: stillAlive }),
          signal,
        );
        if (piece.kind === 'end') {
          hasEnded = true;
          return piece.result;
        }
        onProgress?.({ done: piece.done, of: piece.of });
        yield piece.bytes;
      }
    } finally {
      if (!hasEnded) await this.#working.ask((thread) => thread.call('abandon', { writing })).catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#reading.close(), this.#working.close()]);
  }

  #sealed({ fileId, wrappedKey, kind, password }: StoredDocument): SealedPages {
    return { folder: this.#files.folder, fileId, wrappedKey, fileKek: this.#files.fileKey(), kind, password };
  }
}

function isEndOfThread(error: unknown): boolean {
  return error instanceof FocalPointError && ['threads.ended', 'station.unexpected'].includes(error.failure.code);
}
