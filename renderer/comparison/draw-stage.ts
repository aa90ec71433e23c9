// Draws the stage: two pictures in their panes, the line between them, scale bars, and the numbered features. Plain drawing; it decides nothing.
import { fromStage, paneOf, scaleBarOf, toStage, type Pane } from '../../shared/domain/comparison-geometry.ts';
import { sides } from '../../shared/domain/comparison.ts';
import type { ComparisonView, FeatureFinding, Side, SideView } from '../../shared/domain/comparison.ts';
import type { PictureFrame, PicturePoint } from '../../shared/domain/photograph.ts';
import { boxOfTile, overviewLevel, tileSide, type Tile } from '../../shared/domain/picture-tiles.ts';
import type { PictureTiles } from './picture-tiles.ts';

/** A feature as it stands on the stage; a side that is not set yet has no point. */
export interface DrawnFeature {
  readonly number: number;
  readonly finding: FeatureFinding;
  readonly isChosen: boolean;
  readonly left?: PicturePoint | undefined;
  readonly right?: PicturePoint | undefined;
}

export interface StageDrawing {
  readonly view: ComparisonView;
  readonly pictures: Readonly<Record<Side, PictureTiles>>;
  readonly scales: { readonly left?: number | undefined; readonly right?: number | undefined };
  readonly features: readonly DrawnFeature[];
  readonly active: Side;
  /** A cross in the middle of the active pane: where Enter sets the next point. */
  readonly showsMiddle: boolean;
  readonly density: number;
  /** `0.5 mm` in the screen's language. */
  readonly lengthInWords: (millimetres: number) => string;
}

/** One pixel of a picture that takes two of the screen is shown as it is. */
const plainFrom = 2;
const ink = '#0c0f12';
const light = '#ffffff';
const chosenLight = '#ffd95a';

export function drawStage(context: CanvasRenderingContext2D, drawing: StageDrawing): void {
  const { view, density } = drawing;
  const { width, height } = view.stage;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.globalAlpha = 1;
  context.clearRect(0, 0, width, height);
  for (const side of sides) drawPicture(context, drawing, side);
  if (view.mode !== 'overlay') drawLine(context, (view.mode === 'split' ? view.line : 0.5) * width, height);
  for (const side of sides) drawOver(context, drawing, side);
  if (drawing.showsMiddle) drawMiddle(context, paneOf(view.mode, drawing.active, view.stage, view.line).middle);
}

function drawPicture(context: CanvasRenderingContext2D, { view, pictures, density }: StageDrawing, side: Side): void {
  const pane = paneOf(view.mode, side, view.stage, view.line);
  const [shown, tiles] = [view[side], pictures[side]];
  if (pane.width <= 0) return;
  const scale = shown.scale * density;
  const level = tiles.levelFor(scale);
  const wanted = level < overviewLevel(tiles.frame) ? tilesSeen(tiles.frame, shown, pane, level) : [];
  tiles.want(wanted);
  if (view.mode === 'overlay' && side === 'right' && view.opacity === 0) return;
  context.save();
  clipTo(context, pane);
  if (view.mode === 'overlay' && side === 'right') context.globalAlpha = view.opacity;
  context.translate(pane.middle.x, pane.middle.y);
  context.rotate((shown.degrees * Math.PI) / 180);
  context.scale(shown.isMirrored ? -shown.scale : shown.scale, shown.scale);
  context.translate(-shown.centre.x, -shown.centre.y);
  context.imageSmoothingEnabled = scale < plainFrom;
  // The level is never coarser than the screen: halfway between two pixels is as good as it gets.
  context.imageSmoothingQuality = 'low';
  drawPieces(context, tiles, shown, wanted);
  context.restore();
}

/** The overview lies beneath where a tile has not come, and under the seams of tiles that are turned. Seen through, it would be seen twice. */
function drawPieces(
  context: CanvasRenderingContext2D,
  tiles: PictureTiles,
  tone: SideView,
  wanted: readonly Tile[],
): void {
  const { width, height } = tiles.frame;
  const seen = wanted.map((tile) => ({ tile, bitmap: tiles.tile(tile, tone) }));
  const isWhole = wanted.length > 0 && seen.every(({ bitmap }) => bitmap !== undefined);
  const isSeenThrough = context.globalAlpha < 1;
  const overview = tiles.overview(tone);
  const isNeeded = !isWhole || (tone.degrees % 90 !== 0 && !isSeenThrough);
  if (overview !== undefined && isNeeded) context.drawImage(overview, 0, 0, width, height);
  if (isSeenThrough && !isWhole) return;
  for (const { tile, bitmap } of seen) {
    if (bitmap === undefined) continue;
    const enlarged = 2 ** tile.level;
    const box = boxOfTile(tiles.frame, tile);
    // A pixel of the screen wider than it is: between neighbours nothing shows through.
    const hair = 1 / tone.scale;
    context.drawImage(
      bitmap,
      box.left * enlarged,
      box.top * enlarged,
      box.width * enlarged + hair,
      box.height * enlarged + hair,
    );
  }
}

/** The tiles that the pane shows, nearest to its middle first. */
function tilesSeen(frame: PictureFrame, view: SideView, pane: Pane, level: number): Tile[] {
  const corners = [
    { x: pane.x, y: 0 },
    { x: pane.x + pane.width, y: 0 },
    { x: pane.x, y: pane.height },
    { x: pane.x + pane.width, y: pane.height },
  ].map((corner) => fromStage(corner, view, pane.middle));
  const side = tileSide * 2 ** level;
  const range = (axis: 'x' | 'y', length: number): readonly [number, number] => {
    const values = corners.map((corner) => corner[axis]);
    return [
      Math.max(0, Math.floor(Math.min(...values) / side)),
      Math.min(Math.ceil(length / side), Math.ceil(Math.max(...values) / side)),
    ];
  };
  const [left, right] = range('x', frame.width);
  const [top, bottom] = range('y', frame.height);
  const seen: { readonly tile: Tile; readonly away: number }[] = [];
  const middle = fromStage({ x: pane.x + pane.width / 2, y: pane.height / 2 }, view, pane.middle);
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const away = Math.hypot((column + 0.5) * side - middle.x, (row + 0.5) * side - middle.y);
      seen.push({ tile: { level, column, row }, away });
    }
  }
  return seen.toSorted((one, other) => one.away - other.away).map(({ tile }) => tile);
}

function drawLine(context: CanvasRenderingContext2D, at: number, height: number): void {
  context.fillStyle = ink;
  context.fillRect(at - 1.5, 0, 3, height);
  context.fillStyle = light;
  context.fillRect(at - 0.5, 0, 1, height);
}

function drawOver(context: CanvasRenderingContext2D, drawing: StageDrawing, side: Side): void {
  const { view, scales, features } = drawing;
  const pane = paneOf(view.mode, side, view.stage, view.line);
  if (pane.width <= 0) return;
  context.save();
  clipTo(context, pane);
  const scale = scales[side];
  if (scale !== undefined && (view.mode !== 'overlay' || side === 'left' || view.opacity > 0))
    drawBar(context, drawing, side, pane, scale);
  for (const feature of features) {
    const point = feature[side];
    if (point !== undefined) drawFeature(context, toStage(point, view[side], pane.middle), feature, side);
  }
  context.restore();
}

function drawBar(
  context: CanvasRenderingContext2D,
  { view, lengthInWords }: StageDrawing,
  side: Side,
  pane: Pane,
  micrometresPerPixel: number,
): void {
  const bar = scaleBarOf(micrometresPerPixel, view[side].scale, Math.min(160, pane.width * 0.4));
  if (bar === undefined) return;
  // In an overlay both bars stand on one stage, the left one at the left.
  const isAtRight = view.mode !== 'side-by-side' && side === 'right';
  const x = isAtRight ? pane.x + pane.width - 14 - bar.length : pane.x + 14;
  const y = pane.height - 16;
  context.font = '600 12px "Source Sans 3 Variable", sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  const words = lengthInWords(bar.millimetres);
  const ground = Math.max(bar.length, context.measureText(words).width) + 12;
  context.fillStyle = '#0c0f12b8';
  context.fillRect(x + bar.length / 2 - ground / 2, y - 20, ground, 28);
  context.fillStyle = light;
  context.fillText(words, x + bar.length / 2, y - 7);
  context.fillRect(x, y - 2, bar.length, 4);
  context.fillRect(x, y - 5, 1.5, 10);
  context.fillRect(x + bar.length - 1.5, y - 5, 1.5, 10);
}

/** A dot on the feature and its number beside it: a circle for an agreement, a lozenge for a difference, a square for what is open. */
function drawFeature(context: CanvasRenderingContext2D, at: PicturePoint, feature: DrawnFeature, side: Side): void {
  const ground = feature.isChosen ? chosenLight : light;
  const label = { x: at.x + (side === 'left' ? -19 : 19), y: at.y - 19 };
  for (const [style, weight] of [
    [ground, 4],
    [ink, 1.5],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = weight;
    context.beginPath();
    context.moveTo(at.x, at.y);
    context.lineTo(label.x, label.y);
    context.moveTo(at.x + 4, at.y);
    context.arc(at.x, at.y, 4, 0, Math.PI * 2);
    context.stroke();
  }
  context.beginPath();
  if (feature.finding === 'agreement') context.arc(label.x, label.y, 10.5, 0, Math.PI * 2);
  else if (feature.finding === 'open') context.rect(label.x - 9.5, label.y - 9.5, 19, 19);
  else {
    context.moveTo(label.x, label.y - 14);
    context.lineTo(label.x + 14, label.y);
    context.lineTo(label.x, label.y + 14);
    context.lineTo(label.x - 14, label.y);
    context.closePath();
  }
  context.fillStyle = ground;
  context.fill();
  context.lineWidth = feature.isChosen ? 2.5 : 1.5;
  context.stroke();
  context.fillStyle = ink;
  context.font = '600 12px "Source Sans 3 Variable", sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(feature.number), label.x, label.y + 0.5);
}

function drawMiddle(context: CanvasRenderingContext2D, { x, y }: PicturePoint): void {
  for (const [style, weight] of [
    [light, 4],
    [ink, 1.5],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = weight;
    context.beginPath();
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      context.moveTo(x + dx * 5, y + dy * 5);
      context.lineTo(x + dx * 16, y + dy * 16);
    }
    context.stroke();
  }
}

function clipTo(context: CanvasRenderingContext2D, { x, width, height }: Pane): void {
  context.beginPath();
  context.rect(x, 0, width, height);
  context.clip();
}
