// A request to the laboratory: who asks what of which exhibits, what may be used up, and how urgent it is. Source: firearms-domain.md §4.8.
import type { Instant } from '../../language/instant.ts';

/** Proficiency tests and control samples are worked as cases are, and kept apart from them in every count. */
export const requestKinds = ['casework', 'proficiency-test', 'control-sample'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** What of the evidence may be used up: nothing, ammunition for test fire, or what the examinations need. */
export const consumptions = ['nothing', 'ammunition', 'as-needed'] as const;
export type Consumption = (typeof consumptions)[number];

/** In the order of the queue. `detention`: somebody is held, and the clock of the case says until when. */
export const priorities = ['detention', 'urgent', 'routine'] as const;
export type Priority = (typeof priorities)[number];

export const requestEventKinds = [
  'priority-changed',
  'consumption-changed',
  'closed',
  'reopened',
  'withdrawn',
] as const;
export type RequestEventKind = (typeof requestEventKinds)[number];

export const requestStates = ['open', 'closed', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

export interface RequestEvent {
  readonly kind: RequestEventKind;
  readonly priority?: Priority | undefined;
  readonly consumption?: Consumption | undefined;
}

export function requestState(events: readonly RequestEvent[]): RequestState {
  const last = events.findLast(({ kind }) => kind === 'closed' || kind === 'reopened' || kind === 'withdrawn')?.kind;
  if (last === 'closed' || last === 'withdrawn') return last;
  return 'open';
}

/** What stands after the changes. */
export function standingOf(
  recorded: { readonly priority: Priority; readonly consumption: Consumption },
  events: readonly RequestEvent[],
): { readonly priority: Priority; readonly consumption: Consumption } {
  let standing = recorded;
  for (const { priority, consumption } of events)
    standing = { priority: priority ?? standing.priority, consumption: consumption ?? standing.consumption };
  return standing;
}

/**
 * How a request stands in the queue: whoever is held comes before what was called urgent, the earlier clock before the later one.
 * @param detentionUntil  of the case; a clock that has run out holds nobody any more.
 */
export function effectivePriority(stated: Priority, detentionUntil: Instant | undefined, now: Instant): Priority {
  if (detentionUntil !== undefined && detentionUntil > now) return 'detention';
  return stated === 'detention' ? 'urgent' : stated;
}
