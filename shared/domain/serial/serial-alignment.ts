// The cheapest way to lay what was typed beside what is stored, place by place: what a list of candidates is ordered by, and what it shows.
import { lookAlikeWidths, type LookAlikeWidth } from '../../reference/look-alikes.ts';
import type { SerialElement } from './serial-encoding.ts';
import type { SerialLanguage, SerialPlace } from './serial-query.ts';
import { isDigitSymbol, serialCost, symbolLimit, zeroSymbol } from './serial-symbols.ts';

/** How one step of the alignment joins a place of the language and an element of the stored text; either may be absent. */
export type AlignmentMove =
  | 'pair'
  /** Typed, not stored. */
  | 'missing'
  /** Stored, not typed. */
  | 'extra'
  /** Stored, under a typed `*`. */
  | 'run'
  /** A stored leading zero. */
  | 'zero'
  /** Typed, under a stored `*`. */
  | 'under-run'
  /** A stored `*` that stands for nothing here. */
  | 'empty-run';

export interface AlignmentStep {
  readonly move: AlignmentMove;
  readonly place?: SerialPlace;
  readonly element?: SerialElement;
}

/** What each kind of difference costs; a look-alike costs what it is. */
const prices = {
  missing: 1.2,
  extra: 1.2,
  substitution: 1,
  unknown: 0.05,
  run: 0.01,
  zero: 0.05,
  letter: 0.3,
  turned: 0.5,
} as const;
const moves: readonly AlignmentMove[] = ['pair', 'missing', 'extra', 'run', 'zero', 'under-run', 'empty-run'];
const moveOf = { pair: 0, missing: 1, extra: 2, run: 3, zero: 4, underRun: 5, emptyRun: 6 } as const;

/**
 * One language, ready to be laid beside many stored texts: what each symbol costs at each place is worked out once, because hundreds of
 * candidates are ordered while somebody types.
 */
export class SerialAligner {
  readonly language: SerialLanguage;
  readonly #prices: readonly Float64Array[];
  readonly #isZero: Uint8Array;
  #costs = new Float64Array(0);
  #cameBy = new Uint8Array(0);

  constructor(language: SerialLanguage, width: LookAlikeWidth) {
    this.language = language;
    this.#prices = language.places.map((place) =>
      Float64Array.from({ length: symbolLimit }, (_, symbol) => priceOf(place, symbol, lookAlikeWidths[width])),
    );
    this.#isZero = Uint8Array.from({ length: symbolLimit }, (_, symbol) =>
      serialCost(symbol, zeroSymbol) <= lookAlikeWidths[width] ? 1 : 0,
    );
  }

  /** 0 for the same reading; the sum of what differs otherwise. Any two texts can be aligned, at a price. */
  costOf(elements: readonly SerialElement[]): number {
    this.#fill(elements);
    const zeros = this.#walkBack(elements, undefined);
    const { language } = this;
    return (
      (this.#costs[(language.places.length + 1) * (elements.length + 1) - 1] ?? Infinity) +
      Math.abs(zeros - language.zeros) * prices.zero +
      (language.isTurned ? prices.turned : 0)
    );
  }

  /** The steps of the cheapest alignment, from the beginning of both. */
  stepsOf(elements: readonly SerialElement[]): readonly AlignmentStep[] {
    this.#fill(elements);
    const steps: AlignmentStep[] = [];
    this.#walkBack(elements, steps);
    return steps.toReversed();
  }

  #fill(elements: readonly SerialElement[]): void {
    const { places, repeats, starts } = this.language;
    const across = elements.length + 1;
    const cells = (places.length + 1) * across;
    if (this.#costs.length < cells) {
      this.#costs = new Float64Array(cells);
      this.#cameBy = new Uint8Array(cells);
    }
    const costs = this.#costs.fill(Infinity, 0, cells);
    const cameBy = this.#cameBy;
    const hasOptionalLetters = places[0]?.kind === 'letter';
    for (const start of starts) costs[start * across] = hasOptionalLetters || start === 0 ? 0 : prices.letter;
    const reach = (cell: number, cost: number, move: number): void => {
      if (cost >= (costs[cell] ?? 0)) return;
      costs[cell] = cost;
      cameBy[cell] = move;
    };
    for (let at = 0; at <= places.length; at += 1) {
      for (let stored = 0; stored < across; stored += 1) {
        const cell = at * across + stored;
        const cost = costs[cell] ?? Infinity;
        if (cost === Infinity) continue;
        const hasPlace = at < places.length;
        const element = elements[stored];
        const isRun = element?.kind === 'run';
        if (hasPlace && element !== undefined && !isRun) {
          reach(cell + across + 1, cost + this.#pairPrice(at, element), moveOf.pair);
        }
        if (hasPlace && isRun) reach(cell + across, cost + prices.unknown, moveOf.underRun);
        else if (hasPlace) reach(cell + across, cost + prices.missing, moveOf.missing);
        if (element === undefined) continue;
        if (isRun) reach(cell + 1, cost, moveOf.emptyRun);
        else if (repeats[at] === 'anything') reach(cell + 1, cost + prices.run, moveOf.run);
        else if (repeats[at] === 'zeros' && this.#mayBeZero(element)) reach(cell + 1, cost, moveOf.zero);
        else reach(cell + 1, cost + prices.extra, moveOf.extra);
      }
    }
  }

  /** @returns how many stored zeros stand where any number of them fits. */
  #walkBack(elements: readonly SerialElement[], steps: AlignmentStep[] | undefined): number {
    const across = elements.length + 1;
    const { places, starts } = this.language;
    let zeros = 0;
    let at = places.length;
    let stored = elements.length;
    while (stored > 0 || !starts.includes(at)) {
      const move = this.#cameBy[at * across + stored] ?? 0;
      const takesPlace = move === moveOf.pair || move === moveOf.missing || move === moveOf.underRun;
      const takesElement = move !== moveOf.missing && move !== moveOf.underRun;
      if (move === moveOf.zero) zeros += 1;
      if (steps !== undefined) {
        const place = takesPlace ? places[at - 1] : undefined;
        // A stored run is shown with what it covers and is passed once, empty or not.
        const element = takesElement ? elements[stored - 1] : move === moveOf.underRun ? elements[stored] : undefined;
        steps.push({ move: moves[move] ?? 'pair', ...(place && { place }), ...(element && { element }) });
      }
      if (takesPlace) at -= 1;
      if (takesElement) stored -= 1;
    }
    return zeros;
  }

  #pairPrice(at: number, element: SerialElement): number {
    if (element.kind !== 'symbols') return this.language.places[at]?.kind === 'letter' ? prices.letter : prices.unknown;
    const ofPlace = this.#prices[at];
    let least = Infinity;
    for (const symbol of element.symbols) least = Math.min(least, ofPlace?.[symbol] ?? prices.substitution);
    return least;
  }

  #mayBeZero(element: SerialElement): boolean {
    return (
      element.kind === 'unknown' ||
      (element.kind === 'symbols' && element.symbols.some((symbol) => this.#isZero[symbol] === 1))
    );
  }
}

function priceOf(place: SerialPlace, symbol: number, widest: number): number {
  if (place.kind === 'letter') return isDigitSymbol(symbol) ? prices.substitution + prices.letter : prices.letter;
  if (place.kind === 'unknown') return prices.unknown;
  const cost = cheapestPair(place.symbols, [symbol]);
  return cost > widest ? prices.substitution : cost;
}

/** What the nearest of two choices cost one another. */
export function cheapestPair(these: readonly number[], those: readonly number[]): number {
  return Math.min(...these.flatMap((a) => those.map((b) => serialCost(a, b))));
}
