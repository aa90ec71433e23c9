// Filters typed as words: `kind:firearm`, `vula:hapur`, `recorded:2025`. Only what is clear becomes a filter; all else stays what it was, text.
import { foldText } from '../fold-text.ts';
import { readPeriod, type ListDescription, type ListFilterDescription } from './list-description.ts';

export interface Token {
  /** As it stands in the text, to be taken out of it. */
  readonly written: string;
  readonly name: string;
  readonly value: string;
}

/** A name that begins with a letter, a colon, a value; a value of several words stands in quotation marks. `12:30` is none. */
const tokenForm = /(?<=^|\s)(\p{L}[^\s:]*):(?:"([^"]*)"|([^\s"]+))(?=\s|$)/gu;

export function findTokens(text: string): Token[] {
  return [...text.matchAll(tokenForm)].map(([written, name = '', quoted, bare]) => ({
    written,
    name,
    value: quoted ?? bare ?? '',
  }));
}

/** The text without a token that became a filter. */
export function withoutToken(text: string, { written }: Token): string {
  return text.replace(written, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** The filter that is called so, in the program's own word or in the language of the screen, however it is spaced and accented. */
export function filterCalled(
  description: ListDescription,
  name: string,
  labelOf: (filter: ListFilterDescription) => string,
): ListFilterDescription | undefined {
  const wanted = plain(name);
  return (
    description.filters.find((filter) => filter.name === name.toLowerCase()) ??
    description.filters.find((filter) => plain(labelOf(filter)) === wanted)
  );
}

export type Called = { readonly value: string } | 'none' | 'several';

/** Of several values the one that is meant: exactly so called, else the only one that begins so. */
export function valueCalled(
  choices: readonly { readonly value: string; readonly label: string }[],
  text: string,
): Called {
  const wanted = plain(text);
  const exact = choices.filter(({ value, label }) => value === text || plain(label) === wanted);
  const fitting = exact.length > 0 ? exact : choices.filter(({ label }) => plain(label).startsWith(wanted));
  const [first, ...others] = fitting;
  if (first === undefined || wanted === '') return 'none';
  return others.length > 0 ? 'several' : { value: first.value };
}

/** `2025`, `2025-03`, `14.03.2025`, `2025-03-14` or a period as it is, as a period; undefined for anything else. */
export function periodCalled(text: string): string | undefined {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year !== undefined) {
    if (month === undefined) return `${year}-01-01..${year}-12-31`;
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    return known(`${year}-${month}-01..${year}-${month}-${String(last).padStart(2, '0')}`);
  }
  const day = dayCalled(text);
  return day === undefined ? known(text) : `${day}..${day}`;
}

/** `14.03.2025` or `2025-03-14` as `2025-03-14`; undefined for what is no day. */
export function dayCalled(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\.?$/.exec(text.trim()) ?? [];
  const iso =
    day === undefined ? text.trim() : `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${day.padStart(2, '0')}`;
  return known(`${iso}..`) === undefined ? undefined : iso;
}

function known(period: string): string | undefined {
  return readPeriod(period) === undefined ? undefined : period;
}

function plain(text: string): string {
  return foldText(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
}
