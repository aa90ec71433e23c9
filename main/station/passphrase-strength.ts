// How hard a passphrase is to guess, by zxcvbn's estimate; the words of the person and the station count as known to a guesser.
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import { FocalPointError } from '../../shared/language/result.ts';

export type StrengthHint = 'empty' | 'too-short' | 'common' | 'about-you' | 'pattern' | 'guessable' | 'good';

export interface Strength {
  /** 0 (at once) … 4 (centuries). */
  readonly score: number;
  readonly isEnough: boolean;
  readonly hint: StrengthHint;
}

const shortest = 12;
const enough = 3;
/** zxcvbn's time grows with length; a longer passphrase is judged by its beginning. */
const judgedLength = 100;

const local = [
  'focal',
  'point',
  'focalpoint',
  'policia',
  'kosova',
  'kosovo',
  'arma',
  'oruzje',
  'prishtina',
  'pristina',
  'mitrovica',
  'forenzika',
  'prova',
];

let estimator: ZxcvbnFactory | undefined;

/** @param about  words a guesser would try first: the person's name, the login, the station. */
export function passphraseStrength(passphrase: string, about: readonly string[]): Strength {
  if (passphrase === '') return { score: 0, isEnough: false, hint: 'empty' };
  if (passphrase.length < shortest) return { score: 0, isEnough: false, hint: 'too-short' };
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, local },
    graphs: common.adjacencyGraphs,
  });
  const known = about.flatMap((text) => text.toLowerCase().split(/\s+/)).filter((word) => word.length > 2);
  // What a guesser knows of the person carries nothing: the rest must be long enough by itself.
  const rest = known.reduce((text, word) => text.replaceAll(word, ''), passphrase.toLowerCase());
  if (rest.length < passphrase.length && rest.replaceAll(/\s/g, '').length < shortest) {
    return { score: 1, isEnough: false, hint: 'about-you' };
  }
  const { score, sequence } = estimator.check(passphrase.slice(0, judgedLength), known);
  const isEnough = score >= enough;
  return { score, isEnough, hint: isEnough ? 'good' : hintOf(sequence) };
}

/** @throws FocalPointError `people.weak-passphrase` with the hint. */
export function demandStrength(passphrase: string, about: readonly string[]): void {
  const { isEnough, hint } = passphraseStrength(passphrase, about);
  if (!isEnough) throw new FocalPointError('people.weak-passphrase', { hint });
}

function hintOf(sequence: readonly { readonly pattern: string; readonly dictionaryName?: unknown }[]): StrengthHint {
  if (sequence.some((match) => match.dictionaryName === 'userInputs')) return 'about-you';
  if (sequence.some((match) => match.pattern === 'dictionary')) return 'common';
  if (sequence.some((match) => match.pattern !== 'bruteforce')) return 'pattern';
  return 'guessable';
}
