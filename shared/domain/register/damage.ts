// What spreadsheets do to identifiers, found again: a serial that became a power of ten, a day, a number with its zeros gone.
import { shownOf, type Cell } from './source-row.ts';

/** Held: a person has to look. */
export const damages = ['power-of-ten', 'day-for-number', 'digits-lost', 'error-value', 'replaced-letters'] as const;
export type Damage = (typeof damages)[number];

/** A spreadsheet keeps fifteen digits of a number; the rest become zeros. */
const mostDigits = 15;
const monthNames =
  'jan|feb|mar|apr|may|maj|jun|jul|aug|avg|sep|oct|okt|nov|dec|jan|shk|pri|qer|korr|gush|sht|tet|nën|dhj';
const dayShapes = [
  new RegExp(`^\\d{1,2}[-. ](${monthNames})[a-z]*\\.?([-. ]\\d{2,4})?$`, 'iu'),
  new RegExp(`^(${monthNames})[a-z]*[-. ]\\d{2,4}$`, 'iu'),
  /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?$/,
  /^\d{1,2}[./]\d{1,2}[./]\d{4}( \d{1,2}:\d{2}(:\d{2})?)?$/,
];

/** What happened to an identifier, as far as it shows in the cell itself. */
export function damageOf(cell: Cell): Damage | undefined {
  const shown = shownOf(cell).trim();
  if (shown === '') return undefined;
  if (shown.includes('\u{FFFD}')) return 'replaced-letters';
  if (/^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(shown) || /^#{3,}$/.test(shown)) return 'error-value';
  if (/^[+-]?\d+([.,]\d+)?E[+-]?\d+$/i.test(shown) && /[.,+]|E\d{2}$/i.test(shown)) return 'power-of-ten';
  if (typeof cell !== 'string' && cell.as === 'number' && /E/i.test(cell.stored)) return 'power-of-ten';
  if (typeof cell !== 'string' && cell.as === 'day') return 'day-for-number';
  if (dayShapes.some((shape) => shape.test(shown))) return 'day-for-number';
  const isNumber = typeof cell !== 'string' && cell.as === 'number';
  if (isNumber && cell.stored.replaceAll(/\D/g, '').length > mostDigits) return 'digits-lost';
  if (/^\d{16,}$/.test(shown) && /^\d{15}0+$/.test(shown)) return 'digits-lost';
  return undefined;
}

export interface UsualLength {
  readonly length: number;
  /** Whether some of that length begin with a zero: then a shorter one may have lost its own. */
  readonly hasZeros: boolean;
}

/**
 * How long the all-digit identifiers of a column usually are.
 * @returns undefined where fewer than four in five agree, fewer than eight were seen, or the rows are merely counted.
 */
export function usualLengthOf(texts: readonly string[]): UsualLength | undefined {
  const digits = texts.map((text) => text.trim()).filter((text) => /^\d+$/.test(text));
  if (digits.length < 8 || isRunning(digits)) return undefined;
  const [most] = [...Map.groupBy(digits, ({ length }) => length)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  );
  if (most === undefined || most[1].length < digits.length * 0.8) return undefined;
  return { length: most[0], hasZeros: most[1].some((text) => text.startsWith('0')) };
}

/** Rows that are counted from 1 grow longer by themselves: 9 has lost nothing before 10. */
function isRunning(digits: readonly string[]): boolean {
  const steps = digits.filter((text, at) => at > 0 && Number(text) === Number(digits[at - 1]) + 1).length;
  return digits[0] === '1' && steps >= (digits.length - 1) * 0.9;
}

/** Whether a text is shorter than its column's usual: zeros before it may be gone. A doubt, never a correction. */
export function mayHaveLostZeros(text: string, usual: UsualLength | undefined): boolean {
  return (
    usual !== undefined && /^[1-9]\d*$/.test(text) && text.length < usual.length && usual.length - text.length <= 4
  );
}

/** What a spreadsheet would compute, or a formula that it did compute. */
export function isFormula(cell: Cell): boolean {
  if (typeof cell !== 'string') return cell.as === 'formula';
  return /^[=@]\S/.test(cell) || /^[+-][A-Za-z(@]/.test(cell);
}
