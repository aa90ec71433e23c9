// Pictures inside documents of others that have more dots than a bundle may carry, made smaller: JPEGs stay JPEGs, what was packed without loss stays
// without loss. Everything else – fax formats, printing colours, masks, tables of colours – is carried as it lies.
import { inflateSync, crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { release } from '../../../shared/language/release.ts';
import { sizeKey, type DrawnDots } from '../engine/drawn-pictures.ts';
import { isDictionary, numberOf, Reference, type PdfDictionary, type PdfValue } from '../structure/pdf-syntax.ts';
import type { PlainPage, PlainPdf } from '../structure/plain-pdf.ts';

/** In the place of a picture: its dictionary, without its length, and its bytes. */
export interface SmallerPicture {
  readonly entries: PdfDictionary;
  readonly bytes: Buffer;
}

interface Known {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly packing: 'jpeg' | 'raw' | 'png';
}

const mostPixels = 100e6;
const mostBytes = 64 * 1024 * 1024;
const mostObjects = 5000;
const quality = 85;
/** Between two numbers of dots so near to each other nothing is gained. */
const worthwhile = 1.02;
/** What would make the picture something else than the pixels of its stream. */
const beyondUs = ['ImageMask', 'Mask', 'SMask', 'SMaskInData', 'Decode', 'Alternates', 'OPI', 'F', 'OC'];

export class SmallerPictures {
  readonly #pdf: PlainPdf;
  readonly #drawn: DrawnDots;
  readonly #dots: number;
  readonly #seen = new Set<number>();

  /** @param dots  to the inch, at most. */
  constructor(pdf: PlainPdf, drawn: DrawnDots, dots: number) {
    this.#pdf = pdf;
    this.#drawn = drawn;
    this.#dots = dots;
  }

  /** Those that a page needs and none before it needed, by the numbers of their objects. */
  async ofPage(page: PlainPage): Promise<Map<number, SmallerPicture>> {
    const smaller = new Map<number, SmallerPicture>();
    if (![...this.#drawn.values()].some((dots) => this.#isTooMany(dots))) return smaller;
    const { pictures, isKnown } = this.#reached(page.entries);
    if (!isKnown) return smaller;
    for (const number of pictures) {
      if (this.#seen.has(number)) continue;
      this.#seen.add(number);
      const made = await this.#made(number);
      if (made !== undefined) smaller.set(number, made);
    }
    return smaller;
  }

  #isTooMany(dots: number): boolean {
    return Number.isFinite(dots) && dots > this.#dots * worthwhile;
  }

  /** Pictures that the page draws by their names. One that a pattern, a font or a mask draws too is left as it is: nobody knows how large. */
  #reached(page: PdfDictionary): { pictures: readonly number[]; isKnown: boolean } {
    const pictures = new Set<number>();
    const others = new Set<number>();
    const visited = new Set<number>();
    const waiting: { readonly value: PdfValue | undefined; readonly isDrawn: boolean }[] = [
      { value: page.get('Resources'), isDrawn: true },
    ];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (visited.size > mostObjects) return { pictures: [], isKnown: false };
      const resources = this.#pdf.dictionary(next.value);
      if (resources === undefined) continue;
      for (const [kind, value] of resources) {
        for (const reference of referencesIn(this.#pdf.resolve(value))) {
          const isDrawn = next.isDrawn && kind === 'XObject';
          const object = this.#pdf.dictionary(reference);
          if (object?.get('Subtype') === '/Image') (isDrawn ? pictures : others).add(reference.number);
          if (visited.has(reference.number) || object === undefined) continue;
          visited.add(reference.number);
          if (object.has('Resources')) waiting.push({ value: object.get('Resources'), isDrawn });
          const mask = this.#pdf.dictionary(object.get('SMask'));
          const group = this.#pdf.dictionary(mask?.get('G'));
          if (group !== undefined) waiting.push({ value: group.get('Resources'), isDrawn: false });
        }
      }
    }
    return { pictures: [...pictures].filter((one) => !others.has(one)), isKnown: true };
  }

  async #made(number: number): Promise<SmallerPicture | undefined> {
    const { value, stream } = this.#pdf.object(number);
    if (stream === undefined || !isDictionary(value) || stream.length > mostBytes) return undefined;
    const known = this.#known(value);
    const drawn = known === undefined ? undefined : this.#drawn.get(sizeKey(known.width, known.height));
    if (known === undefined || drawn === undefined || !this.#isTooMany(drawn)) return undefined;
    const size = [known.width, known.height].map((one) => Math.max(1, Math.round((one * this.#dots) / drawn)));
    const before = this.#pdf.source.read(stream.offset, stream.length);
    try {
      const bytes = await packed(before, known, size[0] ?? 1, size[1] ?? 1);
      if (bytes === undefined || bytes.length >= stream.length) return undefined;
      const entries = new Map(value);
      for (const key of ['Length', 'DL', 'DecodeParms', 'Interpolate']) entries.delete(key);
      entries.set('Width', String(size[0]));
      entries.set('Height', String(size[1]));
      if (known.packing !== 'jpeg') entries.set('DecodeParms', predicted(known.channels, size[0] ?? 1));
      return { entries, bytes };
    } catch {
      // A picture that cannot be taken apart is carried as it lies.
      return undefined;
    } finally {
      release(before);
    }
  }

  #known(entries: PdfDictionary): Known | undefined {
    const [width, height, bits] = ['Width', 'Height', 'BitsPerComponent'].map((key) =>
      numberOf(this.#pdf.resolve(entries.get(key))),
    );
    const channels = this.#channels(this.#pdf.resolve(entries.get('ColorSpace')));
    if (width === undefined || height === undefined || bits !== 8 || channels === undefined) return undefined;
    if (width * height > mostPixels || beyondUs.some((key) => entries.has(key))) return undefined;
    const filter = only(this.#pdf.resolve(entries.get('Filter')));
    const settings = this.#pdf.resolve(only(this.#pdf.resolve(entries.get('DecodeParms'))));
    if (filter === '/DCTDecode')
      return settings === undefined ? { width, height, channels, packing: 'jpeg' } : undefined;
    if (filter !== '/FlateDecode') return undefined;
    if (settings === undefined) return { width, height, channels, packing: 'raw' };
    if (!isDictionary(settings)) return undefined;
    const said = (key: string, usual: number): number => numberOf(this.#pdf.resolve(settings.get(key))) ?? usual;
    if (said('Predictor', 1) === 1) return { width, height, channels, packing: 'raw' };
    const isPng = said('Predictor', 1) >= 10 && said('Columns', 1) === width && said('Colors', 1) === channels;
    return isPng && said('BitsPerComponent', 8) === 8 ? { width, height, channels, packing: 'png' } : undefined;
  }

  #channels(space: PdfValue | undefined): 1 | 3 | undefined {
    if (space === '/DeviceRGB') return 3;
    if (space === '/DeviceGray') return 1;
    if (!Array.isArray(space) || space[0] !== '/ICCBased') return undefined;
    const count = numberOf(this.#pdf.resolve(this.#pdf.dictionary(space[1])?.get('N')));
    return count === 1 || count === 3 ? count : undefined;
  }
}

function referencesIn(value: PdfValue | undefined): Reference[] {
  if (Array.isArray(value)) return value.filter((one) => one instanceof Reference);
  return isDictionary(value) ? [...value.values()].filter((one) => one instanceof Reference) : [];
}

function only(value: PdfValue | undefined): PdfValue | undefined {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

function predicted(channels: number, width: number): PdfDictionary {
  return new Map([
    ['Predictor', '15'],
    ['Colors', String(channels)],
    ['BitsPerComponent', '8'],
    ['Columns', String(width)],
  ]);
}

/** Undefined where the bytes are another picture than the dictionary says. */
async function packed(before: Buffer, known: Known, width: number, height: number): Promise<Buffer | undefined> {
  const unpacked = unpackedOf(before, known);
  if (unpacked === undefined) return undefined;
  try {
    const picture = await opened(unpacked, known);
    if (picture === undefined) return undefined;
    const smaller = picture.resize(width, height, { fit: 'fill' });
    const inOwnColours = known.channels === 1 ? smaller.toColourspace('b-w') : smaller;
    if (known.packing === 'jpeg') return await inOwnColours.jpeg({ quality }).toBuffer();
    return dataOfPng(await inOwnColours.png({ compressionLevel: 9, palette: false }).toBuffer());
  } finally {
    release(unpacked);
  }
}

/** What the picture library reads. Hundreds of pictures would stand in memory until the collector comes by: whoever asks releases it. */
function unpackedOf(before: Buffer, { width, height, channels, packing }: Known): Buffer | undefined {
  if (packing === 'jpeg') return before;
  if (packing === 'png') return asPng(before, width, height, channels);
  const length = width * height * channels;
  const data = inflateSync(before, { maxOutputLength: length + 1024 });
  return data.length < length ? undefined : data;
}

async function opened(unpacked: Buffer, { width, height, channels, packing }: Known): Promise<Sharp | undefined> {
  // The page says what its numbers mean; a profile inside the picture says nothing here.
  const options = { ignoreIcc: true, limitInputPixels: mostPixels, failOn: 'error' } as const;
  if (packing === 'raw')
    return sharp(unpacked.subarray(0, width * height * channels), { ...options, raw: { width, height, channels } });
  const picture = sharp(unpacked, options);
  const found = await picture.metadata();
  const isSame = found.width === width && found.height === height && found.channels === channels;
  return isSame && (found.space === 'srgb' || found.space === 'b-w') ? picture : undefined;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A stream with a PNG's predictor is the data of a PNG (ISO 32000-1 §7.4.4.4); what it lacks is the frame. */
function asPng(data: Buffer, width: number, height: number, channels: 1 | 3): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  head[9] = channels === 3 ? 2 : 0;
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function dataOfPng(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = signature.length; at + 8 <= png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}
