// How a large picture is cut: halved again and again, and each level cut into squares, so that only what one looks at is ever carried to the
// screen. Level 0 is the picture itself.
import type { PictureFrame } from './photograph.ts';

/** Pixels; tiles at the right and lower edge are smaller. */
export const tileSide = 512;

/** A picture is first seen whole, at a level no side of which is longer. */
const overviewSide = 1280;

export function frameOfLevel({ width, height }: PictureFrame, level: number): PictureFrame {
  return { width: Math.ceil(width / 2 ** level), height: Math.ceil(height / 2 ** level) };
}

/** The level at which the picture is first seen, and the last one there is. */
export function overviewLevel({ width, height }: PictureFrame): number {
  return Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / overviewSide)));
}

export interface Tile {
  readonly level: number;
  readonly column: number;
  readonly row: number;
}

/** Whether the picture has this tile. The last level is not cut: the overview is all of it. */
export function hasTile(frame: PictureFrame, { level, column, row }: Tile): boolean {
  if (level < 0 || level >= overviewLevel(frame) || column < 0 || row < 0) return false;
  const { width, height } = frameOfLevel(frame, level);
  return column * tileSide < width && row * tileSide < height;
}

/** Where a tile lies in its level, pixels of the level. */
export function boxOfTile(frame: PictureFrame, { level, column, row }: Tile) {
  const whole = frameOfLevel(frame, level);
  const [left, top] = [column * tileSide, row * tileSide];
  return {
    left,
    top,
    width: Math.min(tileSide, whole.width - left),
    height: Math.min(tileSide, whole.height - top),
  };
}

/** As it stands in an address: `id-level-column-row`. */
export function tileName(id: string, { level, column, row }: Tile): string {
  return `${id}-${level}-${column}-${row}`;
}

/** And back; undefined for what names no tile. */
export function readTileName(name: string): { readonly id: string; readonly tile: Tile } | undefined {
  const [, id, level, column, row] = /^([0-9a-f-]{36})-(\d{1,2})-(\d{1,4})-(\d{1,4})$/.exec(name) ?? [];
  if (id === undefined) return undefined;
  return { id, tile: { level: Number(level), column: Number(column), row: Number(row) } };
}
