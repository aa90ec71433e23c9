// How large each page is on the screen. Shapes come as runs: 5,000 pages of one size are one line.
import type { Inspection } from '../../shared/domain/foreign-pages.ts';
import { pageWidths } from '../../shared/domain/foreign-pages.ts';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export type Turn = 0 | 90 | 180 | 270;

const pixelsPerMillimetre = 96 / 25.4;
const a4: PageSize = { width: 210, height: 297 };
/** A page of five metres is shown no larger than this at 100 %. */
const longestSide = 1400;

/** Pixels of a page at 100 %, before the view is turned. @param page  from 1. */
export function sizeOfPage({ shapes }: Inspection, page: number): PageSize {
  const shape = shapes.find(({ from, to }) => page >= from && page <= to) ?? a4;
  const width = shape.width * pixelsPerMillimetre;
  const height = shape.height * pixelsPerMillimetre;
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: width * scale, height: height * scale };
}

export function turnedSize({ width, height }: PageSize, turn: Turn): PageSize {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** The widest page, by which all fit. */
export function widestPage(inspection: Inspection, turn: Turn): number {
  return Math.max(1, ...inspection.shapes.map(({ from }) => turnedSize(sizeOfPage(inspection, from), turn).width));
}

/** The smallest picture that is sharp at this width. */
export function pictureWidth(pixels: number): (typeof pageWidths)[number] {
  return pageWidths.find((one) => one >= pixels) ?? 2600;
}
