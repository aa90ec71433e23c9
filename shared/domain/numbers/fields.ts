// What can be counted: records of four kinds, the fields of each, the days and units they are counted by. A field is added, never renamed; one that is taken
// away is refused by name wherever a definition still names it.
export const bases = ['exhibits', 'traces', 'charges', 'searches'] as const;
export type Base = (typeof bases)[number];

/** `pieces` and `rounds` sum the quantity, `records` counts lines. */
export const units = ['pieces', 'rounds', 'records'] as const;
export type Unit = (typeof units)[number];

export const countedDays = ['recovered', 'recorded', 'disposed', 'began', 'answered', 'laid', 'entered'] as const;
export type CountedDay = (typeof countedDays)[number];

/** How a value is put into words: the list of its codes under `vocabulary`, a country by its code, a month, or as it was written. */
export type FieldWords = { readonly codes: string } | 'country' | 'month' | 'as-written';

const codes = (list: string): FieldWords => ({ codes: list });

/** Of the exhibits: what they are, how they came, what is on them, what was found out, what became of them. */
const exhibitFields = {
  kind: codes('exhibitKind'),
  arm: codes('armKind'),
  armType: codes('armType'),
  firearmClass: codes('factOption.firearmClass'),
  firearmType: codes('factOption.firearmType'),
  originClass: codes('factOption.originClass'),
  condition: codes('factOption.condition'),
  make: 'as-written',
  model: 'as-written',
  calibre: 'as-written',
  country: 'country',
  recovery: codes('factOption.recoveryType'),
  incidentKind: codes('incidentKind'),
  premises: codes('factOption.premisesType'),
  border: codes('borderSide'),
  meansOfTransport: codes('factOption.meansOfTransport'),
  concealment: codes('concealmentKind'),
  criminalContext: codes('factOption.criminalContext'),
  serial: codes('numberState'),
  importMark: codes('saidYesNo'),
  nationalCategory: codes('factOption.nationalCategory'),
  euCategory: codes('factOption.euCategory'),
  licenceStatus: codes('factOption.licenceStatus'),
  origin: codes('countedOrigin'),
  diversionKind: codes('diversionKind'),
  diversionCountry: 'country',
  disposition: codes('fateOfExhibit'),
  unit: codes('quantityUnit'),
  month: 'month',
} as const satisfies Record<string, FieldWords>;
export type ExhibitField = keyof typeof exhibitFields;

const traceFields = {
  direction: codes('traceDirection'),
  state: codes('traceState'),
  country: 'country',
  channel: codes('traceChannel'),
  priority: codes('tracePriority'),
  outcome: codes('traceOutcome'),
  month: 'month',
} as const satisfies Record<string, FieldWords>;
export type TraceField = keyof typeof traceFields;

const chargeFields = {
  concern: codes('basisConcern'),
  basis: 'as-written',
  state: codes('chargeCounted'),
  month: 'month',
} as const satisfies Record<string, FieldWords>;
export type ChargeField = keyof typeof chargeFields;

const searchFields = {
  system: 'as-written',
  outcome: codes('searchOutcome'),
  month: 'month',
} as const satisfies Record<string, FieldWords>;
export type SearchField = keyof typeof searchFields;

export interface BaseDescription {
  readonly fields: Readonly<Record<string, FieldWords>>;
  /** The first is taken where nobody chooses. */
  readonly days: readonly CountedDay[];
  readonly units: readonly Unit[];
}

export const baseDescriptions: Readonly<Record<Base, BaseDescription>> = {
  exhibits: {
    fields: exhibitFields,
    days: ['recovered', 'recorded', 'disposed'],
    units: ['pieces', 'rounds', 'records'],
  },
  traces: { fields: traceFields, days: ['began', 'answered'], units: ['records'] },
  charges: { fields: chargeFields, days: ['laid'], units: ['records'] },
  searches: { fields: searchFields, days: ['entered'], units: ['records'] },
};

export function wordsOfField(base: Base, field: string): FieldWords | undefined {
  const { fields } = baseDescriptions[base];
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** Where the point of diversion of a firearm stands. `made-or-stocked`: an answer knows its maker or a state stock, and nothing after that. */
export const originStates = ['traced', 'established', 'made-or-stocked', 'asked', 'untraceable', 'not-asked'] as const;
export type OriginState = (typeof originStates)[number];

/** In place of a value that only tracing may see, for everyone alike. */
export const restricted = 'restricted';
/** In place of a value nobody recorded. */
export const notSaid = '';
