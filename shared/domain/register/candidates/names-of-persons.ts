// Names of one person as two registers write them: `Гезим Краснићи`, `Krasniqi Gëzim`, `Gezim (Arben) Krasnici`. Folded for comparing only; what is
// shown is always the name as it stands.
import { foldText } from '../../fold-text.ts';

/** What Albanian and Serbian write differently for one sound, after `foldText`. In this order. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/xh/g, 'dz'],
  [/gj/g, 'dj'],
  [/sh/g, 's'],
  [/zh/g, 'z'],
  [/ch/g, 'c'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/q/g, 'c'],
  [/x/g, 'dz'],
  [/[yj]/g, 'i'],
  [/w/g, 'v'],
  [/(.)\1/g, '$1'],
];

export interface NameWords {
  /** Folded, in the order of the name. */
  readonly written: readonly string[];
  /** By sound, sorted; single letters are initials and not among them. */
  readonly heard: readonly string[];
  readonly initials: readonly string[];
}

const remembered = new Map<string, NameWords>();
const mostRemembered = 20_000;

/** Names come again and again, and are taken apart once. */
export function nameWords(name: string): NameWords {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const words = wordsOf(name);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(name, words);
  return words;
}

function wordsOf(name: string): NameWords {
  const written = foldText(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return {
    written,
    heard: written
      .filter(({ length }) => length > 1)
      .map(heard)
      .toSorted(),
    initials: written.filter(({ length }) => length === 1),
  };
}

function heard(word: string): string {
  return sounds.reduce((text, [pattern, sound]) => text.replaceAll(pattern, sound), word);
}

export const nameLikenesses = [
  'same-name',
  'other-order',
  'same-sound',
  'further-name',
  'initials',
  'one-letter',
  'part-same',
  'other-name',
] as const;
export type NameLikeness = (typeof nameLikenesses)[number];

/** Ours, as those of `points.ts`. */
export const nameWeights: Readonly<Record<NameLikeness, number>> = {
  'same-name': 4,
  'other-order': 4,
  'same-sound': 3,
  'further-name': 3,
  initials: 2,
  'one-letter': 2,
  'part-same': -1,
  'other-name': -4,
};

/** How alike two names are; both have at least one word. */
export function compareNames(one: NameWords, other: NameWords): NameLikeness {
  if (one.written.join(' ') === other.written.join(' ')) return 'same-name';
  if (one.written.toSorted().join(' ') === other.written.toSorted().join(' ')) return 'other-order';
  const [fewer, more] = one.heard.length <= other.heard.length ? [one, other] : [other, one];
  const left = without(more.heard, fewer.heard);
  const unmet = without(fewer.heard, more.heard);
  if (unmet.length === 0 && left.length === 0 && one.initials.length === other.initials.length) return 'same-sound';
  if (unmet.length === 0 && fewer.heard.length > 1) return 'further-name';
  const initials = [...one.initials, ...other.initials];
  const areInitials = unmet.length === 0 && left.length > 0 && left.every((word) => initials.includes(word[0] ?? ''));
  if (areInitials && fewer.heard.length > 0) return 'initials';
  const [a = '', b = ''] = [unmet[0], left[0]];
  if (unmet.length === 1 && left.length === 1 && more.heard.length > 1 && isOneApart(a, b)) return 'one-letter';
  return unmet.length < fewer.heard.length ? 'part-same' : 'other-name';
}

/** Words of the first that the second does not have, each as often as it stands there. */
function without(these: readonly string[], those: readonly string[]): string[] {
  const rest = [...those];
  return these.filter((word) => {
    const at = rest.indexOf(word);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
}

const leastForOneApart = 5;

/** One character more, less, other, or two exchanged. */
export function isOneApart(one: string, other: string, least = leastForOneApart): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === long || long.length - short.length > 1 || short.length < least - 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isExchanged = short[at] === long[at + 1] && short[at + 1] === long[at];
  return short.slice(at + 1) === long.slice(at + 1) || (isExchanged && short.slice(at + 2) === long.slice(at + 2));
}
