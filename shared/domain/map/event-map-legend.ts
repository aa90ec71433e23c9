// One way of each look, as the map draws it: for the legend beside it, on a picture and on paper.
import { arrowAt, dashes, pieces, type Line, type LineLook } from '../graph/drawing.ts';

export interface LegendWay {
  readonly look: LineLook;
  readonly pieces: readonly Line[];
  readonly arrow: Line | undefined;
}

const looks: readonly LineLook[] = ['evidence', 'lead', 'foreign', 'intelligence'];

/** @param length  of each line, in points of the picture. @param y  on which they lie. */
export function legendWays(length: number, y: number): LegendWay[] {
  const line = [
    { x: 0, y },
    { x: length, y },
  ];
  return looks.map((look) => ({ look, pieces: pieces(line, dashes[look]), arrow: arrowAt(line) }));
}
