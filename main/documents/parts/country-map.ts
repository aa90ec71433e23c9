// A map in shades of grey: numbers of countries, or the way of a firearm from one to the next. The table above says the same in words.
import {
  countryParts,
  mapSize,
  placeOfCountry,
  routeStops,
  shadeOf,
  type MapPlace,
  type MapValue,
} from '../../../shared/domain/map/country-map.ts';
import { baselineOf, type Composition } from '../layout/composition.ts';
import type { Shape, StructureNode } from '../layout/page-plan.ts';
import { inks, styles } from '../layout/style.ts';

const width = 330;
const scale = width / mapSize.width;
const height = mapSize.height * scale;
const shades = [inks.white, '0.88 0.885 0.89', '0.74 0.745 0.755', '0.6 0.61 0.62', '0.42 0.43 0.45', '0.24 0.25 0.28'];
const sea = inks.wash;
const radius = 8;

/** @param alternative  the numbers in words. @param print  how a number is written. */
export function drawCountryMap(
  composition: Composition,
  values: readonly MapValue[],
  print: (value: number) => string,
  alternative: string,
): void {
  const most = Math.max(...values.map(({ value }) => value));
  const known = new Map(values.map(({ code, value }) => [code, shadeOf(value, most)]));
  drawSheet(
    composition,
    (code) => known.get(code) ?? 0,
    alternative,
    (node, on) => {
      for (const { code, value } of values) {
        const place = placeOfCountry(code);
        if (place !== undefined && value > 0)
          writeOn(composition, node, on(place), print(value), (known.get(code) ?? 0) > 3 ? inks.white : inks.black);
      }
    },
  );
}

/** Nothing where fewer than two countries of the way are on the map. */
export function drawRouteMap(composition: Composition, countries: readonly string[], alternative: string): void {
  const stops = routeStops(countries);
  if (stops.length < 2) return;
  const isOn = new Set(stops.map(({ code }) => code));
  drawSheet(
    composition,
    (code) => (isOn.has(code) ? 1 : 0),
    alternative,
    (node, on) => {
      const line: Shape = { parts: [stops.map(on)], stroke: inks.black, weight: 1 };
      composition.mark({ kind: 'shapes', node, shapes: [line] });
      for (const stop of stops) {
        const { x, y } = on(stop);
        const circles = [
          { x, y, radius: stop.numbers.length > 1 ? 12 : radius, fill: inks.black, stroke: inks.white, weight: 0.8 },
        ];
        composition.mark({ kind: 'circles', node, circles });
        writeOn(composition, node, { x, y }, stop.numbers, inks.white);
      }
    },
  );
}

type OnSheet = (place: MapPlace) => MapPlace;

function drawSheet(
  composition: Composition,
  shadeOfCountry: (code: string) => number,
  alternative: string,
  draw: (node: StructureNode, on: OnSheet) => void,
): void {
  composition.reserve(height + 10);
  const [left, top] = [composition.left, composition.y];
  const on: OnSheet = ({ x, y }) => ({ x: left + x * scale, y: top + y * scale });
  const node = composition.element('Figure', { alternative });
  composition.mark({ kind: 'box', x: left, y: top, width, height, fill: sea, stroke: inks.hairline });
  composition.mark({
    kind: 'shapes',
    node,
    shapes: countryParts.map(({ code, parts }) => ({
      parts: parts.map((part) => part.map(on)),
      fill: shades[shadeOfCountry(code)] ?? inks.white,
      stroke: inks.hairline,
      weight: 0.4,
    })),
  });
  draw(node, on);
  composition.y = top + height + 10;
}

function writeOn(composition: Composition, node: StructureNode, { x, y }: MapPlace, text: string, ink: string): void {
  const style = { ...styles.cellStrong, ink };
  composition.mark({
    kind: 'line',
    node,
    x: x - composition.typefaces[style.face].width(text, style.size) / 2,
    baseline: baselineOf(y - style.leading / 2, style.leading, style.size),
    runs: [{ text, style }],
  });
}
