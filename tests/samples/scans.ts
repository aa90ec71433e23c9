// Scans of text: pages drawn from a paper and kept as pictures only, so that nothing but an eye or a machine can read them.
import PDFDocument from 'pdfkit';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { compilePdfium, drawPage, OpenPdf, startPdfium } from '../../main/pages/index.ts';

const font = fileURLToPath(new URL('../../main/documents/fonts/NotoSans-Regular.ttf', import.meta.url));
const pixelsAcross = 1654;

/** PNG in shades of grey, A4 at 200 dots to the inch. @param turned  degrees clockwise, as it lay on the glass. */
export async function scanOf(lines: readonly string[], turned: 0 | 90 | 180 | 270 = 0): Promise<Buffer> {
  const bytes = await ended((pdf) => {
    pdf.addPage().font(font).fontSize(14);
    for (const line of lines) pdf.text(line, { lineGap: 6 });
  });
  const engine = await startPdfium(await compilePdfium());
  const source = { size: bytes.length, read: (at: number, length: number) => bytes.subarray(at, at + length) };
  const pdf = new OpenPdf(engine, { ...source, read: (at, length) => Buffer.from(source.read(at, length)) });
  try {
    const { data, width, height } = drawPage(pdf, 0, pixelsAcross);
    return await sharp(data, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .greyscale()
      .rotate(turned)
      .png()
      .toBuffer();
  } finally {
    pdf.close();
  }
}

/** A PDF whose pages are pictures, A4 each. */
export function scannedTextPdf(scans: readonly Buffer[]): Promise<Buffer> {
  return ended((pdf) => {
    for (const scan of scans) pdf.addPage({ size: 'A4', margin: 0 }).image(scan, 0, 0, { width: 595.28 });
  });
}

async function ended(draw: (pdf: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false, size: 'A4', info: { CreationDate: new Date(0) } });
  const parts: Buffer[] = [];
  const end = new Promise<void>((resolve) => pdf.on('end', () => resolve()));
  pdf.on('data', (part: Buffer) => parts.push(part));
  draw(pdf);
  pdf.end();
  await end;
  return Buffer.concat(parts);
}
