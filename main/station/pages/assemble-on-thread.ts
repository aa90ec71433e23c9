// A bundle made on the pages thread. Its bytes are fetched piece by piece and sealed as they come: no plain byte of it touches a disk, and a
// bundle of a gigabyte never waits in memory.
import { setImmediate } from 'node:timers/promises';
import { AttachmentId } from '../../../shared/language/identity.ts';
import { strictAssert } from '../../../shared/language/habits.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import {
  assemble,
  OpenPdf,
  picturePieces,
  plainPieces,
  type AssembledBundle,
  type BundlePage,
  type Pdfium,
  type PlainPiece,
} from '../../pages/index.ts';
import { throwIfCancelled, type ThreadHandlers } from '../../threads/index.ts';
import { openSealedFile, type SealedFileReader } from '../../vault/index.ts';
import type { SealedPages } from './pages-thread.ts';

export interface SealedBundle {
  readonly frame: SealedPages;
  readonly stamps?: SealedPages | undefined;
  readonly documents: readonly SealedPages[];
  readonly pages: readonly BundlePage[];
}

export type BundlePiece =
  | { readonly kind: 'piece'; readonly bytes: Uint8Array; readonly done: number; readonly of: number }
  | { readonly kind: 'end'; readonly assembled: AssembledBundle };

export interface AssembleCalls {
  begin: { input: SealedBundle; output: number };
  next: { input: { writing: number }; output: BundlePiece };
  abandon: { input: { writing: number }; output: undefined };
}

interface Writing {
  readonly pieces: Buffer[];
  readonly abort: AbortController;
  wake: () => void;
  fetched: () => void;
  pages: { done: number; of: number };
  hasEnded: boolean;
  result: Promise<AssembledBundle>;
}

/** Bytes handed over at once. */
const pieceLength = 1024 * 1024;

export function assembleOnThread(engine: Pdfium): ThreadHandlers<AssembleCalls> {
  const writings = new Map<number, Writing>();
  let nextWriting = 1;
  return {
    begin(bundle) {
      const id = nextWriting;
      nextWriting += 1;
      const writing: Writing = {
        pieces: [],
        abort: new AbortController(),
        wake: () => undefined,
        fetched: () => undefined,
        pages: { done: 0, of: bundle.pages.length },
        hasEnded: false,
        result: Promise.reject(new Error('not begun')),
      };
      writing.result.catch(() => undefined);
      writing.result = write(engine, bundle, writing).finally(() => {
        writing.hasEnded = true;
        writing.wake();
      });
      writing.result.catch(() => undefined);
      writings.set(id, writing);
      return id;
    },

    async next({ writing: id }, { moveWithAnswer }) {
      const writing = writings.get(id);
      strictAssert(writing !== undefined, 'a bundle is fetched while it is being written');
      while (writing.pieces.length === 0 && !writing.hasEnded) {
        await new Promise<void>((resolve) => {
          writing.wake = resolve;
        });
      }
      const piece = writing.pieces.shift();
      writing.fetched();
      if (piece === undefined) {
        writings.delete(id);
        return { kind: 'end', assembled: await writing.result };
      }
      const bytes = Uint8Array.from(piece);
      piece.fill(0);
      moveWithAnswer(bytes.buffer);
      return { kind: 'piece', bytes, ...writing.pages };
    },

    abandon({ writing: id }) {
      const writing = writings.get(id);
      writings.delete(id);
      writing?.abort.abort();
      writing?.fetched();
      return undefined;
    },
  };
}

async function write(engine: Pdfium, bundle: SealedBundle, writing: Writing): Promise<AssembledBundle> {
  const readers: SealedFileReader[] = [];
  const open = (file: SealedPages): SealedFileReader => {
    const reader = openSealedFile(file.folder, AttachmentId.parse(file.fileId), file.wrappedKey, file.fileKek);
    readers.push(reader);
    return reader;
  };
  let gathered: Buffer[] = [];
  let length = 0;
  const handOver = (): void => {
    if (length === 0) return;
    writing.pieces.push(Buffer.concat(gathered));
    gathered = [];
    length = 0;
    writing.wake();
  };
  const pause = async (done = writing.pages.done): Promise<void> => {
    writing.pages = { done, of: bundle.pages.length };
    if (length >= pieceLength) handOver();
    await setImmediate();
    while (writing.pieces.length > 1 && !writing.abort.signal.aborted) {
      await new Promise<void>((resolve) => {
        writing.fetched = resolve;
      });
    }
    throwIfCancelled(writing.abort.signal);
  };
  try {
    const assembled = await assemble(
      {
        frame: open(bundle.frame),
        stamps: bundle.stamps === undefined ? undefined : open(bundle.stamps),
        pages: bundle.pages,
        carry: (document, pages) => carry(engine, bundle.documents[document], pages, open, pause),
      },
      {
        write(bytes) {
          gathered.push(Buffer.from(bytes));
          length += bytes.length;
        },
      },
      pause,
    );
    handOver();
    return assembled;
  } finally {
    for (const reader of readers) reader.close();
    for (const file of [bundle.frame, bundle.stamps, ...bundle.documents]) file?.fileKek.fill(0);
  }
}

async function* carry(
  engine: Pdfium,
  file: SealedPages | undefined,
  pages: readonly number[],
  open: (file: SealedPages) => SealedFileReader,
  pause: () => Promise<void>,
): AsyncGenerator<PlainPiece> {
  if (file === undefined) throw new FocalPointError('pages.unreadable');
  const reader = open(file);
  const pieces =
    file.kind === 'pdf'
      ? plainPieces({ open: () => new OpenPdf(engine, reader, file.password), pages, size: reader.size, pause })
      : picturePieces(reader, pages);
  yield* pieces;
}
