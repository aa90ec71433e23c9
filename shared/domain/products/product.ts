// What a product of intelligence is: its kind, what it is about, to whom it goes, and the words an analyst writes into it. Source: firearms-domain.md §6.8.
import { z } from 'zod';
import { Day } from '../day-or-instant.ts';
import { Receiver } from '../intelligence/release.ts';
import { CaseId, ExhibitId, HitId, IntelEntityId } from '../../language/identity.ts';

export const productKinds = [
  'hit-notification',
  'trace-summary',
  'alert',
  'situation-report',
  'bulletin',
  'threat-assessment',
  'collection-plan',
  'person-profile',
  'group-profile',
] as const;
export const ProductKind = z.enum(productKinds);
export type ProductKind = z.infer<typeof ProductKind>;

export const ProductSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hit'), id: HitId }),
  z.strictObject({ kind: z.literal('exhibit'), id: ExhibitId }),
  z.strictObject({ kind: z.literal('case'), id: CaseId }),
  z.strictObject({ kind: z.literal('entity'), id: IntelEntityId }),
  z
    .strictObject({ kind: z.literal('period'), from: Day, until: Day })
    .refine(({ from, until }) => from <= until, { path: ['until'] }),
]);
export type ProductSubject = z.infer<typeof ProductSubject>;
export const subjectKinds = ['hit', 'exhibit', 'case', 'entity', 'period'] as const;

/** `own`: it stays with the station. The others are receivers as the register of releases knows them. */
export const ProductReceiver = z.union([z.strictObject({ kind: z.literal('own') }), Receiver]);
export type ProductReceiver = z.infer<typeof ProductReceiver>;

/** So long may one section be, in characters. */
export const longestSection = 20_000;

export type ProductState = 'draft' | 'issued' | 'amended' | 'put-away';

export function stateOf({
  isIssued,
  isAmended,
  isPutAway,
}: {
  readonly isIssued: boolean;
  readonly isAmended: boolean;
  readonly isPutAway: boolean;
}): ProductState {
  if (isIssued) return isAmended ? 'amended' : 'issued';
  return isPutAway ? 'put-away' : 'draft';
}
