// The words of a page and where each stands on the page as it is seen.
import type { PageWord } from '../../../shared/domain/foreign-pages.ts';
import type { OpenPdf } from './open-pdf.ts';
import type { Pdfium, Pointer } from './pdfium.ts';

/** No page that anyone reads has more; a page of a million signs is drawn and not searched to its end. */
const mostSigns = 200_000;
/** FPDF_TEXTRENDERMODE_INVISIBLE. */
const unseen = 3;

interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** @param index  from 0. @returns words in the order of the page's own text. @throws as `OpenPdf.withPage` */
export function textOfPage(pdf: OpenPdf, index: number): PageWord[] {
  return pdf.withPage(index, (page) => {
    const { engine } = pdf;
    const text = engine.FPDFText_LoadPage(page);
    if (text === 0) return [];
    const places = engine.pdfium.wasmExports.malloc(32);
    try {
      return wordsOf(engine, text, places, placing(engine, page, places));
    } finally {
      engine.pdfium.wasmExports.free(places);
      engine.FPDFText_ClosePage(text);
    }
  });
}

/** Whether anything but spaces stands on a loaded page. */
export function hasText(engine: Pdfium, page: Pointer): boolean {
  const text = engine.FPDFText_LoadPage(page);
  if (text === 0) return false;
  const count = Math.min(mostSigns, engine.FPDFText_CountChars(text));
  let found = false;
  for (let index = 0; index < count && !found; index += 1) found = !isSpace(engine.FPDFText_GetUnicode(text, index));
  engine.FPDFText_ClosePage(text);
  return found;
}

function wordsOf(
  engine: Pdfium,
  text: Pointer,
  places: Pointer,
  place: (box: Box) => Omit<PageWord, 'text'>,
): PageWord[] {
  const words: PageWord[] = [];
  let letters = '';
  let box: Box | undefined;
  let first = 0;
  const end = (): void => {
    if (letters !== '' && box !== undefined) {
      const object = engine.FPDFText_GetTextObject(text, first);
      const isUnseen = object !== 0 && engine.FPDFTextObj_GetTextRenderMode(object) === unseen;
      words.push({ text: letters, ...place(box), ...(isUnseen ? { isUnseen } : {}) });
    }
    letters = '';
    box = undefined;
  };
  const count = Math.min(mostSigns, engine.FPDFText_CountChars(text));
  for (let index = 0; index < count; index += 1) {
    const sign = engine.FPDFText_GetUnicode(text, index);
    if (isSpace(sign)) {
      end();
      continue;
    }
    if (letters === '') first = index;
    // Half of a pair of surrogates comes as a sign of its own.
    letters += sign > 0xff_ff ? String.fromCodePoint(sign) : String.fromCharCode(sign);
    if (engine.FPDFText_GetCharBox(text, index, places, places + 8, places + 16, places + 24)) {
      const read = (at: number): number => engine.pdfium.getValue(places + at, 'double');
      const one: Box = { left: read(0), right: read(8), bottom: read(16), top: read(24) };
      box = box === undefined ? one : around(box, one);
    }
  }
  end();
  return words;
}

function isSpace(sign: number): boolean {
  return sign <= 0x20 || sign === 0xa0 || sign === 0xff_fe || sign === 0xff_ff || (sign >= 0x20_00 && sign <= 0x20_0b);
}

function around(left: Box, right: Box): Box {
  return {
    left: Math.min(left.left, right.left),
    right: Math.max(left.right, right.right),
    bottom: Math.min(left.bottom, right.bottom),
    top: Math.max(left.top, right.top),
  };
}

/** From the page's own coordinates to thousandths of the page as it is seen, from its upper left. */
function placing(engine: Pdfium, page: Pointer, memory: Pointer): (box: Box) => Omit<PageWord, 'text'> {
  engine.FPDF_GetPageBoundingBox(page, memory);
  const read = (at: number): number => engine.pdfium.getValue(memory + at, 'float');
  // FS_RECTF: left, top, right, bottom.
  const whole: Box = { left: read(0), top: read(4), right: read(8), bottom: read(12) };
  const width = Math.max(1e-6, whole.right - whole.left);
  const height = Math.max(1e-6, whole.top - whole.bottom);
  const turns = engine.FPDFPage_GetRotation(page);
  return ({ left, right, bottom, top }) => {
    const x0 = (left - whole.left) / width;
    const x1 = (right - whole.left) / width;
    const y0 = (whole.top - top) / height;
    const y1 = (whole.top - bottom) / height;
    const upright = [
      { left: x0, top: y0, right: x1, bottom: y1 },
      { left: 1 - y1, top: x0, right: 1 - y0, bottom: x1 },
      { left: 1 - x1, top: 1 - y1, right: 1 - x0, bottom: 1 - y0 },
      { left: y0, top: 1 - x1, right: y1, bottom: 1 - x0 },
    ][turns] ?? { left: x0, top: y0, right: x1, bottom: y1 };
    const thousandths = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10;
    return {
      left: thousandths(upright.left),
      top: thousandths(upright.top),
      width: thousandths(upright.right - upright.left),
      height: thousandths(upright.bottom - upright.top),
    };
  };
}
