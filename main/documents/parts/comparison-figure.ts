// A comparison on paper: both pictures as they were seen, features numbered on both, scale bars, and everything said again in words below.
import { isAtSameScale, paneOf, toStage, type Pane } from '../../../shared/domain/comparison-geometry.ts';
import { sides, type ComparedFeature, type ComparisonView, type Side } from '../../../shared/domain/comparison.ts';
import { formatMomentWithOffset, formatNumber } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import { breakLines, type BrokenLine } from '../layout/break-lines.ts';
import { baselineOf, heightOf, type Composition } from '../layout/composition.ts';
import type { Run } from '../layout/page-plan.ts';
import { inks, styles } from '../layout/style.ts';
import type { ComparisonFigureModel, PrintedSide } from '../models/comparison.ts';

/** The pictures take no more than this of the height of a page. */
const tallestShare = 0.42;
/** Between two pictures that were not seen on one stage. */
const gap = 8;
const labelRadius = 6;

/** The name of the spot where a comparison is printed. */
export function comparisonPlace(number: number): string {
  return `comparison-${String(number).padStart(4, '0')}`;
}

/** Draws the figure at the cursor, on a new page where it does not fit. Pictures and caption stay together. */
export function comparisonFigure(composition: Composition, model: ComparisonFigureModel, text: DocumentText): void {
  const panes = panesOnPage(composition, model.view);
  const caption = captionOf(composition, model, text);
  const observation = breakLines(
    composition.typefaces,
    [{ text: text.text('comparison.observation'), style: styles.cellQuiet }],
    composition.width,
  );
  composition.reserve(panes.height + 6 + heightOf(caption) + heightOf(observation));
  composition.within('Sect', () => {
    composition.place(comparisonPlace(model.number));
    const top = composition.y;
    for (const side of sides) drawSide(composition, model, text, side, panes, top);
    composition.y = top + panes.height + 6;
    composition.lines(caption, { node: composition.element('Caption') });
    composition.lines(observation, { node: composition.element('P') });
    composition.space(12);
  });
}

interface PanesOnPage {
  readonly height: number;
  /** Points for one CSS pixel of the stage. */
  readonly scale: number;
  readonly left: { readonly x: number; readonly pane: Pane };
  readonly right: { readonly x: number; readonly pane: Pane };
}

/** Side by side and split lie as they were seen. Of an overlay both pictures are printed beside each other, each as it lay on the stage. */
function panesOnPage(composition: Composition, view: ComparisonView): PanesOnPage {
  const { mode, stage, line } = view;
  const isOverlay = mode === 'overlay';
  const across = isOverlay ? stage.width * 2 : stage.width;
  const room = composition.width - (isOverlay ? gap : 0);
  const scale = Math.min(room / across, (composition.capacity * tallestShare) / stage.height);
  const [left, right] = [paneOf(mode, 'left', stage, line), paneOf(mode, 'right', stage, line)];
  const start = composition.left + (room - across * scale) / 2;
  return {
    height: stage.height * scale,
    scale,
    left: { x: start + left.x * scale, pane: left },
    right: { x: start + (isOverlay ? stage.width * scale + gap : right.x * scale), pane: right },
  };
}

function drawSide(
  composition: Composition,
  model: ComparisonFigureModel,
  text: DocumentText,
  side: Side,
  panes: PanesOnPage,
  top: number,
): void {
  const { x, pane } = panes[side];
  const width = pane.width * panes.scale;
  // A line at the very edge leaves nothing of one picture to be printed.
  if (width < 1) return;
  const picture = model[side];
  const node = composition.element('Figure', { alternative: alternativeOf(model, text, side) });
  const middle = { x: pane.middle.x - pane.x, y: pane.middle.y };
  composition.mark({
    kind: 'picture',
    node,
    x,
    y: top,
    width,
    height: panes.height,
    picture: {
      source: picture.source,
      sha256: picture.sha256,
      fileName: picture.fileName,
      ...(picture.part === undefined ? {} : { part: picture.part }),
      ...(picture.micrometresPerPixel === undefined ? {} : { micrometresPerPixel: picture.micrometresPerPixel }),
      seen: { view: model.view[side], window: { width: pane.width, height: pane.height }, middle },
    },
  });
  composition.mark({ kind: 'box', x, y: top, width, height: panes.height, stroke: inks.black });
  for (const [index, feature] of model.features.entries()) {
    const at = toStage(feature[side], model.view[side], middle);
    if (at.x < 0 || at.y < 0 || at.x > pane.width || at.y > pane.height) continue;
    drawFeature(composition, feature, index + 1, { x: x + at.x * panes.scale, y: top + at.y * panes.scale }, side);
  }
}

/** A white circle for an agreement, a black one for a difference, a square for what is open; all said in words below. */
function drawFeature(
  composition: Composition,
  { finding }: ComparedFeature,
  number: number,
  at: { readonly x: number; readonly y: number },
  side: Side,
): void {
  const label = { x: at.x + (side === 'left' ? -1 : 1) * 9, y: at.y - 9 };
  const isDark = finding === 'difference';
  const dot = { x: at.x, y: at.y, radius: 2.2, fill: inks.white, stroke: inks.black, weight: 1 };
  const around = {
    ...label,
    radius: labelRadius,
    fill: isDark ? inks.black : inks.white,
    stroke: inks.black,
    weight: 1,
  };
  composition.mark({ kind: 'circles', node: undefined, circles: finding === 'open' ? [dot] : [dot, around] });
  if (finding === 'open') {
    const [x, y, length] = [label.x - labelRadius, label.y - labelRadius, labelRadius * 2];
    composition.mark({ kind: 'box', x, y, width: length, height: length, fill: inks.white, stroke: inks.black });
  }
  const style = { ...styles.cellStrong, size: 7, leading: 10, ink: isDark ? inks.white : inks.black };
  const words = String(number);
  const width = composition.typefaces[style.face].width(words, style.size);
  composition.mark({
    kind: 'line',
    node: undefined,
    x: label.x - width / 2,
    baseline: baselineOf(label.y - style.leading / 2, style.leading, style.size),
    runs: [{ text: words, style }],
  });
}

function alternativeOf({ left, right, view, number }: ComparisonFigureModel, text: DocumentText, side: Side): string {
  const own = { left, right }[side];
  const title = text.text('comparison.title', { number });
  const mode = text.text(`comparison.mode.${view.mode}`);
  return `${title}, ${text.text('comparison.alternative', { left: left.name, right: right.name, mode })}. ${text.text(`comparison.${side}`, { what: own.name })}`;
}

function captionOf(composition: Composition, model: ComparisonFigureModel, text: DocumentText): BrokenLine[] {
  const { number, note, view, features, by, at } = model;
  const scales = { left: model.left.micrometresPerPixel, right: model.right.micrometresPerPixel };
  const how =
    view.mode === 'overlay'
      ? text.text('comparison.overlay', { percent: formatNumber(view.opacity * 100, text.language, 0) })
      : text.text(`comparison.mode.${view.mode}`);
  const scale =
    scales.left === undefined || scales.right === undefined
      ? undefined
      : text.text(isAtSameScale(view, scales) ? 'comparison.sameScale' : 'comparison.notSameScale');
  const seen = text.text('comparison.seen', { by, at: formatMomentWithOffset(at) });
  const runs: Run[] = [
    { text: `${text.text('comparison.title', { number })}\n`, style: styles.cellStrong },
    { text: `${[how, scale, seen].filter((part) => part !== undefined).join(' · ')}\n`, style: styles.cellQuiet },
    ...(note === '' ? [] : [{ text: `${note}\n`, style: styles.caption }]),
    ...sides.flatMap((side) => sideRuns(model[side], view, side, text)),
    ...features.map((feature, index) => ({ text: `${featureWords(feature, index + 1, text)}\n`, style: styles.cell })),
  ];
  return breakLines(composition.typefaces, runs, composition.width);
}

function sideRuns(picture: PrintedSide, view: ComparisonView, side: Side, text: DocumentText): Run[] {
  const { degrees, isMirrored, brightness, contrast } = view[side];
  const { language } = text;
  const said = [
    picture.micrometresPerPixel === undefined
      ? text.text('comparison.notCalibrated')
      : `${formatNumber(picture.micrometresPerPixel, language, 3)} µm/px`,
    degrees === 0 ? '' : text.text('comparison.shown', { degrees: formatNumber(degrees, language, 1) }),
    isMirrored ? text.text('comparison.mirrored') : '',
    brightness === 0 && contrast === 0 ? '' : text.text('comparison.tone', { brightness, contrast }),
  ];
  return [
    { text: `${text.text(`comparison.${side}`, { what: picture.name })} `, style: styles.caption },
    { text: `(${said.filter((part) => part !== '').join(', ')})\n`, style: styles.cellQuiet },
    { text: `SHA-256 ${picture.sha256}\n`, style: { ...styles.monoQuiet, size: 6.8, leading: 10.8 } },
  ];
}

function featureWords({ finding, words }: ComparedFeature, number: number, text: DocumentText): string {
  const key = ({ agreement: 'featureAgreement', difference: 'featureDifference', open: 'featureOpen' } as const)[
    finding
  ];
  const observed = text.text(`comparison.${key}`, { number });
  return words === '' ? observed : `${observed}: ${words}`;
}
