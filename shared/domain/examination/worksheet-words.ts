// A value of a worksheet in words: options and units from its own definition, ids as the names they had. Screen and paper read alike.
import type { Language } from '../roles.ts';
import type { WorksheetField } from './definition.ts';
import { derivedDecimals, statisticsOf, type Statistics } from './measurements.ts';
import { wordsIn } from './words.ts';
import type { WorksheetValue } from './worksheet.ts';

export interface WorksheetSpeech {
  readonly language: Language;
  /** With exactly so many places. */
  readonly number: (value: number, decimals: number) => string;
  readonly moment: (instant: string) => string;
  readonly yesNo: (value: boolean) => string;
  readonly clock: (hour: number) => string;
  /** What an id is called; an unknown one is shown as it is. */
  readonly label: (id: string) => string;
  readonly photograph: (number: string) => string;
  /** `mean 21.80 N · n 5 · 21.40–22.10 · s 0.26`, each part already with its unit. */
  readonly statistics: (parts: StatisticsWords) => string;
}

export interface StatisticsWords {
  readonly count: string;
  readonly mean: string;
  readonly least: string;
  readonly most: string;
  readonly deviation?: string | undefined;
}

/** Empty where nothing was filled in; positions and shots have tables of their own and give nothing here. */
export function valueWords(field: WorksheetField, value: WorksheetValue | undefined, speech: WorksheetSpeech): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return speech.yesNo(value);
  if (typeof value === 'number') return numberWords(field, value, speech);
  if (typeof value === 'string') return textWords(field, value, speech);
  if (field.type === 'measurements') return readingsWords(field, value, speech);
  const texts = value.filter((one: unknown): one is string => typeof one === 'string');
  if (field.type === 'choices') return texts.map((code) => optionWords(field, code, speech)).join(' · ');
  if (field.type === 'photographs') return texts.map((id) => speech.photograph(speech.label(id))).join(', ');
  return texts.join(' · ');
}

function numberWords(field: WorksheetField, value: number, speech: WorksheetSpeech): string {
  if (field.type === 'clock') return speech.clock(value);
  const { unit = '', decimals = 0 } = field.type === 'number' ? field : {};
  return withUnit(speech.number(value, decimals), unit);
}

function textWords(field: WorksheetField, value: string, speech: WorksheetSpeech): string {
  switch (field.type) {
    case 'choice':
      return optionWords(field, value, speech);
    case 'moment':
      return value === '' ? '' : speech.moment(value);
    case 'instrument':
    case 'method':
    case 'reference-lot':
    case 'exhibit':
      return value === '' ? '' : speech.label(value);
    default:
      return value;
  }
}

function optionWords(
  { options }: Extract<WorksheetField, { readonly options: unknown }>,
  code: string,
  { language }: WorksheetSpeech,
): string {
  const words = options.find((option) => option.code === code)?.words;
  return words === undefined ? code : wordsIn(words, language);
}

function readingsWords(
  field: Extract<WorksheetField, { readonly type: 'measurements' }>,
  value: readonly unknown[],
  speech: WorksheetSpeech,
): string {
  const readings = value.filter((one) => typeof one === 'number');
  const statistics = statisticsOf(readings);
  if (statistics === undefined) return '';
  const listed = withUnit(readings.map((one) => speech.number(one, field.decimals)).join(' · '), field.unit);
  if (statistics.count === 1) return listed;
  return `${listed}\n${speech.statistics(statisticsWords(statistics, field, speech))}`;
}

export function statisticsWords(
  { count, mean, least, most, deviation }: Statistics,
  { decimals, unit }: { readonly decimals: number; readonly unit: string },
  speech: Pick<WorksheetSpeech, 'number'>,
): StatisticsWords {
  const derived = derivedDecimals(decimals);
  return {
    count: speech.number(count, 0),
    mean: withUnit(speech.number(mean, derived), unit),
    least: speech.number(least, decimals),
    most: withUnit(speech.number(most, decimals), unit),
    deviation: deviation === undefined ? undefined : withUnit(speech.number(deviation, derived), unit),
  };
}

/** Of angles the unit stands at the number, of everything else after a space that does not break. */
export function withUnit(number: string, unit: string): string {
  if (unit === '') return number;
  return unit === '°' ? `${number}°` : `${number}\u00A0${unit}`;
}
