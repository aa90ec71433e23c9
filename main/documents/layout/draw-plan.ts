// Draws a laid-out paper page by page into the PDF, handing bytes to the sink as it goes. One photograph is in memory at a time (two ahead).
import { internals, type EvidenceDocument } from '../evidence-document.ts';
import { widthOf } from './break-lines.ts';
import { drawPicture } from './draw-picture.ts';
import { setLines, setSlanted, type DrawingTools } from './set-lines.ts';
import type { Circle, Shape, Mark, PageNumbers, PlannedPage, StructureNode } from './page-plan.ts';
import { decimal } from './typeface.ts';
import { TaggedTree } from './tagged-tree.ts';

type LineMark = Extract<Mark, { kind: 'line' }>;

/** Draws the pages of a paper one after another; a page is forgotten as soon as it is drawn. */
export class PageDrawer {
  private readonly tools: DrawingTools;
  private readonly tree: TaggedTree;
  private readonly numbers: PageNumbers;
  private drawn = 0;

  /** @param numbers  from a first laying-out of the whole paper; `root` is the document's element, held open until `finish`. */
  constructor(tools: DrawingTools, numbers: PageNumbers, root: StructureNode) {
    this.tools = tools;
    this.numbers = numbers;
    this.tree = new TaggedTree(tools.document);
    root.marks += 1;
  }

  /** @param pages  every page so far; those already drawn are empty and are passed over. */
  async draw(pages: readonly PlannedPage[]): Promise<void> {
    for (; this.drawn < pages.length; this.drawn += 1) {
      const page = pages[this.drawn];
      if (page === undefined) return;
      this.tools.step(this.drawn + 1);
      await drawPage(page, this.drawn, this.tree, this.numbers, this.tools);
      page.marks.length = 0;
      if (this.drawn % 4 === 3) await this.tools.document.drainTo(this.tools.sink);
    }
  }

  /** @param signatureField  what an empty signature field at the end of the last page is for; none where nobody will sign. */
  async finish(root: StructureNode, signatureField?: string): Promise<void> {
    if (signatureField !== undefined) {
      root.marks += 1;
      this.tree.link({ type: 'Form', parent: root, alternative: signatureField, marks: 1 }, (element) =>
        this.tools.document.signatureField(signatureField, element),
      );
    }
    this.tree.touch(root);
    await this.tools.document.finishTo(this.tools.sink);
  }
}

async function drawPage(
  page: PlannedPage,
  index: number,
  tree: TaggedTree,
  numbers: PageNumbers,
  tools: DrawingTools,
): Promise<void> {
  const { document } = tools;
  document.addPage({ size: [page.geometry.width, page.geometry.height], margin: 0 });
  if (index === 0) document.openAtFirstPage();
  for (let at = 0; at < page.marks.length;) {
    const mark = page.marks[at];
    if (mark === undefined) break;
    const end = endOfGroup(page.marks, at);
    if (mark.kind === 'line' || mark.kind === 'late') {
      const group = page.marks.slice(at, end);
      tree.content(mark.node, group.length, () => drawText(group, numbers, tools));
    } else if (mark.kind === 'rule' || mark.kind === 'box') {
      const group = page.marks.slice(at, end);
      tree.artifact(() => group.forEach((line) => drawShape(line, document)));
    } else await drawMark(mark, tree, numbers, tools);
    at = end;
  }
}

/** Neighbouring text of one element, and neighbouring rules, are drawn under one tag. */
function endOfGroup(marks: readonly Mark[], start: number): number {
  const first = marks[start];
  let end = start + 1;
  if (first === undefined || !(isText(first) || isShape(first))) return end;
  for (let mark = marks[end]; mark !== undefined; mark = marks[++end]) {
    if (isShape(first) ? !isShape(mark) : !isText(mark) || mark.node !== first.node) break;
  }
  return end;
}

function isText(mark: Mark): mark is Extract<Mark, { kind: 'line' | 'late' }> {
  return mark.kind === 'line' || mark.kind === 'late';
}

function isShape(mark: Mark): mark is Extract<Mark, { kind: 'rule' | 'box' }> {
  return mark.kind === 'rule' || mark.kind === 'box';
}

async function drawMark(mark: Mark, tree: TaggedTree, numbers: PageNumbers, tools: DrawingTools): Promise<void> {
  const { document } = tools;
  switch (mark.kind) {
    case 'place':
      return document.place(mark.name, Math.max(0, mark.y - 8));
    case 'bookmark':
      return document.bookmark(mark.level, mark.title(numbers), Math.max(0, mark.y - 8));
    case 'slanted':
      return tree.artifact(() => setSlanted(mark, tools), 'Pagination');
    case 'nothing':
      return tree.touch(mark.node);
    case 'modules':
      return tree.content(mark.node, 1, () => {
        const inner = internals(document);
        inner.addContent('0 0 0 rg');
        for (const [x, y, width, height] of mark.dark) {
          inner.addContent(`${exact(mark.x + x)} ${exact(mark.y + y)} ${exact(width)} ${exact(height)} re`);
        }
        inner.addContent('f');
      });
    case 'circles':
      return tree.content(mark.node, 1, () => mark.circles.forEach((circle) => drawCircle(circle, document)));
    case 'shapes':
      return tree.content(mark.node, 1, () => mark.shapes.forEach((shape) => drawFigure(shape, document)));
    case 'link': {
      const says = typeof mark.says === 'string' ? mark.says : mark.says(numbers);
      return tree.link(mark.node, (element) => document.lead(mark, mark.place, { structParent: element, says }));
    }
    case 'picture': {
      const picture = await tools.pictures.next();
      await drawPicture(mark, picture, tree, tools);
      return tools.document.drainTo(tools.sink);
    }
    case 'line':
    case 'late':
    case 'rule':
    case 'box':
      return undefined;
  }
}

function drawShape(mark: Mark, document: EvidenceDocument): void {
  const inner = internals(document);
  if (mark.kind === 'rule') {
    const { x, y, width, weight, ink } = mark;
    inner.addContent(`${ink} RG ${decimal(weight)} w ${point(x)} ${point(y)} m ${point(x + width)} ${point(y)} l S`);
  } else if (mark.kind === 'box') {
    const box = `${point(mark.x)} ${point(mark.y)} ${point(mark.width)} ${point(mark.height)} re`;
    if (mark.fill !== undefined) inner.addContent(`${mark.fill} rg ${box} f`);
    if (mark.stroke !== undefined) inner.addContent(`${mark.stroke} RG 0.5 w ${box} S`);
  }
}

/** Four Bézier arcs: no more than 0.03 % off a true circle. */
const arc = 0.5522847498;

function drawCircle({ x, y, radius, fill, stroke, weight = 0.7 }: Circle, document: EvidenceDocument): void {
  const inner = internals(document);
  const at = (dx: number, dy: number): string => `${exact(x + dx * radius)} ${exact(y + dy * radius)}`;
  const path = [
    `${at(1, 0)} m`,
    `${at(1, arc)} ${at(arc, 1)} ${at(0, 1)} c`,
    `${at(-arc, 1)} ${at(-1, arc)} ${at(-1, 0)} c`,
    `${at(-1, -arc)} ${at(-arc, -1)} ${at(0, -1)} c`,
    `${at(arc, -1)} ${at(1, -arc)} ${at(1, 0)} c`,
  ].join(' ');
  if (fill !== undefined) inner.addContent(`${fill} rg ${path} f`);
  if (stroke !== undefined) inner.addContent(`${stroke} RG ${decimal(weight)} w ${path} s`);
}

function drawFigure({ parts, fill, stroke, weight = 0.5 }: Shape, document: EvidenceDocument): void {
  const inner = internals(document);
  const path = parts
    .map((part) => part.map(({ x, y }, at) => `${exact(x)} ${exact(y)} ${at === 0 ? 'm' : 'l'}`).join(' '))
    .join(fill === undefined ? ' ' : ' h ');
  if (fill !== undefined) inner.addContent(`${fill} rg ${path} h f`);
  if (stroke !== undefined)
    inner.addContent(`${stroke} RG ${decimal(weight)} w ${path}${fill === undefined ? '' : ' h'} S`);
}

function drawText(marks: readonly Mark[], numbers: PageNumbers, tools: DrawingTools): void {
  const lines = marks.flatMap((mark): LineMark[] => {
    if (mark.kind === 'line') return [mark];
    if (mark.kind !== 'late') return [];
    const text = mark.text(numbers);
    const width = widthOf(tools.typefaces, text, mark.style);
    const x = mark.align === 'right' ? mark.x - width : mark.x;
    return [{ kind: 'line', node: mark.node, x, baseline: mark.baseline, runs: [{ text, style: mark.style }] }];
  });
  setLines(lines, tools);
}

function point(value: number): string {
  return decimal(value);
}

/** Codes must hit whole printer dots, so they are placed ten times finer than a dot. */
function exact(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
