// A drawn page as one picture: packed without loss where it is drawn text, a JPEG where it is a scan or has colours.
import sharp from 'sharp';
import type { PaperPage } from './drawn-pages.ts';
import { packPage } from './packed-page.ts';

const quality = 80;
/** Differences of colour up to this come from drawing and scanning grey paper. */
const leastColour = 24;
/** Of drawn text few pixels lie between these. */
const [darkest, lightest] = [40, 215];
const mostBetween = 0.08;

/** `drawn`: white, black and the soft edges of letters; `grey`: a scan; `colour`: anything else. */
export function kindOf({ data, channels }: PaperPage): 'drawn' | 'grey' | 'colour' {
  let between = 0;
  for (let at = 0; at < data.length; at += channels) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > leastColour) return 'colour';
    if (green > darkest && green < lightest) between += 1;
  }
  return between * channels < data.length * mostBetween ? 'drawn' : 'grey';
}

export interface PagePicture {
  readonly entries: string;
  readonly bytes: Buffer;
}

/** The picture of a page as a stream: what its dictionary says besides its size, and its bytes. */
export async function pictureOf(
  { data, width, height, channels }: PaperPage,
  kind: ReturnType<typeof kindOf>,
): Promise<PagePicture> {
  if (kind === 'drawn') {
    const grey = new Uint8Array(width * height);
    for (let index = 0; index < grey.length; index += 1) grey[index] = data[index * channels + 1] ?? 0;
    const bytes = packPage(grey, width, height);
    grey.fill(0);
    const packing = `/ColorSpace /DeviceGray /BitsPerComponent 4 /Filter /FlateDecode`;
    return {
      entries: `${packing} /DecodeParms <</Predictor 12 /Colors 1 /BitsPerComponent 4 /Columns ${width}>>`,
      bytes,
    };
  }
  const picture = sharp(data, { raw: { width, height, channels } }).removeAlpha();
  // Without thinning out the colours: squares stay squares, and a filled one stays exactly black.
  const bytes = await (kind === 'grey' ? picture.greyscale().toColourspace('b-w') : picture)
    .jpeg({ quality, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return {
    entries: `/ColorSpace /Device${kind === 'grey' ? 'Gray' : 'RGB'} /BitsPerComponent 8 /Filter /DCTDecode`,
    bytes,
  };
}
