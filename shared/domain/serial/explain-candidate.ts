// Why a candidate is one: what was typed and what is stored, side by side as they stand, each difference with its class. For eyes and for ears.
import type { LookAlikeWidth } from '../../reference/look-alikes.ts';
import { lookAlikeWidths } from '../../reference/look-alikes.ts';
import type { PatternPosition } from '../exhibit/serial-pattern.ts';
import type { DifferenceReason } from '../exhibit/serial-differences.ts';
import { cheapestPair, SerialAligner, type AlignmentStep } from './serial-alignment.ts';
import { elementsOf, positionsOf, type SerialElement } from './serial-encoding.ts';
import type { SerialQuery } from './serial-query.ts';
import { isDigitSymbol, isSameByLook, symbolsOf, zeroSymbol } from './serial-symbols.ts';

/** One column of the explanation; '' where one side has nothing, no reason where both agree. */
export interface ExplainedColumn {
  readonly typed: string;
  readonly stored: string;
  readonly reason?: DifferenceReason;
}

export interface Explanation {
  readonly isTurned: boolean;
  readonly columns: readonly ExplainedColumn[];
}

/** One question, ready to be held against many stored texts: for their order, and for the reasons. */
export class SerialExplainer {
  readonly #query: SerialQuery;
  readonly #aligners: readonly SerialAligner[];

  constructor(query: SerialQuery) {
    this.#query = query;
    this.#aligners = query.languages.map((language) => new SerialAligner(language, query.width));
  }

  /** How far the stored text is from what was typed; what a list of candidates is ordered by. */
  costOf(text: string): number {
    return this.#nearest(positionsOf(text))?.cost ?? Infinity;
  }

  /** @param text  the stored serial, marking or pattern as it was recorded. */
  explain(text: string): Explanation {
    const stored = positionsOf(text);
    const nearest = this.#nearest(stored);
    if (nearest === undefined) return { isTurned: false, columns: [] };
    const { aligner, elements } = nearest;
    const { isTurned } = aligner.language;
    const columns = new Columns(this.#query, isTurned, stored);
    for (const step of aligner.stepsOf(elements)) columns.add(step);
    return { isTurned, columns: columns.end() };
  }

  /** The cheapest of all ways to read both sides; undefined when nothing is known of the stored text. */
  #nearest(stored: readonly PatternPosition[]) {
    let nearest:
      | { readonly aligner: SerialAligner; readonly elements: readonly SerialElement[]; readonly cost: number }
      | undefined;
    for (const elements of elementsOf(stored)) {
      for (const aligner of this.#aligners) {
        const cost = aligner.costOf(elements);
        if (nearest === undefined || cost < nearest.cost) nearest = { aligner, elements, cost };
      }
    }
    return nearest;
  }
}

/** The classes that joined the two, each once, in the order of the columns. */
export function reasonsOf(columns: readonly ExplainedColumn[]): DifferenceReason[] {
  return [...new Set(columns.flatMap(({ reason }) => (reason === undefined ? [] : [reason])))];
}

/** Puts back what symbols leave out: separators, stripped zeros and stars, in the order of both texts. */
class Columns {
  readonly #typed: readonly PatternPosition[];
  readonly #stored: readonly PatternPosition[];
  readonly #isTurned: boolean;
  readonly #width: LookAlikeWidth;
  readonly #columns: ExplainedColumn[] = [];
  #typedTo = 0;
  #storedTo = 0;

  constructor(query: SerialQuery, isTurned: boolean, stored: readonly PatternPosition[]) {
    // Upside down the last character comes first.
    this.#typed = isTurned ? query.positions.toReversed() : query.positions;
    this.#isTurned = isTurned;
    this.#width = query.width;
    this.#stored = stored;
  }

  add({ move, place, element }: AlignmentStep): void {
    const from = place === undefined || place.kind === 'letter' ? undefined : this.#inOrder(place.from);
    this.#passBetween(from, element?.from);
    const stored = this.#takeStored(element?.from);
    if (move === 'zero' || move === 'run') {
      const typed = this.#takeTyped(this.#nextOpen(move));
      const isSaid = move === 'run' || typed === '';
      this.#push(typed, stored, isSaid ? (move === 'run' ? 'unknown' : 'leading-zero') : undefined);
      return;
    }
    if (move === 'empty-run') {
      if (stored !== '') this.#push('', stored, 'unknown');
      return;
    }
    const typed = this.#takeTyped(from);
    this.#push(
      typed,
      stored,
      this.#reason({ move, ...(place && { place }), ...(element && { element }) }, typed, stored),
    );
  }

  end(): readonly ExplainedColumn[] {
    this.#passBetween(this.#typed.length, this.#stored.length);
    return this.#columns;
  }

  #reason({ move, place, element }: AlignmentStep, typed: string, stored: string): DifferenceReason | undefined {
    if (move === 'missing' || move === 'extra') return move;
    if (place === undefined || place.kind === 'letter') return 'prefix';
    if (place.kind === 'unknown' || element === undefined || element.kind !== 'symbols') return 'unknown';
    const cost = cheapestPair(place.symbols, element.symbols);
    if (cost > lookAlikeWidths[this.#width]) return 'other';
    if (this.#isTurned) return 'upside-down';
    if (cost > 0) return 'look-alike';
    const isChoice = typed.length > 1 || stored.length > 1;
    const [a = -1] = place.symbols;
    const [b = -1] = element.symbols;
    if (isChoice && place.symbols.length + element.symbols.length > 2) return 'one-of';
    if (typed.toUpperCase() === stored.toUpperCase()) return undefined;
    return isSameByLook(a, b) ? 'script' : 'sound';
  }

  #inOrder(from: number): number {
    return this.#isTurned ? this.#typed.length - 1 - from : from;
  }

  /** Everything of both texts that stands before these places. */
  #passBetween(typedEnd: number | undefined, storedEnd: number | undefined): void {
    const left = this.#typed.slice(this.#typedTo, Math.max(this.#typedTo, typedEnd ?? this.#typedTo));
    const right = this.#stored.slice(this.#storedTo, Math.max(this.#storedTo, storedEnd ?? this.#storedTo));
    this.#typedTo += left.length;
    this.#storedTo += right.length;
    const separators = right.map(shown);
    for (const position of left) {
      const isSeparator = position.kind === 'exact' && symbolsOf(position.character).length === 0;
      const typed = shown(position);
      const stored = isSeparator ? (separators.shift() ?? '') : '';
      this.#push(typed, stored, typed === stored ? undefined : isSeparator ? 'separator' : reasonToLeaveOut(position));
    }
    for (const stored of separators) this.#push('', stored, 'separator');
  }

  /** The next typed place that a repeat stands for, past separators. */
  #nextOpen(move: 'zero' | 'run'): number | undefined {
    const isOpen = (position: PatternPosition): boolean =>
      move === 'run' ? position.kind === 'run' : isZero(position);
    const isPassed = (position: PatternPosition): boolean =>
      position.kind === 'exact' && symbolsOf(position.character).length === 0;
    const at = this.#typed.findIndex((position, index) => index >= this.#typedTo && !isPassed(position));
    const next = this.#typed[at];
    if (next === undefined || !isOpen(next)) return undefined;
    this.#passBetween(at, undefined);
    return at;
  }

  #takeTyped(from: number | undefined): string {
    const position = from === undefined || from < this.#typedTo ? undefined : this.#typed[from];
    if (position === undefined) return '';
    this.#typedTo = (from ?? 0) + 1;
    return shown(position);
  }

  /** A letter pair and a run come more than once; they are shown with their first symbol. */
  #takeStored(from: number | undefined): string {
    const position = from === undefined || from < this.#storedTo ? undefined : this.#stored[from];
    if (position === undefined) return '';
    this.#storedTo = (from ?? 0) + 1;
    return shown(position);
  }

  #push(typed: string, stored: string, reason: DifferenceReason | undefined): void {
    if (typed === '' && stored === '') return;
    this.#columns.push(reason === undefined ? { typed, stored } : { typed, stored, reason });
  }
}

function shown(position: PatternPosition): string {
  switch (position.kind) {
    case 'exact':
      return position.character;
    case 'one-of':
      return `[${position.characters.join('')}]`;
    case 'unknown':
      return '?';
    case 'run':
      return '*';
  }
}

function isZero(position: PatternPosition): boolean {
  return position.kind === 'exact' && symbolsOf(position.character)[0] === zeroSymbol;
}

function reasonToLeaveOut(position: PatternPosition): DifferenceReason {
  if (isZero(position)) return 'leading-zero';
  if (position.kind !== 'exact') return 'unknown';
  return symbolsOf(position.character).some((symbol) => !isDigitSymbol(symbol)) ? 'prefix' : 'missing';
}
