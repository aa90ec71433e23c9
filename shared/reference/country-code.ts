// The code of a country that was written by its name in any language of the program, or by its code. What is none of these stays as it was written.
import { foldForLookAhead } from '../text/fold.ts';
import { serbianLatin } from '../text/serbian-latin.ts';
import { countries } from './countries.ts';

const codes = new Map(
  countries.rows.flatMap(({ code, en, sq, sr }) =>
    [code, en, sq, sr, serbianLatin(sr)].map((name) => [foldForLookAhead(name), code] as const),
  ),
);
/** The same few names come again and again. */
const seen = new Map<string, string>();

export function countryCodeOf(text: string): string {
  if (text === '') return '';
  const known = seen.get(text);
  if (known !== undefined) return known;
  const code = codes.get(foldForLookAhead(text)) ?? text;
  if (seen.size < 10_000) seen.set(text, code);
  return code;
}

/** Of these codes those of countries that no longer exist, in their order. */
export function formerCountries(found: readonly string[]): string[] {
  return found.filter((code) => countries.rows.find((row) => row.code === code)?.until !== undefined);
}
