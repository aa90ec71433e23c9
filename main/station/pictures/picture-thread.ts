// Large pictures for the eye: an overview at once, then tiles of what one looks at. The two pictures looked at last are held decoded; they are
// wiped when others come, when nobody looks any more, and when the vault locks. Nothing of them is written anywhere.
import sharp, { type Sharp } from 'sharp';
import type { PictureFrame } from '../../../shared/domain/photograph.ts';
import type { Tile } from '../../../shared/domain/picture-tiles.ts';
import { drop } from '../../../shared/language/habits.ts';
import { AttachmentId } from '../../../shared/language/identity.ts';
import { FocalPointError } from '../../../shared/language/result.ts';
import { reliefOf } from '../../surfaces/index.ts';
import { release, serveThread } from '../../threads/index.ts';
import { openSealedFile } from '../../vault/index.ts';
import { overviewOf, pictureOf, Pyramid, type Pixels } from './pyramid.ts';

export interface SealedPicture {
  readonly folder: string;
  readonly fileId: string;
  readonly wrappedKey: string;
  /** The vault's file key; the thread zeroes its copy. */
  readonly fileKek: Uint8Array;
  /** Of the upright picture, as it was found when it was taken in. */
  readonly frame: PictureFrame;
  /** The camera's own preview inside a raw file. */
  readonly part?: { readonly offset: number; readonly bytes: number } | undefined;
}

export interface PictureCalls {
  overview: { input: SealedPicture; output: Uint8Array };
  tile: { input: { picture: SealedPicture; tile: Tile }; output: Uint8Array };
}

const mostPixels = 100e6;
const mostBytes = 300e6;
const longestSeconds = 20;
/** As many as are laid side by side. */
const mostHeld = 2;
/** Nobody has looked for so long: what is held is wiped. */
const idleMilliseconds = 180_000;

sharp.cache(false);
sharp.concurrency(1);

/** The one used last stands last. */
const held = new Map<string, Promise<Pyramid>>();
let idle: NodeJS.Timeout | undefined;

serveThread<PictureCalls>(
  {
    async overview(picture) {
      lookedAt();
      const original = readOriginal(picture);
      try {
        const relief = reliefPixels(original);
        if (relief === undefined) return await overviewOf(upright(original), picture.frame);
        const jpeg = await overviewOf(pictureOf(relief), picture.frame);
        release(relief.data);
        return jpeg;
      } catch {
        throw new FocalPointError('comparisons.not-a-picture');
      } finally {
        release(original);
      }
    },
    async tile({ picture, tile }) {
      lookedAt();
      const pyramid = await pyramidOf(picture);
      const jpeg = await pyramid.tile(tile);
      if (jpeg === undefined) throw new FocalPointError('attachments.unknown');
      return jpeg;
    },
  },
  wipeAll,
);

function pyramidOf(picture: SealedPicture): Promise<Pyramid> {
  const known = held.get(picture.fileId);
  if (known !== undefined) picture.fileKek.fill(0);
  const pyramid = known ?? build(picture);
  held.delete(picture.fileId);
  held.set(picture.fileId, pyramid);
  for (const [fileId, oldest] of held) {
    if (held.size <= mostHeld) break;
    held.delete(fileId);
    wipe(oldest);
  }
  return pyramid;
}

async function build(picture: SealedPicture): Promise<Pyramid> {
  const original = readOriginal(picture);
  try {
    return await Pyramid.build(await pixelsOf(original, picture.frame));
  } catch {
    held.delete(picture.fileId);
    throw new FocalPointError('comparisons.not-a-picture');
  } finally {
    release(original);
  }
}

async function pixelsOf(original: Buffer, frame: PictureFrame): Promise<Pixels> {
  const relief = reliefPixels(original);
  if (relief !== undefined) return relief;
  const { data, info } = await upright(original).raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (width === frame.width && height === frame.height && channels === 3) return { data, width, height, channels };
  release(data);
  throw new FocalPointError('comparisons.not-a-picture');
}

/** A measured surface as its relief; undefined for any other picture. */
function reliefPixels(original: Buffer): Pixels | undefined {
  const relief = reliefOf(original);
  if (relief === undefined) return undefined;
  if (typeof relief === 'string') throw new FocalPointError('comparisons.not-a-picture');
  return { data: relief.data, width: relief.width, height: relief.height, channels: 1 };
}

/** As it was looked at when it was taken in. A picture that is cut short is shown as far as it goes. */
function upright(original: Buffer): Sharp {
  return sharp(original, { limitInputPixels: mostPixels, failOn: 'none', sequentialRead: true })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout({ seconds: longestSeconds });
}

/** All of the file in memory of its own, which the caller releases. */
function readOriginal({ folder, fileId, wrappedKey, fileKek, part }: SealedPicture): Buffer {
  const reader = openSealedFile(folder, AttachmentId.parse(fileId), wrappedKey, fileKek);
  fileKek.fill(0);
  try {
    if (reader.size > mostBytes) throw new FocalPointError('comparisons.not-a-picture');
    return part === undefined ? reader.read(0, reader.size) : reader.read(part.offset, part.bytes);
  } finally {
    reader.close();
  }
}

function lookedAt(): void {
  clearTimeout(idle);
  idle = setTimeout(wipeAll, idleMilliseconds);
  idle.unref();
}

function wipeAll(): void {
  clearTimeout(idle);
  for (const pyramid of held.values()) wipe(pyramid);
  held.clear();
}

/** One that is still being made is wiped as soon as it is. */
function wipe(pyramid: Promise<Pyramid>): void {
  drop(
    pyramid.then(
      (made) => made.wipe(),
      () => undefined,
    ),
  );
}
