// What the station finds in a document that others made: said in codes that each language has a sentence for. Nothing here reads a file.
import { z } from 'zod';

/** Pages `from` to `to`, both counted, from 1. */
export const PageRange = z.strictObject({ from: z.number().int().positive(), to: z.number().int().positive() });
export type PageRange = z.infer<typeof PageRange>;

/** A run of pages that look alike: millimetres as one sees the page, degrees clockwise as the file turns it. */
const PageShape = PageRange.extend({ width: z.number(), height: z.number(), rotation: z.number() });
export type PageShape = z.infer<typeof PageShape>;

const documentKinds = ['pdf', 'tiff', 'image'] as const;

/** By what its bytes say; an empty or broken file by its name, for a person calls it a document. Undefined for what is none. */
export function documentKind(mediaType: string, fileName: string): Inspection['kind'] | undefined {
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType === 'image/tiff') return 'tiff';
  if (mediaType !== 'application/octet-stream') return undefined;
  if (/\.pdf$/i.test(fileName)) return 'pdf';
  return /\.tiff?$/i.test(fileName) ? 'tiff' : undefined;
}

/** `owner-locked`: opens without a password, its maker forbade printing or copying. */
export const documentAccesses = ['open', 'owner-locked', 'password-needed', 'password-known'] as const;

/** Faults that the engine reads past; the pages are there. */
export const repairableFaults = [
  'junk-before-header',
  'no-end-mark',
  'no-table-place',
  'table-wrong',
  'length-wrong',
  'pages-unreadable',
] as const;

/** Faults that leave no page. */
export const fatalFaults = [
  'empty',
  'not-a-document',
  'nothing-readable',
  'page-tree-loops',
  'too-large',
  'too-many-pixels',
  'took-too-long',
  'broke-the-reader',
] as const;

export const activeContents = ['launch', 'javascript', 'open-action', 'embedded-file', 'submit', 'link'] as const;

/** Layers of a document. `unseen`: switched off when it is opened; `depends`: what is seen hangs on conditions besides. */
const Layers = z.strictObject({
  count: z.number().int().positive(),
  unseen: z.number().int().nonnegative(),
  /** Of those unseen, as the file calls them; twenty at most. */
  names: z.array(z.string()),
  depends: z.boolean(),
});
export type Layers = z.infer<typeof Layers>;

export const Inspection = z.strictObject({
  kind: z.enum(documentKinds),
  pages: z.number().int().nonnegative(),
  shapes: z.array(PageShape),
  access: z.enum(documentAccesses),
  repairable: z.array(z.enum(repairableFaults)),
  fatal: z.enum(fatalFaults).optional(),
  /** Pages that stay empty, whatever the rest is. */
  unreadable: z.array(PageRange),
  /** Signatures in the file; whether they hold is not said. */
  signatures: z.number().int().nonnegative(),
  fields: z.strictObject({ count: z.number().int().nonnegative(), filled: z.number().int().nonnegative() }),
  active: z.array(z.strictObject({ what: z.enum(activeContents), count: z.number().int().positive() })),
  /** Places on its pages that lead to other pages of it; absent where there are none. */
  linksWithin: z.number().int().positive().optional(),
  /** What the file says of itself, such as `2B`; nobody has checked it. */
  pdfA: z.string().max(8).optional(),
  /** Absent where it has none. */
  layers: Layers.optional(),
  /** Packed parts of a large file that nobody could look into: layers and what acts may be in them. */
  isPartlyUnseen: z.literal(true).optional(),
  /** Pages with words that can be searched. */
  text: z.array(PageRange),
});
export type Inspection = z.infer<typeof Inspection>;

/** Why a document is carried as pictures of what is seen, and not by its objects. */
export const picturedReasons = ['hidden-layers', 'unseen-parts'] as const;
export type PicturedReason = (typeof picturedReasons)[number];

/** The file may hold something that nobody sees who opens it; undefined where it does not. */
export function picturedBecause({
  layers,
  isPartlyUnseen,
}: Pick<Inspection, 'layers' | 'isPartlyUnseen'>): PicturedReason | undefined {
  if (layers !== undefined && (layers.unseen > 0 || layers.depends)) return 'hidden-layers';
  return isPartlyUnseen === true ? 'unseen-parts' : undefined;
}

/** A word and its place, in thousandths of the page as it is seen, from the upper left. */
export const PageWord = z.strictObject({
  text: z.string(),
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
  /** Not drawn: it lies over a picture of the page, where a machine put it – this station's or another. */
  isUnseen: z.literal(true).optional(),
});
export type PageWord = z.infer<typeof PageWord>;

/** Joins numbers that follow one another: 1, 2, 3, 7 are 1–3 and 7. @param numbers  ascending. */
export function rangesOf(numbers: Iterable<number>): PageRange[] {
  const ranges: PageRange[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges;
}

export function countOf(ranges: readonly PageRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** Widths in pixels that pages are drawn in; a few, so that a page is not drawn anew for each step of the zoom. */
export const pageWidths = [160, 480, 800, 1200, 1800, 2600] as const;

/** How a picture of a page is asked for. @param page  from 1. */
export function pageName(id: string, page: number, width: (typeof pageWidths)[number]): string {
  return `${id}-${page}-${width}`;
}

export function readPageName(
  name: string,
): { readonly id: string; readonly page: number; readonly width: number } | undefined {
  const [, id, page, width] = /^([0-9a-f-]{36})-(\d{1,7})-(\d{3,4})$/.exec(name) ?? [];
  const known = pageWidths.find((one) => one === Number(width));
  return id === undefined || known === undefined ? undefined : { id, page: Number(page), width: known };
}
