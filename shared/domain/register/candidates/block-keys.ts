// Which pairs are held side by side at all: those that share a key. A million records have half a billion pairs, and nobody compares those.
import { foldText } from '../../fold-text.ts';
import type { Compared } from './compared.ts';
import { placesNamed } from '../../place-names.ts';
import { longWords } from './long-words.ts';
import { nameWords } from './names-of-persons.ts';
import { serialKeys } from './serial-keys.ts';

/**
 * The number in the class of its look-alikes; and without its letters together with make, model or calibre, because letters that are missing are
 * worth a look only where one of these agrees.
 */
export function objectKeys(compared: Compared): string[] {
  const beside = [
    ...longWords(compared.make?.text ?? '').map((make) => `m${make}`),
    ...(compared.calibre === undefined ? [] : [`c${foldText(compared.calibre.read ?? compared.calibre.text)}`]),
    ...(compared.model === undefined ? [] : [`o${foldText(compared.model.text).replaceAll(/[^a-z0-9]/g, '')}`]),
  ];
  return compared.serials.flatMap((serial) => {
    const { shapes, cores } = serialKeys(serial);
    return [
      ...shapes.map((shape) => `s${shape}`),
      ...cores.flatMap((core) => beside.map((other) => `p${core}/${other}`)),
    ];
  });
}

const mostNameWords = 4;

/** The number of the person; and two words of the name, by sound, with one more fact that can bear the rest of the points. A name alone is none. */
export function personKeys(compared: Compared): string[] {
  const { personalNumber, name, birthDay, birthPlace, fatherName, phone, address } = compared;
  const number = foldText(personalNumber?.text ?? '')
    .replaceAll(/[^a-z0-9]/g, '')
    .replace(/^0+/, '');
  const beside = [
    ...(birthDay?.read === undefined ? [] : [`y${birthDay.read.slice(0, 4)}`]),
    ...nameWords(fatherName?.text ?? '').heard.map((word) => `f${word}`),
    ...(phone === undefined ? [] : [`t${phone.text.replaceAll(/\D/g, '').slice(-8)}`]),
    ...longWords(birthPlace?.text ?? '').map((word) => `b${word}`),
    ...placesNamed(birthPlace?.text ?? '').map((place) => `b/${place}`),
    ...longWords(address?.text ?? '').map((word) => `a${word}`),
    ...placesNamed(address?.text ?? '').map((place) => `a/${place}`),
    // A number with one figure wrong has a half that is right.
    ...(number.length < 6 ? [] : [`h${number.slice(0, number.length >> 1)}`, `l${number.slice(number.length >> 1)}`]),
  ];
  const words = [...new Set(nameWords(name?.text ?? '').heard)].slice(0, mostNameWords);
  const pairs = words.flatMap((one, at) => words.slice(at + 1).map((other) => `${one} ${other}`));
  // A name with an initial, or with a letter wrong, meets by the other word and the day of birth.
  const byDay = birthDay?.read === undefined ? [] : words.map((word) => `w${word}/${birthDay.read}`);
  return [
    ...(number.length < 6 ? [] : [`n${number}`]),
    ...pairs.flatMap((pair) => beside.map((other) => `p${pair}/${other}`)),
    ...byDay,
  ];
}

/** All that is said of a person, folded: entries in which it is the same are one person as named, and are compared once. */
export function personForm(compared: Compared): string | undefined {
  const { name, fatherName, birthDay, birthPlace, personalNumber, phone, address } = compared;
  if (name === undefined && personalNumber === undefined) return undefined;
  return [name, fatherName, birthDay, birthPlace, personalNumber, phone, address]
    .map((one) => foldText(one?.read ?? one?.text ?? ''))
    .join('\n');
}
