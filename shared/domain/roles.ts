// Who may do what is one table: the roles here, the `allow` list of each command in `shared/contract`.
export const roles = [
  'registrar',
  'custodian',
  'examiner',
  'reviewer',
  'analyst',
  'tracing-officer',
  'prosecutor',
  'supervisor',
  'administrator',
  'inspector',
] as const;
export type Role = (typeof roles)[number];

/** Everyone who works on cases. The administrator is absent on purpose: the role opens no case content. */
export const caseRoles = [
  'registrar',
  'custodian',
  'examiner',
  'reviewer',
  'analyst',
  'tracing-officer',
  'prosecutor',
  'supervisor',
] as const satisfies readonly Role[];

/** Case workers and the inspector, who reads everything and changes nothing. */
export const caseReaders = [...caseRoles, 'inspector'] as const satisfies readonly Role[];

export const stationKinds = ['laboratory', 'focal-point', 'prosecution', 'all-in-one'] as const;
export type StationKind = (typeof stationKinds)[number];

export const languages = ['en', 'sq', 'sr-Latn', 'sr-Cyrl'] as const;
export type Language = (typeof languages)[number];
