// A difference found on arrival, as a record that both sides sign: ours with a personal key, theirs by name and signed paper or
// with an account of their own. What is on it is never changed; it is settled by a person who signed neither side.
export const discrepancyKinds = ['seal', 'condition', 'contents', 'count'] as const;
export type DiscrepancyKind = (typeof discrepancyKinds)[number];

export const resolutions = [
  'paper-wrong',
  'label-wrong',
  'resealed',
  'package-returned',
  'explained',
  'stays-unexplained',
] as const;
export type Resolution = (typeof resolutions)[number];

export const discrepancyStates = ['open', 'statements-recorded', 'resolved'] as const;
export type DiscrepancyState = (typeof discrepancyStates)[number];

/** `ours`: whoever received. `theirs`: whoever delivered. */
export const sides = ['ours', 'theirs'] as const;
export type Side = (typeof sides)[number];

export interface DiscrepancyEvent {
  readonly type: 'statement' | 'resolved';
  readonly side?: Side | undefined;
  /** Persons of this station who put their key under it. */
  readonly signerId: string;
}

/** Open until both sides have made a statement; then until somebody else says how it ends. */
export function discrepancyState(events: readonly DiscrepancyEvent[]): DiscrepancyState {
  if (events.some(({ type }) => type === 'resolved')) return 'resolved';
  const isMissing = sides.some((side) => !events.some((event) => event.type === 'statement' && event.side === side));
  return isMissing ? 'open' : 'statements-recorded';
}

/** Whether this person found it or signed a statement in it, and so may not be the one who settles it. */
export function tookPart(openedBy: string, events: readonly DiscrepancyEvent[], personId: string): boolean {
  return openedBy === personId || events.some(({ type, signerId }) => type === 'statement' && signerId === personId);
}
