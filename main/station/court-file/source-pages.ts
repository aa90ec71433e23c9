// What of a source can be set on pages, and how many they are as far as that is known without opening it.
import { rasterTypes } from '../intake/media-type.ts';

/** Formats that hold one picture. */
const onePicture: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/avif'];
const texts: readonly string[] = ['text/plain', 'message/rfc822'];

/** Everything else gets a sheet that names it and its hash. */
export function hasPages(mediaType: string): boolean {
  return mediaType === 'application/pdf' || rasterTypes.includes(mediaType) || texts.includes(mediaType);
}

/** Undefined until somebody counted: a PDF, a scan of several pages, a text. */
export function pagesOfAttachment(mediaType: string): number | undefined {
  return onePicture.includes(mediaType) ? 1 : undefined;
}
