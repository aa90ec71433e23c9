// Schedules: which there are, who may have which, and which items stand on each.
import { z } from 'zod';
import { PartyId } from '../../language/identity.ts';
import { isDisclosed, isSensitive, type Decision } from './decision.ts';

export const scheduleKinds = ['non-sensitive', 'sensitive', 'officers-report'] as const;
export type ScheduleKind = (typeof scheduleKinds)[number];

export const Recipient = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('defence'), partyId: PartyId }),
  z.strictObject({ kind: z.literal('court') }),
  z.strictObject({ kind: z.literal('prosecution') }),
]);
export type Recipient = z.infer<typeof Recipient>;

/** What is sensitive, and what the prosecution thinks of its own case, never goes to the defence. */
export function mayReceive(recipient: Recipient['kind'], kind: ScheduleKind): boolean {
  return recipient !== 'defence' || kind === 'non-sensitive';
}

export function recipientKey(recipient: Recipient): string {
  return recipient.kind === 'defence' ? `defence ${recipient.partyId}` : recipient.kind;
}

/** Sensitive material of which an edited form is disclosed stands on both schedules. */
export function standsOn(kind: ScheduleKind, decision: Decision): boolean {
  if (decision.relevance === 'not-relevant') return false;
  switch (kind) {
    case 'non-sensitive':
      return !isSensitive(decision) || isDisclosed(decision);
    case 'sensitive':
      return isSensitive(decision);
    case 'officers-report':
      return decision.test !== 'no';
  }
}
