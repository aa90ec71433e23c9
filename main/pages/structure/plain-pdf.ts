// A PDF with a plain table, as the engine's pieces and our own papers have it: any object by its number, read from wherever the file lies.
import type { PageSource } from '../page-source.ts';
import {
  Reference,
  SyntaxReader,
  UnreadableSyntax,
  isDictionary,
  numberOf,
  type PdfDictionary,
  type PdfValue,
} from './pdf-syntax.ts';

export interface PlainObject {
  readonly value: PdfValue;
  /** Where the bytes of its stream lie, as they are in the file. */
  readonly stream?: { readonly offset: number; readonly length: number };
}

export interface PlainPage {
  readonly number: number;
  /** With what its ancestors say for it. */
  readonly entries: PdfDictionary;
}

const firstLook = 4096;
const longestObject = 64 * 1024 * 1024;
const mostObjects = 8_388_607;
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

export class PlainPdf {
  readonly source: PageSource;
  readonly trailer: PdfDictionary;
  readonly #offsets: Map<number, number>;

  /** @throws UnreadableSyntax for a file without a plain table. */
  constructor(source: PageSource) {
    this.source = source;
    const tail = source.read(Math.max(0, source.size - 2048), 2048).toString('latin1');
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1];
    if (start === undefined) throw new UnreadableSyntax('no table');
    const { offsets, trailer } = readTable(source, Number(start));
    this.#offsets = offsets;
    this.trailer = trailer;
  }

  /** @throws UnreadableSyntax for an object that is not there. */
  object(number: number): PlainObject {
    const offset = this.#offsets.get(number);
    if (offset === undefined) return { value: 'null' };
    for (let length = firstLook; ; length *= 8) {
      const bytes = this.source.read(offset, length);
      const isAll = offset + bytes.length >= this.source.size;
      try {
        return this.#parse(bytes, number, offset);
      } catch (error) {
        // It went on behind what was read.
        if (!(error instanceof UnreadableSyntax) || isAll || length > longestObject) throw error;
      }
    }
  }

  /** What a value is, whichever way it is given. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    let seen = value;
    for (let step = 0; seen instanceof Reference && step < 32; step += 1) seen = this.object(seen.number).value;
    return seen instanceof Reference ? undefined : seen;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary | undefined {
    const found = this.resolve(value);
    return isDictionary(found) ? found : undefined;
  }

  /** The streams a page is drawn by. */
  contentsOf(page: PdfDictionary): Reference[] {
    const contents = page.get('Contents');
    const list = Array.isArray(contents) ? contents : this.resolve(contents);
    if (Array.isArray(list)) return list.filter((one) => one instanceof Reference);
    return contents instanceof Reference ? [contents] : [];
  }

  /** All pages in their order. A tree that leads back to itself is walked once. */
  pages(): PlainPage[] {
    const pages: PlainPage[] = [];
    const visited = new Set<number>();
    const root = this.dictionary(this.trailer.get('Root'))?.get('Pages');
    const waiting: { reference: PdfValue | undefined; from: PdfDictionary }[] = [{ reference: root, from: new Map() }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { reference, from } = next;
      if (!(reference instanceof Reference) || visited.has(reference.number)) continue;
      visited.add(reference.number);
      const own = this.dictionary(reference);
      if (own === undefined) continue;
      const entries = new Map(own);
      for (const key of inherited) {
        const value = own.get(key) ?? from.get(key);
        if (value !== undefined) entries.set(key, value);
      }
      const kids = this.resolve(own.get('Kids'));
      if (Array.isArray(kids)) {
        for (const kid of kids.toReversed()) waiting.push({ reference: kid, from: entries });
      } else pages.push({ number: reference.number, entries });
    }
    return pages;
  }

  #parse(bytes: Buffer, number: number, offset: number): PlainObject {
    const reader = new SyntaxReader(bytes);
    if (reader.word() !== String(number) || reader.word() === '' || reader.word() !== 'obj')
      throw new UnreadableSyntax(`object ${number} is not where the table says`);
    const value = reader.value();
    // Whether a stream follows is only known with a word behind the value.
    if (reader.position + 16 > bytes.length && offset + bytes.length < this.source.size)
      throw new UnreadableSyntax('the object is cut short');
    const start = isDictionary(value) ? reader.streamStart() : undefined;
    if (start === undefined || !isDictionary(value)) return { value };
    const length = numberOf(this.resolve(value.get('Length')));
    if (length === undefined || offset + start + length > this.source.size)
      throw new UnreadableSyntax(`the stream of object ${number} has no length`);
    return { value, stream: { offset: offset + start, length } };
  }
}

function readTable(source: PageSource, start: number): { offsets: Map<number, number>; trailer: PdfDictionary } {
  const offsets = new Map<number, number>();
  const bytes = source.read(start, source.size - start);
  const reader = new SyntaxReader(bytes);
  if (reader.word() !== 'xref') throw new UnreadableSyntax('no plain table');
  for (let word = reader.word(); word !== 'trailer'; word = reader.word()) {
    const [first, count] = [Number(word), Number(reader.word())];
    if (!(first >= 0 && count >= 0) || first + count > mostObjects) throw new UnreadableSyntax('a table without end');
    for (let index = 0; index < count; index += 1) {
      const offset = Number(reader.word());
      reader.word();
      if (reader.word() === 'n') offsets.set(first + index, offset);
    }
  }
  const trailer = reader.value();
  if (!isDictionary(trailer)) throw new UnreadableSyntax('no trailer');
  return { offsets, trailer };
}
