// A bundle made on the pages thread. Its bytes are fetched piece by piece and sealed as they come: no plain byte of it touches a disk, and a
// bundle of a gigabyte never waits in memory.
import { setImmediate } from 'node:timers/promises';
import type { PageWord } from '../../../shared/domain/foreign-pages.ts';
import { AttachmentId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import {
  assemble,
  drawnPieces,
  EarlierVolume,
  OpenPdf,
  picturePieces,
  PieceRoom,
  plainPieces,
  type AssembledBundle,
  type BundlePage,
  type EarlierPages,
  type Pdfium,
  type PlainPiece,
  UnreadableSyntax,
} from '../../pages/index.ts';
import {
  throwIfCancelled,
  type NextPiece,
  type Pieces,
  type PiecesProgress,
  type PieceWriter,
  type ThreadHandlers,
} from '../../threads/index.ts';
import { openSealedFile, type SealedFileReader } from '../../vault/index.ts';
import { openMachineWords, type MachineWords } from './machine-words.ts';
import type { EarlierPlace } from './foreign-pages.ts';
import type { SealedPages } from './pages-thread.ts';

export interface SealedBundle {
  readonly frame: SealedPages;
  readonly stamps?: SealedPages | undefined;
  readonly documents: readonly SealedPages[];
  readonly pages: readonly BundlePage[];
  /** To the inch, of scans and pictures. */
  readonly dots?: number | undefined;
}

export interface AssembleCalls {
  begin: { input: SealedBundle; output: number };
  next: { input: { writing: number }; output: NextPiece<AssembledBundle>; progress: PiecesProgress };
}

/** @param bundles  those the thread makes; whoever ends it closes them. */
export function assembleOnThread(engine: Pdfium, bundles: Pieces<AssembledBundle>): ThreadHandlers<AssembleCalls> {
  return {
    begin: (bundle) => bundles.begin((writer) => write(engine, bundle, writer)),
    next: ({ writing }, asked) => bundles.next(writing, asked),
  };
}

async function write(engine: Pdfium, bundle: SealedBundle, writer: PieceWriter): Promise<AssembledBundle> {
  const readers: SealedFileReader[] = [];
  const open = (file: SealedPages): SealedFileReader => {
    const reader = openSealedFile(file.folder, AttachmentId.parse(file.fileId), file.wrappedKey, file.fileKek);
    readers.push(reader);
    return reader;
  };
  const earlier = new Map<string, EarlierVolume>();
  const openEarlier = (file: SealedPages, { fileId, wrappedKey }: EarlierPlace): EarlierVolume => {
    const known = earlier.get(fileId) ?? new EarlierVolume(open({ ...file, fileId, wrappedKey }));
    earlier.set(fileId, known);
    return known;
  };
  const room = new PieceRoom();
  let written = 0;
  // Those of one document at a time: a box of scans has more words than fit. Only pages without words of their own were read.
  let words: { readonly document: number; readonly pages: MachineWords } | undefined;
  const wordsOf = (document: number, page: number): readonly PageWord[] => {
    const file = bundle.documents[document];
    if (file === undefined || (file.readings ?? []).length === 0) return [];
    if (words?.document !== document) words = { document, pages: openMachineWords(file.readings ?? [], file) };
    return words.pages.get(page) ?? [];
  };
  const pause = async (done = written): Promise<void> => {
    written = done;
    writer.reached(done, bundle.pages.length);
    await setImmediate();
    await writer.makeRoom();
    throwIfCancelled(writer.signal);
  };
  try {
    return await assemble(
      {
        frame: open(bundle.frame),
        stamps: bundle.stamps === undefined ? undefined : open(bundle.stamps),
        pages: bundle.pages,
        wordsOf,
        dots: bundle.dots,
        carry: (document, pages) =>
          carry({ engine, open, openEarlier, room, pause, dots: bundle.dots }, bundle.documents[document], pages),
      },
      { write: (bytes) => writer.give(bytes) },
      pause,
    );
  } finally {
    for (const reader of readers) reader.close();
    for (const file of [bundle.frame, bundle.stamps, ...bundle.documents]) file?.fileKek.fill(0);
  }
}

interface Carrying {
  readonly engine: Pdfium;
  readonly open: (file: SealedPages) => SealedFileReader;
  readonly openEarlier: (file: SealedPages, place: EarlierPlace) => EarlierVolume;
  readonly room: PieceRoom;
  readonly pause: () => Promise<void>;
  readonly dots: number | undefined;
}

async function* carry(
  { engine, open, openEarlier, room, pause, dots }: Carrying,
  file: SealedPages | undefined,
  pages: readonly number[],
): AsyncGenerator<PlainPiece | EarlierPages> {
  if (file === undefined) throw new FocalPointError('pages.unreadable');
  const before = carriedBefore(file, pages, openEarlier);
  if (before !== undefined) {
    yield before;
    return;
  }
  const reader = open(file);
  if (file.kind !== 'pdf') return yield* picturePieces(reader, pages, dots, room);
  const parts = { open: () => new OpenPdf(engine, reader, file.password), pages, size: reader.size, pause, room };
  yield* file.hidesLayers === true
    ? drawnPieces({ ...parts, ...(dots === undefined ? {} : { dots }) })
    : plainPieces(parts);
}

/** Undefined where an earlier volume has them not as they were made; the document itself is then carried as ever. */
function carriedBefore(
  file: SealedPages,
  pages: readonly number[],
  openEarlier: Carrying['openEarlier'],
): EarlierPages | undefined {
  const [first] = pages;
  if (file.earlier === undefined || first === undefined) return undefined;
  try {
    const volume = openEarlier(file, file.earlier);
    const found = volume.pages(file.earlier.page + first - 1, pages.length);
    return found === undefined ? undefined : { earlier: volume.pdf, pages: found };
  } catch (error) {
    if (error instanceof UnreadableSyntax) return undefined;
    if (error instanceof FocalPointError && error.failure.code.startsWith('vault.file-')) return undefined;
    throw error;
  }
}
