// Which of many offered rows fit what is typed, the likeliest first: what begins so before what merely contains it, names before notes.
import { lookAheadForms } from './fold.ts';

export interface Searchable {
  readonly value: string;
  readonly label?: string;
  readonly detail?: string;
  readonly alsoFoundBy?: string;
}

interface Folded<Row> {
  readonly row: Row;
  readonly names: readonly string[];
  readonly notes: readonly string[];
  /** Aliases one by one, so that `7,62 NATO` can be met as a whole. */
  readonly aliases: readonly string[];
}

const indexes = new WeakMap<readonly Searchable[], readonly Folded<Searchable>[]>();

/** Folds once what is offered, so that each key press only compares, and the next form that offers the same list does not fold again. */
export function lookAheadIndex<Row extends Searchable>(rows: readonly Row[]): readonly Folded<Row>[] {
  const known = indexes.get(rows);
  // What is kept under a list was folded from its own rows.
  if (known !== undefined) return known as readonly Folded<Row>[];
  const index = rows.map((row) => ({
    row,
    names: forms([row.value, row.label ?? '']),
    aliases: forms((row.alsoFoundBy ?? '').split(/\s\|\s|\n/)),
    notes: forms([row.detail ?? '', row.alsoFoundBy ?? '']),
  }));
  indexes.set(rows, index);
  return index;
}

/** Rows that hold every word of `typed` in one reading, best first; equals keep the order in which they were offered. */
export function rankLookAhead<Row extends Searchable>(index: readonly Folded<Row>[], typed: string): Row[] {
  const wanted = lookAheadForms(typed).filter((form) => form !== '');
  if (wanted.length === 0) return index.map(({ row }) => row);
  return index
    .map((folded) => ({ row: folded.row, rank: Math.min(...wanted.map((form) => rankOf(folded, form))) }))
    .filter(({ rank }) => rank < notFound)
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ row }) => row);
}

const notFound = 99;

function rankOf(folded: Folded<unknown>, wanted: string): number {
  const { names, aliases, notes } = folded;
  if (names.includes(wanted)) return 0;
  if (aliases.includes(wanted)) return 1;
  if (names.some((name) => name.startsWith(wanted))) return 2;
  if (aliases.some((alias) => alias.startsWith(wanted))) return 3;
  const words = wanted.split(' ');
  const all = [...names, ...notes];
  const begins = (text: string, word: string) => text === word || text.startsWith(word) || text.includes(` ${word}`);
  if (words.every((word) => names.some((name) => begins(name, word)))) return 4;
  if (words.every((word) => all.some((text) => begins(text, word)))) return 5;
  if (words.every((word) => all.some((text) => text.includes(word)))) return 6;
  return notFound;
}

function forms(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => lookAheadForms(text)))].filter((form) => form !== '');
}
