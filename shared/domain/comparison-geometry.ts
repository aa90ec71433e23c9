// Where things stand on the stage of a comparison: two pictures, each with a view of its own, moved together or alone. Pure; lengths on the
// stage are CSS pixels from its upper left corner.
import {
  otherSide,
  scaleLimits,
  type ComparisonMode,
  type ComparisonView,
  type Side,
  type SideView,
  type Stage,
} from './comparison.ts';
import type { PictureFrame, PicturePoint, PictureView } from './photograph.ts';

/** A part of the stage, and the spot on which the centre of its picture stands. */
export interface Pane {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly middle: PicturePoint;
}

/** Side by side each picture has half of the stage to itself; otherwise both lie on the whole of it, and only what is seen differs. */
export function paneOf(mode: ComparisonMode, side: Side, stage: Stage, line: number): Pane {
  const { width, height } = stage;
  const middle = { x: width / 2, y: height / 2 };
  if (mode === 'overlay') return { x: 0, width, height, middle };
  const at = mode === 'split' ? line * width : width / 2;
  const [x, own] = side === 'left' ? [0, at] : [at, width - at];
  return { x, width: own, height, middle: mode === 'split' ? middle : { x: x + own / 2, y: height / 2 } };
}

/** The side that a place of the stage belongs to; in `overlay` both are there, and `active` is meant. */
export function sideAt({ mode, stage, line }: ComparisonView, { x }: PicturePoint, active: Side): Side {
  if (mode === 'overlay') return active;
  return x < (mode === 'split' ? line : 0.5) * stage.width ? 'left' : 'right';
}

/** From a point of the picture to one of the stage. */
export function toStage(point: PicturePoint, view: SideView, middle: PicturePoint): PicturePoint {
  const across = (view.isMirrored ? -1 : 1) * (point.x - view.centre.x);
  const { x, y } = turned({ x: across, y: point.y - view.centre.y }, view.degrees);
  return { x: middle.x + x * view.scale, y: middle.y + y * view.scale };
}

/** And back: which point of the picture is seen there. */
export function fromStage(point: PicturePoint, view: SideView, middle: PicturePoint): PicturePoint {
  const { x, y } = turned(
    { x: (point.x - middle.x) / view.scale, y: (point.y - middle.y) / view.scale },
    -view.degrees,
  );
  return { x: view.centre.x + (view.isMirrored ? -x : x), y: view.centre.y + y };
}

/** Moves the picture on the stage by so much. */
export function moved(view: SideView, by: PicturePoint): SideView {
  return { ...view, centre: fromStage({ x: -by.x, y: -by.y }, view, { x: 0, y: 0 }) };
}

/** Enlarges it about a spot that stays where it is. @param around  from the middle of the pane. */
export function enlarged(view: SideView, factor: number, around: PicturePoint = { x: 0, y: 0 }): SideView {
  const kept = fromStage(around, view, { x: 0, y: 0 });
  const next = { ...view, scale: withinScale(view.scale * factor) };
  const now = toStage(kept, next, { x: 0, y: 0 });
  return moved(next, { x: around.x - now.x, y: around.y - now.y });
}

/** Turns it clockwise about the middle of its pane. */
export function turnedBy(view: SideView, degrees: number): SideView {
  return { ...view, degrees: normalised(view.degrees + degrees) };
}

export type Change =
  | { readonly kind: 'move'; readonly by: PicturePoint }
  | { readonly kind: 'enlarge'; readonly factor: number; readonly around?: PicturePoint }
  | { readonly kind: 'turn'; readonly degrees: number };

/** One side changed, or both alike when they are locked: then neither passes a limit that would stop the other. */
export function changed(view: ComparisonView, side: Side, change: Change): ComparisonView {
  if (!view.isLocked) return { ...view, [side]: applied(view[side], change) };
  const together = change.kind === 'enlarge' ? { ...change, factor: commonFactor(view, change.factor) } : change;
  return { ...view, left: applied(view.left, together), right: applied(view.right, together) };
}

function applied(view: SideView, change: Change): SideView {
  if (change.kind === 'move') return moved(view, change.by);
  if (change.kind === 'turn') return turnedBy(view, change.degrees);
  return enlarged(view, change.factor, change.around);
}

function commonFactor({ left, right }: ComparisonView, factor: number): number {
  const [small, large] = [Math.min(left.scale, right.scale), Math.max(left.scale, right.scale)];
  return Math.min(scaleLimits.most / large, Math.max(scaleLimits.least / small, factor));
}

/** The whole picture in its pane, as turned. */
export function fitted(view: SideView, frame: PictureFrame, pane: Pick<Pane, 'width' | 'height'>): SideView {
  const angle = (view.degrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const across = frame.width * cos + frame.height * sin;
  const down = frame.width * sin + frame.height * cos;
  return {
    ...view,
    centre: { x: frame.width / 2, y: frame.height / 2 },
    scale: withinScale(Math.min(pane.width / across, pane.height / down, 1)),
  };
}

/** As the photograph is shown elsewhere: its kept view, the whole of it in the pane. */
export function firstView(kept: PictureView, frame: PictureFrame, pane: Pick<Pane, 'width' | 'height'>): SideView {
  const view: SideView = {
    centre: { x: 0, y: 0 },
    scale: 1,
    degrees: normalised(kept.turns * 90),
    isMirrored: kept.isMirrored,
    brightness: kept.brightness,
    contrast: 0,
  };
  return fitted(view, frame, pane);
}

/** Micrometres of one pixel, of each picture that is calibrated. */
export interface KnownScales {
  readonly left?: number | undefined;
  readonly right?: number | undefined;
}

/**
 * Enlarges the other picture so that a millimetre is equally long on both; `side` stays as it is, unless the other one would pass a limit.
 * @returns undefined where a picture has no scale: nothing is then known to be equally long.
 */
export function atSameScale(view: ComparisonView, side: Side, scales: KnownScales): ComparisonView | undefined {
  const other = otherSide(side);
  const [own, theirs] = [scales[side], scales[other]];
  if (own === undefined || theirs === undefined) return undefined;
  const ratio = theirs / own;
  const least = Math.max(scaleLimits.least, scaleLimits.least / ratio);
  const most = Math.min(scaleLimits.most, scaleLimits.most / ratio);
  if (least > most) return undefined;
  const scale = Math.min(most, Math.max(least, view[side].scale));
  return { ...view, [side]: { ...view[side], scale }, [other]: { ...view[other], scale: scale * ratio } };
}

/** Whether a millimetre is equally long on both, to a thousandth. */
export function isAtSameScale({ left, right }: ComparisonView, scales: KnownScales): boolean {
  if (scales.left === undefined || scales.right === undefined) return false;
  return Math.abs((left.scale / scales.left) * (scales.right / right.scale) - 1) < 0.001;
}

/** The longest of 1, 2, 5 × 10ⁿ mm that stays under `longest` CSS pixels; undefined where none does. */
export function scaleBarOf(
  micrometresPerPixel: number,
  scale: number,
  longest: number,
): { readonly millimetres: number; readonly length: number } | undefined {
  const room = (longest / scale) * (micrometresPerPixel / 1000);
  if (!(room > 0) || !Number.isFinite(room)) return undefined;
  const power = 10 ** Math.floor(Math.log10(room) + 1e-9);
  const millimetres = [5, 2, 1].map((step) => step * power).find((length) => length <= room * (1 + 1e-9)) ?? power;
  return { millimetres, length: (millimetres * 1000 * scale) / micrometresPerPixel };
}

/** The same view on a stage of another size: what was seen is seen again, larger or smaller, and nothing beside it. */
export function onStage(view: ComparisonView, stage: Stage): ComparisonView {
  const factor = stage.width / view.stage.width;
  const resized = (side: SideView): SideView => ({ ...side, scale: withinScale(side.scale * factor) });
  return { ...view, stage, left: resized(view.left), right: resized(view.right) };
}

/** The largest stage of the same shape that has room. */
export function largestStage(stage: Stage, room: Stage): Stage {
  const factor = Math.min(room.width / stage.width, room.height / stage.height);
  return { width: stage.width * factor, height: stage.height * factor };
}

/** What brightness and contrast do to a value from 0 to 255: `slope × value + base`. The same on the screen and on paper. */
export function toneOf({ brightness, contrast }: Pick<SideView, 'brightness' | 'contrast'>): {
  readonly slope: number;
  readonly base: number;
} {
  const steepness = 1 + contrast / 100;
  return { slope: (1 + brightness / 100) * steepness, base: 127.5 * (1 - steepness) };
}

function turned({ x, y }: PicturePoint, degrees: number): PicturePoint {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

/** Rounded to a thousandth of a degree, so that a full turn comes back to 0. */
function normalised(degrees: number): number {
  const rounded = Math.round(degrees * 1000) / 1000;
  const within = ((((rounded + 180) % 360) + 360) % 360) - 180;
  return Object.is(within, -0) ? 0 : within;
}

function withinScale(scale: number): number {
  return Math.min(scaleLimits.most, Math.max(scaleLimits.least, scale));
}
