// Pages made ready to be carried: what is seen of their annotations and fields becomes part of the page, everything else of them stays
// behind, and the engine writes them anew, unlocked, with a plain table. The original is never touched.
//
// The engine keeps every stream it has once read, and so a document of a gigabyte would stand in its memory as a whole: it is opened anew
// for each group of pages. Each group is one piece, held in memory until it is carried and in no file.
import { FocalPointError } from '../../../shared/language/result.ts';
import { addDrawnDots, type DrawnDots } from '../engine/drawn-pictures.ts';
import type { OpenPdf } from '../engine/open-pdf.ts';
import { PieceRoom } from './piece-room.ts';
import type { PageSource } from '../page-source.ts';

/** The next pages of those that were asked for. */
export interface PlainPiece {
  readonly source: PageSource;
  /** Where each stands in the piece, from 1; undefined for one that cannot be read. */
  readonly places: readonly (number | undefined)[];
  /** How large the pictures of its pages stand on them; absent where that is not known, or no picture is to be made smaller. */
  readonly drawn?: DrawnDots | undefined;
  /** Wipes it. */
  done(): void;
}

export interface PlainPiecesParts {
  /** Opens the document, again for each group. */
  readonly open: () => OpenPdf;
  /** From 1. */
  readonly pages: readonly number[];
  /** Bytes of the document, by which groups are made. */
  readonly size: number;
  /** Where each piece stands until it is done; it may be used for one document after the other. */
  readonly room?: PieceRoom;
  /** Asked between pages; it throws to stop. */
  readonly pause: () => Promise<void>;
}

/** A page that cannot be read: a sheet stands in its place. */
export const missingPage: PlainPiece = {
  source: { size: 0, read: () => Buffer.alloc(0) },
  places: [undefined],
  done: () => undefined,
};

/** About as much of the document as stands in memory at once. */
export const groupBytes = 12 * 1024 * 1024;
const mostInGroup = 500;
const forScreen = 0;
const forPrint = 1;

/** @throws FocalPointError as `open`; `pages.unreadable`; what the source or `pause` throws. */
export async function* plainPieces({
  open,
  pages,
  size,
  pause,
  room = new PieceRoom(),
}: PlainPiecesParts): AsyncGenerator<PlainPiece> {
  for (let first = 0; first < pages.length;) {
    const pdf = open();
    let piece: PlainPiece;
    try {
      const share = Math.floor((groupBytes * Math.max(1, pdf.pages)) / Math.max(1, size));
      const group = pages.slice(first, first + Math.max(1, Math.min(mostInGroup, share)));
      first += group.length;
      const readable: number[] = [];
      const places: (number | undefined)[] = [];
      const drawn: DrawnDots = new Map();
      let isDrawnKnown = true;
      for (const [index, page] of group.entries()) {
        if (index % 20 === 0) await pause();
        if (!flatten(pdf, page - 1)) {
          places.push(undefined);
          continue;
        }
        places.push(readable.push(page - 1));
        isDrawnKnown &&= addDrawnDots(pdf, page - 1, drawn);
      }
      if (readable.length > 0) pdf.writePages(readable, room);
      piece = { source: room.source(), places, ...(isDrawnKnown ? { drawn } : {}), done: () => room.wipe() };
    } finally {
      pdf.close();
    }
    yield piece;
  }
}

/** What is seen of annotations and fields becomes part of the page. @returns false for a page that cannot be read. */
export function flatten(pdf: OpenPdf, index: number): boolean {
  try {
    return pdf.withPage(index, (page) => {
      if (pdf.engine.FPDFPage_GetAnnotCount(page) === 0) return true;
      // As one sees it; a page whose fields are only drawn in print is flattened so.
      if (pdf.engine.FPDFPage_Flatten(page, forScreen) === 0) pdf.engine.FPDFPage_Flatten(page, forPrint);
      return true;
    });
  } catch (error) {
    if (error instanceof FocalPointError && error.failure.code === 'pages.page-unreadable') return false;
    throw error;
  }
}
