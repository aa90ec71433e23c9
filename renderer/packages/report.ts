// What a verification reports, as this screen reads it: every part may be missing, since a newer station may write another report.
import { z } from 'zod';

const Text = z.string().optional().catch(undefined);

const Finding = z.object({ code: z.string(), path: Text, expected: Text, found: Text });

export const VerificationReport = z.object({
  verdict: z.enum(['sound', 'unconfirmed', 'refused']),
  seal: z
    .object({
      kind: Text,
      recipient: Text,
      created: Text,
      station: z.object({ name: z.string() }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  signer: z.object({ shown: z.string(), isKnown: z.boolean() }).optional().catch(undefined),
  checks: z
    .array(
      z.object({
        name: z.string(),
        status: z.enum(['pass', 'fail', 'warning', 'not-checked']),
        findings: z.array(Finding).catch([]),
      }),
    )
    .catch([]),
  /** How many; some reports list them. */
  files: z.union([z.number(), z.array(z.unknown()).transform(({ length }) => length)]).catch(0),
  doesNotProve: z.array(z.string()).catch([]),
});
export type VerificationReport = z.infer<typeof VerificationReport>;
