// How an exhibit leaves for good: a decision names it, two persons authorise, it is made ready, and then it is carried out before a
// witness. What stands where follows from the steps; nothing is stored that could contradict them.
import { closingCustodyEvents } from './custody.ts';
import type { Instant } from '../language/instant.ts';
import { exhibitKinds, type ExhibitKind } from './exhibit.ts';
import { z } from 'zod';

/** What becomes of the exhibits of one decision: the custody event that closes each of them. */
export const disposalOutcomes = closingCustodyEvents;
export type DisposalOutcome = (typeof disposalOutcomes)[number];

/** What is done to an exhibit before it may be destroyed. */
export const preparations = ['stripped', 'weighed', 'photographed'] as const;
export type Preparation = (typeof preparations)[number];

export const disposalStepKinds = ['authorised', ...preparations, 'withdrawn', 'carried-out', 'stopped'] as const;
export type DisposalStepKind = (typeof disposalStepKinds)[number];

export const disposalStates = [
  'decided',
  'half-authorised',
  'authorised',
  'partly-carried-out',
  'carried-out',
  'stopped',
] as const;
export type DisposalState = (typeof disposalStates)[number];

/** Why an exhibit cannot be named in a decision. */
export const ineligibilities = ['closed', 'offer-open', 'on-loan', 'in-another-decision', 'unknown'] as const;
export type Ineligibility = (typeof ineligibilities)[number];

/** What somebody should know before they decide, and may decide all the same. */
export const disposalWarnings = ['detention-runs', 'retention-runs', 'seal-open', 'gap-open'] as const;
export type DisposalWarning = (typeof disposalWarnings)[number];

export interface DisposalStep {
  readonly kind: DisposalStepKind;
  /** Absent where the step is of the decision as a whole. */
  readonly exhibitId?: string | undefined;
  readonly personId: string;
}

/** How many different persons have to authorise. Persons are counted, not roles. */
export const authorisationsNeeded = 2;

/** The persons who authorised, each once, in the order they did. */
export function authorisedBy(steps: readonly DisposalStep[]): string[] {
  return [...new Set(steps.filter(({ kind }) => kind === 'authorised').map(({ personId }) => personId))];
}

/** When the last of the persons needed authorised; undefined while somebody is missing. */
export function authorisedAt(steps: readonly (DisposalStep & { readonly occurredAt: Instant })[]): Instant | undefined {
  const persons = authorisedBy(steps);
  const last = persons[authorisationsNeeded - 1];
  return steps.find(({ kind, personId }) => kind === 'authorised' && personId === last)?.occurredAt;
}

/** @param exhibitIds  every exhibit the decision names. */
export function disposalState(exhibitIds: readonly string[], steps: readonly DisposalStep[]): DisposalState {
  const carriedOut = stepsOn(steps, 'carried-out');
  const withdrawn = stepsOn(steps, 'withdrawn');
  const left = exhibitIds.filter((id) => !withdrawn.has(id));
  const done = left.filter((id) => carriedOut.has(id)).length;
  if (done > 0 && done === left.length) return 'carried-out';
  if (steps.some(({ kind }) => kind === 'stopped')) return 'stopped';
  if (done > 0) return 'partly-carried-out';
  const persons = authorisedBy(steps).length;
  if (persons >= authorisationsNeeded) return 'authorised';
  return persons > 0 ? 'half-authorised' : 'decided';
}

function stepsOn(steps: readonly DisposalStep[], kind: DisposalStepKind): Set<string> {
  return new Set(steps.flatMap((step) => (step.kind === kind && step.exhibitId !== undefined ? [step.exhibitId] : [])));
}

const neededBefore: Readonly<Partial<Record<ExhibitKind, readonly Preparation[]>>> = {
  // Parts that hang on others, evidence tape and personal property come off; the weight is what the foundry gives back.
  firearm: ['stripped', 'weighed', 'photographed'],
  component: ['weighed', 'photographed'],
  suppressor: ['weighed', 'photographed'],
  magazine: ['weighed'],
  ammunition: ['weighed'],
  'cartridge-case': ['weighed'],
  bullet: ['weighed'],
};

/** What is still to be done before this exhibit may be destroyed. Nothing is demanded before it is released or transferred. */
export function missingPreparations(
  exhibit: { readonly id: string; readonly kind: ExhibitKind },
  outcome: DisposalOutcome,
  steps: readonly DisposalStep[],
): Preparation[] {
  if (outcome !== 'destroyed') return [];
  const needed = neededBefore[exhibit.kind] ?? ['photographed'];
  return needed.filter((kind) => !steps.some((step) => step.kind === kind && step.exhibitId === exhibit.id));
}

/** Years after recording at which somebody looks whether an exhibit is still needed; a kind that is absent has no clock. */
export const RetentionTable = z.partialRecord(z.enum(exhibitKinds), z.number().int().min(1).max(100));
export type RetentionTable = z.infer<typeof RetentionTable>;

/** The moment before which an exhibit of this class was recorded when its clock has run out; undefined where it has none. */
export function retentionLimit(table: RetentionTable, kind: ExhibitKind, now: string): string | undefined {
  const years = table[kind];
  if (years === undefined) return undefined;
  const limit = new Date(now);
  limit.setUTCFullYear(limit.getUTCFullYear() - years);
  return limit.toISOString();
}
