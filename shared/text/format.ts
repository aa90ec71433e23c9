// Dates, times, numbers and sizes as people write them here, in pure code: Chromium has no Albanian locale, and screen and paper must agree.
import type { Language } from '../domain/roles.ts';
import { minutesOfOffset, offsetOfMinutes } from '../language/offset-text.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Minutes that local time is ahead of UTC in Belgrade and Pristina at `at`: 60, or 120 by the European summer time rule. */
export function localOffsetMinutes(at: number): number {
  const year = new Date(at).getUTCFullYear();
  const isSummer = at >= lastSundayAtOneUtc(year, 2) && at < lastSundayAtOneUtc(year, 9);
  return isSummer ? 120 : 60;
}

/** Directive 2000/84/EC: summer time runs from the last Sunday of March to the last Sunday of October, each at 01:00 UTC. */
function lastSundayAtOneUtc(year: number, month: number): number {
  const lastDay = Date.UTC(year, month + 1, 0, 1);
  return lastDay - new Date(lastDay).getUTCDay() * 24 * hour;
}

/** How far local time is ahead at `instant`: what is kept with an event that a person dated by the clock on the wall. */
export function localOffsetOf(instant: string): string {
  return offsetOfMinutes(localOffsetMinutes(Date.parse(instant)));
}

function localParts(
  instant: string,
  ahead?: number,
): { readonly date: string; readonly time: string; readonly offset: string } | undefined {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return undefined;
  const offset = ahead ?? localOffsetMinutes(at);
  const local = new Date(at + offset * minute);
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    date: `${two(local.getUTCDate())}.${two(local.getUTCMonth() + 1)}.${local.getUTCFullYear()}`,
    time: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`,
    offset: offsetOfMinutes(offset),
  };
}

/** `14.03.2025 23:55` in local time. What is not a moment is given back unchanged, so that nothing is hidden. */
export function formatMoment(instant: string): string {
  const parts = localParts(instant);
  return parts === undefined ? instant : `${parts.date} ${parts.time}`;
}

/** `14.03.2025 23:55 (UTC+01:00)`: for papers and records, where the offset must be seen. */
export function formatMomentWithOffset(instant: string): string {
  const parts = localParts(instant);
  return parts === undefined ? instant : `${parts.date} ${parts.time} (UTC${parts.offset})`;
}

/** `14.03.2025 23:55 +01:00`: the same in the narrow columns of a table. */
export function formatMomentInTable(instant: string): string {
  const parts = localParts(instant);
  return parts === undefined ? instant : `${parts.date} ${parts.time} ${parts.offset}`;
}

/** `14.03.2025 23:55 (+01:00)`: what stood on the clock that a person read, whatever the clocks here say. */
export function formatMomentAsRead(instant: string, offset: string): string {
  const parts = localParts(instant, minutesOfOffset(offset));
  return parts === undefined ? instant : `${parts.date} ${parts.time} (${parts.offset})`;
}

/** In the narrow columns of a table: in brackets the clock that was read, without them the time of the station's clock. */
export function formatOccurredInTable(instant: string, offset: string | undefined): string {
  return offset === undefined ? formatMomentInTable(instant) : formatMomentAsRead(instant, offset);
}

/** `14.03.2025` in local time. */
export function formatDay(instant: string): string {
  return localParts(instant)?.date ?? instant;
}

/** `2025-03-14`: the day of a moment by the calendar of Belgrade and Pristina. */
export function localDay(instant: string): string {
  const at = Date.parse(instant);
  return new Date(at + localOffsetMinutes(at) * minute).toISOString().slice(0, 10);
}

/** `14.03.2025`, or `14.03.2025 23:55` where the minute is known too. Any other text is given back as it is. */
export function formatDayOrMoment(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? formatMoment(text) : formatPlainDay(text);
}

/** `14.03.2025` of a day without a time, `2025-03-14`. Any other text is given back as it is. */
export function formatPlainDay(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year === undefined ? text : `${day ?? ''}.${month ?? ''}.${year}`;
}

const separators: Readonly<Record<Language, { readonly group: string; readonly decimal: string }>> = {
  en: { group: ',', decimal: '.' },
  sq: { group: '\u00A0', decimal: ',' },
  'sr-Latn': { group: '.', decimal: ',' },
  'sr-Cyrl': { group: '.', decimal: ',' },
};

/** `12,345.6` / `12 345,6` / `12.345,6`; at most `decimals` places, no trailing zeros. Never for identifiers. */
export function formatNumber(value: number, language: Language, decimals = 2): string {
  if (!Number.isFinite(value)) return String(value);
  const { group, decimal } = separators[language];
  const factor = 10 ** decimals;
  const [whole = '0', fraction] = String(Math.abs(Math.round(value * factor) / factor)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = value < 0 && (whole !== '0' || fraction !== undefined) ? '−' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `${decimal}${fraction}`}`;
}

/** `,` or `.`: what stands before the places. */
export function decimalSign(language: Language): string {
  return separators[language].decimal;
}

const sizeUnits = ['B', 'kB', 'MB', 'GB', 'TB'];

/** `21.50`: always so many places, because a reading of 21.50 says more than one of 21.5. */
export function formatFixed(value: number, language: Language, decimals: number): string {
  if (!Number.isFinite(value)) return String(value);
  const { group, decimal } = separators[language];
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? '−' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `${decimal}${fraction}`}`;
}

/** `4.1 MB`: decimal units, two significant places. */
export function formatBytes(bytes: number, language: Language): string {
  let unit = 0;
  let value = bytes;
  while (value >= 1000 && unit < sizeUnits.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatNumber(value, language, value < 10 && unit > 0 ? 1 : 0)}\u00A0${sizeUnits[unit] ?? ''}`;
}

/** The plural form of `count`: English and Albanian count in two, Serbian in three. */
export function pluralForm(count: number, language: Language): 'one' | 'few' | 'other' {
  if (language === 'en' || language === 'sq') return count === 1 ? 'one' : 'other';
  const last = count % 10;
  const lastTwo = count % 100;
  if (!Number.isInteger(count)) return 'few';
  if (last === 1 && lastTwo !== 11) return 'one';
  if (last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14)) return 'few';
  return 'other';
}
