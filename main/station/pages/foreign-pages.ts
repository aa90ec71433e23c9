// The caller's side of the pages threads: one for whoever reads a document, one for work that takes long, one for each bundle and each machine
// reading.
import type { Inspection, PageWord } from '../../../shared/domain/foreign-pages.ts';
import type { MachinePage, MachineWord } from '../../../shared/domain/machine-reading.ts';
import type { Region } from '../../../shared/domain/redaction/mark.ts';
import type { RedactionProof } from '../../../shared/domain/redaction/proof.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { drop } from '../../../shared/language/habits.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import {
  fatalInspection,
  type AssembledBundle,
  type BundlePage,
  type TextUnder,
  type ToProve,
} from '../../pages/index.ts';
import { siblingModule, type NextPiece, type Thread } from '../../threads/index.ts';
import type { EvidenceFiles } from '../evidence-files.ts';
import { GuardedThread } from './guarded-thread.ts';
import type { StoredReading } from './machine-words.ts';
import type { FoundPages, PagesCalls, SealedPages } from './pages-thread.ts';
import type { RedactedPages } from './redact-on-thread.ts';

/** A document as its record names it. */
export interface StoredDocument {
  readonly fileId: string;
  readonly wrappedKey: string;
  readonly kind: Inspection['kind'];
  /** As a person entered it. */
  readonly password?: string | undefined;
  /** What a machine read of it, oldest first. */
  readonly readings?: readonly StoredReading[] | undefined;
  /** Its pages were carried before and are taken from there; only a bundle asks. */
  readonly earlier?: EarlierPlace | undefined;
  /** It has layers that are switched off: a bundle carries its pages as they are seen. */
  readonly hidesLayers?: boolean | undefined;
}

/** Where all pages of a document stand, one after the other, in a volume of an earlier bundle. */
export interface EarlierPlace {
  readonly fileId: string;
  readonly wrappedKey: string;
  /** Of that volume, from 1. */
  readonly page: number;
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
  /** To the inch, of scans and pictures; 300 where nothing is said. */
  readonly dots?: number | undefined;
}

type NextOf<Result> = (
  thread: Thread<PagesCalls>,
  writing: number,
  stillAlive: () => void,
) => Promise<NextPiece<Result>>;

/** Without a sign of life; work that goes on may take hours. */
const longestSilence = 30_000;
/** A page full of small print, tried in four directions on a slow machine, is silent for longer than a damaged file may be. */
const patience = 6;

export class ForeignPages {
  readonly #files: Pick<EvidenceFiles, 'folder' | 'fileKey'>;
  readonly #reading: GuardedThread;
  readonly #working: GuardedThread;
  /** One for each bundle while it is made, one for each machine reading. */
  readonly #making = new Set<GuardedThread>();
  readonly #entry: URL;
  readonly #limit: number;
  #isClosed = false;

  /** @param entry  the threads' module; tests give one that hangs. */
  constructor(
    files: Pick<EvidenceFiles, 'folder' | 'fileKey'>,
    entry = siblingModule(import.meta.url, './pages-thread'),
    limit = longestSilence,
  ) {
    this.#files = files;
    this.#entry = entry;
    this.#limit = limit;
    this.#reading = new GuardedThread(entry, { limit });
    this.#working = new GuardedThread(entry, { limit, endsAtRest: true });
  }

  /**
   * Never throws for what is in the file.
   * @throws FocalPointError `pages.wrong-password`, `threads.cancelled`, `vault.file-…` when the sealed file itself cannot be read.
   */
  async inspect(document: StoredDocument, { onProgress, signal }: PagesOptions = {}): Promise<Inspection> {
    try {
      return await this.#working.ask(
        (thread, stillAlive) =>
          this.#withKey((sealed) =>
            thread.call('inspect', sealed(document), heard(stillAlive, { signal, onProgress })),
          ),
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
    return this.#reading.ask(
      (thread) => this.#withKey((sealed) => thread.call('draw', { file: sealed(document), page, width })),
      signal,
    );
  }

  /** @throws as `draw` */
  words(document: StoredDocument, page: number): Promise<readonly (PageWord | MachineWord)[]> {
    return this.#reading.ask((thread) =>
      this.#withKey((sealed) => thread.call('words', { file: sealed(document), page })),
    );
  }

  /** @param text  as `foldText` gives it. @throws as `draw`; `threads.cancelled` */
  find(document: StoredDocument, text: string, { signal }: PagesOptions = {}): Promise<FoundPages> {
    return this.#working.ask(
      (thread, stillAlive) =>
        this.#withKey((sealed) =>
          thread.call('find', { file: sealed(document), text }, { signal, onProgress: stillAlive }),
        ),
      signal,
    );
  }

  /**
   * Pages read by a machine, on a thread of their own. One that hangs or ends it is asked alone, and said to have failed.
   * @param pages  from 1.
   * @throws FocalPointError `pages.…` where the document does not open; `threads.cancelled`, `vault.file-…`
   */
  async readByMachine(
    document: StoredDocument,
    { pages, languages }: { readonly pages: readonly number[]; readonly languages: readonly Language[] },
    { onProgress, signal }: PagesOptions = {},
  ): Promise<MachinePage[]> {
    if (this.#isClosed) throw new FocalPointError('threads.ended');
    const reading = new GuardedThread(this.#entry, { limit: this.#limit * patience });
    this.#making.add(reading);
    try {
      return await reading.ask(
        (thread, stillAlive) =>
          this.#withKey((sealed) =>
            thread.call(
              'readByMachine',
              { file: sealed(document), pages, languages },
              heard(stillAlive, { signal, onProgress }),
            ),
          ),
        signal,
      );
    } catch (error) {
      const code = error instanceof FocalPointError ? error.failure.code : undefined;
      const [only] = pages;
      if ((code !== 'pages.took-too-long' && code !== 'pages.broke-the-reader') || only === undefined) throw error;
      if (pages.length === 1) return [{ page: only, words: [], turned: 0, failed: true }];
    } finally {
      this.#making.delete(reading);
      await reading.close();
    }
    const alone: MachinePage[] = [];
    for (const page of pages)
      alone.push(...(await this.readByMachine(document, { pages: [page], languages }, { onProgress, signal })));
    return alone;
  }

  /**
   * The bundle's bytes, piece by piece; give them to `EvidenceFiles.receive`. The same order gives the same bytes.
   * @returns how many pages it has and which of them show the sheet instead, when all was fetched.
   * @throws FocalPointError `pages.…`, `threads.cancelled`, `vault.file-…`
   */
  assemble(order: BundleOrder, options: PagesOptions = {}): AsyncGenerator<Uint8Array, AssembledBundle> {
    return this.#pieces((making) => this.#begin(making, order), {
      ...options,
      next: (thread, writing, stillAlive) => thread.call('next', { writing }, { onProgress: stillAlive }),
    });
  }

  /**
   * A redacted version's bytes, piece by piece: every page a picture with its regions filled. The same order gives the same bytes.
   * @throws as `assemble`; `pages.page-unreadable`
   */
  redact(
    document: StoredDocument,
    order: { readonly pages: number; readonly regions: readonly Region[] },
    options: PagesOptions = {},
  ): AsyncGenerator<Uint8Array, RedactedPages> {
    const begin = (making: GuardedThread): Promise<number> =>
      making.ask((thread) => this.#withKey((sealed) => thread.call('redact', { file: sealed(document), ...order })));
    return this.#pieces(begin, {
      ...options,
      next: (thread, writing, stillAlive) => thread.call('nextRedacted', { writing }, { onProgress: stillAlive }),
    });
  }

  /** Opens a redacted version again and looks for anything that is left. @throws FocalPointError `pages.…`, `threads.cancelled`, `vault.file-…` */
  prove(document: StoredDocument, asked: ToProve, { onProgress, signal }: PagesOptions = {}): Promise<RedactionProof> {
    return this.#working.ask(
      (thread, stillAlive) =>
        this.#withKey((sealed) =>
          thread.call('prove', { file: sealed(document), ...asked }, heard(stillAlive, { signal, onProgress })),
        ),
      signal,
    );
  }

  /** Where texts stand in a document, and what lies under regions of it. @throws as `draw`; `threads.cancelled` */
  textUnder(
    document: StoredDocument,
    asked: { readonly texts: readonly string[]; readonly regions: readonly Region[] },
    { signal }: PagesOptions = {},
  ): Promise<TextUnder> {
    return this.#working.ask(
      (thread, stillAlive) =>
        this.#withKey((sealed) =>
          thread.call('textUnder', { file: sealed(document), ...asked }, { signal, onProgress: stillAlive }),
        ),
      signal,
    );
  }

  /** On a thread of its own: what its documents do is never said of one that is looked at meanwhile, nor of another bundle. */
  async *#pieces<Result>(
    begin: (making: GuardedThread) => Promise<number>,
    { onProgress, signal, next }: PagesOptions & { readonly next: NextOf<Result> },
  ): AsyncGenerator<Uint8Array, Result> {
    if (this.#isClosed) throw new FocalPointError('threads.ended');
    const making = new GuardedThread(this.#entry, { limit: this.#limit });
    this.#making.add(making);
    try {
      const writing = await begin(making);
      for (;;) {
        const piece = await making.ask((thread, stillAlive) => next(thread, writing, stillAlive), signal);
        if (piece.kind === 'end') return piece.result;
        onProgress?.({ done: piece.done, of: piece.of });
        yield piece.bytes;
      }
    } finally {
      this.#making.delete(making);
      await making.close();
    }
  }

  #begin(making: GuardedThread, { frame, stamps, documents, pages, dots }: BundleOrder): Promise<number> {
    return making.ask((thread) =>
      this.#withKey((sealed) =>
        thread.call('begin', {
          frame: sealed(frame),
          stamps: stamps === undefined ? undefined : sealed(stamps),
          documents: documents.map((document) => sealed(document)),
          pages,
          dots,
        }),
      ),
    );
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([this.#reading, this.#working, ...this.#making].map((thread) => thread.close()));
  }

  /** The thread zeroes its copy of the key, this side its own once the thread has answered. */
  async #withKey<Value>(work: (sealed: (document: StoredDocument) => SealedPages) => Promise<Value>): Promise<Value> {
    const { folder } = this.#files;
    const fileKek = this.#files.fileKey();
    try {
      return await work(({ fileId, wrappedKey, kind, password, readings, earlier, hidesLayers }) => ({
        folder,
        fileId,
        wrappedKey,
        fileKek,
        kind,
        password,
        readings,
        earlier,
        hidesLayers,
      }));
    } finally {
      fileKek.fill(0);
    }
  }
}

/** Progress is a sign of life, and told on. */
function heard(stillAlive: () => void, { signal, onProgress }: PagesOptions): PagesOptions {
  return {
    signal,
    onProgress: (progress) => {
      stillAlive();
      onProgress?.(progress);
    },
  };
}
