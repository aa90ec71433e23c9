// What happened, in the few kinds that a map of events is filtered by.
/** Codes are stored with events of intelligence: one is added, never renamed. */
export const eventKinds = [
  'seizure',
  'find',
  'surrender',
  'use',
  'crossing',
  'transport',
  'transfer',
  'purchase',
  'sale',
  'theft',
  'diversion',
  'hit',
  'sighting',
  'meeting',
  'other',
] as const;
export type EventKind = (typeof eventKinds)[number];
