// A map of events in shades of grey: marks with the numbers of the list, ways as lines; what is a lead is hollow and broken.
import { clippedLine, clippedShape, isWithin } from '../../../shared/domain/map/clip.ts';
import { countryParts, type MapPlace } from '../../../shared/domain/map/country-map.ts';
import type { EventMapFigure, EventMark } from '../../../shared/domain/map/event-map-drawing.ts';
import { legendWays } from '../../../shared/domain/map/event-map-legend.ts';
import { countryNames } from '../../../shared/reference/look-up.ts';
import { pieces, type LineLook } from '../../../shared/domain/graph/drawing.ts';
import type { DocumentText } from '../document-text.ts';
import { baselineOf, type Composition } from '../layout/composition.ts';
import type { Shape, StructureNode } from '../layout/page-plan.ts';
import { inks, styles } from '../layout/style.ts';

/** @param figure  drawn for the width and height that stand here. @param alternative  in one sentence what is to be seen */
export function drawEventMapFigure(
  composition: Composition,
  { frame, unit, countries, marks, ways }: EventMapFigure,
  alternative: string,
  text: DocumentText,
): void {
  const [width, height] = [frame.width / unit, frame.height / unit];
  composition.reserve(height + 60);
  const left = composition.left + (composition.width - width) / 2;
  const top = composition.y;
  const on = ({ x, y }: MapPlace): MapPlace => ({ x: left + (x - frame.left) / unit, y: top + (y - frame.top) / unit });
  const node = composition.element('Figure', { alternative });
  composition.mark({ kind: 'box', x: left, y: top, width, height, fill: inks.wash, stroke: inks.hairline });
  const lands = countryParts.flatMap(({ parts }): Shape[] => {
    const shapes = parts.map((part) => clippedShape(part, frame)).filter((part) => part.length > 2);
    return shapes.length === 0
      ? []
      : [{ parts: shapes.map((part) => part.map(on)), fill: inks.white, stroke: inks.hairline, weight: 0.5 }];
  });
  const lines = ways.flatMap(({ pieces: drawn, arrow, event, look }): Shape[] => {
    const stroke = event.isWithdrawn ? inks.hairline : inkOf(look);
    const parts = drawn.flatMap((piece) => clippedLine(piece, frame)).map((piece) => piece.map(on));
    const tip = arrow?.every((corner) => isWithin(corner, frame)) === true ? arrow : undefined;
    return [
      ...(parts.length === 0 ? [] : [{ parts, stroke, weight: 0.9 }]),
      ...(tip === undefined ? [] : [{ parts: [tip.map(on)], fill: stroke }]),
    ];
  });
  composition.mark({ kind: 'shapes', node, shapes: [...lands, ...lines] });
  for (const { code, at } of countries) writeCountry(composition, node, on(at), countryNames([code], text.language));
  for (const mark of marks) {
    if (!isWithin(mark.at, frame)) continue;
    drawMark(composition, node, mark.look, on(mark.at), mark.radius / unit);
    writeNumber(composition, node, on(mark.at), mark);
  }
  composition.y = top + height + 6;
  drawLegend(composition, text);
}

function drawMark(
  composition: Composition,
  node: StructureNode,
  look: EventMark['look'],
  { x, y }: MapPlace,
  radius: number,
): void {
  const isHollow = look === 'lead';
  const circle = { x, y, radius, fill: isHollow ? inks.white : inks.black, stroke: inks.white, weight: 0.8 };
  composition.mark({ kind: 'circles', node, circles: [circle] });
  if (look === 'finding') return;
  const ring = pieces(ringOf({ x, y }, isHollow ? radius : radius + 3), [3, 2]);
  composition.mark({ kind: 'shapes', node, shapes: [{ parts: ring, stroke: inks.black, weight: 1 }] });
}

function ringOf({ x, y }: MapPlace, radius: number): MapPlace[] {
  return Array.from({ length: 33 }, (_, at) => {
    const angle = (at * 2 * Math.PI) / 32;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
}

function writeCountry(composition: Composition, node: StructureNode, { x, y }: MapPlace, name: string): void {
  const style = styles.cellQuiet;
  composition.mark({
    kind: 'line',
    node,
    x: x - composition.typefaces[style.face].width(name, style.size) / 2,
    baseline: baselineOf(y - style.leading / 2, style.leading, style.size),
    runs: [{ text: name, style }],
  });
}

function writeNumber(
  composition: Composition,
  node: StructureNode,
  { x, y }: MapPlace,
  { number, look }: EventMark,
): void {
  const style = { ...styles.cellStrong, size: 7, leading: 9, ink: look === 'lead' ? inks.black : inks.white };
  composition.mark({
    kind: 'line',
    node,
    x: x - composition.typefaces[style.face].width(String(number), style.size) / 2,
    baseline: baselineOf(y - style.leading / 2, style.leading, style.size),
    runs: [{ text: String(number), style }],
  });
}

function inkOf(look: LineLook): (typeof inks)['black' | 'grey'] {
  return look === 'foreign' ? inks.grey : inks.black;
}

function drawLegend(composition: Composition, text: DocumentText): void {
  const top = composition.y;
  const node = composition.element('P');
  for (const [at, look] of (['finding', 'lead', 'both'] as const).entries()) {
    const x = composition.left + (at * composition.width) / 4;
    drawMark(composition, node, look, { x: x + 8, y: top + 7 }, 5);
    composition.lineAt(text.text(`links.mapLook.${look}`), styles.cellQuiet, x + 20, top, { node });
  }
  for (const [at, { look, pieces: drawn, arrow }] of legendWays(40, 0).entries()) {
    const x = composition.left + (at * composition.width) / 4;
    const on = (place: MapPlace): MapPlace => ({ x: x + place.x, y: top + 23 + place.y });
    const [stroke, parts] = [inkOf(look), drawn.map((piece) => piece.map(on))];
    const tip = arrow === undefined ? [] : [{ parts: [arrow.map(on)], fill: stroke }];
    composition.mark({ kind: 'shapes', node, shapes: [{ parts, stroke, weight: 0.9 }, ...tip] });
    composition.lineAt(text.text(`links.mapWay.${look}`), styles.cellQuiet, x + 46, top + 16, { node });
  }
  composition.lineAt(text.text('links.mapLegendNote'), styles.cellQuiet, composition.left, top + 32, { node });
  composition.y = top + 52;
}
