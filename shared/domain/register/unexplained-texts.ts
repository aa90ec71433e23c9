// Texts of lists that neither the lists nor anybody has explained: an unknown state, country or calibre.
import type { ColumnUse, Definition } from './definition.ts';
import { readingOf, type EntryFact } from './fields.ts';
import { readCode } from './read-code.ts';
import { shownOf, type Cell } from './source-row.ts';

export interface UnexplainedText {
  readonly fact: EntryFact;
  readonly reading: 'status' | 'country' | 'calibre';
  readonly text: string;
}

/** Each once, as it stands. @param asSaid  with what a person has explained; without, only what the lists know. */
export function unexplainedTexts(
  columns: readonly ColumnUse[],
  rows: readonly { readonly cells: readonly Cell[] }[],
  { absent, codes }: Pick<Definition, 'absent' | 'codes'>,
  asSaid: boolean,
): UnexplainedText[] {
  return columns.flatMap(({ use }, at) => {
    if (use === 'further' || use === 'left-out') return [];
    const reading = readingOf[use];
    if (reading !== 'status' && reading !== 'country' && reading !== 'calibre') return [];
    return [...new Set(rows.map(({ cells }) => shownOf(cells[at]).trim()))]
      .filter((text) => text !== '' && !absent.includes(text) && text.length <= 200)
      .filter((text) => readCode(reading, text, asSaid ? codes[use] : undefined) === undefined)
      .map((text) => ({ fact: use, reading, text }));
  });
}
