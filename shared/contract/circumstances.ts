// What a court asks of a custody event beside who, when and seal: which clock was read, in which condition it was, which paper goes with it.
import { z } from 'zod';
import { exhibitConditions, needsWords } from '../domain/exhibit-condition.ts';
import { AttachmentId } from '../language/identity.ts';
import { LocalOffset } from '../language/local-offset.ts';

const Words = z.string().trim().min(1).max(500);

export const Condition = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('as-received'), words: Words.optional() }),
  z.strictObject({ as: z.enum(exhibitConditions.filter(needsWords)), words: Words }),
]);
export type Condition = z.infer<typeof Condition>;

/** The clock of whoever entered the time by hand; absent where a machine took the time. */
const occurredOffset = LocalOffset.optional();
/** An attachment of the same case: court order, transport paper, loan contract. */
const documentId = AttachmentId.optional();

export const clockRead = { occurredOffset };
export const papersAndClock = { occurredOffset, documentId };
export const circumstances = { occurredOffset, documentId, condition: Condition.optional() };

export const documentErrors = ['attachments.unknown', 'custody.document-of-another-case'] as const;
