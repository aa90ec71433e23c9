// A bundle from a frame of our own (cover, index, slip sheets, with its bookmarks and destinations), pages of other people's documents
// between its pages, and a stamp over each. Written from front to back: nothing but tables of numbers is held.
import {
  isDictionary,
  Reference,
  syntaxOf,
  UnreadableSyntax,
  type PdfDictionary,
  type PdfValue,
} from '../structure/pdf-syntax.ts';
import { PlainPdf, type PlainPage } from '../structure/plain-pdf.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import type { PageSink, PageSource } from '../page-source.ts';
import { boxOfPage, overlayMatrix, seenSize } from './page-box.ts';
import { PdfWriter } from './pdf-writer.ts';
import type { PlainPiece } from './plain-pieces.ts';

/** One page of the bundle: of the frame, or of one of the documents, by its place in whatever list the caller keeps. Pages count from 1. */
export type BundlePage =
  | { readonly from: 'frame'; readonly page: number }
  | {
      readonly from: number;
      readonly page: number;
      /** A sheet of the frame that stands there if the page cannot be read. */
      readonly instead: number;
    };

export interface Bundle {
  /** One of our own papers. */
  readonly frame: PageSource;
  readonly pages: readonly BundlePage[];
  /** Pages of a document ready to be carried, asked for in runs (`plainPieces`). Where it fails with a code of `pages`, the sheets stand. */
  readonly carry: (document: number, pages: readonly number[]) => AsyncIterable<PlainPiece>;
  /** A paper with one page for each page of the bundle, laid upright over it. */
  readonly stamps?: PageSource | undefined;
}

export interface AssembledBundle {
  readonly pages: number;
  readonly bytes: number;
  /** Pages of the bundle that show the sheet instead. */
  readonly replaced: number[];
}

/** What a carried page keeps. Everything that acts, points elsewhere or tells of its maker stays behind. */
const keptOfPage = ['Contents', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Resources', 'Group'];
/** Wherever it stands in what is carried. */
const leftBehind = new Set([
  'AA',
  'A',
  'OpenAction',
  'JS',
  'JavaScript',
  'AF',
  'EF',
  'Metadata',
  'PieceInfo',
  'LastModified',
  'StructParent',
  'StructParents',
]);
const leaves = 100;
const objectsBetweenPauses = 200;
const nobody: ReadonlySet<number> = new Set();

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
  readonly #stamps: { readonly carried: Carried; readonly pages: readonly PlainPage[] } | undefined;
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
    this.#frame = new Carried(frame, writer, 'own');
    this.#framePages = frame.pages();
    this.#frameNumbers = new Set(this.#framePages.map(({ number }) => number));
    if (bundle.stamps !== undefined) {
      const stamps = new PlainPdf(bundle.stamps);
      this.#stamps = { carried: new Carried(stamps, writer, 'foreign'), pages: stamps.pages() };
    }
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
    this.#writer.finish(trailer);
    return { pages: pages.length, bytes: this.#writer.size, replaced: this.#replaced };
  }

  /** Catalog, bookmarks, destinations and metadata of the frame; only its page tree is another. */
  async #frameAround(root: number): Promise<string> {
    const { pdf } = this.#frame;
    const catalog = new Map(pdf.dictionary(pdf.trailer.get('Root')) ?? []);
    catalog.delete('Pages');
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
        const opened = this.#open(piece);
        for (const place of piece.places) {
          const page = place === undefined ? undefined : opened?.pages[place - 1];
          if (opened === undefined || page === undefined || !isThere(opened.carried, page)) await instead();
          else {
            next += 1;
            await this.#place((at) => this.#foreignPage(opened.carried, page, at), opened.carried);
          }
        }
        piece.done();
      }
    } catch (error) {
      if (!(error instanceof FocalPointError) || !error.failure.code.startsWith('pages.')) throw error;
    }
    while (next < run.length) await instead();
  }

  #open(piece: PlainPiece): { carried: Carried; pages: PlainPage[] } | undefined {
    try {
      const pdf = new PlainPdf(piece.source);
      return { carried: new Carried(pdf, this.#writer, 'foreign'), pages: pdf.pages() };
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

  #foreignPage(carried: Carried, page: PlainPage, at: { index: number; parent: number }): number {
    const entries: PdfDictionary = new Map([['Type', '/Page']]);
    for (const key of keptOfPage) {
      const value = page.entries.get(key);
      if (value !== undefined) entries.set(key, value);
    }
    const number = this.#writer.reserve();
    this.#writePage(number, carried, entries, at);
    return number;
  }

  #writePage(
    number: number,
    carried: Carried,
    entries: PdfDictionary,
    { index, parent }: { index: number; parent: number },
  ): void {
    const stamp = this.#stamps?.pages[index];
    const page = new Map(entries);
    const added: string[] = [];
    if (stamp !== undefined && this.#stamps !== undefined) {
      const form = this.#stampForm(this.#stamps.carried, stamp);
      const box = boxOfPage(carried.pdf, entries);
      const matrix = overlayMatrix(box, form).map((one) => Math.round(one * 10_000) / 10_000);
      const name = freeName(carried.pdf, entries);
      const before = this.#content('q\n');
      const after = this.#content(`\nQ\nq ${matrix.join(' ')} cm /${name} Do Q\n`);
      const own = contentsOf(carried.pdf, entries).map((one) => `${carried.renumber(one.number)} 0 R`);
      page.delete('Contents');
      page.delete('Resources');
      added.push(
        `/Contents [${[`${before} 0 R`, ...own, `${after} 0 R`].join(' ')}]`,
        `/Resources ${resourcesWith(carried, entries, name, form.number)}`,
      );
    }
    const syntax = carried.syntax(page);
    this.#writer.object(
      number,
      `<</Parent ${parent} 0 R\n${added.map((one) => `${one}\n`).join('')}${syntax.slice(2)}`,
    );
  }

  #content(text: string): number {
    const number = this.#writer.reserve();
    this.#writer.stream(number, '', Buffer.from(text, 'latin1'));
    return number;
  }

  /** A page of the stamps as something that can be laid over another. */
  #stampForm(carried: Carried, stamp: PlainPage): { number: number; width: number; height: number } {
    const { pdf } = carried;
    const box = boxOfPage(pdf, stamp.entries);
    const number = this.#writer.reserve();
    const [only, ...more] = contentsOf(pdf, stamp.entries);
    const content = only === undefined ? undefined : pdf.object(only.number);
    if (content?.stream === undefined || more.length > 0) throw new RangeError('a page of stamps has one stream');
    const entries = new Map(isDictionary(content.value) ? content.value : []);
    entries.set('Type', '/XObject');
    entries.set('Subtype', '/Form');
    entries.set('BBox', [box.x0, box.y0, box.x1, box.y1].map(String));
    entries.set('Length', String(content.stream.length));
    entries.set('Resources', stamp.entries.get('Resources') ?? new Map());
    this.#writer.copiedStream(number, carried.syntax(entries), pdf.source, content.stream);
    return { number, ...seenSize(box) };
  }

  /** Writes what is referred to and not written yet. Pages of the frame wait for their place. */
  async #drain(foreign?: Carried): Promise<void> {
    let count = 0;
    for (const carried of [this.#frame, this.#stamps?.carried, foreign]) {
      for (const one of carried?.writeWaiting(carried === this.#frame ? this.#frameNumbers : nobody) ?? []) {
        count += one;
        if (count % objectsBetweenPauses === 0) await this.#pause(this.#count, this.#bundle.pages.length);
      }
    }
    await this.#pause(this.#count, this.#bundle.pages.length);
  }
}

/** One document whose objects are being carried: old numbers to new ones, and what waits to be written. */
class Carried {
  readonly pdf: PlainPdf;
  readonly #writer: PdfWriter;
  readonly #isForeign: boolean;
  readonly #numbers = new Map<number, number>();
  readonly #done = new Set<number>();
  #waiting: number[] = [];

  constructor(pdf: PlainPdf, writer: PdfWriter, whose: 'own' | 'foreign') {
    this.pdf = pdf;
    this.#writer = writer;
    this.#isForeign = whose === 'foreign';
  }

  renumber(old: number): number {
    const known = this.#numbers.get(old);
    if (known !== undefined) return known;
    const number = this.#writer.reserve();
    this.#numbers.set(old, number);
    this.#waiting.push(old);
    return number;
  }

  /** Whoever asks writes it. */
  done(old: number): void {
    this.#done.add(old);
  }

  syntax(value: PdfValue): string {
    return syntaxOf(this.#isForeign ? without(value) : value, (old) => this.renumber(old));
  }

  /** @param later  objects that somebody else writes. Yields 1 for each written. */
  *writeWaiting(later: ReadonlySet<number>): Generator<number> {
    while (this.#waiting.length > 0) {
      const old = this.#waiting.pop();
      if (old === undefined || this.#done.has(old) || later.has(old)) continue;
      this.#done.add(old);
      const number = this.#numbers.get(old);
      if (number !== undefined) this.#write(old, number);
      yield 1;
    }
  }

  #write(old: number, number: number): void {
    let object;
    try {
      object = this.pdf.object(old);
    } catch (error) {
      if (!(error instanceof UnreadableSyntax)) throw error;
      object = { value: 'null' };
    }
    const { value, stream } = object;
    // Whatever leads back to pages or to the document itself leads to everything that was left behind.
    const isTree = isDictionary(value) && isTreeType(value.get('Type'));
    if (this.#isForeign && isTree) {
      this.#writer.object(number, 'null');
      return;
    }
    if (stream === undefined || !isDictionary(value)) {
      this.#writer.object(number, this.syntax(value));
      return;
    }
    const entries = new Map(value);
    entries.set('Length', String(stream.length));
    this.#writer.copiedStream(number, this.syntax(entries), this.pdf.source, stream);
  }
}

function isTreeType(type: PdfValue | undefined): boolean {
  return type === '/Page' || type === '/Pages' || type === '/Catalog';
}

/** The value without the keys that stay behind. */
function without(value: PdfValue): PdfValue {
  if (Array.isArray(value)) return value.map(without);
  if (!isDictionary(value)) return value;
  return new Map([...value].filter(([key]) => !leftBehind.has(key)).map(([key, one]) => [key, without(one)]));
}

function contentsOf(pdf: PlainPdf, entries: PdfDictionary): Reference[] {
  const contents = entries.get('Contents');
  const list = Array.isArray(contents) ? contents : pdf.resolve(contents);
  if (Array.isArray(list)) return list.filter((one) => one instanceof Reference);
  return contents instanceof Reference ? [contents] : [];
}

/** A name for the stamp that no resource of the page has. */
function freeName(pdf: PlainPdf, entries: PdfDictionary): string {
  const known = pdf.dictionary(pdf.dictionary(entries.get('Resources'))?.get('XObject'));
  let name = 'FpStamp';
  for (let index = 1; known?.has(name) === true; index += 1) name = `FpStamp${index}`;
  return name;
}

function resourcesWith(carried: Carried, entries: PdfDictionary, name: string, form: number): string {
  const resources = new Map(carried.pdf.dictionary(entries.get('Resources')) ?? []);
  const objects = carried.pdf.dictionary(resources.get('XObject')) ?? new Map<string, PdfValue>();
  resources.delete('XObject');
  const own = carried.syntax(objects);
  return `<</XObject ${own.slice(0, -2)}\n/${name} ${form} 0 R>>\n${carried.syntax(resources).slice(2)}`;
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
    for (const one of contentsOf(pdf, page.entries)) pdf.object(one.number);
    return true;
  } catch (error) {
    if (error instanceof UnreadableSyntax) return false;
    throw error;
  }
}
