// A paper of ours laid over the pages of a bundle, one of its pages over each: upright, as large as fits, whatever the page below is like.
import type { PageSource } from '../page-source.ts';
import { isDictionary, type PdfDictionary } from '../structure/pdf-syntax.ts';
import { PlainPdf, type PlainPage } from '../structure/plain-pdf.ts';
import { Carried } from './carried.ts';
import type { Overlay } from './lay-over.ts';
import type { PageLink } from './page-link.ts';
import { boxOfPage, overlayMatrix, seenSize } from './page-box.ts';
import type { PdfWriter } from './pdf-writer.ts';

export class Stamps {
  readonly #writer: PdfWriter;
  readonly #stamps: Carried;
  readonly #pages: readonly PlainPage[];

  /** @throws UnreadableSyntax for what is no paper of ours. */
  constructor(source: PageSource, writer: PdfWriter) {
    this.#writer = writer;
    const pdf = new PlainPdf(source);
    this.#stamps = new Carried(pdf, writer, 'foreign');
    this.#pages = pdf.pages();
  }

  /** @param index  of the page in the bundle, from 0. @returns undefined where the paper has no page for it. */
  over(index: number, carried: Carried, page: PdfDictionary, link?: PageLink): Overlay | undefined {
    const stamp = this.#pages[index];
    if (stamp === undefined) return undefined;
    const form = this.#form(stamp);
    const box = boxOfPage(carried.pdf, page);
    const matrix = overlayMatrix(box, form).map((one) => Math.round(one * 10_000) / 10_000);
    return { form: form.number, matrix, annotations: link === undefined ? [] : [this.#link(link, matrix, form)] };
  }

  /** @param matrix  that lays the stamp over the page. */
  #link(link: PageLink, matrix: readonly number[], form: { readonly height: number }): number {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    const corners = [link.y, link.y + link.height].flatMap((down) =>
      [link.x, link.x + link.width].map((x) => {
        const y = form.height - down;
        return [a * x + c * y + e, b * x + d * y + f] as const;
      }),
    );
    const [across, up] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const box = [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)];
    const number = this.#writer.reserve();
    this.#writer.object(
      number,
      `<</Type /Annot\n/Subtype /Link\n/Rect [${box.map((one) => Math.round(one * 100) / 100).join(' ')}]\n/Border [0 0 0]\n/F 4\n/Dest ${textString(link.to)}\n/Contents ${textString(link.says)}>>`,
    );
    return number;
  }

  writeWaiting(): Generator<number> {
    return this.#stamps.writeWaiting();
  }

  /** A page of the stamps as something that can be laid over another. */
  #form(stamp: PlainPage): { number: number; width: number; height: number } {
    const { pdf } = this.#stamps;
    const box = boxOfPage(pdf, stamp.entries);
    const number = this.#writer.reserve();
    const [only, ...more] = pdf.contentsOf(stamp.entries);
    const content = only === undefined ? undefined : pdf.object(only.number);
    if (content?.stream === undefined || more.length > 0) throw new RangeError('a page of stamps has one stream');
    const entries = new Map(isDictionary(content.value) ? content.value : []);
    entries.set('Type', '/XObject');
    entries.set('Subtype', '/Form');
    entries.set('BBox', [box.x0, box.y0, box.x1, box.y1].map(String));
    entries.set('Length', String(content.stream.length));
    entries.set('Resources', stamp.entries.get('Resources') ?? new Map());
    this.#writer.copiedStream(number, this.#stamps.syntax(entries), pdf.source, content.stream);
    return { number, ...seenSize(box) };
  }
}

/** ASCII stays as it is, so that it is the name that the frame gave; everything else as UTF-16 (ISO 32000-1, 7.9.2.2). */
function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `<${Buffer.from(text, 'latin1').toString('hex')}>`;
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}
