// Where on a page something lies that is seen upright: turned and cropped pages have their own idea of left and up.
import { numberOf, type PdfDictionary, type PdfValue } from '../structure/pdf-syntax.ts';
import type { PlainPdf } from '../structure/plain-pdf.ts';

export interface PageBox {
  /** Lower left and upper right of what is seen, in the page's own coordinates. */
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Degrees clockwise: 0, 90, 180 or 270. */
  readonly rotation: number;
}

const a4: readonly [number, number, number, number] = [0, 0, 595.28, 841.89];

/** CropBox within MediaBox, as viewers show it (ISO 32000-1 §14.11.2). */
export function boxOfPage(pdf: PlainPdf, page: PdfDictionary): PageBox {
  const media = rectangle(pdf, page.get('MediaBox')) ?? a4;
  const crop = rectangle(pdf, page.get('CropBox')) ?? media;
  const inside = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ] as const;
  const [x0, y0, x1, y1] = inside[0] < inside[2] && inside[1] < inside[3] ? inside : media;
  const turned = numberOf(pdf.resolve(page.get('Rotate'))) ?? 0;
  return { x0, y0, x1, y1, rotation: (((Math.round(turned / 90) * 90) % 360) + 360) % 360 };
}

/** Width and height as one sees the page. */
export function seenSize({ x0, y0, x1, y1, rotation }: PageBox): { width: number; height: number } {
  return rotation % 180 === 0 ? { width: x1 - x0, height: y1 - y0 } : { width: y1 - y0, height: x1 - x0 };
}

/**
 * The matrix that lays a sheet of the given size upright over what is seen of a page: as large as fits, in the middle.
 * @returns a b c d e f of ISO 32000-1 §8.3.3.
 */
export function overlayMatrix(box: PageBox, sheet: { width: number; height: number }): readonly number[] {
  const seen = seenSize(box);
  const scale = Math.min(seen.width / sheet.width, seen.height / sheet.height);
  const right = (seen.width - sheet.width * scale) / 2;
  const up = (seen.height - sheet.height * scale) / 2;
  switch (box.rotation) {
    case 90:
      return [0, scale, -scale, 0, box.x1 - up, box.y0 + right];
    case 180:
      return [-scale, 0, 0, -scale, box.x1 - right, box.y1 - up];
    case 270:
      return [0, -scale, scale, 0, box.x0 + up, box.y1 - right];
    default:
      return [scale, 0, 0, scale, box.x0 + right, box.y0 + up];
  }
}

function rectangle(pdf: PlainPdf, value: PdfValue | undefined): readonly [number, number, number, number] | undefined {
  const list = pdf.resolve(value);
  if (!Array.isArray(list) || list.length < 4) return undefined;
  const [a, b, c, d] = list.map((one) => numberOf(pdf.resolve(one)));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  const box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as const;
  return box[0] < box[2] && box[1] < box[3] ? box : undefined;
}
