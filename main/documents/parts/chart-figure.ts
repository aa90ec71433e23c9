// A link chart in shades of grey: what a line is shows by its look alone, as on the screen; the tables below say the same in words.
import {
  drawChart,
  outlines,
  placed,
  namesBelow,
  pieces,
  shownName,
  stationDashes,
  signs,
  type ChartFigure,
  type Line,
  type LinkFigure,
  type NodeFigure,
} from '../../../shared/domain/graph/drawing.ts';
import type { Place, Places } from '../../../shared/domain/graph/arrange.ts';
import type { NodeKind } from '../../../shared/domain/graph/graph.ts';
import { legendLines } from '../../../shared/domain/graph/legend.ts';
import type { ShownChart } from '../../../shared/domain/graph/shown-chart.ts';
import { kindInWords } from '../../../shared/text/links-in-words.ts';
import type { DocumentText } from '../document-text.ts';
import type { ChartPictures } from '../models/link-chart.ts';
import { baselineOf, type Composition } from '../layout/composition.ts';
import type { Shape, StructureNode } from '../layout/page-plan.ts';
import { inks, styles } from '../layout/style.ts';

const ring = 24;

/** As large as the page has room, with a legend below. @param alternative  in one sentence what is to be seen */
export function drawChartFigure(
  composition: Composition,
  chart: ShownChart,
  places: Places,
  pictures: ChartPictures,
  alternative: string,
  text: DocumentText,
): void {
  const figure = drawChart(chart, places);
  const { bounds } = figure;
  const room = Math.min(composition.capacity - 40, Math.max(220, composition.bottom - composition.y - 60));
  const scale = Math.min(composition.width / bounds.width, room / bounds.height, 0.9);
  const height = bounds.height * scale;
  composition.reserve(height + 40);
  const left = composition.left + (composition.width - bounds.width * scale) / 2;
  const top = composition.y;
  const on = ({ x, y }: Place): Place => ({ x: left + (x - bounds.left) * scale, y: top + (y - bounds.top) * scale });
  const node = composition.element('Figure', { alternative });
  composition.mark({ kind: 'shapes', node, shapes: shapesOf(figure, pictures, on, scale) });
  for (const { drawn, at, radius } of figure.nodes) {
    const names =
      drawn.node === undefined
        ? shownName(`${drawn.group.members.length} × ${kindInWords(drawn.group.kind, text)}`)
        : namesBelow(drawn.node);
    const picture = pictures[drawn.node?.pictureId ?? ''];
    if (picture !== undefined && drawn.node !== undefined)
      placePicture(composition, node, picture, drawn.node.kind, on(at), radius * scale);
    writeName(composition, node, on({ x: at.x, y: at.y + radius + 4 }), names, scale);
  }
  composition.y = top + height + 6;
  drawLegend(composition, text);
}

function shapesOf(figure: ChartFigure, pictures: ChartPictures, on: (place: Place) => Place, scale: number): Shape[] {
  return [
    ...figure.links.flatMap((link) => linkShapes(link, on, scale)),
    ...figure.nodes.flatMap((node) => nodeShapes(node, pictures, on, scale)),
  ];
}

function moved(line: Line, on: (place: Place) => Place): Line {
  return line.map(on);
}

function linkShapes(link: LinkFigure, on: (place: Place) => Place, scale: number): Shape[] {
  const stroke = link.isFaint ? inks.hairline : link.isBelonging ? '0.55 0.56 0.58' : inks.black;
  return [
    { parts: link.pieces.map((piece) => moved(piece, on)), stroke, weight: Math.max(0.35, link.width * scale * 0.8) },
    ...(link.arrow === undefined ? [] : [{ parts: [moved(link.arrow, on)], fill: stroke }]),
    ...(link.cross.length === 0
      ? []
      : [{ parts: link.cross.map((one) => moved(one, on)), stroke: inks.black, weight: 1.6 * scale }]),
  ];
}

function nodeShapes(
  { drawn, at, radius }: NodeFigure,
  pictures: ChartPictures,
  on: (place: Place) => Place,
  scale: number,
): Shape[] {
  const kind = drawn.node?.kind ?? drawn.group?.kind ?? 'exhibit';
  const outline = moved(placed(outlineOf(kind), at, radius), on);
  const behind = moved(placed(outlineOf(kind), { x: at.x + 5, y: at.y - 5 }, radius), on);
  return [
    ...(drawn.group === undefined
      ? []
      : [{ parts: [behind], fill: inks.white, stroke: inks.grey, weight: 0.8 * scale }]),
    ...(drawn.node?.station === undefined
      ? [{ parts: [outline], fill: inks.wash, stroke: inks.black, weight: 1.1 * scale }]
      : [
          { parts: [outline], fill: inks.wash },
          {
            parts: pieces(
              [...outline, ...outline.slice(0, 1)],
              stationDashes.map((one) => one * scale),
            ),
            stroke: inks.black,
            weight: 1.1 * scale,
          },
        ]),
    ...(pictures[drawn.node?.pictureId ?? ''] === undefined
      ? [
          {
            parts: signs[kind].map((line) => moved(placed(line, at, radius), on)),
            stroke: inks.grey,
            weight: 1.1 * scale,
          },
        ]
      : []),
  ];
}

/** As large as the outline holds; a page has no edge to cut it by. */
function placePicture(
  composition: Composition,
  node: StructureNode,
  { jpeg, sha256 }: ChartPictures[string],
  kind: NodeKind,
  { x, y }: Place,
  radius: number,
): void {
  const outline = outlineOf(kind);
  const half = (pick: (corner: Place) => number): number =>
    Math.max(...outline.map((corner) => Math.abs(pick(corner))));
  const width = 2 * radius * 0.9 * half((corner) => corner.x);
  const height = 2 * radius * 0.9 * half((corner) => corner.y);
  const picture = { source: { kind: 'bytes', bytes: jpeg }, sha256, fileName: '' } as const;
  composition.mark({ kind: 'picture', node, x: x - width / 2, y: y - height / 2, width, height, picture });
}

/** A circle as a polygon of many corners: what is drawn here has corners. */
function outlineOf(kind: NodeKind): Line {
  const outline = outlines[kind];
  if (outline !== 'circle') return outline;
  return Array.from({ length: ring }, (_, at) => {
    const angle = (at * 2 * Math.PI) / ring;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
}

function writeName(
  composition: Composition,
  node: StructureNode,
  { x, y }: Place,
  lines: readonly string[],
  scale: number,
): void {
  const size = Math.max(4.6, 10 * scale);
  const style = { ...styles.cell, size, leading: size * 1.22 };
  for (const [at, line] of lines.entries()) {
    const start = x - composition.typefaces[style.face].width(line, size) / 2;
    const baseline = baselineOf(y + at * style.leading, style.leading, size);
    for (const one of [{ ...style, ink: inks.white, isEdge: true }, style])
      composition.mark({ kind: 'line', node, x: start, baseline, runs: [{ text: line, style: one }] });
  }
}

function drawLegend(composition: Composition, text: DocumentText): void {
  const entries = legendLines(60, 0);
  const width = composition.width / entries.length;
  const top = composition.y;
  const node = composition.element('P');
  for (const [at, { look, figure }] of entries.entries()) {
    const x = composition.left + at * width;
    const on = (place: Place): Place => ({ x: x + place.x * 0.45, y: top + 7 + place.y * 0.45 });
    composition.mark({ kind: 'shapes', node, shapes: linkShapes(figure, on, 0.7) });
    composition.lineAt(text.text(`links.look.${look}`), styles.cellQuiet, x + 32, top, { node });
  }
  composition.y = top + 20;
}
