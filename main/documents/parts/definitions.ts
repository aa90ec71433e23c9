// Pairs of a small label above and its value below, in columns: the quiet way to print what is known about a thing.
import { breakLines } from '../layout/break-lines.ts';
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

/** Sets the pairs row by row; a pair is never split. Pairs without a value are left out. */
export function setDefinitions(
  composition: Composition,
  pairs: readonly (Definition | undefined)[],
  options: { readonly columns?: number; readonly width?: number; readonly after?: number } = {},
): void {
  const { columns = 3, width = composition.width, after = 8 } = options;
  const filled = pairs.filter((pair) => pair !== undefined && pair.value !== '') as Definition[]; // undefined ones are filtered out
  if (filled.length === 0) return;
  const columnWidth = (width - gap * (columns - 1)) / columns;
  composition.within('Sect', () => {
    for (let start = 0; start < filled.length; start += columns) {
      const row = filled.slice(start, start + columns).map((pair) => ({
        pair,
        label: breakLines(composition.typefaces, [{ text: pair.label, style: styles.label }], columnWidth),
        value: breakLines(composition.typefaces, [{ text: pair.value, style: pair.style ?? styles.body }], columnWidth),
      }));
      const height = Math.max(...row.map(({ label, value }) => heightOf(label) + heightOf(value)));
      composition.reserve(Math.min(height, composition.capacity));
      const top = composition.y;
      for (const [index, { pair, label, value }] of row.entries()) {
        const x = composition.left + index * (columnWidth + gap);
        const node = composition.element('P');
        composition.y = top;
        composition.lines(label, { node, x, width: columnWidth });
        if (pair.place === undefined) composition.lines(value, { node, x, width: columnWidth });
        else setLink(composition, value, pair.place, { node, x, width: columnWidth });
      }
      composition.y = top + height + 5;
    }
  });
  composition.y += after;
}
