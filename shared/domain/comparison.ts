// A comparison of two pictures as it is kept: which pictures, how each was shown, and the features marked on both. What an examiner marks is
// an observation; what follows from it is concluded elsewhere.
import { z } from 'zod';
import { PicturePoint } from './photograph.ts';

export const sides = ['left', 'right'] as const;
export type Side = (typeof sides)[number];

export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** `split`: one picture left of a line, the other right of it; `overlay`: the right one over the left one, seen through. */
export const comparisonModes = ['side-by-side', 'split', 'overlay'] as const;
export type ComparisonMode = (typeof comparisonModes)[number];

/** What is compared with what; the right picture is what the second word says. */
export const comparisonPurposes = ['evidence-to-evidence', 'test-fire-to-evidence', 'test-fire-to-test-fire'] as const;
export type ComparisonPurpose = (typeof comparisonPurposes)[number];

/** The least and the most that one pixel of a picture takes on the stage. */
export const scaleLimits = { least: 1 / 256, most: 32 } as const;

/** How one picture is shown. The order is fixed: mirrored first, then turned about its centre, then enlarged. */
export const SideView = z.strictObject({
  /** The point of the upright picture that stands in the middle of its pane. */
  centre: PicturePoint,
  /** CSS pixels of the stage for one pixel of the picture. */
  scale: z.number().min(scaleLimits.least).max(scaleLimits.most),
  /** Clockwise, from -180 to 180. */
  degrees: z.number().min(-180).max(180),
  isMirrored: z.boolean(),
  /** Per cent, for the eye alone: 0 as taken, 50 half as bright again. */
  brightness: z.number().int().min(-90).max(200),
  /** Per cent about the middle grey: 0 as taken, 100 twice the difference. */
  contrast: z.number().int().min(-90).max(200),
});
export type SideView = z.infer<typeof SideView>;

/** Everything that is needed to see it again; `version` says by which rules it is read. */
export const ComparisonView = z.strictObject({
  version: z.literal(1),
  mode: z.enum(comparisonModes),
  /** Moving, enlarging and turning one picture does the same to the other. */
  isLocked: z.boolean(),
  /** Where the line stands in `split`: a share of the width of the stage. */
  line: z.number().min(0).max(1),
  /** How much of the right picture is seen in `overlay`: 0 nothing of it, 1 nothing but it. */
  opacity: z.number().min(0).max(1),
  /** The stage both were seen on, CSS pixels: the views hold for it and are enlarged with it. */
  stage: z.strictObject({ width: z.number().min(50).max(20_000), height: z.number().min(50).max(20_000) }),
  left: SideView,
  right: SideView,
});
export type ComparisonView = z.infer<typeof ComparisonView>;
export type Stage = ComparisonView['stage'];

export const featureFindings = ['agreement', 'difference', 'open'] as const;
export type FeatureFinding = (typeof featureFindings)[number];

/** More would hide the pictures. */
export const mostFeatures = 60;

/** One feature on both pictures; its number is its place in the list. */
export const ComparedFeature = z.strictObject({
  left: PicturePoint,
  right: PicturePoint,
  words: z.string().trim().max(300),
  finding: z.enum(featureFindings),
});
export type ComparedFeature = z.infer<typeof ComparedFeature>;

export const ComparedFeatures = z.array(ComparedFeature).max(mostFeatures);
