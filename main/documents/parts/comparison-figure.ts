// A comparison on paper: both pictures as they were seen, features numbered on both, scale bars, and everything said again in words below.
import { isAtSameScale, paneOf, toStage, type Pane } from '../../../shared/domain/comparison-geometry.ts';
import {
  sides,
  type ComparedFeature,
  type ComparisonMode,
  type ComparisonView,
  type Side,
  type SideView,
} from '../../../shared/domain/comparison.ts';
import { missingCase } from '../../../shared/language/habits.ts';
import { formatMomentWithOffset, formatNumber } from '../../../shared/text/format.ts';
import type { DocumentText } from '../document-text.ts';
import { breakLines } from '../layout/break-lines.ts';
import { baselineOf, heightOf, type Composition } from '../layout/composition.ts';
import type { PlacedPicture, Run } from '../layout/page-plan.ts';
import { inks, styles } from '../layout/style.ts';
import type { ComparisonFigureModel, PrintedSide } from '../models/comparison.ts';

/** The pictures take no more than this of the height of a page: as they were seen, and each alone below. */
const tallestShare = { seen: 0.42, alone: 0.2 };
/** Between two pictures that were not seen on one stage. */
const gap = 8;
/** Of the numbers beside features; smaller where the pictures are. */
const numberRadius = { seen: 6, alone: 4.4 };
/** At the least so much of the words stays with the pictures, where a page cannot hold all of them. */
const leastWords = 80;

/** The name of the spot where a comparison is printed. */
export function comparisonPlace(number: number): string {
  return `comparison-${String(number).padStart(4, '0')}`;
}

/** Draws the figure at the cursor, on a new page where it does not fit. Pictures and words stay together as far as a page can hold them. */
export function comparisonFigure(composition: Composition, model: ComparisonFigureModel, text: DocumentText): void {
  const { seen, alone } = stagesOnPage(composition, model.view);
  const pictures = seen.height + (alone === undefined ? 0 : gap + alone.height) + 6;
  const caption = captionOf(model, text);
  const observation = [{ text: text.text('comparison.observation'), style: styles.cellQuiet }];
  const words = [caption, observation].map((runs) =>
    heightOf(breakLines(composition.typefaces, runs, composition.width)),
  );
  const height = words.reduce((sum, one) => sum + one, pictures);
  composition.reserve(height <= composition.capacity ? height : pictures + leastWords);
  composition.within('Sect', () => {
    composition.place(comparisonPlace(model.number));
    composition.bookmark(1, text.text('comparison.title', { number: model.number }));
    drawSeen(composition, model, text, seen);
    composition.y += seen.height;
    if (alone !== undefined) {
      composition.y += gap;
      for (const side of sides)
        drawSide(composition, model, text, side, { ...alone[side], mode: 'overlay' }, numberRadius.alone);
      composition.y += alone.height;
    }
    composition.y += 6;
    composition.paragraph(caption, styles.caption, { type: 'Caption' });
    composition.paragraph(observation, styles.cellQuiet);
    composition.space(12);
  });
}

/** A stage on the page: where it begins, and the points of one of its CSS pixels. */
interface StageOnPage {
  readonly x: number;
  readonly scale: number;
}

interface StagesOnPage {
  readonly seen: StageOnPage & { readonly height: number };
  /** Beside each other below, where they were not seen whole: one lay over the other, or behind the line. */
  readonly alone: (Readonly<Record<Side, StageOnPage>> & { readonly height: number }) | undefined;
}

function stagesOnPage({ left, width, capacity }: Composition, { mode, stage }: ComparisonView): StagesOnPage {
  const scale = Math.min(width / stage.width, (capacity * tallestShare.seen) / stage.height);
  const seen = { x: left + (width - stage.width * scale) / 2, scale, height: stage.height * scale };
  if (mode === 'side-by-side') return { seen, alone: undefined };
  const half = Math.min((width - gap) / 2 / stage.width, (capacity * tallestShare.alone) / stage.height);
  const start = left + (width - gap) / 2 - stage.width * half;
  const across = stage.width * half + gap;
  return {
    seen,
    alone: {
      left: { x: start, scale: half },
      right: { x: start + across, scale: half },
      height: stage.height * half,
    },
  };
}

function drawSeen(
  composition: Composition,
  model: ComparisonFigureModel,
  text: DocumentText,
  { x, scale }: StageOnPage,
): void {
  const { mode, stage, line } = model.view;
  if (mode === 'overlay') return drawOverlay(composition, model, text, { x, scale });
  for (const side of sides) drawSide(composition, model, text, side, { x, scale, mode });
  if (mode !== 'split') return;
  const width = 1.6;
  const at = x + line * stage.width * scale - width / 2;
  composition.mark({ kind: 'box', x: at, y: composition.y, width, height: stage.height * scale, fill: inks.black });
}

/** Both on the whole stage, the right one seen through; every feature where each picture has it. */
function drawOverlay(
  composition: Composition,
  model: ComparisonFigureModel,
  text: DocumentText,
  { x, scale }: StageOnPage,
): void {
  const { view, left, right, features } = model;
  const pane = paneOf('overlay', 'left', view.stage, view.line);
  const { middle } = pane;
  const window = { width: pane.width, height: pane.height };
  const box = { x, y: composition.y, width: pane.width * scale, height: pane.height * scale };
  const scales = { left: left.micrometresPerPixel, right: right.micrometresPerPixel };
  composition.mark({
    kind: 'picture',
    node: composition.element('Figure', { alternative: alternativeOf(model, text) }),
    ...box,
    picture: {
      ...placed(left),
      // One bar for two scales would be wrong on one of them.
      ...(left.micrometresPerPixel === undefined || !isAtSameScale(view, scales)
        ? {}
        : { micrometresPerPixel: left.micrometresPerPixel }),
      seen: { view: view.left, window, middle },
      over: { ...placed(right), seen: { view: view.right, window, middle }, opacity: view.opacity },
    },
  });
  composition.mark({ kind: 'box', ...box, stroke: inks.black });
  for (const side of sides)
    drawFeatures(composition, features, view[side], side, { x, scale, pane, radius: numberRadius.seen });
}

/** One picture on its part of a stage. */
function drawSide(
  composition: Composition,
  model: ComparisonFigureModel,
  text: DocumentText,
  side: Side,
  { x: start, scale, mode }: StageOnPage & { readonly mode: ComparisonMode },
  radius = numberRadius.seen,
): void {
  const { view, features } = model;
  const pane = paneOf(mode, side, view.stage, view.line);
  const x = start + pane.x * scale;
  const [width, height] = [pane.width * scale, pane.height * scale];
  // A line at the very edge leaves nothing of one picture to be printed.
  if (width < 1) return;
  const picture = model[side];
  const window = { width: pane.width, height: pane.height };
  composition.mark({
    kind: 'picture',
    node: composition.element('Figure', { alternative: alternativeOf(model, text, side) }),
    x,
    y: composition.y,
    width,
    height,
    picture: {
      ...placed(picture),
      ...(picture.micrometresPerPixel === undefined ? {} : { micrometresPerPixel: picture.micrometresPerPixel }),
      seen: { view: view[side], window, middle: { x: pane.middle.x - pane.x, y: pane.middle.y } },
    },
  });
  composition.mark({ kind: 'box', x, y: composition.y, width, height, stroke: inks.black });
  drawFeatures(composition, features, view[side], side, { x, scale, pane, radius });
}

function placed({
  source,
  sha256,
  fileName,
  part,
}: PrintedSide): Pick<PlacedPicture, 'source' | 'sha256' | 'fileName' | 'part'> {
  return { source, sha256, fileName, ...(part === undefined ? {} : { part }) };
}

/** Those that stand in the pane. */
function drawFeatures(
  composition: Composition,
  features: readonly ComparedFeature[],
  view: SideView,
  side: Side,
  { x, scale, pane, radius }: StageOnPage & { readonly pane: Pane; readonly radius: number },
): void {
  const middle = { x: pane.middle.x - pane.x, y: pane.middle.y };
  for (const [index, feature] of features.entries()) {
    const at = toStage(feature[side], view, middle);
    if (at.x < 0 || at.y < 0 || at.x > pane.width || at.y > pane.height) continue;
    drawFeature(
      composition,
      feature,
      index + 1,
      { x: x + at.x * scale, y: composition.y + at.y * scale },
      side,
      radius,
    );
  }
}

/** A white circle for an agreement, a black one for a difference, a square for what is open; all said in words below. */
function drawFeature(
  composition: Composition,
  { finding }: ComparedFeature,
  number: number,
  at: { readonly x: number; readonly y: number },
  side: Side,
  radius: number,
): void {
  const away = radius * 1.5;
  const label = { x: at.x + (side === 'left' ? -1 : 1) * away, y: at.y - away };
  const isDark = finding === 'difference';
  const dot = { x: at.x, y: at.y, radius: radius / 2.7, fill: inks.white, stroke: inks.black, weight: 1 };
  const around = {
    ...label,
    radius,
    fill: isDark ? inks.black : inks.white,
    stroke: inks.black,
    weight: 1,
  };
  composition.mark({ kind: 'circles', node: undefined, circles: finding === 'open' ? [dot] : [dot, around] });
  if (finding === 'open') {
    const [x, y, length] = [label.x - radius, label.y - radius, radius * 2];
    composition.mark({ kind: 'box', x, y, width: length, height: length, fill: inks.white, stroke: inks.black });
  }
  const style = {
    ...styles.cellStrong,
    size: radius * 1.17,
    leading: radius * 1.67,
    ink: isDark ? inks.white : inks.black,
  };
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

function alternativeOf(model: ComparisonFigureModel, text: DocumentText, side?: Side): string {
  const { left, right, view, number } = model;
  const title = text.text('comparison.title', { number });
  const mode = text.text(`comparison.mode.${view.mode}`);
  const both = text.text('comparison.alternative', { left: left.name, right: right.name, mode });
  return side === undefined
    ? `${title}, ${both}`
    : `${title}, ${both}. ${text.text(`comparison.${side}`, { what: model[side].name })}`;
}

function captionOf(model: ComparisonFigureModel, text: DocumentText): Run[] {
  const { number, note, view, features, purpose, conclusions, methods, instruments, by, at } = model;
  const scales = { left: model.left.micrometresPerPixel, right: model.right.micrometresPerPixel };
  const scale =
    scales.left === undefined || scales.right === undefined
      ? ''
      : text.text(isAtSameScale(view, scales) ? 'comparison.sameScale' : 'comparison.notSameScale');
  const seen = text.text('comparison.seen', { by, at: formatMomentWithOffset(at) });
  const basis = conclusions.length === 0 ? '' : text.text('comparison.basis', { numbers: conclusions.join(', ') });
  const means = [
    ...methods.map((method) => text.text('comparison.method', { method })),
    ...instruments.map((instrument) => text.text('comparison.instrument', { instrument })),
  ];
  const title = [text.text('comparison.title', { number }), text.text(`comparison.purpose.${purpose}`), basis];
  const lines: Run[][] = [
    [{ text: title.filter((part) => part !== '').join(' · '), style: styles.cellStrong }],
    [{ text: [howSeen(view, text), scale].filter((part) => part !== '').join(' · '), style: styles.cellQuiet }],
    [{ text: [seen, ...means].join(' · '), style: styles.cellQuiet }],
    ...(note === '' ? [] : [[{ text: note, style: styles.caption }]]),
    ...sides.flatMap((side) => sideRuns(model[side], view, side, text)),
    ...features.map((feature, index) => [{ text: featureWords(feature, index + 1, text), style: styles.cell }]),
  ];
  return lines.flatMap((runs, index) => (index === 0 ? runs : [{ text: '\n', style: styles.caption }, ...runs]));
}

function howSeen({ mode, opacity, line }: ComparisonView, text: DocumentText): string {
  const percent = (share: number) => formatNumber(share * 100, text.language, 0);
  switch (mode) {
    case 'overlay':
      return text.text('comparison.overlay', { percent: percent(opacity) });
    case 'split':
      return text.text('comparison.split', { percent: percent(line) });
    case 'side-by-side':
      return text.text('comparison.mode.side-by-side');
    default:
      return missingCase(mode);
  }
}

function sideRuns(picture: PrintedSide, view: ComparisonView, side: Side, text: DocumentText): Run[][] {
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
    [
      { text: `${text.text(`comparison.${side}`, { what: picture.name })} `, style: styles.caption },
      { text: `(${said.filter((part) => part !== '').join(', ')})`, style: styles.cellQuiet },
    ],
    [
      {
        text: `${picture.fileName} · SHA-256 ${picture.sha256}`,
        style: { ...styles.monoQuiet, size: 6.8, leading: 10.8 },
      },
    ],
  ];
}

function featureWords({ finding, words }: ComparedFeature, number: number, text: DocumentText): string {
  const key = ({ agreement: 'featureAgreement', difference: 'featureDifference', open: 'featureOpen' } as const)[
    finding
  ];
  const observed = text.text(`comparison.${key}`, { number });
  return words === '' ? observed : `${observed}: ${words}`;
}
