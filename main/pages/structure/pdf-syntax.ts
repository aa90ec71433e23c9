// The syntax of PDF objects (ISO 32000-1 §7.3), read and written. It is given what the engine or our own papers wrote, and bounded all the
// same: a file never decides how deep or how long it is read.

/** `n 0 R`. Generations other than 0 do not occur in what is read here. */
export class Reference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** Numbers, names, strings and words are kept as they stand in the file, Latin-1, and written back unchanged. */
export type PdfValue = string | Reference | PdfValue[] | PdfDictionary;
export type PdfDictionary = Map<string, PdfValue>;

export class UnreadableSyntax extends Error {}

const deepest = 200;
const whiteSpace = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set(Buffer.from('()<>[]{}/%'));
const [open, close, less, more, left, right, slash, percent, backslash] = Buffer.from('()<>[]/%\\');

export class SyntaxReader {
  readonly #bytes: Buffer;
  position: number;

  constructor(bytes: Buffer, position = 0) {
    this.#bytes = bytes;
    this.position = position;
  }

  /** @throws UnreadableSyntax */
  value(depth = 0): PdfValue {
    if (depth > deepest) throw new UnreadableSyntax('nested too deep');
    this.#skip();
    const sign = this.#bytes[this.position];
    if (sign === undefined) throw new UnreadableSyntax('the object is cut short');
    if (sign === open) return this.#string();
    if (sign === slash) return this.#name();
    if (sign === left) return this.#array(depth);
    if (sign === less) return this.#bytes[this.position + 1] === less ? this.#dictionary(depth) : this.#hexadecimal();
    const word = this.word();
    if (word === '') throw new UnreadableSyntax('a sign that begins nothing');
    return /^\d+$/.test(word) ? (this.#reference(word) ?? word) : word;
  }

  /** The next run of plain signs; empty before a delimiter and at the end. */
  word(): string {
    this.#skip();
    const start = this.position;
    while (this.#isPlain(this.#bytes[this.position])) this.position += 1;
    return this.#bytes.toString('latin1', start, this.position);
  }

  /** Where the bytes of a stream begin: behind `stream` and its end of line; undefined where none follows. */
  streamStart(): number | undefined {
    const start = this.position;
    if (this.word() !== 'stream') {
      this.position = start;
      return undefined;
    }
    if (this.#bytes[this.position] === 13) this.position += 1;
    if (this.#bytes[this.position] === 10) this.position += 1;
    return this.position;
  }

  #skip(): void {
    for (;;) {
      const sign = this.#bytes[this.position];
      if (sign === percent) {
        while (this.position < this.#bytes.length && ![10, 13].includes(this.#bytes[this.position] ?? 10))
          this.position += 1;
      } else if (sign === undefined || !whiteSpace.has(sign)) return;
      else this.position += 1;
    }
  }

  #isPlain(sign: number | undefined): boolean {
    return sign !== undefined && !whiteSpace.has(sign) && !delimiters.has(sign);
  }

  #string(): string {
    const start = this.position;
    let nested = 0;
    for (; this.position < this.#bytes.length; this.position += 1) {
      const sign = this.#bytes[this.position];
      if (sign === backslash) this.position += 1;
      else if (sign === open) nested += 1;
      else if (sign === close) {
        nested -= 1;
        if (nested === 0) return this.#bytes.toString('latin1', start, (this.position += 1));
      }
    }
    throw new UnreadableSyntax('a string without end');
  }

  #hexadecimal(): string {
    const end = this.#bytes.indexOf(more ?? 0, this.position);
    if (end === -1) throw new UnreadableSyntax('a string without end');
    const text = this.#bytes.toString('latin1', this.position, end + 1);
    this.position = end + 1;
    return text;
  }

  #name(): string {
    const start = this.position;
    this.position += 1;
    while (this.#isPlain(this.#bytes[this.position])) this.position += 1;
    const name = this.#bytes.toString('latin1', start, this.position);
    // `/#4Caunch` is `/Launch` (§7.3.5); signs that must be written so stay as they are.
    return name.replaceAll(/#([0-9A-Fa-f]{2})/g, (whole, digits: string) => {
      const sign = String.fromCharCode(Number.parseInt(digits, 16));
      return /[A-Za-z0-9_.-]/.test(sign) ? sign : whole;
    });
  }

  #array(depth: number): PdfValue[] {
    const values: PdfValue[] = [];
    this.position += 1;
    for (;;) {
      this.#skip();
      if (this.#bytes[this.position] === right) {
        this.position += 1;
        return values;
      }
      values.push(this.value(depth + 1));
    }
  }

  #dictionary(depth: number): PdfDictionary {
    const entries: PdfDictionary = new Map();
    this.position += 2;
    for (;;) {
      this.#skip();
      if (this.#bytes[this.position] === more) {
        this.position += 2;
        return entries;
      }
      if (this.#bytes[this.position] !== slash) throw new UnreadableSyntax('a key that is no name');
      const key = this.#name();
      entries.set(key.slice(1), this.value(depth + 1));
    }
  }

  #reference(number: string): Reference | undefined {
    const start = this.position;
    if (/^\d+$/.test(this.word()) && this.word() === 'R') return new Reference(Number(number));
    this.position = start;
    return undefined;
  }
}

/** The value as text for a file, Latin-1. @param renumber  the new number of what is referred to; undefined writes `null`. */
export function syntaxOf(value: PdfValue, renumber: (number: number) => number | undefined): string {
  if (typeof value === 'string') return value;
  if (value instanceof Reference) {
    const number = renumber(value.number);
    return number === undefined ? 'null' : `${number} 0 R`;
  }
  if (Array.isArray(value)) return `[${value.map((one) => syntaxOf(one, renumber)).join(' ')}]`;
  return `<<${[...value].map(([key, one]) => `/${key} ${syntaxOf(one, renumber)}`).join('\n')}>>`;
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}

/** A plain number; undefined for anything else. */
export function numberOf(value: PdfValue | undefined): number | undefined {
  return typeof value === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : undefined;
}
