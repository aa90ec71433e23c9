// Why facts were refused, by the field and the code that a form shows beside it.
import type { z } from 'zod';

export interface FactFault {
  /** Name of the fact first; below it where inside the fact. */
  readonly path: readonly string[];
  readonly code: string;
}

export function factFaults(error: z.ZodError): FactFault[] {
  return error.issues.flatMap((issue) => {
    const code = faultCode(issue);
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [key], code }))
      : [{ path: issue.path.map(String), code }];
  });
}

function faultCode(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big' || issue.code === 'too_small') return 'out-of-range';
  if (issue.code === 'custom') return issue.params?.['isRequired'] === true ? 'required' : 'contradicts';
  return issue.code === 'invalid_value' ? 'unknown-choice' : 'invalid';
}
