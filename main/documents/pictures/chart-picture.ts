// A link chart as a picture that stands alone: title, number, date, the chart, its legend, what it rests on. SVG with text to be searched; PNG with the
// letters as outlines of our own face, so that it looks the same wherever it is made.
import {
  drawChart,
  outlines,
  pathOf,
  placed,
  namesBelow,
  shownName,
  stationDashes,
  signs,
  type LinkFigure,
  type NodeFigure,
} from '../../../shared/domain/graph/drawing.ts';
import type { Place } from '../../../shared/domain/graph/arrange.ts';
import type { NodeKind } from '../../../shared/domain/graph/graph.ts';
import { escapedXml } from '../../../shared/domain/graph/graph-ml.ts';
import { legendLines } from '../../../shared/domain/graph/legend.ts';
import { formatMomentWithOffset } from '../../../shared/text/format.ts';
import { kindInWords, typeInWords } from '../../../shared/text/links-in-words.ts';
import type { DocumentText } from '../document-text.ts';
import type { ChartPictures, LinkChartModel } from '../models/link-chart.ts';
import { asOutline, asText, faint, folded, ink, paper, pngOf, quiet, type Writer } from './picture-letters.ts';

export const colours = { evidence: '#333c47', lead: '#333c47', foreign: '#155e8a', intelligence: '#8a4f00' } as const;

/** @returns the text of the SVG, with a size of its own in pixels. */
export function chartSvg(model: LinkChartModel, text: DocumentText): string {
  return draw(model, text, asText);
}

/** Twice as fine as its size on the screen. */
export async function chartPng(model: LinkChartModel, text: DocumentText): Promise<Buffer> {
  return await pngOf(draw(model, text, asOutline()));
}

function draw({ head, title, chart, places, pictures }: LinkChartModel, text: DocumentText, write: Writer): string {
  const figure = drawChart(chart, places);
  const { left, top, height } = figure.bounds;
  const width = Math.max(figure.bounds.width, 860);
  const start = left - (width - figure.bounds.width) / 2;
  const sources = [...new Set(chart.all.links.flatMap((link) => link.sources.map(({ label }) => label)))];
  const gradings = [...new Set(chart.all.links.flatMap(({ grading }) => (grading === '' ? [] : [grading])))];
  const below = [
    text.text('links.law'),
    ...folded(`${text.text('links.restsOn')}: ${sources.join('; ')}`, width),
    ...(gradings.length === 0 ? [] : folded(`${text.text('links.grading')}: ${gradings.join('; ')}`, width)),
  ];
  const [headHeight, footHeight] = [58, 44 + below.length * 15];
  const whole = { x: start, y: top - headHeight, height: height + headHeight + footHeight };
  const areNamed = figure.links.length <= 34;
  const made = `${text.text('kind.link-chart')} ${head.documentNumber} · ${head.agency} · ${formatMomentWithOffset(head.madeAt)}`;
  const parts = [
    `<rect x="${whole.x}" y="${whole.y}" width="${width}" height="${whole.height}" fill="${paper}"/>`,
    write(title, { x: start + 16, y: whole.y + 26, size: 17, face: 'bold' }),
    write(made, { x: start + 16, y: whole.y + 44, size: 10.5, fill: quiet }),
    ...figure.links.map((link) => linkPart(link)),
    ...(areNamed ? figure.links.map((link) => namePart(link, text, write)) : []),
    ...figure.nodes.map((node) => nodePart(node, pictures, text, write)),
    legendPart(start + 16, top + height + 14, text, write),
    ...below.map((line, at) => write(line, { x: start + 16, y: top + height + 44 + at * 15, size: 10.5, fill: quiet })),
  ];
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole.height}" viewBox="${whole.x} ${whole.y} ${width} ${whole.height}" lang="${text.language}" role="img">`,
    `<title>${escapedXml(title)}</title>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

function linkPart({ look, isFaint, isBelonging, pieces, arrow, cross, width }: LinkFigure): string {
  const colour = isBelonging ? faint : colours[look];
  return [
    `<g${isFaint ? ' opacity="0.4"' : ''}><path d="${pieces.map((piece) => pathOf(piece)).join('')}" fill="none" stroke="${colour}" stroke-width="${width}"/>`,
    ...(arrow === undefined ? [] : [`<path d="${pathOf(arrow, true)}" fill="${colour}"/>`]),
    ...(cross.length === 0
      ? []
      : [`<path d="${cross.map((one) => pathOf(one)).join('')}" fill="none" stroke="#b0221f" stroke-width="2"/>`]),
    '</g>',
  ].join('');
}

function namePart({ link, middle }: LinkFigure, text: DocumentText, write: Writer): string {
  const [first] = link.links;
  const name = typeInWords(first, text);
  const counted = link.links.length > 1 ? `${link.links.length} × ${name}` : name;
  return write(counted, { x: middle.x, y: middle.y - 5, size: 9.5, fill: quiet, anchor: 'middle', hasEdge: true });
}

function nodePart(
  { drawn, at, radius }: NodeFigure,
  pictures: ChartPictures,
  text: DocumentText,
  write: Writer,
): string {
  const picture = pictures[drawn.node?.pictureId ?? ''];
  const kind = drawn.node?.kind ?? drawn.group?.kind ?? 'exhibit';
  const outline = outlines[kind];
  const dashes = drawn.node?.station === undefined ? '' : ` stroke-dasharray="${stationDashes.join(' ')}"`;
  const shape = (x: number, y: number, fill: string): string =>
    outline === 'circle'
      ? `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" stroke="${ink}" stroke-width="1.4"${dashes}/>`
      : `<path d="${pathOf(placed(outline, { x, y }, radius), true)}" fill="${fill}" stroke="${ink}" stroke-width="1.4"${dashes}/>`;
  const names =
    drawn.node === undefined
      ? shownName(`${drawn.group.members.length} × ${kindInWords(drawn.group.kind, text)}`)
      : namesBelow(drawn.node);
  return [
    ...(drawn.group === undefined ? [] : [shape(at.x + 5, at.y - 5, paper)]),
    shape(at.x, at.y, '#f3f5f7'),
    picture === undefined ? signPart(kind, at, radius) : picturePart(picture, kind, at, radius),
    ...names.map((line, row) =>
      write(line, { x: at.x, y: at.y + radius + 13 + row * 12, size: 11, anchor: 'middle', hasEdge: true }),
    ),
  ].join('');
}

function signPart(kind: NodeKind, at: Place, radius: number): string {
  return `<path d="${signs[kind].map((line) => pathOf(placed(line, at, radius))).join('')}" fill="none" stroke="${quiet}" stroke-width="1.4"/>`;
}

/** Cut to the outline of its thing, with nothing of the outline hidden. */
function picturePart({ jpeg, sha256 }: ChartPictures[string], kind: NodeKind, at: Place, radius: number): string {
  const outline = outlines[kind];
  const inner = radius - 2;
  const shape =
    outline === 'circle'
      ? `<circle cx="${at.x}" cy="${at.y}" r="${inner}"/>`
      : `<path d="${pathOf(placed(outline, at, inner), true)}"/>`;
  const clip = `picture-${sha256.slice(0, 16)}-${String(Math.round(at.x))}-${String(Math.round(at.y))}`;
  const address = `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`;
  return `<clipPath id="${clip}">${shape}</clipPath><image href="${address}" x="${at.x - radius}" y="${at.y - radius}" width="${radius * 2}" height="${radius * 2}" preserveAspectRatio="xMidYMid slice" clip-path="url(#${clip})"/>`;
}

function legendPart(x: number, y: number, text: DocumentText, write: Writer): string {
  return legendLines(60, 0)
    .map(({ look, figure }, at) => {
      const left = x + at * 166;
      return `<g transform="translate(${left} ${y})">${linkPart(figure)}</g>${write(text.text(`links.look.${look}`), { x: left + 66, y: y + 4, size: 10 })}`;
    })
    .join('');
}
