// Lines, cells and footnotes of a report in words, the same on the screen, on paper and in a spreadsheet.
import { wordsIn } from '../domain/examination/words.ts';
import { linesOf, type Axis, type ReportDefinition } from '../domain/numbers/definition.ts';
import { notSaid, restricted, wordsOfField, type Base } from '../domain/numbers/fields.ts';
import { others, total, type Footnote } from '../domain/numbers/report.ts';
import type { Language } from '../domain/roles.ts';
import { countries } from '../reference/countries.ts';
import { countryNames } from '../reference/look-up.ts';
import { formatNumber } from './format.ts';

export interface NumberWords {
  readonly language: Language;
  /** A word of a code list, or a sentence with its values: `reportFootnote.undated`. */
  readonly vocabulary: (key: string, values?: Readonly<Record<string, string | number>>) => string;
}

/** `DD (– 1990)` is a country of its time. */
export function valueInWords(base: Base, field: string, value: string, words: NumberWords): string {
  if (value === notSaid) return words.vocabulary('reportLine.not-said');
  if (value === restricted) return words.vocabulary('reportLine.restricted');
  const said = wordsOfField(base, field);
  if (said === undefined || said === 'as-written') return value;
  if (said === 'month') return `${value.slice(5)}.${value.slice(0, 4)}`;
  if (said !== 'country') return words.vocabulary(`${said.codes}.${value}`);
  const name = countryNames([value], words.language);
  const until = countries.rows.find(({ code }) => code === value)?.until;
  return until === undefined ? name : `${name} (– ${until})`;
}

export function fieldInWords(field: string, { vocabulary }: NumberWords): string {
  return vocabulary(`countedField.${field === '*day' ? 'day' : field}`);
}

/** A row or a column by its key. */
export function lineInWords(axis: Axis, base: Base, key: string, words: NumberWords): string {
  if (key === total) return words.vocabulary('reportLine.total');
  if (key === others) return words.vocabulary('reportLine.others');
  if ('field' in axis) return valueInWords(base, axis.field, key, words);
  const line = linesOf(axis).find(({ name }) => name === key);
  return line === undefined ? key : wordsIn(line.words, words.language);
}

/** A line that a person entered, by its name. */
export function enteredLineInWords({ tables, base }: ReportDefinition, name: string, words: NumberWords): string {
  const table = tables.find(({ rows }) => linesOf(rows).some((line) => line.name === name));
  return table === undefined ? name : lineInWords(table.rows, base, name, words);
}

/** What stands over the rows of a table. */
export function axisInWords(axis: Axis, words: NumberWords): string {
  return 'field' in axis ? fieldInWords(axis.field, words) : words.vocabulary('reportLine.line');
}

/** `1,234`, `55.6`, or that it is not applicable. */
export function numberInWords(value: number | null, { language, vocabulary }: NumberWords): string {
  return value === null ? vocabulary('reportLine.not-applicable') : formatNumber(value, language, 1);
}

export function footnoteInWords(
  { kind, count, name }: Footnote,
  definition: ReportDefinition,
  words: NumberWords,
): string {
  if (kind === 'option') {
    const option = definition.options.find((one) => one.name === name);
    return option === undefined ? name : wordsIn(option.footnote, words.language);
  }
  return words.vocabulary(`reportFootnote.${kind}`, {
    records: formatNumber(count, words.language, 0),
    field: kind === 'not-counted' ? fieldInWords(name, words) : '',
    names:
      kind === 'former-countries'
        ? name
            .split(' ')
            .map((code) => valueInWords('exhibits', 'country', code, words))
            .join(', ')
        : '',
  });
}
