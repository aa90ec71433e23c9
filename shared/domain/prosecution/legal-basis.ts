// A legal basis as a versioned row: the words of the law with the days they are in force, and what may be counted under them. Whether anybody
// compared it with the official text is part of the row and is said wherever it is shown.
import { z } from 'zod';
import type { Instant } from '../../language/instant.ts';
import { localDay } from '../../text/format.ts';
import { Day } from '../day-or-instant.ts';
import { OwnWords } from '../examination/words.ts';

export const jurisdictions = ['XK', 'AL', 'RS', 'MK', 'ME', 'BA', 'BA-FBiH', 'BA-RS', 'BA-BD', 'HR'] as const;
export type Jurisdiction = (typeof jurisdictions)[number];

/** Whose thresholds are looked at before anybody named a law. */
export const homeJurisdiction: Jurisdiction = 'XK';

/** What an offence is about: how a suggestion knows that it was charged already. */
export const concerns = ['possession', 'trafficking', 'production', 'use', 'marking', 'other'] as const;
export type Concern = (typeof concerns)[number];

export const comparisons = ['at-least', 'more-than'] as const;
export type Comparison = (typeof comparisons)[number];

/** How far the row was compared with the law. */
export const checkings = ['official-text', 'secondary-source', 'unverified'] as const;

export const Threshold = z.strictObject({
  number: z.number().int().min(1).max(1_000_000),
  comparison: z.enum(comparisons),
  /** Whether "four or more" or "more than four" is certain. */
  isVerified: z.boolean(),
});
export type Threshold = z.infer<typeof Threshold>;

/** Kinds that count as weapons only where a rule says so. */
export const furtherWeapons = ['suppressor', 'component', 'deactivated'] as const;

export const ThresholdRule = z
  .strictObject({
    weapons: Threshold.optional(),
    cartridges: Threshold.optional(),
    alsoCounts: z.array(z.enum(furtherWeapons)).max(furtherWeapons.length),
  })
  .refine(({ weapons, cartridges }) => weapons !== undefined || cartridges !== undefined);
export type ThresholdRule = z.infer<typeof ThresholdRule>;

export const LegalBasis = z
  .strictObject({
    code: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(60),
    version: z.number().int().min(1).max(10_000),
    jurisdiction: z.enum(jurisdictions),
    law: OwnWords,
    article: z.string().trim().min(1).max(40),
    /** Empty for an article without paragraphs, or where the paragraph is not known. */
    paragraph: z.string().trim().max(40),
    text: OwnWords,
    validFrom: Day.optional(),
    validTo: Day.optional(),
    concerns: z.array(z.enum(concerns)).min(1).max(concerns.length),
    threshold: ThresholdRule.optional(),
    checked: z.enum(checkings),
    source: z.string().trim().max(500),
  })
  .refine(({ validFrom, validTo }) => validFrom === undefined || validTo === undefined || validFrom <= validTo, {
    path: ['validTo'],
  });
export type LegalBasis = z.infer<typeof LegalBasis>;

export const forces = ['in-force', 'not-in-force', 'not-known'] as const;
export type Force = (typeof forces)[number];

/** Whether the row was law on the local day of `at`; a row without a first day does not say. */
export function forceOn({ validFrom, validTo }: Pick<LegalBasis, 'validFrom' | 'validTo'>, at: Instant): Force {
  const day = localDay(at);
  if (validFrom !== undefined && day < validFrom) return 'not-in-force';
  if (validTo !== undefined && day > validTo) return 'not-in-force';
  return validFrom === undefined ? 'not-known' : 'in-force';
}
