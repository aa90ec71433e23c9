// What another register may say of a firearm, a person or an event: the facts an entry can have, and how each is read.

export const entryKinds = ['firearm', 'person', 'event'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** How the text of a fact is read. The text itself always stays. */
export type FactReading = 'text' | 'identifier' | 'name' | 'day' | 'year' | 'country' | 'calibre' | 'status' | 'length';

export const entryFacts = [
  'recordNumber',
  'status',
  'firearmType',
  'make',
  'model',
  'calibre',
  'serial',
  'country',
  'year',
  'barrelLength',
  'name',
  'fatherName',
  'birthDay',
  'birthPlace',
  'personalNumber',
  'address',
  'phone',
  'eventKind',
  'day',
  'until',
  'place',
  'caseNumber',
  'authority',
  'note',
] as const;
export type EntryFact = (typeof entryFacts)[number];

export const readingOf: Readonly<Record<EntryFact, FactReading>> = {
  recordNumber: 'identifier',
  status: 'status',
  firearmType: 'text',
  make: 'text',
  model: 'text',
  calibre: 'calibre',
  serial: 'identifier',
  country: 'country',
  year: 'year',
  barrelLength: 'length',
  name: 'name',
  fatherName: 'name',
  birthDay: 'day',
  birthPlace: 'text',
  personalNumber: 'identifier',
  address: 'text',
  phone: 'identifier',
  eventKind: 'text',
  day: 'day',
  until: 'day',
  place: 'text',
  caseNumber: 'identifier',
  authority: 'text',
  note: 'text',
};

const ofPerson: readonly EntryFact[] = [
  'name',
  'fatherName',
  'birthDay',
  'birthPlace',
  'personalNumber',
  'address',
  'phone',
];
const ofRecord: readonly EntryFact[] = [
  'recordNumber',
  'status',
  'day',
  'until',
  'place',
  'caseNumber',
  'authority',
  'note',
];

/** Facts that an entry of this kind may have; the owner of a firearm is said with the facts of a person. */
export const factsOfKind: Readonly<Record<EntryKind, readonly EntryFact[]>> = {
  firearm: [
    'recordNumber',
    'status',
    'firearmType',
    'make',
    'model',
    'calibre',
    'serial',
    'country',
    'year',
    'barrelLength',
    ...ofPerson,
    'day',
    'until',
    'place',
    'caseNumber',
    'authority',
    'note',
  ],
  person: [...ofPerson, 'country', ...ofRecord],
  event: ['eventKind', ...ofRecord, 'name', 'serial', 'make', 'model', 'calibre'],
};

/** At least one of these has to be in a row: without it, it says nothing of anything. */
export const namingFacts: Readonly<Record<EntryKind, readonly EntryFact[]>> = {
  firearm: ['serial', 'recordNumber', 'make', 'model'],
  person: ['name', 'personalNumber', 'recordNumber'],
  event: ['recordNumber', 'caseNumber', 'eventKind', 'place'],
};

export const entryStatuses = [
  'registered',
  'lost',
  'stolen',
  'seized',
  'found',
  'surrendered',
  'destroyed',
  'deactivated',
  'exported',
  'wanted',
  'withdrawn',
] as const;
export type EntryStatus = (typeof entryStatuses)[number];

export const dayOrders = ['day-first', 'month-first', 'year-first'] as const;
export type DayOrder = (typeof dayOrders)[number];

export const lengthUnits = ['mm', 'cm', 'in'] as const;
export type LengthUnit = (typeof lengthUnits)[number];
