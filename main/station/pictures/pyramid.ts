// One picture decoded once and halved until it is small: from then on any piece of it is there in a few milliseconds. Plain pixels, in memory
// alone; whoever holds a pyramid wipes it.
import sharp, { type Sharp } from 'sharp';
import type { PictureFrame } from '../../../shared/domain/photograph.ts';
import { boxOfTile, frameOfLevel, overviewLevel, type Tile } from '../../../shared/domain/picture-tiles.ts';
import { release } from '../../threads/index.ts';

/** Pixels row by row, each of so many bytes. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
}

/** A tile is looked at enlarged: no colour is halved and little is rounded. */
const tileCoding = { quality: 92, chromaSubsampling: '4:4:4' } as const;
const overviewCoding = { quality: 86, chromaSubsampling: '4:4:4' } as const;

export class Pyramid {
  readonly #levels: readonly Pixels[];
  readonly #frame: PictureFrame;

  private constructor(levels: readonly Pixels[], frame: PictureFrame) {
    this.#levels = levels;
    this.#frame = frame;
  }

  /** @param pixels  the whole picture; belongs to the pyramid from now on. */
  static async build(pixels: Pixels): Promise<Pyramid> {
    const frame = { width: pixels.width, height: pixels.height };
    const levels = [pixels];
    try {
      for (let level = 1; level <= overviewLevel(frame); level += 1) levels.push(await halved(levels, frame, level));
    } catch (error) {
      for (const { data } of levels) release(data);
      throw error;
    }
    return new Pyramid(levels, frame);
  }

  /** JPEG of one tile; undefined where the picture has none. */
  async tile(tile: Tile): Promise<Buffer | undefined> {
    const pixels = this.#levels[tile.level];
    if (pixels === undefined) return undefined;
    // Copied out before anything waits: the pyramid may be wiped while the tile is being coded.
    const piece = cut(pixels, boxOfTile(this.#frame, tile));
    try {
      return await pictureOf(piece).jpeg(tileCoding).toBuffer();
    } finally {
      release(piece.data);
    }
  }

  wipe(): void {
    for (const { data } of this.#levels) release(data);
  }
}

/** JPEG of the whole picture at its last level, decoded no larger than needed. @param picture  upright, flattened, in sRGB. */
export function overviewOf(picture: Sharp, frame: PictureFrame): Promise<Buffer> {
  return picture
    .resize({ ...frameOfLevel(frame, overviewLevel(frame)), fit: 'fill' })
    .jpeg(overviewCoding)
    .toBuffer();
}

export function pictureOf({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

async function halved(levels: readonly Pixels[], frame: PictureFrame, level: number): Promise<Pixels> {
  const larger = levels[level - 1];
  if (larger === undefined) throw new Error('Broken assumption: each level is made from the one before');
  const { channels } = larger;
  const size = frameOfLevel(frame, level);
  const smaller = pictureOf(larger).resize({ ...size, fit: 'fill' });
  const data = await (channels === 1 ? smaller.toColourspace('b-w') : smaller).raw().toBuffer();
  return { data, ...size, channels };
}

function cut({ data, width, channels }: Pixels, box: ReturnType<typeof boxOfTile>): Pixels {
  // Of its own, so that it can be given back as a whole.
  const piece = Buffer.from(new ArrayBuffer(box.width * box.height * channels));
  const line = box.width * channels;
  for (let row = 0; row < box.height; row += 1) {
    const from = ((box.top + row) * width + box.left) * channels;
    data.copy(piece, row * line, from, from + line);
  }
  return { data: piece, width: box.width, height: box.height, channels };
}
