// What a camera wrote into a photograph, as names and texts to be shown. It is a claim of the camera and never trusted.
import readExif from 'exif-reader';
import { localOffsetMinutes } from '../../../shared/text/format.ts';

export interface CameraText {
  readonly name: string;
  readonly value: string;
}

export interface CameraRecord {
  readonly texts: readonly CameraText[];
  /** ISO UTC. A camera that wrote no zone is taken to have shown local time; what it wrote stands in `texts`. */
  readonly takenAt?: string;
}

const mostTexts = 40;
const longestValue = 120;
/** Thumbnails, maker's blobs and pointers into the file say nothing to a person. */
const silent =
  /^(MakerNote|UserComment|PrintImageMatching|.*Tag|.*Pointer|.*Offset|JPEGInterchange.*|StripOffsets|StripByteCounts|XMLPacket|InterColorProfile|ImageResources)$/;

/** Whether a text of this name says where the camera was. */
export function isLocation(name: string): boolean {
  return name.startsWith('GPS') && name !== 'GPSVersionID' && name !== 'GPSTag';
}

/** `42.66250 N, 21.16550 E`: degrees as the camera wrote them, in one number; undefined where it wrote none that can be read. */
export function locationIn(texts: readonly CameraText[]): string | undefined {
  const value = (name: string) => texts.find((text) => text.name === name)?.value;
  const [latitude, longitude] = [degrees(value('GPSLatitude')), degrees(value('GPSLongitude'))];
  const [north, east] = [value('GPSLatitudeRef'), value('GPSLongitudeRef')];
  if (latitude === undefined || longitude === undefined || north === undefined || east === undefined) return undefined;
  return `${latitude.toFixed(5)} ${north}, ${longitude.toFixed(5)} ${east}`;
}

function degrees(text: string | undefined): number | undefined {
  const [whole, minutes = 0, seconds = 0] = (text ?? '').split(' ').map(Number);
  const value = (whole ?? Number.NaN) + minutes / 60 + seconds / 3600;
  return Number.isFinite(value) && text !== undefined && text !== '' ? value : undefined;
}

/** Never throws: a record that cannot be read is none. */
export function cameraRecordOf(exif: Buffer | undefined): CameraRecord {
  if (exif === undefined) return { texts: [] };
  try {
    const { Image, Photo, GPSInfo } = readExif(exif);
    const texts = [Image, Photo, GPSInfo].flatMap((group) => Object.entries(group ?? {}).flatMap(cameraText));
    const takenAt = takenAtOf(Photo?.['DateTimeOriginal'], Photo?.['OffsetTimeOriginal']);
    return { texts: texts.slice(0, mostTexts), ...(takenAt === undefined ? {} : { takenAt }) };
  } catch {
    return { texts: [] };
  }
}

function cameraText([name, value]: [string, unknown]): CameraText[] {
  if (silent.test(name)) return [];
  const text = shown(value);
  return text === '' ? [] : [{ name, value: text.slice(0, longestValue) }];
}

function shown(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 19);
  if (typeof value === 'string')
    return value
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .toWellFormed();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.length <= 8 && value.every((part) => typeof part === 'number'))
    return value.join(' ');
  return '';
}

function takenAtOf(original: unknown, offset: unknown): string | undefined {
  // The reader gives the camera's wall clock as if it were UTC.
  if (!(original instanceof Date) || Number.isNaN(original.getTime())) return undefined;
  const clock = original.getTime();
  const [, sign, hours, minutes] = (typeof offset === 'string' && /^([+-])(\d\d):(\d\d)$/.exec(offset)) || [];
  const ahead =
    sign === undefined
      ? localOffsetMinutes(clock - 60 * 60_000)
      : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return new Date(clock - ahead * 60_000).toISOString();
}
