// A redacted version: each page drawn, its regions filled, and written as one picture. The file is new from its first byte to its last: no text,
// no annotation, no link, no field, no layer, no attachment, no metadata and no object of the original is in it, because none is handed on.
import { pixelBox, type Region } from '../../../shared/domain/redaction/mark.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { PdfWriter } from '../carry/pdf-writer.ts';
import type { PageSink } from '../page-source.ts';
import type { PaperPage } from './drawn-pages.ts';
import { kindOf, pictureOf } from './picture-of-page.ts';

/** More the engine does not open. */
const mostBytes = 2 ** 31 - 1;

/**
 * @param regions  pages counted from 1.
 * @param pause    asked after each page with the pages done; it throws to stop.
 * @returns how many pages were written.
 * @throws FocalPointError `pages.too-large` for a version beyond 2 GB; what `pages` and `pause` throw.
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
    const kind = kindOf(page);
    fill(
      page,
      regions.filter((region) => region.page === number),
    );
    const [leaf, content, image] = [writer.reserve(), writer.reserve(), writer.reserve()];
    const picture = await pictureOf(page, kind);
    page.data.fill(0);
    const [width, height] = [points(page.points.width), points(page.points.height)];
    writer.object(
      leaf,
      `<</Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${content} 0 R /Resources <</XObject <</Page ${image} 0 R>>>>>>`,
    );
    writer.stream(content, '', Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /Page Do Q`));
    const shape = `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height}`;
    writer.stream(image, `${shape} ${picture.entries}`, picture.bytes);
    if (writer.size > mostBytes) throw new FocalPointError('pages.too-large');
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
