// In which condition an exhibit changed hands: a code that can be counted, and words that a court can read.

/** Stored: never renamed. The first says that nothing differs; every other one is explained in words. */
export const exhibitConditions = [
  'as-received',
  'packaging-damaged',
  'packaging-open',
  'wet',
  'soiled',
  'damaged',
  'incomplete',
  'changed',
  'not-looked-at',
] as const;
export type ExhibitCondition = (typeof exhibitConditions)[number];

/** What whoever has it in their hands says of it. */
export interface SaidCondition {
  readonly as: ExhibitCondition;
  readonly words?: string | undefined;
}

/** Whoever says that something differs says what. */
export function needsWords(condition: ExhibitCondition): condition is Exclude<ExhibitCondition, 'as-received'> {
  return condition !== 'as-received';
}
