// The one way from a laid-out paper to bytes: opens the PDF, lets the paper compose itself, adds the furniture, draws, counts.
import { createHash } from 'node:crypto';
import { throwIfCancelled } from '../threads/index.ts';
import type { ByteSink } from './byte-sink.ts';
import type { DocumentText } from './document-text.ts';
import { EvidenceDocument } from './evidence-document.ts';
import { addFurniture } from './furniture.ts';
import { Composition } from './layout/composition.ts';
import type { Typefaces } from './layout/break-lines.ts';
import { PageDrawer } from './layout/draw-plan.ts';
import type { DrawingTools, PictureSupply } from './layout/set-lines.ts';
import type { PageNumbers, PictureMark } from './layout/page-plan.ts';
import type { Geometry } from './layout/style.ts';
import { Typeface } from './layout/typeface.ts';
import type { SignatureField } from './signature/signature-revision.ts';
import type { DocumentHead } from './models/document-head.ts';
import type { OpenImage } from './models/image-source.ts';
import { PictureQueue } from './pictures/picture-queue.ts';

/** Everything a paper needs besides its model. */
export interface DocumentTools {
  readonly text: DocumentText;
  readonly sink: ByteSink;
  /** Reads the original of a photograph; papers without photographs need none. */
  readonly openImage?: OpenImage;
  readonly signal?: AbortSignal;
  readonly progress?: (page: number, total: number) => void;
  /** Draws an empty signature field, for a paper that will be signed. */
  readonly willBeSigned?: boolean;
}

export interface WrittenDocument {
  readonly pages: number;
  readonly bytes: number;
  /** SHA-256 of the whole file, hexadecimal. */
  readonly sha256: string;
  /** Where it was drawn to be signed. */
  readonly signatureField?: SignatureField;
}

export interface Paper {
  readonly head: DocumentHead;
  readonly title: string;
  readonly geometry?: Geometry;
  /** Labels have no header and footer. */
  readonly furniture?: boolean;
  /** Its pages are numbered by the bundle they come into: the number of each page of the volume, empty for none. */
  readonly ofBundle?: readonly string[];
  /** Printed large and grey across every page, behind everything; such a paper is never issued. */
  readonly watermark?: string;
  /**
   * Lays the paper out. A long paper yields after each part that ends its page, so that the part can be drawn and forgotten;
   * it is called twice, and must do the same both times.
   */
  compose(composition: Composition): Iterable<undefined> | undefined | void;
}

/**
 * Writes a paper to `tools.sink`. The same paper gives the same bytes.
 *
 * @throws FocalPointError `threads.cancelled`; whatever the sink throws. A photograph that cannot be shown is no error: the paper says so.
 */
export function writeDocument(paper: Paper, tools: DocumentTools): Promise<WrittenDocument> {
  const openImage = tools.openImage ?? (() => Promise.reject(new Error('no images')));
  return writeWithPictures(paper, tools, (marks) => new PictureQueue(marks, openImage));
}

/** The same with photographs from anywhere, which is what a bench needs. */
export async function writeWithPictures(
  paper: Paper,
  tools: DocumentTools,
  picturesOf: (marks: readonly PictureMark[]) => PictureSupply,
): Promise<WrittenDocument> {
  const setting = openDocument(paper, tools.text);
  const numbers = countPages(paper, setting);
  const digest = createHash('sha256');
  let bytes = 0;
  const sink: ByteSink = {
    write(chunk) {
      digest.update(chunk);
      bytes += chunk.length;
      return tools.sink.write(chunk);
    },
  };
  const composition = new Composition(setting.typefaces, paper.geometry, paper.furniture);
  const drawing: DrawingTools = {
    ...setting,
    sink,
    pictures: picturesOf(numbers.pictures),
    excuse: (problem) => tools.text.text(`photographs.problem.${problem}`),
    step: (page) => {
      throwIfCancelled(tools.signal);
      tools.progress?.(page, numbers.total);
    },
  };
  const drawer = new PageDrawer(drawing, numbers, composition.root);
  for (const first of partsOf(paper, composition)) {
    addFurniture(composition, first, paper, tools.text);
    await drawer.draw(composition.pages);
  }
  await drawer.finish(composition.root, tools.willBeSigned === true ? tools.text.text('signature.field') : undefined);
  const signable = setting.document.signable();
  return {
    pages: numbers.total,
    bytes,
    sha256: digest.digest('hex'),
    ...(signable === undefined ? {} : { signatureField: { ...signable, reason: tools.text.text('signature.reason') } }),
  };
}

interface Setting {
  readonly document: EvidenceDocument;
  readonly typefaces: Typefaces;
}

export function openDocument({ head, title, ofBundle }: Paper, text: DocumentText): Setting {
  const document = new EvidenceDocument({
    title,
    author: head.agency,
    subject: [text.text(`kind.${head.kind}`), head.documentNumber, head.caseNumber].filter(Boolean).join(' · '),
    language: text.language,
    madeAt: head.madeAt,
    ...(ofBundle === undefined ? {} : { ofBundle }),
  });
  const typefaces: Typefaces = {
    regular: new Typeface(document.faceFont('regular')),
    bold: new Typeface(document.faceFont('bold')),
    italic: new Typeface(document.faceFont('italic')),
    mono: new Typeface(document.faceFont('mono')),
  };
  return { document, typefaces };
}

export interface CountedPages extends PageNumbers {
  readonly pictures: readonly PictureMark[];
}

/** Lays the whole paper out once, keeping nothing but the page on which each place is. */
export function countPages(
  paper: Paper,
  { typefaces }: Setting,
  look?: (composition: Composition, first: number) => void,
): CountedPages {
  const composition = new Composition(typefaces, paper.geometry, paper.furniture, look === undefined);
  for (const first of partsOf(paper, composition)) look?.(composition, first);
  const { pages, places, pictures } = composition;
  return { total: pages.length, of: (place) => places.get(place) ?? 0, pictures };
}

/** Goes through the parts; gives the first page of each when all its pages are laid out. */
function* partsOf(paper: Paper, composition: Composition): Generator<number, void, undefined> {
  let first = 0;
  for (const _ of paper.compose(composition) ?? []) {
    composition.settle();
    yield first;
    first = composition.pages.length;
  }
  composition.settle();
  yield first;
}
