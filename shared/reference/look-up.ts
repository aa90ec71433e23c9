// Lists as a look-ahead field offers them. What is offered helps to type; anything else may be typed as well.
import { calibres } from './calibres.ts';
import { countries } from './countries.ts';
import type { Country } from './countries.ts';
import { makes, models } from './makes-and-models.ts';
import type { Model } from './makes-and-models.ts';
import type { Language } from '../domain/roles.ts';
import { serbianLatin } from '../text/serbian-latin.ts';

export interface OfferedRow {
  readonly value: string;
  readonly detail?: string;
  readonly alsoFoundBy?: string;
}

export type ReferenceListName = 'make' | 'model' | 'calibre' | 'country';

/**
 * Rows of one list in the order to offer them.
 * @param make  narrows models to this make first; other makes follow, since a mark may be false.
 */
export function offeredRows(list: ReferenceListName, language: Language, make = ''): OfferedRow[] {
  switch (list) {
    case 'make':
      return makes.map((name) => ({ value: name, alsoFoundBy: aliasesOfMake(name) }));
    case 'model':
      return models.rows
        .filter((row) => row.model !== '')
        .toSorted((left, right) => Number(right.make === make) - Number(left.make === make))
        .map((row) => ({
          value: row.model,
          detail: [row.make, row.calibres.join(' / '), row.countries.join('/')]
            .filter((part) => part !== '')
            .join(' · '),
          alsoFoundBy: row.aliases.join(' '),
        }));
    case 'calibre':
      return calibres.rows.map((row) => ({
        value: row.name,
        detail: row.aliases.slice(0, 3).join(', '),
        alsoFoundBy: [...row.aliases, row.typical].join(' '),
      }));
    case 'country':
      return countries.rows.map((row) => ({
        value: countryName(row, language),
        detail: row.until === undefined ? row.code : `${row.code} – ${row.until}`,
        alsoFoundBy: `${row.en} ${row.sq} ${row.sr}`,
      }));
  }
}

function aliasesOfMake(make: string): string {
  return models.rows.flatMap((row: Model) => (row.make === make ? row.aliases : [])).join(' ');
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
