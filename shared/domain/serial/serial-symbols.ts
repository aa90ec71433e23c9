// A serial as symbols: capitals, letters and digits only, one small number each, so that a million of them fit into memory and are compared
// bit by bit. Cyrillic stays Cyrillic here; which symbols may stand for one another says `serialCost`. What is shown is never made from this (law 6).
import { latinSounds, latinTwins, letterPairs, lookAlikePairs, turnedCharacters } from '../../reference/look-alikes.ts';

const digits = '0123456789';
const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const cyrillic = 'АБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШЩЪЫЬЭЮЯІЅЄҐ';
const known = Array.from(digits + latin + cyrillic);

export const zeroSymbol = 0;
const firstLetter = digits.length;
const firstCyrillic = firstLetter + latin.length;

/** Codes above the symbols say what a stored pattern leaves open, see `serial-encoding.ts`. */
export const symbolLimit = 251;
/** Letters of other scripts get a symbol when they are first met; the very last is shared by all that come too late. */
const sharedSymbol = symbolLimit - 1;

const symbolOf = new Map<string, number>(known.map((character, symbol) => [character, symbol]));

export function isDigitSymbol(symbol: number): boolean {
  return symbol < firstLetter;
}

/**
 * The symbols of one character as it stands on an object or was typed: none for a separator, two for `Љ`.
 * Case, diacritics, full-width and Arabic digits make no difference.
 */
export function symbolsOf(character: string): readonly number[] {
  const before = remembered.get(character);
  if (before !== undefined) return before;
  const symbols = Object.freeze(Array.from(plainCapitals(character)).flatMap(symbolsOfCapital));
  // Bounded: a text made of every character of Unicode fills no memory.
  if (remembered.size < 4096) remembered.set(character, symbols);
  return symbols;
}

const remembered = new Map<string, readonly number[]>();

const latinLetters: Readonly<Record<string, string>> = { Đ: 'D', Ð: 'D', Ł: 'L', Ø: 'O' };

function plainCapitals(character: string): string {
  const bare = character
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  return Array.from(bare, (letter) => letterPairs[letter] ?? latinLetters[letter] ?? letter).join('');
}

function symbolsOfCapital(character: string): number[] {
  if (!/[\p{L}\p{N}]/u.test(character)) return [];
  // A Greek letter with a Latin twin is that letter: no reader tells them apart, and Greek has no second reading here.
  const isGreek = /\p{Script=Greek}/u.test(character);
  const letter = isGreek ? (latinTwins[character] ?? character) : character;
  const symbol = symbolOf.get(letter);
  if (symbol !== undefined) return [symbol];
  const next = Math.min(symbolOf.size, sharedSymbol);
  if (next < sharedSymbol) symbolOf.set(letter, next);
  return [next];
}

const confusions = new Map(
  lookAlikePairs.flatMap(({ cost, pairs }) => pairs.split(' ').map((pair): [string, number] => [pair, cost])),
);

/** Cost of every pair of known symbols, 1 where nothing joins them. */
const costs = costsOfPairs();

/**
 * What it costs to take one symbol for the other: 0 the same, or the same by look or by sound in another script; up to .5 a look-alike; 1 anything else.
 * Between two Cyrillic letters only the look counts: one transliterates into another script, not within one.
 */
export function serialCost(a: number, b: number): number {
  if (a === b) return 0;
  if (a >= known.length || b >= known.length) return 1;
  return costs[a * known.length + b] ?? 1;
}

/** Whether the two meet as they look, without any confusion: `Р` and `P`. */
export function isSameByLook(a: number, b: number): boolean {
  return a === b || (a < known.length && b < known.length && byLook(a) === byLook(b));
}

/** The symbol as it looks upside down; undefined for what is no character then. */
export function turnedSymbol(symbol: number): number | undefined {
  return symbolOf.get(turnedCharacters[known[symbol] ?? ''] ?? '');
}

/** Every symbol that may stand for this one at this cost, itself among them. */
export function symbolsWithin(symbol: number, cost: number): number[] {
  if (symbol >= known.length) return [symbol];
  return [...known.keys()].filter((other) => serialCost(symbol, other) <= cost);
}

function byLook(symbol: number): string {
  const character = known[symbol] ?? '';
  return latinTwins[character] ?? character;
}

function costsOfPairs(): Float64Array {
  const table = new Float64Array(known.length ** 2);
  for (const [a] of known.entries()) {
    for (const [b] of known.entries()) table[a * known.length + b] = cheapestReading(a, b);
  }
  return table;
}

function cheapestReading(a: number, b: number): number {
  const mayTransliterate = a < firstCyrillic || b < firstCyrillic;
  const readingsOf = (symbol: number): string[] => {
    const sound = latinSounds[known[symbol] ?? ''];
    return sound === undefined || !mayTransliterate ? [byLook(symbol)] : [byLook(symbol), sound];
  };
  return Math.min(...readingsOf(a).flatMap((x) => readingsOf(b).map((y) => (x === y ? 0 : confusion(x, y)))));
}

function confusion(x: string, y: string): number {
  return confusions.get(x + y) ?? confusions.get(y + x) ?? 1;
}
