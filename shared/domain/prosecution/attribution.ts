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

/** Grounds that name the conclusion they rest on. */
export const restsOnConclusion: readonly AttributionBasis[] = ['print-conclusion', 'dna-conclusion'];
