// Raw files of cameras: what they are, and where the JPEG lies that the camera itself made of the picture. They are read as tables of
// numbers; nothing in them is decoded, and whatever is out of form is simply not found.

export interface CameraPreview {
  readonly offset: number;
  readonly bytes: number;
}

export interface RawPicture {
  readonly mediaType: string;
  readonly preview?: CameraPreview;
  /** The TIFF block of a raw file that is none itself (Fujifilm, Canon CR3), for its camera record. */
  readonly exif?: Buffer;
}

const mostDirectories = 64;
const mostEntries = 512;

interface Directory {
  readonly tags: ReadonlyMap<number, readonly number[]>;
  readonly texts: ReadonlyMap<number, string>;
}

const tag = {
  compression: 0x103,
  photometric: 0x106,
  make: 0x10f,
  stripOffsets: 0x111,
  stripBytes: 0x117,
  subDirectories: 0x14a,
  jpegOffset: 0x201,
  jpegBytes: 0x202,
  dngVersion: 0xc612,
} as const;

/** Photometric interpretations of a sensor's own values: colour filter array, linear raw. */
const sensorValues = [32803, 34892];

/** @returns undefined for a file that is no raw file of a camera, such as a scanned TIFF. */
export function rawPictureOf(file: Buffer, mediaType: string): RawPicture | undefined {
  switch (mediaType) {
    case 'image/x-fuji-raf':
      return fujifilm(file);
    case 'image/x-canon-cr3':
      return canonContainer(file);
    case 'image/tiff':
    case 'image/x-canon-cr2':
    case 'image/x-olympus-orf':
    case 'image/x-panasonic-rw2':
      return ofTiff(file, mediaType);
    default:
      return undefined;
  }
}

function ofTiff(file: Buffer, mediaType: string): RawPicture | undefined {
  const directories = directoriesOf(file);
  const type = mediaType === 'image/tiff' ? rawTypeOf(directories) : mediaType;
  if (type === undefined) return undefined;
  const preview = largest(
    directories.flatMap((directory) => jpegsIn(directory)),
    file,
  );
  return { mediaType: type, ...(preview === undefined ? {} : { preview }) };
}

function rawTypeOf(directories: readonly Directory[]): string | undefined {
  if (directories.some(({ tags }) => tags.has(tag.dngVersion))) return 'image/x-adobe-dng';
  const isSensor = directories.some(({ tags }) => sensorValues.includes(tags.get(tag.photometric)?.[0] ?? 0));
  if (!isSensor) return undefined;
  const make = directories.map(({ texts }) => texts.get(tag.make) ?? '').find((text) => text !== '') ?? '';
  if (/^nikon/i.test(make)) return 'image/x-nikon-nef';
  if (/^sony/i.test(make)) return 'image/x-sony-arw';
  if (/^pentax|^ricoh/i.test(make)) return 'image/x-pentax-pef';
  if (/^samsung/i.test(make)) return 'image/x-samsung-srw';
  return 'image/x-camera-raw';
}

/** JPEGs a directory names: by the two JPEG tags, or as a single strip with a JPEG compression. */
function jpegsIn({ tags }: Directory): CameraPreview[] {
  const found: CameraPreview[] = [];
  const add = (offset: number | undefined, bytes: number | undefined): void => {
    if (offset !== undefined && bytes !== undefined && bytes > 0) found.push({ offset, bytes });
  };
  add(tags.get(tag.jpegOffset)?.[0], tags.get(tag.jpegBytes)?.[0]);
  const isSensor = sensorValues.includes(tags.get(tag.photometric)?.[0] ?? 0);
  const strips = tags.get(tag.stripOffsets);
  if (!isSensor && strips?.length === 1 && [6, 7].includes(tags.get(tag.compression)?.[0] ?? 0))
    add(strips[0], tags.get(tag.stripBytes)?.[0]);
  return found;
}

/** The largest that lies inside the file and is a picture a screen can show: the sensor's own lossless JPEG is none. */
function largest(previews: readonly CameraPreview[], file: Buffer): CameraPreview | undefined {
  return previews
    .filter(({ offset, bytes }) => offset > 0 && offset + bytes <= file.length && isPlainJpeg(file, offset, bytes))
    .toSorted((left, right) => right.bytes - left.bytes)[0];
}

/** Goes through the segments up to the frame header: baseline or progressive, not lossless (ITU-T T.81, table B.1). */
function isPlainJpeg(file: Buffer, offset: number, bytes: number): boolean {
  const end = offset + bytes;
  if (file.readUInt16BE(offset) !== 0xffd8) return false;
  for (let at = offset + 2; at + 4 <= end;) {
    const [marker, length] = [file.readUInt16BE(at), file.readUInt16BE(at + 2)];
    if (marker < 0xff01 || length < 2) return false;
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)) return marker <= 0xffc2;
    at += 2 + length;
  }
  return false;
}

/** Every directory of a TIFF file, also those below; broken ones are left out. */
function directoriesOf(file: Buffer): Directory[] {
  if (file.length < 8) return [];
  const isLittle = file.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (isLittle ? file.readUInt16LE(at) : file.readUInt16BE(at));
  const long = (at: number): number => (isLittle ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const found: Directory[] = [];
  const waiting = [long(4)];
  const seen = new Set<number>();
  while (waiting.length > 0 && found.length < mostDirectories) {
    const at = waiting.shift() ?? 0;
    // A directory that names itself would never end.
    if (at < 8 || at + 2 > file.length || seen.has(at)) continue;
    seen.add(at);
    const count = Math.min(short(at), mostEntries);
    const tags = new Map<number, readonly number[]>();
    const texts = new Map<number, string>();
    for (let entry = at + 2; entry < at + 2 + count * 12 && entry + 12 <= file.length; entry += 12)
      readEntry(file, { entry, short, long }, tags, texts);
    found.push({ tags, texts });
    waiting.push(...(tags.get(tag.subDirectories) ?? []));
    const next = at + 2 + count * 12;
    if (next + 4 <= file.length) waiting.push(long(next));
  }
  return found;
}

function readEntry(
  file: Buffer,
  { entry, short, long }: { entry: number; short: (at: number) => number; long: (at: number) => number },
  tags: Map<number, readonly number[]>,
  texts: Map<number, string>,
): void {
  const [name, type, count] = [short(entry), short(entry + 2), long(entry + 4)];
  const size = { 1: 1, 2: 1, 3: 2, 4: 4, 7: 1, 13: 4 }[type];
  if (size === undefined || count === 0) return;
  const at = size * count <= 4 ? entry + 8 : long(entry + 8);
  const used = Math.min(count, 64);
  if (at + size * used > file.length) return;
  if (type === 2) texts.set(name, file.toString('latin1', at, at + used).replace(/\0.*$/s, ''));
  else
    tags.set(
      name,
      Array.from({ length: used }, (_, index) =>
        size === 4 ? long(at + index * 4) : size === 2 ? short(at + index * 2) : (file[at + index] ?? 0),
      ),
    );
}

/** Fujifilm: the address of the JPEG stands in the header at 84, its length at 88. */
function fujifilm(file: Buffer): RawPicture {
  const mediaType = 'image/x-fuji-raf';
  if (file.length < 92) return { mediaType };
  const preview = largest([{ offset: file.readUInt32BE(84), bytes: file.readUInt32BE(88) }], file);
  return { mediaType, ...(preview === undefined ? {} : { preview }) };
}

/** Canon CR3, an ISO base media file: the preview is in the top-level `uuid` box of that name, as `PRVW`. */
function canonContainer(file: Buffer): RawPicture {
  const mediaType = 'image/x-canon-cr3';
  const exif = blockNamed(file, 'CMT2');
  const known: RawPicture = { mediaType, ...(exif === undefined ? {} : { exif }) };
  for (let at = 0; at + 24 <= file.length;) {
    const short = file.readUInt32BE(at);
    const length = short === 1 && at + 16 <= file.length ? Number(file.readBigUInt64BE(at + 8)) : short;
    if (length < 8 || !Number.isSafeInteger(length)) break;
    const isPreview =
      file.toString('latin1', at + 4, at + 8) === 'uuid' &&
      file.toString('hex', at + 8, at + 24) === 'eaf42b5e1c984b88b9fbb7dc406e4d16';
    if (isPreview) {
      const name = file.indexOf('PRVW', at + 24, 'latin1');
      // Size, name, six unknown bytes, width, height, two unknown bytes, length of the JPEG, the JPEG.
      if (name === -1 || name + 20 > file.length) break;
      const preview = largest([{ offset: name + 20, bytes: file.readUInt32BE(name + 16) }], file);
      return { ...known, ...(preview === undefined ? {} : { preview }) };
    }
    at += length;
  }
  return known;
}

function blockNamed(file: Buffer, name: string): Buffer | undefined {
  const at = file.subarray(0, 1_000_000).indexOf(name, 0, 'latin1');
  if (at < 4) return undefined;
  const length = file.readUInt32BE(at - 4);
  return length > 16 && at - 4 + length <= file.length ? file.subarray(at + 4, at - 4 + length) : undefined;
}
