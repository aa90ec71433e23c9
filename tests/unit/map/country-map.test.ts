// The map: every country of the region has its shape and its place within it, every number its shade, and nothing that is not on it is lost.
import { describe, expect, test } from 'vitest';
import {
  countryParts,
  disputedPath,
  mapSize,
  offTheMap,
  placeOfCountry,
  radiusOf,
  routeStops,
  shadeOf,
  type MapPlace,
} from '../../../shared/domain/map/country-map.ts';

/** Crossings of a ray to the right: odd inside. */
function isInside({ x, y }: MapPlace, ring: readonly MapPlace[]): boolean {
  return (
    ring.filter((a, at) => {
      const b = ring[(at + 1) % ring.length] ?? a;
      return a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
    }).length %
      2 ===
    1
  );
}

const region = ['AL', 'BA', 'HR', 'ME', 'MK', 'RS', 'SI', 'XK'];
const neighbours = ['AT', 'BG', 'GR', 'HU', 'IT', 'RO', 'TR'];

describe('a country', () => {
  test.each([...region, ...neighbours])('%s has its number inside of its own shape and of no other', (code) => {
    const place = placeOfCountry(code);
    expect(place).toBeDefined();
    const around = countryParts.filter(({ parts }) => parts.some((part) => isInside(place ?? { x: 0, y: 0 }, part)));
    expect(around.map((one) => one.code)).toEqual([code]);
  });

  test('lies on the sheet, and Kosovo and Serbia are two shapes with a line that is drawn apart', () => {
    const places = countryParts.flatMap(({ parts }) => parts.flat());
    expect(places.filter(({ x, y }) => x < 0 || y < 0 || x > mapSize.width || y > mapSize.height + 1)).toEqual([]);
    expect(disputedPath).toMatch(/^M[\d.]+ [\d.]+L/);
  });
});

test('a value has one of five shades, nothing has none, and the greatest has the darkest', () => {
  expect([0, 1, 20, 21, 99, 100].map((value) => shadeOf(value, 100))).toEqual([0, 1, 1, 2, 5, 5]);
  expect(shadeOf(3, 0)).toBe(0);
});

test('the area of a dot grows with the value', () => {
  expect(radiusOf(0, 10)).toBe(0);
  expect(radiusOf(10, 10)).toBeGreaterThan(radiusOf(5, 10));
});

test('what has no shape here is named: another continent, a country that is gone', () => {
  const values = [
    { code: 'XK', value: 2 },
    { code: 'CN', value: 3 },
    { code: 'YU', value: 1 },
    { code: 'BR', value: 0 },
  ];
  expect(offTheMap(values).map(({ code }) => code)).toEqual(['CN', 'YU']);
});

test('holders in one country after another are one stop of the way; one off the map keeps its number', () => {
  const stops = routeStops(['YU', 'RS', 'RS', '', 'BG', 'RS']);
  expect(stops.map(({ code, numbers }) => [code, numbers])).toEqual([
    ['RS', '2–3'],
    ['BG', '5'],
    ['RS', '6'],
  ]);
});
