// Photographs for benches: noise, so that they are as hard to compress as real ones, and each a file of its own.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import sharp, { type Sharp } from 'sharp';

export interface Original {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Files of a camera: 6000 × 4000 are about 8 MB, 4000 × 3000 about 4 MB. `bases` of them are truly different, the rest differ in a comment. */
export async function noiseOriginals(
  folder: string,
  count: number,
  { width, height, bases = 1 }: { readonly width: number; readonly height: number; readonly bases?: number },
): Promise<Original[]> {
  mkdirSync(folder, { recursive: true });
  const pictures: Buffer[] = [];
  for (let index = 0; index < bases; index += 1) {
    const grain = await noise(width / 2, height / 2, 17 + index)
      .png()
      .toBuffer();
    pictures.push(await sharp(grain).resize(width, height, { kernel: 'cubic' }).jpeg({ quality: 90 }).toBuffer());
  }
  return Array.from({ length: count }, (_, index) => {
    const bytes = toldApart(pictures[index % bases] ?? Buffer.alloc(0), index);
    const path = join(folder, `DSC_${String(index).padStart(4, '0')}.JPG`);
    writeFileSync(path, bytes);
    return { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  });
}

/** PDFs of others with a photograph of 4 MB on each page. */
export async function photographedPdfs(
  folder: string,
  count: number,
  pagesInFile: number,
): Promise<{ readonly path: string; readonly pages: number }[]> {
  const picture = await noise(4000, 3000, 30).jpeg({ quality: 72 }).toBuffer();
  const uploads: { readonly path: string; readonly pages: number }[] = [];
  for (let done = 0; done < count; done += pagesInFile) {
    const pdf = new PDFDocument({ autoFirstPage: false, compress: false });
    const parts: Buffer[] = [];
    const ended = new Promise<void>((resolve) => pdf.on('end', () => resolve()));
    pdf.on('data', (part: Buffer) => parts.push(part));
    const pages = Math.min(pagesInFile, count - done);
    for (let page = 0; page < pages; page += 1)
      pdf.addPage({ size: 'A4' }).image(toldApart(picture, done + page), 40, 40, { width: 500 });
    pdf.end();
    await ended;
    const path = join(folder, `photographs-${done}.pdf`);
    writeFileSync(path, Buffer.concat(parts));
    uploads.push({ path, pages });
  }
  return uploads;
}

function noise(width: number, height: number, sigma: number): Sharp {
  const grain = { type: 'gaussian' as const, mean: 128, sigma };
  return sharp({ create: { width, height, channels: 3, background: '#808080', noise: grain } });
}

/** The same picture as another file: a comment segment says its number. */
function toldApart(jpeg: Buffer, number: number): Buffer {
  const words = Buffer.from(`photograph ${number}`);
  const comment = Buffer.from([0xff, 0xfe, 0, words.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), comment, words, jpeg.subarray(2)]);
}
