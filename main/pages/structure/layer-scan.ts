// Layers of a document (ISO 32000-1 §8.11): which of them nobody sees when it is opened, and whether what is seen depends on more than that.
import type { Layers } from '../../../shared/domain/foreign-pages.ts';
import { isDictionary, Reference, type PdfDictionary, type PdfValue } from './pdf-syntax.ts';

const mostNames = 20;
const longestName = 100;
/** Numbers in lists that stand by themselves; a file with more is said to depend on what was not kept. */
const mostKept = 1_000_000;

/** Is shown every dictionary of a document, and the number of the object that it is itself. */
export class LayerScan {
  readonly #names = new Map<number, string>();
  /** Those that switch layers, by their number; each version that the file holds. */
  readonly #settings = new Map<number, PdfDictionary[]>();
  /** Lists of layers that stand by themselves, by their number. */
  readonly #lists = new Map<number, Set<number>>();
  #kept = 0;
  readonly #openings: PdfValue[] = [];
  readonly #groups: PdfValue[] = [];
  #depends = false;

  /** Is shown every object before its dictionaries: a list of layers may be one. */
  keep(value: PdfValue, number: number): void {
    if (!Array.isArray(value) || !value.every((one) => one instanceof Reference)) return;
    if (this.#kept + value.length > mostKept) return;
    this.#kept += value.length;
    const numbers = this.#lists.get(number) ?? new Set<number>();
    for (const one of value) numbers.add(one.number);
    this.#lists.set(number, numbers);
  }

  see(value: PdfDictionary, number: number | undefined): void {
    const type = value.get('Type');
    const opening = value.get('D');
    const groups = value.get('OCGs');
    if (groups !== undefined && opening !== undefined) {
      this.#openings.push(opening);
      this.#groups.push(groups);
    }
    if (number !== undefined && (value.has('OFF') || value.has('BaseState')))
      this.#settings.set(number, [...(this.#settings.get(number) ?? []), value]);
    if (type === '/OCG' && number !== undefined) this.#names.set(number, textOf(value.get('Name')));
    if (type === '/OCMD' && (value.has('VE') || value.get('P') === '/AllOff' || value.get('P') === '/AnyOff'))
      this.#depends = true;
    if (value.get('ViewState') === '/OFF') this.#depends = true;
  }

  /** Undefined for a document without layers. */
  found(): Layers | undefined {
    const layers = new Set([...this.#names.keys(), ...this.#groups.flatMap((groups) => [...this.#numbersIn(groups)])]);
    const openings = this.#openings.flatMap((one) =>
      one instanceof Reference ? (this.#settings.get(one.number) ?? []) : isDictionary(one) ? [one] : [],
    );
    // A layer counts as unseen where any version of the file switches it off: which one holds is the reader's guess.
    const unseen = new Set(openings.flatMap((opening) => this.#switchedOff(opening, layers)));
    for (const one of unseen) layers.add(one);
    if (layers.size === 0) return undefined;
    const names = [...unseen].map((number) => this.#names.get(number) ?? '').filter((name) => name !== '');
    return {
      count: layers.size,
      unseen: unseen.size,
      names: [...new Set(names)].slice(0, mostNames),
      depends: this.#depends,
    };
  }

  #switchedOff(opening: PdfDictionary, layers: ReadonlySet<number>): number[] {
    const state = opening.get('BaseState');
    if (state !== undefined && state !== '/ON' && state !== '/OFF') this.#depends = true;
    const off = this.#numbersIn(opening.get('OFF'));
    const on = this.#numbersIn(opening.get('ON'));
    return state === '/OFF' ? [...layers].filter((one) => !on.has(one)) : [...off];
  }

  /** What is written in a way that cannot be followed is a condition. */
  #numbersIn(list: PdfValue | undefined): ReadonlySet<number> {
    if (list === undefined) return new Set();
    const kept = list instanceof Reference ? this.#lists.get(list.number) : undefined;
    if (kept !== undefined) return kept;
    if (!Array.isArray(list) || !list.every((one) => one instanceof Reference)) this.#depends = true;
    return new Set(Array.isArray(list) ? list.flatMap((one) => (one instanceof Reference ? [one.number] : [])) : []);
  }
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
