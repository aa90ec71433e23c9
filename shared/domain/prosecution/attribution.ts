// On what it rests that somebody is said to have possessed a thing. Not who owned it, and not that they did: that is for the court.
export const attributionBases = [
  'on-person',
  'in-vehicle',
  'at-premises',
  'statement',
  'print-conclusion',
  'dna-conclusion',
  'other',
] as const;
export type AttributionBasis = (typeof attributionBases)[number];

/** Grounds that name the conclusion they rest on, with the examination it comes from. */
export const examinationOfGround: Partial<Readonly<Record<AttributionBasis, string>>> = {
  'print-conclusion': 'fingerprints',
  'dna-conclusion': 'dna',
};

/** It counts: nobody withdrew it, and the conclusion it rests on, if any, was not corrected since. */
export function isStanding(said: { readonly withdrawn?: unknown; readonly isGroundCorrected: boolean }): boolean {
  return said.withdrawn === undefined && !said.isGroundCorrected;
}
