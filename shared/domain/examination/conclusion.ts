// Where a conclusion stands: recorded by one person, looked at by a second, and where the two differ settled by a third. What stands follows
// from the events; nothing that was said is ever replaced.
import { missingCase } from '../../language/habits.ts';

/** How the second person looks at it: without knowing the first conclusion, or knowing it. */
export const verificationModes = ['not-needed', 'blind', 'open'] as const;
export type VerificationMode = (typeof verificationModes)[number];

export const conclusionEventKinds = ['verifier-named', 'verified', 'resolver-named', 'resolved'] as const;
export type ConclusionEventKind = (typeof conclusionEventKinds)[number];

export const conclusionStates = ['not-needed', 'unverified', 'agreed', 'disagreed', 'resolved'] as const;
export type ConclusionState = (typeof conclusionStates)[number];

/** With what an exhibit is compared: another exhibit, something described in words, or nothing, where the result stands alone. */
export const comparedKinds = ['exhibit', 'named', 'none'] as const;
export type ComparedKind = (typeof comparedKinds)[number];

export interface RecordedConclusion {
  readonly mode: VerificationMode;
  /** Code of the level. */
  readonly value: string;
}

export interface ConclusionEvent {
  readonly kind: ConclusionEventKind;
  /** Who was named, or who concluded. */
  readonly personId: string;
  readonly value?: string | undefined;
}

export interface ConclusionStanding {
  readonly state: ConclusionState;
  /** Who verifies or has verified. */
  readonly verifierId?: string | undefined;
  /** Who settles or has settled the disagreement. */
  readonly resolverId?: string | undefined;
  /** The level that counts; undefined as long as none does. */
  readonly settled?: string | undefined;
}

export function conclusionStanding(
  { mode, value }: RecordedConclusion,
  events: readonly ConclusionEvent[],
): ConclusionStanding {
  let standing: ConclusionStanding =
    mode === 'not-needed' ? { state: 'not-needed', settled: value } : { state: 'unverified' };
  for (const event of events) standing = after(standing, event, value);
  return standing;
}

function after(standing: ConclusionStanding, event: ConclusionEvent, value: string): ConclusionStanding {
  switch (event.kind) {
    case 'verifier-named':
      return { ...standing, verifierId: event.personId };
    case 'verified':
      return event.value === value
        ? { ...standing, state: 'agreed', verifierId: event.personId, settled: value }
        : { ...standing, state: 'disagreed', verifierId: event.personId };
    case 'resolver-named':
      return { ...standing, resolverId: event.personId };
    case 'resolved':
      return { ...standing, state: 'resolved', resolverId: event.personId, settled: event.value };
    default:
      return missingCase(event.kind);
  }
}

/** Somebody still has to say something before it may be reported. */
export function isUnsettled(state: ConclusionState): boolean {
  return state === 'unverified' || state === 'disagreed';
}

/** One conclusion of a chain of corrections, as far as it matters who may see it. */
export interface ChainedConclusion {
  readonly mode: VerificationMode;
  readonly state: ConclusionState;
  /** Everybody who concluded on it: the author, the verifier, who settled it. */
  readonly concludedBy: readonly string[];
}

/**
 * Whether a conclusion is kept from a person, because somebody is still to look at it, or at what corrects it, without knowing it. Nobody
 * but those who concluded themselves sees it until then: whoever could look first could be the one who verifies. What was corrected before
 * anybody looked at it waits for nobody any more: the last of the chain is the one that is verified.
 * @param chain  the conclusion and everything that corrects it, in that order.
 */
export function isWithheld(chain: readonly ChainedConclusion[], personId: string): boolean {
  const last = chain.at(-1);
  const waits = last?.mode === 'blind' && last.state === 'unverified';
  return waits && !(chain[0]?.concludedBy.includes(personId) ?? false);
}
