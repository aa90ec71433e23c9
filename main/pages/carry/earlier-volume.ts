// A volume that was made here before, as a source of pages that are carried once more: each page as it was before anything of ours was laid over it.
import { BlockSource, type PageSource } from '../page-source.ts';
import { isDictionary, Reference, UnreadableSyntax, type PdfDictionary } from '../structure/pdf-syntax.ts';
import { PlainPdf, type PlainPage } from '../structure/plain-pdf.ts';
import { laidOverNames } from './lay-over.ts';

/** How pages are carried. What is carried otherwise than before has another number, and no earlier volume is used for it. */
export const carryVersion = 2;

export class EarlierVolume {
  readonly pdf: PlainPdf;
  /** Objects that are its pages, in their order. */
  readonly #leaves: readonly number[];

  /** @throws UnreadableSyntax for what is no bundle of ours; what the source throws. */
  constructor(source: PageSource) {
    this.pdf = new PlainPdf(new BlockSource(source));
    // Two levels (`assemble`), of which only the upper one is read: pages lie far apart in a volume of a gigabyte.
    this.#leaves = this.#kidsOf(this.pdf.dictionary(this.pdf.trailer.get('Root'))?.get('Pages')).flatMap((node) =>
      this.#kidsOf(node).map(({ number }) => number),
    );
  }

  /**
   * Pages that follow one another. @param from  of the volume, from 1.
   * @returns undefined where one of them is none that a stamp was laid over.
   */
  pages(from: number, count: number): PlainPage[] | undefined {
    const pages = Array.from({ length: count }, (_, index) => this.#page(from + index));
    return pages.some((page) => page === undefined) ? undefined : pages.filter((page) => page !== undefined);
  }

  #page(page: number): PlainPage | undefined {
    const number = this.#leaves[page - 1];
    const entries = number === undefined ? undefined : this.pdf.dictionary(new Reference(number));
    if (number === undefined || entries === undefined) return undefined;
    const own = this.#asItWas(entries);
    return own === undefined ? undefined : { number, entries: own };
  }

  #asItWas(entries: PdfDictionary): PdfDictionary | undefined {
    const contents = this.pdf.contentsOf(entries);
    const last = contents.at(-1);
    const resources = entries.get('Resources');
    if (contents.length < 2 || last === undefined || !isDictionary(resources)) return undefined;
    const { stream } = this.pdf.object(last.number);
    if (stream === undefined) return undefined;
    const ours = laidOverNames(this.pdf.source.read(stream.offset, stream.length).toString('latin1'));
    const objects = resources.get('XObject');
    if (ours.length === 0 || !isDictionary(objects) || !ours.every((name) => objects.has(name))) return undefined;
    const kept = new Map([...objects].filter(([name]) => !ours.includes(name)));
    const before = new Map(entries);
    before.delete('Annots');
    before.set('Contents', contents.slice(1, -1));
    before.set('Resources', new Map([...resources].map(([key, value]) => [key, key === 'XObject' ? kept : value])));
    return before;
  }

  #kidsOf(node: unknown): Reference[] {
    const kids = node instanceof Reference ? this.pdf.dictionary(node)?.get('Kids') : undefined;
    if (!Array.isArray(kids)) throw new UnreadableSyntax('no page tree of ours');
    return kids.filter((kid) => kid instanceof Reference);
  }
}
