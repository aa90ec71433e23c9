// Names of one place in two languages, for finding and comparing only: `Pejë`, `Peja`, `Peć` and `Пећ` are one town. What is shown stays as it was written.
import { placeNames, type PlaceNames } from '../reference/place-names.ts';
import { foldedWords, foldText } from './fold-text.ts';

/** A place by the name that stands first in the list. */
export type PlaceKey = string;

interface Named {
  readonly key: PlaceKey;
  readonly isAlsoWord: boolean;
}

/** Folded names of a place, Albanian ones with their definite form. */
function namesOf({ sq, sr }: PlaceNames): string[] {
  return [...new Set([...sq.flatMap((name) => [name, definiteOf(name)]), ...sr].map(wordsOf))];
}

/** `Pejë`, the town: `Peja`; `Gjilan`: `Gjilani`. */
function definiteOf(name: string): string {
  if (name.endsWith('ë')) return `${name.slice(0, -1)}a`;
  return /[aeiou]$/.test(name) ? name : `${name}i`;
}

function wordsOf(text: string): string {
  return text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(foldText)
    .filter((word) => word !== '')
    .join(' ');
}

const byName = new Map<string, Named>();
const namesByKey = new Map<PlaceKey, readonly string[]>();
for (const row of placeNames.rows) {
  const [key = ''] = row.sq;
  const names = namesOf(row);
  namesByKey.set(key, names);
  for (const name of names) byName.set(name, { key, isAlsoWord: row.isAlsoWord === true });
}
const mostWords = Math.max(...[...byName.keys()].map((name) => name.split(' ').length));

const remembered = new Map<string, readonly PlaceKey[]>();
const mostRemembered = 5000;

/** The places with several names that a text names, each once: of an address, its town. Empty where it names none. */
export function placesNamed(text: string): readonly PlaceKey[] {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const keys = new Set<PlaceKey>();
  for (const part of text.split(/[,;:/()|\n–]/)) {
    const words = wordsOf(part).split(' ');
    for (const { at, length, key } of namedIn(words)) if (isTold(key, words, at, length)) keys.add(key.key);
  }
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, [...keys]);
  return [...keys];
}

function isTold({ isAlsoWord }: Named, words: readonly string[], at: number, length: number): boolean {
  return !isAlsoWord || (at === 0 && length === words.length);
}

/** The longest name first, so that `Kosovska Mitrovica` is one name. */
function namedIn(words: readonly string[]): { readonly at: number; readonly length: number; readonly key: Named }[] {
  const found = [];
  for (let at = 0; at < words.length;) {
    const length = lengthAt(words, at);
    const key = byName.get(words.slice(at, at + length).join(' '));
    if (key !== undefined) found.push({ at, length, key });
    at += Math.max(1, length);
  }
  return found;
}

function lengthAt(words: readonly string[], at: number): number {
  for (let length = Math.min(mostWords, words.length - at); length > 0; length -= 1)
    if (byName.has(words.slice(at, at + length).join(' '))) return length;
  return 0;
}

/** Shorter ones stand inside other words (`inspection`): they are looked for where a word begins. */
const shortest = 5;

/**
 * The words of a question as `foldedWords` gives them, where a place is also met by its other names.
 * A form that begins with a space is looked for where a word begins, see `holdsForm`.
 */
export function searchedWords(question: string): string[][] {
  const typed = question.split(/\s+/).filter((word) => word !== '');
  const words = typed.map(wordsOf);
  const searched: string[][] = [];
  let from = 0;
  for (const { at, length, key } of namedIn(words)) {
    if (!isTold(key, words, at, length)) continue;
    searched.push(...foldedWords(typed.slice(from, at).join(' ')));
    const own = words.slice(at, at + length).join(' ');
    const others = (namesByKey.get(key.key) ?? []).filter((name) => name !== own);
    searched.push([own, ...others.map((name) => (name.length < shortest ? ` ${name}` : name))]);
    from = at + length;
  }
  return [...searched, ...foldedWords(typed.slice(from).join(' '))];
}
