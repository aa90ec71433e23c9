// One picture as a page, a PDF of its own that is carried like a piece of any other.
import { PdfWriter } from './pdf-writer.ts';
import type { PieceRoom } from './piece-room.ts';
import type { PlainPiece } from './plain-pieces.ts';

export interface PictureOnPage {
  /** Points (1/72 inch) of the page, which it fills. */
  readonly points: { readonly width: number; readonly height: number };
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What its dictionary says besides. */
  readonly entries: string;
  readonly bytes: Buffer;
}

/** @param room  where the piece stands until it is done. */
export function picturePiece(room: PieceRoom, { points, width, height, entries, bytes }: PictureOnPage): PlainPiece {
  const writer = new PdfWriter(room);
  const [catalog, tree, leaf, content, image] = Array.from({ length: 5 }, () => writer.reserve());
  const size = [points.width, points.height].map((one) => Math.max(1, Math.round(one * 100) / 100));
  writer.object(catalog ?? 0, `<</Type /Catalog /Pages ${tree} 0 R>>`);
  writer.object(tree ?? 0, `<</Type /Pages /Count 1 /Kids [${leaf} 0 R]>>`);
  writer.object(
    leaf ?? 0,
    `<</Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${size.join(' ')}] /Contents ${content} 0 R /Resources <</XObject <</Scan ${image} 0 R>>>>>>`,
  );
  writer.stream(content ?? 0, '', Buffer.from(`q ${size[0]} 0 0 ${size[1]} 0 0 cm /Scan Do Q`));
  writer.stream(image ?? 0, `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries}`, bytes);
  writer.finish(`/Root ${catalog} 0 R`);
  return { source: room.source(), places: [1], done: () => room.wipe() };
}
