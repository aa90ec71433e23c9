// Makes the copy of a photograph that is printed: at most 300 dots per inch, no location data, the same bytes every time.
// The original is only read; an original that cannot be shown safely gives a reason instead of a picture, never an error.
import { createHash } from 'node:crypto';
import sharp from 'sharp';

export const pictureProblems = ['unreadable', 'unsupported', 'damaged', 'too-large', 'changed'] as const;
export type PictureProblem = (typeof pictureProblems)[number];

export type DerivedPicture =
  | {
      readonly ok: true;
      readonly jpeg: Buffer;
      readonly width: number;
      readonly height: number;
      /** Width of the upright original in pixels, for the scale bar. */
      readonly originalWidth: number;
    }
  | { readonly ok: false; readonly problem: PictureProblem };

const maximumPixels = 100e6;
const dotsPerPoint = 300 / 72;

sharp.cache(false);
sharp.concurrency(1);

/**
 * @param original  every byte of the original file.
 * @param sha256    what the record says its SHA-256 is; another one gives `changed`.
 * @param frame     where it will be printed, points.
 */
export async function derivePicture(
  original: Buffer,
  sha256: string,
  frame: { readonly width: number; readonly height: number },
): Promise<DerivedPicture> {
  if (createHash('sha256').update(original).digest('hex') !== sha256.toLowerCase())
    return { ok: false, problem: 'changed' };
  if (!isRasterImage(original)) return { ok: false, problem: 'unsupported' };
  try {
    const picture = sharp(original, {
      limitInputPixels: maximumPixels,
      failOn: 'warning',
      sequentialRead: true,
      animated: false,
    });
    const { width, height, orientation = 1 } = await picture.metadata();
    const { data, info } = await picture
      .autoOrient()
      .resize({
        width: Math.floor(frame.width * dotsPerPoint),
        height: Math.floor(frame.height * dotsPerPoint),
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      // Optimised coding would hold a second whole copy of the picture (50 MB more for two at a time) to save 4 % of bytes.
      .jpeg({ quality: 80, chromaSubsampling: '4:2:0', optimiseCoding: false })
      .timeout({ seconds: 30 })
      .toBuffer({ resolveWithObject: true });
    return {
      ok: true,
      jpeg: data,
      width: info.width,
      height: info.height,
      originalWidth: orientation > 4 ? height : width,
    };
  } catch (error) {
    return { ok: false, problem: /pixel limit/.test(String(error)) ? 'too-large' : 'damaged' };
  }
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
