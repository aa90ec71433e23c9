// Looks at a file that nobody trusts: type by bytes, camera record, preview. Runs apart so that a hostile picture costs a thread
// and not the station; the original is only read.
import sharp from 'sharp';
import { picturePrint, printSide, type PicturePrint } from '../../../shared/domain/picture-print.ts';
import { AttachmentId } from '../../../shared/language/identity.ts';
import { surfaceType } from '../../../shared/domain/shown-picture.ts';
import { reliefOf } from '../../surfaces/index.ts';
import { openSealedFile, type SealedFileReader } from '../../vault/index.ts';
import { release, serveThread } from '../../threads/index.ts';
import { cameraRecordOf, type CameraText } from './camera-texts.ts';
import { rawPictureOf, type CameraPreview, type RawPicture } from './raw-picture.ts';
import { endLength, mediaTypeOf, rasterTypes, suspicionOf, type FileEnds } from './media-type.ts';

export interface FileToExamine {
  readonly folder: string;
  readonly fileId: string;
  readonly wrappedKey: string;
  /** The vault's file key; the thread zeroes its copy. */
  readonly fileKek: Uint8Array;
}

/** What was found. `problem` is a key under `attachment.problem`; a file with a problem is kept all the same. */
export interface ExaminedFile {
  readonly mediaType: string;
  readonly problem?: string;
  readonly width?: number;
  readonly height?: number;
  /** Where the file itself says how large it is: a measured surface. */
  readonly micrometresPerPixel?: number;
  readonly takenAt?: string;
  readonly camera: readonly CameraText[];
  /** JPEG, at most `previewSide` pixels on its longer side, without any metadata. */
  readonly preview?: Uint8Array;
  /** To find pictures that look alike. */
  readonly print?: PicturePrint;
  /** Where the JPEG lies that the camera wrote into its raw file. */
  readonly cameraPreview?: CameraPreview;
}

export interface ImageCalls {
  examine: { input: FileToExamine; output: ExaminedFile };
}

const previewSide = 640;
/** More would take a gigabyte of memory to decode. */
const mostPixels = 100e6;
const mostBytes = 300e6;
const longestSeconds = 20;

sharp.cache(false);
sharp.concurrency(1);

serveThread<ImageCalls>({
  examine: async ({ folder, fileId, wrappedKey, fileKek }) => {
    const reader = openSealedFile(folder, AttachmentId.parse(fileId), wrappedKey, fileKek);
    fileKek.fill(0);
    try {
      return await examine(reader);
    } finally {
      reader.close();
    }
  },
});

async function examine(reader: SealedFileReader): Promise<ExaminedFile> {
  const ends: FileEnds = {
    head: reader.read(0, endLength),
    tail: reader.read(Math.max(0, reader.size - endLength), endLength),
  };
  const mediaType = mediaTypeOf(ends);
  const suspicion = suspicionOf(mediaType, ends);
  const mayBeRaw = mediaType === 'image/tiff' || mediaType.startsWith('image/x-');
  if (mediaType === 'application/zip' && reader.size <= mostBytes) {
    const surface = await lookAtSurface(reader);
    if (surface !== undefined) return surface;
  }
  if (!rasterTypes.includes(mediaType) && !mayBeRaw) {
    // Pictures of kinds that are never drawn here say so; other files are simply files.
    const problem = suspicion ?? (mediaType.startsWith('image/') ? 'unsupported' : undefined);
    return { mediaType, camera: [], ...(problem === undefined ? {} : { problem }) };
  }
  if (reader.size > mostBytes) return { mediaType, camera: [], problem: 'too-large-to-show' };
  const original = reader.read(0, reader.size);
  try {
    const raw = mayBeRaw ? rawPictureOf(original, mediaType) : undefined;
    const looked = raw === undefined ? await lookAt(original) : await lookAtRaw(original, raw);
    return {
      mediaType: raw?.mediaType ?? mediaType,
      ...looked,
      ...(suspicion === undefined ? {} : { problem: suspicion }),
    };
  } finally {
    original.fill(0);
  }
}

/** A measured surface is seen as its relief. One that is damaged says so and is kept like any file; undefined for any other ZIP. */
async function lookAtSurface(reader: SealedFileReader): Promise<ExaminedFile | undefined> {
  const original = reader.read(0, reader.size);
  const relief = reliefOf(original);
  release(original);
  if (relief === undefined) return undefined;
  if (typeof relief === 'string') return { mediaType: surfaceType, camera: [], problem: relief };
  const { data, width, height, micrometresPerPixel } = relief;
  const drawn = await sharp(data, { raw: { width, height, channels: 1 } })
    .resize({ width: previewSide, height: previewSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .jpeg({ quality: 78 })
    .toBuffer();
  release(data);
  return { mediaType: surfaceType, camera: [], width, height, micrometresPerPixel, preview: new Uint8Array(drawn) };
}

/** A raw file is shown by the preview its camera wrote into it; the sensor's own values are not developed here. */
async function lookAtRaw(original: Buffer, raw: RawPicture): Promise<Omit<ExaminedFile, 'mediaType'>> {
  const own = cameraRecordOf(raw.exif ?? tiffBlockOf(original));
  const known = {
    camera: own.texts,
    ...(own.takenAt === undefined ? {} : { takenAt: own.takenAt }),
    problem: 'unsupported',
  };
  if (raw.preview === undefined) return known;
  const { offset, bytes } = raw.preview;
  const looked = await lookAt(original.subarray(offset, offset + bytes));
  if (looked.preview === undefined) return known;
  const { problem: _, camera, takenAt, ...shown } = looked;
  return {
    ...shown,
    camera: own.texts.length > 0 ? own.texts : camera,
    ...((own.takenAt ?? takenAt) === undefined ? {} : { takenAt: own.takenAt ?? takenAt ?? '' }),
    cameraPreview: raw.preview,
  };
}

async function lookAt(original: Buffer): Promise<Omit<ExaminedFile, 'mediaType'>> {
  const metadata = await sharp(original, { limitInputPixels: false, failOn: 'none' })
    .metadata()
    .catch(() => undefined);
  if (metadata === undefined) return { camera: [], problem: 'damaged' };
  const { texts, takenAt } = cameraRecordOf(metadata.exif);
  const known = {
    camera: texts,
    width: metadata.autoOrient.width,
    height: metadata.autoOrient.height,
    ...(takenAt === undefined ? {} : { takenAt }),
  };
  if (metadata.width * metadata.height > mostPixels) return { ...known, problem: 'too-large-to-show' };
  const whole = await preview(original, 'error');
  if (whole !== undefined) return { ...known, preview: whole, ...(await printOf(whole)) };
  const part = await preview(original, 'none');
  // Nothing at all can be drawn: a kind this program has no decoder for, or no picture behind a good header.
  if (part === undefined) return { ...known, problem: metadata.format === 'heif' ? 'unsupported' : 'damaged' };
  return { ...known, preview: part, problem: 'truncated', ...(await printOf(part)) };
}

async function preview(original: Buffer, failOn: 'error' | 'none'): Promise<Uint8Array | undefined> {
  try {
    const drawn = await sharp(original, { limitInputPixels: mostPixels, failOn, sequentialRead: true })
      .autoOrient()
      .resize({ width: previewSide, height: previewSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 78 })
      .timeout({ seconds: longestSeconds })
      .toBuffer();
    return new Uint8Array(drawn);
  } catch {
    return undefined;
  }
}

/** Olympus and Panasonic write a number of their own where TIFF has 42; apart from that their camera record is TIFF's. */
function tiffBlockOf(original: Buffer): Buffer | undefined {
  const order = original.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return undefined;
  if (/^(II\*\0|MM\0\*)$/.test(original.toString('latin1', 0, 4))) return original;
  const block = Buffer.from(original.subarray(0, 4_000_000));
  block.write('II*\0', 0, 'latin1');
  return block;
}

/** From the small copy: what a re-saved or resized picture shares with its original is in there too. */
async function printOf(small: Uint8Array): Promise<{ print: PicturePrint }> {
  const grey = await sharp(small)
    .greyscale()
    .resize({ width: printSide, height: printSide, fit: 'fill' })
    .raw()
    .toBuffer();
  return { print: picturePrint(grey) };
}
