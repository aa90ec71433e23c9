// Codes on labels: type, station, number, check character. Pure; which labels were issued or voided is the station's business.
import type { StationId } from '../language/identity.ts';

/**
 * Digits and the letters that stand at the same place on QWERTY, QWERTZ and AZERTY and are not taken for a digit or for each other:
 * no Y Z A Q W M O I, no signs. 28 characters, so that each is one element of GF(4) × GF(7).
 */
export const labelAlphabet = '0123456789BCDEFGHJKLNPRSTUVX';

export const labelTypes = ['exhibit', 'package', 'place', 'person', 'command'] as const;
export type LabelType = (typeof labelTypes)[number];

/** What a command label does at a scanner; its number is its place in this list, so a word is only ever added at the end. */
export const labelCommands = [
  'receive',
  'store',
  'move',
  'seen',
  'offer',
  'count',
  'undo',
  'confirm',
  'continue',
  'close',
] as const;
export type LabelCommand = (typeof labelCommands)[number];

const letters: Readonly<Record<LabelType, string>> = {
  exhibit: 'E',
  package: 'P',
  place: 'L',
  person: 'H',
  command: 'C',
};

const stationLength = 4;
const numberLength = 5;
/** Type, station, number, check character. */
export const labelCodeLength = 1 + stationLength + numberLength + 1;
/** Labels one station can issue: 17,210,368. */
export const mostLabels = labelAlphabet.length ** numberLength;

export interface LabelCode {
  /** As printed, without the gap: eleven characters of the alphabet. */
  readonly text: string;
  readonly type: LabelType;
  readonly station: string;
  /** From 0. */
  readonly number: number;
}

/** Why something that was read is no label code of this station. */
export type LabelFault =
  | { readonly reason: 'check-wrong' }
  | { readonly reason: 'other-station'; readonly station: string; readonly type: LabelType }
  /** Characters that stand on no label; `meant` names what was printed where a look-alike is known. */
  | {
      readonly reason: 'unknown-alphabet';
      readonly found: string;
      readonly script: 'cyrillic' | 'greek' | 'latin' | 'other';
      readonly meant: string | undefined;
    }
  | { readonly reason: 'unknown-type'; readonly letter: string }
  /** Not of the form of a label: another bar code, or a part of one. */
  | { readonly reason: 'not-a-label' };

export type ParsedLabelCode =
  { readonly ok: true; readonly code: LabelCode } | { readonly ok: false; readonly fault: LabelFault };

/** The four characters that stand for a station on its labels, from the random half of its id. Two stations of 100 share them by chance in under 1 % of cases. */
export function labelStationOf(station: StationId): string {
  return inAlphabet(Number.parseInt(station.slice(-12), 16) % labelAlphabet.length ** stationLength, stationLength);
}

/** The type of a label of this or another station, with the right check character, which nobody types by chance; undefined for any other text. */
export function labelTypeOfAnyStation(text: string): LabelType | undefined {
  const parsed = parseLabelCode(text, text.slice(1, 1 + stationLength));
  return parsed.ok ? parsed.code.type : undefined;
}

/** @param number  from 0 to `mostLabels` − 1. @throws RangeError beyond. */
export function labelCodeOf(type: LabelType, station: string, number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= mostLabels) {
    throw new RangeError('No label has this number');
  }
  const body = letters[type] + station + inAlphabet(number, numberLength);
  return body + labelCheckCharacter(body);
}

/** The fixed code of a command: never voided, so that every copy of the command sheet stays good. */
export function commandCodeOf(command: LabelCommand, station: string): string {
  return labelCodeOf('command', station, labelCommands.indexOf(command));
}

/** In two groups, as it is printed under the bars: `E7KD4 00C2J5`. */
export function shownLabelCode(text: string): string {
  return `${text.slice(0, 1 + stationLength)} ${text.slice(1 + stationLength)}`;
}

/**
 * Reads what a scanner or a person gave. Case, spaces and hyphens do not matter; look-alikes of other scripts are named, never taken.
 *
 * @param station  the four characters of this station, `labelStationOf`.
 */
export function parseLabelCode(given: string, station: string): ParsedLabelCode {
  const text = given.trim().replaceAll(/[\s-]/g, '').toUpperCase();
  const characters = Array.from(text);
  if (characters.length !== labelCodeLength) return { ok: false, fault: { reason: 'not-a-label' } };
  const foreign = characters.filter((character) => !labelAlphabet.includes(character));
  if (foreign.length > 0) return { ok: false, fault: foreignFault(foreign) };
  if (remainderOf(text) !== zero) return { ok: false, fault: { reason: 'check-wrong' } };
  const letter = text.slice(0, 1);
  const type = labelTypes.find((one) => letters[one] === letter);
  if (type === undefined) return { ok: false, fault: { reason: 'unknown-type', letter } };
  const of = text.slice(1, 1 + stationLength);
  if (of !== station) return { ok: false, fault: { reason: 'other-station', station: of, type } };
  const number = Array.from(text.slice(1 + stationLength, -1)).reduce(
    (sum, character) => sum * labelAlphabet.length + labelAlphabet.indexOf(character),
    0,
  );
  return { ok: true, code: { text, type, station, number } };
}

/** Letters that look like one of the labels' own: what was printed, by what may come in its place. */
const lookAlikes: Readonly<Record<string, string>> = {
  С: 'C',
  В: 'B',
  Е: 'E',
  Н: 'H',
  К: 'K',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  Ѕ: 'S',
  Ј: 'J',
  З: '3',
  О: '0',
  І: '1',
  Б: '6',
  Ц: 'U', // prettier-ignore
  Β: 'B',
  Ε: 'E',
  Η: 'H',
  Κ: 'K',
  Ν: 'N',
  Ρ: 'P',
  Τ: 'T',
  Χ: 'X',
  Ο: '0',
  Ι: '1',
  O: '0',
  I: '1',
  Q: '0',
  Z: '2',
};

function foreignFault(foreign: readonly string[]): LabelFault {
  const found = foreign.find((character) => /\p{L}/u.test(character));
  // Signs that no alphabet has: some other bar code that happens to be as long.
  if (found === undefined) return { reason: 'not-a-label' };
  return { reason: 'unknown-alphabet', found, script: scriptOf(found), meant: lookAlikes[found] };
}

function scriptOf(character: string): 'cyrillic' | 'greek' | 'latin' | 'other' {
  if (/\p{Script=Cyrillic}/u.test(character)) return 'cyrillic';
  if (/\p{Script=Greek}/u.test(character)) return 'greek';
  return /\p{Script=Latin}/u.test(character) ? 'latin' : 'other';
}

function inAlphabet(value: number, length: number): string {
  let rest = value;
  let text = '';
  for (let place = 0; place < length; place += 1) {
    text = labelAlphabet.charAt(rest % labelAlphabet.length) + text;
    rest = Math.floor(rest / labelAlphabet.length);
  }
  return text;
}

/*
 * The check character. Each character is an element of the ring GF(4) × GF(7); the code c₁…cₙ is good when Σ αⁿ⁻ⁱ·cᵢ = 0 with
 * α = (ω, 3). α is invertible, so every single error changes the sum; 1 − α = (ω², 5) is invertible too, so every exchange of two
 * neighbours does, the check character among them. A plain sum modulo 28 can do neither; modulo 29 needs a 29th character.
 */
const zero = 0;

/** α·s + c, with s and c as places in the alphabet: 7·(element of GF(4)) + (element of GF(7)). */
function step(sum: number, character: number): number {
  const [four, seven] = [Math.floor(sum / 7), sum % 7];
  return 7 * (timesOmega(four) ^ Math.floor(character / 7)) + ((3 * seven + (character % 7)) % 7);
}

/** ω·(b₁ω + b₀) = (b₁ + b₀)ω + b₁ in GF(4), where ω² = ω + 1. */
function timesOmega(element: number): number {
  const [high, low] = [element >> 1, element & 1];
  return ((high ^ low) << 1) | high;
}

function remainderOf(text: string): number {
  return Array.from(text).reduce((sum, character) => step(sum, labelAlphabet.indexOf(character)), zero);
}

/** The one character that makes `body` good. @param body  characters of the alphabet. */
export function labelCheckCharacter(body: string): string {
  const before = step(remainderOf(body), 0);
  return labelAlphabet.charAt(7 * Math.floor(before / 7) + ((7 - (before % 7)) % 7));
}
