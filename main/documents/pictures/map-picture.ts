// A map of events as a picture that stands alone: title, number, date, the map, what its marks mean, and every event as far as there is room.
import { clippedLine, clippedShape, isWithin } from '../../../shared/domain/map/clip.ts';
import { countryParts } from '../../../shared/domain/map/country-map.ts';
import { drawEventMap, type EventMark, type EventMapFigure } from '../../../shared/domain/map/event-map-drawing.ts';
import { legendWays } from '../../../shared/domain/map/event-map-legend.ts';
import { pathOf } from '../../../shared/domain/graph/drawing.ts';
import { countryNames } from '../../../shared/reference/look-up.ts';
import { escapedXml } from '../../../shared/domain/graph/graph-ml.ts';
import { formatMomentWithOffset } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import { eventRows } from '../event-map-rows.ts';
import type { EventMapModel } from '../models/event-map.ts';
import { colours } from './chart-picture.ts';
import { asOutline, asText, folded, ink, paper, pngOf, quiet, type Writer } from './picture-letters.ts';

const width = 1100;
const margin = 16;
/** Marks, ways, and what else is to be known, below the map. */
const legendHeight = 92;
/** Of more events the list would be taller than a picture may be. */
const mostListed = 300;

/** @returns the text of the SVG, with a size of its own in pixels. */
export function mapSvg(model: EventMapModel, text: DocumentText): string {
  return draw(model, text, asText);
}

export async function mapPng(model: EventMapModel, text: DocumentText): Promise<Buffer> {
  return await pngOf(draw(model, text, asOutline()));
}

function draw({ head, title, events, frame }: EventMapModel, text: DocumentText, write: Writer): string {
  const inner = width - 2 * margin;
  const figure = drawEventMap(events, frame, inner);
  const height = frame.height / figure.unit;
  const counted = text.text('links.mapCounted', { events: events.length, unplaced: figure.unplaced.length });
  const rows = events.length > mostListed ? [] : eventRows(events, figure, text);
  const below = [
    ...folded(text.text('links.mapLaw'), width),
    counted,
    ...(events.length > mostListed ? [text.text('links.mapListElsewhere')] : []),
    ...rows.flatMap((row) => folded(lineOf(row), width)),
  ];
  const top = 58;
  const whole = top + height + legendHeight + below.length * 15;
  const made = `${text.text('kind.event-map')} ${head.documentNumber} · ${head.agency} · ${formatMomentWithOffset(head.madeAt)}`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.ceil(whole)}" viewBox="0 0 ${width} ${Math.ceil(whole)}" lang="${text.language}" role="img">`,
    `<title>${escapedXml(title)}</title>`,
    `<rect width="${width}" height="${Math.ceil(whole)}" fill="${paper}"/>`,
    write(title, { x: margin, y: 26, size: 17, face: 'bold' }),
    write(made, { x: margin, y: 44, size: 10.5, fill: quiet }),
    mapPart(figure, { x: margin, y: top }, text, write),
    legendPart(top + height + 20, text, write),
    ...below.map((line, at) =>
      write(line, { x: margin, y: top + height + legendHeight + at * 15, size: 10.5, fill: quiet }),
    ),
    '</svg>',
    '',
  ].join('\n');
}

function lineOf({
  number,
  when,
  kind,
  label,
  place,
  route,
  ways,
  standing,
  restsOn,
}: ReturnType<typeof eventRows>[number]): string {
  return [
    number === '' ? '–' : `${number}.`,
    ...[when, ...kind, label, place, route, ...ways, ...standing, ...restsOn].filter((one) => one !== ''),
  ].join(' · ');
}

function mapPart(
  { frame, unit, countries, marks, ways }: EventMapFigure,
  at: { readonly x: number; readonly y: number },
  text: DocumentText,
  write: Writer,
): string {
  const on = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: at.x + (x - frame.left) / unit,
    y: at.y + (y - frame.top) / unit,
  });
  const [mapWidth, mapHeight] = [frame.width / unit, frame.height / unit];
  const shapes = countryParts.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      const shape = clippedShape(part, frame);
      return shape.length < 3 ? [] : [pathOf(shape.map(on), true)];
    }),
  );
  return [
    `<rect x="${at.x}" y="${at.y}" width="${mapWidth}" height="${mapHeight}" fill="#e6edf3"/>`,
    `<path d="${shapes.join('')}" fill="#fafbfc" stroke="#9aa5b1" stroke-width="0.8"/>`,
    `<rect x="${at.x}" y="${at.y}" width="${mapWidth}" height="${mapHeight}" fill="none" stroke="#9aa5b1"/>`,
    ...countries.map(({ code, at: middle }) => {
      const { x, y } = on(middle);
      return write(countryNames([code], text.language), { x, y: y + 4, size: 10.5, fill: quiet, anchor: 'middle' });
    }),
    ...ways.map(({ look, pieces, arrow, event }) => {
      const drawn = pieces.flatMap((piece) => clippedLine(piece, frame)).map((piece) => pathOf(piece.map(on)));
      const tip = arrow?.every((corner) => isWithin(corner, frame)) === true ? arrow : undefined;
      return [
        `<g${event.isWithdrawn ? ' opacity="0.4"' : ''}><path d="${drawn.join('')}" fill="none" stroke="${colours[look]}" stroke-width="1.6"/>`,
        tip === undefined ? '' : `<path d="${pathOf(tip.map(on), true)}" fill="${colours[look]}"/>`,
        '</g>',
      ].join('');
    }),
    ...marks
      .filter((mark) => isWithin(mark.at, frame))
      .map((mark) => markPart(mark, on(mark.at), mark.radius / unit, write)),
  ].join('');
}

function markPart(
  { look, number }: Pick<EventMark, 'look' | 'number'>,
  { x, y }: { readonly x: number; readonly y: number },
  radius: number,
  write: Writer,
): string {
  const isHollow = look === 'lead';
  const circle = `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${isHollow ? paper : ink}" stroke="${ink}" stroke-width="1.6"${isHollow ? ' stroke-dasharray="4 3"' : ''}/>`;
  const ring = `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(radius + 4).toFixed(1)}" fill="none" stroke="${ink}" stroke-width="1.4" stroke-dasharray="4 3"/>`;
  const said =
    number === 0
      ? ''
      : write(String(number), {
          x,
          y: y + 3.6,
          size: 10.5,
          face: 'bold',
          fill: isHollow ? ink : paper,
          anchor: 'middle',
        });
  return `${look === 'both' ? ring : ''}${circle}${said}`;
}

function legendPart(y: number, text: DocumentText, write: Writer): string {
  const marks = (['finding', 'lead', 'both'] as const).map((look, at) => {
    const x = margin + 12 + at * 260;
    return `${markPart({ look, number: 0 }, { x, y }, 8, write)}${write(text.text(`links.mapLook.${look}`), { x: x + 20, y: y + 4, size: 10.5 })}`;
  });
  const ways = legendWays(44, 0).map(({ look, pieces, arrow }, at) => {
    const x = margin + at * 260;
    const on = (place: { readonly x: number; readonly y: number }) => ({ x: x + place.x, y: y + 24 + place.y });
    return [
      `<path d="${pieces.map((piece) => pathOf(piece.map(on))).join('')}" fill="none" stroke="${colours[look]}" stroke-width="1.6"/>`,
      arrow === undefined ? '' : `<path d="${pathOf(arrow.map(on), true)}" fill="${colours[look]}"/>`,
      write(text.text(`links.mapWay.${look}`), { x: x + 52, y: y + 28, size: 10.5 }),
    ].join('');
  });
  const note = write(text.text('links.mapLegendNote'), { x: margin, y: y + 50, size: 10.5, fill: quiet });
  return [...marks, ...ways, note].join('');
}
