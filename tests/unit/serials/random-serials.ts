// Serials as they stand on arms of the region, and questions about them as worn metal, hurried hands and other keyboards make them. From a seed, so that
// a failure can be seen again.
import { latinSounds, latinTwins, lookAlikePairs } from '../../../shared/reference/look-alikes.ts';

export type Random = (below: number) => number;

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const cyrillic = 'АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ';

/** Ten formats, a tenth in Cyrillic, one in twenty a worn number as a pattern. */
export function aSerial(random: Random): string {
  const digits = (count: number): string => Array.from({ length: count }, () => random(10)).join('');
  const letter = (from = latin): string => from[random(from.length)] ?? 'A';
  const formats: readonly (() => string)[] = [
    () => digits(6),
    () => `${letter()}-${digits(6)}`,
    () => `${letter()}${letter()}${digits(4)}`,
    () => `${digits(4)}-${digits(6)}`,
    () => `${letter()}${letter()}-${digits(2)}-${digits(5)}`,
    () => `0${digits(6)}`,
    () => `${letter()} ${digits(5)}`,
    () => `${digits(5)}${letter()}`,
    () => `${letter()}${letter()}${letter()}${digits(3)}`,
  ];
  const format = random(10);
  const whole =
    format === 9
      ? `${letter(cyrillic)}${random(2) === 0 ? letter(cyrillic) : ''}-${digits(5)}`
      : (formats[format]?.() ?? digits(7));
  return random(20) === 0 ? worn(random, whole) : whole;
}

function change(random: Random, text: string, to: (character: string) => string): string {
  const characters = Array.from(text);
  const at = random(characters.length);
  return characters.with(at, to(characters[at] ?? '')).join('');
}

function worn(random: Random, serial: string): string {
  const [first = '?', ...rest] = Array.from(serial).map((character) => {
    const kind = random(8);
    if (!/[\p{L}\p{N}]/u.test(character)) return character;
    return kind === 0 ? '?' : kind === 1 ? `[${character}${random(10)}]` : character;
  });
  const pattern = [first, ...rest].join('');
  return random(6) === 0 ? `*${pattern.slice(-5)}`.replace(/\*[^[]*\]/, '*') : pattern;
}

function lookAlikeOf(random: Random, character: string): string {
  const pairs = lookAlikePairs.flatMap((one) => one.pairs.split(' ')).filter((pair) => pair.includes(character));
  return pairs[random(Math.max(1, pairs.length))]?.replace(character, '') ?? character;
}

function otherScript(random: Random, character: string): string {
  const forms = [
    latinTwins[character],
    latinSounds[character],
    ...Object.keys(latinTwins).filter((one) => latinTwins[one] === character),
    ...Object.keys(latinSounds).filter((one) => latinSounds[one] === character),
  ].filter((form) => form !== undefined);
  return forms[random(Math.max(1, forms.length))] ?? character;
}

/** Every kind of question about one serial; their order gives their names to a failing test. */
export const questionKinds: readonly {
  readonly kind: string;
  readonly ask: (random: Random, serial: string) => string;
}[] = [
  { kind: 'as it stands', ask: (_, serial) => serial },
  { kind: 'without separators, small', ask: (_, serial) => serial.replaceAll(/[- ]/g, '').toLowerCase() },
  { kind: 'one unknown', ask: (random, serial) => change(random, serial, () => '?') },
  {
    kind: 'two unknown',
    ask: (random, serial) =>
      change(
        random,
        change(random, serial, () => '?'),
        () => '?',
      ),
  },
  {
    kind: 'a choice',
    ask: (random, serial) => change(random, serial, (one) => `[${one.replaceAll(/[[\]]/g, '')}${random(10)}Љ]`),
  },
  { kind: 'the end', ask: (_, serial) => `*${serial.slice(-4)}` },
  { kind: 'the beginning', ask: (_, serial) => `${serial.slice(0, 4)}*` },
  { kind: 'somewhere within', ask: (_, serial) => `*${serial.slice(2, 6)}*` },
  { kind: 'both ends', ask: (_, serial) => `${serial.slice(0, 2)}*${serial.slice(-2)}` },
  { kind: 'a look-alike', ask: (random, serial) => change(random, serial, (one) => lookAlikeOf(random, one)) },
  { kind: 'another script', ask: (random, serial) => change(random, serial, (one) => otherScript(random, one)) },
  { kind: 'zeros before', ask: (_, serial) => serial.replace(/(\d)/, '00$1') },
  { kind: 'without zeros', ask: (_, serial) => serial.replace(/0+(\d)/, '$1') },
  { kind: 'without letters', ask: (_, serial) => serial.replace(/^\p{L}+-?/u, '') },
  { kind: 'with letters', ask: (_, serial) => `ZA-${serial}` },
  { kind: 'one too many', ask: (random, serial) => change(random, serial, (one) => `${one}${random(10)}`) },
  { kind: 'one missing', ask: (random, serial) => change(random, serial, () => '') },
  {
    kind: 'two others',
    ask: (random, serial) =>
      change(
        random,
        change(random, serial, () => '7'),
        () => 'X',
      ),
  },
  {
    kind: 'upside down',
    ask: (_, serial) =>
      Array.from(serial)
        .toReversed()
        .map((one) => (one === '6' ? '9' : one === '9' ? '6' : one))
        .join(''),
  },
  { kind: 'worn', ask: (random, serial) => worn(random, serial) },
];
