// The calm header and footer of every page: who, what, which case, how secret; the ledger head; page n of N, equal to the PDF's own.
import type { DocumentText } from './document-text.ts';
import { baselineOf, type Composition } from './layout/composition.ts';
import { widthOf } from './layout/break-lines.ts';
import type { Mark, PlannedPage } from './layout/page-plan.ts';
import { inks, millimetre, styles, type Style } from './layout/style.ts';
import type { DocumentHead } from './models/document-head.ts';
import { inFours } from './parts/in-fours.ts';

interface Furnished {
  readonly head: DocumentHead;
  readonly watermark?: string;
  /** Numbered by the bundle it comes into. */
  readonly ofBundle?: object;
}

/** Adds header and footer to the pages from `first` (counted from 0) on; all of it is an artifact, not content. */
export function addFurniture(
  composition: Composition,
  first: number,
  { head, watermark, ofBundle }: Furnished,
  text: DocumentText,
): void {
  for (const [index, page] of composition.pages.entries()) {
    if (index < first || !page.furniture) continue;
    furnish(composition, page, ofBundle === undefined ? index + 1 : undefined, head, text);
    if (watermark !== undefined) page.marks.unshift(acrossThePage(composition, page, watermark));
  }
}

const steep = 54 * (Math.PI / 180);

/** From the lower left to the upper right, as large as the page allows; behind everything, so that nothing is hidden by it. */
function acrossThePage(composition: Composition, page: PlannedPage, words: string): Mark {
  const { width, height } = page.geometry;
  const style: Style = { face: 'bold', size: 100, leading: 100, ink: inks.watermark, tracking: 10 };
  const measured = widthOf(composition.typefaces, words, style);
  const size = Math.min(150, (100 * 0.62 * height) / measured);
  const length = (measured * size) / 100;
  return {
    kind: 'slanted',
    x: width / 2 - (Math.cos(steep) * length) / 2,
    baseline: height / 2 + (Math.sin(steep) * length) / 2 + size * 0.12,
    radians: steep,
    run: { text: words, style: { ...style, size, tracking: size / 10 } },
  };
}

function furnish(
  composition: Composition,
  page: PlannedPage,
  /** Undefined where somebody else numbers the page. */
  number: number | undefined,
  head: DocumentHead,
  text: DocumentText,
): void {
  const { left, width } = composition;
  const right = left + width;
  const line = (words: string, style: Style, x: number, y: number, align: 'left' | 'right' = 'left'): void => {
    const start = align === 'right' ? x - widthOf(composition.typefaces, words, style) : x;
    page.marks.push(textMark(words, style, start, y));
  };
  const top = 13 * millimetre;
  line(fitted(composition, head.agency, styles.furnitureStrong, width * 0.62), styles.furnitureStrong, left, top);
  line(`${text.text(`kind.${head.kind}`)}  ${head.documentNumber}`, styles.furniture, left, top + 10.5);
  if (head.caseNumber !== undefined) {
    line(
      fitted(composition, text.text('page.case', { number: head.caseNumber }), styles.furnitureStrong, width * 0.36),
      styles.furnitureStrong,
      right,
      top,
      'right',
    );
  }
  const marking =
    head.marking ??
    (head.classification === undefined ? undefined : text.vocabulary(`classification.${head.classification}`));
  if (marking !== undefined) {
    line(
      fitted(composition, marking, styles.label, width * 0.6),
      { ...styles.label, leading: 10 },
      right,
      top + 10.5,
      'right',
    );
  }
  page.marks.push({ kind: 'rule', x: left, y: top + 24, width, weight: 0.5, ink: inks.rule });
  const foot = page.geometry.height - 15.5 * millimetre;
  page.marks.push({ kind: 'rule', x: left, y: foot, width, weight: 0.3, ink: inks.hairline });
  if (head.ledgerHead !== undefined) {
    const root = inFours(head.ledgerHead.root.slice(0, 16));
    line(text.text('page.ledgerHead', { root, size: head.ledgerHead.size }), styles.furnitureMono, left, foot + 5);
  }
  if (number === undefined) return;
  page.marks.push({
    kind: 'late',
    node: undefined,
    x: right,
    baseline: baselineOf(foot + 5, 10, 7.2),
    style: styles.furnitureStrong,
    align: 'right',
    text: (pages) => text.text('page.ofTotal', { page: number, total: pages.total }),
  });
}

function textMark(text: string, style: Style, x: number, y: number): Mark {
  return {
    kind: 'line',
    node: undefined,
    x,
    baseline: baselineOf(y, style.leading, style.size),
    runs: [{ text, style }],
  };
}

/** Furniture is the one text that may be cut: it names what the cover prints in full. */
function fitted(composition: Composition, text: string, style: Style, width: number): string {
  if (widthOf(composition.typefaces, text, style) <= width) return text;
  let shorter = text;
  while (shorter.length > 1 && widthOf(composition.typefaces, `${shorter}…`, style) > width)
    shorter = shorter.slice(0, -1);
  return `${shorter.trimEnd()}…`;
}
