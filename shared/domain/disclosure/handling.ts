// Handling codes as Europol's information exchange writes them, and what follows from them here.
// Source: Europol, SIENA: H0 police use, H1 not in judicial proceedings without the provider, H2 not onwards without the provider, H3 other.
import { z } from 'zod';

export const handlingCodes = ['H0', 'H1', 'H2', 'H3'] as const;
export const HandlingCode = z.enum(handlingCodes);
export type HandlingCode = z.infer<typeof HandlingCode>;

/** H1 and H2 hold a file back from everything that leaves; H3 says in words what to mind. */
export function holdsBack(code: HandlingCode): code is 'H1' | 'H2' {
  return code === 'H1' || code === 'H2';
}

/** From a code that holds back to one that does not: nobody does that alone. */
export function isLowering(from: HandlingCode | undefined, to: HandlingCode): boolean {
  return from !== undefined && holdsBack(from) && !holdsBack(to);
}

/** What an answer from abroad may be used for. */
export const evidentialStatuses = ['evidence', 'lead-only', 'intelligence-only', 'not-said'] as const;
export type EvidentialStatus = (typeof evidentialStatuses)[number];
