// Where a laboratory report stands. It follows from its events and its newest text: what was approved is one text, and no other.
import { missingCase } from '../../language/habits.ts';

export const reportEventKinds = ['submitted', 'returned', 'approved', 'taken-over', 'issued', 'withdrawn'] as const;
export type ReportEventKind = (typeof reportEventKinds)[number];

export const reportStates = ['draft', 'in-review', 'returned', 'approved', 'issued', 'amended', 'withdrawn'] as const;
export type ReportState = (typeof reportStates)[number];

export interface ReportEvent {
  readonly kind: ReportEventKind;
  /** The text it speaks of. */
  readonly textId: string;
}

/**
 * A text written after it was submitted or approved is a draft again: nobody has seen it.
 * @param newestTextId  undefined before anything was written.
 * @param isAmended     a later version of the report was issued.
 */
export function reportState(
  events: readonly ReportEvent[],
  newestTextId: string | undefined,
  isAmended: boolean,
): ReportState {
  const last = events.at(-1);
  if (last === undefined) return 'draft';
  switch (last.kind) {
    case 'issued':
      return isAmended ? 'amended' : 'issued';
    case 'withdrawn':
      return 'withdrawn';
    case 'taken-over':
      return 'draft';
    case 'submitted':
      return last.textId === newestTextId ? 'in-review' : 'draft';
    case 'approved':
      return last.textId === newestTextId ? 'approved' : 'draft';
    case 'returned':
      return last.textId === newestTextId ? 'returned' : 'draft';
    default:
      return missingCase(last.kind);
  }
}

/** Nothing of it is changed any more. */
export function isFinal(state: ReportState): boolean {
  return state === 'issued' || state === 'amended' || state === 'withdrawn';
}

/** `ER-2025-0001`; an amendment says its version and keeps the number: `ER-2025-0001-v2`. Unique, as 17025 §7.8.8.3 asks. */
export function reportNumber(number: string, version: number): string {
  return version === 1 ? number : `${number}-v${version}`;
}
