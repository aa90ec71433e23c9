// Checks of the firearms recovery protocol (INTERPOL): one look into one system, dated and attributable, also when it found nothing.
export const checkKinds = [
  'national-registry',
  'lost-stolen',
  'iarms',
  'sis',
  'siena',
  'ballistic-national',
  'ballistic-ibin',
  'other',
] as const;
export type CheckKind = (typeof checkKinds)[number];

/** Those that every recovered firearm needs; the others where the case calls for them. */
export const protocolChecks: readonly CheckKind[] = [
  'national-registry',
  'lost-stolen',
  'iarms',
  'siena',
  'ballistic-national',
  'ballistic-ibin',
];

export const checkResults = ['negative', 'hit', 'inconclusive', 'not-possible'] as const;
export type CheckResult = (typeof checkResults)[number];
