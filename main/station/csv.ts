// Comma-separated text as RFC 4180 has it, with one addition: what a spreadsheet would take for a formula is made text.
import type { separators } from '../../shared/contract/lists.ts';

export type Separator = (typeof separators)[number];

const signs: Readonly<Record<Separator, string>> = { comma: ',', semicolon: ';', tab: '\t' };
/** By these a spreadsheet begins to compute instead of showing; the list is OWASP's for CSV injection. */
const formulaStart = /^[=+\-@\t\r]/;

export const byteOrderMark = '\u{FEFF}';

/** @returns one line with its end, and how many of its cells were kept from being formulas. */
export function csvLine(cells: readonly string[], separator: Separator): { line: string; escaped: number } {
  let escaped = 0;
  const written = cells.map((cell) => {
    const isFormula = formulaStart.test(cell);
    if (isFormula) escaped += 1;
    return quoted(isFormula ? `'${cell}` : cell, signs[separator]);
  });
  return { line: `${written.join(signs[separator])}\r\n`, escaped };
}

function quoted(cell: string, sign: string): string {
  const needsQuotes = cell.includes(sign) || /["\r\n]/.test(cell) || cell !== cell.trim();
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}
