// The chart of a table as bars in shades of grey, each with its name and its number: greyscale-safe, and the table above says the same in figures.
import { breakLines } from '../layout/break-lines.ts';
import { baselineOf, type Composition } from '../layout/composition.ts';
import { inks, styles } from '../layout/style.ts';

export interface PrintedBar {
  readonly name: string;
  /** As printed after the bar. */
  readonly number: string;
  readonly parts: readonly number[];
}

const barHeight = 8;
const rowHeight = 13;
const nameShare = 0.34;
const numberWidth = 46;
const shades = [
  '0.22 0.24 0.28',
  '0.52 0.54 0.57',
  '0.78 0.79 0.81',
  '0.36 0.38 0.41',
  '0.66 0.67 0.69',
  '0.88 0.885 0.89',
];

/** @param legend  names of the parts, where a bar has several. @param alternative  what a reader without eyes is told. */
export function drawBars(
  composition: Composition,
  bars: readonly PrintedBar[],
  legend: readonly string[],
  alternative: string,
): void {
  const most = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)));
  const nameWidth = composition.width * nameShare;
  const barWidth = composition.width - nameWidth - numberWidth;
  const legendHeight = legend.length > 1 ? rowHeight : 0;
  composition.reserve(Math.min(bars.length * rowHeight + legendHeight + 6, composition.capacity));
  const node = composition.element('Figure', { alternative });
  if (legend.length > 1) drawLegend(composition, legend, node);
  for (const { name, number, parts } of bars) {
    if (composition.y + rowHeight > composition.bottom) composition.newPage();
    const top = composition.y;
    const [line] = breakLines(composition.typefaces, [{ text: name, style: styles.cellQuiet }], nameWidth - 8);
    if (line !== undefined) composition.lines([line], { node, width: nameWidth - 8 });
    composition.y = top;
    let x = composition.left + nameWidth;
    for (const [at, part] of parts.entries()) {
      const width = (part / most) * barWidth;
      if (width > 0) composition.mark({ kind: 'box', x, y: top + 2, width, height: barHeight, fill: shade(at) });
      x += width;
    }
    composition.mark({
      kind: 'line',
      node,
      x: x + 4,
      baseline: baselineOf(top, styles.cellQuiet.leading, styles.cellQuiet.size),
      runs: [{ text: number, style: styles.cellQuiet }],
    });
    composition.y = top + rowHeight;
  }
  composition.y += 8;
}

function shade(at: number): string {
  return shades[at % shades.length] ?? inks.grey;
}

function drawLegend(
  composition: Composition,
  legend: readonly string[],
  node: ReturnType<Composition['element']>,
): void {
  const top = composition.y;
  const width = composition.width / legend.length;
  for (const [at, name] of legend.entries()) {
    const x = composition.left + at * width;
    composition.mark({ kind: 'box', x, y: top + 3, width: 7, height: 7, fill: shade(at) });
    const [line] = breakLines(composition.typefaces, [{ text: name, style: styles.cellQuiet }], width - 14);
    composition.y = top;
    if (line !== undefined) composition.lines([line], { node, x: x + 11, width: width - 14 });
  }
  composition.y = top + rowHeight + 2;
}
