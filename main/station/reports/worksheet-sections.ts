// A signed worksheet as the report prints it: with the words of the definition it was made under, in the language of the report.
import type { WorksheetField } from '../../../shared/domain/examination/definition.ts';
import { wordsIn } from '../../../shared/domain/examination/words.ts';
import { PositionReading, Shots, type WorksheetValue } from '../../../shared/domain/examination/worksheet.ts';
import type { Language } from '../../../shared/domain/roles.ts';
import { formatMoment, formatNumber } from '../../../shared/text/format.ts';
import type { DocumentText, PrintedSection, PrintedWorksheet } from '../../documents/index.ts';
import type { SignedWorksheet } from '../worksheets/index.ts';

/** How records that a worksheet names by id are called on paper; an id nobody knows is printed as it is. */
export type NameOf = (id: string) => string;

export function printedWorksheet(sheet: SignedWorksheet, nameOf: NameOf, text: DocumentText): PrintedWorksheet {
  const { definition, values, environment } = sheet;
  return {
    title: wordsIn(definition.words, text.language),
    version: definition.version,
    by: sheet.signedBy,
    from: sheet.performedFrom,
    to: sheet.performedTo,
    environment: environment === undefined ? '' : environmentWords(environment, text),
    sections: definition.sections.flatMap((section) => {
      const rows = (values[section.code] ?? []).filter((row) => Object.keys(row).length > 0);
      return printedSection(section, rows, nameOf, text);
    }),
    corrections: sheet.corrections.map(({ at, by, reason }) => ({ at, by, reason })),
  };
}

function printedSection(
  section: SignedWorksheet['definition']['sections'][number],
  rows: readonly Readonly<Record<string, WorksheetValue>>[],
  nameOf: NameOf,
  text: DocumentText,
): PrintedSection[] {
  const [first] = rows;
  if (first === undefined) return [];
  const title = wordsIn(section.words, text.language);
  const filled = section.fields.filter(({ code }) => rows.some((row) => row[code] !== undefined));
  const said = (field: WorksheetField, row: Readonly<Record<string, WorksheetValue>>): string => {
    const value = row[field.code];
    return value === undefined ? '' : fieldWords(field, value, nameOf, text);
  };
  const label = (field: WorksheetField): string => wordsIn(field.words, text.language);
  // Many columns do not fit beside one another: then each row is printed as pairs, one after the other.
  if (section.repeats && filled.length <= columnsAtMost)
    return [{ title, columns: filled.map(label), table: rows.map((row) => filled.map((field) => said(field, row))) }];
  return rows.map((row, index) => ({
    title: rows.length === 1 ? title : `${title} · ${index + 1}`,
    rows: filled.map((field) => ({ label: label(field), value: said(field, row) })).filter(({ value }) => value !== ''),
  }));
}

const columnsAtMost = 5;

function fieldWords(field: WorksheetField, value: WorksheetValue, nameOf: NameOf, text: DocumentText): string {
  const { language } = text;
  switch (field.type) {
    case 'yes-no':
      return text.text(value === true ? 'report.yes' : 'report.no');
    case 'moment':
      return formatMoment(String(value));
    case 'number':
      return withUnit(formatNumber(Number(value), language, field.decimals), field.unit);
    case 'measurements':
      return measured(Array.isArray(value) ? value.map(Number) : [], field, text);
    case 'choice':
    case 'choices':
      return (Array.isArray(value) ? value : [value])
        .map((code) => optionWords(field.options, String(code), language))
        .join(', ');
    case 'clock':
      return text.text('report.clock', { hour: String(value) });
    case 'positions':
      return positionWords(value, text);
    case 'shots':
      return shotWords(value, nameOf, text);
    case 'instrument':
    case 'method':
    case 'reference-lot':
    case 'exhibit':
    case 'photographs':
      return (Array.isArray(value) ? value : [value]).map((id) => nameOf(String(id))).join(', ');
    default:
      return String(value);
  }
}

function optionWords(
  options: readonly { readonly code: string; readonly words: Parameters<typeof wordsIn>[0] }[],
  code: string,
  language: Language,
): string {
  const option = options.find((one) => one.code === code);
  return option === undefined ? code : wordsIn(option.words, language);
}

function withUnit(number: string, unit: string): string {
  if (unit === '') return number;
  return unit === '°' ? `${number}°` : `${number} ${unit}`;
}

/** `21.3 · 22.0 · 21.7 N (n = 3, mean 21.67 N, s = 0.35 N)`: the readings themselves first. */
function measured(
  readings: readonly number[],
  { unit, decimals }: { readonly unit: string; readonly decimals: number },
  text: DocumentText,
): string {
  const number = (value: number, places = decimals): string => formatNumber(value, text.language, places);
  const list = withUnit(readings.map((reading) => number(reading)).join(' · '), unit);
  if (readings.length < 2) return list;
  const mean = readings.reduce((sum, reading) => sum + reading, 0) / readings.length;
  const squares = readings.reduce((sum, reading) => sum + (reading - mean) ** 2, 0);
  const spread = Math.sqrt(squares / (readings.length - 1));
  return `${list}\n${text.text('report.statistics', {
    n: readings.length,
    mean: withUnit(number(mean, decimals + 1), unit),
    spread: withUnit(number(spread, decimals + 1), unit),
  })}`;
}

function positionWords(value: WorksheetValue, text: DocumentText): string {
  const readings = PositionReading.array().safeParse(value);
  if (!readings.success) return '';
  return readings.data
    .map(({ position, seen, sureness, step }) =>
      [`${position}: ${seen === '' ? '–' : seen}`, text.text(`report.sureness.${sureness}`), step]
        .filter(Boolean)
        .join(' · '),
    )
    .join('\n');
}

function shotWords(value: WorksheetValue, nameOf: NameOf, text: DocumentText): string {
  const shots = Shots.array().safeParse(value);
  if (!shots.success) return '';
  return shots.data
    .map(({ source, rounds, cases, bullets, note }) =>
      [
        text.text('report.shots', {
          rounds,
          source: nameOf(source.kind === 'evidence' ? source.exhibitId : source.lotId),
          cases,
          bullets,
        }),
        note,
      ]
        .filter(Boolean)
        .join(' · '),
    )
    .join('\n');
}

function environmentWords(
  { temperature, humidity, note }: NonNullable<SignedWorksheet['environment']>,
  text: DocumentText,
): string {
  return [
    temperature === undefined ? '' : `${formatNumber(temperature, text.language, 1)} °C`,
    humidity === undefined ? '' : text.text('report.humidity', { percent: formatNumber(humidity, text.language, 0) }),
    note,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
