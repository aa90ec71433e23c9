// Tables as a court prints them: the head repeated on every page, no row ever split, hairlines between rows and nothing upright.
import { breakLines, type BrokenLine } from './break-lines.ts';
import { heightOf, type Composition } from './composition.ts';
import type { LateText, LinkPlace, Run, StructureNode } from './page-plan.ts';
import { inks, styles, type Style } from './style.ts';

export interface Column {
  readonly title: string;
  /** Share of the table's width; shares need not add up to anything. */
  readonly share: number;
  readonly align?: 'left' | 'right';
  /** The cells of this column name their row. */
  readonly namesRow?: boolean;
}

/** One paragraph of a cell. */
export interface CellText {
  readonly runs: readonly Run[];
  readonly place?: LinkPlace;
}

export type Cell = readonly CellText[] | { readonly page: string };

export interface TableRow {
  readonly cells: readonly Cell[];
  readonly place?: string;
  /** Set apart from the others, e.g. a correction. */
  readonly washed?: boolean;
  /** Stays on the page of the row before it. */
  readonly joinsPrevious?: boolean;
}

interface MeasuredCell {
  readonly paragraphs: readonly { readonly lines: readonly BrokenLine[]; readonly place?: LinkPlace | undefined }[];
  readonly page?: string;
}

const padding = { top: 3.2, bottom: 3.6, side: 3.5 };

/** A cell of plain text. */
export function cell(text: string, style: Style = styles.cell, place?: LinkPlace): CellText[] {
  return [place === undefined ? { runs: [{ text, style }] } : { runs: [{ text, style }], place }];
}

/** A cell of several paragraphs; empty ones are left out. */
export function cells(
  ...paragraphs: readonly (readonly [text: string, style: Style, place?: LinkPlace | undefined])[]
): CellText[] {
  const filled = paragraphs.filter(([text]) => text !== '').flatMap(([text, style, place]) => cell(text, style, place));
  return filled.length > 0 ? filled : cell('');
}

/**
 * Sets a table at the cursor over the full width.
 * A row higher than a whole page is the one exception that is cut, because the alternative is to lose text.
 */
export function setTable(
  composition: Composition,
  columns: readonly Column[],
  rows: readonly TableRow[],
  after = 12,
): void {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => (column.share / shares) * composition.width);
  const titles = columns.map((column, index) =>
    breakLines(
      composition.typefaces,
      [{ text: column.title, style: styles.label }],
      (widths[index] ?? 0) - 2 * padding.side,
    ),
  );
  const headHeight = Math.max(...titles.map(heightOf)) + 6;
  const measured = rows.map((row) => measureRow(composition, widths, row));
  composition.within('Table', (table) => {
    const limit = composition.capacity - headHeight - 2;
    composition.reserve(headHeight + Math.min(limit, rowHeight(measured[0] ?? [])));
    const head = composition.element('THead', { parent: table });
    const body = composition.element('TBody', { parent: table });
    setHead(composition, columns, widths, titles, headHeight, composition.element('TR', { parent: head }));
    for (const [index, row] of rows.entries()) {
      const rowNode = composition.element('TR', { parent: body });
      const nodes = columns.map((column) =>
        column.namesRow === true
          ? composition.element('TH', { parent: rowNode, scope: 'Row' })
          : composition.element('TD', { parent: rowNode }),
      );
      for (const [part, piece] of cutRow(measured[index] ?? [], limit).entries()) {
        const height = rowHeight(piece);
        const needed = part === 0 ? joinedHeight(measured, rows, index, limit) : height;
        if (composition.y + needed > composition.bottom + 0.01) {
          closeTable(composition);
          composition.newPage();
          setHead(composition, columns, widths, titles, headHeight, undefined);
        }
        setRow(composition, columns, widths, piece, { row, nodes, height, first: part === 0 });
      }
    }
    closeTable(composition);
  });
  composition.y += after;
}

function measureRow(composition: Composition, widths: readonly number[], row: TableRow): MeasuredCell[] {
  return row.cells.map((content, index) => {
    if ('page' in content) return { paragraphs: [], page: content.page };
    const width = (widths[index] ?? 0) - 2 * padding.side;
    return {
      paragraphs: content.map(({ runs, place }) => ({ lines: breakLines(composition.typefaces, runs, width), place })),
    };
  });
}

function rowHeight(row: readonly MeasuredCell[]): number {
  const heights = row.map(({ paragraphs }) => paragraphs.reduce((sum, { lines }) => sum + heightOf(lines), 0));
  return Math.max(styles.cell.leading, ...heights) + padding.top + padding.bottom;
}

/** The row's height together with those that must stay with it, as far as a page can hold them. */
function joinedHeight(
  measured: readonly (readonly MeasuredCell[])[],
  rows: readonly TableRow[],
  index: number,
  limit: number,
): number {
  let height = Math.min(limit, rowHeight(measured[index] ?? []));
  for (let next = index + 1; rows[next]?.joinsPrevious === true; next += 1) {
    const more = height + rowHeight(measured[next] ?? []);
    if (more > limit) break;
    height = more;
  }
  return height;
}

/** The row in pieces that each fit a page; nearly always one. */
function cutRow(row: MeasuredCell[], limit: number): MeasuredCell[][] {
  if (rowHeight(row) <= limit) return [row];
  const room = limit - padding.top - padding.bottom;
  const pieces: MeasuredCell[][] = [];
  for (const [index, measured] of row.entries()) {
    let piece = 0;
    let used = 0;
    const put = (line: BrokenLine): void => {
      if (used + line.leading > room) {
        piece += 1;
        used = 0;
      }
      used += line.leading;
      while (pieces.length <= piece) pieces.push(row.map(() => ({ paragraphs: [] })));
      const target = pieces[piece];
      const before = target?.[index]?.paragraphs ?? [];
      if (target !== undefined) target[index] = { paragraphs: [...before, { lines: [line] }] };
    };
    for (const { lines } of measured.paragraphs) for (const line of lines) put(line);
    const first = pieces[0];
    if (measured.page !== undefined && first !== undefined) first[index] = measured;
  }
  return pieces;
}

function setHead(
  composition: Composition,
  columns: readonly Column[],
  widths: readonly number[],
  titles: readonly BrokenLine[][],
  height: number,
  row: StructureNode | undefined,
): void {
  const top = composition.y;
  composition.rule({ weight: 0.9, y: top });
  let x = composition.left;
  for (const [index, column] of columns.entries()) {
    const width = widths[index] ?? 0;
    const lines = titles[index] ?? [];
    composition.y = top + height - 3 - heightOf(lines);
    const node = row === undefined ? undefined : composition.element('TH', { parent: row, scope: 'Column' });
    composition.lines(lines, {
      node,
      x: x + padding.side,
      width: width - 2 * padding.side,
      align: column.align ?? 'left',
    });
    x += width;
  }
  composition.y = top + height;
  composition.rule({ weight: 0.5 });
}

function setRow(
  composition: Composition,
  columns: readonly Column[],
  widths: readonly number[],
  row: readonly MeasuredCell[],
  at: {
    readonly row: TableRow;
    readonly nodes: readonly StructureNode[];
    readonly height: number;
    readonly first: boolean;
  },
): void {
  const top = composition.y;
  if (at.row.washed === true) {
    composition.mark({
      kind: 'box',
      x: composition.left,
      y: top,
      width: composition.width,
      height: at.height,
      fill: inks.wash,
    });
  }
  if (at.first && at.row.place !== undefined) composition.place(at.row.place);
  let x = composition.left;
  for (const [index, measured] of row.entries()) {
    const width = (widths[index] ?? 0) - 2 * padding.side;
    const align = columns[index]?.align ?? 'left';
    const node = at.nodes[index];
    composition.y = top + padding.top;
    composition.mark({ kind: 'nothing', node });
    if (measured.page !== undefined) setPageNumber(composition, measured.page, x + padding.side, width, node);
    for (const { lines, place } of measured.paragraphs) {
      if (place === undefined) composition.lines(lines, { node, x: x + padding.side, width, align });
      else setLink(composition, lines, place, { x: x + padding.side, width, align, node });
    }
    x += widths[index] ?? 0;
  }
  composition.y = top + at.height;
  composition.rule({ weight: 0.3, ink: inks.hairline });
}

function setPageNumber(
  composition: Composition,
  place: string,
  x: number,
  width: number,
  parent: StructureNode | undefined,
): void {
  const node = composition.element('Link', parent === undefined ? {} : { parent });
  const text: LateText = (pages) => String(pages.of(place));
  composition.lateAt(text, styles.cell, x + width, composition.y, node);
  composition.mark({ kind: 'link', node, x, y: composition.y, width, height: styles.cell.leading, place, says: text });
}

/** Lines that lead to a place when clicked. */
export function setLink(
  composition: Composition,
  lines: readonly BrokenLine[],
  place: LinkPlace,
  at: {
    readonly x: number;
    readonly width: number;
    readonly align?: 'left' | 'right';
    readonly node: StructureNode | undefined;
  },
): void {
  const node = composition.element('Link', at.node === undefined ? {} : { parent: at.node });
  const y = composition.y;
  composition.lines(lines, { ...at, node });
  const says = lines.flatMap((line) => line.runs.map((run) => run.text)).join('');
  composition.mark({ kind: 'link', node, x: at.x, y, width: at.width, height: heightOf(lines), place, says });
}

function closeTable(composition: Composition): void {
  composition.rule({ weight: 0.5 });
}
