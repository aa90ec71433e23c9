// A redacted version: each page drawn, its regions filled, and written as one picture. The file is new from its first byte to its last: no text,
// no annotation, no link, no field, no layer, no attachment, no metadata and no object of the original is in it, because none is handed on.
import sharp from 'sharp';
import { pixelBox, type Region } from '../../../shared/domain/redaction/mark.ts';
import { PdfWriter } from '../carry/pdf-writer.ts';
import type { PageSink } from '../page-source.ts';
import type { PaperPage } from './drawn-pages.ts';

const quality = 85;
/** Differences of colour up to this come from drawing and scanning grey paper. */
const leastColour = 24;

/**
 * @param regions  pages counted from 1.
 * @param pause    asked after each page with the pages done; it throws to stop.
 * @returns how many pages were written.
 */
export async function writeRedacted(
  pages: AsyncIterable<PaperPage>,
  regions: readonly Region[],
  sink: PageSink,
  pause: (done: number) => Promise<void>,
): Promise<number> {
  const writer = new PdfWriter(sink);
  const catalog = writer.reserve();
  const tree = writer.reserve();
  const leaves: number[] = [];
  for await (const page of pages) {
    const number = leaves.length + 1;
    const isGrey = isWithoutColour(page);
    fill(
      page,
      regions.filter((region) => region.page === number),
    );
    const [leaf, content, image] = [writer.reserve(), writer.reserve(), writer.reserve()];
    const picture = await compressed(page, isGrey);
    page.data.fill(0);
    const [width, height] = [points(page.points.width), points(page.points.height)];
    writer.object(
      leaf,
      `<</Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${content} 0 R /Resources <</XObject <</Page ${image} 0 R>>>>>>`,
    );
    writer.stream(content, '', Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /Page Do Q`));
    writer.stream(
      image,
      `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /${isGrey ? 'DeviceGray' : 'DeviceRGB'} /BitsPerComponent 8 /Filter /DCTDecode`,
      picture,
    );
    leaves.push(leaf);
    await pause(leaves.length);
  }
  writer.object(
    tree,
    `<</Type /Pages /Count ${leaves.length} /Kids [${leaves.map((leaf) => `${leaf} 0 R`).join(' ')}]>>`,
  );
  writer.object(catalog, `<</Type /Catalog /Pages ${tree} 0 R>>`);
  writer.finish(`/Root ${catalog} 0 R`);
  return leaves.length;
}

function points(value: number): number {
  return Math.max(1, Math.round(value * 100) / 100);
}

/** Black, in place: what was there is gone before anything is compressed. */
function fill({ data, width, height, channels }: PaperPage, regions: readonly Region[]): void {
  for (const region of regions) {
    const { left, top, right, bottom } = pixelBox(region, width, height);
    for (let row = top; row < bottom; row += 1)
      data.fill(0, (row * width + left) * channels, (row * width + right) * channels);
  }
}

function isWithoutColour({ data, channels }: PaperPage): boolean {
  for (let at = 0; at < data.length; at += channels) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > leastColour) return false;
  }
  return true;
}

/** Without thinning out the colours: squares stay squares, and a filled one stays exactly black. */
function compressed({ data, width, height, channels }: PaperPage, isGrey: boolean): Promise<Buffer> {
  const picture = sharp(data, { raw: { width, height, channels } }).removeAlpha();
  return (isGrey ? picture.greyscale().toColourspace('b-w') : picture)
    .jpeg({ quality, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
