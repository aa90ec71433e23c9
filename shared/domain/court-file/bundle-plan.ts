// How a bundle is divided into volumes and numbered, as its profile asks. It knows sizes and nothing else.
import type { BundleProfile } from './profile.ts';

/** A document with the pages it takes in the bundle; none where the front matter itself is the document. */
export interface MeasuredDocument {
  readonly pages: number;
  readonly bytes: number;
}

/** Pages of one document that stand in one volume, one after the other. */
export interface BundlePart {
  /** Its place in the list that was divided. */
  readonly document: number;
  /** Of the document, from 1. */
  readonly from: number;
  readonly to: number;
  /** From 1. */
  readonly volume: number;
  /** Of the volume's PDF, from 1. */
  readonly page: number;
}

export interface PlannedVolume {
  readonly pages: number;
  /** Pages at its beginning that have no number. */
  readonly unnumbered: number;
  /** The number of the first page that has one. */
  readonly first: number;
  readonly parts: readonly BundlePart[];
}

export interface BundlePlan {
  readonly volumes: readonly PlannedVolume[];
  /** Of each page of each volume as it is printed; empty for a page without one. */
  readonly numbers: readonly (readonly string[])[];
  /** Of the last page; of all volumes where numbers go on, else of the longest. */
  readonly lastNumber: number;
}

export interface PlanOptions {
  /** Pages before the documents, the same in each volume. */
  readonly front: number;
  /** What is taken of the room a volume has for bytes; less than 1 after one came out too large. */
  readonly share?: number;
}

type Asked = Pick<BundleProfile, 'limits' | 'numbering'>;

const megabyte = 1_000_000;

/** A document is divided only where it alone is larger than a volume may be. */
export function planBundle(documents: readonly MeasuredDocument[], profile: Asked, options: PlanOptions): BundlePlan {
  const { front } = options;
  const volumes = divide(documents, profile, options).map((parts) => {
    let page = front + 1;
    return parts.map((part) => {
      const placed = { ...part, page };
      page += part.to - part.from + 1;
      return placed;
    });
  });
  const unnumbered = unnumberedPages(profile, front);
  let first = 1;
  let lastNumber = 0;
  const planned = volumes.map((parts): PlannedVolume => {
    const pages = front + parts.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    const volume = { pages, unnumbered, first, parts };
    lastNumber = Math.max(lastNumber, first + pages - unnumbered - 1);
    if (profile.numbering.isContinuous) first += pages - unnumbered;
    return volume;
  });
  const numbers = planned.map((volume) =>
    Array.from({ length: volume.pages }, (_, page) => String(numberOfPage(volume, page + 1) ?? '')),
  );
  return { volumes: planned, numbers, lastNumber };
}

/** Undefined for a page without one. */
function numberOfPage({ first, unnumbered }: PlannedVolume, page: number): number | undefined {
  return page <= unnumbered ? undefined : first + page - unnumbered - 1;
}

/** Where the number is that of the PDF page, no page goes without. */
function unnumberedPages({ numbering }: Asked, front: number): number {
  if (numbering.equalsPdfPage || numbering.begins === 'cover') return 0;
  return numbering.begins === 'index' ? 1 : front;
}

function divide(
  documents: readonly MeasuredDocument[],
  { limits }: Asked,
  { front, share = 1 }: PlanOptions,
): Omit<BundlePart, 'page'>[][] {
  const mostPages = Math.max(1, (limits.pagesPerVolume ?? Infinity) - front);
  const mostBytes = (limits.megabytesPerVolume ?? Infinity) * megabyte * share;
  const volumes: Omit<BundlePart, 'page'>[][] = [[]];
  let room = { pages: mostPages, bytes: mostBytes };
  const next = (): void => {
    volumes.push([]);
    room = { pages: mostPages, bytes: mostBytes };
  };
  const put = (document: number, from: number, to: number, bytes: number): void => {
    volumes.at(-1)?.push({ document, from, to, volume: volumes.length });
    room = { pages: room.pages - (to - from + 1), bytes: room.bytes - bytes };
  };
  for (const [index, { pages, bytes }] of documents.entries()) {
    if (pages === 0) continue;
    const isFull = pages > room.pages || bytes > room.bytes;
    if (isFull && volumes.at(-1)?.length !== 0) next();
    const perPage = bytes / pages;
    const most = Math.max(1, Math.floor(Math.min(mostPages, perPage === 0 ? Infinity : mostBytes / perPage)));
    for (let from = 1; from <= pages; from += most) {
      if (from > 1) next();
      const to = Math.min(pages, from + most - 1);
      put(index, from, to, perPage * (to - from + 1));
    }
  }
  return volumes;
}
