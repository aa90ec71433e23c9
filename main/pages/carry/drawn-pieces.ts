// Pages of a document that hides layers, carried as they are seen: as pictures. Carried by their objects the switched-off layers would come along,
// and without the switches of the original, which stay behind with its catalog, everybody would see them.
import { FocalPointError } from '../../../shared/language/result.ts';
import type { OpenPdf } from '../engine/open-pdf.ts';
import { drawPage } from '../engine/render-page.ts';
import { kindOf, pictureOf } from '../redact/picture-of-page.ts';
import { picturePiece } from './picture-piece.ts';
import { PieceRoom } from './piece-room.ts';
import { groupBytes, missingPage, type PlainPiece, type PlainPiecesParts } from './plain-pieces.ts';

const pointsPerInch = 72;
/** What courts accept as a good scan (knowledge of court bundles). */
const mostDots = 300;

/** @param dots  to the inch. @throws as `plainPieces` */
export async function* drawnPieces({
  open,
  pages,
  size,
  pause,
  room = new PieceRoom(),
  dots = mostDots,
}: PlainPiecesParts & { readonly dots?: number }): AsyncGenerator<PlainPiece> {
  for (let first = 0; first < pages.length;) {
    const pdf = open();
    try {
      // The engine keeps what it has read: it is let go of after each group of pages.
      const share = Math.max(1, Math.floor((groupBytes * Math.max(1, pdf.pages)) / Math.max(1, size)));
      for (const page of pages.slice(first, first + share)) {
        await pause();
        yield (await drawnPiece(pdf, page - 1, dots, room)) ?? missingPage;
      }
      first += share;
    } finally {
      pdf.close();
    }
  }
}

/** Undefined for a page that cannot be read. */
async function drawnPiece(pdf: OpenPdf, index: number, dots: number, room: PieceRoom): Promise<PlainPiece | undefined> {
  const { engine } = pdf;
  let drawn;
  let points;
  try {
    points = pdf.withPage(index, (page) => ({
      width: engine.FPDF_GetPageWidthF(page),
      height: engine.FPDF_GetPageHeightF(page),
    }));
    drawn = drawPage(pdf, index, Math.max(1, Math.round((points.width / pointsPerInch) * dots)));
  } catch (error) {
    if (error instanceof FocalPointError && error.failure.code === 'pages.page-unreadable') return undefined;
    throw error;
  }
  const page = { ...drawn, channels: 4, points } as const;
  const picture = await pictureOf(page, kindOf(page));
  page.data.fill(0);
  return picturePiece(room, { points, width: page.width, height: page.height, ...picture });
}
