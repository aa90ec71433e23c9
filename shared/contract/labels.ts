// Labels: what a code names.
import { z } from 'zod';
import { labelTypes } from '../domain/label-code.ts';
import { caseReaders } from '../domain/roles.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';

/** How a scanned code can turn out, whatever is being done with it. */
export const labelOutcomes = [
  'current',
  'voided',
  'unknown',
  'check-wrong',
  'other-station',
  'unknown-alphabet',
  'unknown-type',
  'not-a-label',
] as const;

/** As it came in: a scanner may give anything. */
export const GivenCode = z.string().max(500);

const reads = { appendsNothing: 'reads' };

export const labelsContract = {
  'labels.read': command({
    input: z.strictObject({ given: GivenCode }),
    output: z.strictObject({
      outcome: z.enum(labelOutcomes),
      /** Set from here on where the code is one of this station. */
      code: z.string().optional(),
      type: z.enum(labelTypes).optional(),
      subjectId: z.string().optional(),
      /** The thing as it is called now: mark and case, path, name, command word. */
      shown: z.string().optional(),
      /** Where the program shows it. */
      address: z.string().optional(),
      voidedAt: Instant.optional(),
      replacedBy: z.string().optional(),
      /** The character that stands on no label, and what was printed there. */
      found: z.string().optional(),
      meant: z.string().optional(),
    }),
    errors: [],
    allow: caseReaders,
    ledger: reads,
  }),
};
