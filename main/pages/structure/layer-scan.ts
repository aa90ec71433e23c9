// Layers of a document (ISO 32000-1 §8.11): which of them nobody sees when it is opened, and whether what is seen depends on more than that.
import type { Layers } from '../../../shared/domain/foreign-pages.ts';
import { isDictionary, Reference, type PdfDictionary, type PdfValue } from './pdf-syntax.ts';

const mostNames = 20;
const longestName = 100;

/** Is shown every dictionary of a document, and the number of the object that it is itself. */
export class LayerScan {
  readonly #names = new Map<number, string>();
  /** Those that switch layers, by their number. */
  readonly #settings = new Map<number, PdfDictionary>();
  #opening: PdfValue | undefined;
  #depends = false;

  see(value: PdfDictionary, number: number | undefined): void {
    const type = value.get('Type');
    if (value.has('OCGs') && value.has('D')) this.#opening = value.get('D');
    if (number !== undefined && (value.has('OFF') || value.has('BaseState'))) this.#settings.set(number, value);
    if (type === '/OCG' && number !== undefined) this.#names.set(number, textOf(value.get('Name')));
    if (type === '/OCMD' && (value.has('VE') || value.get('P') === '/AllOff' || value.get('P') === '/AnyOff'))
      this.#depends = true;
    if (value.get('ViewState') === '/OFF') this.#depends = true;
  }

  /** Undefined for a document without layers. */
  found(): Layers | undefined {
    if (this.#names.size === 0) return undefined;
    const opening = this.#opening instanceof Reference ? this.#settings.get(this.#opening.number) : this.#opening;
    const unseen = isDictionary(opening) ? this.#switchedOff(opening) : [];
    const names = unseen.map((number) => this.#names.get(number) ?? '').filter((name) => name !== '');
    return {
      count: this.#names.size,
      unseen: unseen.length,
      names: [...new Set(names)].slice(0, mostNames),
      depends: this.#depends,
    };
  }

  #switchedOff(opening: PdfDictionary): number[] {
    const off = numbersIn(opening.get('OFF'));
    const on = numbersIn(opening.get('ON'));
    const isOff = opening.get('BaseState') === '/OFF' ? (one: number) => !on.has(one) : (one: number) => off.has(one);
    return [...this.#names.keys()].filter(isOff);
  }
}

function numbersIn(list: PdfValue | undefined): Set<number> {
  return new Set(Array.isArray(list) ? list.flatMap((one) => (one instanceof Reference ? [one.number] : [])) : []);
}

/** A text string (§7.9.2.2): UTF-16 or UTF-8 with its mark, else read as Latin-1, without what steers a screen. */
function textOf(value: PdfValue | undefined): string {
  if (typeof value !== 'string') return '';
  const bytes = value.startsWith('<')
    ? Buffer.from(value.replaceAll(/[^0-9A-Fa-f]/g, ''), 'hex')
    : Buffer.from(unescaped(value.slice(1, -1)), 'latin1');
  const isWide = bytes[0] === 0xfe && bytes[1] === 0xff;
  const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = isWide
    ? bytes
        .subarray(2, 2 + 2 * Math.floor((bytes.length - 2) / 2))
        .swap16()
        .toString('utf16le')
    : isUtf8
      ? bytes.toString('utf8', 3)
      : bytes.toString('latin1');
  return Array.from(text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim())
    .slice(0, longestName)
    .join('');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** §7.3.4.2 */
function unescaped(text: string): string {
  return text.replaceAll(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, said: string) => {
    if (/^[0-7]/.test(said)) return String.fromCharCode(Number.parseInt(said, 8) & 0xff);
    return /^[\r\n]/.test(said) ? '' : (escapes[said] ?? said);
  });
}
