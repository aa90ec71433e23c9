// Draws one photograph in its frame, with its scale bar; or, where it cannot be shown, a box that says so with name and hash.
import { internals } from '../evidence-document.ts';
import type { DerivedPicture } from '../pictures/derive-picture.ts';
import { drawMarks } from './draw-marks.ts';
import { breakLines } from './break-lines.ts';
import { baselineOf } from './composition.ts';
import { setLines, type DrawingTools } from './set-lines.ts';
import type { PictureMark, PlacedPicture } from './page-plan.ts';
import { inks, styles } from './style.ts';
import type { TaggedTree } from './tagged-tree.ts';
import { decimal } from './typeface.ts';

export function drawPicture(
  mark: PictureMark,
  picture: DerivedPicture,
  tree: TaggedTree,
  tools: DrawingTools,
): Promise<void> {
  if (picture.ok) {
    const scale = Math.min(mark.width / picture.width, mark.height / picture.height);
    const width = picture.width * scale;
    const height = picture.height * scale;
    const { x, y } = mark;
    tree.content(mark.node, 1, () => {
      tools.document.image(picture.jpeg, x, y, { width, height, ignoreOrientation: true } as never); // option known to 0.20, not to its types
    });
    const perPixel = mark.picture.micrometresPerPixel;
    if (perPixel !== undefined) {
      drawScaleBar({ x, y, width, height, micrometresWide: perPixel * picture.originalWidth }, tree, tools);
    }
    if (mark.picture.marks !== undefined) drawMarks(mark.picture, { x, y, width, height }, tree, tools);
  } else drawExcuse(mark, picture.of ?? mark.picture, tools.excuse(picture.problem), tree, tools);
  return Promise.resolve();
}

function drawExcuse(
  mark: PictureMark,
  { fileName, sha256 }: Pick<PlacedPicture, 'fileName' | 'sha256'>,
  reason: string,
  tree: TaggedTree,
  tools: DrawingTools,
): void {
  const inner = internals(tools.document);
  tree.artifact(() => {
    const box = `${decimal(mark.x)} ${decimal(mark.y)} ${decimal(mark.width)} ${decimal(mark.height)} re`;
    inner.addContent(`${inks.wash} rg ${box} f ${inks.hairline} RG 0.6 w ${box} S`);
  });
  const inset = Math.min(14, mark.width / 12);
  const runs = [
    { text: `${reason}\n`, style: styles.cellStrong },
    { text: `${fileName}\n`, style: styles.cellMono },
    { text: `SHA-256 ${sha256}`, style: { ...styles.cellMono, size: 6.4, leading: 9 } },
  ];
  const lines = breakLines(tools.typefaces, runs, mark.width - 2 * inset);
  const height = lines.reduce((sum, line) => sum + line.leading, 0);
  let top = mark.y + Math.max(4, (mark.height - height) / 2);
  const placed = lines.map((line) => {
    const size = Math.max(0, ...line.runs.map((run) => run.style.size));
    const baseline = baselineOf(top, line.leading, size);
    top += line.leading;
    return { x: mark.x + inset, baseline, runs: line.runs };
  });
  tree.content(mark.node, 1, () => setLines(placed, tools));
}

interface Shown {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly micrometresWide: number;
}

/** A bar of a round length (1, 2 or 5 times a power of ten) that is at most a third of the picture, on a white ground. */
function drawScaleBar(shown: Shown, tree: TaggedTree, tools: DrawingTools): void {
  const longest = shown.micrometresWide / 3;
  if (!(longest > 0) || !Number.isFinite(longest)) return;
  const power = 10 ** Math.floor(Math.log10(longest));
  const micrometres = [5, 2, 1].map((step) => step * power).find((length) => length <= longest) ?? power;
  const bar = (micrometres / shown.micrometresWide) * shown.width;
  const says = micrometres >= 1000 ? `${micrometres / 1000} mm` : `${micrometres} µm`;
  const inner = internals(tools.document);
  const left = shown.x + 10;
  const top = shown.y + shown.height - 24;
  tree.artifact(() => {
    inner.addContent(`1 1 1 rg ${decimal(left - 5)} ${decimal(top - 2)} ${decimal(bar + 10)} 20 re f`);
    inner.addContent(`0 0 0 rg ${decimal(left)} ${decimal(top + 11)} ${decimal(bar)} 2.4 re f`);
    inner.addContent(
      `${decimal(left)} ${decimal(top + 8.5)} 0.8 7.4 re ${decimal(left + bar - 0.8)} ${decimal(top + 8.5)} 0.8 7.4 re f`,
    );
    const style = { ...styles.cellQuiet, ink: '0 0 0' };
    const width = tools.typefaces[style.face].width(says, style.size);
    setLines([{ x: left + (bar - width) / 2, baseline: top + 7, runs: [{ text: says, style }] }], tools);
  });
}
