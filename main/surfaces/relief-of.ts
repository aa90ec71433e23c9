// From the bytes of a file to the picture of its surface, or to the reason why there is none.
import { Archive } from './archive.ts';
import { drawRelief, type ReliefPixels } from './draw-relief.ts';
import { mainEntry, readSurface } from './read-surface.ts';
import { UnreadableSurface, type SurfaceProblem } from './surface-problem.ts';

export type Relief = ReliefPixels;

/**
 * Draws a surface file as a relief: one byte for each pixel, with the scale that the file gives.
 *
 * @returns undefined for a file that is no X3P at all; the problem of one that is and cannot be drawn.
 * @throws never for what is in the file.
 */
export function reliefOf(bytes: Buffer): Relief | SurfaceProblem | undefined {
  const archive = Archive.open(bytes);
  if (archive?.has(mainEntry) !== true) return undefined;
  try {
    return drawRelief(readSurface(archive));
  } catch (error) {
    if (error instanceof UnreadableSurface) return error.problem;
    throw error;
  }
}
