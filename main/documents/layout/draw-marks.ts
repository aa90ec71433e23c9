// Draws marks over a printed photograph: black on a white edge, with a number and words on white, so that a copy in grey says the same.
import { drawMark } from '../../../shared/domain/mark-shapes.ts';
import { asTaken, frameInView, pointInView, type PicturePoint } from '../../../shared/domain/photograph.ts';
import { internals } from '../evidence-document.ts';
import { settable } from './break-lines.ts';
import type { PlacedPicture } from './page-plan.ts';
import { setLines, type DrawingTools } from './set-lines.ts';
import { styles } from './style.ts';
import type { TaggedTree } from './tagged-tree.ts';
import { decimal } from './typeface.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Half an arrow's head, points. */
const unit = 3.5;
const style = { ...styles.cellStrong, size: 7.4, leading: 10, ink: '0 0 0' };

/** @param box  where the picture stands on the page. What a mark says is also in the caption: the drawing is no text of its own. */
export function drawMarks(picture: PlacedPicture, box: Box, tree: TaggedTree, tools: DrawingTools): void {
  const { marks: placed, view = asTaken } = picture;
  if (placed === undefined) return;
  const inner = internals(tools.document);
  const shown = frameInView(placed.frame, view);
  const onPage = (point: PicturePoint): PicturePoint => {
    const { x, y } = pointInView(point, placed.frame, view);
    return { x: box.x + (x / shown.width) * box.width, y: box.y + (y / shown.height) * box.height };
  };
  const drawn = placed.marks.map((mark) => drawMark(mark.kind, mark.points.map(onPage), unit));
  const paths = drawn.flatMap(({ lines }) => lines).map(pathOf);
  tree.artifact(() => {
    const clip = `${decimal(box.x)} ${decimal(box.y)} ${decimal(box.width)} ${decimal(box.height)} re W n`;
    inner.addContent(`q ${clip} 1 J 1 j`);
    inner.addContent(`1 1 1 RG 3.2 w ${paths.map((path) => `${path} S`).join('\n')}`);
    inner.addContent(`0 0 0 RG 1.1 w ${paths.map((path) => `${path} S`).join('\n')} Q`);
    for (const [index, { label }] of drawn.entries()) setLabel(placed.words[index] ?? '', label, box, tools);
  });
}

function pathOf(points: readonly PicturePoint[]): string {
  return points.map(({ x, y }, index) => `${decimal(x)} ${decimal(y)} ${index === 0 ? 'm' : 'l'}`).join(' ');
}

/** On white, beside the mark, and never past the edge of the picture. */
function setLabel(words: string, at: PicturePoint, box: Box, tools: DrawingTools): void {
  const runs = settable(tools.typefaces, { text: words, style });
  const width = runs.reduce((sum, run) => sum + tools.typefaces[run.style.face].width(run.text, run.style.size), 0);
  const x = Math.max(box.x + 2, Math.min(at.x + 5, box.x + box.width - width - 6));
  const y = Math.max(box.y + 2, Math.min(at.y + 4, box.y + box.height - 13));
  internals(tools.document).addContent(`1 1 1 rg ${decimal(x - 2)} ${decimal(y)} ${decimal(width + 4)} 10.5 re f`);
  setLines([{ x, baseline: y + 7.8, runs }], tools);
}
