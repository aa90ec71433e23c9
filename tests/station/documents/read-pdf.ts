// A small reader of the PDFs this program writes (classic cross-reference tables, no object streams), also with the revision that
// a signature adds, so that its rules can be checked with nothing installed. It is no general reader.
import { inflateSync } from 'node:zlib';

export type PdfValue = null | boolean | number | Name | Text | Reference | PdfValue[] | Dictionary;
export interface Name {
  readonly name: string;
}
export interface Text {
  readonly bytes: Buffer;
}
export interface Reference {
  readonly ref: number;
}
export type Dictionary = Map<string, PdfValue>;
export interface PdfObject {
  readonly value: PdfValue;
  readonly stream?: Buffer;
}

export interface ReadPdf {
  readonly header: string;
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailer: Dictionary;
  readonly catalogue: Dictionary;
  readonly pages: readonly { readonly number: number; readonly id: number; readonly dictionary: Dictionary }[];
  resolve(value: PdfValue | undefined): PdfValue;
  dictionary(value: PdfValue | undefined): Dictionary;
  array(value: PdfValue | undefined): PdfValue[];
  streamOf(value: PdfValue | undefined): Buffer;
}

export function readPdf(bytes: Buffer): ReadPdf {
  const latin = bytes.toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin)?.[1]);
  const objects = new Map<number, PdfObject>();
  for (const [id, offset] of offsetsFrom(latin, start)) {
    const parser = new Parser(latin, offset);
    if (parser.word() !== String(id) || parser.word() !== '0' || parser.word() !== 'obj') {
      throw new Error(`object ${id} is not where the table says`);
    }
    const value = parser.value();
    const stream = parser.stream(bytes, value);
    objects.set(id, stream === undefined ? { value } : { value, stream });
  }
  const trailer = trailerFrom(latin, start);
  const resolve = (value: PdfValue | undefined): PdfValue =>
    isReference(value) ? resolve(objects.get(value.ref)?.value) : (value ?? null);
  const dictionary = (value: PdfValue | undefined): Dictionary => {
    const found = resolve(value);
    return found instanceof Map ? found : new Map();
  };
  const array = (value: PdfValue | undefined): PdfValue[] => {
    const found = resolve(value);
    return Array.isArray(found) ? found : [];
  };
  const root = trailer;
  const catalogue = dictionary(root.get('Root'));
  const kids = array(dictionary(catalogue.get('Pages')).get('Kids'));
  return {
    header: latin.slice(0, 8),
    objects,
    trailer: root,
    catalogue,
    pages: kids.map((kid, index) => ({
      number: index + 1,
      id: isReference(kid) ? kid.ref : 0,
      dictionary: dictionary(kid),
    })),
    resolve,
    dictionary,
    array,
    streamOf: (value) => (isReference(value) ? (objects.get(value.ref)?.stream ?? Buffer.alloc(0)) : Buffer.alloc(0)),
  };
}

/** Where each object is, as the table at `start` and those of the revisions before it say; the newest counts. */
function offsetsFrom(latin: string, start: number): Map<number, number> {
  if (!latin.startsWith('xref\n', start)) throw new Error('no cross-reference table where startxref says');
  const previous = trailerFrom(latin, start).get('Prev');
  const offsets = typeof previous === 'number' ? offsetsFrom(latin, previous) : new Map<number, number>();
  let at = start + 5;
  for (;;) {
    const section = /^(\d+) (\d+)\n/.exec(latin.slice(at, at + 30));
    if (section === null) return offsets;
    at += section[0].length;
    for (let index = 0; index < Number(section[2]); index += 1, at += 20) {
      const entry = /^(\d{10}) \d{5} ([nf]) \n$/.exec(latin.slice(at, at + 20));
      if (entry === null) throw new Error('an entry of the cross-reference table has twenty bytes');
      if (entry[2] === 'n') offsets.set(Number(section[1]) + index, Number(entry[1]));
    }
  }
}

function trailerFrom(latin: string, table: number): Dictionary {
  const trailer = new Parser(latin, latin.indexOf('trailer', table) + 7).value();
  return trailer instanceof Map ? trailer : new Map();
}

export function isReference(value: PdfValue | undefined): value is Reference {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

export function nameOf(value: PdfValue | undefined): string {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : '';
}

/** A text string: UTF-16 with its mark, or Latin. */
export function textOf(value: PdfValue | undefined): string {
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return '';
  const { bytes } = value;
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
}

class Parser {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  word(): string {
    this.#skip();
    const found = /^[^\s()<>[\]{}/%]+/.exec(this.#text.slice(this.#at, this.#at + 400))?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  value(): PdfValue {
    this.#skip();
    const character = this.#text.charAt(this.#at);
    if (this.#text.startsWith('<<', this.#at)) return this.#dictionary();
    if (character === '<') return this.#hexadecimal();
    if (character === '(') return this.#string();
    if (character === '[') return this.#array();
    if (character === '/') {
      this.#at += 1;
      return { name: this.word() };
    }
    const reference = /^(\d+) (\d+) R(?![A-Za-z])/.exec(this.#text.slice(this.#at, this.#at + 30));
    if (reference !== null) {
      this.#at += reference[0].length;
      return { ref: Number(reference[1]) };
    }
    const word = this.word();
    if (word === 'null') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    if (!/^[-+.\d]+$/.test(word)) throw new Error(`unexpected ${JSON.stringify(word)} at ${this.#at}`);
    return Number(word);
  }

  stream(bytes: Buffer, value: PdfValue): Buffer | undefined {
    this.#skip();
    if (!this.#text.startsWith('stream\n', this.#at) || !(value instanceof Map)) return undefined;
    const length = value.get('Length');
    const start = this.#at + 7;
    const raw = bytes.subarray(start, start + (typeof length === 'number' ? length : 0));
    if (!this.#text.slice(start + raw.length, start + raw.length + 12).includes('endstream'))
      throw new Error('wrong stream length');
    return nameOf(value.get('Filter')) === 'FlateDecode' ? inflateSync(raw) : raw;
  }

  #skip(): void {
    while (/\s/.test(this.#text.charAt(this.#at)) && this.#at < this.#text.length) this.#at += 1;
  }

  #dictionary(): Dictionary {
    const found: Dictionary = new Map();
    this.#at += 2;
    for (;;) {
      this.#skip();
      if (this.#text.startsWith('>>', this.#at)) break;
      const key = this.value();
      found.set(nameOf(key), this.value());
    }
    this.#at += 2;
    return found;
  }

  #array(): PdfValue[] {
    const found: PdfValue[] = [];
    this.#at += 1;
    for (;;) {
      this.#skip();
      if (this.#text.charAt(this.#at) === ']') break;
      found.push(this.value());
    }
    this.#at += 1;
    return found;
  }

  #hexadecimal(): Text {
    const end = this.#text.indexOf('>', this.#at);
    const bytes = Buffer.from(this.#text.slice(this.#at + 1, end).replace(/\s/g, ''), 'hex');
    this.#at = end + 1;
    return { bytes };
  }

  #string(): Text {
    let text = '';
    let depth = 1;
    for (this.#at += 1; depth > 0; this.#at += 1) {
      const character = this.#text.charAt(this.#at);
      if (character === '\\') {
        this.#at += 1;
        const escaped = this.#text.charAt(this.#at);
        text += { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped;
      } else {
        if (character === '(') depth += 1;
        if (character === ')') depth -= 1;
        if (depth > 0) text += character;
      }
    }
    return { bytes: Buffer.from(text, 'latin1') };
  }
}
