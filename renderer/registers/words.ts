// Facts, reasons and cells of other registers in the screen's language.
import type { Definition } from '../../shared/domain/register/definition.ts';
import { entryStatuses } from '../../shared/domain/register/fields.ts';
import type { Holding, ReadFact } from '../../shared/domain/register/read-row.ts';
import type { Encoding } from '../../shared/domain/register/source-row.ts';
import { countryNames } from '../../shared/reference/look-up.ts';
import { useFormat, useLanguage, useText } from '../text.tsx';

/** As their standards write them; the same in every language. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  'windows-1252': 'Windows-1252',
};

interface ShownHold {
  readonly why: Holding;
  readonly at?: number | undefined;
  readonly table?: number | undefined;
}

export interface FactWords {
  /** The name of a fact; a further column is named as its file names it. */
  readonly name: (fact: Pick<ReadFact, 'fact' | 'header'>) => string;
  /** What was read, in words; undefined where nothing was read beside the text. */
  readonly read: (fact: Pick<ReadFact, 'fact'> & { readonly read?: string | undefined }) => string | undefined;
  /** Why a row is held, with its column. */
  readonly hold: (hold: ShownHold, headers: readonly string[]) => string;
}

/** A column by the name its file gives it, else by its place. @returns for the name and the place from 0. */
export function useColumnName(): (header: string, at: number) => string {
  const t = useText();
  return (header, at) => (header === '' ? t('registers:unnamed', { place: at + 1 }) : header);
}

/** @param joined  the tables that are joined to the main one. */
export function useFactWords(joined: Definition['joined'] = []): FactWords {
  const t = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const columnName = useColumnName();
  return {
    name: ({ fact, header }) => (fact === 'further' && header !== '' ? header : t(`registers:facts.${fact}`)),
    read: ({ fact, read }) => {
      if (read === undefined) return undefined;
      if (fact === 'country') return countryNames([read], language);
      const status = fact === 'status' ? entryStatuses.find((one) => one === read) : undefined;
      if (status !== undefined) return t(`registers:statuses.${status}`);
      if (fact === 'barrelLength') return `${format.number(Number(read))} mm`;
      return format.day(read);
    },
    hold: ({ why, at, table = 0 }, headers) => {
      const other = joined[table - 1];
      const reason =
        other === undefined
          ? t(`registers:hold.${why}`)
          : t('registers:inTable', { why: t(`registers:hold.${why}`), table: other.name });
      if (at === undefined) return reason;
      const header = (other === undefined ? headers[at] : other.columns[at]?.header) ?? '';
      return t('registers:inColumn', { why: reason, column: columnName(header, at) });
    },
  };
}
