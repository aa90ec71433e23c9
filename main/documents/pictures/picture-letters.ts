// Letters of a picture that stands alone: as text that can be searched in an SVG, as outlines of our own face in a PNG, so that it looks the same wherever it is made.
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { escapedXml } from '../../../shared/domain/graph/graph-ml.ts';
import { fontFile, type Face } from '../font-files.ts';
import type { PdfkitInternals } from '../pdfkit-internals.ts';

export const [ink, quiet, faint, paper] = ['#171c22', '#545e6b', '#87909c', '#ffffff'] as const;

export interface Written {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly face?: Face;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle';
  /** A white edge, where it stands over lines. */
  readonly hasEdge?: boolean;
}
export type Writer = (text: string, at: Written) => string;

/** Lines that about fit the width. */
export function folded(text: string, width: number): string[] {
  const most = Math.floor((width - 32) / 5.6);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

export function asText(text: string, { x, y, size, face, fill = ink, anchor = 'start', hasEdge }: Written): string {
  const edge = hasEdge === true ? ` paint-order="stroke" stroke="${paper}" stroke-width="3"` : '';
  const weight = face === 'bold' ? ' font-weight="700"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-family="Source Sans 3, Noto Sans, Arial, sans-serif" font-size="${size}"${weight} fill="${fill}" text-anchor="${anchor}"${edge}>${escapedXml(text)}</text>`;
}

/** Twice as fine as its size on the screen. */
export async function pngOf(svg: string): Promise<Buffer> {
  return await sharp(Buffer.from(svg), { density: 144, limitInputPixels: 200_000_000 })
    .flatten({ background: paper })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** Letters as outlines of the faces that papers are set in. */
export function asOutline(): Writer {
  const document = new PDFDocument({ autoFirstPage: false });
  const fonts = new Map<Face, PdfkitInternals['_font']>();
  const fontOf = (face: Face): PdfkitInternals['_font'] => {
    const known = fonts.get(face);
    if (known !== undefined) return known;
    document.font(fontFile(face));
    // The library keeps the face it has just opened there.
    const { _font: opened } = document as unknown as PdfkitInternals;
    fonts.set(face, opened);
    return opened;
  };
  return (text, { x, y, size, face = 'regular', fill = ink, anchor = 'start', hasEdge }) => {
    const { font } = fontOf(face);
    const { glyphs, positions } = font.layout(text);
    const scale = size / font.unitsPerEm;
    const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * scale;
    let at = anchor === 'middle' ? x - width / 2 : x;
    const letters = glyphs.map((glyph, index) => {
      const place = `<path transform="translate(${round(at)} ${round(y)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${glyph.path.toSVG()}"/>`;
      at += (positions[index]?.xAdvance ?? 0) * scale;
      return place;
    });
    const edge =
      hasEdge === true
        ? `<g fill="${paper}" stroke="${paper}" stroke-width="${round(3 / scale)}">${letters.join('')}</g>`
        : '';
    return `${edge}<g fill="${fill}">${letters.join('')}</g>`;
  };
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
