// Turns planned structure nodes into the tagged tree of the PDF while drawing, closing each as soon as its last mark is drawn.
import type { EvidenceDocument } from '../evidence-document.ts';
import type { StructureNode } from './page-plan.ts';

type Element = PDFKit.PDFStructureElement;

export class TaggedTree {
  private readonly document: EvidenceDocument;
  private readonly elements = new Map<StructureNode, Element>();

  constructor(document: EvidenceDocument) {
    this.document = document;
  }

  /** Draws `marks` marks as content of `node`, or as an artifact where there is none. */
  content(node: StructureNode | undefined, marks: number, draw: () => void): void {
    if (node === undefined) return this.artifact(draw);
    this.elementOf(node).add(draw);
    this.drawn(node, marks);
  }

  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
  }

  link(node: StructureNode | undefined, make: (element: Element) => void): void {
    if (node === undefined) return;
    make(this.elementOf(node));
    this.drawn(node, 1);
  }

  /** Makes sure the element exists, in its place among its siblings. */
  touch(node: StructureNode | undefined): void {
    if (node === undefined) return;
    this.elementOf(node);
    this.drawn(node, 1);
  }

  private elementOf(node: StructureNode): Element {
    const known = this.elements.get(node);
    if (known !== undefined) return known;
    const { alternative, scope } = node;
    const element = this.document.struct(node.type, {
      ...(alternative === undefined ? {} : { alt: alternative }),
      ...(scope === undefined ? {} : { scope }),
    }); // `scope` is known to pdfkit 0.20 and missing from its types
    if (node.parent === undefined) this.document.addStructure(element);
    else this.elementOf(node.parent).add(element);
    this.elements.set(node, element);
    return element;
  }

  private drawn(node: StructureNode, marks: number): void {
    for (let at: StructureNode | undefined = node; at !== undefined; at = at.parent) {
      at.marks -= marks;
      if (at.marks === 0) {
        this.elements.get(at)?.end();
        this.elements.delete(at);
      }
    }
  }
}
