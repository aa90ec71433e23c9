// How a bundle for a court must look, as data: `focal-point/bundle-profile/1`. A station brings its own; what two courts ask may exclude each other.
import { z } from 'zod';

/** What the preflight finds in an index, each with the weight it has where a profile says nothing. */
export const breachWeights = {
  // Said by the firewall, which no profile overrules.
  'held-back': 'blocks',
  'source-differs': 'blocks',
  'source-gone': 'blocks',
  'amended-since': 'blocks',
  'missing-must': 'blocks',
  'not-pages': 'warns',
  'not-sealed': 'warns',
  'missing-should': 'warns',
  twice: 'warns',
  'same-bytes': 'warns',
  'no-date': 'warns',
  'no-author': 'warns',
  'no-translation': 'warns',
  'dated-before-case': 'warns',
  'not-counted': 'warns',
  'hidden-layers': 'warns',
  'unseen-parts': 'warns',
  'not-checked': 'warns',
  'late-documents': 'warns',
  'numbers-not-pages': 'warns',
  'withdrawn-after-seal': 'warns',
  'larger-than-volume': 'warns',
  'several-volumes': 'allowed',
  'confidential-in-open': 'warns',
  'name-in-file-name': 'blocks',
  'no-offence': 'warns',
} as const;
export type BreachCode = keyof typeof breachWeights;
// The keys of an object that is written here, and of nothing else.
export const breachCodes = Object.keys(breachWeights) as [BreachCode, ...BreachCode[]];
export const weights = ['blocks', 'warns', 'allowed'] as const;
export type Weight = (typeof weights)[number];

const Line = z.string().trim().min(1).max(300);
const Source = z.string().trim().min(1).max(1000);

export const BundleProfile = z.strictObject({
  schema: z.literal('focal-point/bundle-profile/1'),
  code: z.string().regex(/^[a-z0-9-]{2,40}$/),
  version: z.number().int().min(1).max(9999),
  name: z.strictObject({ en: Line, sq: Line, sr: Line }),
  /** Where it comes from, and whether anybody compared it with the official text. */
  source: z.strictObject({ en: Source, sq: Source, sr: Source }),
  isVerified: z.boolean(),
  stamp: z.strictObject({
    form: z.enum(['number', 'number-of-total', 'filing']),
    place: z.enum(['top-right', 'top-centre', 'bottom-centre', 'bottom-right']),
    withClassification: z.boolean(),
    withDate: z.boolean(),
  }),
  numbering: z.strictObject({
    begins: z.enum(['cover', 'index', 'first-document']),
    isContinuous: z.boolean(),
    equalsPdfPage: z.boolean(),
    /** Of pages that are inserted: 88-1, 88-2 where nothing is said, or 88A, 88B. */
    suffix: z.enum(['numbers', 'letters']).optional(),
  }),
  hyperlinks: z.enum(['required', 'allowed', 'forbidden']),
  bookmarks: z.enum(['required', 'required-with-page', 'allowed']),
  latePages: z.enum(['at-the-end', 'inserted-with-suffix', 'new-filing']),
  limits: z.strictObject({
    megabytesPerVolume: z.number().positive().max(100_000).optional(),
    pagesPerVolume: z.number().int().min(1).max(100_000).optional(),
    dpi: z.number().int().min(72).max(1200),
  }),
  fileName: z.strictObject({
    /** Its places: case, volume, day of the bundle, letter of the bundle, prosecution or court number. */
    pattern: z
      .string()
      .min(1)
      .max(120)
      .regex(/^(?:[A-Za-z0-9._-]|\{(?:case|volume|date|letter|number)\})+\.pdf$/),
    forbidsNames: z.boolean(),
  }),
  encryption: z.enum(['none', 'allowed']),
  showsClassification: z.boolean(),
  /** What is blocked, only said, or allowed; a breach that is not named has its usual weight. */
  rules: z.partialRecord(z.enum(breachCodes), z.enum(weights)),
});
export type BundleProfile = z.infer<typeof BundleProfile>;

export function weightOf(profile: Pick<BundleProfile, 'rules'>, code: BreachCode): Weight {
  if (code === 'held-back') return 'blocks';
  return profile.rules[code] ?? breachWeights[code];
}

/** What one bundle cannot be for both. */
export const conflictKinds = ['hyperlinks', 'late-pages', 'stamp', 'numbering', 'classification', 'file-name'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export interface ProfileConflict {
  readonly kind: ConflictKind;
  /** What either asks, as a value of the field. */
  readonly one: string;
  readonly other: string;
}

/**
 * Where two profiles exclude each other, so that two bundles have to be made. Limits are no conflict: the stricter holds for both.
 */
export function conflictsBetween(one: BundleProfile, other: BundleProfile): ProfileConflict[] {
  const found: ProfileConflict[] = [];
  const differs = (kind: ConflictKind, left: string, right: string): void => {
    if (left !== right) found.push({ kind, one: left, other: right });
  };
  const links = [one.hyperlinks, other.hyperlinks];
  if (links.includes('required') && links.includes('forbidden'))
    found.push({ kind: 'hyperlinks', one: one.hyperlinks, other: other.hyperlinks });
  differs('late-pages', one.latePages, other.latePages);
  differs('stamp', stampOf(one), stampOf(other));
  differs('numbering', one.numbering.begins, other.numbering.begins);
  if (one.showsClassification !== other.showsClassification)
    found.push({
      kind: 'classification',
      one: String(one.showsClassification),
      other: String(other.showsClassification),
    });
  differs('file-name', one.fileName.pattern, other.fileName.pattern);
  return found;
}

function stampOf({ stamp }: BundleProfile): string {
  return stamp.form;
}
