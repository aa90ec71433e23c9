// Lists as a look-ahead field offers them. What is offered helps to type; anything else may be typed as well.
import { calibres } from './calibres.ts';
import { countries } from './countries.ts';
import type { Country } from './countries.ts';
import { currencies } from './currencies.ts';
import { explosives } from './explosives.ts';
import { makes, modelKey, models } from './makes-and-models.ts';
import type { Model } from './makes-and-models.ts';
import { selectorMarkings } from './selector-markings.ts';
import type { ReferenceListName } from '../domain/exhibit.ts';
import type { Language } from '../domain/roles.ts';
import { serbianLatin } from '../text/serbian-latin.ts';

export interface OfferedRow {
  readonly value: string;
  readonly detail?: string;
  /** Aliases, divided by ` | `. */
  readonly alsoFoundBy?: string;
  /** Which row it is, where the value alone does not say it: make + class + model. */
  readonly key?: string;
}

export interface OfferedFor {
  /** Puts models of this make first; other makes follow, since a mark may be false. */
  readonly make?: string;
  /** Says a type of firearm in the screen's language; without it the code stands there. */
  readonly typeName?: (type: string) => string;
}

/** Rows of one list in the order to offer them. */
export function offeredRows(
  list: ReferenceListName,
  language: Language,
  { make = '', typeName = (type) => type }: OfferedFor = {},
): readonly OfferedRow[] {
  switch (list) {
    case 'make':
      return makes.map((name) => ({ value: name, alsoFoundBy: aliasesOfMake(name) }));
    case 'model':
      return models.rows
        .filter((row) => row.model !== '')
        .toSorted((left, right) => Number(isOf(make, right)) - Number(isOf(make, left)))
        .map((row) => ({
          value: row.model,
          key: modelKey(row),
          detail: [row.make, typeName(row.type), row.calibres.join(' / '), row.countries.join('/')]
            .filter((part) => part !== '')
            .join(' · '),
          alsoFoundBy: row.aliases.join(' | '),
        }));
    case 'calibre':
      return calibres.rows.map((row) => ({
        value: row.name,
        detail: row.aliases.slice(0, 3).join(', '),
        alsoFoundBy: [...row.aliases, row.typical].join(' | '),
      }));
    case 'country':
      return countriesIn(language);
    case 'selector':
      return selectorMarkings.rows.map((row) => ({ value: row.text, detail: countryNames(row.countries, language) }));
    case 'explosive':
      return explosives.rows.map((row) => ({ value: row.name, detail: countryNames(row.countries, language) }));
    case 'currency':
      return currencies.rows.map((row) => ({ value: row.code }));
  }
}

/** Made once for each language: it is long, and every form of an exhibit offers it. */
const countriesByLanguage = new Map<Language, readonly OfferedRow[]>();

/** The likely ones as they stand in the list, all others by their names in this language. */
function countriesIn(language: Language): readonly OfferedRow[] {
  const known = countriesByLanguage.get(language);
  if (known !== undefined) return known;
  const { compare } = new Intl.Collator(language);
  const offer = (row: Country): OfferedRow => ({
    value: countryName(row, language),
    detail: row.until === undefined ? row.code : `${row.code} – ${row.until}`,
    alsoFoundBy: [row.code, row.en, row.sq, row.sr].join(' | '),
  });
  const likely = countries.rows.filter(({ isLikely }) => isLikely).map(offer);
  const others = countries.rows.filter(({ isLikely }) => !isLikely).map(offer);
  const rows = [...likely, ...others.toSorted((left, right) => compare(left.value, right.value))];
  countriesByLanguage.set(language, rows);
  return rows;
}

/** Names of countries by their codes, as a list of candidates is shown. */
export function countryNames(codes: readonly string[], language: Language): string {
  return codes
    .map((code) => {
      const row = countries.rows.find((one) => one.code === code);
      return row === undefined ? code : countryName(row, language);
    })
    .join(', ');
}

function isOf(make: string, row: Model): boolean {
  return make !== '' && (row.make === make || row.aliases.includes(make));
}

function aliasesOfMake(make: string): string {
  return [...new Set(models.rows.flatMap((row: Model) => (row.make === make ? row.aliases : [])))].join(' | ');
}

function countryName(row: Country, language: Language): string {
  switch (language) {
    case 'en':
      return row.en;
    case 'sq':
      return row.sq;
    case 'sr-Cyrl':
      return row.sr;
    case 'sr-Latn':
      return serbianLatin(row.sr);
  }
}
