// Pairs of a small label above and its value below, in columns: the quiet way to print what is known about a thing.
import { breakLines, type BrokenLine } from '../layout/break-lines.ts';
import { heightOf, type Composition } from '../layout/composition.ts';
import { setLink } from '../layout/table.ts';
import { styles, type Style } from '../layout/style.ts';

export interface Definition {
  readonly label: string;
  readonly value: string;
  readonly style?: Style;
  /** A place the value leads to. */
  readonly place?: string;
}

const gap = 14;
const rowGap = 5;

export interface DefinitionOptions {
  readonly columns?: number;
  readonly width?: number;
  readonly after?: number;
  /** Stay on one page with each other and with the heading before them, where they take no more than half of one. */
  readonly together?: boolean;
}

/** Sets the pairs row by row; a pair is never split. Pairs without a value are left out. */
export function setDefinitions(
  composition: Composition,
  pairs: readonly (Definition | undefined)[],
  options: DefinitionOptions = {},
): void {
  const rows = measured(composition, pairs, options);
  if (rows.length === 0) return;
  const height = totalOf(rows);
  if (options.together === true && height <= composition.capacity / 2) composition.reserve(height);
  composition.within('Sect', () => {
    for (const row of rows) {
      composition.reserve(Math.min(row.height, composition.capacity));
      const top = composition.y;
      for (const { pair, label, value, x, width } of row.cells) {
        const node = composition.element('P');
        composition.y = top;
        composition.lines(label, { node, x, width });
        if (pair.place === undefined) composition.lines(value, { node, x, width });
        else setLink(composition, value, pair.place, { node, x, width });
      }
      composition.y = top + row.height + rowGap;
    }
  });
  composition.y += options.after ?? 8;
}

/** How much of the page they take, points. */
export function heightOfDefinitions(
  composition: Composition,
  pairs: readonly (Definition | undefined)[],
  options: DefinitionOptions = {},
): number {
  return totalOf(measured(composition, pairs, options));
}

interface MeasuredRow {
  readonly height: number;
  readonly cells: readonly {
    readonly pair: Definition;
    readonly label: readonly BrokenLine[];
    readonly value: readonly BrokenLine[];
    readonly x: number;
    readonly width: number;
  }[];
}

function measured(
  { typefaces, left, width: whole }: Composition,
  pairs: readonly (Definition | undefined)[],
  { columns = 3, width = whole }: DefinitionOptions,
): MeasuredRow[] {
  const filled = pairs.filter((pair) => pair !== undefined && pair.value !== '') as Definition[]; // undefined ones are filtered out
  const columnWidth = (width - gap * (columns - 1)) / columns;
  const rows = Array.from({ length: Math.ceil(filled.length / columns) }, (_, at) =>
    filled.slice(at * columns, (at + 1) * columns),
  );
  return rows.map((row) => {
    const cells = row.map((pair, index) => ({
      pair,
      label: breakLines(typefaces, [{ text: pair.label, style: styles.label }], columnWidth),
      value: breakLines(typefaces, [{ text: pair.value, style: pair.style ?? styles.body }], columnWidth),
      x: left + index * (columnWidth + gap),
      width: columnWidth,
    }));
    return { cells, height: Math.max(...cells.map(({ label, value }) => heightOf(label) + heightOf(value))) };
  });
}

function totalOf(rows: readonly MeasuredRow[]): number {
  return rows.reduce((sum, { height }) => sum + height + rowGap, 0);
}
