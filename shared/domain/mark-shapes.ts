// The lines of a mark, the same on the screen and on paper. Coordinates are those of the surface it is drawn on; nothing is said by colour.
import { circleThrough, type LayerMark } from './photograph-layer.ts';
import type { PicturePoint } from './photograph.ts';

export interface DrawnMark {
  /** Lines through these points, one after the other. */
  readonly lines: readonly (readonly PicturePoint[])[];
  /** Where its number and words begin. */
  readonly label: PicturePoint;
}

/**
 * @param points  of the mark, already where they are drawn.
 * @param unit    the size of a small thing there, such as half an arrow's head: 6 pixels of a screen, 4 points of paper.
 */
export function drawMark(kind: LayerMark['kind'], points: readonly PicturePoint[], unit: number): DrawnMark {
  const [first = { x: 0, y: 0 }, second = first, third = second] = points;
  switch (kind) {
    case 'text':
      return { lines: [], label: first };
    case 'arrow':
      return { lines: [[first, second], arrowHead(first, second, unit * 2)], label: first };
    case 'rectangle':
      return {
        lines: [[first, { x: second.x, y: first.y }, second, { x: first.x, y: second.y }, first]],
        label: { x: Math.min(first.x, second.x), y: Math.min(first.y, second.y) },
      };
    case 'distance':
      return {
        lines: [[first, second], tick(first, second, unit), tick(second, first, unit)],
        // At its end, where it covers least of what is measured.
        label: second,
      };
    case 'angle':
      return { lines: [[first, second, third], arc(first, second, third, unit * 4)], label: second };
    case 'circle':
      return circle(first, second, third, unit);
  }
}

function arrowHead(from: PicturePoint, to: PicturePoint, length: number): PicturePoint[] {
  const direction = Math.atan2(to.y - from.y, to.x - from.x);
  return [direction + 2.7, undefined, direction - 2.7].map((angle) =>
    angle === undefined ? to : { x: to.x + Math.cos(angle) * length, y: to.y + Math.sin(angle) * length },
  );
}

/** The short line across the end of a measured length. */
function tick(at: PicturePoint, other: PicturePoint, half: number): PicturePoint[] {
  const direction = Math.atan2(other.y - at.y, other.x - at.x) + Math.PI / 2;
  const [x, y] = [Math.cos(direction) * half, Math.sin(direction) * half];
  return [
    { x: at.x - x, y: at.y - y },
    { x: at.x + x, y: at.y + y },
  ];
}

function arc(first: PicturePoint, vertex: PicturePoint, second: PicturePoint, radius: number): PicturePoint[] {
  const from = Math.atan2(first.y - vertex.y, first.x - vertex.x);
  const turn = Math.atan2(second.y - vertex.y, second.x - vertex.x) - from;
  // The smaller of the two angles between the arms.
  const swept = turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn;
  return Array.from({ length: 17 }, (_, step) => {
    const angle = from + (swept * step) / 16;
    return { x: vertex.x + Math.cos(angle) * radius, y: vertex.y + Math.sin(angle) * radius };
  });
}

function circle(first: PicturePoint, second: PicturePoint, third: PicturePoint, unit: number): DrawnMark {
  const found = circleThrough(first, second, third);
  // Three points on one line bound nothing: they are shown as they were set.
  if (found === undefined) return { lines: [[first, second, third]], label: second };
  const { centre, radius } = found;
  const around = Array.from({ length: 73 }, (_, step) => {
    const angle = (step * Math.PI) / 36;
    return { x: centre.x + Math.cos(angle) * radius, y: centre.y + Math.sin(angle) * radius };
  });
  const cross = [
    [
      { x: centre.x - unit, y: centre.y },
      { x: centre.x + unit, y: centre.y },
    ],
    [
      { x: centre.x, y: centre.y - unit },
      { x: centre.x, y: centre.y + unit },
    ],
  ];
  return { lines: [around, ...cross], label: centre };
}
