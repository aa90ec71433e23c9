// A JSON array read element by element: only one element is ever held. Numbers stay as they are written, because 0012 and 1e5 are somebody's serials.
import type { SourceRow } from '../../shared/domain/register/source-row.ts';
import { FocalPointError } from '../../shared/language/result.ts';

const longestElement = 1_048_576;

/** Cuts the elements of the first array out of a text as it comes. */
export class JsonElements {
  #text = '';
  #at = 0;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  #start = -1;
  #count = 0;
  #isEnded = false;

  /** @throws FocalPointError `registers.line-too-long`, `registers.json-no-array` */
  add(text: string): { readonly row: number; readonly text: string }[] {
    this.#text += text;
    const elements: { row: number; text: string }[] = [];
    for (; this.#at < this.#text.length; this.#at += 1) {
      if (this.#isEnded) break;
      const sign = this.#text[this.#at] ?? '';
      if (this.#isInString) this.#inString(sign);
      else if (sign === '"') this.#open(true);
      else if (sign === '[' || sign === '{') this.#goDown(sign);
      else if (sign === ']' || sign === '}' || sign === ',') this.#goUp(sign, elements);
      else if (sign.trim() !== '') this.#open(false);
    }
    const keep = this.#start === -1 ? this.#at : this.#start;
    this.#text = this.#text.slice(keep);
    this.#at -= keep;
    if (this.#start !== -1) this.#start = 0;
    if (this.#text.length > longestElement)
      throw new FocalPointError('registers.line-too-long', { row: this.#count + 1 });
    return elements;
  }

  /** @throws FocalPointError `registers.cut-short`, `registers.json-no-array` */
  end(): void {
    if (this.#depth === 0 && !this.#isEnded) throw new FocalPointError('registers.json-no-array');
    if (!this.#isEnded) throw new FocalPointError('registers.cut-short', { row: this.#count + 1 });
  }

  #inString(sign: string): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (sign === '\\') this.#isEscaped = true;
    else if (sign === '"') this.#isInString = false;
  }

  #open(isString: boolean): void {
    if (this.#depth === 0) throw new FocalPointError('registers.json-no-array');
    if (this.#start === -1) this.#start = this.#at;
    this.#isInString = isString;
  }

  #goDown(sign: string): void {
    if (this.#depth === 0 && sign !== '[') throw new FocalPointError('registers.json-no-array');
    this.#depth += 1;
    if (this.#depth > 1 && this.#start === -1) this.#start = this.#at;
  }

  #goUp(sign: string, elements: { row: number; text: string }[]): void {
    if (sign !== ',') this.#depth -= 1;
    const isBetween = this.#depth === 1 && sign === ',';
    const isLast = this.#depth === 0;
    if (!isBetween && !isLast) return;
    if (this.#start !== -1) {
      this.#count += 1;
      elements.push({ row: this.#count, text: this.#text.slice(this.#start, this.#at) });
      this.#start = -1;
    }
    this.#isEnded = isLast;
  }
}

/** What `JSON.parse` hands to a reviver beside the value; not yet in the compiler's library. */
interface Source {
  readonly source?: string;
}

/** The members of one element, each as text; what is nested as its JSON. */
export function membersOf(text: string): ReadonlyMap<string, string> | undefined {
  let element: unknown;
  try {
    element = JSON.parse(text, ((_key: string, value: unknown, context?: Source) =>
      typeof value === 'number' && context?.source !== undefined ? new Written(context.source) : value) as (
      key: string,
      value: unknown,
    ) => unknown);
  } catch {
    return undefined;
  }
  if (typeof element !== 'object' || element === null || Array.isArray(element) || element instanceof Written)
    return undefined;
  return new Map(Object.entries(element).map(([name, value]) => [name, textOf(value)]));
}

/** A number by its own digits. */
class Written {
  readonly digits: string;
  constructor(digits: string) {
    this.digits = digits;
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Written) return value.digits;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return nested(value);
}

function nested(value: unknown): string {
  if (value instanceof Written) return value.digits;
  if (Array.isArray(value)) return `[${value.map(nested).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([name, one]) => `${JSON.stringify(name)}:${nested(one)}`)
      .join(',')}}`;
  return JSON.stringify(value);
}

/**
 * One element under the names of the columns. The last column is for what no other names, as JSON, so that nothing is left out.
 */
export function jsonRow(row: number, text: string, header: readonly string[]): SourceRow {
  const members = membersOf(text);
  if (members === undefined) return { row, cells: [text], fault: 'not-an-object' };
  const named = header.slice(0, -1);
  const further = [...members].filter(([name, value]) => value !== '' && !named.includes(name));
  return {
    row,
    cells: [
      ...named.map((name) => members.get(name) ?? ''),
      further.length === 0 ? '' : JSON.stringify(Object.fromEntries(further)),
    ],
  };
}
