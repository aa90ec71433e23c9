// A link chart as a picture that stands alone: title, number, date, the chart, its legend, what it rests on. SVG with text to be searched; PNG with the
// letters as outlines of our own face, so that it looks the same wherever it is made.
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import {
  drawChart,
  outlines,
  pathOf,
  placed,
  shownName,
  signs,
  type LinkFigure,
  type NodeFigure,
} from '../../../shared/domain/graph/drawing.ts';
import { escapedXml } from '../../../shared/domain/graph/graph-ml.ts';
import { legendLines } from '../../../shared/domain/graph/legend.ts';
import { formatMomentWithOffset } from '../../../shared/text/format.ts';
import { kindInWords, typeInWords } from '../../../shared/text/links-in-words.ts';
import type { DocumentText } from '../document-text.ts';
import { fontFile, type Face } from '../font-files.ts';
import type { LinkChartModel } from '../models/link-chart.ts';
import type { PdfkitInternals } from '../pdfkit-internals.ts';

const colours = { evidence: '#333c47', lead: '#333c47', foreign: '#155e8a', intelligence: '#8a4f00' } as const;
const [ink, quiet, faint, paper] = ['#171c22', '#545e6b', '#87909c', '#ffffff'];

interface Written {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly face?: Face;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle';
  /** A white edge, where it stands over lines. */
  readonly hasEdge?: boolean;
}
type Writer = (text: string, at: Written) => string;

/** @returns the text of the SVG, with a size of its own in pixels. */
export function chartSvg(model: LinkChartModel, text: DocumentText): string {
  return draw(model, text, asText);
}

/** Twice as fine as its size on the screen. */
export async function chartPng(model: LinkChartModel, text: DocumentText): Promise<Buffer> {
  return await sharp(Buffer.from(draw(model, text, asOutline())), { density: 144, limitInputPixels: 200_000_000 })
    .flatten({ background: paper })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

function draw({ head, title, chart, places }: LinkChartModel, text: DocumentText, write: Writer): string {
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
    ...figure.nodes.map((node) => nodePart(node, text, write)),
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

function nodePart({ drawn, at, radius }: NodeFigure, text: DocumentText, write: Writer): string {
  const kind = drawn.node?.kind ?? drawn.group?.kind ?? 'exhibit';
  const outline = outlines[kind];
  const shape = (x: number, y: number, fill: string): string =>
    outline === 'circle'
      ? `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" stroke="${ink}" stroke-width="1.4"/>`
      : `<path d="${pathOf(placed(outline, { x, y }, radius), true)}" fill="${fill}" stroke="${ink}" stroke-width="1.4"/>`;
  const name =
    drawn.node === undefined
      ? `${drawn.group.members.length} × ${kindInWords(drawn.group.kind, text)}`
      : drawn.node.label;
  return [
    ...(drawn.group === undefined ? [] : [shape(at.x + 5, at.y - 5, paper)]),
    shape(at.x, at.y, '#f3f5f7'),
    `<path d="${signs[kind].map((line) => pathOf(placed(line, at, radius))).join('')}" fill="none" stroke="${quiet}" stroke-width="1.4"/>`,
    ...shownName(name).map((line, row) =>
      write(line, { x: at.x, y: at.y + radius + 13 + row * 12, size: 11, anchor: 'middle', hasEdge: true }),
    ),
  ].join('');
}

function legendPart(x: number, y: number, text: DocumentText, write: Writer): string {
  return legendLines(60, 0)
    .map(({ look, figure }, at) => {
      const left = x + at * 166;
      return `<g transform="translate(${left} ${y})">${linkPart(figure)}</g>${write(text.text(`links.look.${look}`), { x: left + 66, y: y + 4, size: 10 })}`;
    })
    .join('');
}

/** Lines that about fit the width. */
function folded(text: string, width: number): string[] {
  const most = Math.floor((width - 32) / 5.6);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function asText(text: string, { x, y, size, face, fill = ink, anchor = 'start', hasEdge }: Written): string {
  const edge = hasEdge === true ? ` paint-order="stroke" stroke="${paper}" stroke-width="3"` : '';
  const weight = face === 'bold' ? ' font-weight="700"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-family="Source Sans 3, Noto Sans, Arial, sans-serif" font-size="${size}"${weight} fill="${fill}" text-anchor="${anchor}"${edge}>${escapedXml(text)}</text>`;
}

/** Letters as outlines of the faces that papers are set in. */
function asOutline(): Writer {
  const document = new PDFDocument({ autoFirstPage: false });
  const fonts = new Map<Face, PdfkitInternals['_font']>();
  const fontOf = (face: Face): PdfkitInternals['_font'] => {
    const known = fonts.get(face);
    if (known !== undefined) return known;
    document.font(fontFile(face));
    // The library keeps the face it has just opened there.
    const { _font: opened } = document as unknown as PdfkitInternals;
    fonts.set(face, opened);
    return opened;
  };
  return (text, { x, y, size, face = 'regular', fill = ink, anchor = 'start', hasEdge }) => {
    const { font } = fontOf(face);
    const { glyphs, positions } = font.layout(text);
    const scale = size / font.unitsPerEm;
    const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * scale;
    let at = anchor === 'middle' ? x - width / 2 : x;
    const letters = glyphs.map((glyph, index) => {
      const place = `<path transform="translate(${round(at)} ${round(y)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${glyph.path.toSVG()}"/>`;
      at += (positions[index]?.xAdvance ?? 0) * scale;
      return place;
    });
    const edge =
      hasEdge === true
        ? `<g fill="${paper}" stroke="${paper}" stroke-width="${round(3 / scale)}">${letters.join('')}</g>`
        : '';
    return `${edge}<g fill="${fill}">${letters.join('')}</g>`;
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
