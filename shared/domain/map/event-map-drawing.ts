// How events are drawn, for the screen, a picture and a paper alike: what lies on one another is one mark with a number, ways are lines with an arrow, and a lead looks
// otherwise than a finding without any colour.
import { arrowAt, curve, dashes, lookOf, pieces, trimmed, type Line, type LineLook } from '../graph/drawing.ts';
import { countryShapes, mapSize, placeOfCountry, type MapPlace } from './country-map.ts';
import { drawnAt, sheetPlaceOf, type MapEvent } from './event-map.ts';

export interface MapFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const wholeSheet: MapFrame = { left: 0, top: 0, width: mapSize.width, height: mapSize.height };

export interface EventMark {
  /** Counted from 1, as the list names it. */
  readonly number: number;
  readonly at: MapPlace;
  readonly events: readonly MapEvent[];
  /** Of all that lie here: only leads, only what is on record, or both. */
  readonly look: 'finding' | 'lead' | 'both';
  readonly radius: number;
}

/** Where the name of a country stands: its middle, or below a mark that lies there. */
export interface CountryLabel {
  readonly code: string;
  readonly at: MapPlace;
}

export interface EventWay {
  readonly id: string;
  readonly event: MapEvent;
  readonly look: LineLook;
  readonly pieces: readonly Line[];
  readonly arrow: Line | undefined;
}

export interface EventMapFigure {
  readonly frame: MapFrame;
  /** Sheet points to one point of the picture. */
  readonly unit: number;
  readonly countries: readonly CountryLabel[];
  readonly marks: readonly EventMark[];
  readonly ways: readonly EventWay[];
  /** Number of the mark of each event that has a place. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** Without a place on this sheet, in their order. */
  readonly unplaced: readonly MapEvent[];
}

const radius = 9;
/** Ways shorter than this lie under their mark. */
const shortest = 30;
const bend = 16;
/** Names of countries closer than this run into one another, in points of the picture. */
const [wordsAcross, wordsAlong] = [90, 13];
/** Sheet points: about a hundred kilometres. */
const narrowest = 30;

/** @param frame  the part of the sheet that is looked at. @param width  how wide it is drawn, in points of the picture. */
export function drawEventMap(events: readonly MapEvent[], frame: MapFrame, width: number): EventMapFigure {
  const unit = frame.width / width;
  const found: { at: MapPlace; events: MapEvent[] }[] = [];
  const unplaced: MapEvent[] = [];
  for (const event of events) {
    const at = drawnAt(event);
    if (at === undefined) {
      unplaced.push(event);
      continue;
    }
    const near = found.find((mark) => Math.hypot(mark.at.x - at.x, mark.at.y - at.y) < 1.7 * radius * unit);
    if (near === undefined) found.push({ at, events: [event] });
    else near.events.push(event);
  }
  const marks = found.map(({ at, events: own }, index): EventMark => {
    const leads = own.filter(({ isLead }) => isLead).length;
    const look = leads === 0 ? 'finding' : leads === own.length ? 'lead' : 'both';
    return { number: index + 1, at, events: own, look, radius: radius * unit * (own.length > 1 ? 1.2 : 1) };
  });
  return {
    frame,
    unit,
    countries: labelsOf(marks, frame, unit),
    marks,
    ways: waysOnce(events).flatMap((event) => waysOf(event, unit)),
    numberOf: new Map(marks.flatMap(({ number, events: own }) => own.map(({ id }) => [id, number] as const))),
    unplaced,
  };
}

/** In its country's middle; where a mark stands there, below or above it, off the names of the neighbours. */
function labelsOf(marks: readonly EventMark[], frame: MapFrame, unit: number): CountryLabel[] {
  const isNear = (one: MapPlace, other: MapPlace, across: number, along: number): boolean =>
    Math.abs(one.x - other.x) < across * unit && Math.abs(one.y - other.y) < along * unit;
  const isUnderMark = (place: MapPlace): boolean => marks.some(({ at }) => isNear(at, place, 4 * radius, 2 * radius));
  // Near an edge it would be cut.
  const isWhole = (place: MapPlace): boolean => {
    const [x, y] = [(place.x - frame.left) / unit, (place.y - frame.top) / unit];
    return x > 40 && x < frame.width / unit - 40 && y > 14 && y < frame.height / unit - 6;
  };
  const middles = countryShapes.flatMap(({ code }) => {
    const at = placeOfCountry(code);
    return at === undefined ? [] : [{ code, at }];
  });
  const labels = middles.filter(({ at }) => !isUnderMark(at) && isWhole(at));
  for (const { code, at } of middles.filter((one) => isUnderMark(one.at))) {
    const aside = [3, -3].map((radii) => ({ x: at.x, y: at.y + radii * radius * unit }));
    const free = aside.filter(isWhole);
    const place =
      free.find(
        (one) => !isUnderMark(one) && labels.every((label) => !isNear(label.at, one, wordsAcross, wordsAlong)),
      ) ?? free[0];
    if (place !== undefined) labels.push({ code, at: place });
  }
  return labels;
}

/** Ways that would lie on one another and look alike are drawn once. */
function waysOnce(events: readonly MapEvent[]): MapEvent[] {
  const going = events.filter(({ route }) => route.length > 1);
  const keyOf = (event: MapEvent): string =>
    JSON.stringify([lookOf(event), event.isWithdrawn, event.route.map(({ position, country }) => position ?? country)]);
  return [...new Map(going.toReversed().map((event) => [keyOf(event), event])).values()].toReversed();
}

/** From stop to stop, as far as both are on the sheet; measured as drawn, so that lines are as broken at every size. */
function waysOf(event: MapEvent, unit: number): EventWay[] {
  const look = lookOf(event);
  const drawn = (line: Line): Line => line.map(({ x, y }) => ({ x: x * unit, y: y * unit }));
  const stops = event.route.flatMap((stop) => {
    const place = sheetPlaceOf(stop);
    return place === undefined ? [] : [{ x: place.x / unit, y: place.y / unit }];
  });
  return stops.flatMap((from, at): EventWay[] => {
    const to = stops[at + 1];
    if (to === undefined || Math.hypot(to.x - from.x, to.y - from.y) < shortest) return [];
    // So that the arrow stands beside the mark it leads to.
    const line = trimmed(curve(from, to, bend), radius, radius + 4);
    const arrow = arrowAt(line);
    return [
      {
        id: `${event.id} ${at}`,
        event,
        look,
        pieces: pieces(line, dashes[look]).map(drawn),
        arrow: arrow === undefined ? undefined : drawn(arrow),
      },
    ];
  });
}

/** As much of the sheet as holds all marks and ways, with room around it, as wide for its height as the whole. */
export function frameAround(events: readonly MapEvent[]): MapFrame {
  const places = events.flatMap((event) => [
    ...[drawnAt(event)].flatMap((place) => place ?? []),
    ...event.route.flatMap((stop) => sheetPlaceOf(stop) ?? []),
  ]);
  if (places.length === 0) return wholeSheet;
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = 1.35;
  const width = Math.max((right - left) * room, ((bottom - top) * room * mapSize.width) / mapSize.height, narrowest);
  return within({ left: (left + right - width) / 2, top: 0, width, height: 0 }, (top + bottom) / 2);
}

/** Of the same middle, larger or smaller; never beyond the sheet. @param by  2 shows half as much. */
export function zoomed(frame: MapFrame, by: number): MapFrame {
  const width = Math.min(mapSize.width, Math.max(narrowest / 4, frame.width / by));
  const left = frame.left + (frame.width - width) / 2;
  return within({ ...frame, left, width }, frame.top + frame.height / 2);
}

/** @param x  parts of the width to the right. @param y  parts of the height down. */
export function movedBy(frame: MapFrame, x: number, y: number): MapFrame {
  const left = frame.left + x * frame.width;
  return within({ ...frame, left }, frame.top + frame.height * (y + 0.5));
}

function within({ left, width }: MapFrame, middle: number): MapFrame {
  const held = Math.min(width, mapSize.width);
  const height = (held * mapSize.height) / mapSize.width;
  const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));
  return {
    left: between(0, left, mapSize.width - held),
    top: between(0, middle - height / 2, mapSize.height - height),
    width: held,
    height,
  };
}
