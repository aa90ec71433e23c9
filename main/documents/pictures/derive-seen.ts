// What one pane of a comparison showed, for printing: the same part of the picture, mirrored, turned, enlarged and brightened as it was seen.
import sharp, { type Sharp } from 'sharp';
import { fromStage, toneOf, toStage } from '../../../shared/domain/comparison-geometry.ts';
import type { PictureFrame } from '../../../shared/domain/photograph.ts';
import type { SeenPart } from '../layout/page-plan.ts';
import type { DerivedPicture } from './derive-picture.ts';

/** Beside the picture there is nothing: a light grey that no picture is mistaken for. */
const nothing = { r: 226, g: 228, b: 230 };
const coding = { quality: 84, chromaSubsampling: '4:4:4', optimiseCoding: false } as const;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a pane showed of one picture, at the size of the paper: laid on a canvas, or over another one. */
export interface SeenLayer {
  readonly input: Buffer;
  readonly raw: { readonly width: number; readonly height: number; readonly channels: 4 };
  readonly left: number;
  readonly top: number;
}

/** @param room  the printer dots it is drawn on. The picture is as wide as the room, whatever there is to be seen. */
export async function deriveSeen(picture: Sharp, seen: SeenPart, room: PictureFrame): Promise<DerivedPicture> {
  return layersAsPicture([await seenLayer(picture, seen, room)], seen, room);
}

/**
 * The layers on one canvas, the last of them on top.
 * @param seen  whose window it is; all layers share it.
 */
export async function layersAsPicture(
  layers: readonly (SeenLayer | undefined)[],
  { view, window }: SeenPart,
  room: PictureFrame,
): Promise<DerivedPicture> {
  const height = canvasHeight(window, room);
  const canvas = sharp({ create: { width: room.width, height, channels: 3, background: nothing } });
  const placed = layers.filter((layer) => layer !== undefined);
  const jpeg = await (placed.length === 0 ? canvas : canvas.composite(placed)).jpeg(coding).toBuffer();
  return { ok: true, jpeg, width: room.width, height, originalWidth: window.width / view.scale };
}

/** @returns undefined where the window shows nothing of the picture. */
export async function seenLayer(picture: Sharp, seen: SeenPart, room: PictureFrame): Promise<SeenLayer | undefined> {
  const { view, window, middle } = seen;
  const dots = room.width / window.width;
  const height = canvasHeight(window, room);
  const part = partSeen(seen, (await picture.metadata()).autoOrient);
  if (part === undefined) return undefined;
  const { data, info } = await pieceOf(picture, part, seen, dots);
  const centre = toStage({ x: part.left + part.width / 2, y: part.top + part.height / 2 }, view, middle);
  const [x, y] = [Math.round(centre.x * dots - info.width / 2), Math.round(centre.y * dots - info.height / 2)];
  // Cut to the window: what is laid on a canvas may not be larger than it.
  const [from, above] = [Math.max(0, -x), Math.max(0, -y)];
  const across = Math.min(info.width - from, room.width - Math.max(0, x));
  const down = Math.min(info.height - above, height - Math.max(0, y));
  if (across <= 0 || down <= 0) return undefined;
  const input = Buffer.alloc(across * down * 4);
  for (let row = 0; row < down; row += 1) {
    const start = ((above + row) * info.width + from) * 4;
    data.copy(input, row * across * 4, start, start + across * 4);
  }
  const raw = { width: across, height: down, channels: 4 } as const;
  return { input, raw, left: Math.max(0, x), top: Math.max(0, y) };
}

function canvasHeight(window: SeenPart['window'], room: PictureFrame): number {
  return Math.max(1, Math.round(window.height * (room.width / window.width)));
}

interface RawPicture {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number };
}

/** The upright box of the picture that holds all that the window shows. */
function partSeen({ view, window, middle }: SeenPart, frame: PictureFrame): Box | undefined {
  const corners = [
    { x: 0, y: 0 },
    { x: window.width, y: 0 },
    { x: 0, y: window.height },
    { x: window.width, y: window.height },
  ].map((corner) => fromStage(corner, view, middle));
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, top] = [Math.max(0, Math.floor(Math.min(...xs))), Math.max(0, Math.floor(Math.min(...ys)))];
  const width = Math.min(frame.width, Math.ceil(Math.max(...xs))) - left;
  const height = Math.min(frame.height, Math.ceil(Math.max(...ys))) - top;
  return width < 1 || height < 1 ? undefined : { left, top, width, height };
}

/** In steps of their own: within one the library chooses the order itself. With four channels, so that the corners of a turn show nothing. */
async function pieceOf(picture: Sharp, part: Box, { view }: SeenPart, dots: number): Promise<RawPicture> {
  const { slope, base } = toneOf(view);
  const enlarged = await picture
    .autoOrient()
    .extract(part)
    .resize({
      width: Math.max(1, Math.round(part.width * view.scale * dots)),
      height: Math.max(1, Math.round(part.height * view.scale * dots)),
      fit: 'fill',
    })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout({ seconds: 30 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const again = ({ data, info }: typeof enlarged): Sharp =>
    sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const brightened = await again(enlarged).linear(slope, base).raw().toBuffer({ resolveWithObject: true });
  const mirrored = view.isMirrored
    ? await again(brightened).flop().raw().toBuffer({ resolveWithObject: true })
    : brightened;
  return again(mirrored)
    .ensureAlpha()
    .rotate(view.degrees, { background: { ...nothing, alpha: 0 } })
    .raw()
    .toBuffer({ resolveWithObject: true });
}
