// What is looked for: a serial or pattern as it was typed, read into the languages it stands for. Separators never count, leading zeros
// neither, letters before the figures may be missing on one side, and the whole may stand upside down.
import { readSerialPattern, patternProblems, type PatternPosition } from '../exhibit/serial-pattern.ts';
import { elementsOf, type SerialElement } from './serial-encoding.ts';
import { isDigitSymbol, turnedSymbol, zeroSymbol } from './serial-symbols.ts';
import type { LookAlikeWidth } from '../../reference/look-alikes.ts';

export const queryProblems = [...patternProblems, 'picture', 'too-many-positions'] as const;
export type QueryProblem = (typeof queryProblems)[number];

/** Said beside the answer; none of them keeps anything from being found. */
export const queryRemarks = ['mixed-scripts', 'invisible', 'not-turned', 'short'] as const;
export type QueryRemark = (typeof queryRemarks)[number];

/** One place of a language: a choice of symbols, one character that nobody knows, or a letter that only the other side may have. */
export type SerialPlace =
  | { readonly kind: 'symbols'; readonly symbols: readonly number[]; readonly from: number }
  | { readonly kind: 'unknown'; readonly from: number }
  | { readonly kind: 'letter' };

/** What may come any number of times before a place, or after the last. */
export type SerialRepeat = 'nothing' | 'anything' | 'zeros';

/** A set of serials: it begins at one of `starts` and goes through every place after it. `repeats` has one more than `places`. */
export interface SerialLanguage {
  readonly places: readonly SerialPlace[];
  readonly repeats: readonly SerialRepeat[];
  readonly starts: readonly number[];
  /** Zeros that were typed where any number of them fits. */
  readonly zeros: number;
  readonly isTurned: boolean;
}

export interface SerialQuery {
  readonly positions: readonly PatternPosition[];
  readonly languages: readonly SerialLanguage[];
  readonly width: LookAlikeWidth;
  /** Insertions, deletions and substitutions beyond the look-alikes: 0, 1 or 2. */
  readonly errors: number;
  readonly remarks: readonly QueryRemark[];
}

export interface QueryWays {
  readonly width: LookAlikeWidth;
  readonly isTolerant: boolean;
  readonly isUpsideDown: boolean;
}

/** A machine of 32 bits holds so many places, with the letters that may stand before. */
export const mostPlaces = 30;
const mostPrefixLetters = 3;
/** Letters before the figures are left out only where so much is known without them. */
const leastWithoutPrefix = 3;

export type ReadQuery =
  { readonly ok: true; readonly query: SerialQuery } | { readonly ok: false; readonly problem: QueryProblem };

/** Reads what was typed. Never throws; a problem has a sentence of its own in each language. */
export function readSerialQuery(typed: string, ways: QueryWays): ReadQuery {
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(typed)) return { ok: false, problem: 'picture' };
  const pattern = readSerialPattern(typed.normalize('NFC'));
  if (!pattern.ok) return pattern;
  const sequences = elementsOf(pattern.positions);
  const [first] = sequences;
  if (first === undefined) return { ok: false, problem: 'nothing-known' };
  const turned = ways.isUpsideDown ? sequences.flatMap(turnedSequence) : [];
  const languages = [
    ...sequences.map((sequence) => languageOf(sequence, false)),
    ...turned.map((sequence) => languageOf(sequence, true)),
  ];
  if (languages.some(({ places }) => places.length > mostPlaces)) return { ok: false, problem: 'too-many-positions' };
  const errors = ways.isTolerant ? toleratedErrors(first) : 0;
  const isMixed = /\p{Script=Cyrillic}/u.test(typed) && /\p{Script=Latin}/u.test(typed);
  const remarks: readonly (QueryRemark | false)[] = [
    isMixed && 'mixed-scripts',
    /[\p{Cf}\p{Cc}]/u.test(typed) && 'invisible',
    ways.isUpsideDown && turned.length === 0 && 'not-turned',
    ways.isTolerant && errors < mostErrors && 'short',
  ];
  const said = remarks.filter((remark) => remark !== false);
  return { ok: true, query: { positions: pattern.positions, languages, width: ways.width, errors, remarks: said } };
}

const mostErrors = 2;

/** Two errors in a number of four figures would join any two numbers. */
function toleratedErrors(elements: readonly SerialElement[]): number {
  const known = countKnown(elements);
  return known >= 5 ? mostErrors : known >= 3 ? 1 : 0;
}

function countKnown(elements: readonly SerialElement[]): number {
  return elements.filter(({ kind }) => kind === 'symbols').length;
}

/** The same read with the arm upside down, last character first; none where a character is none then. */
function turnedSequence(elements: readonly SerialElement[]): SerialElement[][] {
  const turned = elements.toReversed().map((element): SerialElement | undefined => {
    if (element.kind !== 'symbols') return element;
    const symbols = element.symbols.map(turnedSymbol).filter((symbol) => symbol !== undefined);
    return symbols.length === 0 ? undefined : { ...element, symbols };
  });
  const whole = turned.filter((element) => element !== undefined);
  return whole.length === turned.length ? [whole] : [];
}

function languageOf(elements: readonly SerialElement[], isTurned: boolean): SerialLanguage {
  const prefix = prefixLength(elements);
  const zeros = prefix === undefined ? 0 : zerosFrom(elements, prefix);
  const kept = prefix === undefined ? elements : [...elements.slice(0, prefix), ...elements.slice(prefix + zeros)];
  const places: SerialPlace[] = [];
  const repeats: SerialRepeat[] = ['nothing'];
  const starts = new Set([0]);
  const figures = prefix === undefined ? undefined : kept[prefix];
  const hasFigures = figures?.kind === 'symbols' && figures.symbols.some(isDigitSymbol);
  if (prefix === 0 && hasFigures && figures.symbols.every(isDigitSymbol)) {
    for (let letter = 1; letter <= mostPrefixLetters; letter += 1) {
      places.push({ kind: 'letter' });
      repeats.push('nothing');
      starts.add(letter);
    }
  }
  for (const [at, element] of kept.entries()) {
    if (at === prefix && hasFigures) repeats[places.length] = 'zeros';
    if (at === prefix && prefix > 0 && hasFigures && countKnown(kept.slice(prefix)) >= leastWithoutPrefix)
      starts.add(places.length);
    if (element.kind === 'run') repeats[places.length] = 'anything';
    else {
      places.push(element);
      repeats.push('nothing');
    }
  }
  return { places, repeats, starts: [...starts], zeros, isTurned };
}

/** How many letters stand before the first figure; undefined where there are more than a prefix has, or no figure follows. */
function prefixLength(elements: readonly SerialElement[]): number | undefined {
  const letters = elements.findIndex((element) => element.kind !== 'symbols' || element.symbols.some(isDigitSymbol));
  return letters === -1 || letters > mostPrefixLetters ? undefined : letters;
}

/** Zeros from there on that any number of zeros may stand for: those before another figure, and of nothing but zeros all except the last. */
function zerosFrom(elements: readonly SerialElement[], from: number): number {
  const isZero = (element: SerialElement): boolean =>
    element.kind === 'symbols' && element.symbols.length === 1 && element.symbols[0] === zeroSymbol;
  const end = elements.findIndex((element, at) => at >= from && !isZero(element));
  if (end === -1) return Math.max(0, elements.length - from - 1);
  const next = elements[end];
  // Zeros before something unknown stay: `00??` asks for two zeros.
  return next?.kind === 'symbols' && next.symbols.some(isDigitSymbol) ? end - from : 0;
}
