// How the built-in definitions are written: one short word for each type of field, so that a definition reads as a form does. Options whose
// codes are facts of exhibits take the words of those facts: one thing has one name.
import type { WorksheetField, WorksheetOption, WorksheetSection } from '../../domain/examination/definition.ts';
import type { OwnWords } from '../../domain/examination/words.ts';
import { vocabulary as english } from '../../text/en/vocabulary.ts';
import { vocabulary as albanian } from '../../text/sq/vocabulary.ts';
import { vocabulary as serbian } from '../../text/sr/vocabulary.ts';

/** English, Albanian, Serbian in Cyrillic. */
export type Words = readonly [en: string, sq: string, sr: string];
export interface Asked {
  readonly isRequired?: boolean;
  readonly help?: Words;
}

export function wordsOf([en, sq, sr]: Words): OwnWords {
  return { en, sq, sr };
}

function named(code: string, words: Words, { isRequired = false, help }: Asked) {
  return { code, words: wordsOf(words), isRequired, ...(help === undefined ? {} : { help: wordsOf(help) }) };
}

export const required: Asked = { isRequired: true };

type PlainType =
  'text' | 'long-text' | 'moment' | 'clock' | 'instrument' | 'method' | 'reference-lot' | 'exhibit' | 'photographs';
function plain(type: PlainType | 'positions' | 'shots') {
  return (code: string, words: Words, asked: Asked = {}): WorksheetField => ({ type, ...named(code, words, asked) });
}
export const text = plain('text');
export const longText = plain('long-text');
export const moment = plain('moment');
export const clock = plain('clock');
export const method = plain('method');
export const instrument = plain('instrument');
export const lot = plain('reference-lot');
export const exhibit = plain('exhibit');
export const photographs = plain('photographs');
export const positions = plain('positions');
export const shots = plain('shots');

export function yesNo(code: string, words: Words, asked: Asked & { readonly meansUsedUp?: true } = {}): WorksheetField {
  const { meansUsedUp } = asked;
  return { type: 'yes-no', ...named(code, words, asked), ...(meansUsedUp === undefined ? {} : { meansUsedUp }) };
}

/** Bounds keep a slip of the finger out; they are no tolerance of a method. */
export interface Bounds extends Asked {
  readonly unit?: string;
  readonly decimals?: number;
  readonly least?: number;
  readonly most: number;
}

export function number(code: string, words: Words, bounds: Bounds & { readonly takesFrom?: string }): WorksheetField {
  const { unit = '', decimals = 0, least = 0, most, takesFrom } = bounds;
  return {
    type: 'number',
    ...named(code, words, bounds),
    unit,
    decimals,
    least,
    most,
    ...(takesFrom === undefined ? {} : { takesFrom }),
  };
}

export function measurements(
  code: string,
  words: Words,
  bounds: Bounds & { readonly readings: number },
): WorksheetField {
  const { unit = '', decimals = 2, least = 0, most, readings } = bounds;
  return { type: 'measurements', ...named(code, words, bounds), unit, decimals, least, most, readings };
}

export const millimetres = (
  code: string,
  words: Words,
  most: number,
  readings = 3,
  asked: Asked = {},
): WorksheetField => measurements(code, words, { unit: 'mm', decimals: 2, most, readings, ...asked });

export function option(code: string, words: Words): WorksheetOption {
  return { code, words: wordsOf(words) };
}

export function choice(
  code: string,
  words: Words,
  options: readonly WorksheetOption[],
  asked: Asked = {},
): WorksheetField {
  return { type: 'choice', ...named(code, words, asked), options: [...options] };
}

export function choices(
  code: string,
  words: Words,
  options: readonly WorksheetOption[],
  asked: Asked = {},
): WorksheetField {
  return { type: 'choices', ...named(code, words, asked), options: [...options] };
}

type Catalogue = typeof english | typeof albanian | typeof serbian;

/** Words that a catalogue already has for these codes. */
function optionsNamedBy(
  list: (catalogue: Catalogue) => Readonly<Record<string, string>>,
  codes: readonly string[],
): WorksheetOption[] {
  const [en, sq, sr] = [list(english), list(albanian), list(serbian)];
  return codes.map((code) => option(code, [en[code] ?? code, sq[code] ?? code, sr[code] ?? code]));
}

/** The choices of a fact of exhibits, with the codes and the words it has there. */
export function optionsOfFact(fact: keyof typeof english.factOption, codes: readonly string[]): WorksheetOption[] {
  return optionsNamedBy(({ factOption }) => factOption[fact], codes);
}

/** As `optionsOfFact`, for the lists of marks that stand beside the facts. */
export function optionsOfMark(
  list: 'markKind' | 'markLocation' | 'serialStatus' | 'script',
  codes: readonly string[],
): WorksheetOption[] {
  return optionsNamedBy((catalogue) => catalogue[list], codes);
}

export function section(code: string, words: Words, ...fields: readonly WorksheetField[]): WorksheetSection {
  return { code, words: wordsOf(words), repeats: false, fields: [...fields] };
}

/** Filled in row by row. */
export function rows(code: string, words: Words, ...fields: readonly WorksheetField[]): WorksheetSection {
  return { code, words: wordsOf(words), repeats: true, fields: [...fields] };
}

/** By which method, with which instruments: in every examination that measures. */
export const means = rows(
  'means',
  ['Method and instruments', 'Metoda dhe instrumentet', 'Метода и инструменти'],
  method('method', ['Method', 'Metoda', 'Метода']),
  instrument('instrument', ['Instrument', 'Instrumenti', 'Инструмент']),
);

/** What is seen beside what is asked; the last section of every examination. */
export const observations = section(
  'notes',
  ['Notes', 'Shënime', 'Белешке'],
  longText('notes', ['Observations', 'Vëzhgime', 'Запажања']),
  photographs('photographs', ['Photographs', 'Fotografi', 'Фотографије']),
);

export const seen = [
  option('yes', ['Yes', 'Po', 'Да']),
  option('no', ['No', 'Jo', 'Не']),
  option('not-determined', ['Not determined', 'E papërcaktuar', 'Није утврђено']),
];

export const notMeasured: Words = [
  'Leave empty what was not measured; say why in the notes.',
  'Lini bosh atë që nuk u mat; thoni pse në shënime.',
  'Оставите празно што није мерено; разлог у белешке.',
];
