// What arithmetic can say about facts while they are typed. A hint is shown beside the field; it decides nothing and is never stored.
import type { Denomination } from './fact.ts';

/** Directive (EU) 2021/555, Annex I: lengths at which a category changes, millimetres. */
export const euLengths = { shortBarrel: 300, shortOverall: 600, singleShotRimfire: 280, smoothBarrel: 600 } as const;

export interface LengthHint {
  /** Annex I part IV: a barrel of at most 30 cm or an overall length of at most 60 cm. Undefined where nothing was measured. */
  readonly isShort: boolean | undefined;
  readonly overallAtLeast60: boolean | undefined;
  readonly overallAtLeast28: boolean | undefined;
}

export function lengthHint(overallLength: unknown, barrelLength: unknown): LengthHint {
  const overall = typeof overallLength === 'number' && overallLength > 0 ? overallLength : undefined;
  const barrel = typeof barrelLength === 'number' && barrelLength > 0 ? barrelLength : undefined;
  const isShort =
    overall === undefined && barrel === undefined
      ? undefined
      : (barrel !== undefined && barrel <= euLengths.shortBarrel) ||
        (overall !== undefined && overall <= euLengths.shortOverall);
  return {
    isShort,
    overallAtLeast60: overall === undefined ? undefined : overall >= euLengths.shortOverall,
    overallAtLeast28: overall === undefined ? undefined : overall >= euLengths.singleShotRimfire,
  };
}

export type ImeiHint = 'fits' | 'check-digit-differs' | 'length-differs' | undefined;

/** An IMEI has 15 digits of which the last is Luhn's; one without it has 14. Separators are allowed and kept. */
export function imeiHint(typed: string): ImeiHint {
  const digits = typed.replaceAll(/[\s./-]/g, '');
  if (digits === '') return undefined;
  if (!/^\d{14,16}$/.test(digits) || digits.length === 16) return 'length-differs';
  if (digits.length === 14) return 'fits';
  let sum = 0;
  for (const [at, digit] of Array.from(digits).entries()) {
    const value = at % 2 === 1 ? Number(digit) * 2 : Number(digit);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0 ? 'fits' : 'check-digit-differs';
}

/** What the notes and coins come to, in hundredths of the currency. */
export function sumOf(denominations: readonly Denomination[]): number {
  return denominations.reduce((sum, { hundredths, count }) => sum + hundredths * count, 0);
}
