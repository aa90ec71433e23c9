// The kinds an exhibit may be of and the units it is counted in. Codes are stored: one is added, never renamed or taken away.
export const exhibitKinds = [
  'firearm',
  'component',
  'magazine',
  'suppressor',
  'accessory',
  'ammunition',
  'cartridge-case',
  'bullet',
  'explosive',
  'tool',
  'document',
  'device',
  'swab-set',
  'latent-lift',
  'cash',
  'other',
] as const;
export type ExhibitKind = (typeof exhibitKinds)[number];

export const quantityUnits = ['piece', 'round', 'case', 'bullet', 'set', 'gram', 'euro', 'currency-unit'] as const;
export type QuantityUnit = (typeof quantityUnits)[number];

const kindsThatBearSerials: readonly ExhibitKind[] = [
  'firearm',
  'component',
  'magazine',
  'suppressor',
  'accessory',
  'device',
  'explosive',
  'tool',
  'other',
];

/** Whether serial numbers are asked for; the kinds that bear none have lots, headstamps or counts instead. */
export function bearsSerials(kind: ExhibitKind): boolean {
  return kindsThatBearSerials.includes(kind);
}
