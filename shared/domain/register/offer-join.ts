// Which column of a table may hold the keys of another one: by what stands in both, then by what the columns are called. An offer to be checked.
import { foldText } from '../fold-text.ts';
import { shownOf, type Cell } from './source-row.ts';

export interface OfferedKey {
  /** Whose column: 0 is the main table. */
  readonly table: number;
  readonly at: number;
  /** The column of the table that is to be joined. */
  readonly to: number;
  /** So many of the different keys that were looked for, */
  readonly of: number;
  /** are borne by a row of the other table. */
  readonly met: number;
  /** No two rows looked at bear one key. */
  readonly isUnique: boolean;
  /** The names of the two columns say so too. */
  readonly isNamed: boolean;
}

const mostKeys = 500;
const mostOffered = 6;
/** Fewer in a hundred than these are chance. */
const leastShare = 0.5;

interface Asked {
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: readonly Cell[] }[];
}

export class KeyOffers {
  readonly #tables: readonly Asked[];
  readonly #name: string;
  readonly #header: readonly string[];
  /** By text, the columns that ask for it. */
  readonly #asking = new Map<string, { readonly table: number; readonly at: number }[]>();
  readonly #asked = new Map<string, number>();
  /** By column of the other table: texts that were met, and whether one came twice. */
  readonly #met: { readonly texts: Set<string>; isTwice: boolean }[];

  /** @param name  of the table to be joined. @param tables  the main table and those that are joined already, with their first rows. */
  constructor(name: string, header: readonly string[], tables: readonly Asked[]) {
    this.#tables = tables;
    this.#name = name;
    this.#header = header;
    this.#met = header.map(() => ({ texts: new Set(), isTwice: false }));
    for (const [table, { header: names, rows }] of tables.entries())
      for (const at of names.keys()) this.#ask(table, at, rows);
  }

  #ask(table: number, at: number, rows: Asked['rows']): void {
    const texts = new Set(rows.map(({ cells }) => shownOf(cells[at]).trim()).filter((text) => text !== ''));
    const some = [...texts].slice(0, mostKeys);
    this.#asked.set(`${table} ${at}`, some.length);
    for (const text of some) this.#asking.set(text, [...(this.#asking.get(text) ?? []), { table, at }]);
  }

  /** A row of the table to be joined. */
  meet(cells: readonly Cell[]): void {
    for (const [to, met] of this.#met.entries()) {
      const text = shownOf(cells[to]).trim();
      if (!this.#asking.has(text)) continue;
      if (met.texts.has(text)) met.isTwice = true;
      met.texts.add(text);
    }
  }

  /** The best first. */
  offers(): OfferedKey[] {
    const offers = this.#tables.flatMap(({ header }, table) =>
      header.flatMap((name, at) => this.#header.map((other, to) => this.#offer({ table, at, to, name, other }))),
    );
    return offers
      .filter(({ met, of, isNamed }) => (of > 0 && met / of >= leastShare) || (isNamed && met > 0))
      .toSorted((one, two) => rank(two) - rank(one))
      .slice(0, mostOffered);
  }

  #offer({
    table,
    at,
    to,
    name,
    other,
  }: Record<'table' | 'at' | 'to', number> & Record<'name' | 'other', string>): OfferedKey {
    const { texts = new Set<string>(), isTwice = false } = this.#met[to] ?? {};
    const isAsked = (text: string): boolean =>
      this.#asking.get(text)?.some((one) => one.table === table && one.at === at) ?? false;
    return {
      table,
      at,
      to,
      of: this.#asked.get(`${table} ${at}`) ?? 0,
      met: [...texts].filter(isAsked).length,
      isUnique: !isTwice,
      isNamed: isNamedSo(name, other, this.#name),
    };
  }
}

/** A list of few texts, such as countries, meets itself in many rows: a column whose keys are each borne once goes before it. */
function rank({ met, of, isUnique, isNamed }: OfferedKey): number {
  return (isUnique ? 4 : 0) + (isNamed ? 2 : 0) + met / Math.max(1, of) + Math.min(met, 100) / 1000;
}

/** `owner_id` and the `id` of `owners.csv`; `ID vlasnika` and `ID vlasnika`. */
function isNamedSo(name: string, other: string, table: string): boolean {
  const words = wordsOf(name);
  const offered = [...wordsOf(other), ...wordsOf(table.replace(/\.\w+$/, ''))];
  const isFound = (word: string): boolean =>
    offered.some((one) => one === word || (word.length > 3 && one.slice(0, word.length - 1) === word.slice(0, -1)));
  return words.length > 0 && words.every(isFound) && wordsOf(other).some((word) => words.includes(word));
}

function wordsOf(text: string): string[] {
  return foldText(text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
