// Scales that conclusions stand on, as versioned data: a conclusion names its scale and version, and is always shown with that one.
// Sources: AFTE range of conclusions and the verbal scales of likelihood ratios, firearms-domain.md §4.6.
import { z } from 'zod';
import { OwnWords } from './words.ts';

/** `likelihood-ratio`: each level stands for a band of ratios, and both propositions are stated. */
export const scaleKinds = ['categorical', 'likelihood-ratio'] as const;
export type ScaleKind = (typeof scaleKinds)[number];

/** Stored in records: never renamed. */
const Code = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

/** A ratio as plain decimal text: `0.001`, `10`, `1000000`. */
const Bound = z.string().regex(/^\d{1,30}(\.\d{1,30})?$/);

const ScaleLevel = z.strictObject({
  code: Code,
  words: OwnWords,
  meaning: OwnWords,
  /** The band: above `from` up to and including `to`; the lowest one includes its `from`. Without `to` it has no upper end. */
  from: Bound.optional(),
  to: Bound.optional(),
  /** Joins the two things compared; on such a conclusion a hit may be recorded. */
  isAssociation: z.boolean(),
});
export type ScaleLevel = z.infer<typeof ScaleLevel>;

export const ConclusionScale = z
  .strictObject({
    code: Code,
    version: z.number().int().min(1).max(10_000),
    words: OwnWords,
    kind: z.enum(scaleKinds),
    /** Where the words come from: a standard, a publication, the laboratory's own rule. */
    source: z.string().trim().max(500),
    /** Somebody compared it with its source. A scale that is not verified says so on screen and paper. */
    isVerified: z.boolean(),
    /** Codes of the examinations it is for; empty: any. */
    examinations: z.array(Code).max(60),
    /** A second person verifies every conclusion on it. */
    needsVerification: z.boolean(),
    /** Offered for new conclusions; old ones keep it in any case. */
    isOffered: z.boolean(),
    /** In the order they are shown; of likelihood ratios from the lowest band up. */
    levels: z.array(ScaleLevel).min(2).max(20),
  })
  .refine(({ levels }) => new Set(levels.map(({ code }) => code)).size === levels.length);
export type ConclusionScale = z.infer<typeof ConclusionScale>;

export const bandFaults = ['band-missing', 'band-not-ascending', 'band-gap', 'band-open', 'band-unasked'] as const;
export type BandFault = (typeof bandFaults)[number];

/**
 * What is wrong with the bands of a scale, at which level (from 0): every ratio from the lowest bound up belongs to exactly one level.
 * Only the lowest band may be one single value, such as 1 for "no support". @returns undefined where nothing is wrong.
 */
export function bandFault({
  kind,
  levels,
}: Pick<ConclusionScale, 'kind' | 'levels'>): { readonly level: number; readonly fault: BandFault } | undefined {
  for (const [level, { from, to }] of levels.entries()) {
    const fault =
      kind === 'categorical'
        ? from !== undefined || to !== undefined
          ? 'band-unasked'
          : undefined
        : faultOfBand({ from, to }, levels[level - 1], level === levels.length - 1);
    if (fault !== undefined) return { level, fault };
  }
  return undefined;
}

type Band = Pick<ScaleLevel, 'from' | 'to'>;

function faultOfBand({ from, to }: Band, below: Band | undefined, isHighest: boolean): BandFault | undefined {
  if (from === undefined) return 'band-missing';
  if (to === undefined && !isHighest) return 'band-open';
  const isLowest = below === undefined;
  if (to !== undefined && (isLowest ? Number(to) < Number(from) : Number(to) <= Number(from)))
    return 'band-not-ascending';
  if (!isLowest && Number(below.to) !== Number(from)) return 'band-gap';
  return undefined;
}

/** The level whose band holds the ratio; undefined below the lowest and above the highest. */
export function levelOfRatio(levels: readonly ScaleLevel[], ratio: LikelihoodRatio): ScaleLevel | undefined {
  return levels.find(({ from, to }, level) => {
    if (from === undefined) return false;
    // "More than x" reaches without end, so that only a band without end holds it.
    if (ratio.isAbove) return to === undefined && ratio.value >= Number(from);
    const isAbove = level === 0 ? ratio.value >= Number(from) : ratio.value > Number(from);
    return isAbove && (to === undefined || ratio.value <= Number(to));
  });
}

export interface LikelihoodRatio {
  readonly value: number;
  /** Written as a lower bound: `> 10⁹`. */
  readonly isAbove: boolean;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const mantissaAndPower = /^(?<above>>?)(?<mantissa>\d+(?:[.,]\d+)*)(?:[×·*x]10\^(?<power>[-−]?\d{1,3}))?$/u;
const powerAlone = /^(?<above>>?)10\^(?<power>[-−]?\d{1,3})$/u;

/**
 * Reads a likelihood ratio as people write it: `1200000`, `1 200 000`, `1.2×10⁶`, `1,2·10^6`, `1.2e6`, `10⁶`, `> 10⁹`.
 * @returns undefined where it cannot be read or could be read in two ways: one separator before exactly three digits, `1,200`.
 */
export function readLikelihoodRatio(text: string): LikelihoodRatio | undefined {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\s\u{A0}\u{202F}\u{2009}]/gu, '')
    .replaceAll(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (power) => `^${Array.from(power, plainDigit).join('')}`)
    .replace(/(?<=\d)[eE]\+?(?=[-−]?\d)/u, '×10^');
  const parts = (mantissaAndPower.exec(plain) ?? powerAlone.exec(plain))?.groups;
  if (parts === undefined) return undefined;
  const { above, mantissa = '1', power } = parts;
  const decimal = decimalOf(mantissa, power !== undefined);
  if (decimal === undefined) return undefined;
  // Through text: 1.2 times a power of ten is not exact in binary arithmetic, and the bounds of a band are.
  const value = Number(`${decimal}e${(power ?? '0').replace('−', '-')}`);
  if (!Number.isFinite(value) || value <= 0) return undefined;
  return { value, isAbove: above === '>' };
}

function plainDigit(sign: string): string {
  const digit = superscripts.indexOf(sign);
  return digit === -1 ? '-' : String(digit);
}

/** Comma and point are both decimal signs and both separators of thousands, depending on who writes. */
function decimalOf(text: string, hasPower: boolean): string | undefined {
  const groups = text.split(/[.,]/);
  const [whole = '', ...rest] = groups;
  if (rest.length === 0) return whole;
  const signs = new Set(text.replaceAll(/\d/g, ''));
  const areThousands = whole.length <= 3 && rest.every((group) => group.length === 3);
  if (rest.length > 1) {
    if (signs.size === 1) return areThousands ? groups.join('') : undefined;
    const last = rest.at(-1) ?? '';
    const before = groups.slice(0, -1);
    const lastSign = text.at(-(last.length + 1)) ?? '';
    const isGrouped = before.slice(1).every((group) => group.length === 3);
    // `1,200,000.5`: the last sign is another one than all before it.
    return isGrouped && text.indexOf(lastSign) === text.lastIndexOf(lastSign)
      ? `${before.join('')}.${last}`
      : undefined;
  }
  const [fraction = ''] = rest;
  const isAmbiguous = areThousands && whole !== '0' && !hasPower;
  return isAmbiguous ? undefined : `${whole}.${fraction}`;
}
