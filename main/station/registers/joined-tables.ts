// Tables that a key leads to, held by the reading thread while the main table is read: every row once, as text, found by 32 bits of its key.
import type { JoinedTableLine, UnledRow } from '../../../shared/contract/registers.ts';
import { damageOf } from '../../../shared/domain/register/damage.ts';
import type { Definition, JoinedTable } from '../../../shared/domain/register/definition.ts';
import { isBlankRow } from '../../../shared/domain/register/read-row.ts';
import {
  shownOf,
  type Cell,
  type JoinedRow,
  type JoinFault,
  type ReadingWay,
  type SourceRow,
  type Unjoined,
} from '../../../shared/domain/register/source-row.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { readTable, type TableSource } from '../../tables/index.ts';
import { KeyTable, shortHash } from './candidates/key-table.ts';

/** Of all joined tables together. */
const mostBytes = 256 * 1024 ** 2;
const rowsNamed = 5;

/** Of the rows that nothing leads to, so many are listed, and the cells of them up to so many letters together. */
const rowsListed = 50;
const lettersListed = 20_000;

/** What a joined table is like as a whole. */
export type JoinedTableState = Pick<JoinedTableLine, 'rows' | 'unreadable' | 'withoutKey'>;

interface Found {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** One table in memory. */
class HeldTable {
  readonly #to: number;
  readonly #keys = new KeyTable();
  readonly #texts: Buffer[] = [];
  /** By text, whether a row led to it. */
  #isLed = new Uint8Array();
  /** The first of those that no key can lead to. */
  readonly #aside: (UnledRow & { readonly why: 'unreadable' | 'without-key' })[] = [];
  #rows = 0;
  #unreadable = 0;
  #withoutKey = 0;
  bytes = 0;

  constructor(to: number) {
    this.#to = to;
  }

  get state(): JoinedTableState {
    return { rows: this.#rows, unreadable: this.#unreadable, withoutKey: this.#withoutKey };
  }

  put({ row, cells, fault }: SourceRow): void {
    this.#rows += 1;
    const key = shownOf(cells[this.#to]).trim();
    if (fault !== undefined) {
      this.#unreadable += 1;
      this.#putAside({ row, why: 'unreadable', cells: cells.map(shownOf) });
    } else if (key === '') {
      this.#withoutKey += 1;
      this.#putAside({ row, why: 'without-key', cells: cells.map(shownOf) });
    } else {
      const text = Buffer.from(JSON.stringify([row, cells]), 'utf8');
      this.bytes += text.length;
      this.#keys.add(shortHash(key), this.#texts.length);
      this.#texts.push(text);
    }
  }

  #putAside(row: UnledRow & { readonly why: 'unreadable' | 'without-key' }): void {
    if (this.#aside.length < rowsListed) this.#aside.push(row);
  }

  end(): void {
    this.#keys.sort();
    this.#isLed = new Uint8Array(this.#texts.length);
  }

  /** Once the main table was read: rows that it does not lead to. */
  line(name: string): JoinedTableLine {
    let unled = 0;
    const listed: UnledRow[] = [...this.#aside];
    for (const [at, text] of this.#texts.entries()) {
      if (this.#isLed[at] === 1) continue;
      unled += 1;
      if (unled > rowsListed) continue;
      const [row, cells] = readHeld(text);
      listed.push({ row, why: 'nothing-leads', cells: cells.map(shownOf) });
    }
    let letters = 0;
    const first = listed
      .toSorted((one, other) => one.row - other.row)
      .slice(0, rowsListed)
      .map((one) => {
        letters += one.cells.reduce((sum, cell) => sum + cell.length, 0);
        return letters > lettersListed ? { ...one, cells: [] } : one;
      });
    return { name, ...this.state, unled, first };
  }

  /** The rows that bear a key; they are led to from here on. */
  find(key: string): Found[] {
    const hash = shortHash(key);
    const found: Found[] = [];
    for (let at = this.#keys.firstOf(hash); at < this.#keys.count && this.#keys.high(at) === hash; at += 1) {
      const place = this.#keys.low(at);
      const text = this.#texts[place];
      if (text === undefined) continue;
      const [row, cells] = readHeld(text);
      if (shownOf(cells[this.#to]).trim() !== key) continue;
      this.#isLed[place] = 1;
      found.push({ row, cells });
    }
    return found;
  }
}

/** Only `put` writes it. */
function readHeld(text: Buffer): [row: number, cells: Cell[]] {
  return JSON.parse(text.toString('utf8')) as [number, Cell[]];
}

export interface JoinedSource {
  readonly source: TableSource;
  readonly way: ReadingWay;
  /** The names of its columns. */
  readonly header: readonly string[];
}

export class JoinedTables {
  readonly #joins: readonly JoinedTable[];
  readonly #absent: readonly string[];
  readonly #held: HeldTable[] = [];

  private constructor({ joined = [], absent }: Definition) {
    this.#joins = joined;
    this.#absent = absent;
  }

  /** Reads every joined table whole. @throws FocalPointError as `readTable`; `registers.joined-too-large` */
  static async read(
    definition: Definition,
    sources: readonly JoinedSource[],
    pause: () => Promise<void>,
  ): Promise<JoinedTables> {
    const tables = new JoinedTables(definition);
    let bytes = 0;
    for (const [at, { source, way, header }] of sources.entries()) {
      const held = new HeldTable(tables.#joins[at]?.on.to ?? 0);
      for await (const piece of readTable(source, { way, header })) {
        for (const row of piece.rows) if (row.row > way.headerRow && !isBlankRow(row)) held.put(row);
        if (bytes + held.bytes > mostBytes)
          throw new FocalPointError('registers.joined-too-large', { most: mostBytes / 1024 ** 2 });
        await pause();
      }
      held.end();
      bytes += held.bytes;
      tables.#held.push(held);
    }
    return tables;
  }

  get states(): JoinedTableState[] {
    return this.#held.map(({ state }) => state);
  }

  /** The same once the main table was read, with the rows that nothing in it leads to. */
  get lines(): JoinedTableLine[] {
    return this.#held.map((held, at) => held.line(this.#joins[at]?.name ?? ''));
  }

  /** The row with the rows its keys lead to; what it had before of them is forgotten. */
  attach({ joined: _, unjoined: __, ...source }: SourceRow): SourceRow {
    if (this.#joins.length === 0 || source.fault !== undefined) return source;
    const joined: JoinedRow[] = [];
    const unjoined: Unjoined[] = [];
    for (const [at, { on }] of this.#joins.entries()) {
      const table = at + 1;
      const cells = on.table === 0 ? source.cells : joined.find((row) => row.table === on.table)?.cells;
      // Whose own row is missing says so itself.
      if (cells === undefined) continue;
      const found = this.#find(at, cells[on.at]);
      if (typeof found === 'string') unjoined.push({ table, why: found });
      else if (found.length > 1)
        unjoined.push({ table, why: 'many-rows', rows: found.slice(0, rowsNamed).map(({ row }) => row) });
      else for (const one of found) joined.push({ table, ...one });
    }
    return {
      ...source,
      ...(joined.length === 0 ? {} : { joined }),
      ...(unjoined.length === 0 ? {} : { unjoined }),
    };
  }

  #find(at: number, cell: Cell | undefined): Found[] | JoinFault {
    const key = shownOf(cell).trim();
    if (cell === undefined || key === '' || this.#absent.includes(key)) return 'no-key';
    if (damageOf(cell) !== undefined) return 'key-damaged';
    const found = this.#held[at]?.find(key) ?? [];
    return found.length === 0 ? 'no-row' : found;
  }
}
