// Goes through a document object by object, in one pass, and counts what acts, what was filled in and what the file claims. Mostly it is given
// the engine's copy, in which nothing is packed or encrypted and only what something refers to is left; a very large file as it lies.
import { inflateSync } from 'node:zlib';
import type { activeContents } from '../../../shared/domain/foreign-pages.ts';
import type { PageSink } from '../page-source.ts';
import { LayerScan } from './layer-scan.ts';
import {
  Reference,
  SyntaxReader,
  UnreadableSyntax,
  isDictionary,
  numberOf,
  type PdfDictionary,
  type PdfValue,
} from './pdf-syntax.ts';

type Active = (typeof activeContents)[number];

const longestDictionary = 16 * 1024 * 1024;
const actionNames: Readonly<Record<string, Active>> = {
  '/Launch': 'launch',
  '/JavaScript': 'javascript',
  '/SubmitForm': 'submit',
  '/ImportData': 'submit',
  '/URI': 'link',
  '/GoToR': 'link',
  '/GoToE': 'link',
};

export class CopyScan implements PageSink {
  readonly active = new Map<Active, number>();
  readonly fields = { count: 0, filled: 0 };
  readonly layers = new LayerScan();
  /** Places on pages that lead to pages of the same document (ISO 32000-1 §12.5.6.5). */
  linksWithin = 0;
  pdfA: string | undefined;
  /** Something was packed or written in a way that could not be looked into. */
  isPartlyUnseen = false;
  #held = Buffer.alloc(0);
  /** Bytes of a stream still to come, or how it ends where its length is given elsewhere. */
  #skipping = 0;
  #untilEnd = false;

  write(bytes: Uint8Array): void {
    let rest: Buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const skipped = Math.min(this.#skipping, rest.length);
    this.#skipping -= skipped;
    rest = rest.subarray(skipped);
    if (rest.length === 0) return;
    this.#held = this.#held.length === 0 ? Buffer.from(rest) : Buffer.concat([this.#held, rest]);
    while (this.#take());
    if (this.#held.length <= longestDictionary) return;
    this.#held = Buffer.alloc(0);
    this.isPartlyUnseen = true;
  }

  /** Takes one object, or the rest of a stream, from what is held. @returns whether more may be there. */
  #take(): boolean {
    if (this.#untilEnd) {
      const end = this.#held.indexOf('endstream');
      if (end === -1) this.#held = this.#held.subarray(Math.max(0, this.#held.length - 16));
      else this.#held = this.#held.subarray(end);
      this.#untilEnd = end === -1;
      if (end === -1) return false;
    }
    const at = this.#held.indexOf(' obj');
    if (at === -1) return false;
    // An object and the beginning of what follows it must be there whole.
    const reader = new SyntaxReader(this.#held, at + 4);
    let value: PdfValue;
    try {
      value = reader.value();
    } catch (error) {
      if (!(error instanceof UnreadableSyntax)) throw error;
      return this.#giveUpOn(at);
    }
    if (reader.position + 32 > this.#held.length && !this.#held.includes('endobj', reader.position)) return false;
    const start = reader.streamStart();
    this.#count(value, 0, this.#numberBefore(at));
    if (start === undefined) {
      this.#held = this.#held.subarray(reader.position);
      return true;
    }
    return this.#passStream(value, start);
  }

  /** Of the object that begins there: `12 0 obj`. */
  #numberBefore(at: number): number | undefined {
    const number = /(\d{1,8})\s+\d{1,5}$/.exec(this.#held.toString('latin1', Math.max(0, at - 24), at))?.[1];
    return number === undefined ? undefined : Number(number);
  }

  /** What cannot be parsed is either not whole yet or never will be: then the next object is looked for. */
  #giveUpOn(at: number): boolean {
    const end = this.#held.indexOf('endobj', at);
    if (end === -1) return false;
    this.#held = this.#held.subarray(end);
    this.isPartlyUnseen = true;
    return true;
  }

  #passStream(value: PdfValue, start: number): boolean {
    const entries = isDictionary(value) ? value : new Map<string, PdfValue>();
    const length = numberOf(entries.get('Length'));
    const isPacked = entries.get('Type') === '/ObjStm';
    if ((isClaim(entries) || isPacked) && length !== undefined && length <= longestDictionary) {
      // Asked again when it is whole; the dictionaries of these two hold nothing that counts, and are counted twice without harm.
      if (start + length > this.#held.length) return false;
      const content = unpacked(entries, this.#held.subarray(start, start + length));
      if (isPacked) this.#countPacked(entries, content);
      else this.pdfA ??= claimIn(content.toString('utf8'));
    }
    if (isPacked && (length === undefined || length > longestDictionary)) this.isPartlyUnseen = true;
    if (length === undefined) {
      this.#held = this.#held.subarray(start);
      this.#untilEnd = true;
      return true;
    }
    const here = Math.min(length, this.#held.length - start);
    this.#skipping = length - here;
    this.#held = this.#held.subarray(start + here);
    return this.#skipping === 0;
  }

  /** Objects in an object stream (ISO 32000-1 §7.5.7): their places first, then one after the other. */
  #countPacked(entries: PdfDictionary, content: Buffer): void {
    const reader = new SyntaxReader(content, numberOf(entries.get('First')) ?? 0);
    const places = new SyntaxReader(content);
    const count = numberOf(entries.get('N'));
    // What is locked unpacks to nothing.
    if (count === undefined || content.length === 0) this.isPartlyUnseen = true;
    try {
      for (let left = count ?? 0; left > 0; left -= 1) {
        const number = Number(places.word());
        places.word();
        this.#count(reader.value(), 0, Number.isSafeInteger(number) ? number : undefined);
      }
    } catch (error) {
      if (!(error instanceof UnreadableSyntax)) throw error;
      this.isPartlyUnseen = true;
    }
  }

  /** @param number  of the object that the value is, where it is one. */
  #count(value: PdfValue, depth: number, number?: number): void {
    if (depth > 100) return;
    if (number !== undefined) this.layers.keep(value, number);
    if (Array.isArray(value)) for (const one of value) this.#count(one, depth + 1);
    if (!isDictionary(value)) return;
    this.layers.see(value, number);
    const kind = value.get('S');
    const active = typeof kind === 'string' ? actionNames[kind] : undefined;
    if (active !== undefined) this.#add(active);
    if (value.get('Subtype') === '/Link' && leadsWithin(value)) this.linksWithin += 1;
    if (value.has('OpenAction') && value.get('Type') === '/Catalog' && isAction(value.get('OpenAction')))
      this.#add('open-action');
    if (value.get('Type') === '/Filespec' && value.has('EF')) this.#add('embedded-file');
    if (value.has('T') && value.has('FT') && value.get('FT') !== '/Sig') {
      this.fields.count += 1;
      if (isFilled(value.get('V'))) this.fields.filled += 1;
    }
    for (const one of value.values()) this.#count(one, depth + 1);
  }

  #add(what: Active): void {
    this.active.set(what, (this.active.get(what) ?? 0) + 1);
  }
}

/** By a destination or by an action; an action that stands by itself is taken for one. */
function leadsWithin(link: PdfDictionary): boolean {
  const action = link.get('A');
  return link.has('Dest') || action instanceof Reference || (isDictionary(action) && action.get('S') === '/GoTo');
}

/** A destination only says where to begin reading. */
function isAction(value: PdfValue | undefined): boolean {
  return value !== undefined && !Array.isArray(value);
}

function isFilled(value: PdfValue | undefined): boolean {
  return value !== undefined && value !== '()' && value !== '<>' && value !== '/Off' && value !== 'null';
}

function isClaim(entries: PdfDictionary): boolean {
  return entries.get('Type') === '/Metadata' && entries.get('Subtype') === '/XML';
}

function unpacked(entries: PdfDictionary, bytes: Buffer): Buffer {
  if (entries.get('Filter') === undefined) return bytes;
  try {
    return inflateSync(bytes, { maxOutputLength: longestDictionary });
  } catch {
    return Buffer.alloc(0);
  }
}

function claimIn(text: string): string | undefined {
  const part = /pdfaid:part(?:>|=["'])\s*(\d)/.exec(text)?.[1];
  const conformance = /pdfaid:conformance(?:>|=["'])\s*([A-Za-z])/.exec(text)?.[1] ?? '';
  return part === undefined ? undefined : `${part}${conformance.toUpperCase()}`;
}
