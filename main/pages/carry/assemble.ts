// A bundle from a frame of our own (cover, index, slip sheets, with its bookmarks and destinations), pages of other people's documents
// between its pages, and a stamp over each. Written from front to back: nothing but tables of numbers is held.
import { numberOf, Reference, syntaxOf, UnreadableSyntax, type PdfDictionary } from '../structure/pdf-syntax.ts';
import { PlainPdf, type PlainPage } from '../structure/plain-pdf.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { PageWord } from '../../../shared/domain/foreign-pages.ts';
import type { PageSink, PageSource } from '../page-source.ts';
import { Carried } from './carried.ts';
import { layOver } from './lay-over.ts';
import { LedPages } from './led-pages.ts';
import { boxOfPage } from './page-box.ts';
import { PdfWriter } from './pdf-writer.ts';
import type { PageLink } from './page-link.ts';
import type { PlainPiece } from './plain-pieces.ts';
import { ReadWords } from './read-words.ts';
import { SmallerPictures } from './smaller-pictures.ts';
import { Stamps } from './stamps.ts';

/** One page of the bundle: of the frame, or of one of the documents, by its place in whatever list the caller keeps. Pages count from 1. */
export type BundlePage =
  | { readonly from: 'frame'; readonly page: number }
  | {
      readonly from: number;
      readonly page: number;
      /** A sheet of the frame that stands there if the page cannot be read. */
      readonly instead: number;
      /** Whatever of the frame leads to that sheet leads to this page. */
      readonly takesItsPlace?: boolean;
      /** Where the stamp leads when it is clicked; asks for stamps. */
      readonly link?: PageLink;
    };

export interface Bundle {
  /** One of our own papers. */
  readonly frame: PageSource;
  readonly pages: readonly BundlePage[];
  /** Pages of a document ready to be carried, asked for in runs (`plainPieces`). Where it fails with a code of `pages`, the sheets stand. */
  readonly carry: (document: number, pages: readonly number[]) => AsyncIterable<PlainPiece | EarlierPages>;
  /** Words that a machine read on a page without words of its own, laid over it unseen. Pages count from 1. */
  readonly wordsOf?: ((document: number, page: number) => readonly PageWord[]) | undefined;
  /** To the inch, at most, of pictures inside documents; what pictures have more is made smaller where their kind allows it. */
  readonly dots?: number | undefined;
  /** A paper with one page for each page of the bundle, laid upright over it. */
  readonly stamps?: PageSource | undefined;
}

/** The next pages of those that were asked for, carried before. */
export interface EarlierPages {
  readonly earlier: PlainPdf;
  readonly pages: readonly PlainPage[];
}

export interface AssembledBundle {
  readonly pages: number;
  readonly bytes: number;
  /** Pages of the bundle that show the sheet instead. */
  readonly replaced: number[];
}

/** What a carried page keeps. Everything that acts, points elsewhere or tells of its maker stays behind. */
const keptOfPage = ['Contents', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Resources', 'Group'];
const leaves = 100;
const objectsBetweenPauses = 200;

/** @param pause  asked now and then with the pages written; it throws to stop. @throws UnreadableSyntax for a frame or stamps that are no papers of ours. */
export async function assemble(
  bundle: Bundle,
  sink: PageSink,
  pause: (done: number, of: number) => Promise<void> = () => Promise.resolve(),
): Promise<AssembledBundle> {
  const writer = new PdfWriter(sink);
  const assembling = new Assembling(bundle, writer, pause);
  return assembling.write();
}

class Assembling {
  readonly #bundle: Bundle;
  readonly #writer: PdfWriter;
  readonly #pause: (done: number, of: number) => Promise<void>;
  readonly #frame: Carried;
  readonly #framePages: readonly PlainPage[];
  readonly #frameNumbers: ReadonlySet<number>;
  readonly #led = new LedPages();
  readonly #stamps: Stamps | undefined;
  readonly #words: ReadWords;
  readonly #replaced: number[] = [];
  /** Frame pages that stand in the bundle already; one that stands there again is carried like a foreign one. */
  readonly #placed = new Set<number>();
  readonly #nodes: { readonly number: number; readonly kids: number[] }[] = [];
  #count = 0;

  constructor(bundle: Bundle, writer: PdfWriter, pause: (done: number, of: number) => Promise<void>) {
    this.#bundle = bundle;
    this.#writer = writer;
    this.#pause = pause;
    const frame = new PlainPdf(bundle.frame);
    this.#frame = new Carried(frame, writer, 'own', (value) => this.#led.turned(value));
    this.#framePages = frame.pages();
    this.#frameNumbers = new Set(this.#framePages.map(({ number }) => number));
    this.#words = new ReadWords(writer);
    if (bundle.stamps !== undefined) this.#stamps = new Stamps(bundle.stamps, writer);
  }

  async write(): Promise<AssembledBundle> {
    const { pages } = this.#bundle;
    const root = this.#writer.reserve();
    for (const run of runsOf(pages)) {
      const [{ from } = { from: 'frame' as const }] = run;
      if (from === 'frame') for (const asked of run) await this.#place((at) => this.#framePage(asked.page, at));
      else await this.#foreignRun(from, run);
    }
    for (const { number, kids } of this.#nodes) this.#writer.object(number, pageTree(kids, kids.length, root));
    const nodes = this.#nodes.map(({ number }) => number);
    this.#writer.object(root, pageTree(nodes, pages.length));
    const trailer = await this.#frameAround(root);
    this.#words.finish();
    this.#writer.finish(trailer);
    return { pages: pages.length, bytes: this.#writer.size, replaced: this.#replaced };
  }

  /** Catalog, bookmarks, destinations and metadata of the frame; only its page tree is another. */
  async #frameAround(root: number): Promise<string> {
    const { pdf } = this.#frame;
    const catalog = new Map(pdf.dictionary(pdf.trailer.get('Root')) ?? []);
    catalog.delete('Pages');
    // Pages of others have no tags here: what is tagged is not all (ISO 32000-1, 14.7.1).
    if (this.#led.count > 0 && catalog.has('MarkInfo'))
      catalog.set('MarkInfo', new Map([['Marked', 'true'] as const, ['Suspects', 'true'] as const]));
    const number = this.#writer.reserve();
    const syntax = this.#frame.syntax(catalog);
    this.#writer.object(number, `<</Pages ${root} 0 R\n${syntax.slice(2)}`);
    const info = pdf.trailer.get('Info');
    const said = info instanceof Reference ? `\n/Info ${syntaxOf(info, (old) => this.#frame.renumber(old))}` : '';
    await this.#drain();
    return `/Root ${number} 0 R${said}`;
  }

  async #foreignRun(document: number, run: readonly BundlePage[]): Promise<void> {
    let next = 0;
    const instead = async (): Promise<void> => {
      const asked = run[next];
      next += 1;
      if (asked === undefined || asked.from === 'frame') return;
      this.#replaced.push(this.#count + 1);
      await this.#place((at) => this.#framePage(asked.instead, at));
    };
    try {
      for await (const piece of this.#bundle.carry(
        document,
        run.map(({ page }) => page),
      )) {
        try {
          const opened = this.#open(piece);
          const places = 'earlier' in piece ? piece.pages.map((_, index) => index + 1) : piece.places;
          for (const place of places) {
            const page = place === undefined ? undefined : opened?.pageAt(place);
            if (opened === undefined || page === undefined || !isThere(opened.carried, page)) await instead();
            else {
              const asked = run[next];
              next += 1;
              if (opened.smaller !== undefined) opened.carried.withSmaller(await opened.smaller.ofPage(page));
              await this.#place((at) => this.#foreignPage(opened.carried, page, at, asked), opened.carried);
            }
          }
        } finally {
          if (!('earlier' in piece)) piece.done();
        }
      }
    } catch (error) {
      if (!(error instanceof FocalPointError) || !error.failure.code.startsWith('pages.')) throw error;
    }
    while (next < run.length) await instead();
  }

  #open(piece: PlainPiece | EarlierPages): OpenedPiece | undefined {
    if ('earlier' in piece) {
      const { earlier, pages } = piece;
      return { carried: new Carried(earlier, this.#writer, 'foreign'), pageAt: (place) => pages[place - 1] };
    }
    try {
      const pdf = new PlainPdf(piece.source);
      const pages = pdf.pages();
      const { dots } = this.#bundle;
      // A page may count in units of its own, and then nobody knows how large a picture of that size stands.
      const isUsual = pages.every(({ entries }) => (numberOf(pdf.resolve(entries.get('UserUnit'))) ?? 1) === 1);
      const drawn = isUsual ? piece.drawn : undefined;
      return {
        carried: new Carried(pdf, this.#writer, 'foreign'),
        pageAt: (place) => pages[place - 1],
        ...(dots === undefined || drawn === undefined ? {} : { smaller: new SmallerPictures(pdf, drawn, dots) }),
      };
    } catch (error) {
      if (error instanceof UnreadableSyntax) return undefined;
      throw error;
    }
  }

  /** The next page of the bundle, and everything it needs. */
  async #place(write: (at: { index: number; parent: number }) => number, carried?: Carried): Promise<void> {
    if (this.#count % leaves === 0) this.#nodes.push({ number: this.#writer.reserve(), kids: [] });
    const node = this.#nodes.at(-1);
    if (node === undefined) return;
    node.kids.push(write({ index: this.#count, parent: node.number }));
    this.#count += 1;
    await this.#drain(carried);
  }

  #framePage(wanted: number, at: { index: number; parent: number }): number {
    const page = this.#framePages[wanted - 1];
    if (page === undefined) throw new RangeError(`the frame has no page ${wanted}`);
    const isFirst = !this.#placed.has(page.number);
    this.#placed.add(page.number);
    // Destinations lead to the page where it stands first.
    const number = isFirst ? this.#frame.renumber(page.number) : this.#writer.reserve();
    const entries = new Map(page.entries);
    entries.delete('Parent');
    if (!isFirst) for (const key of ['Annots', 'StructParents', 'Tabs']) entries.delete(key);
    this.#frame.done(page.number);
    this.#writePage(number, this.#frame, entries, at);
    return number;
  }

  #foreignPage(
    carried: Carried,
    page: PlainPage,
    at: { index: number; parent: number },
    asked: BundlePage | undefined,
  ): number {
    const entries: PdfDictionary = new Map([['Type', '/Page']]);
    for (const key of keptOfPage) {
      const value = page.entries.get(key);
      if (value !== undefined) entries.set(key, value);
    }
    const { link, takesItsPlace = false, instead = 0 } = asked === undefined || asked.from === 'frame' ? {} : asked;
    const number =
      (takesItsPlace ? this.#numberOfSheet(instead, carried, entries) : undefined) ?? this.#writer.reserve();
    const words =
      asked === undefined || asked.from === 'frame' ? [] : (this.#bundle.wordsOf?.(asked.from, asked.page) ?? []);
    this.#writePage(number, carried, entries, at, { link, words });
    return number;
  }

  /** The number that the frame knows a sheet by, for the page that stands in its place; undefined where the sheet itself stands already. */
  #numberOfSheet(instead: number, carried: Carried, entries: PdfDictionary): number | undefined {
    const sheet = this.#framePages[instead - 1];
    if (sheet === undefined || this.#placed.has(sheet.number)) return undefined;
    this.#placed.add(sheet.number);
    this.#frame.done(sheet.number);
    this.#led.add(sheet.number, boxOfPage(carried.pdf, entries));
    return this.#frame.renumber(sheet.number);
  }

  #writePage(
    number: number,
    carried: Carried,
    entries: PdfDictionary,
    { index, parent }: { index: number; parent: number },
    { link, words = [] }: { readonly link?: PageLink | undefined; readonly words?: readonly PageWord[] } = {},
  ): void {
    const overlays = [
      ...(words.length === 0 ? [] : [this.#words.over(words, carried, entries)]),
      ...(this.#stamps === undefined ? [] : [this.#stamps.over(index, carried, entries, link) ?? []].flat()),
    ];
    const laid = overlays.length === 0 ? undefined : layOver(this.#writer, carried, entries, overlays);
    const syntax = carried.syntax(laid?.entries ?? entries);
    this.#writer.object(number, `<</Parent ${parent} 0 R\n${laid?.added ?? ''}${syntax.slice(2)}`);
  }

  /** Writes what is referred to and not written yet. Pages of the frame wait for their place. */
  async #drain(foreign?: Carried): Promise<void> {
    let count = 0;
    const waiting = [
      this.#frame.writeWaiting(this.#frameNumbers),
      this.#stamps?.writeWaiting() ?? [],
      foreign?.writeWaiting() ?? [],
    ];
    for (const written of waiting) {
      for (const one of written) {
        count += one;
        if (count % objectsBetweenPauses === 0) await this.#pause(this.#count, this.#bundle.pages.length);
      }
    }
    await this.#pause(this.#count, this.#bundle.pages.length);
  }
}

interface OpenedPiece {
  readonly carried: Carried;
  /** From 1. */
  readonly pageAt: (place: number) => PlainPage | undefined;
  readonly smaller?: SmallerPictures | undefined;
}

/** Pages that follow one another and come from the same place. */
function runsOf(pages: readonly BundlePage[]): BundlePage[][] {
  const runs: BundlePage[][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last?.[0]?.from === page.from) last.push(page);
    else runs.push([page]);
  }
  return runs;
}

function pageTree(kids: readonly number[], count: number, parent?: number): string {
  const up = parent === undefined ? '' : `\n/Parent ${parent} 0 R`;
  return `<</Type /Pages${up}\n/Count ${count}\n/Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`;
}

/** The page's own streams must be there before it is promised. */
function isThere({ pdf }: Carried, page: PlainPage): boolean {
  try {
    for (const one of pdf.contentsOf(page.entries)) pdf.object(one.number);
    return true;
  } catch (error) {
    if (error instanceof UnreadableSyntax) return false;
    throw error;
  }
}
