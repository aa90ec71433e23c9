// A stored serial, marking or pattern as bytes to be searched: one symbol a byte; what a pattern leaves open has codes of its own.
// Text that is no well-formed pattern, such as a star or a lone bracket stamped on the object, is read letter by letter.
import { isSerialPattern } from '../fold-text.ts';
import { readSerialPattern, type PatternPosition } from '../exhibit/serial-pattern.ts';
import { symbolLimit, symbolsOf } from './serial-symbols.ts';

/** One place of a serial in symbols; `from` is the place in the text it comes from, counted in its positions. */
export type SerialElement =
  | { readonly kind: 'symbols'; readonly symbols: readonly number[]; readonly from: number }
  | { readonly kind: 'unknown'; readonly from: number }
  | { readonly kind: 'run'; readonly from: number };

/** `set` is followed by how many symbols it holds, and by these. */
export const openCodes = { set: symbolLimit, unknown: symbolLimit + 1, run: symbolLimit + 2 } as const;

/** More ways to read one pattern are not searched: `[ЉЊ]` repeated is no serial. */
const mostReadings = 16;

/** The positions of a stored text: of a pattern as it says, of everything else each character as it stands. */
export function positionsOf(stored: string): readonly PatternPosition[] {
  const text = stored.normalize('NFC');
  if (isSerialPattern(text)) {
    const pattern = readSerialPattern(text);
    if (pattern.ok) return pattern.positions;
  }
  return Array.from(text, (character) => ({ kind: 'exact', character }));
}

/**
 * Every sequence of symbols these positions may mean. More than one only where a choice holds a letter pair or a separator: `[ЉC]` is L and J, or C.
 * @returns none when nothing of it is known.
 */
export function elementsOf(positions: readonly PatternPosition[]): readonly (readonly SerialElement[])[] {
  if (positions.every(({ kind }) => kind === 'exact')) return wholeReading(positions);
  let readings: (readonly SerialElement[])[] = [[]];
  for (const [from, position] of positions.entries()) {
    const choices = choicesAt(position, from);
    readings = readings.flatMap((before) => choices.map((choice) => [...before, ...choice])).slice(0, mostReadings);
  }
  return readings.filter((elements) => elements.some(({ kind }) => kind === 'symbols'));
}

/** Nearly every text: no choice, no run, one way to read it. */
function wholeReading(positions: readonly PatternPosition[]): readonly (readonly SerialElement[])[] {
  const elements: SerialElement[] = [];
  for (const [from, position] of positions.entries()) {
    if (position.kind !== 'exact') continue;
    for (const symbol of symbolsOf(position.character)) elements.push({ kind: 'symbols', symbols: [symbol], from });
  }
  return elements.length === 0 ? [] : [elements];
}

function choicesAt(position: PatternPosition, from: number): (readonly SerialElement[])[] {
  switch (position.kind) {
    case 'unknown':
      return [[{ kind: 'unknown', from }]];
    case 'run':
      return [[{ kind: 'run', from }]];
    case 'exact':
      return [symbolsOf(position.character).map((symbol) => ({ kind: 'symbols', symbols: [symbol], from }))];
    case 'one-of': {
      const read = position.characters.map(symbolsOf);
      const single = [...new Set(read.filter(({ length }) => length === 1).flat())];
      const others = read.filter(({ length }) => length !== 1);
      return [
        ...(single.length === 0 ? [] : [[{ kind: 'symbols', symbols: single, from } as const]]),
        ...others.map((symbols) => symbols.map((symbol) => ({ kind: 'symbols', symbols: [symbol], from }) as const)),
      ];
    }
  }
}

/**
 * The bytes of a stored text that leaves nothing open, written at the beginning of `room`: the way of nearly every text, at a twentieth of the cost.
 * @returns how many; undefined for a text that has to be read position by position.
 */
export function encodeWhole(text: string, room: Uint8Array): number | undefined {
  if (text.length > room.length) return undefined;
  let used = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = plainCodes[text.charCodeAt(at)] ?? toBeRead;
    if (code === toBeRead) return undefined;
    if (code === separator) continue;
    room[used] = code;
    used += 1;
  }
  return used;
}

const toBeRead = 255;
const separator = 254;

/** Latin and Cyrillic without diacritics, digits and separators; everything else, and what makes a pattern, is read position by position. */
const plainCodes = Uint8Array.from({ length: 0x530 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (isSerialPattern(character) || character.normalize('NFD') !== character || /\p{M}/u.test(character))
    return toBeRead;
  const [symbol, ...further] = symbolsOf(character);
  if (symbol === undefined) return separator;
  // A letter without a fixed symbol gets one when it is met, not when this table is made.
  return further.length > 0 || !/[0-9A-Za-zА-Яа-яЂЈЋђјћ]/.test(character) ? toBeRead : symbol;
});

/** The bytes of one reading. */
export function encoded(elements: readonly SerialElement[]): Uint8Array {
  return Uint8Array.from(
    elements.flatMap((element) => {
      if (element.kind !== 'symbols') return [openCodes[element.kind]];
      const { symbols } = element;
      return symbols.length === 1 ? symbols : [openCodes.set, symbols.length, ...symbols];
    }),
  );
}
