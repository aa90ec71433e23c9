// What the machine found when it opened a redacted version again: counted, and each fault by a code that every language has a sentence for.
import { z } from 'zod';

export const proofFaults = [
  'not-opened',
  'pages-differ',
  'text-left',
  'annotation-left',
  'field-left',
  'attachment-left',
  'bookmark-left',
  'metadata-left',
  'signature-left',
  'foreign-content',
  'picture-carries-more',
  'word-left',
  'region-not-filled',
] as const;
export type ProofFault = (typeof proofFaults)[number];

export const RedactionProof = z.strictObject({
  pages: z.number().int().nonnegative(),
  /** Whose pixels were all compared with the fill. */
  regions: z.number().int().nonnegative(),
  /** Texts looked for in everything that could be extracted and in the bytes. */
  texts: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  engine: z.string(),
  faults: z.array(z.strictObject({ fault: z.enum(proofFaults), page: z.number().int().positive().optional() })).max(50),
});
export type RedactionProof = z.infer<typeof RedactionProof>;
