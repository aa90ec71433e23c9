// How large the pictures of a page stand on it, as the engine has laid the page out.
import type { OpenPdf } from './open-pdf.ts';
import type { Pdfium, Pointer } from './pdfium.ts';

/** By the pixels of a picture, `4000 3000`: the fewest dots to the inch of any place where one of that size stands. */
export type DrawnDots = Map<string, number>;

type Matrix = readonly [number, number, number, number];

/** FPDF_PAGEOBJ_IMAGE, FPDF_PAGEOBJ_FORM. */
const [picture, form] = [3, 5];
const pointsPerInch = 72;
/** Forms within forms can be without end. */
const mostObjects = 20_000;
const deepest = 12;

export const sizeKey = (width: number, height: number): string => `${width} ${height}`;

/**
 * Adds the pictures of one page. @param index  from 0. @returns false where the page has more than can be gone through: then nothing is known.
 * @throws as `OpenPdf.withPage`
 */
export function addDrawnDots(pdf: OpenPdf, index: number, dots: DrawnDots): boolean {
  const { engine } = pdf;
  const memory = engine.pdfium.wasmExports.malloc(24);
  try {
    return pdf.withPage(index, (page) => {
      let left = mostObjects;
      const walk = (count: number, at: (index: number) => Pointer, around: Matrix, depth: number): boolean => {
        for (let place = 0; place < count; place += 1) {
          left -= 1;
          if (left < 0 || depth > deepest) return false;
          const object = at(place);
          const kind = engine.FPDFPageObj_GetType(object);
          if (kind !== picture && kind !== form) continue;
          const matrix = matrixOf(engine, object, around, memory);
          if (matrix === undefined) return false;
          if (kind === picture) addPicture(engine, object, matrix, memory, dots);
          else {
            const inner = engine.FPDFFormObj_CountObjects(object);
            if (!walk(inner, (one) => engine.FPDFFormObj_GetObject(object, one), matrix, depth + 1)) return false;
          }
        }
        return true;
      };
      return walk(engine.FPDFPage_CountObjects(page), (one) => engine.FPDFPage_GetObject(page, one), [1, 0, 0, 1], 0);
    });
  } finally {
    engine.pdfium.wasmExports.free(memory);
  }
}

/** FS_MATRIX without what only moves, within what stands around it (ISO 32000-1 §8.3.4). */
function matrixOf(engine: Pdfium, object: Pointer, [A, B, C, D]: Matrix, memory: Pointer): Matrix | undefined {
  if (!engine.FPDFPageObj_GetMatrix(object, memory)) return undefined;
  const [a, b, c, d] = [0, 4, 8, 12].map((at) => engine.pdfium.getValue(memory + at, 'float'));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D];
}

function addPicture(engine: Pdfium, object: Pointer, [a, b, c, d]: Matrix, memory: Pointer, dots: DrawnDots): void {
  if (!engine.FPDFImageObj_GetImagePixelSize(object, memory, memory + 4)) return;
  const [width, height] = [engine.pdfium.getValue(memory, 'i32'), engine.pdfium.getValue(memory + 4, 'i32')];
  const [across, up] = [Math.hypot(a, b), Math.hypot(c, d)];
  const found = Math.min((width / across) * pointsPerInch, (height / up) * pointsPerInch);
  const key = sizeKey(width, height);
  dots.set(key, Math.min(dots.get(key) ?? Infinity, found));
}
