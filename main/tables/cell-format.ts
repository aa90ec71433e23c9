// How a spreadsheet shows what it stores: only as much of its number formats as tables of others use. What is not known is shown as stored, never guessed.
import type { Cell } from '../../shared/domain/register/source-row.ts';

/** Formats that every workbook has without saying so, ECMA-376 part 1, 18.8.30. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  14: 'dd.mm.yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'dd.mm.yyyy hh:mm',
  49: '@',
};

export function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? builtIn[id] ?? (id >= 18 && id <= 21 ? 'hh:mm' : id >= 45 && id <= 47 ? 'mm:ss' : 'General');
}

/** Day, month or year in a format, outside quotes and brackets. */
export function isDayFormat(code: string): boolean {
  return /[dmy]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && !/^general$/i.test(code);
}

/** @param stored  the number as the file writes it. @param is1904  days of old Macintosh workbooks. */
export function numberCell(stored: string, code: string, is1904: boolean): Cell {
  if (isDayFormat(code)) return { shown: dayShown(stored, is1904) ?? stored, stored, as: 'day' };
  const digits = /^0{2,}$/.exec(code);
  if (digits !== null && /^\d+$/.test(stored))
    return { shown: stored.padStart(code.length, '0'), stored, as: 'number' };
  return { shown: /^general$/i.test(code) ? generalShown(stored) : stored, stored, as: 'number' };
}

/** A cell of the usual width shows eleven digits, and more as a power of ten. */
function generalShown(stored: string): string {
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  if (/^-?\d{1,11}$/.test(stored)) return stored;
  if (Math.abs(value) >= 1e11) {
    const [mantissa = '', power = ''] = value.toExponential(5).split('e');
    return `${mantissa.replace(/\.?0+$/, '')}E${power.replace(/^([+-])(\d)$/, '$10$2')}`;
  }
  return String(Number(value.toPrecision(10)));
}

/** Day 60 of the count from 1900 is a day that never was; before it the count is one day behind. */
function dayShown(stored: string, is1904: boolean): string | undefined {
  const count = Number(stored);
  if (!Number.isFinite(count) || count < 0 || count > 2_958_465) return undefined;
  const days = Math.floor(count) + (is1904 ? 1462 : 0);
  const day = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000);
  return day.toISOString().slice(0, 10);
}
