// A language of serials as a machine of bits: state j is bit j, and one step of all states is a shift and two masks (Baeza-Yates and Gonnet 1992;
// with errors Wu and Manber 1992). A million serials pass through it in the time of a key press, and it accepts exactly the language: nothing is missed.
import { lookAlikeWidths, type LookAlikeWidth } from '../../reference/look-alikes.ts';
import { openCodes } from './serial-encoding.ts';
import type { SerialLanguage, SerialPlace } from './serial-query.ts';
import { isDigitSymbol, symbolLimit, symbolsWithin, zeroSymbol } from './serial-symbols.ts';

export interface SerialMachine {
  /** For each symbol the states that are reached with it from the state before. */
  readonly steps: Int32Array;
  /** For each symbol the states that stay with it. */
  readonly stays: Int32Array;
  readonly starts: number;
  readonly accepting: number;
  readonly errors: number;
  /** Symbols that must at least be there. */
  readonly shortest: number;
}

/** States of one machine. */
const mostStates = 32;

/**
 * Languages side by side in as few machines as hold them, so that a text passes through once for all: each accepts what one of its languages does.
 * Not for stored patterns: a run in one would carry a state of one language into the next.
 */
export function machinesOf(
  languages: readonly SerialLanguage[],
  width: LookAlikeWidth,
  errors: number,
): { readonly languages: readonly SerialLanguage[]; readonly machine: SerialMachine }[] {
  const together: SerialLanguage[][] = [];
  for (const language of languages) {
    const fitting = together.find((some) => statesOf([...some, language], errors) <= mostStates);
    if (fitting === undefined) together.push([language]);
    else fitting.push(language);
  }
  return together.map((some) => ({ languages: some, machine: machineOf(some, width, errors) }));
}

/** An error moves a state on without a symbol: so many states between two languages belong to neither and lead nowhere. */
function statesOf(languages: readonly SerialLanguage[], errors: number): number {
  return languages.reduce((sum, { places }) => sum + places.length + 1, 0) + errors * (languages.length - 1);
}

/** @param errors  0, 1 or 2 insertions, deletions or substitutions beyond the look-alikes. */
export function machineOf(languages: readonly SerialLanguage[], width: LookAlikeWidth, errors: number): SerialMachine {
  const cost = lookAlikeWidths[width];
  const steps = new Int32Array(256);
  const stays = new Int32Array(256);
  let begin = 0;
  let starts = 0;
  let accepting = 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (const { places, repeats, starts: own } of languages) {
    for (const [at, place] of places.entries()) {
      for (const symbol of accepted(place, cost)) steps[symbol] = (steps[symbol] ?? 0) | (1 << (begin + at + 1));
    }
    for (const [at, repeat] of repeats.entries()) {
      for (const symbol of repeated(repeat, cost)) stays[symbol] = (stays[symbol] ?? 0) | (1 << (begin + at));
    }
    for (const start of own) starts |= 1 << (begin + start);
    accepting |= 1 << (begin + places.length);
    shortest = Math.min(shortest, Math.max(0, places.length - Math.max(...own) - errors));
    begin += places.length + 1 + errors;
  }
  // What a stored pattern does not know may be any symbol.
  steps[openCodes.unknown] = steps.slice(0, symbolLimit).reduce((all, states) => all | states, 0);
  stays[openCodes.unknown] = stays.slice(0, symbolLimit).reduce((all, states) => all | states, 0);
  return { steps, stays, starts, accepting, errors, shortest };
}

function accepted(place: SerialPlace, cost: number): Iterable<number> {
  if (place.kind === 'unknown') return everySymbol;
  if (place.kind === 'letter') return everySymbol.filter((symbol) => !isDigitSymbol(symbol));
  return new Set(place.symbols.flatMap((symbol) => symbolsWithin(symbol, cost)));
}

function repeated(repeat: SerialLanguage['repeats'][number], cost: number): Iterable<number> {
  if (repeat === 'nothing') return [];
  return repeat === 'anything' ? everySymbol : symbolsWithin(zeroSymbol, cost);
}

const everySymbol: readonly number[] = Array.from({ length: symbolLimit }, (_, symbol) => symbol);

/** The fewest errors with which these whole serials' bytes are in the language; −1 when they are not. For bytes with open codes. */
export function fewestErrors(machine: SerialMachine, bytes: Uint8Array, from: number, to: number): number {
  const { steps, stays, starts, accepting, errors } = machine;
  let none = starts;
  let one = errors > 0 ? none | (none << 1) : 0;
  let two = errors > 1 ? one | (one << 1) : 0;
  for (let at = from; at < to; at += 1) {
    const code = bytes[at] ?? 0;
    if (code === openCodes.run) {
      // A run on the other side may bring any state further: all above the lowest.
      none |= -none;
      one |= -one;
      two |= -two;
      continue;
    }
    let step = steps[code] ?? 0;
    let stay = stays[code] ?? 0;
    if (code === openCodes.set) {
      const count = bytes[at + 1] ?? 0;
      for (let choice = at + 2; choice < at + 2 + count; choice += 1) {
        step |= steps[bytes[choice] ?? 0] ?? 0;
        stay |= stays[bytes[choice] ?? 0] ?? 0;
      }
      at += count + 1;
    }
    const nextNone = ((none << 1) & step) | (none & stay);
    const nextOne = errors > 0 ? ((one << 1) & step) | (one & stay) | none | (none << 1) | (nextNone << 1) : 0;
    const nextTwo = errors > 1 ? ((two << 1) & step) | (two & stay) | one | (one << 1) | (nextOne << 1) : 0;
    none = nextNone;
    one = nextOne;
    two = nextTwo;
    if ((none | one | two) === 0) return -1;
  }
  if ((none & accepting) !== 0) return 0;
  if ((one & accepting) !== 0) return 1;
  return (two & accepting) !== 0 ? 2 : -1;
}
