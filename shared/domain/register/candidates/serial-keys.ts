// Serial numbers of two sources held side by side: by which keys they may meet at all, and how alike they are. The relation is wider than what the
// serial search calls usual (D and Q fall into one class with 0), because a candidate is only ever shown, never joined.
import { lookAlikePairs, lookAlikeWidths } from '../../../reference/look-alikes.ts';
import { foldSerial, foldText, isSerialPattern } from '../../fold-text.ts';

/** Classes of look-alikes: every character by the first of those that the usual width joins, directly or over others. */
const classOf: ReadonlyMap<string, string> = classes();

/** What stands in a column of serials where there is none. */
const noNumbers = new Set(
  [
    'bez broja',
    'nema broja',
    'nema',
    'pa numer',
    'ska',
    'ska numer',
    'no number',
    'none',
    'unknown',
    'illegible',
    'izbrisan',
    'i fshire',
  ].map(foldSerial),
);
const leastKnown = 3;

export interface SerialKeys {
  /** Forms in which every look-alike is one: by look and by sound. */
  readonly shapes: readonly string[];
  /** The same without letters before the figures, where there are any. */
  readonly cores: readonly string[];
}

/** @returns nothing for patterns, for words such as `bez broja`, and for numbers that say less than three characters or only one again and again. */
export function serialKeys(serial: string): SerialKeys {
  const none = { shapes: [], cores: [] };
  if (isSerialPattern(serial) || noNumbers.has(foldSerial(serial))) return none;
  const forms = formsOf(serial);
  const isTelling = (key: string): boolean => key.length >= leastKnown && new Set(key).size > 1;
  return {
    shapes: [...new Set(forms.map(shapeOf))].filter(isTelling),
    cores: [...new Set(forms.map((form) => shapeOf(withoutPrefix(form))))].filter(
      (core) => isTelling(core) && core.length > leastKnown,
    ),
  };
}

export const serialLikenesses = [
  'same-reading',
  'other-script',
  'look-alikes',
  'letters-missing',
  'other-number',
] as const;
export type SerialLikeness = (typeof serialLikenesses)[number];

export function compareSerials(one: string, other: string): SerialLikeness {
  if (foldSerial(one) === foldSerial(other)) return 'same-reading';
  if (meet(formsOf(one), formsOf(other))) return 'other-script';
  const [these, those] = [serialKeys(one), serialKeys(other)];
  if (meet(these.shapes, those.shapes)) return 'look-alikes';
  const isBare = (keys: SerialKeys): boolean => meet(keys.shapes, keys.cores);
  return isBare(these) !== isBare(those) && meet(these.cores, those.cores) ? 'letters-missing' : 'other-number';
}

/** How many characters of a serial tell it from others. */
export function tellingLength(serial: string): number {
  return Math.max(0, ...serialKeys(serial).shapes.map(({ length }) => length));
}

function meet(these: readonly string[], those: readonly string[]): boolean {
  return these.some((one) => those.includes(one));
}

function formsOf(serial: string): string[] {
  const bySound = foldText(serial)
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  return [...new Set([foldSerial(byShape(serial)), bySound])];
}

/** Cyrillic letters that look like a figure or a turned Latin letter and like no Latin one. */
function byShape(serial: string): string {
  const shapes: Readonly<Record<string, string>> = { З: '3', Ч: '4', Б: '6', Ь: '6', И: 'N', Я: 'R' };
  return serial.toUpperCase().replaceAll(/[ЗЧБЬИЯ]/g, (letter) => shapes[letter] ?? letter);
}

function withoutPrefix(form: string): string {
  return form.replace(/^[A-Z]{1,3}(?=\d{3})/, '');
}

function shapeOf(form: string): string {
  const classed = Array.from(form, (character) => classOf.get(character) ?? character).join('');
  return classed.replace(/^([A-Z]{0,3})0+(?=.)/, '$1');
}

function classes(): Map<string, string> {
  const first = new Map<string, string>();
  const rootOf = (character: string): string => {
    const next = first.get(character) ?? character;
    return next === character ? character : rootOf(next);
  };
  for (const { cost, pairs } of lookAlikePairs) {
    if (cost > lookAlikeWidths.usual) continue;
    for (const pair of pairs.split(' ')) {
      const [one = '', other = ''] = Array.from(pair, rootOf);
      if (one === other) continue;
      // A figure stands for its class, so that zeros before a number are seen to be such.
      const [kept, joined] = /\d/.test(other) ? [other, one] : [one, other];
      first.set(joined, kept);
    }
  }
  return new Map([...first.keys()].map((character) => [character, rootOf(character)]));
}
