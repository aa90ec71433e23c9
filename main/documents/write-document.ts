// The one way from a laid-out paper to bytes: opens the PDF, lets the paper compose itself, adds the furniture, draws, counts.
import { createHash } from 'node:crypto';
import { throwIfCancelled } from '../threads/index.ts';
import type { ByteSink } from './byte-sink.ts';
import type { DocumentText } from './document-text.ts';
import { EvidenceDocument } from './evidence-document.ts';
import { addFurniture } from './furniture.ts';
import { Composition } from './layout/composition.ts';
import type { Typefaces } from './layout/break-lines.ts';
import { drawPlan } from './layout/draw-plan.ts';
import type { PagePlan } from './layout/page-plan.ts';
import type { Geometry } from './layout/style.ts';
import { Typeface } from './layout/typeface.ts';
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
}

export interface WrittenDocument {
  readonly pages: number;
  readonly bytes: number;
  /** SHA-256 of the whole file, hexadecimal. */
  readonly sha256: string;
}

export interface Paper {
  readonly head: DocumentHead;
  readonly title: string;
  readonly geometry?: Geometry;
  /** Labels have no header and footer. */
  readonly furniture?: boolean;
  compose(composition: Composition): void;
}

/**
 * Writes a paper to `tools.sink`. The same paper gives the same bytes.
 *
 * @throws FocalPointError `threads.cancelled`; whatever the sink throws. A photograph that cannot be shown is no error: the paper says so.
 */
export async function writeDocument(paper: Paper, tools: DocumentTools): Promise<WrittenDocument> {
  const { document, typefaces, plan } = layOut(paper, tools.text);
  const digest = createHash('sha256');
  let bytes = 0;
  const sink: ByteSink = {
    write(chunk) {
      digest.update(chunk);
      bytes += chunk.length;
      return tools.sink.write(chunk);
    },
  };
  const openImage = tools.openImage ?? (() => Promise.reject(new Error('no images')));
  await drawPlan(plan, {
    document,
    typefaces,
    sink,
    pictures: new PictureQueue(plan, openImage),
    excuse: (problem) => tools.text.text(`photographs.problem.${problem}`),
    step: (page) => {
      throwIfCancelled(tools.signal);
      tools.progress?.(page, plan.pages.length);
    },
  });
  return { pages: plan.pages.length, bytes, sha256: digest.digest('hex') };
}

export interface LaidOutPaper {
  readonly document: EvidenceDocument;
  readonly typefaces: Typefaces;
  readonly plan: PagePlan;
}

/** Opens the PDF and lays out every page of the paper; nothing is drawn yet. */
export function layOut(paper: Paper, text: DocumentText): LaidOutPaper {
  const { head } = paper;
  const document = new EvidenceDocument({
    title: paper.title,
    author: head.agency,
    subject: [text.text(`kind.${head.kind}`), head.documentNumber, head.caseNumber].filter(Boolean).join(' · '),
    language: text.language,
    madeAt: head.madeAt,
  });
  const typefaces: Typefaces = {
    regular: new Typeface(document.faceFont('regular')),
    bold: new Typeface(document.faceFont('bold')),
    italic: new Typeface(document.faceFont('italic')),
    mono: new Typeface(document.faceFont('mono')),
  };
  const composition = new Composition(typefaces, paper.geometry, paper.furniture);
  paper.compose(composition);
  addFurniture(composition, head, text);
  return { document, typefaces, plan: composition.plan() };
}
