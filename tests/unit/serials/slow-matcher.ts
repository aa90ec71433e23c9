// The truth the serial search is measured against: slow, written from the guide's sentences and from the tables of look-alikes alone, without a line of
// what it checks. Text against text, place by place, trying everything.
import {
  latinSounds,
  latinTwins,
  letterPairs,
  lookAlikePairs,
  lookAlikeWidths,
  turnedCharacters,
  type LookAlikeWidth,
} from '../../../shared/reference/look-alikes.ts';

/** A place of a text: one of these characters, any one, any run, any run of zeros, or perhaps a letter. */
type Place = readonly string[] | 'any' | 'run' | 'zeros' | 'perhaps-letter';

export interface Asked {
  readonly width: LookAlikeWidth;
  readonly isTolerant: boolean;
  readonly isUpsideDown: boolean;
}

/** Everything that was typed may mean, ready to be held against stored texts. */
export interface SlowQuery {
  readonly ways: readonly (readonly Place[])[];
  readonly errors: number;
  readonly cost: number;
}

export function slowQuery(typed: string, { width, isTolerant, isUpsideDown }: Asked): SlowQuery {
  const plain = readPlaces(typed);
  const known = plain[0]?.filter((place) => Array.isArray(place)).length ?? 0;
  const turned = isUpsideDown ? plain.flatMap((places) => upsideDown(places)) : [];
  return {
    ways: [...plain, ...turned].flatMap(withOptionalParts),
    errors: !isTolerant || known < 3 ? 0 : known < 5 ? 1 : 2,
    cost: lookAlikeWidths[width],
  };
}

export function readStored(text: string): readonly (readonly Place[])[] {
  return readPlaces(text).filter((places) => places.some((place) => Array.isArray(place)));
}

export function slowlyMatches(query: SlowQuery, stored: readonly (readonly Place[])[]): boolean {
  return query.ways.some((way) => stored.some((places) => meets(way, places, query)));
}

function meets(typed: readonly Place[], stored: readonly Place[], query: SlowQuery): boolean {
  return from(0, 0, query.errors);

  function from(at: number, other: number, errors: number): boolean {
    const place = typed[at];
    const beside = stored[other];
    if (place === undefined && beside === undefined) return true;
    if (beside === 'run') return from(at, other + 1, errors) || (place !== undefined && from(at + 1, other, errors));
    if (place === 'run' && (from(at + 1, other, errors) || (beside !== undefined && from(at, other + 1, errors))))
      return true;
    if (place === 'zeros') {
      if (from(at + 1, other, errors)) return true;
      if (beside !== undefined && fits(['0'], beside) && from(at, other + 1, errors)) return true;
    }
    if (place === 'perhaps-letter') {
      if (from(at + 1, other, errors)) return true;
      if (beside !== undefined && (beside === 'any' || lettersOf(beside).length > 0) && from(at + 1, other + 1, errors))
        return true;
    }
    const isOne = place === 'any' || Array.isArray(place);
    if (isOne && beside !== undefined && fits(place, beside) && from(at + 1, other + 1, errors)) return true;
    if (errors === 0) return false;
    const isOneEach = (isOne || place === 'perhaps-letter') && beside !== undefined;
    return (
      (isOne && from(at + 1, other, errors - 1)) ||
      (beside !== undefined && from(at, other + 1, errors - 1)) ||
      (isOneEach && from(at + 1, other + 1, errors - 1))
    );
  }

  function fits(place: Place | undefined, beside: Place): boolean {
    if (place === 'any' || beside === 'any') return true;
    if (!Array.isArray(place) || !Array.isArray(beside)) return false;
    return place.some((a: string) => beside.some((b: string) => priceOf(a, b) <= query.cost));
  }
}

function lettersOf(place: Place): string[] {
  return Array.isArray(place) ? place.filter((character: string) => !/\d/.test(character)) : [];
}

const prices = new Map<string, number>();

/** The cheapest way in which one character may be the other. */
export function priceOf(a: string, b: string): number {
  const known = prices.get(a + b);
  if (known !== undefined) return known;
  const areBothCyrillic = /\p{Script=Cyrillic}/u.test(a) && /\p{Script=Cyrillic}/u.test(b);
  const formsOf = (character: string): string[] => {
    const forms = [latinTwins[character] ?? character];
    const sound = latinSounds[character];
    if (sound !== undefined && !areBothCyrillic) forms.push(sound);
    return forms;
  };
  let price = a === b ? 0 : 1;
  for (const x of formsOf(a)) {
    for (const y of formsOf(b)) {
      if (x === y) price = 0;
      for (const { cost, pairs } of lookAlikePairs) {
        if (pairs.split(' ').some((pair) => pair === x + y || pair === y + x)) price = Math.min(price, cost);
      }
    }
  }
  prices.set(a + b, price);
  return price;
}

const arabicFigures: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('٠١٢٣٤٥٦٧٨٩').map((figure, value) => [figure, String(value)]),
);

function charactersOf(character: string): string[] {
  const plain = character.toUpperCase().normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC').replace('Đ', 'D');
  return Array.from(letterPairs[plain] ?? plain)
    .map((one) => arabicFigures[one] ?? one)
    .map((one) => (/\p{Script=Greek}/u.test(one) ? (latinTwins[one] ?? one) : one))
    .filter((one) => /[\p{L}\p{N}]/u.test(one));
}

function readPlaces(text: string): readonly (readonly Place[])[] {
  const isPattern = /[?*[\]]/.test(text) && /^(?:[^[\]]|\[[^[\]]+\])*$/.test(text) && /[^?*]/.test(text);
  if (!isPattern)
    return [
      Array.from(text)
        .flatMap(charactersOf)
        .map((character) => [character]),
    ];
  let ways: Place[][] = [[]];
  for (const [part] of text.matchAll(/\[[^\]]*\]|./gu)) {
    if (part === '?') ways = ways.map((way) => [...way, 'any']);
    else if (part === '*') ways = ways.map((way) => [...way, 'run']);
    else if (part.startsWith('[')) {
      const choices = [...new Set(part.slice(1, -1))].map(charactersOf);
      const ones = choices.filter(({ length }) => length === 1).flat();
      const others = choices.filter(({ length }) => length !== 1);
      ways = ways.flatMap((way) => [
        ...(ones.length > 0 ? [[...way, ones]] : []),
        ...others.map((several) => [...way, ...several.map((one) => [one])]),
      ]);
    } else ways = ways.map((way) => [...way, ...charactersOf(part).map((one) => [one])]);
  }
  return ways;
}

function upsideDown(places: readonly Place[]): Place[][] {
  const turned: Place[] = [];
  for (const place of places.toReversed()) {
    if (!Array.isArray(place)) {
      turned.push(place);
      continue;
    }
    const characters = place.flatMap((character: string) => turnedCharacters[character] ?? []);
    if (characters.length === 0) return [];
    turned.push(characters);
  }
  return [turned];
}

/** Letters before the figures may be missing on one side; zeros before the figures do not count. */
function withOptionalParts(places: readonly Place[]): readonly (readonly Place[])[] {
  const isFigure = (place: Place | undefined): boolean =>
    Array.isArray(place) && place.some((one: string) => /\d/.test(one));
  const isLetter = (place: Place | undefined): boolean => Array.isArray(place) && !isFigure(place);
  let letters = 0;
  while (isLetter(places[letters])) letters += 1;
  if (letters > 3 || letters === places.length) return [places];
  let figures = letters;
  while (figures < places.length - 1 && isSingleZero(places[figures])) figures += 1;
  if (!isFigure(places[figures])) figures = letters;
  if (!isFigure(places[figures])) return [places];
  const rest: Place[] = ['zeros', ...places.slice(figures)];
  const isOnlyFigure = lettersOf(places[figures] ?? 'any').length === 0;
  if (letters === 0) return [isOnlyFigure ? ['perhaps-letter', 'perhaps-letter', 'perhaps-letter', ...rest] : rest];
  const whole = [...places.slice(0, letters), ...rest];
  return rest.filter((place) => Array.isArray(place)).length >= 3 ? [whole, rest] : [whole];
}

function isSingleZero(place: Place | undefined): boolean {
  return Array.isArray(place) && place.length === 1 && place[0] === '0';
}
