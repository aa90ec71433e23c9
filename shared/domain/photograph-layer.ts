// Marks over a photograph: arrows, texts, rectangles and measurements, as data beside the picture and never in it. A layer is saved whole
// as a new version that names the one before.
import { z } from 'zod';
import {
  distanceBetween,
  PictureFrame,
  PicturePoint,
  pointUncertainty,
  scaleUncertainty,
  type Calibration,
} from './photograph.ts';

export const layerMarkKinds = ['arrow', 'text', 'rectangle', 'distance', 'angle', 'circle'] as const;
export type LayerMarkKind = (typeof layerMarkKinds)[number];

/** How many points each kind has: tail and tip; corner and corner; end and end; arm, vertex, arm; three points of the circle. */
export const pointsOf: Readonly<Record<LayerMarkKind, 1 | 2 | 3>> = {
  arrow: 2,
  text: 1,
  rectangle: 2,
  distance: 2,
  angle: 3,
  circle: 3,
};

/** More would hide the picture; a person sets a dozen. */
export const mostMarks = 200;

export const LayerMark = z
  .strictObject({
    kind: z.enum(layerMarkKinds),
    points: z.array(PicturePoint).min(1).max(3),
    text: z.string().trim().max(200),
    /** How finely its points could be set, in pixels of the picture. */
    pointing: z.number().positive().max(1000),
  })
  .refine(({ kind, points }) => points.length === pointsOf[kind], { path: ['points'] })
  .refine(({ kind, text }) => kind !== 'text' || text !== '', { path: ['text'] });
export type LayerMark = z.infer<typeof LayerMark>;

export const LayerMarks = z.array(LayerMark).max(mostMarks);

export const PhotographLayer = z
  .strictObject({ frame: PictureFrame, marks: LayerMarks })
  // A mark that lies wholly outside the picture could be read by nobody.
  .refine(({ frame, marks }) => marks.every(({ points }) => points.some((point) => isInside(point, frame))), {
    path: ['marks'],
  });
export type PhotographLayer = z.infer<typeof PhotographLayer>;

function isInside({ x, y }: PicturePoint, { width, height }: PictureFrame): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** What a mark measures. `plusMinus` is the expanded uncertainty (k = 2), absent where it is not known. */
export type Measurement =
  | {
      readonly kind: 'length';
      readonly pixels: number;
      readonly millimetres?: number;
      readonly plusMinus?: number;
    }
  | { readonly kind: 'angle'; readonly degrees: number; readonly plusMinus: number };

export interface KnownScale {
  readonly micrometresPerPixel: number;
  /** Absent for a scale of which only the number is on record. */
  readonly calibration?: Calibration | undefined;
}

/**
 * Measures a distance, an angle or the diameter of a circle through three points.
 *
 * Uncertainty as GUM has it: each coordinate is known to within ± `pointing`, the scale as its calibration says; stated with k = 2. It holds in
 * the plane in which the scale lay; what is nearer to the camera or farther away measures differently, and no formula can know that.
 * @returns undefined for marks that measure nothing, and for a circle whose three points lie on one line.
 */
export function measure(mark: LayerMark, scale?: KnownScale): Measurement | undefined {
  const value = measured(mark);
  if (value === undefined) return undefined;
  const uncertainty = propagated(mark);
  if (mark.kind === 'angle') return { kind: 'angle', degrees: value, plusMinus: 2 * uncertainty };
  if (scale === undefined) return { kind: 'length', pixels: value };
  const millimetres = (value * scale.micrometresPerPixel) / 1000;
  if (scale.calibration === undefined) return { kind: 'length', pixels: value, millimetres };
  const relative = Math.hypot(value === 0 ? 0 : uncertainty / value, scaleUncertainty(scale.calibration));
  return { kind: 'length', pixels: value, millimetres, plusMinus: 2 * millimetres * relative };
}

function measured({ kind, points }: Pick<LayerMark, 'kind' | 'points'>): number | undefined {
  const [first, second, third] = points;
  if (first === undefined || second === undefined) return undefined;
  if (kind === 'distance') return distanceBetween(first, second);
  if (third === undefined) return undefined;
  if (kind === 'angle') return angleAt(second, first, third);
  if (kind !== 'circle') return undefined;
  const circle = circleThrough(first, second, third);
  return circle === undefined ? undefined : 2 * circle.radius;
}

/** Degrees between the arms, 0 to 180. */
function angleAt(vertex: PicturePoint, first: PicturePoint, second: PicturePoint): number | undefined {
  const [ax, ay, bx, by] = [first.x - vertex.x, first.y - vertex.y, second.x - vertex.x, second.y - vertex.y];
  if (Math.hypot(ax, ay) === 0 || Math.hypot(bx, by) === 0) return undefined;
  return (Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by)) * 180) / Math.PI;
}

/** The circle through three points; undefined where they lie on one line. */
export function circleThrough(
  first: PicturePoint,
  second: PicturePoint,
  third: PicturePoint,
): { readonly centre: PicturePoint; readonly radius: number } | undefined {
  const [bx, by, cx, cy] = [second.x - first.x, second.y - first.y, third.x - first.x, third.y - first.y];
  const twiceArea = 2 * (bx * cy - by * cx);
  if (Math.abs(twiceArea) < 1e-6) return undefined;
  const [b, c] = [bx * bx + by * by, cx * cx + cy * cy];
  const [x, y] = [(cy * b - by * c) / twiceArea, (bx * c - cx * b) / twiceArea];
  return { centre: { x: first.x + x, y: first.y + y }, radius: Math.hypot(x, y) };
}

/** Standard uncertainty of what a mark measures, from that of its points: each coordinate moved a little in turn (GUM 5.1.3). */
function propagated(mark: LayerMark): number {
  const step = 0.01;
  let sum = 0;
  for (const [index] of mark.points.entries()) {
    for (const axis of ['x', 'y'] as const) {
      const moved = (by: number) =>
        measured({
          kind: mark.kind,
          points: mark.points.map((point, at) => (at === index ? { ...point, [axis]: point[axis] + by } : point)),
        });
      const [up, down] = [moved(step), moved(-step)];
      if (up === undefined || down === undefined) continue;
      sum += (((up - down) / (2 * step)) * pointUncertainty(mark.pointing)) ** 2;
    }
  }
  return Math.sqrt(sum);
}

/** Places after the decimal point at which ± has two digits: 12.34 ± 0.11. */
export function decimalsFor(plusMinus: number | undefined, otherwise: number): number {
  if (plusMinus === undefined || !(plusMinus > 0)) return otherwise;
  return Math.min(3, Math.max(0, 1 - Math.floor(Math.log10(plusMinus))));
}
