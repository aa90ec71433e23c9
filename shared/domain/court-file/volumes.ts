// A file is divided into volumes by what the profile allows in one; a document is never divided.
import type { BundleProfile } from './profile.ts';

interface Measured {
  readonly pages: number | undefined;
  readonly bytes: number | undefined;
}

/** The volume of each document, from 1. What is not counted yet adds nothing: the division is then a first guess. */
export function volumesOf(documents: readonly Measured[], { limits }: Pick<BundleProfile, 'limits'>): number[] {
  const mostBytes = (limits.megabytesPerVolume ?? Infinity) * 1_000_000;
  const mostPages = limits.pagesPerVolume ?? Infinity;
  let volume = 1;
  let pages = 0;
  let bytes = 0;
  return documents.map((document) => {
    const [itsPages, itsBytes] = [document.pages ?? 0, document.bytes ?? 0];
    const isFull = pages + itsPages > mostPages || bytes + itsBytes > mostBytes;
    if (isFull && (pages > 0 || bytes > 0)) {
      volume += 1;
      pages = 0;
      bytes = 0;
    }
    pages += itsPages;
    bytes += itsBytes;
    return volume;
  });
}
