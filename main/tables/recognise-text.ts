// Which sign parts the cells of a text, which one quotes them, and which row names the columns. A guess that is shown and can be changed.
import { shownOf, separators, type SourceRow } from '../../shared/domain/register/source-row.ts';
import { CsvReader } from './csv-reader.ts';

const looked = 60;

/** The separator with which most rows have the same number of cells, more than one. */
export function separatorOf(text: string): { readonly separator: string; readonly quote: string } {
  const first = text.slice(0, 65_536);
  // Spreadsheets of some languages say it in the first line.
  const said = /^sep=(.)\r?\n/.exec(first)?.[1];
  const quote = said === undefined ? quoteOf(first) : '"';
  if (said !== undefined) return { separator: said, quote };
  const scored = separators.map((separator) => {
    const rows = new CsvReader({ separator, quote }).add(`${first}\n`).slice(0, looked);
    const widths = Map.groupBy(
      rows.filter(({ cells, fault }) => fault === undefined && cells.some((cell) => cell !== '')),
      ({ cells }) => cells.length,
    );
    const [width = 1, alike] = [...widths].toSorted(([, one], [, other]) => other.length - one.length)[0] ?? [];
    return { separator, score: width < 2 ? 0 : (alike?.length ?? 0) + width / 1000 };
  });
  const best = scored.toSorted((one, other) => other.score - one.score)[0];
  return { separator: best === undefined || best.score === 0 ? ',' : best.separator, quote };
}

function quoteOf(text: string): string {
  const opened = (sign: string): number => text.split(/[\r\n,;\t|]/).filter((cell) => cell.startsWith(sign)).length;
  return opened("'") > 3 * opened('"') && opened("'") > 3 ? "'" : '"';
}

/**
 * The row that names the columns: the first of the first twenty that is as wide as the table, all words, and followed by rows unlike it.
 * @returns counted from 1; 0 where no row does.
 */
export function headerRowOf(rows: readonly SourceRow[]): number {
  const filled = (row: SourceRow): number => row.cells.filter((cell) => shownOf(cell).trim() !== '').length;
  const width = Math.max(0, ...rows.slice(0, looked).map(filled));
  const found = rows.slice(0, 20).find((row) => {
    if (row.fault !== undefined || filled(row) < Math.max(1, Math.ceil(width * 0.6))) return false;
    const names = row.cells.map((cell) => shownOf(cell).trim()).filter((name) => name !== '');
    return new Set(names).size === names.length && names.every((name) => !/\d{3,}/.test(name) && name.length <= 80);
  });
  return found?.row ?? 0;
}
