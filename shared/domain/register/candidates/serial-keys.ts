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

/** A serial in every form by which it is held beside another. */
export interface ReadSerial extends SerialKeys {
  /** As `foldSerial` has it. */
  readonly folded: string;
  /** All shapes, also those that say too little to be a key. */
  readonly allShapes: readonly string[];
}

/** Keys are nothing for patterns, for words such as `bez broja`, and for numbers that say less than three characters or only one again and again. */
export function readSerial(serial: string): ReadSerial {
  const forms = formsOf(serial);
  const folded = isPlain(serial) ? (forms[0] ?? '') : foldSerial(serial);
  const allShapes = distinct(forms.map(shapeOf));
  if (isSerialPattern(serial) || noNumbers.has(folded)) return { folded, allShapes, shapes: [], cores: [] };
  return {
    folded,
    allShapes,
    shapes: allShapes.filter(isTelling),
    cores: distinct(forms.map((form) => shapeOf(withoutPrefix(form)))).filter(
      (core) => core.length > leastKnown && isTelling(core),
    ),
  };
}

export function serialKeys(serial: string): SerialKeys {
  const { shapes, cores } = readSerial(serial);
  return { shapes, cores };
}

/** Whether a number has no letters before its figures. */
export function isBareNumber({ shapes, cores }: SerialKeys): boolean {
  return meet(shapes, cores);
}

function isTelling(key: string): boolean {
  if (key.length < leastKnown) return false;
  for (let at = 1; at < key.length; at += 1) if (key[at] !== key[0]) return true;
  return false;
}

/** Mostly one or two. */
function distinct(texts: readonly string[]): readonly string[] {
  return texts.length < 2 || (texts.length === 2 && texts[0] !== texts[1]) ? texts : [...new Set(texts)];
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
  return isBareNumber(these) !== isBareNumber(those) && meet(these.cores, those.cores)
    ? 'letters-missing'
    : 'other-number';
}

/** How many characters of a serial tell it from others. */
export function tellingLength(serial: string): number {
  return Math.max(0, ...serialKeys(serial).shapes.map(({ length }) => length));
}

function meet(these: readonly string[], those: readonly string[]): boolean {
  return these.some((one) => those.includes(one));
}

/** Without a letter that could be read in two ways: both forms are one. */
function isPlain(serial: string): boolean {
  return /^[ -~]*$/.test(serial);
}

function formsOf(serial: string): readonly string[] {
  if (isPlain(serial)) return [serial.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '')];
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
  let classed = '';
  for (const character of form) classed += classOf.get(character) ?? character;
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
