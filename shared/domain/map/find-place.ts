// Where something was, from what a record says: a position, a town by its name, a country. What a record does not say is not guessed, and how exactly it is known is
// said with it.
import { countryCodeOf } from '../../reference/country-code.ts';
import { countries } from '../../reference/countries.ts';
import { townsNamed, type Town } from '../../reference/towns.ts';

/** `position`: as somebody measured it; `location`: of a location that is on record; `town`, `country`: its middle; `none`: nobody can put it on a map. */
export const placeExactnesses = ['position', 'location', 'town', 'country', 'none'] as const;
export type PlaceExactness = (typeof placeExactnesses)[number];

export interface Position {
  /** Decimal degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface FoundPlace {
  readonly exactness: PlaceExactness;
  /** Of what is more exact than a country. */
  readonly position?: Position;
  /** ISO 3166 code, or ''. */
  readonly country: string;
}

const nowhere: FoundPlace = { exactness: 'none', country: '' };
const pair =
  /^\s*(-?\d{1,2}(?:[.,]\d{1,8})?)\s*°?\s*([NSns])?\s*(?:[,;]\s*|\s+)(-?\d{1,3}(?:[.,]\d{1,8})?)\s*°?\s*([EWew])?\s*$/u;

/** `42.6629, 21.1655`, `42,6629; 21,1655` or `42.66290 N, 21.16550 E`: latitude first. */
export function positionIn(text: string): Position | undefined {
  const [, north, hemisphere = '', east, side = ''] = pair.exec(text) ?? [];
  if (north === undefined || east === undefined) return undefined;
  return positionOf(north, east, /s/i.test(hemisphere), /w/i.test(side));
}

/** Of two halves as they were typed. */
export function positionOf(north: string, east: string, isSouth = false, isWest = false): Position | undefined {
  const [latitude, longitude] = [north, east].map((half) => Number(half.trim().replace(',', '.')));
  if (north.trim() === '' || east.trim() === '' || latitude === undefined || longitude === undefined) return undefined;
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined;
  return { latitude: isSouth ? -latitude : latitude, longitude: isWest ? -longitude : longitude };
}

const knownCountries = new Set(countries.rows.map(({ code }) => code));

/** Words parted by commas and the like: `Prizren, Road of the Martyrs 12`. Of several towns none is chosen, unless a country is named beside them. */
export function placeInWords(text: string): FoundPlace {
  const position = positionIn(text);
  if (position !== undefined) return { exactness: 'position', position, country: '' };
  const parts = text.split(/[,;()/·]|\s[–—-]\s/u).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  const named = [...new Set(parts.map(countryCodeOf).filter((code) => knownCountries.has(code)))];
  const towns = [...new Set(parts.flatMap(townsNamed))].filter(
    ({ country }) => named.length === 0 || named.includes(country),
  );
  const [town, ...others] = towns;
  if (town !== undefined && others.length === 0) return placeOfTown(town);
  const [country, ...further] = named;
  return country === undefined || further.length > 0 ? nowhere : { exactness: 'country', country };
}

/** The stops of a way as they were written, one after another, parted by semicolons or arrows. */
export function stopsNamed(text: string): string[] {
  return text.split(/[;→>]/u).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}

function placeOfTown({ country, latitude, longitude }: Town): FoundPlace {
  return { exactness: 'town', position: { latitude, longitude }, country };
}
