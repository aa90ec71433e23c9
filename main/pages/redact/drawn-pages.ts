// Every page of a document as pixels, as large as the paper was: what a redacted version is made of. Nothing else of the document is handed on.
import { FocalPointError } from '../../../shared/language/result.ts';
import { flatten, groupBytes } from '../carry/plain-pieces.ts';
import type { OpenPdf } from '../engine/open-pdf.ts';
import { drawPage } from '../engine/render-page.ts';
import type { PageSource } from '../page-source.ts';
import { readPicture, seen, sizeOf } from '../picture-pages.ts';

export interface PaperPage {
  /** Pixels row by row; whoever got them wipes them. */
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  /** Points (1/72 inch) of the paper. */
  readonly points: { readonly width: number; readonly height: number };
}

/** Dots to the inch: what courts accept as a good scan (knowledge of court bundles). */
const dots = 300;
const pointsPerInch = 72;

/** @throws FocalPointError `pages.page-unreadable`, and as `open` */
export async function* drawnPdf(open: () => OpenPdf, size: number): AsyncGenerator<PaperPage> {
  let pages = 1;
  for (let index = 0; index < pages;) {
    const pdf = open();
    try {
      pages = pdf.pages;
      if (pages === 0) throw new FocalPointError('pages.unreadable');
      // The engine keeps what it has read: it is let go of after each group of pages.
      const share = Math.max(1, Math.floor((groupBytes * pages) / Math.max(1, size)));
      for (const end = Math.min(pages, index + share); index < end; index += 1) {
        // Fields and annotations are part of what one sees, and so of what is blacked out.
        if (!flatten(pdf, index)) throw new FocalPointError('pages.page-unreadable', { page: index + 1 });
        const points = pdf.withPage(index, (page) => ({
          width: pdf.engine.FPDF_GetPageWidthF(page),
          height: pdf.engine.FPDF_GetPageHeightF(page),
        }));
        const drawn = drawPage(pdf, index, Math.max(1, Math.round((points.width / pointsPerInch) * dots)));
        yield { ...drawn, channels: 4, points };
      }
    } finally {
      pdf.close();
    }
  }
}

/** @param pages  how many. @throws FocalPointError `pages.page-unreadable`, `pages.too-large` */
export async function* drawnPictures(source: PageSource, pages: number): AsyncGenerator<PaperPage> {
  const bytes = readPicture(source);
  try {
    for (let index = 0; index < pages; index += 1) {
      const size = await sizeOf(bytes, index);
      if (size === undefined) throw new FocalPointError('pages.page-unreadable', { page: index + 1 });
      const [across, down] = [size.width / 25.4, size.height / 25.4];
      const { data, info } = await seen(bytes, index)
        .resize({ width: Math.min(size.pixels, Math.max(1, Math.round(across * dots))), withoutEnlargement: true })
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
        .catch(() => {
          throw new FocalPointError('pages.page-unreadable', { page: index + 1 });
        });
      if (info.channels !== 3) throw new FocalPointError('pages.page-unreadable', { page: index + 1 });
      const points = { width: across * pointsPerInch, height: down * pointsPerInch };
      yield { data, width: info.width, height: info.height, channels: 3, points };
    }
  } finally {
    bytes.fill(0);
  }
}
