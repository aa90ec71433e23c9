// Records as coded columns in memory: each value is a small number, so that a condition is one look into a table of bytes. Knows no field by name.
import { strictAssert } from '../../../shared/language/habits.ts';

/** One record as it is counted. Days are `20250314`, 0 where unknown. */
export interface CountedRecord {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly days: Readonly<Record<string, number>>;
  readonly quantity: number;
  /** Equal for what is surely the same thing; '' where nobody can tell. */
  readonly identity: string;
  /** Days that it took; -1 where it has not ended. */
  readonly span: number;
}

/** Small numbers, one for each row. */
export type CodedColumn = Uint8Array | Uint16Array | Uint32Array;

/** Numbers of unknown count in as few bytes as they need. */
class Growing {
  #held: CodedColumn = new Uint8Array(64);
  #length = 0;

  get(at: number): number {
    return this.#held[at] ?? 0;
  }

  /** The numbers themselves, as they are held now: for whoever goes through all of them. */
  get held(): CodedColumn {
    return this.#held;
  }

  push(value: number): void {
    this.#makeRoom(this.#length + 1, value);
    this.#held[this.#length] = value;
    this.#length += 1;
  }

  #makeRoom(length: number, value: number): void {
    const wide = value > 0xffff ? Uint32Array : value > 0xff ? Uint16Array : Uint8Array;
    const isWideEnough = wide.BYTES_PER_ELEMENT <= this.#held.BYTES_PER_ELEMENT;
    if (isWideEnough && length <= this.#held.length) return;
    const Kind = isWideEnough ? kindOf(this.#held) : wide;
    const grown = new Kind(length > this.#held.length ? Math.ceil(length * 1.5) : this.#held.length);
    grown.set(this.#held);
    this.#held = grown;
  }
}

function kindOf(held: CodedColumn) {
  return held instanceof Uint8Array ? Uint8Array : held instanceof Uint16Array ? Uint16Array : Uint32Array;
}

/** Texts as codes in the order in which they first came; '' is always 0. */
class CodedTexts {
  readonly texts: string[] = [''];
  readonly #codes = new Map<string, number>([['', 0]]);
  readonly #rows = new Growing();

  push(text: string): void {
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.texts.length;
      this.texts.push(text);
      this.#codes.set(text, code);
    }
    this.#rows.push(code);
  }

  at(row: number): number {
    return this.#rows.get(row);
  }

  get held(): CodedColumn {
    return this.#rows.held;
  }

  codeOf(text: string): number | undefined {
    return this.#codes.get(text);
  }
}

/** An id is a UUID. */
const idBytes = 16;

export class CountedTable {
  readonly #columns: ReadonlyMap<string, CodedTexts>;
  readonly #inOrder: readonly { readonly name: string; readonly column: CodedTexts }[];
  readonly #days: ReadonlyMap<string, Growing>;
  readonly #quantity = new Growing();
  readonly #identity = new CodedTexts();
  readonly #span = new Growing();
  #ids = Buffer.alloc(idBytes * 64);
  readonly #gone = new Set<number>();
  #size = 0;

  constructor(fields: readonly string[], days: readonly string[]) {
    this.#columns = new Map(fields.map((field) => [field, new CodedTexts()]));
    this.#inOrder = [...this.#columns].map(([name, column]) => ({ name, column }));
    this.#days = new Map(days.map((day) => [day, new Growing()]));
  }

  get size(): number {
    return this.#size;
  }

  add({ id, values, days, quantity, identity, span }: CountedRecord): void {
    for (const { name, column } of this.#inOrder) column.push(values[name] ?? '');
    for (const [name, column] of this.#days) column.push(days[name] ?? 0);
    this.#quantity.push(quantity);
    this.#identity.push(identity);
    this.#span.push(span + 1);
    if ((this.#size + 1) * idBytes > this.#ids.length) {
      const grown = Buffer.alloc(Math.ceil(this.#ids.length * 1.5));
      grown.set(this.#ids);
      this.#ids = grown;
    }
    this.#ids.write(id.replaceAll('-', ''), this.#size * idBytes, idBytes, 'hex');
    this.#size += 1;
  }

  /** The record is not there any more; one in its place may be added. */
  remove(row: number): void {
    this.#gone.add(row);
  }

  isGone(row: number): boolean {
    return this.#gone.has(row);
  }

  idAt(row: number): string {
    const digits = this.#ids.toString('hex', row * idBytes, (row + 1) * idBytes);
    return [8, 12, 16, 20, 32].map((end, part) => digits.slice([0, 8, 12, 16, 20][part], end)).join('-');
  }

  /** The last row with this id, whether it is gone or not. */
  rowOf(id: string): number | undefined {
    const wanted = Buffer.from(id.replaceAll('-', ''), 'hex');
    for (let row = this.#size - 1; row >= 0; row -= 1) if (isAt(this.#ids, row * idBytes, wanted)) return row;
    return undefined;
  }

  texts(field: string): readonly string[] {
    return this.#column(field).texts;
  }

  /** The code of each row. Valid until the next record is added. */
  codes(field: string): CodedColumn {
    return this.#column(field).held;
  }

  /** The day of each row, 0 where it is unknown. Valid until the next record is added. */
  days(name: string): CodedColumn {
    const column = this.#days.get(name);
    strictAssert(column !== undefined, `${name} is a day of this base`);
    return column.held;
  }

  quantityAt(row: number): number {
    return this.#quantity.get(row);
  }

  /** 0 where nobody can tell. */
  identityAt(row: number): number {
    return this.#identity.at(row);
  }

  identities(): number {
    return this.#identity.texts.length;
  }

  /** The code of an identity here, or 0 where no record has it. */
  identityCode(text: string): number {
    return this.#identity.codeOf(text) ?? 0;
  }

  identityText(code: number): string {
    return this.#identity.texts[code] ?? '';
  }

  /** -1 where it has not ended. */
  spanAt(row: number): number {
    return this.#span.get(row) - 1;
  }

  #column(field: string): CodedTexts {
    const column = this.#columns.get(field);
    strictAssert(column !== undefined, `${field} is a field of this base`);
    return column;
  }
}

function isAt(ids: Uint8Array, at: number, wanted: Uint8Array): boolean {
  // The last bytes of a UUID differ most.
  for (let byte = idBytes - 1; byte >= 0; byte -= 1) if (ids[at + byte] !== wanted[byte]) return false;
  return true;
}
