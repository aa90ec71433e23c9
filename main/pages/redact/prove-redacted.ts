// A redacted version opened again by a machine that does not trust who wrote it: everything that can be extracted is extracted, the bytes are
// read sign by sign, and each pixel of each region is compared with the fill. What is found goes on record, also when nothing is.
import sharp from 'sharp';
import { pixelBox, type PixelBox, type Region } from '../../../shared/domain/redaction/mark.ts';
import { holdsText } from '../../../shared/domain/redaction/propose-regions.ts';
import type { ProofFault, RedactionProof } from '../../../shared/domain/redaction/proof.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { release } from '../../../shared/language/release.ts';
import { OpenPdf } from '../engine/open-pdf.ts';
import { engineVersion, type Pdfium } from '../engine/pdfium.ts';
import { textOfPage } from '../engine/text-of-page.ts';
import type { PageSource } from '../page-source.ts';
import { isBlack, unpackPage } from './packed-page.ts';
import { isPlainJpeg } from './plain-jpeg.ts';
import { ForeignContent, readWritten, type WrittenPage } from './read-written.ts';

export interface ToProve {
  /** Of the original. */
  readonly pages: number;
  readonly regions: readonly Region[];
  /** What may be left nowhere. */
  readonly texts: readonly string[];
}

/** Rounding of the picture's format; a letter under a fill that is not one differs by far more. */
const mostLight = 8;
/** Shorter runs of bytes occur in a picture by chance. */
const shortestBytes = 6;
const tags = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate'] as const;
const mostFaults = 50;
/** About as much of the version as stands in memory at once. */
const groupBytes = 48 * 1024 * 1024;

type Fault = RedactionProof['faults'][number];

/** @param pause  asked between pages with those done; it throws to stop. @throws only what the source or `pause` throws. */
export async function proveRedacted(
  engine: Pdfium,
  source: PageSource,
  { pages, regions, texts }: ToProve,
  pause: (done: number) => Promise<void>,
): Promise<RedactionProof> {
  const faults: Fault[] = [];
  const blame = (fault: ProofFault, page?: number): void => {
    if (faults.length < mostFaults) faults.push(page === undefined ? { fault } : { fault, page });
  };
  let found = 0;
  try {
    found = await extract(engine, source, texts, blame, pause);
  } catch (error) {
    if (!(error instanceof FocalPointError) || !error.failure.code.startsWith('pages.')) throw error;
    blame('not-opened');
  }
  if (found !== pages) blame('pages-differ');
  await readBytes(source, { pages: found, regions, texts }, blame, pause);
  return {
    pages: found,
    regions: regions.length,
    texts: texts.length,
    bytes: source.size,
    engine: engineVersion,
    faults,
  };
}

type Blame = (fault: ProofFault, page?: number) => void;

/** @returns how many pages the engine finds. */
async function extract(
  engine: Pdfium,
  source: PageSource,
  texts: readonly string[],
  blame: Blame,
  pause: (done: number) => Promise<void>,
): Promise<number> {
  let pdf = new OpenPdf(engine, source);
  try {
    if (engine.FPDFDoc_GetAttachmentCount(pdf.document) !== 0) blame('attachment-left');
    if (engine.FPDFBookmark_GetFirstChild(pdf.document, 0) !== 0) blame('bookmark-left');
    if (engine.FPDF_GetFormType(pdf.document) !== 0) blame('field-left');
    if (pdf.signatures > 0) blame('signature-left');
    // Two bytes are the end of an empty text.
    if (tags.some((tag) => engine.FPDF_GetMetaText(pdf.document, tag, 0, 0) > 2)) blame('metadata-left');
    // The engine keeps what it has read of each page, and so a version of a gigabyte would stand in its memory as a whole.
    const group = Math.max(1, Math.floor((groupBytes * Math.max(1, pdf.pages)) / Math.max(1, source.size)));
    for (let index = 0; index < pdf.pages; index += 1) {
      if (index % 50 === 0) await pause(index / 2);
      if (index > 0 && index % group === 0) {
        const anew = new OpenPdf(engine, source);
        pdf.close();
        pdf = anew;
      }
      const annotations = pdf.withPage(index, (page) => engine.FPDFPage_GetAnnotCount(page));
      if (annotations > 0) blame('annotation-left', index + 1);
      const words = textOfPage(pdf, index)
        .map(({ text }) => text)
        .join(' ');
      if (words === '') continue;
      blame('text-left', index + 1);
      if (texts.some((text) => holdsText(words, text))) blame('word-left', index + 1);
    }
    return pdf.pages;
  } finally {
    pdf.close();
  }
}

async function readBytes(
  source: PageSource,
  { pages, regions, texts }: ToProve,
  blame: Blame,
  pause: (done: number) => Promise<void>,
): Promise<void> {
  let written: WrittenPage[] | undefined;
  try {
    written = readWritten(source);
  } catch (error) {
    if (!(error instanceof ForeignContent)) throw error;
    blame('foreign-content');
  }
  if (written === undefined) return;
  const byPage = Map.groupBy(regions, ({ page }) => page);
  const forbidden = texts.flatMap(asBytes);
  for (const [index, page] of written.entries()) {
    if (index % 20 === 0) await pause(pages / 2 + index / 2);
    const picture = source.read(page.picture.offset, page.picture.length);
    const own = byPage.get(index + 1) ?? [];
    const seen = await look(picture, page, own);
    if (!seen.isPlain) blame('picture-carries-more', index + 1);
    if (forbidden.some((bytes) => picture.includes(bytes))) blame('word-left', index + 1);
    if (!seen.isFilled) blame('region-not-filled', index + 1);
    release(picture);
  }
  if (regions.some(({ page }) => page > (written?.length ?? 0))) blame('region-not-filled');
}

/** As the texts would stand in a file; where they are long enough not to be there by chance. */
function asBytes(text: string): Buffer[] {
  const turned = Buffer.from(text, 'utf16le').swap16();
  return [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), turned].filter(
    ({ length }) => length >= shortestBytes,
  );
}

interface Looked {
  /** A picture of the page and nothing else. */
  readonly isPlain: boolean;
  readonly isFilled: boolean;
}

async function look(picture: Buffer, page: WrittenPage, regions: readonly Region[]): Promise<Looked> {
  const boxes = regions.map((region) => pixelBox(region, page.width, page.height));
  const areBoxes = boxes.every(({ left, top, right, bottom }) => left < right && top < bottom);
  if (!page.isPacked)
    return {
      isPlain: isPlainJpeg(picture),
      isFilled: boxes.length === 0 || (areBoxes && (await isJpegFilled(picture, page, boxes))),
    };
  const packed = unpackPage(picture, page.width, page.height);
  const isFilled = packed !== undefined && areBoxes && boxes.every((box) => isBlack(packed, page.width, box));
  if (packed !== undefined) release(packed);
  return { isPlain: packed !== undefined, isFilled };
}

async function isJpegFilled(picture: Buffer, page: WrittenPage, boxes: readonly PixelBox[]): Promise<boolean> {
  try {
    const { data, info } = await sharp(picture, { limitInputPixels: 100e6 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    if (info.width !== page.width || info.height !== page.height) return false;
    const areBlack = boxes.every(({ left, top, right, bottom }) => {
      for (let row = top; row < bottom; row += 1) {
        const line = data.subarray(
          (row * info.width + left) * info.channels,
          (row * info.width + right) * info.channels,
        );
        if (line.some((light) => light > mostLight)) return false;
      }
      return true;
    });
    release(data);
    return areBlack;
  } catch {
    return false;
  }
}
