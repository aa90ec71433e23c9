// The union of what a station sends with what it sent before: by id and hash. What is there stays, what is new is added, what says otherwise is put
// aside for a person. The order in which packages come makes no difference.

export const divergenceKinds = ['event-differs', 'number-taken', 'exhibit-differs', 'not-dispatched'] as const;
/**
 * `event-differs`: an event that is known, with other content. `number-taken`: another event in a place of the chain that is taken.
 * `exhibit-differs`: an exhibit whose number, kind or marked serials are not what they were. `not-dispatched`: an exhibit that is said to
 * come from here, and that this station never sent there.
 */
export type DivergenceKind = (typeof divergenceKinds)[number];

/** Also of intelligence: a known version with other words, and a code that is more open than one told before. */
export const allDivergenceKinds = [...divergenceKinds, 'content-differs', 'weaker-handling'] as const;

export const divergenceDecisions = ['keep-ours', 'note-theirs', 'unsure'] as const;
export type DivergenceDecision = (typeof divergenceDecisions)[number];

export interface UnionEvent {
  readonly id: string;
  readonly exhibitId: string;
  /** Place in the chain of its exhibit, from 1. */
  readonly number: number;
  /** Of its canonical text. */
  readonly sha256: string;
}

export interface UnionExhibit {
  readonly id: string;
  readonly sha256: string;
  /** What of it cannot change: number, kind, serials as marked, as one text. */
  readonly core: string;
}

export interface Known {
  exhibit(id: string): { readonly core: string; has(sha256: string): boolean } | undefined;
  event(id: string): { readonly sha256: string } | undefined;
  /** Id of the event in this place of the chain. */
  eventAt(exhibitId: string, number: number): string | undefined;
}

export interface Divergence {
  readonly kind: Exclude<DivergenceKind, 'not-dispatched'>;
  readonly exhibitId: string;
  readonly eventId?: string;
  /** Of the event that holds the place. */
  readonly heldBy?: string;
  readonly sha256: string;
}

export interface Union {
  readonly newExhibits: readonly string[];
  /** Known, and described otherwise than before. */
  readonly changedExhibits: readonly string[];
  readonly sameExhibits: number;
  readonly newEvents: readonly string[];
  readonly sameEvents: number;
  readonly divergences: readonly Divergence[];
}

/** Events and exhibits of one package against everything of the same station that is known. */
export function unionOf(
  brought: { readonly exhibits: readonly UnionExhibit[]; readonly events: readonly UnionEvent[] },
  known: Known,
): Union {
  const newExhibits: string[] = [];
  const changedExhibits: string[] = [];
  const newEvents: string[] = [];
  const divergences: Divergence[] = [];
  let [sameExhibits, sameEvents] = [0, 0];
  for (const { id, sha256, core } of brought.exhibits) {
    const before = known.exhibit(id);
    if (before === undefined) newExhibits.push(id);
    else if (before.has(sha256)) sameExhibits += 1;
    else if (before.core === core) changedExhibits.push(id);
    else divergences.push({ kind: 'exhibit-differs', exhibitId: id, sha256 });
  }
  const taken = new Map<string, string>();
  const seen = new Map<string, string>();
  for (const { id, exhibitId, number, sha256 } of brought.events) {
    // A package that names one event twice is no better than two packages that do.
    const twice = seen.get(id);
    const before = known.event(id) ?? (twice === undefined ? undefined : { sha256: twice });
    const place = `${exhibitId} ${String(number)}`;
    const heldBy = known.eventAt(exhibitId, number) ?? taken.get(place);
    if (before !== undefined) {
      if (before.sha256 === sha256) sameEvents += 1;
      else divergences.push({ kind: 'event-differs', exhibitId, eventId: id, sha256 });
    } else if (heldBy !== undefined && heldBy !== id) {
      divergences.push({ kind: 'number-taken', exhibitId, eventId: id, heldBy, sha256 });
    } else {
      taken.set(place, id);
      seen.set(id, sha256);
      newEvents.push(id);
    }
  }
  return { newExhibits, changedExhibits, sameExhibits, newEvents, sameEvents, divergences };
}

const mostHoles = 50;

/** Places of a chain that nothing was sent for, up to the last one that something was. */
export function missingNumbers(numbers: readonly number[]): number[] {
  const known = new Set(numbers);
  const last = numbers.reduce((most, number) => Math.max(most, number), 0);
  const holes: number[] = [];
  for (let number = 1; number < last && holes.length < mostHoles; number += 1)
    if (!known.has(number)) holes.push(number);
  return holes;
}

const day = 86_400_000;

/** Whole days that a clock which gave `said` is ahead of `now`; 0 within a day: clocks of two rooms differ. */
export function daysAhead(said: string, now: string): number {
  const difference = Date.parse(said) - Date.parse(now);
  return difference > day ? Math.floor(difference / day) : 0;
}
