// What of a shape or a line lies within the part of the map that is looked at: papers and pictures have no window that hides the rest.
import type { MapPlace } from './country-map.ts';
import type { MapFrame } from './event-map-drawing.ts';

type Edge = readonly ['x' | 'y', number, 1 | -1];

function edgesOf({ left, top, width, height }: MapFrame): readonly Edge[] {
  return [
    ['x', left, 1],
    ['x', left + width, -1],
    ['y', top, 1],
    ['y', top + height, -1],
  ];
}

function isInside(place: MapPlace, [axis, bound, side]: Edge): boolean {
  return side * (place[axis] - bound) >= 0;
}

/** Sutherland and Hodgman, edge by edge; empty for what lies outside. */
export function clippedShape(corners: readonly MapPlace[], frame: MapFrame): MapPlace[] {
  return edgesOf(frame).reduce<MapPlace[]>(
    (found, edge) => {
      const [axis, bound] = edge;
      return found.flatMap((end, at) => {
        const start = found.at(at - 1) ?? end;
        const share = (bound - start[axis]) / (end[axis] - start[axis]);
        const crossing = { x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y) };
        if (isInside(start, edge) !== isInside(end, edge)) return isInside(end, edge) ? [crossing, end] : [crossing];
        return isInside(end, edge) ? [end] : [];
      });
    },
    [...corners],
  );
}

/** The stretches of it whose ends lie within. */
export function clippedLine(line: readonly MapPlace[], frame: MapFrame): MapPlace[][] {
  const found: MapPlace[][] = [];
  let stretch: MapPlace[] = [];
  for (const place of line) {
    if (isWithin(place, frame)) stretch.push(place);
    else {
      if (stretch.length > 1) found.push(stretch);
      stretch = [];
    }
  }
  return stretch.length > 1 ? [...found, stretch] : found;
}

export function isWithin(place: MapPlace, frame: MapFrame): boolean {
  return edgesOf(frame).every((edge) => isInside(place, edge));
}
