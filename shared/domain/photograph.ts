// What may be said about a photograph beside its bytes: how it is shown, what its scale is and how well that is known.
// Everything here is data about the picture; the original is never changed by it.
import { z } from 'zod';
import type { Role } from './roles.ts';

/** A place in a picture: pixels from its upper left corner, as it stands upright after its EXIF orientation. */
export const PicturePoint = z.strictObject({
  x: z.number().min(-100_000).max(1_000_000),
  y: z.number().min(-100_000).max(1_000_000),
});
export type PicturePoint = z.infer<typeof PicturePoint>;

/** Width and height in pixels of the upright picture on which points were set. */
export const PictureFrame = z.strictObject({
  width: z.number().int().min(1).max(1_000_000),
  height: z.number().int().min(1).max(1_000_000),
});
export type PictureFrame = z.infer<typeof PictureFrame>;

/** How a picture is shown. The order is fixed: mirrored first, then turned, then brightened. */
export const PictureView = z.strictObject({
  /** Quarter turns, clockwise. */
  turns: z.number().int().min(0).max(3),
  /** Left and right exchanged, as for a print or a bolt face seen in a mirror. */
  isMirrored: z.boolean(),
  /** Per cent: 0 as taken, 50 half as bright again, -50 half as bright. */
  brightness: z.number().int().min(-90).max(200),
});
export type PictureView = z.infer<typeof PictureView>;

export const asTaken: PictureView = { turns: 0, isMirrored: false, brightness: 0 };

export function isAsTaken(view: PictureView): boolean {
  return view.turns === 0 && !view.isMirrored && view.brightness === 0;
}

/** The size of a picture as shown. */
export function frameInView({ width, height }: PictureFrame, { turns }: PictureView): PictureFrame {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** Where a point of the upright picture stands in the picture as shown: mirrored first, then turned. */
export function pointInView({ x, y }: PicturePoint, frame: PictureFrame, view: PictureView): PicturePoint {
  const mirrored = view.isMirrored ? frame.width - x : x;
  switch (view.turns) {
    case 1:
      return { x: frame.height - y, y: mirrored };
    case 2:
      return { x: frame.width - mirrored, y: frame.height - y };
    case 3:
      return { x: y, y: frame.width - mirrored };
    default:
      return { x: mirrored, y };
  }
}

/** The way back: which point of the upright picture is shown there. */
export function pointFromView({ x, y }: PicturePoint, frame: PictureFrame, view: PictureView): PicturePoint {
  const unmirror = (across: number, down: number): PicturePoint => ({
    x: view.isMirrored ? frame.width - across : across,
    y: down,
  });
  switch (view.turns) {
    case 1:
      return unmirror(y, frame.height - x);
    case 2:
      return unmirror(frame.width - x, frame.height - y);
    case 3:
      return unmirror(frame.width - y, x);
    default:
      return unmirror(x, y);
  }
}

/**
 * Two ends of a known length. `pointing` is how finely a point could be set, in pixels of the picture: one pixel of the screen when the
 * picture was shown small. `plusMinus` is how well the length itself is known (the graduation of the ruler), in millimetres.
 */
export const Calibration = z
  .strictObject({
    first: PicturePoint,
    second: PicturePoint,
    frame: PictureFrame,
    millimetres: z.number().positive().max(100_000),
    plusMinus: z.number().min(0).max(1000),
    pointing: z.number().positive().max(1000),
  })
  // Two points in one place, or a step of a screen pixel wider than the whole length, measure nothing.
  .refine(({ first, second }) => distanceBetween(first, second) >= 2, { path: ['second'] });
export type Calibration = z.infer<typeof Calibration>;

export function distanceBetween(first: PicturePoint, second: PicturePoint): number {
  return Math.hypot(second.x - first.x, second.y - first.y);
}

/** Micrometres that one pixel of the upright picture stands for. */
export function scaleOf({ first, second, millimetres }: Calibration): number {
  return (millimetres * 1000) / distanceBetween(first, second);
}

/** A value known to within ± half a width, taken as equally likely everywhere in it (GUM 4.3.7). */
const rectangular = 1 / Math.sqrt(3);

/** The relative standard uncertainty of the scale: of the length itself and of both ends. */
export function scaleUncertainty({ first, second, millimetres, plusMinus, pointing }: Calibration): number {
  const ends = (Math.SQRT2 * pointing * rectangular) / distanceBetween(first, second);
  return Math.hypot((plusMinus * rectangular) / millimetres, ends);
}

/** The standard uncertainty of one coordinate of a point, pixels. */
export function pointUncertainty(pointing: number): number {
  return pointing * rectangular;
}

/** A difference between the camera's clock and the taking-in that deserves a word. */
export const clockWarningHours = 24;

/**
 * Whether the camera's clock is to be doubted: `ahead` when the picture would be taken after it came in, `far-behind` when that is more
 * than `clockWarningHours` before. A clock that is a minute ahead is only a clock.
 */
export function clockDoubt(takenAt: string, takenInAt: string): 'ahead' | 'far-behind' | undefined {
  const hours = (Date.parse(takenInAt) - Date.parse(takenAt)) / 3_600_000;
  if (hours < -1 / 12) return 'ahead';
  return hours > clockWarningHours ? 'far-behind' : undefined;
}

/** Who is shown where a photograph was taken: those who work on the exhibit and on the case, not those who work with lists of many. */
export const locationReaders: readonly Role[] = [
  'registrar',
  'custodian',
  'examiner',
  'reviewer',
  'prosecutor',
  'supervisor',
  'inspector',
];

export function mayReadLocation(roles: readonly Role[]): boolean {
  return roles.some((role) => locationReaders.includes(role));
}

/** Whether a file of this name is offered as a photograph. What it is, its bytes say later. */
export function isPictureName(name: string): boolean {
  return /\.(jpe?g|png|tiff?|webp|gif|bmp|hei[cf]|avif|cr2|cr3|nef|nrw|arw|dng|raf|orf|rw2|pef|srw)$/i.test(name);
}
