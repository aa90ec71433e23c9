// What the lengths of a firearm mean for its category under Directive (EU) 2021/555, Annex I. Hints with the rule they come from: which
// category applies is for the competent authority to decide. Lengths in millimetres.

import { statisticsOf } from './measurements.ts';
import type { WorksheetValue, WorksheetValues } from './worksheet.ts';

export const sizeHints = [
  'short-firearm',
  'long-firearm',
  'a8-shortened',
  'b2-short-single-centre-fire',
  'b3-short-single-rimfire',
  'c4-short-single-rimfire',
  'b7-smooth-barrel-to-600',
  'b1-short-repeating',
] as const;
export type SizeHint = (typeof sizeHints)[number];

export interface FirearmSizes {
  readonly barrel?: number | undefined;
  readonly overall?: number | undefined;
  /** Folded, telescoped or without its stock, still able to fire. */
  readonly folded?: number | undefined;
  readonly bore?: 'rifled' | 'smooth' | undefined;
  readonly loading?: 'single-shot' | 'repeating' | 'semi-automatic' | 'automatic' | undefined;
  readonly ignition?: 'rimfire' | 'centre-fire' | undefined;
}

/** Annex I part IV: barrel up to 300 mm, or overall up to 600 mm. */
const shortBarrel = 300;
const shortOverall = 600;
/** Annex I part II, B3 and C4. */
const rimfireLimit = 280;
/** Annex I part II, B7. */
const smoothBarrel = 600;

/** The rules that these sizes touch; empty where nothing is known that a rule asks for. */
export function sizeHintsOf({ barrel, overall, folded, bore, loading, ignition }: FirearmSizes): SizeHint[] {
  const isShort = (barrel !== undefined && barrel <= shortBarrel) || (overall !== undefined && overall <= shortOverall);
  const isLong = barrel !== undefined && overall !== undefined && !isShort;
  const hints: (SizeHint | false | undefined)[] = [
    isShort && 'short-firearm',
    isLong && 'long-firearm',
    isLong && loading === 'semi-automatic' && folded !== undefined && folded < shortOverall && 'a8-shortened',
    isShort && loading === 'repeating' && 'b1-short-repeating',
    isShort && loading === 'single-shot' && ignition === 'centre-fire' && 'b2-short-single-centre-fire',
    isShort &&
      loading === 'single-shot' &&
      ignition === 'rimfire' &&
      overall !== undefined &&
      (overall < rimfireLimit ? 'b3-short-single-rimfire' : 'c4-short-single-rimfire'),
    isLong &&
      bore === 'smooth' &&
      (loading === 'repeating' || loading === 'semi-automatic') &&
      barrel <= smoothBarrel &&
      'b7-smooth-barrel-to-600',
  ];
  return hints.filter((hint) => hint !== false && hint !== undefined);
}

/** What a worksheet of the examination `dimensions` says of sizes, by the codes of its fields; lengths are the means of their readings. */
export function sizesIn(values: WorksheetValues): FirearmSizes {
  const lengths = values['lengths']?.[0] ?? {};
  const category = values['category']?.[0] ?? {};
  return {
    barrel: meanOf(lengths['barrel']),
    overall: meanOf(lengths['overall']),
    folded: meanOf(lengths['folded']),
    bore: oneOf(['rifled', 'smooth'], category['bore']),
    loading: oneOf(['single-shot', 'repeating', 'semi-automatic', 'automatic'], category['loading']),
    ignition: oneOf(['rimfire', 'centre-fire'], category['ignition']),
  };
}

function meanOf(value: WorksheetValue | undefined): number | undefined {
  if (!Array.isArray(value)) return undefined;
  return statisticsOf(value.filter((one: unknown) => typeof one === 'number'))?.mean;
}

function oneOf<const Code extends string>(codes: readonly Code[], value: WorksheetValue | undefined): Code | undefined {
  return codes.find((code) => code === value);
}
