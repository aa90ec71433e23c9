// Lays blocks on pages, top to bottom: paragraphs, headings that never stand alone, figures. It measures and places; it draws nothing.
import { breakLines, widthOf, type BrokenLine, type Typefaces } from './break-lines.ts';
import type { LateText, Mark, PictureMark, PlannedPage, Run, StructureNode } from './page-plan.ts';
import { a4, inks, styles, type Geometry, type Style } from './style.ts';

export interface ParagraphOptions {
  readonly x?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right' | 'centre';
  readonly type?: string;
  readonly node?: StructureNode | undefined;
  readonly after?: number;
}

export interface HeadingOptions {
  readonly place?: string;
  readonly bookmark?: { readonly level: number; readonly title: string };
  readonly before?: number;
  readonly after?: number;
}

interface Pending {
  readonly height: number;
  emit(): void;
}

export class Composition {
  readonly pages: PlannedPage[] = [];
  readonly places = new Map<string, number>();
  /** Every photograph in the order of the pages, so that they can be derived ahead of the drawing. */
  readonly pictures: PictureMark[] = [];
  readonly root: StructureNode = { type: 'Document', parent: undefined, marks: 0 };
  readonly typefaces: Typefaces;
  geometry: Geometry;
  y = 0;
  private readonly furniture: boolean;
  private readonly countsOnly: boolean;
  private pending: Pending[] = [];
  private container: StructureNode;

  /** @param countsOnly  keeps no mark: only how many pages there are and where each place is. */
  constructor(typefaces: Typefaces, geometry: Geometry = a4, furniture = true, countsOnly = false) {
    this.countsOnly = countsOnly;
    this.typefaces = typefaces;
    this.geometry = geometry;
    this.furniture = furniture;
    this.container = this.root;
  }

  get left(): number {
    return this.geometry.left;
  }

  /** The width of the text, points. */
  get width(): number {
    return this.geometry.width - this.geometry.left - this.geometry.right;
  }

  get bottom(): number {
    return this.geometry.height - this.geometry.bottom;
  }

  /** What a whole page can hold, points. */
  get capacity(): number {
    return this.bottom - this.geometry.top;
  }

  /** Ends a part: places headings that still wait for something to follow. */
  settle(): void {
    this.flushPending(0);
  }

  /** Everything added inside `fill` belongs to one element, such as a section or a table. */
  within(type: string, fill: (node: StructureNode) => void): void {
    const outer = this.container;
    this.container = this.element(type);
    fill(this.container);
    this.container = outer;
  }

  /** A new element of the structure tree below the present one (or below `parent`). */
  element(
    type: string,
    options: { alternative?: string; scope?: 'Column' | 'Row'; parent?: StructureNode } = {},
  ): StructureNode {
    const { parent = this.container, ...rest } = options;
    return { type, parent, marks: 0, ...rest };
  }

  mark(mark: Mark): void {
    const page = this.pages.at(-1);
    if (page === undefined) throw new Error('Broken assumption: a page was begun before a mark was made');
    if (mark.kind === 'picture') this.pictures.push(mark);
    if (this.countsOnly) return;
    page.marks.push(mark);
    if ('node' in mark) for (let { node } = mark; node !== undefined; node = node.parent) node.marks += 1;
  }

  /** @param geometry  of this page and those after it. */
  newPage(geometry = this.geometry): void {
    this.flushPending(0);
    this.geometry = geometry;
    this.beginPage();
  }

  private beginPage(): void {
    const { width, height } = this.geometry;
    this.pages.push({ geometry: { width, height }, marks: [], furniture: this.furniture });
    this.y = this.geometry.top;
  }

  /** Makes sure that `height` points fit below, taking waiting headings along to a new page where they do not. */
  reserve(height: number): void {
    this.flushPending(height);
    if (this.pages.length === 0 || (this.y + height > this.bottom + 0.01 && this.y > this.geometry.top))
      this.beginPage();
  }

  space(points: number): void {
    if (this.pending.length > 0) {
      this.pending.push({ height: points, emit: () => (this.y += points) });
    } else if (this.y > this.geometry.top) this.y += points;
  }

  /** A heading is placed together with what follows it. */
  heading(level: 1 | 2 | 3, text: string, style: Style, options: HeadingOptions = {}): void {
    const { before = 0, after = 4, place, bookmark } = options;
    const lines = breakLines(this.typefaces, [{ text, style }], this.width);
    const height = before + heightOf(lines) + after;
    const container = this.container;
    this.pending.push({
      height,
      emit: () => {
        if (this.y > this.geometry.top) this.y += before;
        if (place !== undefined) this.place(place);
        if (bookmark !== undefined) this.bookmark(bookmark.level, bookmark.title, place);
        this.lines(lines, { node: this.element(`H${level}`, { parent: container }) });
        this.y += after;
      },
    });
  }

  /** Names this spot for links; also the page that the index prints. */
  place(name: string): void {
    this.places.set(name, this.pages.length);
    this.mark({ kind: 'place', name, y: this.y });
  }

  /** A bookmark whose title ends in its page number, as courts ask. */
  bookmark(level: number, title: string, place?: string): void {
    const page = this.pages.length;
    void place;
    this.mark({ kind: 'bookmark', level, title: () => `${title} · ${page}`, y: this.y });
  }

  /** Text that flows over pages; at least two lines stay together at either end. */
  paragraph(content: string | readonly Run[], style: Style = styles.body, options: ParagraphOptions = {}): void {
    const runs = typeof content === 'string' ? [{ text: content, style }] : content;
    const lines = breakLines(this.typefaces, runs, options.width ?? this.width);
    const node = options.node ?? this.element(options.type ?? 'P');
    for (let start = 0; start < lines.length;) {
      this.reserve(heightOf(lines.slice(start, start + Math.min(2, lines.length - start))));
      let count = Math.max(1, Math.floor((this.bottom - this.y + 0.01) / (lines[0]?.leading ?? 1)));
      const rest = lines.length - start - count;
      if (rest === 1 && count > 2) count -= 1;
      this.lines(lines.slice(start, start + count), { ...options, node });
      start += count;
      if (start < lines.length) this.beginPage();
    }
    this.y += options.after ?? 0;
  }

  /** Places measured lines at the cursor without asking whether they fit. */
  lines(lines: readonly BrokenLine[], options: ParagraphOptions & { readonly node: StructureNode | undefined }): void {
    const { x = this.left, width = this.width, align = 'left', node } = options;
    for (const line of lines) {
      const free = width - line.width;
      const indent = align === 'right' ? free : align === 'centre' ? free / 2 : 0;
      const size = Math.max(0, ...line.runs.map((run) => run.style.size));
      if (line.runs.length > 0) {
        this.mark({
          kind: 'line',
          node,
          x: x + indent,
          baseline: baselineOf(this.y, line.leading, size),
          runs: line.runs,
        });
      }
      this.y += line.leading;
    }
  }

  /** One line at a fixed spot, which does not move the cursor. `y` is the top of the line. */
  lineAt(
    text: string,
    style: Style,
    x: number,
    y: number,
    options: { node?: StructureNode | undefined; align?: 'left' | 'right' } = {},
  ): number {
    const width = widthOf(this.typefaces, text, style);
    const start = options.align === 'right' ? x - width : x;
    this.mark({
      kind: 'line',
      node: options.node,
      x: start,
      baseline: baselineOf(y, style.leading, style.size),
      runs: [{ text, style }],
    });
    return width;
  }

  lateAt(text: LateText, style: Style, x: number, y: number, node?: StructureNode): void {
    this.mark({
      kind: 'late',
      node,
      x,
      baseline: baselineOf(y, style.leading, style.size),
      style,
      align: 'right',
      text,
    });
  }

  rule(options: { weight?: number; ink?: string; x?: number; width?: number; y?: number } = {}): void {
    const { weight = 0.5, ink = inks.rule, x = this.left, width = this.width, y = this.y } = options;
    this.mark({ kind: 'rule', x, y, width, weight, ink });
  }

  private flushPending(following: number): void {
    const waiting = this.pending;
    if (waiting.length === 0) return;
    this.pending = [];
    const height = waiting.reduce((sum, block) => sum + block.height, 0);
    if (this.pages.length === 0 || (this.y + height + following > this.bottom + 0.01 && this.y > this.geometry.top))
      this.beginPage();
    for (const block of waiting) block.emit();
  }
}

export function heightOf(lines: readonly BrokenLine[]): number {
  return lines.reduce((sum, line) => sum + line.leading, 0);
}

/** The baseline of a line whose box begins at `top`: the letters sit in the middle of their leading. */
export function baselineOf(top: number, leading: number, size: number): number {
  return top + leading / 2 + size * 0.34;
}
