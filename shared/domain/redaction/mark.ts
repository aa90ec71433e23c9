// What is blacked out of a document: places on its pages, each with the reason. Station, engine and screen mean the same by them.
import { z } from 'zod';
import { RedactionMarkId } from '../../language/identity.ts';
import { redactionReasons } from '../../reference/redaction-reasons/index.ts';

/** A place on a page as it is seen, in thousandths of the page from its upper left. */
export const Region = z.strictObject({
  page: z.number().int().positive().max(1_000_000),
  left: z.number().min(0).max(1000),
  top: z.number().min(0).max(1000),
  width: z.number().positive().max(1000),
  height: z.number().positive().max(1000),
});
export type Region = z.infer<typeof Region>;

export const NewMark = z.strictObject({
  ...Region.shape,
  reason: z.enum(redactionReasons),
  /** What was searched for, where a search proposed it: it may stand nowhere in what leaves. */
  text: z.string().trim().min(1).max(200).optional(),
});
export type NewMark = z.infer<typeof NewMark>;

export const Mark = z.strictObject({ id: RedactionMarkId, ...NewMark.shape });
export type Mark = z.infer<typeof Mark>;

/** In the order in which one reads: page, line, place in the line. */
export function inReadingOrder<Place extends Region>(marks: readonly Place[]): Place[] {
  return marks.toSorted((one, other) => one.page - other.page || one.top - other.top || one.left - other.left);
}

/** Share of `inner` that lies under `outer`, 0 to 1. */
export function coverOf(outer: Omit<Region, 'page'>, inner: Omit<Region, 'page'>): number {
  const across = Math.min(outer.left + outer.width, inner.left + inner.width) - Math.max(outer.left, inner.left);
  const down = Math.min(outer.top + outer.height, inner.top + inner.height) - Math.max(outer.top, inner.top);
  const whole = inner.width * inner.height;
  return whole === 0 ? 0 : (Math.max(0, across) * Math.max(0, down)) / whole;
}

/** Whether both speak of the same page and a good part of `inner` is under `outer`. */
export function isUnder(outer: Region, inner: Region): boolean {
  return outer.page === inner.page && coverOf(outer, inner) > 0.25;
}

/** Pixels of a drawn page. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  /** Not counted. */
  readonly right: number;
  readonly bottom: number;
}

/** JPEG keeps squares of so many pixels: a box of whole squares stays exactly the colour it was filled with. */
export const pixelSquare = 8;

/** Always outward: what is half under a region goes wholly. */
export function pixelBox(region: Omit<Region, 'page'>, width: number, height: number): PixelBox {
  const low = (thousandths: number, of: number): number =>
    Math.max(0, Math.floor((thousandths * of) / 1000 / pixelSquare) * pixelSquare);
  const high = (thousandths: number, of: number): number =>
    Math.min(of, Math.ceil((thousandths * of) / 1000 / pixelSquare) * pixelSquare);
  return {
    left: low(region.left, width),
    top: low(region.top, height),
    right: high(region.left + region.width, width),
    bottom: high(region.top + region.height, height),
  };
}
