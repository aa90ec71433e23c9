// What is kept under a name in versions, retired and brought back: the parts that are the same whatever it is.
import { z } from 'zod';
import { Instant } from '../language/instant.ts';

export const Version = z.number().int().min(1);

export const Retired = z.strictObject({ reason: z.string(), recordedAt: Instant, by: z.string() });

/** When it was retired and brought back. */
export const RetirementEvent = Retired.extend({ kind: z.enum(['retired', 'restored']) });
export type RetirementEvent = z.infer<typeof RetirementEvent>;

/** One version, without what it holds. */
export const KeptVersion = z.strictObject({
  version: Version,
  name: z.string(),
  note: z.string(),
  uses: z.number(),
  recordedAt: Instant,
  by: z.string(),
});
export type KeptVersion = z.infer<typeof KeptVersion>;

/** What a version changes, and why. */
export const VersionNote = z.string().trim().max(500);
