// A surface as one sees it under a lamp at the upper left. For the eye: the tilt of the specimen is taken out and heights are exaggerated until
// the marks can be seen; nothing is filtered. What was not measured is black.
import type { Surface } from './read-surface.ts';
import { UnreadableSurface } from './surface-problem.ts';

export interface ReliefPixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  readonly micrometresPerPixel: number;
}

/** Nine of ten slopes are drawn flatter than this: steep enough to be seen, not so steep that half of them are black. */
const shownSlope = 0.7;
const sampled = 200_000;
const unmeasured = 0;
const mostPixels = 80e6;
/** No instrument measures so much more finely in one direction. */
const mostUneven = 100;

/** Pixels are square: where the steps differ, the coarser direction is repeated. */
export function drawRelief(surface: Surface): ReliefPixels {
  const { columns, rows, columnStep, rowStep } = surface;
  const step = Math.min(columnStep, rowStep);
  const [width, height] = [Math.round((columns * columnStep) / step), Math.round((rows * rowStep) / step)];
  // Steps that differ a thousandfold would make an endless picture of a small file.
  if (width * height > mostPixels || Math.max(columnStep, rowStep) > step * mostUneven)
    throw new UnreadableSurface('too-large-to-show');
  const plane = tiltOf(surface);
  const slopes = slopesOf(surface, plane);
  const exaggeration = exaggerationFor(surface, slopes);
  // Of its own memory, so that it can be given back as a whole.
  const data = Buffer.from(new ArrayBuffer(width * height));
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(rows - 1, Math.floor((y * step) / rowStep));
    for (let x = 0; x < width; x += 1) {
      const column = Math.min(columns - 1, Math.floor((x * step) / columnStep));
      const { across, down } = slopes(column, row);
      data[y * width + x] = Number.isNaN(across + down)
        ? unmeasured
        : shade(across * exaggeration, down * exaggeration);
    }
  }
  return { data, width, height, micrometresPerPixel: step };
}

type Slopes = (column: number, row: number) => { readonly across: number; readonly down: number };

/** Height for a micrometre to the right and downwards, without the tilt; NaN where a neighbour is missing on both sides. */
function slopesOf({ columns, rows, columnStep, rowStep, heights }: Surface, tilt: Tilt): Slopes {
  const between = (here: number, before: number, after: number, step: number): number => {
    const [low, high] = [Number.isNaN(before) ? here : before, Number.isNaN(after) ? here : after];
    const steps = (Number.isNaN(before) ? 0 : 1) + (Number.isNaN(after) ? 0 : 1);
    return steps === 0 ? Number.NaN : (high - low) / (steps * step);
  };
  return (column, row) => {
    const at = row * columns + column;
    const here = heights[at] ?? Number.NaN;
    if (Number.isNaN(here)) return { across: Number.NaN, down: Number.NaN };
    const left = column > 0 ? (heights[at - 1] ?? Number.NaN) : Number.NaN;
    const right = column < columns - 1 ? (heights[at + 1] ?? Number.NaN) : Number.NaN;
    const above = row > 0 ? (heights[at - columns] ?? Number.NaN) : Number.NaN;
    const below = row < rows - 1 ? (heights[at + columns] ?? Number.NaN) : Number.NaN;
    return {
      across: between(here, left, right, columnStep) - tilt.across,
      down: between(here, above, below, rowStep) - tilt.down,
    };
  };
}

interface Tilt {
  readonly across: number;
  readonly down: number;
}

/** The plane through the measured points (least squares), as height for a micrometre in each direction. */
function tiltOf(surface: Surface): Tilt {
  const { columns, columnStep, rowStep, heights } = surface;
  let [count, sx, sy, sz] = [0, 0, 0, 0];
  const each = (take: (x: number, y: number, z: number) => void): void => {
    const stride = Math.max(1, Math.floor(heights.length / sampled));
    for (let at = 0; at < heights.length; at += stride) {
      const z = heights[at] ?? Number.NaN;
      if (!Number.isNaN(z)) take((at % columns) * columnStep, Math.floor(at / columns) * rowStep, z);
    }
  };
  each((x, y, z) => {
    count += 1;
    sx += x;
    sy += y;
    sz += z;
  });
  if (count < 3) return { across: 0, down: 0 };
  const [mx, my, mz] = [sx / count, sy / count, sz / count];
  let [xx, yy, xy, xz, yz] = [0, 0, 0, 0, 0];
  each((x, y, z) => {
    const [dx, dy, dz] = [x - mx, y - my, z - mz];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
    xz += dx * dz;
    yz += dy * dz;
  });
  const determinant = xx * yy - xy * xy;
  if (!(determinant > 0)) return { across: 0, down: 0 };
  return { across: (xz * yy - yz * xy) / determinant, down: (yz * xx - xz * xy) / determinant };
}

/** From the slope under which nine of ten sampled ones lie; a flat surface stays flat. */
function exaggerationFor({ columns, heights }: Surface, slopes: Slopes): number {
  const stride = Math.max(1, Math.floor(heights.length / sampled));
  const steepness: number[] = [];
  for (let at = 0; at < heights.length; at += stride) {
    const { across, down } = slopes(at % columns, Math.floor(at / columns));
    const slope = Math.hypot(across, down);
    if (Number.isFinite(slope)) steepness.push(slope);
  }
  const steep = steepness.toSorted((one, other) => one - other)[Math.floor(steepness.length * 0.9)] ?? 0;
  return steep > 1e-9 ? shownSlope / steep : 1;
}

/** Lambert's law, the lamp 45° high at the upper left; a level point is 180. */
function shade(across: number, down: number): number {
  const towards = (across + down) / 2 + Math.SQRT1_2;
  const light = Math.max(0, towards / Math.sqrt(across * across + down * down + 1));
  return Math.min(255, Math.max(1, Math.round(light * 255)));
}
