// A PDF written from front to back: objects as they come, the plain table at the end. The same objects give the same bytes.
import { createHash } from 'node:crypto';
import type { PageSink, PageSource } from '../page-source.ts';

const pieceLength = 1024 * 1024;

export class PdfWriter {
  readonly #sink: PageSink;
  readonly #hash = createHash('sha256');
  readonly #offsets: number[] = [];
  #size = 0;
  #last = 0;

  constructor(sink: PageSink) {
    this.#sink = sink;
    this.#text('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  }

  get size(): number {
    return this.#size;
  }

  /** A number for an object that will be written later. */
  reserve(): number {
    this.#last += 1;
    return this.#last;
  }

  object(number: number, syntax: string): void {
    this.#begin(number);
    this.#text(`${syntax}\nendobj\n`);
  }

  /** @param entries  of the stream's dictionary, without its length. */
  stream(number: number, entries: string, content: Buffer): void {
    this.#begin(number);
    this.#text(`<<${entries}\n/Length ${content.length}>>\nstream\n`);
    this.#bytes(content);
    this.#text('\nendstream\nendobj\n');
  }

  /** A stream as it lies in another file, piece by piece. @param syntax  its dictionary with its length. */
  copiedStream(number: number, syntax: string, source: PageSource, place: { offset: number; length: number }): void {
    this.#begin(number);
    this.#text(`${syntax}\nstream\n`);
    for (let done = 0; done < place.length; done += pieceLength) {
      const bytes = source.read(place.offset + done, Math.min(pieceLength, place.length - done));
      this.#bytes(bytes);
    }
    this.#text('\nendstream\nendobj\n');
  }

  /** @param entries  of the trailer: `/Root` and what else it says. */
  finish(entries: string): void {
    const id = this.#hash.copy().digest('hex').slice(0, 32);
    const start = this.#size;
    const lines: string[] = [];
    for (let number = 1; number <= this.#last; number += 1) {
      const offset = this.#offsets[number];
      // A number that nothing was written for is free; with 5,000 pages there is none.
      lines.push(offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`);
    }
    this.#text(`xref\n0 ${this.#last + 1}\n0000000000 65535 f \n`);
    for (let from = 0; from < lines.length; from += 10_000) this.#text(lines.slice(from, from + 10_000).join(''));
    this.#text(`trailer\n<<${entries}\n/Size ${this.#last + 1}\n/ID [<${id}> <${id}>]>>\nstartxref\n${start}\n%%EOF\n`);
  }

  #begin(number: number): void {
    this.#offsets[number] = this.#size;
    this.#text(`${number} 0 obj\n`);
  }

  #text(text: string): void {
    this.#bytes(Buffer.from(text, 'latin1'));
  }

  #bytes(bytes: Buffer): void {
    this.#hash.update(bytes);
    this.#size += bytes.length;
    this.#sink.write(bytes);
  }
}
