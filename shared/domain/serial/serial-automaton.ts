// The machine of bits as an automaton that is in one state at a time: which bits a state stands for is worked out the first time a text leads there,
// and looked up ever after (the subset construction of Rabin and Scott 1959, as far as the texts need it). One look-up a character instead of a dozen
// steps, whatever may be open or wrong in the serial.
import { openCodes } from './serial-encoding.ts';
import { fewestErrors, type SerialMachine } from './serial-machine.ts';

/** Nothing that follows is in the language. */
const deadState = 0;
/** Nobody came from there with that symbol yet. From here as from the dead state one comes nowhere else: it is enough to look at the end of a text. */
const unwalked = 1;
/** A state's row in the table is so many symbols long, as a power of two. */
const rowBits = 8;

const rowLength = 2 ** rowBits;
/** Most questions meet 30, tolerant ones some hundred; a table of 2 MB. */
const mostStates = 4096;
/** A place that may hold one of several symbols may bring as many states at once. */
const stateRoom = mostStates + 1024;
const slotMask = 2 ** 14 - 1;

export class SerialAutomaton {
  readonly machine: SerialMachine;
  readonly #start: number;
  /** By `state << rowBits | symbol`, the state that follows. Made anew when it has to grow. */
  #table = new Uint16Array(rowLength * 64).fill(unwalked);
  /** The fewest errors of a text that ends in this state; −1 when it is not in the language. */
  readonly #errorsAt = new Int8Array(stateRoom).fill(-1);
  readonly #none = new Int32Array(stateRoom);
  readonly #one = new Int32Array(stateRoom);
  readonly #two = new Int32Array(stateRoom);
  readonly #slots = new Uint16Array(slotMask + 1).fill(unwalked);
  #states = unwalked + 1;

  constructor(machine: SerialMachine) {
    this.machine = machine;
    this.#table.fill(deadState, deadState << rowBits, rowLength);
    const { starts, errors } = machine;
    const one = errors > 0 ? starts | (starts << 1) : 0;
    this.#start = this.#stateOf(starts, one, errors > 1 ? one | (one << 1) : 0);
  }

  /** There are so many states that working out more costs more than it saves. */
  get isFull(): boolean {
    return this.#states >= mostStates;
  }

  /**
   * Leads four texts of one length that leave nothing open through it at once, because each look-up has to wait for the one before it. They stand one
   * after the other in `bytes`.
   * @param errors  of each text the fewest errors with which it is in the language, −1 when it is not; only where any of them is.
   * @returns whether any is.
   */
  leadFour(bytes: Uint8Array, from: number, length: number, errors: Int8Array): boolean {
    const table = this.#table;
    let [a, b, c, d] = [this.#start, this.#start, this.#start, this.#start];
    const to = from + length;
    for (let at = from; at < to; at += 1) {
      // Typed arrays answer undefined only outside of them, which the length rules out.
      a = table[(a << rowBits) | (bytes[at] as number)] as number;
      b = table[(b << rowBits) | (bytes[at + length] as number)] as number;
      c = table[(c << rowBits) | (bytes[at + length * 2] as number)] as number;
      d = table[(d << rowBits) | (bytes[at + length * 3] as number)] as number;
      if ((a | b | c | d) === deadState) return false;
    }
    if (a === unwalked || b === unwalked || c === unwalked || d === unwalked)
      return this.#walkFour(bytes, from, length, errors);
    const errorsAt = this.#errorsAt;
    errors[0] = errorsAt[a] as number;
    errors[1] = errorsAt[b] as number;
    errors[2] = errorsAt[c] as number;
    errors[3] = errorsAt[d] as number;
    return (errors[0] & errors[1] & errors[2] & errors[3]) !== -1;
  }

  /** The same where one of them comes by where none came before. */
  #walkFour(bytes: Uint8Array, from: number, length: number, errors: Int8Array): boolean {
    for (let text = 0; text < 4; text += 1)
      errors[text] = this.errorsOf(bytes, from + text * length, from + (text + 1) * length);
    return errors.some((fewest) => fewest >= 0);
  }

  /** The fewest errors with which this text, which may leave something open, is in the language; −1 when it is not. */
  errorsOf(bytes: Uint8Array, from: number, to: number): number {
    let table = this.#table;
    let state = this.#start;
    for (let at = from; at < to; at += 1) {
      const code = bytes[at] as number;
      let next = code === openCodes.set ? unwalked : (table[(state << rowBits) | code] as number);
      if (next === unwalked) {
        if (this.isFull) return fewestErrors(this.machine, bytes, from, to);
        if (code === openCodes.set) {
          const end = at + 1 + (bytes[at + 1] as number);
          next = this.#afterAnyOf(state, bytes, at + 2, end);
          at = end;
        } else next = this.#walk((state << rowBits) | code);
        table = this.#table;
      }
      if (next === deadState) return -1;
      state = next;
    }
    return this.#errorsAt[state] as number;
  }

  #after(state: number, symbol: number): number {
    const place = (state << rowBits) | symbol;
    const next = this.#table[place] as number;
    return next === unwalked ? this.#walk(place) : next;
  }

  /** Where one of the symbols from `first` to `last` stands the serial may be in the states that any of them leads to. */
  #afterAnyOf(state: number, bytes: Uint8Array, first: number, last: number): number {
    let none = 0;
    let one = 0;
    let two = 0;
    for (let choice = first; choice <= last; choice += 1) {
      const next = this.#after(state, bytes[choice] as number);
      none |= this.#none[next] as number;
      one |= this.#one[next] as number;
      two |= this.#two[next] as number;
    }
    return this.#stateOf(none, one, two);
  }

  /** Works out what follows at this place of `table`, and writes it there. */
  #walk(place: number): number {
    const state = place >> rowBits;
    const symbol = place & (rowLength - 1);
    const none = this.#none[state] ?? 0;
    const one = this.#one[state] ?? 0;
    const two = this.#two[state] ?? 0;
    const next = symbol === openCodes.run ? this.#afterRun(none, one, two) : this.#afterSymbol(symbol, none, one, two);
    this.#table[place] = next;
    return next;
  }

  /** A run in the stored text may bring any state further: all above the lowest. */
  #afterRun(none: number, one: number, two: number): number {
    return this.#stateOf(none | -none, one | -one, two | -two);
  }

  #afterSymbol(symbol: number, none: number, one: number, two: number): number {
    const { steps, stays, errors } = this.machine;
    const step = steps[symbol] ?? 0;
    const stay = stays[symbol] ?? 0;
    const nextNone = ((none << 1) & step) | (none & stay);
    const nextOne = errors > 0 ? ((one << 1) & step) | (one & stay) | none | (none << 1) | (nextNone << 1) : 0;
    const nextTwo = errors > 1 ? ((two << 1) & step) | (two & stay) | one | (one << 1) | (nextOne << 1) : 0;
    return this.#stateOf(nextNone, nextOne, nextTwo);
  }

  #stateOf(none: number, one: number, two: number): number {
    if ((none | one | two) === 0) return deadState;
    for (let slot = mixed(none, one, two) & slotMask; ; slot = (slot + 1) & slotMask) {
      const state = this.#slots[slot] ?? 0;
      if (state === unwalked) return this.#newState(slot, none, one, two);
      if (this.#none[state] === none && this.#one[state] === one && this.#two[state] === two) return state;
    }
  }

  #newState(slot: number, none: number, one: number, two: number): number {
    const state = this.#states;
    const { accepting } = this.machine;
    this.#slots[slot] = state;
    this.#none[state] = none;
    this.#one[state] = one;
    this.#two[state] = two;
    this.#errorsAt[state] =
      (none & accepting) !== 0 ? 0 : (one & accepting) !== 0 ? 1 : (two & accepting) !== 0 ? 2 : -1;
    this.#states += 1;
    if (this.#states << rowBits > this.#table.length) this.#growTable();
    return state;
  }

  #growTable(): void {
    const grown = new Uint16Array(this.#table.length * 2).fill(unwalked, this.#table.length);
    grown.set(this.#table);
    this.#table = grown;
  }
}

/** Spreads three words of bits over the slots (the mixing of MurmurHash3). */
function mixed(none: number, one: number, two: number): number {
  const first = Math.imul(Math.imul(none, 0x9e3779b1) ^ one, 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 15) ^ two, 0xc2b2ae35);
  return second ^ (second >>> 13);
}
