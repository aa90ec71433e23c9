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

/** @param errors  0, 1 or 2 insertions, deletions or substitutions beyond the look-alikes. */
export function machineOf(language: SerialLanguage, width: LookAlikeWidth, errors: number): SerialMachine {
  const cost = lookAlikeWidths[width];
  const steps = new Int32Array(256);
  const stays = new Int32Array(256);
  const { places, repeats } = language;
  for (const [at, place] of places.entries()) {
    for (const symbol of accepted(place, cost)) steps[symbol] = (steps[symbol] ?? 0) | (1 << (at + 1));
  }
  for (const [at, repeat] of repeats.entries()) {
    for (const symbol of repeated(repeat, cost)) stays[symbol] = (stays[symbol] ?? 0) | (1 << at);
  }
  // What a stored pattern does not know may be any symbol.
  steps[openCodes.unknown] = steps.slice(0, symbolLimit).reduce((all, states) => all | states, 0);
  stays[openCodes.unknown] = stays.slice(0, symbolLimit).reduce((all, states) => all | states, 0);
  return {
    steps,
    stays,
    starts: language.starts.reduce((states, start) => states | (1 << start), 0),
    accepting: 1 << places.length,
    errors,
    shortest: Math.max(0, places.length - Math.max(...language.starts) - errors),
  };
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
