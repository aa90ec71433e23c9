// Where the window was: kept between starts, and used only while it still fits a screen. Nothing else of a window is kept.
import type { Rectangle } from 'electron';
import { z } from 'zod';

const Kept = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(960),
  height: z.number().int().min(600),
});

/** @returns the kept place when a screen still shows its title bar, else nothing: a window nobody can reach is no window. */
export function fittingPlace(kept: unknown, screens: readonly Rectangle[]): Rectangle | undefined {
  const { data } = Kept.safeParse(kept);
  if (data === undefined) return undefined;
  const middle = data.x + data.width / 2;
  const isReachable = screens.some(
    ({ x, y, width, height }) => middle >= x && middle < x + width && data.y >= y && data.y < y + height - 40,
  );
  return isReachable ? data : undefined;
}
