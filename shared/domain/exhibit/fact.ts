// How a fact of an exhibit is described: as data, from which form, check, sheet and paper are made. No fact of any kind stands here.
import { z } from 'zod';
import { DayOrInstant } from '../day-or-instant.ts';
import { Headstamp } from './headstamp.ts';
import { MarkedFact, shortText } from './marks.ts';

/** So many notes or coins of one value. */
export const Denomination = z.strictObject({
  /** In hundredths of the currency, so that no sum is rounded. */
  hundredths: z.number().int().min(1).max(100_000_000),
  count: z.number().int().min(0).max(10_000_000),
});
export type Denomination = z.infer<typeof Denomination>;

export type ReferenceListName = 'make' | 'model' | 'calibre' | 'country' | 'selector' | 'explosive' | 'currency';

/** Half of a position, in decimal degrees. */
export type Degrees = 'latitude' | 'longitude';

export interface OptionGroup {
  readonly name: string;
  readonly options: readonly string[];
}

interface FactName {
  /** Stored: never renamed. */
  readonly name: string;
  /** Asked in former versions only: shown and printed where it is recorded, offered nowhere else. */
  readonly isFormer?: true;
}

export type FactDescription = FactName &
  (
    | {
        readonly type: 'text';
        readonly list?: ReferenceListName;
        readonly isIdentifier?: true;
        readonly degreesOf?: Degrees;
      }
    | { readonly type: 'long-text' | 'yes-no' | 'headstamps' | 'denominations' }
    /** When something was done: `2025-03-14` where only the day is known, otherwise an instant. */
    | { readonly type: 'moment' }
    | {
        readonly type: 'number';
        readonly unit: 'mm' | 'g' | 'count' | 'year' | 'clock';
        readonly least?: number;
        readonly most: number;
      }
    /** Both what is marked and what is concluded. `list` names a reference list to look ahead in; other text stays possible. */
    | { readonly type: 'marked'; readonly list?: ReferenceListName }
    | {
        readonly type: 'choice' | 'choices';
        readonly options: readonly string[];
        /** Options under headings, for lists too long to read through; together they are `options`. */
        readonly groups?: readonly OptionGroup[];
      }
  );

/** Facts that are read together. Essential ones are asked openly, the others folded until somebody needs them. */
export interface FactSection {
  readonly name: string;
  readonly isEssential: boolean;
  readonly facts: readonly FactDescription[];
}

export const essential = (name: string, ...facts: readonly FactDescription[]): FactSection => ({
  name,
  isEssential: true,
  facts,
});
export const further = (name: string, ...facts: readonly FactDescription[]): FactSection => ({
  name,
  isEssential: false,
  facts,
});

export const marked = (name: string, list: ReferenceListName): FactDescription => ({ name, type: 'marked', list });
export const text = (name: string, list?: ReferenceListName): FactDescription =>
  list === undefined ? { name, type: 'text' } : { name, type: 'text', list };
/** A number, code or mark that is kept and shown exactly as typed. */
export const identifierText = (name: string): FactDescription => ({ name, type: 'text', isIdentifier: true });
/** Degrees of a position, kept as typed; they are named as they are. */
export const degrees = (name: Degrees): FactDescription => ({
  name,
  type: 'text',
  isIdentifier: true,
  degreesOf: name,
});
export const longText = (name: string): FactDescription => ({ name, type: 'long-text' });
export const moment = (name: string): FactDescription => ({ name, type: 'moment' });
export const yesNo = (name: string): FactDescription => ({ name, type: 'yes-no' });
export const count = (name: string, most = 100_000): FactDescription => ({ name, type: 'number', unit: 'count', most });
export const millimetres = (name: string): FactDescription => ({ name, type: 'number', unit: 'mm', most: 10_000 });
export const grams = (name: string): FactDescription => ({ name, type: 'number', unit: 'g', most: 1_000_000 });
export const year = (name: string): FactDescription => ({
  name,
  type: 'number',
  unit: 'year',
  least: 1700,
  most: 2100,
});
export const choice = (name: string, options: readonly string[]): FactDescription => ({
  name,
  type: 'choice',
  options,
});
export const choices = (name: string, options: readonly string[]): FactDescription => ({
  name,
  type: 'choices',
  options,
});
export const grouped = (name: string, type: 'choice' | 'choices', groups: readonly OptionGroup[]): FactDescription => ({
  name,
  type,
  groups,
  options: groups.flatMap(({ options }) => options),
});
export const former = (fact: FactDescription): FactDescription => ({ ...fact, isFormer: true });

export type FactValue = string | number | boolean | string[] | MarkedFact | Headstamp[] | Denomination[];
export type Facts = Readonly<Record<string, FactValue | undefined>>;

/** The shape of facts of any kind; the act that records them checks the kind's own list with `factsSchema`. */
export const Facts = z.record(
  z.string().max(60),
  z.union([
    z.string().max(10_000),
    z.number(),
    z.boolean(),
    z.array(z.string().max(100)).max(150),
    z.array(Headstamp).max(60),
    z.array(Denomination).max(60),
    MarkedFact,
  ]),
);

/** Up to eight decimals, which is a millimetre; point or comma, as the device shows it. */
const degreesPatterns: Readonly<Record<Degrees, RegExp>> = {
  latitude: /^-?(?:90(?:[.,]0{1,8})?|[0-8]?\d(?:[.,]\d{1,8})?)$/,
  longitude: /^-?(?:180(?:[.,]0{1,8})?|(?:1[0-7]\d|\d{1,2})(?:[.,]\d{1,8})?)$/,
};

/** @returns the check of one fact; numbers are bounded, codes are of the list, text is trimmed and nothing else is done to it. */
export function factSchema(fact: FactDescription): z.ZodType<FactValue> {
  switch (fact.type) {
    case 'text':
      return fact.degreesOf === undefined ? shortText : z.string().trim().regex(degreesPatterns[fact.degreesOf]);
    case 'long-text':
      return z.string().trim().max(10_000);
    case 'moment':
      return DayOrInstant;
    case 'yes-no':
      return z.boolean();
    case 'number':
      return z
        .number()
        .min(fact.least ?? 0)
        .max(fact.most);
    case 'marked':
      return MarkedFact;
    case 'choice':
      return z.enum(fact.options);
    case 'choices':
      return z.array(z.enum(fact.options)).max(fact.options.length);
    case 'headstamps':
      return z.array(Headstamp).max(60);
    case 'denominations':
      return z.array(Denomination).max(60);
  }
}

export function isMarkedFact(value: FactValue | undefined): value is MarkedFact {
  return typeof value === 'object' && !Array.isArray(value);
}

export function isHeadstampList(value: FactValue | undefined): value is Headstamp[] {
  return Array.isArray(value) && value.some((one) => typeof one === 'object' && 'script' in one);
}

export function isDenominationList(value: FactValue | undefined): value is Denomination[] {
  return Array.isArray(value) && value.some((one) => typeof one === 'object' && 'hundredths' in one);
}

export function isCodeList(value: FactValue | undefined): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** The facts for another exhibit: a photograph that they name shows the one it was taken of. */
export function factsWithoutPhotographs(facts: Facts): Record<string, FactValue> {
  const kept: Record<string, FactValue> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined) continue;
    kept[name] = isHeadstampList(value) ? value.map(({ photographId: _, ...headstamp }) => headstamp) : value;
  }
  return kept;
}
