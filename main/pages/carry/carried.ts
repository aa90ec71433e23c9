// What of a document goes along into another: object by object, under new numbers, streams as they lie. Of what others made nothing goes
// along that acts, points elsewhere or tells of its maker.
import { isDictionary, Reference, syntaxOf, UnreadableSyntax, type PdfValue } from '../structure/pdf-syntax.ts';
import type { PlainPdf } from '../structure/plain-pdf.ts';
import type { PdfWriter } from './pdf-writer.ts';
import type { SmallerPicture } from './smaller-pictures.ts';

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

/** Whose keys are names that the document's maker gave: to a font, a picture, a letter of a font. */
const namedByMaker = new Set([
  'Font',
  'XObject',
  'ExtGState',
  'ColorSpace',
  'Pattern',
  'Shading',
  'Properties',
  'CharProcs',
  'Colorants',
]);

/** One document whose objects are being carried: old numbers to new ones, and what waits to be written. */
export class Carried {
  readonly pdf: PlainPdf;
  readonly #writer: PdfWriter;
  readonly #isForeign: boolean;
  readonly #turned: (value: PdfValue) => PdfValue;
  readonly #numbers = new Map<number, number>();
  readonly #done = new Set<number>();
  /** Objects whose keys are names that the document's maker gave. */
  readonly #names = new Set<number>();
  #waiting: number[] = [];
  #smaller: ReadonlyMap<number, SmallerPicture> = new Map();

  /** @param turned  what of our own is said otherwise in the bundle. */
  constructor(
    pdf: PlainPdf,
    writer: PdfWriter,
    whose: 'own' | 'foreign',
    turned: (value: PdfValue) => PdfValue = (value) => value,
  ) {
    this.pdf = pdf;
    this.#writer = writer;
    this.#turned = turned;
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

  /** Pictures that are written smaller than they are, until others are named. */
  withSmaller(pictures: ReadonlyMap<number, SmallerPicture>): void {
    this.#smaller = pictures;
  }

  /** Whoever asks writes it. */
  done(old: number): void {
    this.#done.add(old);
  }

  syntax(value: PdfValue): string {
    return syntaxOf(this.#isForeign ? this.#without(value) : this.#turned(value), (old) => this.renumber(old));
  }

  /** The same for what stands under one of `namedByMaker`. */
  syntaxOfNames(value: PdfValue): string {
    return syntaxOf(this.#isForeign ? this.#namesIn(value) : value, (old) => this.renumber(old));
  }

  /** @param later  objects that somebody else writes. Yields 1 for each written. */
  *writeWaiting(later: ReadonlySet<number> = new Set()): Generator<number> {
    while (this.#waiting.length > 0) {
      const old = this.#waiting.pop();
      if (old === undefined || this.#done.has(old) || later.has(old)) continue;
      this.#done.add(old);
      const number = this.#numbers.get(old);
      if (number !== undefined) this.#write(old, number);
      yield 1;
    }
  }

  /** The value without what stays behind. */
  #without(value: PdfValue): PdfValue {
    if (Array.isArray(value)) return value.map((one) => this.#without(one));
    if (!isDictionary(value)) return value;
    const kept = [...value].filter(([key]) => !leftBehind.has(key));
    return new Map(kept.map(([key, one]) => [key, namedByMaker.has(key) ? this.#namesIn(one) : this.#without(one)]));
  }

  /** A font may be called `A`, and the letter A is: no name is left behind for what it would mean elsewhere. */
  #namesIn(value: PdfValue): PdfValue {
    if (value instanceof Reference) this.#names.add(value.number);
    if (!isDictionary(value)) return this.#without(value);
    return new Map([...value].map(([name, one]) => [name, this.#without(one)]));
  }

  #write(old: number, number: number): void {
    const smaller = this.#smaller.get(old);
    if (smaller !== undefined) {
      this.#writer.stream(number, this.syntax(smaller.entries).slice(2, -2), smaller.bytes);
      return;
    }
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
      this.#writer.object(number, this.#names.has(old) ? this.syntaxOfNames(value) : this.syntax(value));
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
