// Countries on a map: degrees become places on a sheet, outlines become paths, a number becomes one of five shades. Screen and paper draw the same.
import { disputedLines, mapWindow, outlines } from '../../reference/outlines.ts';

const [west, south, east, north] = mapWindow;
/** Points of the sheet to a degree of longitude; a degree of latitude is longer by the middle of the window. */
const acrossScale = 20;
const middle = ((south + north) / 2) * (Math.PI / 180);
const downScale = acrossScale / Math.cos(middle);

export const mapSize = {
  width: Math.round((east - west) * acrossScale),
  height: Math.round((north - south) * downScale),
} as const;

export interface MapPlace {
  readonly x: number;
  readonly y: number;
}

/** What is shown of a country on a map. */
export interface MapValue {
  /** As countries are recorded; one that no longer exists has no shape. */
  readonly code: string;
  readonly value: number;
}

/** How a line that not every state recognises is drawn. */
export const lineStyles = ['solid', 'dashed', 'none'] as const;
export type LineStyle = (typeof lineStyles)[number];

/** Where degrees are on the sheet; what lies outside the window lies outside the sheet. */
export function onSheet(longitude: number, latitude: number): MapPlace {
  return { x: round((longitude - west) * acrossScale), y: round((north - latitude) * downScale) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function placesOf(degrees: string): MapPlace[] {
  const numbers = degrees.split(' ').map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, at) =>
    onSheet(numbers[2 * at] ?? Number.NaN, numbers[2 * at + 1] ?? Number.NaN),
  );
}

function pathOf(places: readonly MapPlace[], isClosed: boolean): string {
  return `M${places.map(({ x, y }) => `${x} ${y}`).join('L')}${isClosed ? 'Z' : ''}`;
}

/** Countries that have a shape here, each by its corners. */
export const countryParts: readonly { readonly code: string; readonly parts: readonly (readonly MapPlace[])[] }[] =
  Object.entries(outlines).map(([code, parts]) => ({ code, parts: parts.map(placesOf) }));

/** The same as paths of an SVG. */
export const countryShapes: readonly { readonly code: string; readonly path: string }[] = countryParts.map(
  ({ code, parts }) => ({ code, path: parts.map((part) => pathOf(part, true)).join('') }),
);

/** Lines drawn as whoever looks chooses, as a path. */
export const disputedPath = disputedLines.map(({ line }) => pathOf(placesOf(line), false)).join('');

/** Where the middle of a shape lies outside of it or under another: degrees. */
const chosenPlaces: Readonly<Record<string, readonly [number, number]>> = {
  HR: [15.9, 45.5],
  IT: [12.6, 42.9],
  GR: [21.9, 39.6],
  TR: [31, 39.2],
  FR: [6.2, 46.8],
  UA: [29.5, 48.9],
  RU: [33.4, 45.2],
};

const places = new Map(
  Object.entries(outlines).map(([code, parts]) => {
    const [longitude, latitude] = chosenPlaces[code] ?? [];
    const place = longitude === undefined || latitude === undefined ? middleOf(parts) : onSheet(longitude, latitude);
    return [code, place];
  }),
);

/** Where the number or the dot of a country stands; `undefined` for one that is not on the map. */
export function placeOfCountry(code: string): MapPlace | undefined {
  return places.get(code);
}

/** Of the largest part, by its area. */
function middleOf(parts: readonly string[]): MapPlace {
  const [largest = []] = parts.map(placesOf).toSorted((one, other) => Math.abs(areaOf(other)) - Math.abs(areaOf(one)));
  const area = areaOf(largest);
  let [x, y] = [0, 0];
  for (const [a, b, cross] of sidesOf(largest)) {
    x += (a.x + b.x) * cross;
    y += (a.y + b.y) * cross;
  }
  return { x: round(x / (6 * area)), y: round(y / (6 * area)) };
}

function areaOf(ring: readonly MapPlace[]): number {
  return sidesOf(ring).reduce((sum, [, , cross]) => sum + cross, 0) / 2;
}

function sidesOf(ring: readonly MapPlace[]): (readonly [MapPlace, MapPlace, number])[] {
  return ring.map((a, at) => {
    const b = ring[(at + 1) % ring.length] ?? a;
    return [a, b, a.x * b.y - b.x * a.y];
  });
}

const shadeCount = 5;

/** 1 the lightest to 5 the darkest; 0 for nothing. Steps are equal parts of the greatest value. */
export function shadeOf(value: number, most: number): number {
  if (value <= 0 || most <= 0) return 0;
  return Math.min(shadeCount, Math.ceil((value / most) * shadeCount));
}

/** The area of a dot says the value. @returns points */
export function radiusOf(value: number, most: number): number {
  return value <= 0 || most <= 0 ? 0 : round(6 + 12 * Math.sqrt(value / most));
}

/** Values of countries without a shape here: said in words beside the map, so that none is lost. */
export function offTheMap(values: readonly MapValue[]): MapValue[] {
  return values.filter(({ code, value }) => value > 0 && !places.has(code));
}

export interface RouteStop extends MapPlace {
  readonly code: string;
  /** Of the holders there, as their chain numbers them: `2`, `2–4`. */
  readonly numbers: string;
}

/** The way through countries that are on the map, in its order; holders one after another in the same country are one stop. */
export function routeStops(countries: readonly string[]): RouteStop[] {
  const stops: RouteStop[] = [];
  for (const [at, code] of countries.entries()) {
    const place = placeOfCountry(code);
    const last = stops.at(-1);
    if (place === undefined) continue;
    if (last?.code === code) stops[stops.length - 1] = { ...last, numbers: `${last.numbers.split('–')[0]}–${at + 1}` };
    else stops.push({ code, ...place, numbers: String(at + 1) });
  }
  return stops;
}
