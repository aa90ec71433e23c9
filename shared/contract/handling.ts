// The firewall: handling codes of files, what lets them through, and what an answer from abroad may be used for.
import { z } from 'zod';
import { evidentialStatuses, HandlingCode } from '../domain/disclosure/handling.ts';
import { AttachmentId, DisclosureItemId } from '../language/identity.ts';
import { Instant } from '../language/instant.ts';
import { command } from './define.ts';
import { Line, Nothing, SecondPerson, Signature } from './fields.ts';

export const Reason = z.string().trim().min(1).max(1000);
export const Words = z.string().trim().max(1000);

/** Who decides about items, and lets through what is held back. */
export const decides = ['prosecutor', 'supervisor'] as const;
const marks = ['prosecutor', 'supervisor', 'analyst', 'tracing-officer', 'registrar'] as const;
export const signing = ['vault.wrong-passphrase', 'vault.throttled', 'people.passphrase-not-own'] as const;
export const byTwo = [
  'disclosure.second-not-proven',
  'disclosure.second-is-first',
  'disclosure.second-not-entitled',
] as const;

/** A code, a release or an answer from abroad, as recorded of a file or a lead. */
export const ShownHandling = z.strictObject({
  at: Instant,
  by: z.string(),
  second: z.string().optional(),
  reason: z.string(),
  what: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('marked'), code: HandlingCode, provider: z.string() }),
    z.strictObject({ kind: z.literal('released'), permission: z.string().optional() }),
    z.strictObject({
      kind: z.literal('answered'),
      from: z.string(),
      status: z.enum(evidentialStatuses),
      reliability: z.string(),
      statement: z.string().optional(),
    }),
  ]),
});

export const handlingContract = {
  /** A handling code on a file. One that holds back is lowered by two. */
  'handling.mark': command({
    input: z.strictObject({
      attachmentId: AttachmentId,
      code: HandlingCode,
      provider: Words.default(''),
      reason: Reason,
      signature: Signature,
      second: SecondPerson.optional(),
    }),
    output: Nothing,
    errors: ['attachments.unknown', 'handling.same-code', 'handling.lowering-needs-two', ...signing, ...byTwo],
    allow: marks,
    ledger: { appends: ['handling.marked'] },
  }),
  /** Lets a held item through: two persons, and of H1 and H2 the provider's permission as a file of the case. */
  'handling.release': command({
    input: z.strictObject({
      id: DisclosureItemId,
      permission: AttachmentId.optional(),
      reason: Reason,
      signature: Signature,
      second: SecondPerson,
    }),
    output: Nothing,
    errors: [
      'disclosure.unknown',
      'handling.nothing-held',
      'handling.permission-missing',
      'handling.permission-itself',
      'intelligence.release-in-register',
      'attachments.unknown',
      'attachments.of-another-case',
      ...signing,
      ...byTwo,
    ],
    allow: decides,
    ledger: { appends: ['handling.released'] },
  }),
  /** What an answer from abroad may be used for, and the statement that it is reliable. */
  'handling.answer': command({
    input: z.strictObject({
      attachmentId: AttachmentId,
      from: Line,
      status: z.enum(evidentialStatuses),
      reliability: Words.default(''),
      statementId: AttachmentId.optional(),
      reason: Reason,
    }),
    output: z.strictObject({ lacksStatement: z.boolean() }),
    errors: ['attachments.unknown', 'attachments.of-another-case', 'handling.statement-itself'],
    allow: marks,
    ledger: { appends: ['handling.answered'] },
  }),
};
