// JSON of a large record, read so that others are answered meanwhile: the long lists of the outermost object go to `JSON.parse` some members at a time. What is JSON and
// what it says is `JSON.parse`'s word throughout; only where members end is found here. Pure.
import type { NextTurn } from '../../../shared/language/in-turns.ts';
import { jsonOf } from './json-shape.ts';

/** Below it, all is read at once. */
const shortRecord = 64 * 1024;
const code = (sign: string): number => sign.charCodeAt(0);
const [quote, backslash, comma, colon] = [code('"'), code('\\'), code(','), code(':')];
const [openList, closeList, openObject, closeObject] = [code('['), code(']'), code('{'), code('}')];
const blanks: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d]);
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** The same as `jsonOf`: undefined for what is not JSON in UTF-8, or has no canonical form. */
export async function jsonInTurns(bytes: Uint8Array, nextTurn: NextTurn): Promise<unknown> {
  if (bytes.length <= shortRecord) return jsonOf(bytes);
  const start = byteOrderMark.every((byte, index) => bytes[index] === byte) ? byteOrderMark.length : 0;
  const reading = new ObjectReading(bytes, start);
  if (!reading.isObject()) return jsonOf(bytes);
  try {
    return await reading.members(nextTurn);
  } catch (error) {
    // What is broken at one place is broken as a whole.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

class ObjectReading {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  isObject(): boolean {
    return this.#next() === openObject;
  }

  /** @throws SyntaxError for what `jsonOf` does not read */
  async members(nextTurn: NextTurn): Promise<Readonly<Record<string, unknown>>> {
    const members: [string, unknown][] = [];
    this.#take(openObject);
    if (this.#next() === closeObject) this.#at += 1;
    else {
      do {
        const name = this.#value();
        if (typeof name !== 'string') throw new SyntaxError('a member has a name');
        this.#take(colon);
        const isList = this.#next() === openList;
        members.push([name, isList ? await this.#list(nextTurn) : this.#value()]);
        await nextTurn();
      } while (this.#goesOn(closeObject));
    }
    if (this.#next() !== undefined) throw new SyntaxError('nothing stands behind it');
    return Object.fromEntries(members);
  }

  async #list(nextTurn: NextTurn): Promise<unknown[]> {
    const list: unknown[] = [];
    this.#take(openList);
    if (this.#next() === closeList) {
      this.#at += 1;
      return list;
    }
    let isMore = true;
    while (isMore) {
      const from = this.#at;
      let to = this.#end();
      while ((isMore = this.#goesOn(closeList)) && to - from < shortRecord) to = this.#end();
      for (const member of this.#some(from, to, 1)) list.push(member);
      await nextTurn();
    }
    return list;
  }

  /** One value, or a name. @throws SyntaxError */
  #value(): unknown {
    // The list that is put around it stands for the object that it is in.
    const [value, ...others] = this.#some(this.#at, this.#end(), 0);
    if (value === undefined || others.length > 0) throw new SyntaxError('one value');
    return value;
  }

  /** The values between commas. @throws SyntaxError */
  #some(from: number, to: number, outside: number): readonly unknown[] {
    const list = new Uint8Array(to - from + 2);
    list[0] = openList;
    list.set(this.#bytes.subarray(from, to), 1);
    list[list.length - 1] = closeList;
    const some = jsonOf(list, outside);
    if (!Array.isArray(some)) throw new SyntaxError('no JSON');
    return some;
  }

  /** Behind a member: whether another follows the comma. */
  #goesOn(close: number): boolean {
    const found = this.#next();
    if (found !== comma && found !== close) throw new SyntaxError('a comma or the end');
    this.#at += 1;
    if (found === close) return false;
    // A comma before the end leads to nothing.
    if (this.#next() === close) throw new SyntaxError('a member');
    return true;
  }

  #take(sign: number): void {
    if (this.#next() !== sign) throw new SyntaxError('another sign');
    this.#at += 1;
  }

  /** Past blanks; undefined at the end. */
  #next(): number | undefined {
    while (blanks.has(this.#bytes[this.#at])) this.#at += 1;
    return this.#bytes[this.#at];
  }

  /** Goes behind one value and says where it ends. Brackets are only counted: `JSON.parse` sees whether they fit. */
  #end(): number {
    this.#next();
    const from = this.#at;
    let depth = 0;
    for (; this.#at < this.#bytes.length; this.#at += 1) {
      const sign = this.#bytes[this.#at];
      if (sign === quote) this.#passText();
      else if (sign === openObject || sign === openList) depth += 1;
      else if (depth === 0) {
        if (sign === comma || sign === colon || sign === closeObject || sign === closeList) break;
      } else if (sign === closeObject || sign === closeList) depth -= 1;
    }
    if (this.#at === from) throw new SyntaxError('a value');
    return this.#at;
  }

  /** To the closing quote. */
  #passText(): void {
    for (this.#at += 1; this.#at < this.#bytes.length; this.#at += 1) {
      const sign = this.#bytes[this.#at];
      if (sign === quote) return;
      if (sign === backslash) this.#at += 1;
    }
  }
}
