// A page as a picture: white paper, everything that is seen, nothing that acts.
import type { OpenPdf } from './open-pdf.ts';

/** Pixels row by row, four bytes each: red, green, blue and one that says nothing. */
export interface DrawnPage {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A page of 200 × 200 inch is drawn smaller than it was asked for. */
const mostPixels = 16e6;
/** FPDF_ANNOT | FPDF_REVERSE_BYTE_ORDER: annotations are part of what one sees, and sharp wants red first. */
const flags = 0x01 | 0x10;
const white = 0xff_ff_ff_ff;

/** @param width  in pixels. @throws as `OpenPdf.withPage`. The caller wipes `data`. */
export function drawPage(pdf: OpenPdf, index: number, width: number): DrawnPage {
  return pdf.withPage(index, (page) => {
    const { engine } = pdf;
    const ratio = engine.FPDF_GetPageHeightF(page) / engine.FPDF_GetPageWidthF(page);
    const size = pixelsOf(width, Number.isFinite(ratio) && ratio > 0 ? ratio : 1);
    const bitmap = engine.FPDFBitmap_Create(size.width, size.height, 0);
    try {
      engine.FPDFBitmap_FillRect(bitmap, 0, 0, size.width, size.height, white);
      engine.FPDF_RenderPageBitmap(bitmap, page, 0, 0, size.width, size.height, 0, flags);
      const start = engine.FPDFBitmap_GetBuffer(bitmap);
      const length = engine.FPDFBitmap_GetStride(bitmap) * size.height;
      return { data: Buffer.from(engine.pdfium.HEAPU8.slice(start, start + length).buffer), ...size };
    } finally {
      engine.FPDFBitmap_Destroy(bitmap);
    }
  });
}

function pixelsOf(width: number, ratio: number): { width: number; height: number } {
  const scale = Math.min(1, Math.sqrt(mostPixels / (width * width * ratio)));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(width * scale * ratio)) };
}
