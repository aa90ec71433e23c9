// What a PDF is, before anyone relies on it. Whatever is in the file ends in a finding, never in an error.
import { rangesOf, type Inspection, type PageShape } from '../../shared/domain/foreign-pages.ts';
import { FocalPointError } from '../../shared/language/result.ts';
import { OpenPdf, type SeenSize } from './engine/open-pdf.ts';
import type { Pdfium } from './engine/pdfium.ts';
import { hasText } from './engine/text-of-page.ts';
import type { PageSource } from './page-source.ts';
import { CopyScan } from './structure/copy-scan.ts';
import { faultsOf } from './structure/file-faults.ts';

export interface InspectOptions {
  readonly password?: string | undefined;
  /** Asked between pages; it throws to stop. */
  readonly pause?: (done: number, of: number) => Promise<void>;
}

const millimetresPerPoint = 25.4 / 72;
/** After so many pages in a row that are not there, the number of pages is a lie. */
const mostMissing = 500;
const pagesBetweenPauses = 20;
/** The engine keeps what it has read: after so many bytes of pages the document is opened anew. */
const groupBytes = 32 * 1024 * 1024;
const mostCopied = 64 * 1024 * 1024;
const scanLength = 1024 * 1024;

export const nothingFound: Omit<Inspection, 'kind'> = {
  pages: 0,
  shapes: [],
  access: 'open',
  repairable: [],
  unreadable: [],
  signatures: 0,
  fields: { count: 0, filled: 0 },
  active: [],
  text: [],
};

export function fatalInspection(kind: Inspection['kind'], fatal: NonNullable<Inspection['fatal']>): Inspection {
  return { kind, ...nothingFound, fatal };
}

/** @throws only what the source or `pause` throws, and FocalPointError `pages.wrong-password` for a password that was given. */
export async function inspectPdf(
  engine: Pdfium,
  source: PageSource,
  { password = '', pause = () => Promise.resolve() }: InspectOptions = {},
): Promise<Inspection> {
  if (source.size === 0) return fatalInspection('pdf', 'empty');
  const open = (): OpenPdf => new OpenPdf(engine, source, password);
  let pdf: OpenPdf;
  try {
    pdf = open();
  } catch (error) {
    return refusedInspection(source, error);
  }
  const opened = { pdf, again: open };
  try {
    return await inspectOpen(opened, source, password, pause);
  } finally {
    opened.pdf.close();
  }
}

function refusedInspection(source: PageSource, error: unknown): Inspection {
  const code = error instanceof FocalPointError ? error.failure.code : undefined;
  if (code === 'pages.password-needed')
    return { kind: 'pdf', ...nothingFound, access: 'password-needed', repairable: faultsOf(source) };
  if (code === 'pages.too-large') return fatalInspection('pdf', 'too-large');
  if (code === 'pages.unreadable') {
    const isPdf = source.read(0, 1024).toString('latin1').includes('%PDF-');
    return fatalInspection('pdf', isPdf ? 'nothing-readable' : 'not-a-document');
  }
  throw error;
}

async function inspectOpen(
  opened: { pdf: OpenPdf; readonly again: () => OpenPdf },
  source: PageSource,
  password: string,
  pause: NonNullable<InspectOptions['pause']>,
): Promise<Inspection> {
  const shapes: PageShape[] = [];
  const unreadable: number[] = [];
  const text: number[] = [];
  let missingInARow = 0;
  let { pdf } = opened;
  const group = Math.max(1, Math.floor((groupBytes * Math.max(1, pdf.pages)) / source.size));
  for (let index = 0; index < pdf.pages; index += 1) {
    if (index > 0 && index % group === 0) {
      pdf.close();
      pdf = opened.again();
      opened.pdf = pdf;
    }
    if (index % pagesBetweenPauses === 0) await pause(index, pdf.pages);
    const size = pdf.sizeOf(index);
    try {
      const isReadable = pdf.withPage(index, (page) => {
        if (hasText(pdf.engine, page)) text.push(index + 1);
        return true;
      });
      if (isReadable && size !== undefined) addShape(shapes, index + 1, millimetres(size));
      missingInARow = 0;
    } catch (error) {
      if (!(error instanceof FocalPointError) || error.failure.code !== 'pages.page-unreadable') throw error;
      unreadable.push(index + 1);
      missingInARow += 1;
      if (missingInARow >= mostMissing || unreadable.length === pdf.pages) {
        if (shapes.length === 0)
          return fatalInspection('pdf', missingInARow >= mostMissing ? 'page-tree-loops' : 'nothing-readable');
        if (missingInARow >= mostMissing) break;
      }
    }
  }
  if (pdf.pages === 0) return fatalInspection('pdf', 'nothing-readable');
  const scan = await scanOf(pdf, source, pause);
  const layers = scan.layers.found();
  // Names in a locked file that is looked at as it lies are not words.
  if (layers !== undefined && isLarge(source) && pdf.isEncrypted) layers.names = [];
  return {
    kind: 'pdf',
    pages: pdf.pages,
    shapes,
    access: accessOf(pdf, password),
    repairable: [...faultsOf(source), ...(unreadable.length > 0 ? (['pages-unreadable'] as const) : [])],
    unreadable: rangesOf(unreadable),
    signatures: pdf.signatures,
    fields: scan.fields,
    active: [...scan.active]
      .map(([what, count]) => ({ what, count }))
      .toSorted((left, right) => (left.what < right.what ? -1 : 1)),
    ...(scan.linksWithin === 0 ? {} : { linksWithin: scan.linksWithin }),
    ...(scan.pdfA === undefined ? {} : { pdfA: scan.pdfA }),
    ...(layers === undefined ? {} : { layers }),
    ...(isLarge(source) && scan.isPartlyUnseen ? { isPartlyUnseen: true } : {}),
    text: rangesOf(text),
  };
}

function isLarge({ size }: PageSource): boolean {
  return size > mostCopied;
}

/** In the engine's copy where that fits into memory; else in the file as it lies, packed objects unpacked. */
async function scanOf(
  pdf: OpenPdf,
  source: PageSource,
  pause: NonNullable<InspectOptions['pause']>,
): Promise<CopyScan> {
  const scan = new CopyScan();
  if (!isLarge(source)) {
    pdf.writeCopy(scan);
    return scan;
  }
  for (let offset = 0; offset < source.size; offset += scanLength) {
    scan.write(source.read(offset, scanLength));
    await pause(pdf.pages, pdf.pages);
  }
  return scan;
}

function accessOf(pdf: OpenPdf, password: string): Inspection['access'] {
  if (!pdf.isEncrypted) return 'open';
  return password === '' ? 'owner-locked' : 'password-known';
}

function millimetres({ width, height, rotation }: SeenSize): Omit<PageShape, 'from' | 'to'> {
  const tenths = (points: number): number => Math.round(points * millimetresPerPoint * 10) / 10;
  return { width: tenths(width), height: tenths(height), rotation };
}

/** A page like the one before it makes that run longer. */
export function addShape(shapes: PageShape[], page: number, shape: Omit<PageShape, 'from' | 'to'>): void {
  const last = shapes.at(-1);
  const isSame =
    last?.to === page - 1 &&
    last.width === shape.width &&
    last.height === shape.height &&
    last.rotation === shape.rotation;
  if (isSame) last.to = page;
  else shapes.push({ from: page, to: page, ...shape });
}
