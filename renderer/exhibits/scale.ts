// The arithmetic of a scale: from two points and a known length to micrometres for one pixel. Nothing of a screen.

/** A place in a picture, as shares of its width and height (0 to 1). */
export interface PointOfPicture {
  readonly x: number;
  readonly y: number;
}

/**
 * Micrometres that one pixel of the original stands for.
 * @param size         of the original in pixels.
 * @param millimetres  between the two points.
 * @returns undefined when the points are closer than two pixels or the length is not positive.
 */
export function micrometresPerPixel(
  first: PointOfPicture,
  second: PointOfPicture,
  size: { readonly width: number; readonly height: number },
  millimetres: number,
): number | undefined {
  const pixels = Math.hypot((second.x - first.x) * size.width, (second.y - first.y) * size.height);
  if (!(pixels >= 2) || !(millimetres > 0)) return undefined;
  const scale = (millimetres * 1000) / pixels;
  return scale <= 1_000_000 ? scale : undefined;
}
