// Classification levels by the lists they belong to, from the lowest up. Editable, unverified seed: compare each with the rule of its owner.
export const classificationLists = ['none', 'XK', 'EU', 'SIENA', 'INTERPOL'] as const;
export type ClassificationList = (typeof classificationLists)[number];

export interface Classification {
  readonly code: string;
  readonly list: ClassificationList;
  /** As it is written on the paper; never translated. */
  readonly name: string;
  readonly isVerified: boolean;
}

const level = (list: ClassificationList, code: string, name: string): Classification => ({
  code,
  list,
  name,
  isVerified: false,
});

export const classifications: readonly Classification[] = [
  level('XK', 'xk-restricted', 'E KUFIZUAR'),
  level('XK', 'xk-confidential', 'KONFIDENCIALE'),
  level('XK', 'xk-secret', 'SEKRETE'),
  level('XK', 'xk-top-secret', 'TEPËR SEKRETE'),
  level('EU', 'eu-restricted', 'RESTREINT UE/EU RESTRICTED'),
  level('EU', 'eu-confidential', 'CONFIDENTIEL UE/EU CONFIDENTIAL'),
  level('EU', 'eu-secret', 'SECRET UE/EU SECRET'),
  level('SIENA', 'siena-basic', 'Europol Basic Protection Level'),
  level('SIENA', 'siena-restricted', 'EU RESTRICTED (SIENA)'),
  level('SIENA', 'siena-confidential', 'EU CONFIDENTIAL (SIENA)'),
  level('INTERPOL', 'interpol-official', 'INTERPOL FOR OFFICIAL USE ONLY'),
  level('INTERPOL', 'interpol-restricted', 'INTERPOL RESTRICTED'),
  level('INTERPOL', 'interpol-confidential', 'INTERPOL CONFIDENTIAL'),
];

export function classificationOf(code: string): Classification | undefined {
  return classifications.find((one) => one.code === code);
}

/** Levels that their owner lets nobody pass on: confidential and above, in every list. Unverified, as the lists are. */
export function isConfidentialOrAbove(code: string): boolean {
  return /-(confidential|secret|top-secret)$/.test(code);
}
