// A decision about one item: whether it is relevant, what it is used for, whether it may help the defence, and what follows. What does not fit
// together is refused here, for the station and its screens alike.
import { z } from 'zod';

export const uses = ['used', 'unused-non-sensitive', 'unused-sensitive'] as const;
export type Use = (typeof uses)[number];

/** May it undermine the case of the prosecution or assist that of the defence? */
export const testAnswers = ['no', 'yes', 'cannot-say'] as const;
export type TestAnswer = (typeof testAnswers)[number];

export const outcomes = ['disclose', 'disclose-edited', 'withhold'] as const;
export type Outcome = (typeof outcomes)[number];

export const sensitivities = [
  'source',
  'method',
  'safety-of-person',
  'other-investigation',
  'foreign-partner',
  'national-security',
  'private-life',
] as const;
export type Sensitivity = (typeof sensitivities)[number];

export const Decision = z.discriminatedUnion('relevance', [
  z.strictObject({ relevance: z.literal('not-relevant') }),
  z.strictObject({
    relevance: z.literal('relevant'),
    use: z.enum(uses),
    test: z.enum(testAnswers),
    outcome: z.enum(outcomes),
    /** Of sensitive material. */
    sensitivity: z.enum(sensitivities).optional(),
    /** What would be harmed, in words; never printed for the defence. */
    harm: z.string().trim().max(1000).optional(),
  }),
]);
export type Decision = z.infer<typeof Decision>;

export const decisionFaults = [
  'disclosure.used-withheld',
  'disclosure.test-met-withheld',
  'disclosure.sensitivity-missing',
  'disclosure.sensitivity-of-nothing',
  'disclosure.sensitive-in-full',
] as const;
export type DecisionFault = (typeof decisionFaults)[number];

/** What does not fit together in a decision. */
export function faultOfDecision(decision: Decision): DecisionFault | undefined {
  if (decision.relevance === 'not-relevant') return undefined;
  const { use, test, outcome, sensitivity, harm = '' } = decision;
  if (use === 'unused-sensitive') {
    if (sensitivity === undefined || harm === '') return 'disclosure.sensitivity-missing';
    return outcome === 'disclose' ? 'disclosure.sensitive-in-full' : undefined;
  }
  if (sensitivity !== undefined || harm !== '') return 'disclosure.sensitivity-of-nothing';
  if (outcome !== 'withhold') return undefined;
  if (use === 'used') return 'disclosure.used-withheld';
  return test === 'yes' ? 'disclosure.test-met-withheld' : undefined;
}

/** Sensitive material is withheld by two. */
export function needsTwo(decision: Decision): boolean {
  return isSensitive(decision) && decision.relevance === 'relevant' && decision.outcome === 'withhold';
}

export function isSensitive(decision: Decision): boolean {
  return decision.relevance === 'relevant' && decision.use === 'unused-sensitive';
}

/** It goes to the defence, whole or edited. */
export function isDisclosed(decision: Decision): boolean {
  return decision.relevance === 'relevant' && decision.outcome !== 'withhold';
}
