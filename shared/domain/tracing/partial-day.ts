// A day as far as an old record knows it: `1997`, `2018-06` or `2018-06-14`. What is not known is never filled in.
import { z } from 'zod';
import { isDay } from '../day-or-instant.ts';

export const PartialDay = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
  .refine((text) => isDay(firstDayOf(text)) && Number(text.slice(0, 4)) >= 1800);

/** The first day that is meant. */
export function firstDayOf(text: string): string {
  return `${text}-01-01`.slice(0, 10);
}

/** The last day that is meant. */
export function lastDayOf(text: string): string {
  if (text.length === 10) return text;
  const [year = '', month = '12'] = text.split('-');
  // The day before the first of the next month.
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** Whether `later` lies before `earlier` whatever is meant by either. */
export function isSurelyBefore(later: string, earlier: string): boolean {
  return lastDayOf(later) < firstDayOf(earlier);
}

/** `14.06.2018`, `06.2018`, `1997`. */
export function shownPartialDay(text: string): string {
  return text.split('-').toReversed().join('.');
}
