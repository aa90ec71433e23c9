// Fields that several commands share, each with its bound: a field without a bound is a way to fill a disk.
import { z } from 'zod';
import { Instant } from '../language/instant.ts';
import { PersonId, PlaceId } from '../language/identity.ts';

export const Line = z.string().trim().min(1).max(200);
export const OptionalLine = z.string().trim().max(200).optional();
export const Paragraph = z.string().trim().max(10_000);
export const Login = z.string().trim().min(2).max(60);
/** Secrets travel as text and are turned into bytes, used and zeroed in the station. */
export const Passphrase = z.string().min(1).max(1024);
export const NewPassphrase = z.string().min(12).max(1024);
export const SealNumber = z.string().trim().min(1).max(60);
export const Quantity = z.number().int().min(0).max(10_000_000);
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Either end of a custody movement as a person enters it. */
export const EnteredEnd = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), id: PersonId }),
  z.strictObject({ kind: z.literal('place'), id: PlaceId }),
  z.strictObject({ kind: z.literal('outside'), label: Line }),
]);
export type EnteredEnd = z.infer<typeof EnteredEnd>;

export const ShownEnd = z.strictObject({
  kind: z.enum(['person', 'outside', 'place']),
  id: z.string().optional(),
  label: z.string(),
});

/** What whoever takes over says of the seal. Nothing said is no answer: either it was read, or the record says why not. */
export const SealReading = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('read'), seal: SealNumber }),
  z.strictObject({ as: z.literal('not-sealed') }),
  z.strictObject({ as: z.literal('not-looked-at'), reason: Line }),
]);
export type SealReading = z.infer<typeof SealReading>;

/** Somebody who signs an act at this moment: the passphrase is asked again, law 1 and formats.md. */
export const Signature = z.strictObject({ passphrase: Passphrase });
export const SecondPerson = z.strictObject({ login: Login, passphrase: Passphrase });

/** What the ledger says of a paper that may be signed: that it was issued, and why it was not signed where it should have been. */
export const issuingPaper = ['document.issued', 'document.left-unsigned'] as const;

export const JobStarted = z.strictObject({ jobId: z.string() });
export const Nothing = z.strictObject({});
export const HeadSummary = z.strictObject({ size: z.number(), root: z.string(), time: Instant });
