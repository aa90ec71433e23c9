// Makes the copy of a photograph that is printed: at most 300 dots per inch, no location data, the same bytes every time.
// The original is only read; an original that cannot be shown safely gives a reason instead of a picture, never an error.
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import {
  asTaken,
  frameInView,
  isAsTaken,
  type PictureFrame,
  type PictureView,
} from '../../../shared/domain/photograph.ts';
import { reliefOf } from '../../surfaces/index.ts';
import type { SeenPart } from '../layout/page-plan.ts';
import { deriveSeen } from './derive-seen.ts';

export const pictureProblems = ['unreadable', 'unsupported', 'damaged', 'too-large', 'changed'] as const;
export type PictureProblem = (typeof pictureProblems)[number];

export type DerivedPicture =
  | {
      readonly ok: true;
      readonly jpeg: Buffer;
      readonly width: number;
      readonly height: number;
      /** Width in pixels of the original of what is shown, for the scale bar. */
      readonly originalWidth: number;
    }
  | {
      readonly ok: false;
      readonly problem: PictureProblem;
      /** Of two pictures laid over each other the one that cannot be shown. */
      readonly of?: { readonly fileName: string; readonly sha256: string };
    };

const maximumPixels = 100e6;
const dotsPerPoint = 300 / 72;

sharp.cache(false);
sharp.concurrency(1);

export interface DerivedAs {
  /** Where it will be printed, points. */
  readonly frame: { readonly width: number; readonly height: number };
  /** How it is shown; without it as taken. */
  readonly view?: PictureView | undefined;
  /** Only the part that was seen in a comparison. */
  readonly seen?: SeenPart | undefined;
  /** The camera's own preview inside a raw file; without it the whole file is the picture. */
  readonly part?: { readonly offset: number; readonly bytes: number } | undefined;
}

/**
 * @param original  every byte of the original file.
 * @param sha256    what the record says its SHA-256 is; another one gives `changed`.
 */
export async function derivePicture(
  original: Buffer,
  sha256: string,
  { frame, view = asTaken, seen, part }: DerivedAs,
): Promise<DerivedPicture> {
  const picture = openSound(original, sha256, part);
  if (typeof picture === 'string') return { ok: false, problem: picture };
  try {
    if (seen !== undefined) return await deriveSeen(picture, seen, roomOf(frame));
    const { width, height, orientation = 1 } = await picture.metadata();
    const upright = orientation > 4 ? { width: height, height: width } : { width, height };
    const room = frameInView(roomOf(frame), view);
    const reduced = picture
      .autoOrient()
      .resize({ ...room, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .timeout({ seconds: 30 });
    const shown = isAsTaken(view) ? reduced : await turned(reduced, view);
    const { data, info } = await shown
      // Optimised coding would hold a second whole copy of the picture (50 MB more for two at a time) to save 4 % of bytes.
      .jpeg({ quality: 80, chromaSubsampling: '4:2:0', optimiseCoding: false })
      .toBuffer({ resolveWithObject: true });
    return {
      ok: true,
      jpeg: data,
      width: info.width,
      height: info.height,
      originalWidth: frameInView(upright, view).width,
    };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** The picture of an original that is still what the record says it is. */
export function openSound(original: Buffer, sha256: string, part: DerivedAs['part']): Sharp | PictureProblem {
  if (createHash('sha256').update(original).digest('hex') !== sha256.toLowerCase()) return 'changed';
  const bytes = part === undefined ? original : original.subarray(part.offset, part.offset + part.bytes);
  return openPicture(bytes) ?? 'unsupported';
}

export function problemOf(error: unknown): PictureProblem {
  return /pixel limit/.test(String(error)) ? 'too-large' : 'damaged';
}

/** Printer dots of a frame. */
export function roomOf({ width, height }: DerivedAs['frame']): PictureFrame {
  return { width: Math.floor(width * dotsPerPoint), height: Math.floor(height * dotsPerPoint) };
}

/** A photograph, or the relief of a measured surface; undefined for what is neither. */
function openPicture(bytes: Buffer): Sharp | undefined {
  if (isRasterImage(bytes)) {
    return sharp(bytes, {
      limitInputPixels: maximumPixels,
      failOn: 'warning',
      sequentialRead: true,
      animated: false,
    });
  }
  const relief = reliefOf(bytes);
  if (relief === undefined || typeof relief === 'string') return undefined;
  const { data, width, height } = relief;
  return sharp(data, { raw: { width, height, channels: 1 } });
}

/** Mirrored, then turned, then brightened, each in a step of its own: within one the library chooses the order itself. */
async function turned(reduced: Sharp, view: PictureView): Promise<Sharp> {
  const raw = await reduced.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const again = ({ data, info }: typeof raw): Sharp =>
    sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const mirrored = view.isMirrored ? await again(raw).flop().raw().toBuffer({ resolveWithObject: true }) : raw;
  const upright = again(mirrored).rotate(view.turns * 90);
  return view.brightness === 0 ? upright : upright.linear(1 + view.brightness / 100, 0);
}

/** Only formats whose decoders run no script and fetch nothing; an SVG is never rendered. */
function isRasterImage(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 12);
  return (
    start.startsWith('\xFF\xD8\xFF') ||
    start.startsWith('\x89PNG\r\n\x1A\n') ||
    start.startsWith('GIF8') ||
    (start.startsWith('RIFF') && start.endsWith('WEBP')) ||
    start.startsWith('II*\0') ||
    start.startsWith('MM\0*')
  );
}
