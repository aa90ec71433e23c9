// A page as shades of grey, as large as a good scan of it: what the machine reads.
import sharp from 'sharp';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { OpenPdf } from '../engine/open-pdf.ts';
import { drawPage } from '../engine/render-page.ts';
import type { PageSource } from '../page-source.ts';
import { readPicture, seen, sizeOf } from '../picture-pages.ts';
import type { GreyPage } from './machine-reader.ts';

/** Dots to the inch: below it 5 and S, 6 and G are taken for each other more often (measured on our own papers). */
const dots = 300;
const pointsPerInch = 72;
/** A plan of a metre is read smaller than it was scanned. */
const mostAcross = 4000;

/** @param index  from 0. @throws FocalPointError `pages.page-unreadable`. The caller wipes `data`. */
export async function greyPageOfPdf(pdf: OpenPdf, index: number): Promise<GreyPage> {
  const points = pdf.withPage(index, (page) => pdf.engine.FPDF_GetPageWidthF(page));
  const across = Math.min(mostAcross, Math.max(1, Math.round((points / pointsPerInch) * dots)));
  const { data, width, height } = drawPage(pdf, index, across);
  try {
    const grey = await sharp(data, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .greyscale()
      .raw()
      .toBuffer();
    return { data: grey, width, height };
  } finally {
    data.fill(0);
  }
}

/** @throws FocalPointError `pages.page-unreadable`, `pages.too-large`. The caller wipes `data`. */
export async function greyPageOfPicture(source: PageSource, index: number): Promise<GreyPage> {
  const bytes = readPicture(source);
  try {
    const size = await sizeOf(bytes, index);
    if (size === undefined) throw new FocalPointError('pages.page-unreadable', { page: index + 1 });
    const { data, info } = await seen(bytes, index)
      .resize({ width: Math.min(mostAcross, size.pixels), withoutEnlargement: true })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
      .catch(() => {
        throw new FocalPointError('pages.page-unreadable', { page: index + 1 });
      });
    return { data, width: info.width, height: info.height };
  } finally {
    bytes.fill(0);
  }
}
