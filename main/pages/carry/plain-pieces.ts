// Pages made ready to be carried: what is seen of their annotations and fields becomes part of the page, everything else of them stays
// behind, and the engine writes them anew, unlocked, with a plain table. The original is never touched.
//
// The engine keeps every stream it has once read, and so a document of a gigabyte would stand in its memory as a whole: it is opened anew
// for each group of pages. Each group is one piece, held in memory until it is carried and in no file.
import { FocalPointError } from '../../../shared/language/result.ts';
import type { OpenPdf } from '../engine/open-pdf.ts';
import type { PageSource } from '../page-source.ts';

/** The next pages of those that were asked for. */
export interface PlainPiece {
  readonly source: PageSource;
  /** Where each stands in the piece, from 1; undefined for one that cannot be read. */
  readonly places: readonly (number | undefined)[];
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
  /** Asked between pages; it throws to stop. */
  readonly pause: () => Promise<void>;
}

/** About as much of the document as stands in memory at once. */
export const groupBytes = 24 * 1024 * 1024;
const mostInGroup = 500;
const forScreen = 0;
const forPrint = 1;

/** @throws FocalPointError as `open`; `pages.unreadable`; what the source or `pause` throws. */
export async function* plainPieces({ open, pages, size, pause }: PlainPiecesParts): AsyncGenerator<PlainPiece> {
  for (let first = 0; first < pages.length;) {
    const pdf = open();
    let piece: PlainPiece;
    try {
      const share = Math.floor((groupBytes * Math.max(1, pdf.pages)) / Math.max(1, size));
      const group = pages.slice(first, first + Math.max(1, Math.min(mostInGroup, share)));
      first += group.length;
      const readable: number[] = [];
      const places: (number | undefined)[] = [];
      for (const [index, page] of group.entries()) {
        if (index % 20 === 0) await pause();
        if (flatten(pdf, page - 1)) places.push(readable.push(page - 1));
        else places.push(undefined);
      }
      const parts: Uint8Array[] = [];
      if (readable.length > 0) pdf.writePages(readable, { write: (bytes) => void parts.push(bytes) });
      piece = pieceOf(parts, places);
    } finally {
      pdf.close();
    }
    yield piece;
  }
}

/** The parts are kept as they are, not copied: a piece of 24 MB stands in memory once. */
export function pieceOf(parts: readonly Uint8Array[], places: PlainPiece['places']): PlainPiece {
  const begins: number[] = [];
  let size = 0;
  for (const part of parts) {
    begins.push(size);
    size += part.length;
  }
  return {
    source: {
      size,
      read(offset, length) {
        const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
        let index = lastAtOrBefore(begins, offset);
        for (let done = 0; done < bytes.length; index += 1) {
          const from = offset + done - (begins[index] ?? 0);
          const some = parts[index]?.subarray(from, from + bytes.length - done) ?? bytes.subarray(done);
          bytes.set(some, done);
          done += some.length;
        }
        return bytes;
      },
    },
    places,
    done: () => {
      for (const part of parts) part.fill(0);
    },
  };
}

/** @param begins  growing, from 0. */
function lastAtOrBefore(begins: readonly number[], offset: number): number {
  let [low, high] = [0, begins.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((begins[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
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
