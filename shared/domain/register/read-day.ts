// Days as other registers write them. What two orders read differently is read in the order that was chosen; what none reads is no day.
import { Day } from '../day-or-instant.ts';
import type { DayOrder } from './fields.ts';

export type ReadDay = { readonly day: string } | { readonly fault: 'no-day' | 'not-in-order' };

/** @returns `2019-03-04`, `2019-03` or `2019`; `not-in-order` where the text is a day in another order only. */
export function readDay(text: string, order: DayOrder): ReadDay {
  const bare = text
    .trim()
    .replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/, '')
    .replace(/\.$/, '');
  if (/^\d{4}$/.test(bare)) return year(bare) ? { day: bare } : { fault: 'no-day' };
  const parts = bare.split(/[./\- ]+/);
  if (parts.length === 2) return monthOf(parts);
  if (parts.length === 1 && /^\d{8}$/.test(bare)) return compact(bare, order);
  if (parts.length !== 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return { fault: 'no-day' };
  const [first = '', second = '', third = ''] = parts;
  if (first.length === 4) return made(first, second, third) ?? { fault: 'no-day' };
  if (third.length !== 4) return { fault: 'no-day' };
  const asked = order === 'month-first' ? made(third, first, second) : made(third, second, first);
  if (asked !== undefined) return asked;
  const other = made(third, first, second) ?? made(third, second, first);
  return { fault: other === undefined ? 'no-day' : 'not-in-order' };
}

function compact(text: string, order: DayOrder): ReadDay {
  const yearFirst = made(text.slice(0, 4), text.slice(4, 6), text.slice(6));
  const dayFirst = made(text.slice(4), text.slice(2, 4), text.slice(0, 2));
  return (order === 'year-first' ? yearFirst : (dayFirst ?? yearFirst)) ?? { fault: 'no-day' };
}

function monthOf([first = '', second = '']: readonly string[]): ReadDay {
  const [years, months] = first.length === 4 ? [first, second] : [second, first];
  const month = Number(months);
  if (!/^\d{4}$/.test(years) || !/^\d{1,2}$/.test(months) || month < 1 || month > 12 || !year(years))
    return { fault: 'no-day' };
  return { day: `${years}-${months.padStart(2, '0')}` };
}

function made(years: string, months: string, days: string): { readonly day: string } | undefined {
  const day = `${years}-${months.padStart(2, '0')}-${days.padStart(2, '0')}`;
  return year(years) && Day.safeParse(day).success ? { day } : undefined;
}

/** A year before or after these is a typing error in any register of arms. */
function year(text: string): boolean {
  const value = Number(text);
  return value >= 1800 && value <= 2100;
}
