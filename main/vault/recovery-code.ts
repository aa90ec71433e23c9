// The recovery sheet's code: 256 bits in thirteen groups of five, made to be typed back from paper without despair.
import { FocalPointError } from '../../shared/language/result.ts';
import { strictAssert } from '../../shared/language/habits.ts';
import { keyLength } from './primitives.ts';

// Crockford's alphabet: no I, L, O, U.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 13;
const symbolsInGroup = 4;

// What a reader or another keyboard layout may type instead, Cyrillic capitals of the same shape among them.
const readAs: Readonly<Record<string, string>> = {
  O: '0', I: '1', L: '1', О: '0', І: '1', А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', Р: 'P', С: 'C', Т: 'T', Х: 'X', Ј: 'J', Ѕ: 'S',
}; // prettier-ignore

/** @param secret  32 bytes. @returns thirteen groups such as `7KM3Q`, joined by hyphens. */
export function writeRecoveryCode(secret: Uint8Array): string {
  strictAssert(secret.length === keyLength, 'a recovery secret has 32 bytes');
  let bits = '';
  for (const byte of secret) bits += byte.toString(2).padStart(8, '0');
  bits = bits.padEnd(groups * symbolsInGroup * 5, '0');
  const written: string[] = [];
  for (let group = 0; group < groups; group += 1) {
    const values = Array.from({ length: symbolsInGroup }, (_, index) =>
      Number.parseInt(bits.slice((group * symbolsInGroup + index) * 5, (group * symbolsInGroup + index + 1) * 5), 2),
    );
    written.push([...values, checkOf(values, group)].map((value) => alphabet[value]).join(''));
  }
  return written.join('-');
}

/**
 * The secret back from what was typed: any case, any spaces or hyphens.
 * @throws FocalPointError `vault.recovery-incomplete` {groups}, or `vault.recovery-mistyped` {group}: the first group, from
 *         1, that cannot be right. One wrong character and two swapped ones are always found.
 */
export function readRecoveryCode(typed: string): Buffer {
  const letters = Array.from(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[\s\-–—.]/g, ''),
  ).map((letter) => readAs[letter] ?? letter);
  const width = symbolsInGroup + 1;
  let bits = '';
  for (let group = 0; group < groups; group += 1) {
    const values = letters.slice(group * width, (group + 1) * width).map((letter) => alphabet.indexOf(letter));
    const given = values.pop();
    if (values.length < symbolsInGroup || given === undefined) {
      throw new FocalPointError('vault.recovery-incomplete', { groups: Math.floor(letters.length / width) });
    }
    if (values.includes(-1) || checkOf(values, group) !== given) {
      throw new FocalPointError('vault.recovery-mistyped', { group: group + 1 });
    }
    bits += values.map((value) => value.toString(2).padStart(5, '0')).join('');
  }
  if (letters.length !== groups * width || !/^0*$/.test(bits.slice(keyLength * 8))) {
    throw new FocalPointError('vault.recovery-mistyped', { group: groups });
  }
  return Buffer.from(
    Array.from({ length: keyLength }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2)),
  );
}

/** Over GF(32), the k-th symbol times α^k, plus the group's number: finds one wrong symbol, two swapped, groups swapped. */
function checkOf(values: readonly number[], group: number): number {
  let sum = 0;
  for (const value of values) sum = timesAlpha(sum) ^ value;
  return timesAlpha(sum) ^ group;
}

// α is a root of x^5 + x^2 + 1.
function timesAlpha(value: number): number {
  const shifted = value << 1;
  return shifted >= 32 ? shifted ^ 0b100101 : shifted;
}
