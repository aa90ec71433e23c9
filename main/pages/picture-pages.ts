// Scans that are pictures: TIFF with one page or with hundreds, and single pictures. Looked at, drawn, and made into pages of a PDF.
import sharp, { type Sharp } from 'sharp';
import { rangesOf, type Inspection, type PageShape } from '../../shared/domain/foreign-pages.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { picturePiece } from './carry/picture-piece.ts';
import { PieceRoom } from './carry/piece-room.ts';
import { missingPage, type PlainPiece } from './carry/plain-pieces.ts';
import { addShape, fatalInspection, nothingFound } from './inspect-pdf.ts';
import type { PageSource } from './page-source.ts';

/** More would take a gigabyte of memory to decode. */
const mostPixels = 100e6;
const mostBytes = 300e6;
const longestSeconds = 20;
/** Each page is found by going through those before it. */
const mostPages = 5000;
/** What screens and cameras say, who know no paper; a file that says no more is set on A4 where it is larger. */
const screenDots = 96;
const longestOnPaper = 287 / 25.4;
/** Dots per inch that a bundle carries (knowledge of court bundles: 300 and no more). */
const mostDots = 300;

/** All of a picture in memory of its own; the caller wipes it. @throws FocalPointError `pages.too-large` */
export function readPicture(source: PageSource): Buffer {
  if (source.size > mostBytes) throw new FocalPointError('pages.too-large');
  return source.read(0, source.size);
}

/** @throws only what the source or `pause` throws. */
export async function inspectPicture(
  kind: 'tiff' | 'image',
  source: PageSource,
  pause: (done: number, of: number) => Promise<void>,
): Promise<Inspection> {
  if (source.size === 0) return fatalInspection(kind, 'empty');
  if (source.size > mostBytes) return fatalInspection(kind, 'too-large');
  const bytes = readPicture(source);
  try {
    const { pages = 1 } = await pageOf(bytes, 0).metadata();
    if (pages > mostPages) return fatalInspection(kind, 'too-large');
    const shapes: PageShape[] = [];
    const unreadable: number[] = [];
    for (let index = 0; index < pages; index += 1) {
      await pause(index, pages);
      const size = await sizeOf(bytes, index);
      if (size === undefined) unreadable.push(index + 1);
      else addShape(shapes, index + 1, { width: size.width, height: size.height, rotation: 0 });
    }
    if (shapes.length === 0) return fatalInspection(kind, 'nothing-readable');
    return {
      kind,
      ...nothingFound,
      pages,
      shapes,
      unreadable: rangesOf(unreadable),
      repairable: unreadable.length > 0 ? ['pages-unreadable'] : [],
    };
  } catch (error) {
    if (error instanceof FocalPointError) throw error;
    const isBomb = error instanceof Error && /pixel limit/i.test(error.message);
    return fatalInspection(kind, isBomb ? 'too-many-pixels' : 'nothing-readable');
  } finally {
    bytes.fill(0);
  }
}

/** @param index  from 0. @returns WebP. @throws FocalPointError `pages.page-unreadable`, `pages.too-large` */
export async function drawPicturePage(source: PageSource, index: number, width: number): Promise<Buffer> {
  const bytes = readPicture(source);
  try {
    return await seen(bytes, index).resize({ width, withoutEnlargement: true }).webp({ quality: 85 }).toBuffer();
  } catch {
    throw new FocalPointError('pages.page-unreadable', { page: index + 1 });
  } finally {
    bytes.fill(0);
  }
}

/** Each page of a scan as one page of a PDF, as large as the paper was. @param dots  to the inch, at most. @param room  as of `plainPieces`. */
export async function* picturePieces(
  source: PageSource,
  pages: readonly number[],
  dots = mostDots,
  room = new PieceRoom(),
): AsyncGenerator<PlainPiece> {
  const bytes = readPicture(source);
  try {
    for (const page of pages)
      yield (await pictureAsPdf(bytes, page - 1, dots, room).catch(() => undefined)) ?? missingPage;
  } finally {
    bytes.fill(0);
  }
}

async function pictureAsPdf(bytes: Buffer, index: number, dots: number, room: PieceRoom): Promise<PlainPiece> {
  const size = await sizeOf(bytes, index);
  if (size === undefined) throw new FocalPointError('pages.page-unreadable', { page: index + 1 });
  const width = Math.min(size.pixels, Math.round((size.width / 25.4) * dots));
  const { data, info } = await seen(bytes, index)
    .resize({ width, withoutEnlargement: true })
    .jpeg({ quality: 85 })
    .toBuffer({ resolveWithObject: true });
  return picturePiece(room, {
    points: { width: (size.width / 25.4) * 72, height: (size.height / 25.4) * 72 },
    width: info.width,
    height: info.height,
    entries: '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
    bytes: data,
  });
}

function pageOf(bytes: Buffer, index: number): Sharp {
  return sharp(bytes, { limitInputPixels: mostPixels, page: index, failOn: 'none', sequentialRead: true });
}

/** As one sees it: upright, on white, in sRGB. */
export function seen(bytes: Buffer, index: number): Sharp {
  return pageOf(bytes, index)
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout({ seconds: longestSeconds });
}

interface ScanSize {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** Across. */
  readonly pixels: number;
}

export async function sizeOf(bytes: Buffer, index: number): Promise<ScanSize | undefined> {
  try {
    const { autoOrient, density } = await pageOf(bytes, index).metadata();
    const onPaper = Math.max(autoOrient.width, autoOrient.height) / longestOnPaper;
    const dots = density === undefined || density <= screenDots ? Math.max(screenDots, onPaper) : density;
    const millimetres = (pixels: number): number => Math.round((pixels / dots) * 254) / 10;
    return { width: millimetres(autoOrient.width), height: millimetres(autoOrient.height), pixels: autoOrient.width };
  } catch (error) {
    if (error instanceof Error && /pixel limit/i.test(error.message)) throw error;
    return undefined;
  }
}
